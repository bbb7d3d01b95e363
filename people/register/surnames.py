"""Whom a family name alone means: the one bearer of it whose role agrees, or who alone is in the news.

Never one of two who fit, never through a third name: the word must end a full name under which the person was met, or
be what articles call that person for short.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from language import entries
from people.names import skeleton
from people.names.match import likeness
from people.names.parts import parts
from people.register.finding import full_names
from people.register.roles import agree, office
from people.register.statements import key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store import Store

_ALIKE = 0.9
"""Likeness from which two words are one name."""
_SEVERAL = 3
"""Articles from which somebody is known well enough for the family name alone, without a role."""
_MANY = 40
"""Bearers of a word beyond which it tells nobody."""
_ONE_IN_THE_WORLD = frozenset({"pope"})
_RIVAL = 3
"""A person with the same word elsewhere in the name is no rival with so many times fewer articles."""


class _Bearer(NamedTuple):
    person: int
    articles: int
    roles: tuple[str, ...]
    by_family: bool


def meant(store: Store, name: str, roles: Sequence[str], barred: Collection[int]) -> tuple[int, str]:
    """Who of the store a single word means, told with these roles, and why; 0 where it is not clear."""
    bearers = _bearers(store, name)
    named = [one for one in bearers if one.by_family and one.person not in barred]
    if _one_of_a_kind(roles):
        crowned = [one for one in bearers if one.person not in barred and _one_of_a_kind(one.roles)]
        if len(crowned) == 1:
            return crowned[0].person, "the name and an office that one alone has"
    if any(roles):
        agreeing = [one for one in named if any(agree(mine, other) for mine in roles for other in one.roles)]
        return (agreeing[0].person, "the family name and the office") if len(agreeing) == 1 else (0, "")
    if len(named) != 1 or named[0].articles < _SEVERAL or key(name) in _given():
        return 0, ""
    rivals = (one for one in bearers if one is not named[0])
    if any(one.by_family or one.articles * _RIVAL > named[0].articles for one in rivals):
        return 0, ""
    return named[0].person, "the family name, and nobody else has it"


def _one_of_a_kind(roles: Iterable[str]) -> bool:
    """Whether somebody is in an office that there is one of in the world: a pope goes by one word in either script."""
    return any(office(role).offices & _ONE_IN_THE_WORLD for role in roles)


def _bearers(store: Store, name: str) -> list[_Bearer]:
    """Everybody with a full name that has the word in it; nobody where too many have.

    Whoever goes by the word alone and has a role is somebody else, unless the role says otherwise: a rival.
    """
    words = skeleton(name).split()
    if len(words) != 1:
        return []
    rows = store.rows(
        """
        SELECT id, articles, name FROM person_words JOIN people ON people.id = person WHERE word = ? LIMIT ?
        """,
        [words[0], _MANY + 1],
    )
    if len(rows) > _MANY:
        return []
    found = []
    for row in rows:
        names = full_names(store, row["id"])
        roles = _roles(store, row["id"])
        ends = any(_ends(full, name) for full in names)
        if ends or any(_holds(full, name) for full in names if " " in full):
            found.append(_Bearer(row["id"], row["articles"], roles, ends))
        elif roles and any(_holds(full, name) for full in names):
            found.append(_Bearer(row["id"], row["articles"] * _RIVAL, roles, by_family=False))
    return found


def alone(store: Store, name: str) -> list[int]:
    """People who go by a single word alone, the last one of this full name."""
    known, words = parts(name), skeleton(name).split()
    if not known or len(words) < 2 or len(known[-1].core) < 3:
        return []
    rows = store.rows(
        """
        SELECT id, name FROM person_words JOIN people ON people.id = person
        WHERE word = ? AND instr(name, ' ') = 0 LIMIT 5
        """,
        [words[-1]],
    )
    return [row["id"] for row in rows if _ends(name, row["name"])]


def roles_of(store: Store, person: int) -> tuple[str, ...]:
    """Roles in which a person was met."""
    return _roles(store, person)


def _roles(store: Store, person: int) -> tuple[str, ...]:
    rows = store.rows("SELECT role FROM person_roles WHERE person = ? AND count > 0 LIMIT 12", [person])
    return tuple(row["role"] for row in rows)


@lru_cache(maxsize=1 << 15)
def _ends(full: str, word: str) -> bool:
    """Whether a full name of two words or more ends with a word."""
    known, (single, *more) = parts(full), parts(word) or (None,)
    if single is None or more or len(known) < 2 or known[-1].son_of:
        return False
    return likeness(known[-1], single) >= _ALIKE


@lru_cache(maxsize=1 << 15)
def _holds(full: str, word: str) -> bool:
    """Whether a name has a word anywhere."""
    single = parts(word)
    return bool(single) and any(likeness(part, single[0]) >= _ALIKE for part in parts(full))


@cache
def _given() -> frozenset[str]:
    """Names that are met every day; most are given names, so alone they tell nobody without the role."""
    return frozenset(form for line in entries("people.names", "words/names.txt") for form in line.split())
