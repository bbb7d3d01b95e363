"""A register held in memory: the same calls as `people.register.Register`, for tests of answering alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language import Language
from people.names import Match, Verdict, match
from people.records import Mode, Status
from people.register import Candidate, Evidence, KnownPerson, StoredMeeting

if TYPE_CHECKING:
    from collections.abc import Iterable


def person(number: int, *forms: str, role: str = "", articles: int = 1) -> KnownPerson:
    """A person whose first form is the name."""
    return KnownPerson(number, forms[0], forms[0], forms[0], (role,) if role else (), forms, articles, 1)


def meeting(
    number: int,
    people: Iterable[KnownPerson],
    date: str = "",
    place: str = "",
    status: Status = Status.HELD,
    *,
    mode: Mode = Mode.IN_PERSON,
) -> StoredMeeting:
    """A meeting that one article, published on 20 September 2022, tells of."""
    proof = Evidence(number, "Talks", Language.ENGLISH, "2022-09-20", "", "They met.", 0, 9, "test")
    return StoredMeeting(number, tuple(people), (), status, mode, date, place, (proof,))


class FakeRegister:
    """People and meetings given by hand; a name is compared with every form, a short form is unsure."""

    def __init__(self, people: Iterable[KnownPerson], meetings: Iterable[StoredMeeting] = ()) -> None:
        self.known = list(people)
        self.stored = list(meetings)
        self.asked: list[str] = []

    def find(self, name: str, limit: int = 10) -> list[Candidate]:
        """People by likeness of name, best first."""
        self.asked.append(name)
        found = [Candidate(one, _likest(name, one)) for one in self.known]
        return sorted(found, key=lambda one: (-one.match.score, -one.person.articles))[:limit]

    def people(self, limit: int = 10, offset: int = 0) -> list[KnownPerson]:
        """Everybody, most mentioned first."""
        return sorted(self.known, key=lambda one: -one.articles)[offset : offset + limit]

    def meetings(
        self, people: Iterable[int] = (), *, since: str = "", until: str = "", limit: int = -1
    ) -> list[StoredMeeting]:
        """Meetings of all of `people`, in the order given."""
        wanted = set(people)
        found = [one for one in self.stored if wanted <= {taking_part.id for taking_part in one.participants}]
        return found if limit < 0 else found[:limit]

    def articles_of(self, person: int, limit: int = -1) -> list[int]:
        """Articles numbered by the person: ten for person 1 are 19 down to 10."""
        count = next(one.articles for one in self.known if one.id == person)
        return [person * 10 + n for n in reversed(range(count))][: None if limit < 0 else limit]


def _likest(name: str, one: KnownPerson) -> Match:
    if name in one.forms[1:]:
        return Match(Verdict.UNSURE, 0.9, "called so for short")
    return match(name, one.name)
