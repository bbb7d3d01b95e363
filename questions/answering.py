"""Answers to questions, drawn from the stored meetings and articles: nothing is said that the store cannot prove."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Protocol

from questions.choosing import choose, others_of, wanted
from questions.parsing import PAIRS
from questions.parting import resolve_names
from questions.places import is_place
from questions.records import Answer, Kind, Verdict
from questions.resolving import Fit, Named, Resolver, by_family_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.register import Candidate, KnownPerson, StoredMeeting
    from questions.records import Question

_MOST_LISTED, _MOST_SEARCHED = 200, 2000  # meetings read for a list; for one of a place they are searched first
_MOST_CANDIDATES = 5
_NEAR = 0.25  # below this likeness a known name is no help to who mistyped another


class Known(Protocol):
    """What the register must offer; `people.register.Register` does."""

    def find(self, name: str, limit: int = 10) -> list[Candidate]:
        """People whom a name may mean, best first."""

    def people(self, limit: int = 10, offset: int = 0) -> list[KnownPerson]:
        """People, most mentioned first."""

    def meetings(
        self, people: Iterable[int] = (), *, since: str = "", until: str = "", limit: int = -1
    ) -> list[StoredMeeting]:
        """Meetings in which all of `people` took part, newest first."""

    def articles_of(self, person: int, limit: int = -1) -> list[int]:
        """Ids of the articles that mention a person, newest first."""


def answer(question: Question, register: Known) -> Answer:
    """Answer an understood question from the register."""
    resolver = Resolver(register)
    named = _different(_by_company(question, _resolve(question, resolver), register))
    question, named = _of_two(*_of_a_place(question, named), resolver)
    question = replace(question, people=tuple(one.name for one in named), kind=_kind(question, named))
    empty = Answer(question.text, question.language, Verdict.NO_RECORD, question)
    for one in named:
        if one.fit is not Fit.KNOWN:
            return _not_known(empty, one, named)
    return _answered(replace(empty, asked=tuple(one.people[0] for one in named)), question, named, register)


def _of_a_place(question: Question, named: tuple[Named, ...]) -> tuple[Question, tuple[Named, ...]]:
    """A meeting named after its place (متى كانت قمة هلسنكي), where that is nobody's name."""
    asked = question.kind in {Kind.WHO_MET, Kind.DID_MEET, Kind.WHEN, Kind.WHERE} and not question.place
    if not asked or len(named) != 1 or named[0].fit is Fit.KNOWN or not is_place(named[0].name):
        return question, named
    return replace(question, kind=Kind.LIST, place=named[0].name), ()


def _of_two(question: Question, named: tuple[Named, ...], resolver: Resolver) -> tuple[Question, tuple[Named, ...]]:
    """Two known family names side by side and nothing else: whether those two met. Joe Sherman is rather one person."""
    if question.kind is not Kind.WHO_IS or len(named) != 1 or named[0].fit is not Fit.UNKNOWN:
        return question, named
    two = resolve_names(question.people[0], resolver)
    both = len(two) > 1 and not two[0].ids & two[1].ids and all(map(by_family_name, two))
    return (replace(question, kind=Kind.DID_MEET), two) if both else (question, named)


def _resolve(question: Question, resolver: Resolver) -> tuple[Named, ...]:
    if question.kind in PAIRS and len(question.people) == 1:
        return resolve_names(question.people[0], resolver)
    return tuple(one for name in question.people for one in _one_or_two(name, resolver))


def _different(named: tuple[Named, ...]) -> tuple[Named, ...]:
    """Everybody once: "did Macron meet Macron?" is about one person."""
    out: list[Named] = []
    for one in named:
        if one.fit is not Fit.KNOWN or not any(one.ids & other.ids for other in out):
            out.append(one)
    return tuple(out)


def _one_or_two(name: str, resolver: Resolver) -> tuple[Named, ...]:
    """The person of a name; two where nobody has that name and a later word of it may begin with "and" (ماكرون وبوتين)."""
    one = resolver.resolve(name)
    if one.fit is Fit.UNKNOWN and any(word.startswith("و") for word in name.split()[1:]):
        return resolve_names(name, resolver)
    return (one,)


