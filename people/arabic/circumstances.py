"""When: the date told nearest to the word of meeting, and how far what is told with it reaches."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from language import Language, find_dates
from people.arabic.rules import Form
from people.arabic.status import is_future
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import DateMention, Sentence
    from people.arabic.rules import Trigger
    from people.arabic.text import Text
    from people.records import Meeting


def dates_of(sentence: Sentence, reference: datetime.date | None) -> tuple[DateMention, ...]:
    """Dates told in a sentence, but for years since when something is so; offsets count from its start."""
    return _dates(sentence.text, reference)


@lru_cache(maxsize=64)
def _dates(text: str, reference: datetime.date | None) -> tuple[DateMention, ...]:
    """Dates of a text; the last ones are remembered, as sentences are asked for their day again and again."""
    found = find_dates(text, reference, Language.ARABIC)
    return tuple(_by_week(date) for date in found if len(date.iso) > len("2018") or not _since(text[: date.start]))


def _by_week(date: DateMention) -> DateMention:
    """A week (الأسبوع الماضي) tells no day, only the month or year that it lies in."""
    return replace(date, iso=date.common) if "سبوع" in date.text and date.until else date


def _since(before: str) -> bool:
    return "منذ" in before.split()[-2:]


def last_day(sentences: Sequence[Sentence], reference: datetime.date | None) -> str:
    """Full date told last in some sentences; "" where none is."""
    for sentence in reversed(sentences):
        days = [date.iso for date in dates_of(sentence, reference) if len(date.iso) == len("2018-05-17")]
        if days:
            return days[0]
    return ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of a sentence is told of one meeting: the offsets `start`..`end` around its word at `offset`.

    other   where the other side stands, if several meetings hang on this word (else -1): its date is the last before that
    shared  whether what stands before the word is mostly of another meeting
    ahead   whether dates before the word are of something else, if one is told behind it (a plan that was told on Monday)
    remote  whether they are so in any case (بعد القمة)
    today   when the article was published, as ISO 8601
    close   from where on a date closes the sentence; 0 where that is not the day of the meeting
    """

    start: int
    end: int
    offset: int
    other: int
    shared: bool
    ahead: bool
    remote: bool
    today: str
    close: int


def date_near(found: Sequence[DateMention], told: Stretch) -> str:
    """Date told nearest to the word of meeting: inside its stretch, or else before it, or else behind it."""
    low = bisect_left(found, told.start, key=_start)
    high = bisect_left(found, told.end, key=_start)
    inside = [date for date in found[low : min(high, low + _DATES)] if date.iso]
    behind = [date for date in inside if date.start > told.offset]
    if told.remote or (told.ahead and behind):
        inside = behind
    elif not inside:
        inside = [date for date in found[max(0, low - _DATES) : low] if date.iso] or _closing(found, told)
    led = [date for date in behind if date.start < told.other]
    if led:
        return led[-1].iso
    back = _SHARED if told.shared else 2

    def distance(date: DateMention) -> int:
        return date.start - told.offset if date.start > told.offset else (told.offset - date.start) * back

    return min(inside, key=distance).iso if inside else ""


def _closing(found: Sequence[DateMention], told: Stretch) -> list[DateMention]:
    """The day with which the whole sentence ends, as whoever says so does: حسب بيان القيادة، الأربعاء."""
    return [
        date for date in found[-1:] if date.end >= told.close > 0 and len(date.iso) == _FULL and date.iso <= told.today
    ]


_SHARED = 12
"""How many times farther a date counts that stands between two words of meeting, for the second of them."""


_DATES = 16
"""Dates of one sentence that are weighed for one meeting."""


def _start(date: DateMention) -> int:
    return date.start


def until(text: Text, at: int, last: int, trigger: Trigger) -> int:
    """Where the circumstances of a meeting end: at a quotation, at a clause of what will be done afterwards."""
    for word in range(at + 1, last):
        if text.folds[word] in _QUOTES:
            return word
        after = trigger.form is Form.PAST and text.folds[word][:1] == "و" and text.folds[word][1:3] in {"سي", "ست"}
        if after and is_future(text.folds[word][1:]):
            return word
    return last


_QUOTES = frozenset('"“«')


def not_before(meeting: Meeting, today: datetime.date | None, *, behind: bool) -> Meeting:
    """What is to be on a later day has not been held; the weekday of what is planned is the coming one.

    Unless it is not told `behind` the word of meeting: then it is the day of what was said about the plan.
    """
    if today is None or not meeting.date[:1].isdigit():
        return meeting
    if meeting.status is Status.HELD:
        late = meeting.date > today.isoformat()[: len(meeting.date)]
        return replace(meeting, status=Status.PLANNED) if late else meeting
    if meeting.status is Status.PLANNED and len(meeting.date) < _FULL:
        return replace(meeting, date="") if meeting.date < today.isoformat()[: len(meeting.date)] else meeting
    if meeting.status is Status.PLANNED:
        passed = (today - datetime.date.fromisoformat(meeting.date)).days
        if passed > 0:
            return replace(meeting, date=_coming(meeting.date) if passed < _WEEK and behind else "")
    return meeting


def _coming(day: str) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=_WEEK)).isoformat()


_FULL = len("2018-07-13")
_WEEK = 7
