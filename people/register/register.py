"""The register: people over all articles, whatever the script, and their meetings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from people.errors import AmbiguousPersonError, UnknownPersonError
from people.names import Verdict, skeleton
from people.register.finding import find
from people.register.forms import Naming, count_in, count_out, naming_of, refresh
from people.register.gathering import gather, settle, told_by
from people.register.linking import absorbed, link
from people.register.merging import absorb, keep_apart, merge
from people.register.reading import Wanted, find_meetings, read_meetings, read_people
from people.register.records import Candidate, KnownPerson, StoredMeeting
from people.register.statements import key, state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.records import Analysis, Meeting, Person, Status
    from store import Store


_TOLD = 5
_ABOUT = 0.1
"""Scores this close are about equal."""
_FAMILY_NAME = 0.48
"""What the family name alone scores at least when it agrees."""


class Register:
    """People and meetings of a store opened with `articles.migrations` and `people.migrations`.

    Whatever writes joins an open transaction of the store, and is all or nothing either way.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, article: int, analysis: Analysis) -> None:
        """Keep the people and meetings of an article instead of what it said before; known people keep their ids."""
        with self._store.transaction():
            before = {row["folded"]: row["person"] for row in self._mentions(article)}
            told = told_by(self._store, article)
            self._take_back(article)
            linked: dict[str, int] = {}
            for rank, person in sorted(enumerate(analysis.people), key=_full_names_first):
                linked[person.name] = self._mention(article, rank, person, before, linked)
            meetings = {
                gather(self._store, (article, rank), meeting, people, told)
                for rank, meeting in enumerate(analysis.meetings)
                if (people := _named(meeting, linked))
            }
            self._settle({*before.values(), *linked.values()}, {*told, *meetings})
            self._absorb(linked)

    def forget(self, article: int) -> None:
        """Take back what an article said; people and meetings that no other article tells of go."""
        with self._store.transaction():
            people = {row["person"] for row in self._mentions(article)}
            meetings = set(told_by(self._store, article))
            self._take_back(article)
            self._settle(people, meetings)

    def find(self, name: str, limit: int = 10) -> list[Candidate]:
        """People whom a name in either script may mean, best first, of equally fitting ones the most mentioned first.

        The very name of a person scores 1 and is SAME; a short form under which articles name one (a family name)
        scores 0.9, any other single word less, and both are UNSURE: several people may fit equally well. Those that
        differ come last, as the nearest there are.
        """
        found = find(self._store, name, limit)
        people = read_people(self._store, (one.person for one in found))
        return [Candidate(people[one.person], one.match) for one in found]

    def fitting(self, name: str) -> list[Candidate]:
        """People whom a name means: one when it is clear, several to ask about, none when nobody fits.

        Those count whose score is about the best one's. Somebody known by a given name alone does not fit a longer name.
        """
        least = _FAMILY_NAME if " " in skeleton(name) else 0.0
        found = [one for one in self.find(name) if one.match.verdict is not Verdict.DIFFERENT]
        found = [one for one in found if one.match.score >= least]
        return [one for one in found if one.match.score >= found[0].match.score - _ABOUT]

    def nearest(self, name: str, limit: int = 3) -> list[Candidate]:
        """People whose names come closest to one, whether or not they fit; for suggestions."""
        return self.find(name, limit)

    def person(self, number: int) -> KnownPerson:
        """Person by id; raises UnknownPersonError."""
        found = read_people(self._store, [number])
        if number not in found:
            raise UnknownPersonError(f"there is no person {number}")
        return found[number]

    def people(self, limit: int = 10, offset: int = 0) -> list[KnownPerson]:
        """People, most mentioned first."""
        return self._read("SELECT id FROM people ORDER BY articles DESC, id LIMIT ? OFFSET ?", limit, offset)

    def count(self) -> int:
        """Count the people of the store."""
        row = self._store.row("SELECT count(*) AS n FROM people")
        return int(row["n"]) if row else 0

    def people_of(self, article: int) -> list[KnownPerson]:
        """People of one article, in order of appearance."""
        return self._read("SELECT person AS id FROM mentions WHERE article = ? ORDER BY rank", article)

    def articles_of(self, person: int, limit: int = -1) -> list[int]:
        """Ids of the articles that mention a person, newest first."""
        rows = self._store.rows(
            """
            SELECT DISTINCT a.id, a.place FROM mentions m JOIN articles a ON a.id = m.article
            WHERE m.person = ? ORDER BY a.place DESC LIMIT ?
            """,
            [person, limit],
        )
        return [row["id"] for row in rows]

    def meetings(  # noqa: PLR0913 -- each filter is one thing a reader may ask for
        self,
        people: Iterable[int] = (),
        status: Status | None = None,
        *,
        place: str = "",
        since: str = "",
        until: str = "",
        limit: int = -1,
    ) -> list[StoredMeeting]:
        """Meetings in which all of `people` took part, newest first; -1 sets no limit.

        `place` is matched by its words, also over scripts; `since` and `until` are ISO days, inclusive. A meeting
        dated to a month or year counts when that overlaps; an undated one counts by the day of its article.
        """
        wanted = Wanted(tuple(people), status, place, since, until, limit)
        return read_meetings(self._store, find_meetings(self._store, wanted))

    def meetings_of(self, article: int) -> list[StoredMeeting]:
        """Meetings that an article tells of, in order of appearance."""
        rows = self._store.rows("SELECT meeting FROM evidence WHERE article = ? ORDER BY rank", [article])
        return read_meetings(self._store, dict.fromkeys(row["meeting"] for row in rows))

    def met(self, person: int) -> list[tuple[KnownPerson, int]]:
        """Whom a person met, and in how many held meetings, most often first."""
        rows = self._store.rows(
            """
            SELECT other.person AS person, count(*) AS times
            FROM meeting_people mine JOIN meeting_people other ON other.meeting = mine.meeting
            JOIN meetings m ON m.id = mine.meeting
            WHERE mine.person = ? AND other.person <> mine.person AND m.status = 'held'
            GROUP BY other.person ORDER BY times DESC, other.person
            """,
            [person],
        )
        people = read_people(self._store, (row["person"] for row in rows))
        return [(people[row["person"]], row["times"]) for row in rows]

    def state_same(self, one: str, other: str) -> None:
        """Keep that two names are one person's, and make them one where they are two.

        Raises UnknownPersonError or AmbiguousPersonError.
        """
        with self._store.transaction():
            kept, gone = sorted(
                (self._called(one), self._called(other)), key=lambda person: (-person.articles, person.id)
            )
            state(self._store, kept.name, gone.name, same=True)
            state(self._store, one, other, same=True)
            if kept.id != gone.id:
                self._settle({kept.id, gone.id}, merge(self._store, kept.id, gone.id))

    def state_different(self, one: str, other: str) -> None:
        """Keep that two names are two people's, and part them where they are one.

        Raises UnknownPersonError or AmbiguousPersonError.
        """
        with self._store.transaction():
            first, second = self._called(one), self._called(other)
            state(self._store, one, other, same=False)
            if first.id != second.id:
                state(self._store, first.name, second.name, same=False)
            else:
                people, meetings = keep_apart(self._store, first.id, one, other)
                self._settle(people, meetings)

    def _called(self, name: str) -> KnownPerson:
        found = self.fitting(name)
        if not found:
            raise UnknownPersonError(f"nobody in the store is called {name}")
        if len(found) > 1 and found[0].match.score < 1:
            names = ", ".join(one.person.name for one in found[:_TOLD])
            raise AmbiguousPersonError(f"several people may be called {name}: {names}; give the full name")
        return found[0].person

    def _read(self, sql: str, *values: object) -> list[KnownPerson]:
        ids = [row["id"] for row in self._store.rows(sql, values)]
        people = read_people(self._store, ids)
        return [people[person] for person in dict.fromkeys(ids)]

    def _mentions(self, article: int) -> list[dict[str, Any]]:
        return self._store.rows("SELECT * FROM mentions WHERE article = ? ORDER BY rank", [article])

    def _mention(self, article: int, rank: int, person: Person, before: dict[str, int], linked: dict[str, int]) -> int:
        taken = {number for name, number in linked.items() if key(name) != key(person.name)}
        found, because, by_role = link(self._store, person, before, taken)
        naming = Naming(person.name, person.forms, person.role, not by_role or " " in person.name)
        if not found:
            found = int(self._store.db.execute("INSERT INTO people DEFAULT VALUES").lastrowid or 0)
        self._store.db.execute(
            """
            INSERT INTO mentions (article, rank, person, name, folded, full, forms, role, because)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                article, rank, found, person.name, key(person.name), naming.full,
                json.dumps(person.forms, ensure_ascii=False), person.role, because,
            ],
        )  # fmt: skip
        count_in(self._store, found, naming)
        return found

    def _absorb(self, linked: dict[str, int]) -> None:
        """Join those known by a family name alone to the people whom this article now names in full."""
        for name, person in linked.items():
            for other in absorbed(self._store, person, name):
                self._settle({person, other}, absorb(self._store, person, other))

    def _take_back(self, article: int) -> None:
        """Delete an article's mentions and evidence; people and meetings stay for `_settle` to see to."""
        for row in self._mentions(article):
            count_out(self._store, row["person"], naming_of(row))
        self._store.db.execute("DELETE FROM evidence WHERE article = ?", [article])
        self._store.db.execute("DELETE FROM mentions WHERE article = ?", [article])

    def _settle(self, people: Iterable[int], meetings: Iterable[int]) -> None:
        changed = {*people, *settle(self._store, meetings)}
        for person in sorted(changed):
            refresh(self._store, person)


def _full_names_first(ranked: tuple[int, Person]) -> bool:
    """Whether a person's name is a single word: it must not take the place of whoever the article names in full."""
    return " " not in key(ranked[1].name)


def _named(meeting: Meeting, linked: dict[str, int]) -> frozenset[int]:
    return frozenset(linked[name] for name in meeting.participants if name in linked)
