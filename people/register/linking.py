"""Who of the store a person of an article is: by attested spellings, by name, by role; else somebody new.

Names alone must agree in at least two words, and disagree with no full name under which the known person was met; a
family name alone does where people/register/surnames.py is sure of its bearer.
A person is never reached through a chain of unsure steps: every spelling that links was met in an article or stated.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from language import Language, detect, stem, tokens
from people.names import Verdict, match, skeleton
from people.register.finding import full_names, near
from people.register.statements import key, stated
from people.register.surnames import alone, meant, roles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from people.records import Person
    from store import Store

_CLEARLY_BETTER = 0.05
_COMPARED = 10
_LEAST_BY_ROLE = 0.45
"""What a name of two words must score for a role to lift it: more than George H. W. and George W. Bush."""


class Link(NamedTuple):
    """A person's id, 0 for somebody new, and the reason; `by_role` where the name alone would not have done."""

    person: int
    because: str
    by_role: bool = False


class _Fit(NamedTuple):
    person: int
    verdict: Verdict
    score: float
    because: str


def link(store: Store, person: Person, before: Mapping[str, int], taken: Iterable[int]) -> Link:
    """Find the known person whom a person of an article is.

    `before` maps folded names to the people that the same article's earlier analysis linked them to; `taken` are
    those that other people of the article were linked to already, for two people of one article are two.
    """
    name = key(person.name)
    statements = stated(store, person.name)
    barred = {*taken, *_called(store, (other for other, same in statements.items() if not same))}
    single = " " not in name
    for names, because in ((o for o, same in statements.items() if same), "as stated"), ((name,), "the very name"):
        known = [found for found in _called(store, names) if found not in barred]
        if single and because == "the very name" and (found := _by_surname(store, person, barred)).person:
            return found
        if known:
            return Link(_likeliest(store, known, person.role, before.get(name)), because)
    alike = _by_likeness(store, person, barred)
    if not alike.person and before.get(name, 0) not in {0, *barred} and _is_alone(store, before[name]):
        return Link(before[name], "as before")
    return alike


def _by_surname(store: Store, person: Person, barred: set[int]) -> Link:
    """Whoever is meant by the family name alone."""
    found, because = meant(store, person.name, [person.role], barred)
    return Link(found, because, by_role=True)


def absorbed(store: Store, person: int, name: str) -> list[int]:
    """People known by a family name alone who are the one that has this full name, as an article now tells.

    Not those whom an article names beside that person or an operator's statement parts from the name.
    """
    found = []
    for other in alone(store, name):
        row = store.row("SELECT name FROM people WHERE id = ?", [other])
        short = row["name"] if row else ""
        parted = any(not same for known, same in stated(store, short).items() if known == key(name))
        if other != person and not parted and not _together(store, person, other):
            means, _ = meant(store, short, roles_of(store, other), {other})
            found += [other] if means == person else []
    return found


def _together(store: Store, one: int, other: int) -> bool:
    """Whether some article mentions both."""
    sql = "SELECT 1 FROM mentions a JOIN mentions b USING (article) WHERE a.person = ? AND b.person = ? LIMIT 1"
    return store.row(sql, [one, other]) is not None


def _is_alone(store: Store, person: int) -> bool:
    """Whether no article mentions the person any more: whoever comes back takes the id again."""
    return store.row("SELECT 1 FROM mentions WHERE person = ? LIMIT 1", [person]) is None


def _called(store: Store, names: Iterable[str]) -> list[int]:
    """People with one of these full names, folded; most mentioned first."""
    wanted = list(names)
    marks = ", ".join("?" * len(wanted))
    rows = store.rows(
        f"""
        SELECT DISTINCT person, articles FROM person_forms JOIN people ON people.id = person
        WHERE folded IN ({marks}) AND full = 1 AND count > 0 ORDER BY articles DESC, person
        """,  # noqa: S608 -- only placeholders are put in
        wanted,
    )
    return [row["person"] for row in rows]


def _likeliest(store: Store, known: list[int], role: str, before: int | None) -> int:
    """Of several people of one name: the one linked before, the one of that role, or the most mentioned."""
    if len(known) == 1 or before in known:
        return before if before in known and before is not None else known[0]
    return next((found for found in known if _has_role(store, found, role)), known[0])


def _by_likeness(store: Store, person: Person, barred: set[int]) -> Link:
    words = skeleton(person.name).split()
    people = near(store, words, 2, _COMPARED) if len(words) > 1 else []
    fits = [_fit(store, person.name, found) for found in people if found not in barred]
    same = sorted((fit for fit in fits if fit.verdict is Verdict.SAME), key=lambda fit: -fit.score)
    if len(same) == 1 or (len(same) > 1 and same[0].score - same[1].score >= _CLEARLY_BETTER):
        return Link(same[0].person, same[0].because)
    return _by_role(store, person, words, barred) or Link(0, "nobody known fits clearly")


def _by_role(store: Store, person: Person, words: list[str], barred: set[int]) -> Link | None:
    """The only one whose name may be the same and who was met in the same role."""
    if len(_role_words(person.role)) < 2:
        return None
    people = [found for found in near(store, words, 1, _COMPARED) if found not in barred]
    fits = [_fit(store, person.name, found) for found in people if _has_role(store, found, person.role)]
    least = _LEAST_BY_ROLE if len(words) > 1 else 0.0
    fits = [fit for fit in fits if fit.verdict is not Verdict.DIFFERENT and fit.score >= least]
    return (
        Link(fits[0].person, f"{fits[0].because}, and the role is the same", by_role=True) if len(fits) == 1 else None
    )


def _fit(store: Store, name: str, person: int) -> _Fit:
    """Compare a name with every full name of a person: the best one counts, one that differs bars SAME."""
    matches = [match(name, form) for form in full_names(store, person)]
    if not matches:
        return _Fit(person, Verdict.DIFFERENT, 0.0, "no name left")
    best = max(matches, key=lambda found: found.score)
    clash = any(found.verdict is Verdict.DIFFERENT for found in matches)
    verdict = Verdict.UNSURE if clash and best.verdict is Verdict.SAME else best.verdict
    return _Fit(person, verdict, best.score, best.because)


def _has_role(store: Store, person: int, role: str) -> bool:
    """Whether a person was met in a role worded alike: most of the words, two at least, in the same language."""
    words = _role_words(role)
    if len(words) < 2:
        return False
    rows = store.rows("SELECT role FROM person_roles WHERE person = ? AND count > 0", [person])
    known = [_role_words(row["role"]) for row in rows]
    return any(len(words & other) >= max(2, 0.7 * max(len(words), len(other))) for other in known)


@lru_cache(maxsize=4096)
def _role_words(role: str) -> frozenset[str]:
    language = detect(role) or Language.ENGLISH
    return frozenset(stem(token.text, language) for token in tokens(role))
