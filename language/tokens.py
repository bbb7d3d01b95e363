"""Words of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0670'’.-]+[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as written; `start` and `end` count characters of the text it was found in."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Words of the text, in order."""
    return [Token(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
