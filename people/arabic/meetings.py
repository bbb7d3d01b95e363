"""Meetings in Arabic articles: words of meeting, the people around them, and what is told about when and where."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.arguments import Group
from people.arabic.circumstances import date_near, dates_of, place_near
from people.arabic.rules import Form, triggers
from people.arabic.scene import read_scene
from people.arabic.status import status_of
from people.arabic.text import read
from people.records import Meeting, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from language import DateMention, Sentence
    from people.arabic.rules import Rule, Trigger
    from people.arabic.scene import Item, Scene
    from people.records import Document, Person

_CROWD = 12
"""Named people of one meeting; beyond it is a list that lost its borders."""


@dataclass(frozen=True, slots=True)
class _Place:
    """The sentence that is read: its words `start`..`end`, its dates, who was acting before it."""

    sentence: Sentence
    start: int
    end: int
    dates: list[DateMention]
    topic: Group | None
    title: bool
    told: list[int]

    def around(self, at: int) -> tuple[int, int]:
        """Words between the word of meeting before `at` and the one behind it."""
        before = [word for word in self.told if word < at - 2]
        behind = [word for word in self.told if word > at + 2]
        return (before[-1] if before else self.start), (behind[0] if behind else self.end)


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Meetings of an Arabic article in order of appearance; linear in its length."""
    if not people:
        return ()
    text = read(document.whole)
    if not any(triggers(word) for word in text.folds):
        return ()
    scene = read_scene(text, people)
    out: list[Meeting] = []
    topic: Group | None = None
    for sentence in sentences:
        start, end = bisect_left(text.starts, sentence.start), bisect_left(text.starts, sentence.end)
        told = [(at, word) for at in range(start, end) if (word := triggers(text.folds[at]))]
        if told:
            place = _Place(
                sentence,
                start,
                end,
                dates_of(sentence, document.date),
                topic,
                sentence.start < len(document.title),
                [at for at, _ in told],
            )
            for at, found in told:
                out.extend(_meetings(scene, place, at, found, people))
        if out:
            out[-1] = _with_company(scene, start, end, out[-1], people)
        topic = _topic(scene, start, end) or topic
    return _merged(out)


def _with_company(scene: Scene, start: int, end: int, meeting: Meeting, people: Sequence[Person]) -> Meeting:
    """Add those of whom the sentence says that they attended the meeting told last."""
    for at in range(start, end - 1):
        if scene.text.folds[at] in _ATTENDED and any(
            word in _THE_MEETING for word in scene.text.folds[at + 1 : at + 3]
        ):
            told = arguments.groups(scene, at + 1, end)
            names = [people[number].name for group in told for number in group.people]
            both = tuple(dict.fromkeys((*meeting.participants, *names)))
            return replace(meeting, participants=both) if len(both) <= _CROWD else meeting
    return meeting


_ATTENDED = frozenset(["حضر", "وحضر", "حضره", "وحضره", "حضرها", "وحضرها", "شارك", "وشارك"])
_THE_MEETING = frozenset(["الاستقبال", "اللقاء", "الاجتماع", "المباحثات", "المقابله", "الجلسه", "المحادثات", "جلسه"])


def _topic(scene: Scene, start: int, end: int) -> Group | None:
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None:
            if item.people and item.clitic in {"", "و", "ف"} and not arguments._governed(scene, item, start):
                return Group((item,), "direct")
            at = item.last
        else:
            at += 1
    return None


def _meetings(
    scene: Scene, place: _Place, at: int, found: tuple[Trigger, ...], people: Sequence[Person]
) -> Iterator[Meeting]:
    for trigger in found:
        if trigger.rule.needs and not _needed(scene, place, at, trigger):
            continue
        sides = (
            _noun_sides(scene, place, at, trigger)
            if trigger.form is Form.NOUN
            else _verb_sides(scene, place, at, trigger)
        )
        status = status_of(scene.text.folds, place.start, at, trigger, title=place.title, end=place.end)
        for items in sides:
            meeting = _meeting(scene, place, at, trigger, items, people)
            if meeting is not None:
                yield replace(meeting, status=status)
        return


def _needed(scene: Scene, place: _Place, at: int, trigger: Trigger) -> bool:
    around = scene.text.folds[max(place.start, at - 6) : min(place.end, at + 8)]
    return any(word in trigger.rule.needs or word[1:] in trigger.rule.needs for word in around)


