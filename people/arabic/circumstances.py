"""When: the date told nearest to the word of meeting."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from language import Language, find_dates

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from language import DateMention, Sentence


def dates_of(sentence: Sentence, reference: datetime.date | None) -> list[DateMention]:
    """Dates told in a sentence; offsets count from its start."""
    return find_dates(sentence.text, reference, Language.ARABIC)


def last_day(sentences: Sequence[Sentence], reference: datetime.date | None) -> str:
    """Full date told last in some sentences; "" where none is."""
    for sentence in reversed(sentences):
        days = [date.iso for date in dates_of(sentence, reference) if len(date.iso) == len("2018-05-17")]
        if days:
            return days[0]
    return ""


def date_near(found: list[DateMention], offset: int, told: tuple[int, int], item: int, *, shared: bool) -> str:
    """Date told nearest to `offset` of the sentence: one inside the stretch `told`, or else before it.

    Where several meetings hang on one word, `item` is where the other side of this one stands (else -1): its date is
    the last one before that. What stands before the word is mostly of another meeting where that is `shared`.
    """
    low = bisect_left(found, told[0], key=_start)
    high = bisect_left(found, told[1], key=_start)
    near = [date for date in found[low : min(high, low + _DATES)] if date.iso] or [
        d for d in found[max(0, low - _DATES) : low] if d.iso
    ]
    if not near:
        return ""
    led = [date for date in near if offset < date.start < item]
    if led:
        return led[-1].iso
    back = _SHARED if shared else 2
    return min(near, key=lambda date: date.start - offset if date.start > offset else (offset - date.start) * back).iso


_SHARED = 12
"""How many times farther a date counts that stands between two words of meeting, for the second of them."""


_DATES = 16
"""Dates of one sentence that are weighed for one meeting."""


def _start(date: DateMention) -> int:
    return date.start
