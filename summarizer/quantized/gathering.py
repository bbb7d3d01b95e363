"""Texts of many threads as one batch: what comes while a batch is being written goes together into the next."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Written = tuple[list[int], bool]
    WriteAll = Callable[[list[list[int]], dict[str, Any]], list[Written]]


@dataclass(eq=False, slots=True)
class _Text:
    pieces: list[int]
    settings: dict[str, Any]
    written: Future[Written] = field(default_factory=Future)


class Gathering:
    """Lets one thread at a time write, for itself and for up to `most` - 1 that wait with the same settings."""

    def __init__(self, write_all: WriteAll, most: int) -> None:
        self._write_all = write_all
        self._most = most
        self._turn = Lock()
        self._guard = Lock()
        self._waiting: list[_Text] = []

    def write(self, pieces: list[int], settings: dict[str, Any]) -> Written:
        """Write of these pieces, alone or with others; raises what writing raises."""
        text = _Text(pieces, settings)
        with self._guard:
            self._waiting.append(text)
        with self._turn:
            if not text.written.done():
                self._write(self._batch(text))
        return text.written.result()

    def _batch(self, first: _Text) -> list[_Text]:
        with self._guard:
            alike = [text for text in self._waiting if text is not first and text.settings == first.settings]
            batch = [first, *alike[: self._most - 1]]
            self._waiting = [text for text in self._waiting if text not in batch]
        return batch

    def _write(self, batch: list[_Text]) -> None:
        try:
            found = self._write_all([text.pieces for text in batch], batch[0].settings)
        except Exception as error:  # noqa: BLE001  each of the waiting is told
            for text in batch:
                text.written.set_exception(error)
            return
        for text, written in zip(batch, found, strict=True):
            text.written.set_result(written)
