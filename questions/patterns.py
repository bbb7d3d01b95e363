"""The small language in which the files of questions/words say how things are asked.

`{x}` is a slot for a name, `<class>` any wording of that class, `a|b` in round brackets are alternatives (each may hold
several words), and a `?` behind any of them says that it may be missing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from language import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(r"\s*(?:<(?P<CLASS>\w+)>|\{(?P<SLOT>\w)\}|(?P<WORD>[^\s<>{}()|?]+)|(?P<MARK>[()|?]))")


class Part(StrEnum):
    """What an element of a pattern is."""

    WORD = "word"
    CLASS = "class"
    SLOT = "slot"
    EITHER = "either"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One step of a pattern: a folded word, a class or slot by name, or one of several `ways`; equal to itself only."""

    part: Part
    name: str = ""
    ways: tuple[Pattern, ...] = ()
    optional: bool = False

    @property
    def key(self) -> str | Element:
        """The same for elements that match the same words, as far as that is cheap to know."""
        return f"{self.part}:{self.name}" if self.name else self


Pattern = tuple[Element, ...]


class PatternError(ValueError):
    """A pattern of a data file cannot be read."""


def parse_pattern(text: str) -> Pattern:
    """Read one pattern; raises PatternError where brackets or marks do not fit."""
    pieces = _pieces(text)
    pattern, rest = _sequence(pieces, 0)
    if rest != len(pieces):
        raise PatternError(f"unexpected {pieces[rest][1]!r} in the pattern {text!r}")
    return pattern


def _pieces(text: str) -> list[tuple[str, str]]:
    out, at = [], 0
    text = text.strip()
    while at < len(text):
        found = _PIECE.match(text, at)
        if not found:
            raise PatternError(f"cannot read the pattern {text!r} from character {at}")
        out.append((str(found.lastgroup), found[str(found.lastgroup)]))
        at = found.end()
    return out


def _sequence(pieces: list[tuple[str, str]], at: int) -> tuple[Pattern, int]:
    out: list[Element] = []
    while at < len(pieces) and pieces[at] not in {("MARK", ")"), ("MARK", "|")}:
        if pieces[at] == ("MARK", "?"):
            if not out:
                raise PatternError("a question mark stands behind nothing")
            last = out.pop()
            out.append(Element(last.part, last.name, last.ways, optional=True))
            at += 1
            continue
        element, at = _element(pieces, at)
        out.append(element)
    return tuple(out), at


def _element(pieces: list[tuple[str, str]], at: int) -> tuple[Element, int]:
    kind, text = pieces[at]
    if kind != "MARK":
        return Element(Part[kind], fold(text) if kind == "WORD" else text), at + 1
    ways: list[Pattern] = []
    while at < len(pieces) and pieces[at] != ("MARK", ")"):
        way, at = _sequence(pieces, at + 1)
        ways.append(way)
    if at >= len(pieces):
        raise PatternError("a bracket is never closed")
    return Element(Part.EITHER, ways=tuple(ways)), at + 1


def needed(pattern: Pattern) -> Iterator[Element]:
    """Elements that any match must use; slots left out."""
    return (element for element in pattern if not element.optional and element.part is not Part.SLOT)
