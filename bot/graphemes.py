"""Characters as readers see them: a letter with its marks, a family emoji, a flag. Nothing of ours is cut inside one."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regex import Pattern

_LONGEST = 100  # code points of one that is kept whole: beyond that somebody plays with marks


def ends(text: str) -> Iterator[int]:
    """Places where a character ends (extended grapheme clusters of Unicode), in order.

    Long runs of flags cost time by their square: hand over what fits into a message, not a whole text.
    """
    return (found.end() for found in _characters().finditer(text))


def cut(text: str, limit: int) -> str:
    """Return the beginning of a text, at most `limit` code points, without a part of a character at its end.

    A character that alone is longer than that is cut: there is no better place.
    """
    if len(text) <= limit:
        return text
    window = text[: limit + _LONGEST]
    whole = max(takewhile(lambda end: end <= limit, ends(window)), default=0)
    return text[: whole if whole > limit - _LONGEST and whole else limit]


@cache
def _characters() -> Pattern[str]:
    from regex import compile as pattern  # 30 ms, and most texts fit

    return pattern(r"\X")
