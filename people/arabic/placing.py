"""Where a meeting took place of which its own sentence tells no place: by the journeys of those who met, by the day."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from people.arabic.particles import particles
from people.arabic.places import names_land, nations_of, nearer
from people.arabic.stays import is_far
from people.arabic.text import folded
from people.arabic.whereabouts import dateline
from people.records import Mode, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import Sentence
    from people.arabic.stays import Stays
    from people.arabic.text import Text
    from people.records import Document, Meeting, Person

_DATED = 60
"""Words behind its dateline to which an article's place is lent."""

_COMPANY = 12
"""Meetings of an article among which another one of the same day is looked for."""


def with_places(  # noqa: PLR0913, PLR0917 -- an article, and what was found in it
    document: Document,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    text: Text,
    stays: Stays,
    meetings: Sequence[Meeting],
) -> tuple[Meeting, ...]:
    """Meetings of which no town is told took place where one of those who met stayed, or where the text was written."""
    numbers = {person.name: number for number, person in enumerate(people)}
    nations = [nations_of(person.role) for person in people]
    opening = bisect_left(text.starts, len(document.title) + 1)
    written, behind = dateline(text, opening), text.starts[min(opening + _DATED, len(text) - 1)]
    starts = [sentence.start for sentence in sentences]
    out = []
    for meeting in meetings:
        if meeting.mode is Mode.IN_PERSON and (not meeting.place or names_land(folded(meeting.place))):
            who = [numbers[name] for name in meeting.participants]
            sentence = bisect_left(starts, meeting.start)
            stay = _abroad(stays, who, nations, sentence, meeting) or stays.of(who, sentence, meeting)
            place = nearer(meeting.place or (written if meeting.start <= behind else ""), stay)
            out.append(replace(meeting, place=place))
        else:
            out.append(meeting)
    return tuple(_by_day(meeting, out) for meeting in out)


def _abroad(
    stays: Stays, who: Sequence[int], nations: Sequence[frozenset[str]], sentence: int, meeting: Meeting
) -> str:
    """Where one of those who met stays in the country of another, of which he is not himself."""
    if meeting.status is not Status.HELD or (stays.today is not None and is_far(meeting.date, stays.today)):
        return ""
    for guest in who:
        hosts = frozenset[str]().union(*(nations[host] for host in who if host != guest)) - nations[guest]
        place = stays.in_the_land(guest, hosts, sentence, meeting.status) if hosts else ""
        if place:
            return place
    return ""


def _by_day(meeting: Meeting, others: Sequence[Meeting]) -> Meeting:
    """A meeting with the town where one of those who met was on the same day, or on whose sidelines they met."""
    beside = "هامش" in meeting.quote
    if meeting.place or meeting.mode is not Mode.IN_PERSON or (len(meeting.date) < len("2018-05-17") and not beside):
        return meeting
    people = set(meeting.participants)
    places = {
        other.place
        for other in others[:_COMPANY]
        if other.mode is Mode.IN_PERSON
        and (beside or (other.date == meeting.date and other.status is meeting.status))
        and not people.isdisjoint(other.participants)
        and other.place
    }
    town = next(iter(places)) if len(places) == 1 else ""
    return replace(meeting, place=town) if town and not _is_venue(town) and not names_land(folded(town)) else meeting


def _is_venue(place: str) -> bool:
    """Whether a place as worded is a building: another meeting of that day may have been in another one."""
    return folded(place.split(maxsplit=1)[0]) in particles("venues")
