"""Question words mistyped: the same question with one or two words set right."""

from __future__ import annotations

from functools import cache
from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from questions.rules import classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language import Language

_ASKING = (
    "who",
    "with_who",
    "did",
    "hal",
    "when",
    "where",
    "how_often",
    "met",
    "meets",
    "met_him",
    "meeting",
    "hold",
    "held",
    "article",
    "mention",
    "role",
    "discuss",
    "discussed",
    "who_else",
    "with",
)
_TOO_SHORT = 3
_MOST_WORDS, _MOST_TRIES, _LONGEST = 6, 30, 20


def corrections(keys: tuple[str, ...], language: Language) -> Iterator[tuple[str, ...]]:
    """The words with one, then with two of them replaced by question words they may be slips of."""
    if len(keys) > _LONGEST:
        return iter(())
    near = {n: found for n, key in enumerate(keys) if (found := likely(key, language))}
    places = list(near)[:_MOST_WORDS]
    tries = (
        tuple(dict(zip(some, words, strict=True)).get(n, key) for n, key in enumerate(keys))
        for size in (1, 2)
        for some in combinations(places, size)
        for words in product(*(near[n] for n in some))
    )
    return islice(tries, _MOST_TRIES)


def likely(key: str, language: Language) -> tuple[str, ...]:
    """Question words that are one slip away (a letter more, less, other, or two swapped), likeliest first; none for a question word."""
    if len(key) < _TOO_SHORT or key in _vocabulary(language):
        return ()
    found = {word for form in _shorter(key) for word in _index(language).get(form, ()) if _one_slip(key, word)}
    return tuple(sorted(found, key=lambda word: (len(word) == len(key) and sorted(word) != sorted(key), word)))


def _one_slip(typed: str, meant: str) -> bool:
    if len(typed) != len(meant):
        return min(len(typed), len(meant)) >= _TOO_SHORT
    differ = [n for n, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1]]
    if len(differ) == 1:
        return len(meant) > _TOO_SHORT
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and typed[differ[0]] == meant[differ[1]]
        and typed[differ[1]] == meant[differ[0]]
    )


def _shorter(word: str) -> set[str]:
    return {word} | {word[:n] + word[n + 1 :] for n in range(len(word))}


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    """Words of every class: none of them is a slip."""
    firsts = {word for known in classes(language).values() for word in (*known.words, *known.phrases)}
    return frozenset(firsts)


@cache
def _index(language: Language) -> dict[str, tuple[str, ...]]:
    known = classes(language)
    words = {word for name in _ASKING if name in known for word in (*known[name].words, *known[name].phrases)}
    index: dict[str, tuple[str, ...]] = {}
    for word in sorted(word for word in words if len(word) >= _TOO_SHORT):
        for form in _shorter(word):
            index[form] = (*index.get(form, ()), word)
    return index