def _verb_sides(scene: Scene, place: _Place, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    rule = trigger.rule
    told = arguments.groups(scene, at + 1, place.end)
    before = arguments.adjacent(scene, place.start, at)
    if trigger.pronoun:
        other = before or _acting(scene, place, at)
        return [_items(told[0], other)] if told and other and told[0].people != other.people else []
    if before is not None:
        objects = _fitting(told, rule)
        if not objects and rule.mutual and len(before.people) > 1:
            return [before.items]
        return _each(before, objects)
    if told and told[0].mark == "direct":
        objects = _fitting(told[1:], rule)
        here = arguments.subject(scene, place.start, at)
        if objects:
            return _each(told[0], objects)
        if rule.mutual and len(set(told[0].people)) > 1 and here is None:
            return [told[0].items]
        return _each(here, told[:1]) if "direct" in rule.takes and not rule.close else []
    return _each(_acting(scene, place, at), _fitting(told, rule))


def _fitting(told: Sequence[Group], rule: Rule) -> list[Group]:
    """Groups that can be the other side: behind the right preposition, and a direct one only first."""
    out = [group for at, group in enumerate(told) if group.mark in rule.takes and (group.mark != "direct" or at == 0)]
    return [group for group in out if not rule.close or group.gap == 0]


def _noun_sides(scene: Scene, place: _Place, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    rule = trigger.rule
    told = arguments.groups(scene, at + 1, place.end)
    between = [group for group in told if group.mark in {"بين", "بينه"}][:1]
    if between:
        if between[0].mark == "بينه":
            return _each(_acting(scene, place, at), between)
        return [between[0].items] if len(between[0].items) > 1 or len(between[0].people) > 1 else []
    if trigger.pronoun:
        return _each(_acting(scene, place, at), _fitting(told, rule)[:2])
    definite = "ال" in trigger.clitic or trigger.clitic == "لل"
    if told and told[0].mark == "direct" and not definite and (told[0].gap == 0 or len(told) > 1):
        others = _fitting_behind(told[1:], rule)
        if others:
            return _each(told[0], others)
        if rule.mutual and len(told[0].people) > 1:
            return [told[0].items]
        return (
            _each(arguments.subject(scene, place.start, at), told[:1])
            if "direct" in rule.takes and told[0].gap == 0
            else []
        )
    led = scene.text.folds[at - 1 : at] and any(
        word in _LIGHT for word in scene.text.folds[max(place.start, at - 4) : at]
    )
    acting = _acting(scene, place, at) if led else arguments.subject(scene, place.start, at)
    return _each(acting, [group for group in told if group.mark in rule.takes and group.mark != "direct"])


def _fitting_behind(told: Sequence[Group], rule: Rule) -> list[Group]:
    return [group for group in told if group.mark in rule.takes and (group.mark != "direct" or group.gap < 3)][:1]


_LIGHT = frozenset(
    ["اجري", "اجرت", "واجري", "واجرت", "عقد", "عقدت", "وعقد", "وعقدت", "يجري", "تجري", "سيجري", "ستجري", "سيعقد", "ستعقد", "يعقد", "تعقد", "خلال", "اثناء", "في", "بعد", "عقب", "اجرا", "عقدا"]
)
"""Verbs and prepositions behind which a meeting is the doing of whoever the sentence before was about."""


def _acting(scene: Scene, place: _Place, at: int) -> Group | None:
    return arguments.subject(scene, place.start, at) or place.topic


def _each(acting: Group | None, objects: Sequence[Group]) -> list[tuple[Item, ...]]:
    """One meeting of the acting side with each of the others."""
    if acting is None:
        return []
    return [_items(acting, other) for other in objects]


def _items(one: Group, other: Group) -> tuple[Item, ...]:
    return (*one.items, *other.items)


def _meeting(
    scene: Scene, place: _Place, at: int, trigger: Trigger, items: tuple[Item, ...], people: Sequence[Person]
) -> Meeting | None:
    numbers = tuple(dict.fromkeys(number for item in items for number in item.people))
    unnamed = tuple(dict.fromkeys(item.unnamed for item in items if item.unnamed))
    if not numbers or len(numbers) + len(unnamed) < 2 or len(numbers) > _CROWD:
        return None
    sentence = place.sentence
    offset = scene.text.starts[at] - sentence.start
    first, last = place.around(at)
    return Meeting(
        participants=tuple(people[number].name for number in numbers),
        unnamed=unnamed,
        status=Status.HELD,
        mode=trigger.rule.mode,
        date=date_near(
            place.dates, offset, scene.text.starts[first] - sentence.start, scene.text.ends[last - 1] - sentence.start
        ),
        place=place_near(scene.text, first, at, last),
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        rule=trigger.rule.id,
    )


def _merged(found: list[Meeting]) -> tuple[Meeting, ...]:
    """Tell each meeting once: the same people, status and mode, and no two different days."""
    out: list[Meeting] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for meeting in found:
        key = (
            frozenset(meeting.participants),
            meeting.status,
            meeting.mode,
            meeting.unnamed if len(meeting.participants) < 2 else (),
        )
        for index in places.get(key, []):
            if not meeting.date or not out[index].date or out[index].date == meeting.date:
                best = out[index]
                out[index] = replace(best, date=best.date or meeting.date, place=best.place or meeting.place)
                break
        else:
            places.setdefault(key, []).append(len(out))
            out.append(meeting)
    return tuple(out)
