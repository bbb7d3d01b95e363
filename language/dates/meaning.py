"""What the shapes of dates mean: each function takes the words seen and says the day, or declines (None)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from language.dates import calendar, hijri
from language.dates.records import Leaning, When
from language.detect import Language

if TYPE_CHECKING:
    from language.dates.lexer import Lexemes, Value

SUNDAY = 6
_RAMADAN = 9


@dataclass(frozen=True, slots=True)
class Seen:
    """A match of a rule with what its groups stand for."""

    match: re.Match[str]
    lexemes: Lexemes
    reference: dt.date | None
    leaning: Leaning
    language: Language

    @property
    def first_weekday(self) -> int:
        """First day of the week (Monday is 0): Sunday where Arabic is read, Monday elsewhere."""
        return SUNDAY if self.language is Language.ARABIC else 0

    def value(self, group: str) -> Value | None:
        """Value of the word that `group` caught, or None; an alternative of a shape names it with _ or __ behind."""
        known = self.match.re.groupindex
        for name in (group, group + "_", group + "__"):
            at = self.match.start(name) if name in known else -1
            if at >= 0:
                return self.lexemes.values[at]
        return None

    def number(self, group: str) -> int:
        """Value as a number; 0 where there is none."""
        found = self.value(group)
        return found if isinstance(found, int) else 0

    def word(self, group: str) -> str:
        """Value as a word; "" where there is none."""
        found = self.value(group)
        return found if isinstance(found, str) else ""


def _year_of(seen: Seen) -> int:
    """Year told behind a date: a number, or "of last year"."""
    if seen.number("y"):
        return seen.number("y")
    if seen.word("unit") == "year" and seen.reference:
        return seen.reference.year + {"last": -1, "next": 1}.get(seen.word("of"), 0)
    return 0


def _in_calendar(year: int) -> bool:
    return calendar.FIRST_YEAR <= year <= calendar.LAST_YEAR


def _one_day(seen: Seen, number: int, month: int, year: int) -> When | None:
    if year:
        found = calendar.day(year, month, number) if _in_calendar(year) else None
        return When(found.isoformat()) if found else None
    if calendar.day(2000, month, number) is None:
        return None
    if seen.reference is None:
        return When(f"--{month:02}-{number:02}")
    found = _by_weekday(seen, number, month) or calendar.year_of_day(
        month, number, seen.reference, seen.word("mod"), seen.leaning
    )
    return When(found.isoformat()) if found else None


def _by_weekday(seen: Seen, number: int, month: int) -> dt.date | None:
    """Return the year in which the day fell on the weekday told with it: one of three, or nobody knows."""
    if seen.value("w") is None or seen.reference is None or seen.word("mod"):
        return None
    years = range(seen.reference.year - 1, seen.reference.year + 2)
    days = [d for y in years if (d := calendar.day(y, month, number)) and d.weekday() == seen.number("w")]
    return calendar.nearest(days, seen.reference, seen.leaning)


def day_month(seen: Seen) -> When | None:
    """5 May 2016, الخامس من مايو المقبل, May 5."""
    return _one_day(seen, seen.number("d"), seen.number("m"), _year_of(seen))


def day_of_month(seen: Seen) -> When | None:
    """The fifth of next month, الثاني من الشهر المقبل."""
    if seen.word("unit") != "month":
        return None
    if seen.reference is None:
        return When("")
    there = calendar.month(seen.reference, {"last": -1, "next": 1}.get(seen.word("of"), 0))
    if not there:
        return None
    found = calendar.day(int(there[:4]), int(there[5:]), seen.number("d"))
    return When(found.isoformat()) if found else None


def day_range(seen: Seen) -> When | None:
    """From 3 to 5 May, 12-14 يونيو, May 30 to June 2."""
    month, year = seen.number("m"), _year_of(seen)
    month2 = seen.number("m2") or month
    last = _one_day(seen, seen.number("d2"), month2, year)
    if last is None:
        return None
    if year or seen.reference is None:
        first = _one_day(seen, seen.number("d"), month, year)
        if first and year and month > month2:
            first = _one_day(seen, seen.number("d"), month, year - 1)  # 30 December to 2 January 2022
    else:
        end = dt.date.fromisoformat(last.iso)
        begin = calendar.year_of_day(month, seen.number("d"), end, "last", seen.leaning)
        first = When(begin.isoformat()) if begin else None
    if first is None or (year and first.iso >= last.iso):
        return None
    return When(first.iso, last.iso)


def month_year(seen: Seen) -> When | None:
    """September 2022, سبتمبر الماضي, last September, in May."""
    month, year = seen.number("m"), _year_of(seen)
    if not year:
        if seen.reference is None:
            return When(f"--{month:02}")
        year = calendar.year_of_month(month, seen.reference, seen.word("mod"), seen.leaning)
    return When(f"{year:04}-{month:02}") if _in_calendar(year) else None


def weekday(seen: Seen) -> When:
    """On Wednesday, الخميس الماضي."""
    if seen.reference is None:
        return When("")
    found = calendar.weekday(seen.number("w"), seen.reference, seen.word("mod"), seen.leaning)
    return When(found.isoformat() if found else "")


def weekday_of_week(seen: Seen) -> When:
    """Wednesday of last week, الأحد من الأسبوع المقبل."""
    if seen.reference is None:
        return When("")
    shift = {"last": -1, "next": 1}.get(seen.word("of"), 0)
    start = calendar.week(seen.reference, shift, first=seen.first_weekday).iso
    ahead = (seen.number("w") - seen.first_weekday) % 7
    found = calendar.plus(dt.date.fromisoformat(start), ahead) if start else None
    return When(found.isoformat() if found else "")


def counted_day(seen: Seen) -> When:
    """Today, أمس الاثنين, this morning, last night: a weekday told with it says which day exactly."""
    if seen.reference is None:
        return When("")
    shift = seen.number("t")
    if seen.value("t") is None and seen.word("mod") == "last":
        shift = -1
    found = calendar.plus(seen.reference, shift)
    if found and seen.value("w") is not None:
        found = calendar.weekday_near(seen.number("w"), found)
    return When(found.isoformat() if found else "")


def unit(seen: Seen) -> When | None:
    """Last week, الشهر الجاري, next year."""
    shift = {"last": -1, "next": 1}.get(seen.word("mod"), 0)
    name, reference = seen.word("unit"), seen.reference
    if name == "day":
        return None  # "the next day" counts from another day than ours
    if reference is None:
        return When("")
    if name == "week":
        return calendar.week(reference, shift, first=seen.first_weekday)
    if name == "weekend":
        return calendar.weekend(reference, shift)
    return When(calendar.month(reference, shift) if name == "month" else calendar.year(reference, shift))


def ago(seen: Seen) -> When:
    """Two days ago, قبل يومين, منذ ثلاثة أشهر; as exact as its unit, and unknown without a number (قبل أيام)."""
    name, reference = seen.word("unit"), seen.reference
    number = 2 if seen.value("dual") is not None else seen.number("n") or int(seen.value("one") is not None)
    name = name or seen.word("dual") or seen.word("one")
    if reference is None or not number:
        return When("")
    shift = number * seen.number("way")
    if name == "day":
        found = calendar.plus(reference, shift)
        return When(found.isoformat() if found else "")
    if name in {"week", "fortnight"}:
        return calendar.week(reference, shift * (2 if name == "fortnight" else 1), first=seen.first_weekday)
    return When(calendar.month(reference, shift) if name == "month" else calendar.year(reference, shift))


def year(seen: Seen) -> When | None:
    """In 2015, عام 2015, بين 2010 و2015; 1443 هـ is a Hijri year."""
    first, last = seen.number("y"), seen.number("y2")
    if seen.value("hijri") is not None:
        return hijri.year(first) if hijri.FIRST <= first <= hijri.LAST else None
    if seen.word("near") not in {"", "year"} or not 1800 <= first <= 2100:
        return None
    return When(f"{first}", f"{last}" if last > first else "")


def hijri_date(seen: Seen) -> When | None:
    """15 رمضان 1443 هـ, شهر رمضان الماضي."""
    month, number, year_ = seen.number("m"), seen.number("d"), seen.number("y")
    if not year_:
        if seen.reference is None:
            return When("")
        if seen.value("loose") is not None and month != _RAMADAN:
            return None
        year_ = hijri.year_of(month, number or 15, seen.reference, seen.leaning)
    elif year_ > hijri.LAST and _in_calendar(year_):
        year_ = hijri.year_of(month, number or 15, dt.date(year_, 7, 1), seen.leaning)  # رمضان 2015
    return hijri.day(year_, month, number) if number else hijri.month(year_, month)


def numeric(seen: Seen) -> When | None:
    """22/9/2022, 2022-09-22; a Hijri year is told from ours by its number.

    Arabic puts the day first; where English might have either first, the reading nearest to the reference counts.
    """
    first, second, third = (int(p) for p in re.split(r"[-/.]", str(seen.value("date"))))
    if hijri.FIRST <= third <= hijri.LAST:
        when = hijri.day(third, second, first)
        return when if when.iso else None
    if first > 31:
        readings = [calendar.day(first, second, third)] if _in_calendar(first) else []
    else:
        readings = (
            [calendar.day(third, second, first), calendar.day(third, first, second)] if _in_calendar(third) else []
        )
        if readings and readings[0] and seen.language is Language.ARABIC:
            del readings[1]
    known = {d for d in readings if d}
    if len(known) == 2 and seen.reference is None:
        return When(f"{third:04}")
    found = calendar.nearest(known, seen.reference, seen.leaning) if seen.reference else next(iter(known), None)
    return When(found.isoformat()) if found else None
