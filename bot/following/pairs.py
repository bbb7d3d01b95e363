"""Two people whose meeting a reader wants to hear of, as the reader names them. Pure: whether they are known is not asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import fold, table

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 14  # words of a text that is looked at


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names; `said` whether the words say that the two meet, or (False) only name both."""

    first: str
    second: str
    said: bool


def read_pairs(text: str, *, past: bool = False) -> list[Pair]:
    """Every way to read a text as two names, the surest first: where names stand side by side there are several.

    Words for when come off its beginning. With `past`, English past tenses say that two meet as well: where it is
    known that somebody wants to be told.
    """
    words = text.split()
    if len(words) > _MOST:
        return []
    folded = [fold(word) for word in words]
    if len(folded) > 1 and folded[0] in _openings():
        words, folded = words[1:], folded[1:]
    pairs = (
        Pair(names["A"], names["B"], said)
        for said, pattern in _patterns(past)
        for names in _fits(pattern, words, folded)
    )
    return list(dict.fromkeys(pairs))


def _fits(pattern: tuple[str, ...], words: list[str], folded: list[str]) -> Iterator[dict[str, str]]:
    """Every filling of a pattern's slots with words, each with one at least, so that nothing is left over."""
    if not pattern:
        if not words:
            yield {}
        return
    slot, clitic = pattern[0][-1:], pattern[0][:-1]
    if slot not in {"A", "B"}:
        if folded and folded[0] == pattern[0]:
            yield from _fits(pattern[1:], words[1:], folded[1:])
        return
    if not folded or not folded[0].startswith(clitic) or len(folded[0]) <= len(clitic) + bool(clitic):
        return
    for count in range(1, len(words) - len(pattern) + 2):
        name = " ".join(words[:count])[len(clitic) :]
        for others in _fits(pattern[1:], words[count:], folded[count:]):
            yield {slot: name, **others}


@cache
def _patterns(past: bool) -> tuple[tuple[bool, tuple[str, ...]], ...]:  # noqa: FBT001 -- a cache key
    """Patterns with what they say: those that say more come first, then those that take no letter off a name."""
    kinds = {"names": False, "meeting": True, **({"past": True} if past else {})}
    listed = table("bot", "texts/pairs.tsv")
    return tuple(sorted(((kinds[kind], tuple(_folded(words))) for kind, words in listed if kind in kinds), key=_rank))


@cache
def _openings() -> frozenset[str]:
    return frozenset(fold(words) for kind, words in table("bot", "texts/pairs.tsv") if kind == "opening")


def _rank(pattern: tuple[bool, tuple[str, ...]]) -> tuple[bool, int, int]:
    said, words = pattern
    return (
        not said,
        -sum(word[-1] not in "AB" for word in words),
        sum(len(word) > 1 for word in words if word[-1] in "AB"),
    )


def _folded(words: str) -> list[str]:
    return [word if word[-1] in "AB" else fold(word) for word in words.split()]
