"""Whether two roles, in either language, may be one person's."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from language import fold, table

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = "people.register"


class Office(NamedTuple):
    """What a role names: offices by words/offices.tsv, and what they are for by words/portfolios.tsv."""

    offices: frozenset[str]
    portfolios: frozenset[str]


@lru_cache(maxsize=1 << 13)
def office(role: str) -> Office:
    """Offices and portfolios that a role names, by its folded words."""
    words = fold(role).replace("-", " ").split()
    return Office(_named(words, "offices"), _named(words, "portfolios"))


def _named(words: Iterable[str], path: str) -> frozenset[str]:
    known = _words(path)
    return frozenset(known[word] for word in words if word in known)


@cache
def _words(path: str) -> dict[str, str]:
    rows = table(_PACKAGE, f"words/{path}.tsv")
    return {fold(word): name for name, *cells in rows for cell in cells for word in cell.split()}


def agree(one: str, other: str) -> bool:
    """Whether two roles name a common office and no two different portfolios.

    A king is no minister; a president and a "former president and candidate" agree.
    """
    first, second = office(one), office(other)
    if not first.offices & second.offices:
        return False
    return first.portfolios == second.portfolios or (
        bool(first.portfolios & second.portfolios) and "deputy" not in first.portfolios ^ second.portfolios
    )
