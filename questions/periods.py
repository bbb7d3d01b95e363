"""The period that a question names: "last week", "since January", "in September 2022", منذ يناير."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import find_dates, fold
from questions.chart import Chart
from questions.patterns import parse_pattern
from questions.rules import data, numbers
from questions.spans import span_of_date, span_of_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language import Language
    from questions.patterns import Pattern
    from questions.wording import Word

_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december"
    r"|(?<=\d )(?:march|may)|(?<=in |of )(?:march|may)|(?<=last )(?:march|may)|(?:march|may)(?= \d))\b"
)
"""Months as readers type them. What else "may" and "march" mean stays small."""
_LONGEST_SIDE = 5
_DAY = datetime.timedelta(days=1)
_FIRST = datetime.date(3, 1, 1)
_LONG_AGO = datetime.timedelta(days=401)  # another year, and another time of the year
_STRONG = frozenset({"since", "until", "before", "after", "within"})
_WEAK = frozenset({"of", "for", "at", "over", "around", "from", "to", "by", "ب", "من"})
"""Words that also stand before names: "met by May", من رجب."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, None where open.

    yearless  whether the question did not say of which year
    floating  whether these days lie ahead and the question did not say so
    """

    since: datetime.date | None = None
    until: datetime.date | None = None
    floating: bool = False
    yearless: bool = False

    def back(self) -> Period:
        """The same a year earlier: for "in December" asked in November about what has happened."""
        since, until = (day and years_before(day, 1) for day in (self.since, self.until))
        return Period(since, until, yearless=self.yearless)


@dataclass(frozen=True, slots=True)
class _Moment:
    """Days that the words i to j name."""

    i: int
    j: int
    first: datetime.date
    last: datetime.date
    floating: bool = False
    yearless: bool = False
    ranged: bool = False  # from one day to another
    alone: bool = False  # one word without a number: a month's name may also be a person's


def find_period(
    text: str, words: tuple[Word, ...], today: datetime.date, language: Language
) -> tuple[Period, tuple[Word, ...]]:
    """Take the period out of a question: the period, and the words that are left."""
    chart = Chart(tuple(word.key for word in words), language)
    moments = _moments(text, words, chart, today)
    for n, moment in enumerate(moments):
        after = moments[n + 1] if n + 1 < len(moments) else None
        if found := _sided(chart, moment, after):
            period, start, end = found
            return period, words[:start] + words[end:]
    return Period(), words


def _sided(chart: Chart, moment: _Moment, after: _Moment | None) -> tuple[Period, int, int] | None:
    side, start = _side(chart, moment.i)
    if after and (opened := _opens(chart, "between", moment.i)) is not None and _joins(chart, moment.j, after.i):
        floating, yearless = moment.floating or after.floating, moment.yearless and after.yearless
        return Period(moment.first, after.last, floating, yearless), opened, after.j
    if moment.ranged and side in {"", "since"}:  # from 20 to 23 September
        opened = _opens(chart, "between", moment.i)
        period = Period(moment.first, moment.last, moment.floating, moment.yearless)
        return period, start if opened is None else opened, moment.j
    weak = start == moment.i or " ".join(chart.keys[start : moment.i]) in _WEAK
    if moment.alone and weak:
        return None
    since: datetime.date | None = None
    until: datetime.date | None = None
    match side:
        case "since":
            since = moment.first
        case "until":
            until = moment.last
        case "before":
            until = moment.first - _DAY
        case "after":
            since = moment.last + _DAY
        case _:
            since, until = moment.first, moment.last
    return Period(since, until, moment.floating, moment.yearless), start, moment.j


def _side(chart: Chart, end: int) -> tuple[str, int]:
    """The word of side right before a date, the longest one, and where it begins; no side: the date itself."""
    found = [(start, name) for name in sorted(_STRONG) if (start := _opens(chart, name, end)) is not None]
    start, name = min(found, default=(end, ""))
    return name, start


def _opens(chart: Chart, side: str, end: int) -> int | None:
    for start in range(max(0, end - _LONGEST_SIDE), end):
        if any(end in chart.ends(pattern, start) for pattern in _sides(chart.language)[side]):
            return start
    return None


def _joins(chart: Chart, end: int, start: int) -> bool:
    return end == start or any(start in chart.ends(pattern, end) for pattern in _sides(chart.language)["and"])


def _moments(text: str, words: tuple[Word, ...], chart: Chart, today: datetime.date) -> list[_Moment]:
    out: list[_Moment] = []
    for moment in [*_spans(chart, today), *_dates(text, words, today, chart.language), *_years(words)]:
        if all(moment.j <= other.i or other.j <= moment.i for other in out):
            out.append(moment)
    return sorted(out, key=lambda moment: moment.i)


def _spans(chart: Chart, today: datetime.date) -> Iterator[_Moment]:
    for at in range(len(chart.keys)):
        ends = [(end, rule) for pattern, rule in _wordings(chart.language) for end in chart.ends(pattern, at)]
        if ends:
            end, rule = max(ends)
            if span := span_of_word(rule, _number(chart, at, end), today):
                yield _Moment(at, end, *span)


def _number(chart: Chart, start: int, end: int) -> int:
    for key in chart.keys[start:end]:
        if key.isdecimal():
            return min(int(key), 1000)
        if key in numbers(chart.language):
            return numbers(chart.language)[key]
    return 3  # "the last days"


def _dates(text: str, words: tuple[Word, ...], today: datetime.date, language: Language) -> Iterator[_Moment]:
    text = _MONTH.sub(lambda month: month[0].capitalize(), text)
    elsewhen = {date.start: date.iso or "" for date in find_dates(text, max(today, _FIRST) - _LONG_AGO, language)}
    for date in find_dates(text, today, language):
        inside = [n for n, word in enumerate(words) if word.start < date.end and word.end > date.start]
        span = span_of_date(date.iso or "", date.until)
        if not inside or span is None:
            continue
        digits = re.findall(r"\d+", fold(date.text))
        future = span[0] > today and not any(len(number) == 4 for number in digits)
        iso, read_then = date.iso or "", elsewhen.get(date.start, "")
        yearless = iso != read_then and iso[4:] == read_then[4:] != ""  # "last week" would be another day of the year
        alone = len(inside) == 1 and not digits
        ends = inside[0], inside[-1] + 1, *span
        yield _Moment(*ends, floating=future, yearless=yearless, ranged=bool(date.until), alone=alone)


def _years(words: tuple[Word, ...]) -> Iterator[_Moment]:
    for n, word in enumerate(words):
        if _YEAR.fullmatch(word.key) and (span := span_of_date(word.key)):
            yield _Moment(n, n + 1, *span)


def years_before(day: datetime.date, years: int) -> datetime.date:
    """The same day so many years earlier; 29 February is the 28th in years that have none."""
    last = calendar.monthrange(day.year - years, day.month)[1]
    return day.replace(year=day.year - years, day=min(day.day, last))


@cache
def _wordings(language: Language) -> tuple[tuple[Pattern, str], ...]:
    spans = data(f"words/periods.{language}.toml")["span"]
    return tuple((parse_pattern(ask), span["span"]) for span in spans for ask in span["asks"])


@cache
def _sides(language: Language) -> dict[str, tuple[Pattern, ...]]:
    sides = data(f"words/periods.{language}.toml")["sides"]
    return {name: tuple(map(parse_pattern, entries)) for name, entries in sides.items()}
