"""People whom every reader of the news knows, words/leaders.tsv: their names as a whole, in both scripts."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from language import fold, table
from people.names.parts import is_arabic, parts

_PACKAGE = "people.names"
_BREAKS = re.compile(r"[\s\u2010-\u2015-]+")
_ARTICLES = frozenset({"al", "el"})
_SMALL = frozenset({"abd", "abdel", "abdul", "عبد", "bin", "ben", "ould", "بن", "ولد", "abu", "ابو", "ال"})
"""Words that the particles of people/names know better."""
_AS_FULL = 2
"""Letters by which two spellings of a name as full as each other differ at most."""


class Leader(NamedTuple):
    """One person: the usual spelling of the whole name first, then the others."""

    latin: tuple[str, ...]
    arabic: tuple[str, ...]


@cache
def leaders() -> tuple[Leader, ...]:
    """Everybody on the list."""
    rows = table(_PACKAGE, "words/leaders.tsv")
    return tuple(Leader(_split(latin), _split(arabic)) for latin, arabic in rows)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";"))


@lru_cache(maxsize=1 << 14)
def leaders_called(name: str) -> frozenset[int]:
    """Numbers of the people on the list who have this very name, however its words are joined or their articles set."""
    return _by_name().get(_key(name), frozenset())


@cache
def _by_name() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, leader in enumerate(leaders()):
        for name in (*leader.latin, *leader.arabic):
            found.setdefault(_key(name), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _key(name: str) -> str:
    return "".join(f"{part.mark}{part.core}" for part in parts(name))


def whole_name(name: str, *, arabic: bool) -> str:
    """The name in the other script as a whole, as full as it stands here; "" for whoever is not on the list."""
    found = leaders_called(name)
    if len(found) != 1:
        return ""
    leader = leaders()[next(iter(found))]
    own, other = (leader.latin, leader.arabic) if arabic else (leader.arabic, leader.latin)
    if abs(len(_key(name)) - len(_key(own[0]))) <= _AS_FULL:
        return other[0]
    return min(other, key=lambda spelling: abs(len(parts(spelling)) - len(parts(name))))


@cache
def leaders_words() -> tuple[tuple[str, str], ...]:
    """Words of these names in both scripts, where a name has as many in one as in the other."""
    found: dict[tuple[str, str], None] = {}
    for leader in leaders():
        for latin in leader.latin:
            ones, marked = _latin_words(latin)
            for arabic in leader.arabic:
                others = _BREAKS.split(arabic)
                if len(ones) == len(others):
                    found.update(dict.fromkeys(_pairs(ones, others, marked)))
    return tuple(found)


def _pairs(ones: list[str], others: list[str], marked: set[int]) -> list[tuple[str, str]]:
    out = []
    for at, (one, other) in enumerate(zip(ones, others, strict=True)):
        bare = other.removeprefix("ال") if at in marked else other
        if one.isalpha() and one.casefold() not in _SMALL and fold(bare) not in _SMALL and is_arabic(fold(bare)):
            out.append((one, bare))
    return out


def _latin_words(name: str) -> tuple[list[str], set[int]]:
    """Words of a Latin name without its articles, and which of them had one."""
    out: list[str] = []
    marked: set[int] = set()
    for word in _BREAKS.split(name):
        if out and word.casefold() in _ARTICLES:
            marked.add(len(out))
        else:
            out.append(word)
    return out, marked
