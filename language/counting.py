"""Assembling numbers from their words: three | hundred | and | twenty | thousand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SMALLEST_LONE_WORD = 2
_NO_LIMIT = float("inf")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or the digits of a number; `kind` is explained in words/numbers.en.tsv."""

    kind: str
    value: float
    start: int
    end: int


def assemble(run: list[Piece]) -> Iterator[tuple[int, int, float]]:
    """Numbers of a run: (start, end, value). A piece that cannot go on with the number before begins a new one.

    "Three million and two million" reads like 3,000,002 until the second million: then the last "and" parted two numbers.
    """
    at, number = 0, _Number()
    resume: tuple[int, list[tuple[int, int, float]]] | None = None
    while at < len(run):
        piece = run[at]
        before = list(number.told()) if piece.kind == "and" and number.scaled else None
        if number.takes(piece):
            resume = (at + 1, before) if before is not None else resume
            at += 1
        elif resume is not None and piece.kind in {"scale", "times", "hundred"} and resume[0] < at:
            yield from resume[1]
            at, resume, number = resume[0], None, _Number()
        else:
            yield from number.told()
            number, resume = _Number(), None
            number.takes(piece)
            at += 1
    yield from number.told()


class _Number:
    """A number under construction: what is finished (whole thousands, millions), and what a scale may still multiply."""

    def __init__(self) -> None:
        self.done = 0.0
        self.open: float | None = None
        self.lowest = _NO_LIMIT  # the last scale: the next one must be smaller
        self.room = _NO_LIMIT  # what may still be added to the open part is below this
        self.start = self.end = -1
        self.joined = False
        self.lone_article = False  # so far only "a" or "half": a number if a scale follows
        self.digits = False

    @property
    def scaled(self) -> bool:
        """Whether it has whole thousands or more and may still be added to."""
        return self.lowest < _NO_LIMIT and self.open is None

    def takes(self, piece: Piece) -> bool:
        """Add the piece, or say that it does not belong to this number."""
        if piece.kind == "and":
            self.joined = True
            return self.start >= 0
        if piece.kind == "article":
            if self.start >= 0:
                return self.lone_article and self.open != 1.0  # half a | million
            self.open, self.lone_article = 1.0, True
        elif piece.kind == "part" and self.start < 0:
            self.open, self.lone_article = piece.value, True
        elif piece.kind == "digits":
            if self.start >= 0 and not (self.scaled and self.joined and piece.value < self.lowest):
                return False
            self.open, self.room, self.digits = piece.value, 0, True
        elif not self._takes_word(piece):
            return False
        self.start = piece.start if self.start < 0 else self.start
        self.end = piece.end
        self.joined = False
        return True

    def _takes_word(self, piece: Piece) -> bool:
        if piece.kind in {"scale", "times"}:
            return self._scaled(piece)
        if piece.kind in {"dual", "part"}:
            return self._closed(piece)
        if piece.kind == "hundred":
            return self._hundred()
        return self._added(piece)

    def _closed(self, piece: Piece) -> bool:
        """Add what nothing multiplies any more: مليونان, and ونصف behind a million."""
        if piece.kind == "part":
            if not (self.scaled and self.joined):
                return False
            self.done += piece.value * self.lowest
            return True
        if self.open is not None or piece.value / 2 >= self.lowest:
            return False
        self.done, self.lowest = self.done + piece.value, piece.value / 2
        return True

    def _hundred(self) -> bool:
        counted = self.open is not None and self.open < 10 and not self.digits and not self.joined
        if self.open is not None and not counted:
            return False
        self.open = (self.open or 1.0) * 100
        self.lone_article, self.room = False, 100
        return True

    def _scaled(self, piece: Piece) -> bool:
        scale = piece.value
        if piece.kind == "times" and self.open is None:
            return False
        if scale >= self.lowest or (self.open is None and self.start >= 0 and not self.joined):
            return False
        self.done += (1.0 if self.open is None else self.open) * scale
        self.open, self.lowest, self.room, self.lone_article = None, scale, _NO_LIMIT, False
        return True

    def _added(self, piece: Piece) -> bool:
        """Add a unit, a ten or a whole hundred: three hundred and | twenty | five, خمسة | وعشرون."""
        if self.lone_article or piece.value >= self.lowest:
            return False
        if self.open is None:
            self.open = piece.value
        elif (piece.kind == "ten" and self.joined and 0 < self.open % 100 < 10) or (
            piece.value < self.room and not self.digits
        ):
            self.open += piece.value
        else:
            return False
        self.room = {"unit": 0, "ten": 10, "whole": 100}[piece.kind]
        return True

    def told(self) -> Iterator[tuple[int, int, float]]:
        """The finished number, unless it is a word too common to be one."""
        value = self.done + (self.open or 0)
        if self.start >= 0 and not self.lone_article and (self.digits or value >= _SMALLEST_LONE_WORD):
            yield self.start, self.end, value
