"""Dates of the Hijri calendar (Umm al-Qura), told in ours."""

from __future__ import annotations

import datetime as dt
from functools import cache

from language.dates.calendar import nearest
from language.dates.records import Leaning, When

FIRST, LAST = 1343, 1500  # the years the tables of the library cover


@cache
def _day(year: int, month: int, number: int) -> dt.date | None:
    from hijridate import Hijri

    try:
        there = Hijri(year, month, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(there.year, there.month, there.day)


def _last(year: int, month: int) -> dt.date | None:
    return _day(year, month, 30) or _day(year, month, 29)


def day(year: int, month: int, number: int) -> When:
    """Return that day, or an empty one outside the tables."""
    found = _day(year, month, number)
    return When(found.isoformat() if found else "")


def month(year: int, number: int) -> When:
    """Return that month as a range of days."""
    return _span(_day(year, number, 1), _last(year, number))


def year(number: int) -> When:
    """Return that year as a range of days."""
    return _span(_day(number, 1, 1), _last(number, 12))


def year_of(month_: int, number: int, reference: dt.date, leaning: Leaning) -> int:
    """Return the Hijri year of a day told without one: the closest to the reference."""
    about = round((reference.year - 622) * 33 / 32)
    days = {d: y for y in range(about - 2, about + 3) if (d := _day(y, month_, number))}
    found = nearest(days, reference, leaning)
    return days[found] if found else 0


def _span(first: dt.date | None, last: dt.date | None) -> When:
    return When(first.isoformat(), last.isoformat()) if first and last else When("")
