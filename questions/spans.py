"""Spans of days: which ones a word such as "last week" means, and whether a date lies inside."""

from __future__ import annotations

import datetime
from calendar import monthrange

Span = tuple[datetime.date, datetime.date]
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}


def span_of_word(rule: str, number: int, today: datetime.date) -> Span | None:
    """First and last day of a rule of the period files ("week -1", "months n"); None beyond the calendar."""
    unit, amount = rule.split()
    size = number if amount == "n" else int(amount)
    try:
        if unit.endswith("+"):
            return today, _shift(today, unit[:-1], size)
        if unit.endswith("s"):
            return _shift(today, unit, -size), today
        return _whole(_shift(today, unit, size), unit)
    except (OverflowError, ValueError):
        return None


def span_of_date(iso: str, until: str = "") -> Span | None:
    """First and last day that an ISO date of any precision (2022, 2022-09, 2022-09-21) may mean; None where unknown."""
    if iso.startswith("-") or not iso:
        return None
    try:
        year, month, day = (int(part) for part in [*iso.split("-"), "0", "0"][:3])
        first = datetime.date(year, month or 1, day or 1)
        last = datetime.date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    end = span_of_date(until) if until else None
    return (first, max(last, end[1])) if end else (first, last)


def inside(iso: str, since: str, until: str) -> bool:
    """Whether a date certainly lies from `since` to `until` (ISO days, "" where open): all days it may mean do."""
    span = span_of_date(iso)
    return (
        span is not None and (not since or span[0].isoformat() >= since) and (not until or span[1].isoformat() <= until)
    )


def _shift(day: datetime.date, unit: str, amount: int) -> datetime.date:
    if unit in _DAYS:
        return day + datetime.timedelta(days=_DAYS[unit] * amount)
    months = day.year * 12 + day.month - 1 + _MONTHS[unit] * amount
    year, month = divmod(months, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _whole(day: datetime.date, unit: str) -> Span:
    if unit == "week":
        monday = day - datetime.timedelta(days=day.weekday())
        return monday, monday + datetime.timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if unit == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day, day