def _kind(question: Question, named: tuple[Named, ...]) -> Kind:
    """Whether one has met is asked about one person alone: then whom is."""
    return Kind.WHO_MET if question.kind is Kind.DID_MEET and len(named) == 1 else question.kind


def _by_company(question: Question, named: tuple[Named, ...], register: Known) -> tuple[Named, ...]:
    """Of several people of a name the one who met the other person asked about, if there is just one such."""
    if question.kind not in PAIRS or len(named) != 2 or min(one.fit for one in named) is Fit.UNKNOWN:
        return named
    if all(one.fit is Fit.KNOWN for one in named):
        return named
    sides = [one.people[:1] or tuple(found.person for found in one.candidates) for one in named]
    met = [two for two in product(*sides) if two[0].id != two[1].id and register.meetings([two[0].id, two[1].id])]
    if len(met) != 1:
        return named
    return tuple(
        one if one.fit is Fit.KNOWN else replace(one, fit=Fit.KNOWN, people=(person,))
        for one, person in zip(named, met[0], strict=True)
    )


def _not_known(empty: Answer, one: Named, named: tuple[Named, ...]) -> Answer:
    verdict = Verdict.AMBIGUOUS_PERSON if one.fit is Fit.AMBIGUOUS else Verdict.UNKNOWN_PERSON
    asked = tuple(other.people[0] for other in named if other.fit is Fit.KNOWN)
    near = [found for found in one.candidates if one.fit is Fit.AMBIGUOUS or found.match.score >= _NEAR]
    return replace(empty, verdict=verdict, asked=asked, unclear=one.name, candidates=tuple(near[:_MOST_CANDIDATES]))


def _answered(empty: Answer, question: Question, named: tuple[Named, ...], register: Known) -> Answer:
    if question.kind in {Kind.WHO_IS, Kind.ROLE}:
        return _introduced(empty, question, named, register)
    if question.kind is Kind.ARTICLES:
        articles = _articles(named, register)
        return replace(empty, verdict=Verdict.ANSWERED if articles else Verdict.NO_RECORD, articles=articles)
    meetings = choose(_meetings(question, named, register), question)
    proof = [meeting for meeting in meetings if wanted(meeting, question)]
    if not proof:
        return replace(empty, meetings=tuple(meetings))
    people = others_of(proof, named) if question.kind in {Kind.WHO_MET, Kind.LIST} or len(named) == 1 else ()
    if question.kind is Kind.WHO_MET and len(named) > 1 and not people:
        return empty  # each of them met somebody, but nobody met all of them
    return replace(empty, verdict=Verdict.ANSWERED, people=people, meetings=tuple(meetings))


def _introduced(empty: Answer, question: Question, named: tuple[Named, ...], register: Known) -> Answer:
    people = tuple(one.people[0] for one in named)
    if question.kind is Kind.ROLE and not any(person.roles for one in named for person in one.people):
        return empty
    return replace(empty, verdict=Verdict.ANSWERED, people=people, articles=_articles(named, register))


def _articles(named: tuple[Named, ...], register: Known) -> tuple[int, ...]:
    """Articles that mention everybody named, newest first."""
    lists = [list(dict.fromkeys(n for person in one.people for n in register.articles_of(person.id))) for one in named]
    return tuple(number for number in lists[0] if all(number in other for other in lists[1:])) if lists else ()


def _meetings(question: Question, named: tuple[Named, ...], register: Known) -> list[StoredMeeting]:
    """Meetings of everybody named; of a person kept under several entries, those of each."""
    if not named:
        limit = _MOST_SEARCHED if question.place else _MOST_LISTED
        return register.meetings(since=question.since, until=question.until, limit=limit)
    together: Iterable[tuple[KnownPerson, ...]]
    if question.kind is Kind.WHO_MET:  # "who met X and Y": whoever met either, narrowed by others_of
        together = [(person,) for one in named for person in one.people]
    else:
        together = product(*(one.people for one in named))
    found = [meeting for people in together for meeting in register.meetings([person.id for person in people])]
    return list({meeting.id: meeting for meeting in found}.values())
