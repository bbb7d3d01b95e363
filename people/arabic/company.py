"""Who else was there: guests told in a sentence of their own, which names the meeting or means it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from people.arabic.groups import groups
from people.arabic.particles import particles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.scene import Scene
    from people.records import Meeting, Person

CROWD = 12
"""Named people of one meeting; beyond it is a list that lost its borders."""


def with_company(scene: Scene, start: int, end: int, meeting: Meeting, people: Sequence[Person]) -> Meeting:
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
            return replace(meeting, participants=both) if len(both) <= CROWD else meeting
    return meeting
