"""Who else was there: guests told in a sentence of their own, which names the meeting or means it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.groups import groups
from people.arabic.particles import particles
from people.arabic.rules import triggers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.scene import Scene
    from people.records import Meeting, Person

_OPENING = 4
"""Words of a sentence among which its guests are announced."""

_NEAR = 6
"""Words before those that attended among which the meeting stands."""

_FEW = 8
"""Named people of a meeting of which only its attendance is told; more attend an event."""

CROWD = 12
"""Named people of one meeting; beyond it is a list that lost its borders."""


def with_company(scene: Scene, start: int, end: int, meeting: Meeting, people: Sequence[Person]) -> Meeting:
    """Add those of whom the sentence, words `start`..`end`, says that they attended the meeting told last."""
    first = _attended(scene, start, end, meeting.end) or _invited(scene, start, end)
    if not first:
        return meeting
    told = [number for group in groups(scene, first, end) for number in group.people] or _listed(scene, first, end)
    both = tuple(dict.fromkeys((*meeting.participants, *(people[number].name for number in told))))
    return replace(meeting, participants=both) if len(both) <= CROWD else meeting


def attending(scene: Scene, start: int, end: int) -> tuple[int, ...]:
    """Who attended the meeting that a sentence names, where nobody was told to have met: وحضر القمة كل من فلان وفلان."""
    folds = scene.text.folds
    for at in range(start, min(end - 2, start + _OPENING)):
        noun = next((near for near in (at + 1, at + 2) if folds[near] in particles("attendance")), 0)
        if folds[at] in particles("attended") and folds[at] not in particles("attended_it") and noun:
            told = [number for group in groups(scene, noun + 1, end) for number in group.people]
            return tuple(dict.fromkeys(told)) if 1 < len(set(told)) <= _FEW else ()
    return ()


def _attended(scene: Scene, start: int, end: int, told: int) -> int:
    """Word behind حضر الاستقبال, or behind كما حضره at the beginning of a sentence; 0 where neither stands.

    told  offset of the end of the sentence that told of the meeting, in which alone اجتماع شارك فيه فلان means it
    """
    folds = scene.text.folds
    for at in range(start, end - 2):
        if folds[at] not in particles("attended"):
            continue
        noun = next((near for near in (at + 1, at + 2) if folds[near] in particles("the_meeting")), 0)
        if noun:
            return noun + 1
        relative = folds[at - 1] in particles("relative") and folds[at - 2] in particles("the_meeting")
        relative = relative or folds[at - 1] in particles("the_meeting")
        if folds[at] in particles("attended_it") and (at <= start + 1 or relative):
            return at + 1
        if folds[at] in particles("attended") and folds[at + 1] in particles("at_it"):
            near = any(map(triggers, folds[max(start, at - _NEAR) : at]))
            return at + 2 if near and scene.text.starts[at] < told else 0  # خلال اجتماع شارك فيه فلان
    return 0


def _invited(scene: Scene, start: int, end: int) -> int:
    """Word behind ومن بين المدعوين at the beginning of a sentence; 0 where it does not stand."""
    folds = scene.text.folds
    for at in range(start, min(end, start + _OPENING)):
        if folds[at] in particles("guests") and folds[start].removeprefix("و") in {"من", "بين", "ضم", "كان"}:
            return at + 1
    return 0


def _listed(scene: Scene, first: int, end: int) -> list[int]:
    """Everybody named in a list of guests, up to a verb: رؤساء فيس بوك (فلان) ومايكروسوفت (فلان)."""
    out: list[int] = []
    for at in range(first, end):
        item = scene.at[at]
        if item is not None and item.named:
            out.extend(item.people)
        elif item is None and roles.is_verb(scene.text.folds[at]):
            break
    return list(dict.fromkeys(out))
