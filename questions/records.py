"""A question as data, and what was found for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import Language
    from people.register import Candidate, KnownPerson, StoredMeeting


class Kind(StrEnum):
    """What a reader wants to know."""

    WHO_MET = "who_met"  # who met X, whom did X meet
    DID_MEET = "did_meet"  # did X meet Y
    WHEN = "when"
    WHERE = "where"
    HOW_OFTEN = "how_often"
    ABOUT = "about"  # what did X and Y talk about
    WHO_IS = "who_is"
    ROLE = "role"
    ARTICLES = "articles"  # which articles mention X
    LIST = "list"  # who met whom [in a period or place]


class Verdict(StrEnum):
    """How the asking ended; the values are part of the command-line contract."""

    ANSWERED = "answered"
    NO_RECORD = "no_record"
    UNKNOWN_PERSON = "unknown_person"
    AMBIGUOUS_PERSON = "ambiguous_person"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, understood.

    people    the names asked about, as the reader wrote them, bare of clitics; one or two, none for LIST
    since     first and `until` last day of the period asked about, ISO 8601, "" where open
    plans     whether planned meetings are asked about
    calls     whether telephone calls alone are asked about
    yearless  whether the period was named without its year
    """

    text: str
    language: Language
    kind: Kind
    people: tuple[str, ...] = ()
    place: str = ""
    since: str = ""
    until: str = ""
    plans: bool = False
    calls: bool = False
    yearless: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store knows about a question, with the evidence.

    question    as understood; None when it was not
    asked       the known people that the names of the question were taken for, in the order of the question
    people      exactly the people who answer the question (whom X met: not X)
    meetings    the meetings that prove it; planned and refused ones too, with their status
    articles    ids of articles that answer an ARTICLES or WHO_IS question, newest first
    candidates  for an ambiguous name: the people it may mean; for an unknown one: the nearest known names
    unclear     the name of the question that is unknown or ambiguous
    """

    text: str
    language: Language
    verdict: Verdict
    question: Question | None = None
    asked: tuple[KnownPerson, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    meetings: tuple[StoredMeeting, ...] = ()
    articles: tuple[int, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader asked last, so that "and Sherman?" or "when?" can be understood."""

    question: Question
    people: tuple[int, ...]
