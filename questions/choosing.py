"""Which stored meetings bear on a question, in which order, and who of them answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.records import Mode, Status
from questions.places import same_place
from questions.records import Kind
from questions.spans import inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.register import KnownPerson, StoredMeeting
    from questions.records import Question
    from questions.resolving import Named


def choose(meetings: Iterable[StoredMeeting], question: Question) -> list[StoredMeeting]:
    """Meetings at the place and in the period asked about: those that count first, then newest, then best attested.

    A question about when or where prefers meetings that tell it.
    """
    chosen = [meeting for meeting in meetings if _fits_place(meeting, question) and _fits_period(meeting, question)]
    chosen.sort(key=lambda meeting: len(meeting.evidence), reverse=True)
    chosen.sort(key=lambda meeting: meeting.date if not meeting.date.startswith("-") else "", reverse=True)
    return sorted(chosen, key=lambda meeting: (not wanted(meeting, question), not _tells(meeting, question.kind)))


def wanted(meeting: StoredMeeting, question: Question) -> bool:
    """Whether a meeting counts for the verdict: held ones do, planned ones or calls alone where these are asked about."""
    if question.calls and meeting.mode is not Mode.CALL:
        return False
    return meeting.status is (Status.PLANNED if question.plans else Status.HELD)


def others_of(meetings: Iterable[StoredMeeting], named: tuple[Named, ...]) -> tuple[KnownPerson, ...]:
    """Who took part besides those asked about, each once, newest meeting first; with two asked about, who met both."""
    meetings = list(meetings)
    asked = {person.id for one in named for person in one.people}
    company = [
        {person.id for meeting in meetings if one.ids & _ids(meeting) for person in meeting.participants}
        for one in named
    ]
    people = {person.id: person for meeting in meetings for person in meeting.participants}
    return tuple(
        person for number, person in people.items() if number not in asked and all(number in met for met in company)
    )


def _ids(meeting: StoredMeeting) -> frozenset[int]:
    return frozenset(person.id for person in meeting.participants)


def _tells(meeting: StoredMeeting, kind: Kind) -> bool:
    return bool({Kind.WHEN: meeting.date, Kind.WHERE: meeting.place}.get(kind, "yes"))


def _fits_place(meeting: StoredMeeting, question: Question) -> bool:
    return not question.place or same_place(question.place, meeting.place)


def _fits_period(meeting: StoredMeeting, question: Question) -> bool:
    """Whether the meeting's date lies inside; of an undated one the days of the articles that tell of it."""
    if not question.since and not question.until:
        return True
    if meeting.date and not meeting.date.startswith("-"):
        return inside(meeting.date, question.since, question.until)
    return any(inside(proof.date, question.since, question.until) for proof in meeting.evidence)
