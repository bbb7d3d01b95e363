"""People and meetings of the whole store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import Language
    from people.names.records import Match
    from people.records import Mode, Status


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the store, told apart from every other one by `id`.

    name       the display name in the script it was met in most
    latin      the name in Latin letters, arabic in Arabic ones: attested where the store has them, else rendered
    roles      as worded by the articles, most frequent first
    forms      every spelling met
    articles   in how many articles the person is mentioned; `meetings` in how many held meetings
    """

    id: int
    name: str
    latin: str
    arabic: str
    roles: tuple[str, ...]
    forms: tuple[str, ...]
    articles: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known person whom a name may mean, and how well it fits."""

    person: KnownPerson
    match: Match


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that proves a meeting: verbatim `quote`, characters start to end of title, line break, text.

    `date` is the day the article was published; the other words are the article's own.
    """

    article: int
    title: str
    language: Language
    date: str
    url: str
    quote: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A meeting of the store; several articles may tell of it, the first piece of evidence tells most."""

    id: int
    participants: tuple[KnownPerson, ...]
    unnamed: tuple[str, ...]
    status: Status
    mode: Mode
    date: str
    place: str
    evidence: tuple[Evidence, ...]
