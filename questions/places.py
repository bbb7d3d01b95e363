"""Whether a meeting's place is the one asked about, in either language, and places that lie in others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import fold, table, tokens
from people.names import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES = frozenset({"the", "al", "ال"})
_DEPTH = 5  # a house in a city in a state in a country


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of the list: every folded spelling, and the number of the place around it."""

    names: frozenset[str]
    around: int | None


def same_place(asked: str, told: str) -> bool:
    """Whether the place told is the one asked about or lies in it: by the list, else by its words or their sound."""
    if not asked or not told:
        return False
    if any(_is_within(number, _known(asked)) for number in _mentioned(told)):
        return True
    words = _words(asked)
    return bool(words) and (words <= _words(told) or (not is_place(asked) and _sounds_alike(asked, told)))


def is_place(name: str) -> bool:
    """Whether the list has a place of that name."""
    return bool(_known(name))


@lru_cache(maxsize=4096)
def _known(name: str) -> frozenset[int]:
    key = _key(name)
    return _index().get(key, frozenset()) | _index().get(key.removeprefix("the "), frozenset())


@lru_cache(maxsize=4096)
def _mentioned(text: str) -> frozenset[int]:
    """Places of the list that the words of a text name."""
    keys = _key(text).split()
    spans = (" ".join(keys[i:j]) for i in range(len(keys)) for j in range(i + 1, min(len(keys), i + 4) + 1))
    return frozenset(number for span in spans for form in _bare(span) for number in _index().get(form, ()))


def _bare(word: str) -> Iterator[str]:
    """The word, and without an Arabic preposition joined on."""
    yield word
    if len(word) >= 4 and word[0] in "بلو":
        yield word[1:]
        if word[1:2] == "ل":
            yield f"ا{word[1:]}"


def _is_within(number: int, asked: frozenset[int]) -> bool:
    at: int | None = number
    for _ in range(_DEPTH):
        if at is None:
            return False
        if at in asked:
            return True
        at = _places()[at].around
    return False


def _sounds_alike(asked: str, told: str) -> bool:
    """A place that is not on the list, told in the other script: the same consonants, three of them at least."""
    one, other = skeleton(asked).replace(" ", ""), skeleton(told).replace(" ", "")
    return len(one) >= 3 and one == other


def _words(text: str) -> frozenset[str]:
    return frozenset(form.removeprefix("ال") for form in _key(text).split()) - _ARTICLES


def _key(text: str) -> str:
    return " ".join(fold(token.text).strip("'.-") for token in tokens(text))


@cache
def _places() -> tuple[_Place, ...]:
    rows = [(*row, "", "")[:3] for row in table("questions", "words/places.tsv")]
    first = {latin.split("|")[0]: number for number, (latin, _, _) in enumerate(rows)}
    return tuple(
        _Place(frozenset(_key(name) for name in f"{latin}|{arabic}".split("|") if name), first.get(around))
        for latin, arabic, around in rows
    )


@cache
def _index() -> dict[str, frozenset[int]]:
    index: dict[str, set[int]] = {}
    for number, place in enumerate(_places()):
        for name in place.names:
            index.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in index.items()}
