"""What is found in one article: people, the words that name them, and their meetings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from language import Language


class Status(StrEnum):
    """Whether a meeting took place, as the article reports it."""

    HELD = "held"
    PLANNED = "planned"
    NOT_HELD = "not_held"


class Mode(StrEnum):
    """Face to face, or by telephone or video."""

    IN_PERSON = "in_person"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the analysis sees it. Offsets everywhere in this package count characters of `whole`."""

    title: str
    text: str
    language: Language
    date: datetime.date | None = None

    @property
    def whole(self) -> str:
        """The title, a line break, the text."""
        return f"{self.title}\n{self.text}"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person: `text` is the bare name (no clitic, no title), `whole[start:end]` covers it."""

    text: str
    start: int
    end: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of one article. `name` is the fullest form met there, `forms` the other ones.

    `latin` and `arabic` are the name in either script; the one that is not the article's own is rendered.
    """

    name: str
    forms: tuple[str, ...]
    latin: str
    arabic: str
    role: str
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two or more people getting together to talk, and the sentence that says so.

    participants  names of `Person`s of the same analysis
    unnamed       participants without a name, as worded
    date          ISO 8601, as far as known: YYYY-MM-DD, YYYY-MM, YYYY, --MM-DD or ""
    quote         verbatim whole[start:end]
    rule          id of the rule that found it: the reason
    """

    participants: tuple[str, ...]
    unnamed: tuple[str, ...]
    status: Status
    mode: Mode
    date: str
    place: str
    quote: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """People and meetings of one article, in order of appearance."""

    people: tuple[Person, ...] = field(default=())
    meetings: tuple[Meeting, ...] = field(default=())
