"""Meetings in Arabic articles: words of meeting, the people around them, and what is told about when and where."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic import arguments
from people.arabic.circumstances import date_near, dates_of, last_day
from people.arabic.groups import Group, groups
from people.arabic.particles import particles
from people.arabic.roles import offices
from people.arabic.rules import Form, triggers
from people.arabic.scene import read_scene
from people.arabic.sides import sides
from people.arabic.stage import Stage
from people.arabic.status import is_future, is_outright, status_of
from people.arabic.text import folded, read
from people.arabic.whereabouts import arrival, dateline, place_near
from people.records import Meeting, Mode, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from language import Sentence
    from people.arabic.rules import Trigger
    from people.arabic.scene import Item, Scene
    from people.arabic.text import Text
    from people.records import Document, Person

_CROWD = 12
"""Named people of one meeting; beyond it is a list that lost its borders."""

_RETOLD = 12
"""Meetings of the same people, told on different days, among which one told again is looked for."""

_SPORTY = 5
"""Words of sport that make an article one on sport."""

_DATED = 60
"""Words behind its dateline to which an article's place is lent."""

_CARRIED = 2
"""Sentences before a meeting whose day is taken for it where its own tells none."""


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Meetings of an Arabic article in order of appearance; linear in its length."""
    if not people:
        return ()
    text = read(document.whole)
    if not any(triggers(word) for word in text.folds):
        return ()
    scene = read_scene(text, people)
    sport = sum(word in _sports() for word in text.folds) >= _SPORTY
    out: list[Meeting] = []
    guessed: list[int] = []
    topic: Group | None = None
    host: Group | None = None
    opening = bisect_left(text.starts, len(document.title) + 1)
    numbers = {person.name: number for number, person in enumerate(people)}
    for number, sentence in enumerate(sentences):
        start, end = bisect_left(text.starts, sentence.start), bisect_left(text.starts, sentence.end)
        told = [at for at in range(start, end) if triggers(text.folds[at])]
        if told:
            before = bisect_left(text.starts, sentences[number - 1].start) if number else start
            dates = dates_of(sentence, document.date)
            earlier = "" if dates else last_day(sentences[max(0, number - _CARRIED) : number], document.date)
            title = sentence.start < len(document.title)
            place = arrival(text, start, end) or (arrival(text, before, start) if number else "")
            place = place or (dateline(text, opening) if start <= opening + _DATED else "")
            stage = Stage(sentence, start, end, dates, earlier, place, topic, host, title, told)
            for at in told:
                outright = is_outright(text.folds, start, at, triggers(text.folds[at])[0])
                for meeting in _meetings(scene, stage, at, people, document.date):
                    if not (sport and _match(meeting, people)):
                        guessed.extend([] if outright else [len(out)])
                        out.append(meeting)
        if out:
            first = scene.first_of(numbers[out[-1].participants[0]])
            host = Group((first,), "direct") if first is not None and out[-1].rule in _ACTIVE else host
            out[-1] = _with_company(scene, start, end, out[-1], people)
        topic = _topic(scene, start, end) or topic
    return _merged(_told_better(_without_guesses(out, guessed), len(document.title)))


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


@cache
def _sports() -> frozenset[str]:
    return frozenset(folded(word) for word in entries("people.arabic", "words/sports.txt"))


def _match(meeting: Meeting, people: Sequence[Person]) -> bool:
    """Whether players met to play: the word can mean that, and nobody of them holds an office."""
    if meeting.rule in _NEVER_MATCHES:
        return False
    held = [
        office
        for person in people
        if person.name in meeting.participants
        for office in offices(tuple(map(folded, person.role.split())))
    ]
    return not any(head in particles("offices") for head, _ in held)


def _with_company(scene: Scene, start: int, end: int, meeting: Meeting, people: Sequence[Person]) -> Meeting:
    """Add those of whom the sentence says that they attended the meeting told last."""
    folds = scene.text.folds
    for at in range(start, end - 2):
        if folds[at] not in particles("attended"):
            continue
        noun = next((near for near in (at + 1, at + 2) if folds[near] in particles("the_meeting")), 0)
        if noun:
            told = groups(scene, noun + 1, end)
            names = [people[number].name for group in told for number in group.people]
            both = tuple(dict.fromkeys((*meeting.participants, *names)))
            return replace(meeting, participants=both) if len(both) <= _CROWD else meeting
    return meeting


_NEVER_MATCHES = frozenset({"gathered", "received", "call", "phoned", "called"})
_ACTIVE = frozenset({"met", "received", "gathered", "saw"})


def _topic(scene: Scene, start: int, end: int) -> Group | None:
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None:
            if item.people and item.clitic in {"", "و", "ف"} and not arguments.governed(scene, item, start):
                return Group((item,), "direct")
            at = item.last
        else:
            at += 1
    return None


def _meetings(
    scene: Scene, stage: Stage, at: int, people: Sequence[Person], today: datetime.date | None
) -> Iterator[Meeting]:
    for trigger in triggers(scene.text.folds[at]):
        if trigger.rule.needs and not _needed(scene, stage, at, trigger):
            continue
        told = sides(scene, stage, at, trigger)
        status = status_of(scene.text.folds, stage.start, at, trigger, title=stage.title, end=stage.end)
        for items in told:
            meeting = _meeting(scene, stage, at, trigger, items, people, status, several=len(told) > 1)
            if meeting is not None:
                yield _not_before(meeting, today, behind=_told_behind(scene, stage, at))
        return


def _not_before(meeting: Meeting, today: datetime.date | None, *, behind: bool) -> Meeting:
    """What is to be on a later day has not been held; the weekday of what is planned is the coming one.

    Unless it is not told `behind` the word of meeting: then it is the day of what was said about the plan.
    """
    if today is None or not meeting.date[:1].isdigit():
        return meeting
    if meeting.status is Status.HELD:
        late = meeting.date > today.isoformat()[: len(meeting.date)]
        return replace(meeting, status=Status.PLANNED) if late else meeting
    if meeting.status is Status.PLANNED and len(meeting.date) == _FULL:
        passed = (today - datetime.date.fromisoformat(meeting.date)).days
        if passed > 0:
            return replace(meeting, date=_coming(meeting.date) if passed < _WEEK and behind else "")
    return meeting


def _told_behind(scene: Scene, stage: Stage, at: int) -> bool:
    offset = scene.text.starts[at] - stage.sentence.start
    return any(date.start > offset for date in stage.dates)


def _coming(day: str) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=_WEEK)).isoformat()


_FULL = len("2018-07-13")
_WEEK = 7


def _needed(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> bool:
    around = scene.text.folds[max(stage.start, at - 6) : min(stage.end, at + 8)]
    return any(word in trigger.rule.needs or word[1:] in trigger.rule.needs for word in around)


def _meeting(  # noqa: PLR0913, PLR0917 -- one record is made of what eight parties know
    scene: Scene,
    stage: Stage,
    at: int,
    trigger: Trigger,
    items: tuple[Item, ...],
    people: Sequence[Person],
    status: Status,
    *,
    several: bool,
) -> Meeting | None:
    numbers = tuple(dict.fromkeys(number for item in items for number in item.people))
    unnamed = tuple(dict.fromkeys(item.unnamed for item in items if item.unnamed))
    if not numbers or len(numbers) + len(unnamed) < 2 or len(numbers) > _CROWD:
        return None
    sentence, starts = stage.sentence, scene.text.starts
    first, last = stage.around(at)
    last = _until(scene.text, at, last, trigger)
    told = (starts[first] - sentence.start, scene.text.ends[last - 1] - sentence.start)
    object_at = starts[items[-1].first] - sentence.start if several else -1
    return Meeting(
        participants=tuple(people[number].name for number in numbers),
        unnamed=unnamed,
        status=status,
        mode=trigger.rule.mode,
        date=date_near(stage.dates, starts[at] - sentence.start, told, object_at, shared=first > stage.start)
        or (stage.earlier if status is Status.HELD else ""),
        place=place_near(scene.text, (first, at, last), scene.at, shared=first > stage.start)
        or (stage.place if trigger.rule.mode is Mode.IN_PERSON else ""),
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        rule=trigger.rule.id,
    )


def _until(text: Text, at: int, last: int, trigger: Trigger) -> int:
    """Where the circumstances of a meeting end: at a quotation, at a clause of what will be done afterwards."""
    for word in range(at + 1, last):
        if text.folds[word] in _QUOTES:
            return word
        after = trigger.form is Form.PAST and text.folds[word][:1] == "و" and text.folds[word][1:3] in {"سي", "ست"}
        if after and is_future(text.folds[word][1:]):
            return word
    return last


_QUOTES = frozenset('"“«')


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
                out[index] = replace(best, date=best.date or meeting.date, place=best.place or meeting.place)
                break
        else:
            known.append(len(out))
            out.append(meeting)
    return tuple(out)
