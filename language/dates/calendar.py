"""Arithmetic on days, weeks and months, seen from the day of publication. Pure functions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from language.dates.records import Leaning, When

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_YEAR, LAST_YEAR = 1000, 2199
# A day on the unlikely side is taken only where the other is this many times as far: news tells what has happened.
_RELUCTANCE = 2.0
_SATURDAY = 5


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return that day, or None where the calendar has none (31 June)."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def plus(start: dt.date, days: int) -> dt.date | None:
    """Return the day so many days on, or None beyond the calendar's ends."""
    try:
        return start + dt.timedelta(days=days)
    except OverflowError:
        return None


def nearest(candidates: Iterable[dt.date | None], reference: dt.date, leaning: Leaning) -> dt.date | None:
    """Return the candidate closest to the reference, the likely side preferred."""
    past, future = (1.0, _RELUCTANCE) if leaning is Leaning.PAST else (_RELUCTANCE, 1.0)

    def distance(one: dt.date) -> float:
        days = (one - reference).days
        return days * future if days > 0 else -days * past

    return min((c for c in candidates if c is not None), key=distance, default=None)


def weekday(wanted: int, reference: dt.date, word: str, leaning: Leaning) -> dt.date | None:
    """Return the day for a weekday (Monday is 0): `word` is "last", "next", "this" or "" for none.

    Without a word it is the nearest one past, the day of publication included; leaning to the future, the nearest to
    come. "Last" and "next" leave the day of publication out.
    """
    back = (reference.weekday() - wanted) % 7
    ahead = (wanted - reference.weekday()) % 7
    if word == "last":
        return plus(reference, -(back or 7))
    if word == "next":
        return plus(reference, ahead or 7)
    if word == "this" or leaning is Leaning.FUTURE:
        return plus(reference, ahead)
    return plus(reference, -back)


def weekday_near(wanted: int, anchor: dt.date) -> dt.date | None:
    """Return the day with that weekday at most three days from `anchor`: "today, Monday" read a day late."""
    shift = (wanted - anchor.weekday() + 3) % 7 - 3
    return plus(anchor, shift)


def week(reference: dt.date, shift: int, *, first: int = 0) -> When:
    """Return the week `shift` weeks on, as a range; `first` is its first weekday (Monday 0, Sunday 6)."""
    start = plus(reference, -((reference.weekday() - first) % 7) + 7 * shift)
    end = plus(start, 6) if start else None
    return When(start.isoformat(), end.isoformat()) if start and end else When("")


def weekend(reference: dt.date, shift: int) -> When:
    """Return a Saturday and Sunday: the last one that began before the reference (shift -1), this one or the next."""
    ahead = (_SATURDAY - reference.weekday()) % 7
    start = plus(reference, ahead + 7 * shift)
    end = plus(start, 1) if start else None
    return When(start.isoformat(), end.isoformat()) if start and end else When("")


def month(reference: dt.date, shift: int) -> str:
    """Return the month `shift` months on, as YYYY-MM, or "" beyond the calendar."""
    year, zero_based = divmod(reference.year * 12 + reference.month - 1 + shift, 12)
    return f"{year:04}-{zero_based + 1:02}" if FIRST_YEAR <= year <= LAST_YEAR else ""


def year(reference: dt.date, shift: int) -> str:
    """Return the year `shift` years on, or "" beyond the calendar."""
    number = reference.year + shift
    return f"{number:04}" if FIRST_YEAR <= number <= LAST_YEAR else ""


def year_of_day(month_: int, number: int, reference: dt.date, word: str, leaning: Leaning) -> dt.date | None:
    """Return the day of a day and month told without a year."""
    days = [d for y in range(reference.year - 4, reference.year + 5) if (d := day(y, month_, number))]
    if word == "last":
        return max((d for d in days if d < reference), default=None)
    if word == "next":
        return min((d for d in days if d > reference), default=None)
    if word == "this":
        return next((d for d in days if d.year == reference.year), None)
    return nearest(days, reference, leaning)


def year_of_month(month_: int, reference: dt.date, word: str, leaning: Leaning) -> int:
    """Return the year of a month told without one."""
    if word == "last":
        return reference.year - (month_ >= reference.month)
    if word == "next":
        return reference.year + (month_ <= reference.month)
    if word == "this" or month_ == reference.month:
        return reference.year
    middle = dt.date(reference.year, reference.month, 15)
    years = range(max(reference.year - 1, dt.MINYEAR), min(reference.year + 1, dt.MAXYEAR) + 1)
    found = nearest((day(y, month_, 15) for y in years), middle, leaning)
    return found.year if found else reference.year
