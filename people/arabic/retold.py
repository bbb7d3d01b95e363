"""What is told of all that was found in an article: each meeting once, none that the text elsewhere tells better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from people.arabic.places import closest
from people.records import Meeting, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

_RETOLD = 12
"""Meetings of the same people, told on different days, among which one told again is looked for."""


def told_once(found: list[Meeting], guessed: Sequence[int], title: int) -> tuple[Meeting, ...]:
    """Meetings in order; `guessed` are the numbers of those only taken for held, `title` is the length of the headline."""
    return _merged(_told_better(_without_guesses(found, guessed), title))


def _without_guesses(found: list[Meeting], guessed: Sequence[int]) -> list[Meeting]:
    """Leave meetings out that were only taken for held (في لقاء فلان) where the text elsewhere plans them."""
    sure = [meeting for number, meeting in enumerate(found) if number not in set(guessed)]
    held = {meeting.participants for meeting in sure if meeting.status is Status.HELD}
    held |= {tuple(reversed(people)) for people in held}
    planned = {frozenset(meeting.participants) for meeting in found if meeting.status is Status.PLANNED}
    doubtful = {
        number
        for number in guessed
        if found[number].status is Status.HELD
        and frozenset(found[number].participants) in planned
        and found[number].participants not in held
    }
    return [meeting for number, meeting in enumerate(found) if number not in doubtful]


def _told_better(found: list[Meeting], title: int) -> list[Meeting]:
    """Leave out of the headline what the text tells better.

    A meeting of several that the text parts (A and B, A and C), and one taken for held that the text only plans.
    """
    body = [meeting for meeting in found if meeting.start >= title]
    sides = [set(meeting.participants) for meeting in body if len(meeting.participants) > 1]
    held = [set(meeting.participants) for meeting in body if meeting.status is Status.HELD]

    def better(meeting: Meeting) -> bool:
        told = set(meeting.participants)
        parts = [side & told for side in sides if len(side & told) > 1]
        lumped = len(told) > 2 and told not in parts and told == set().union(*parts)
        early = meeting.status is Status.HELD and not any(told <= side for side in held)
        return lumped or (early and any(told <= side for side in sides) and len(told) > 1)

    return [meeting for meeting in found if meeting.start >= title or not better(meeting)]


def _merged(found: list[Meeting]) -> tuple[Meeting, ...]:
    """Tell each meeting once: the same people, status and mode, and no two different days."""
    out: list[Meeting] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for meeting in found:
        unnamed = meeting.unnamed if len(meeting.participants) < 2 else ()
        key = (frozenset(meeting.participants), meeting.status, meeting.mode, unnamed)
        known = places.setdefault(key, [])
        for index in known[-_RETOLD:]:
            if not meeting.date or not out[index].date or out[index].date == meeting.date:
                best = out[index]
                out[index] = replace(best, date=best.date or meeting.date, place=closest(best.place, meeting.place))
                break
        else:
            known.append(len(out))
            out.append(meeting)
    return tuple(out)
