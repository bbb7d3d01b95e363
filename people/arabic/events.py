"""When and where of one word of meeting, and of the meeting as an event that is spoken of without those who meet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from people.arabic.circumstances import Stretch, date_near, not_before, until
from people.arabic.particles import particles
from people.arabic.places import closest, nearer
from people.arabic.rules import Form, triggers
from people.arabic.status import status_of
from people.arabic.whereabouts import place_near
from people.records import Mode, Status

if TYPE_CHECKING:
    import datetime

    from people.arabic.rules import Trigger
    from people.arabic.scene import Scene
    from people.arabic.stage import Stage
    from people.records import Meeting

_REACH = 2
"""Sentences between a meeting and what is told of the event."""


def when_and_where(  # noqa: PLR0913, PLR0917 -- a word in its sentence, and what is known of the meeting
    scene: Scene, stage: Stage, at: int, trigger: Trigger, status: Status, other: int = -1
) -> tuple[str, str]:
    """Date and place told with the word of meeting `at`; "" each where none is.

    other  the word where the other side stands, if several meetings hang on this one
    """
    start, starts, folds = stage.sentence.start, scene.text.starts, scene.text.folds
    first, last = stage.around(at)
    end = until(scene.text, at, last, trigger)
    shared = first > stage.start
    told = Stretch(
        start=starts[first] - start,
        end=scene.text.ends[end - 1] - start,
        offset=starts[at] - start,
        other=starts[other] - start if other >= 0 else -1,
        shared=shared,
        ahead=status is Status.PLANNED,
        today=stage.today,
        close=len(stage.sentence.text) - len(").") if status is Status.HELD and end == last else 0,
        remote=_has_article(folds[at], trigger) and (status is Status.PLANNED or folds[at - 1 : at] in _SINCE),
    )
    return date_near(stage.dates, told), place_near(scene.text, (first, at, end), scene.at, shared=shared)


_SINCE = (("بعد",), ("منذ",), ("قبل",), ("عقب",))
"""Behind these the meeting is another event than what the sentence tells: بعد القمة."""


@dataclass(frozen=True, slots=True)
class Event:
    """What sentence `number` tells of the meeting (وعقد الاجتماع في جدة).

    `sure` where those who met are told of (المجتمعين): then it may stand farther off, and a building is nearer than its town.
    """

    number: int
    status: Status
    mode: Mode
    date: str
    place: str
    sure: bool = False

    def lend(self, meeting: Meeting, number: int, today: datetime.date | None) -> Meeting:
        """The meeting of sentence `number` with what it lacks, if it may be this one."""
        near = (
            abs(self.number - number) <= _REACH * (1 + self.sure)
            and self.status is meeting.status
            and self.mode is meeting.mode
        )
        if not near or (meeting.date and self.date and meeting.date != self.date):
            return meeting
        place = (closest if self.sure else nearer)(meeting.place, self.place)
        lent = replace(meeting, date=meeting.date or self.date, place=place)
        dated = not_before(lent, today, behind=True)
        return dated if dated.status is meeting.status else meeting


def event_at(scene: Scene, stage: Stage, at: int, number: int) -> Event | None:
    """The meeting that the definite noun `at` of sentence `number` means, where its time or place is told."""
    trigger = triggers(scene.text.folds[at])[0]
    attended = scene.text.folds[at - 1 : at] and scene.text.folds[at - 1] in particles("attended")
    if attended or not _is_definite(scene, stage, at, trigger):
        return None  # حضر الاجتماع فلان: what is told behind is of the guests
    status = status_of(scene.text.folds, stage.start, at, trigger, title=stage.title, end=stage.end)
    date, place = when_and_where(scene, stage, at, trigger, status)
    return Event(number, status, trigger.rule.mode, date, place) if date or place else None


def gathered_at(scene: Scene, start: int, end: int, number: int) -> Event | None:
    """The meeting as whoever is at it is told of: المجتمعين في باريس; None where no place is told right behind."""
    for at in range(start, end):
        if scene.text.folds[at] in particles("gathered"):
            place = place_near(scene.text, (at, at, min(end, at + _RIGHT_BEHIND)), scene.at, shared=False)
            return Event(number, Status.HELD, Mode.IN_PERSON, "", place, sure=True) if place else None
    return None


_RIGHT_BEHIND = 6
"""Words behind those who are gathered among which the place is told."""


def _is_definite(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> bool:
    """Whether the noun has the article and no adjective that makes it another one: القمة, not القمة العربية."""
    folds = scene.text.folds
    behind = folds[at + 1] if at + 1 < stage.end else ""
    other = behind.startswith("ال") and behind not in particles("of_the_meeting")
    return trigger.form is Form.NOUN and _has_article(folds[at], trigger) and not other


def _has_article(word: str, trigger: Trigger) -> bool:
    """Whether a noun has the article; of القمة it is a part of the rule's word."""
    return "ال" in trigger.clitic or trigger.clitic == "لل" or word[len(trigger.clitic) :].startswith("ال")
