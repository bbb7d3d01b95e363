"""People by name: the exact spelling first, else whatever shares skeletons, compared name by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from people.names import Match, Verdict, match, skeleton
from people.register.forms import joined, near_keys
from people.register.statements import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store import Store

_COMPARED = 40
_FORMS_COMPARED = 6
_CLITIC = re.compile(r"^(?:[وف]?(?:لل|[بكل])|[وف])(?=\w{3})")


class Found(NamedTuple):
    """A person's id, how well the name asked for fits, and in how many articles the person is."""

    person: int
    match: Match
    articles: int


def find(store: Store, name: str, limit: int) -> list[Found]:
    """People whom a name may mean, best first; among equals the most mentioned first.

    A clitic before an Arabic name (بلعمامرة) is taken off only when the name as it stands fits nobody.
    """
    found = _find(store, name)
    if (not found or found[0].match.verdict is Verdict.DIFFERENT) and _CLITIC.match(name):
        bare = _CLITIC.sub(lambda clitic: "ال" if clitic[0].endswith("لل") else "", name)
        found = max(found, _find(store, bare), key=lambda some: some[0].match.score if some else -1.0)
    return found[:limit]


def _find(store: Store, name: str) -> list[Found]:
    best: dict[int, Match] = {row["person"]: _of_spelling(row) for row in _spelled(store, name)}
    words = skeleton(name).split()
    _compare(store, name, near(store, words, 2, _COMPARED), best)
    if not any(fit.verdict is Verdict.SAME for fit in best.values()):
        _compare(store, name, near(store, words, 1, _COMPARED), best)
    articles = _articles(store, best)
    found = [Found(person, fit, articles.get(person, 0)) for person, fit in best.items()]
    return sorted(found, key=lambda one: (-one.match.score, -one.articles, one.person))


def _compare(store: Store, name: str, people: Iterable[int], best: dict[int, Match]) -> None:
    """Add how well a name fits people not yet compared, by the full name of each that fits best."""
    for person in people:
        if person not in best:
            fits = [match(name, form) for form in full_names(store, person)]
            if fits:
                best[person] = max(fits, key=lambda fit: fit.score)


def _spelled(store: Store, name: str) -> list[dict[str, Any]]:
    """People called exactly so in some article, whole name or part; folded spellings compare."""
    return store.rows(
        """
        SELECT person, max(full) AS full, sum(count) AS times FROM person_forms WHERE folded = ?
        GROUP BY person ORDER BY full DESC, times DESC LIMIT 40
        """,
        [key(name)],
    )


def _of_spelling(row: dict[str, Any]) -> Match:
    if row["full"]:
        return Match(Verdict.SAME, 1.0, "the very name")
    return Match(Verdict.UNSURE, 0.9, f"called so for short, times: {row['times']}")


def near(store: Store, words: Sequence[str], shared: int, limit: int) -> list[int]:
    """People whose full names share at least so many words with these skeletons, one consonant apart at most.

    A word may be written in two (Jinping, جين بينغ). The more words they share unchanged and the longer those are the
    sooner: short skeletons are many people's.
    """
    asked = [
        (number, near_key, word) for number, word in enumerate(dict.fromkeys(words)) for near_key in near_keys(word)
    ]
    if not asked:
        return []
    asked += [(number, word, word) for number, word in enumerate(joined(words), start=len(asked))]
    rows = store.rows(
        f"""
        WITH asked (number, key, own) AS (VALUES {", ".join(["(?, ?, ?)"] * len(asked))}),
        words AS (SELECT number, word, max(word = own) AS very FROM asked JOIN near_words USING (key) GROUP BY 1, 2)
        SELECT person, count(DISTINCT number) AS shared FROM words JOIN person_words USING (word)
        GROUP BY person HAVING shared >= ?
        ORDER BY shared DESC, sum(very) DESC, max(length(word)) DESC,
        (SELECT articles FROM people WHERE id = person) DESC, person LIMIT ?
        """,  # noqa: S608 -- only placeholders are put in
        [*(value for row in asked for value in row), shared, limit],
    )
    return [row["person"] for row in rows]


def full_names(store: Store, person: int, most: int = _FORMS_COMPARED) -> list[str]:
    """Full names under which a person was met, most frequent first."""
    rows = store.rows(
        "SELECT form FROM person_forms WHERE person = ? AND full = 1 AND count > 0 ORDER BY count DESC LIMIT ?",
        [person, most],
    )
    return [row["form"] for row in rows]


def _articles(store: Store, people: Iterable[int]) -> dict[int, int]:
    ids = list(people)
    marks = ", ".join("?" * len(ids))
    rows = store.rows(f"SELECT id, articles FROM people WHERE id IN ({marks})", ids)  # noqa: S608 -- only placeholders are put in
    return {row["id"]: row["articles"] for row in rows}
