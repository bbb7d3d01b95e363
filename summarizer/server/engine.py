"""Summaries written by an instruction model behind a server named by its address."""

from __future__ import annotations

import time
from functools import cached_property

from summarizer.errors import AwayError
from summarizer.fitting import fitted, whole
from summarizer.instruct.answer import bare
from summarizer.instruct.fence import without_marks
from summarizer.instruct.prompt import VERSION, most, prompt_for, room_for
from summarizer.models.catalogue import BOTH_WAYS
from summarizer.notices import Caution, Notice
from summarizer.protocol import Direction, Request, Summary
from summarizer.server.address import Address, read_address
from summarizer.server.client import Client, Patience

_READS = 4096  # tokens: what Ollama gives a model unless it is told otherwise, and cuts silently beyond
_REST = 30.0  # seconds in which a server that was away is not asked again: readers get the extract at once


class ServerSummarizer:
    """One model of one server. It serves every direction; nothing is asked of the server before a summary is."""

    def __init__(self, setting: str, key: str = "", seconds: float | None = None) -> None:
        self._setting = setting
        self._key = key
        self._patience = Patience(answer=seconds) if seconds else Patience()
        self._away: tuple[float, str] = (0.0, "")

    @property
    def name(self) -> str:
        """The model's name; the server's where none is given."""
        return self._setting.partition("#")[2] or self._setting.partition("//")[2].rpartition("@")[2]

    @property
    def version(self) -> tuple[str, str]:
        """The model, and where it runs under which prompt: the server tells no revision."""
        address = self._setting.partition("//")[2].partition("#")[0].rpartition("@")[2]
        return self.name, f"{address}-{VERSION}"

    @property
    def directions(self) -> frozenset[Direction]:
        """All four."""
        return BOTH_WAYS

    def summarize(self, request: Request) -> Summary:
        """Write a summary; raises AwayError or BrokenEngineError."""
        until, why = self._away
        if time.monotonic() < until:
            raise AwayError(why)
        room = room_for(request)
        text, condensed = fitted(request, lambda text: _tokens(request, text), _READS - room)
        try:
            written, ended = self._client.ask(prompt_for(request, text).messages(), room)
        except AwayError as error:
            self._away = (time.monotonic() + _REST, str(error))
            raise
        notices = (Notice.of(Caution.CONDENSED_FIRST, model=self.name),) if condensed else ()
        summary = whole(without_marks(bare(written)), most(request), ended=ended)
        return Summary(summary, request.target, self.name, *self.version, notices)

    @cached_property
    def _address(self) -> Address:
        return read_address(self._setting)

    @cached_property
    def _client(self) -> Client:
        return Client(self._address, self._key, self._patience)


def _tokens(request: Request, text: str) -> int:
    """Guess from above how many tokens the prompt has: vocabularies that know little Arabic take two letters a token."""
    prompt = prompt_for(request, text)
    told = prompt.system + prompt.user
    plain = sum(letter.isascii() for letter in told)
    return plain // 3 + (len(told) - plain) // 2 + 64
