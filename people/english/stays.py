"""Who is where for a while, as journeys are told: where somebody meets of whom no place is told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import table
from people.english.knowledge import words
from people.english.places import place_named
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from people.english.page import Page

_SUBJECT = 7
_OWNER = 14
"""Words before a verb, and before a noun, of coming among which whoever came is named."""
_BESIDE = 5
"""Words before one of coming that tell when it is."""
_BACK = 8
_AHEAD = 2
"""Sentences before and behind a meeting in which whoever met may be told to be there."""
_LEAD = 3
"""Sentences of a headline and a lead: a journey told in them is what the article is about."""
_WEIGHED = 16
"""Stays of one person that are weighed for one meeting."""
_JOURNEY = datetime.timedelta(days=10)
"""Days before and after the article in which a meeting may be in the course of a journey that it tells of."""
_NOUNS = frozenset(["visit", "trip", "mission", "tour", "stopover"])
_OBJECTS = frozenset(["with", "met", "meet", "meeting", "told", "between", "and", "for", "of", "by"])
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Stay:
    """A place where somebody is, as sentence `number` tells.

    planned  whether the journey has not begun, or was some other time
    today    whether it is only said that somebody is there now: yesterday he may have been elsewhere
    """

    number: int
    place: str
    planned: bool
    today: bool


class Stays:
    """Stays told in an article, by the family names of those who stay."""

    def __init__(self, page: Page, names: Iterable[str], today: datetime.date | None) -> None:
        self._today = today
        self._of: dict[str, list[Stay]] = {}
        known = {name.split()[-1].casefold() for name in names}
        for number in range(len(page.sentences)):
            for who, stay in _told(page, number, known, today):
                self._of.setdefault(who, []).append(stay)

    def of(self, names: Iterable[str], number: int, status: Status, date: str) -> str:
        """Where one of these people is at the time of a meeting told in sentence `number`: as told last before, else soon behind."""
        if not self._of or self._is_far(date):
            return ""
        for name in names:
            known = self._of.get(name.split()[-1].casefold(), [])[:_WEIGHED]
            fit = [stay for stay in known if self._fits(stay, status, date)]
            before = [stay for stay in fit if stay.number <= number and _near(stay, number)]
            behind = [stay for stay in fit if number < stay.number <= number + _AHEAD]
            tour = len({stay.place for stay in (*before, *behind)}) > 1  # several countries, each with its own hosts
            if tour:
                before = [stay for stay in before if stay.number > number - _AHEAD and status is Status.HELD]
                behind = []
            if before or behind:
                return before[-1].place if before else behind[0].place
        return ""

    def _fits(self, stay: Stay, status: Status, date: str) -> bool:
        if status is Status.NOT_HELD:
            return False
        if status is Status.PLANNED:
            return True
        now = self._today is None or date in {"", self._today.isoformat()}
        return not stay.planned and (now or not stay.today)

    def _is_far(self, date: str) -> bool:
        """Whether a meeting was on another journey than what is told today of journeys."""
        if not date or self._today is None:
            return bool(date)
        if len(date) < len("1987-03-16"):
            return date != self._today.isoformat()[: len(date)]
        return abs(datetime.date.fromisoformat(date) - self._today) > _JOURNEY


def _near(stay: Stay, number: int) -> bool:
    return number - stay.number <= _BACK or stay.number <= _LEAD


@cache
def _comings() -> dict[str, frozenset[str]]:
    """Words of coming and what leads from them to the place; "" where nothing does."""
    return {
        word: frozenset(leads.replace("-", "").split("|"))
        for word, leads in table("people.english", "words/coming.tsv")
    }


def _told(page: Page, number: int, known: set[str], today: datetime.date | None) -> Iterator[tuple[str, Stay]]:
    first, last = page.firsts[number], page.firsts[number + 1]
    if _other_year(page.folded[first:last], today):
        return
    for at in range(first, last - 1):
        leads = _comings().get(page.folded[at])
        if leads is None:
            continue
        place = _place(page, at, last, leads, known)
        who = _who(page, at, first, number, known) if place else ""
        if who:
            near = page.folded[max(first, at - _BESIDE) : at]
            planned = near[-1:] == ["to"] or any(word in words("not_now") for word in near)
            yield who, Stay(number, place, planned, today=page.folded[at] in _NOW)


def _other_year(told: Sequence[str], today: datetime.date | None) -> bool:
    """Whether a sentence tells of another year."""
    years = {word for word in told if word.isdigit() and len(word) == _YEAR}
    past = any(told[at : at + 2] in (["last", "year"], ["last", "month"], ["years", "ago"]) for at in range(len(told)))
    return past or (today is not None and bool(years) and str(today.year) not in years)


def _place(page: Page, at: int, last: int, leads: frozenset[str], known: set[str]) -> str:
    """Town or country behind the word of coming; nobody's name, nothing wider than a country."""
    led = page.folded[at + 1] in leads
    if not led and page.folded[at] in _NOUNS and page.folded[at - 2] in _ARTICLES:
        return place_named(page, at - 1, at, own=True)  # Mr Straw's China trip
    if not led and ("" not in leads or page.folded[at - 1] in _ARTICLES):
        return ""
    place = place_named(page, at + 1 + led, last, own=True)
    told = [word.strip(".").casefold() for word in place.split()]
    if (
        " ".join(told) in words("wide")
        or "-" in place
        or any(one in known or one in words("honorifics") for one in told)
    ):
        return ""
    return place.title() if place.isupper() and at < page.headline else place


_NOW = frozenset(["is", "are"])
_ARTICLES = frozenset(["a", "the", "his", "her", "their", "'s", "’s"])
"""Before visit these make it a noun, behind which the place stands with to."""


def _who(page: Page, at: int, first: int, number: int, known: set[str]) -> str:
    """Family name of whoever comes: the subject of the verb, the owner of the noun, or he of the sentence before."""
    noun = page.folded[at] in _NOUNS and (page.folded[at + 1] in {"to", "of", "in"} or page.folded[at - 2] in _ARTICLES)
    for word in range(at - 1, max(first, at - (_OWNER if noun else _SUBJECT)) - 1, -1):
        folded = page.folded[word]
        if folded in {"he", "she", "his", "her"} and number > 1:
            return _last_subject(page, number - 1, known)
        if folded in known:
            return folded if noun or _acts(page, word, at, first) else ""
        if page.words[word] in {'"', ";", "“", "”"}:
            return ""
    return ""


def _acts(page: Page, word: int, at: int, first: int) -> bool:
    """Whether a name is the subject of the verb `at`: no object of another one, unless who stands between."""
    if "who" in page.folded[word + 1 : at]:
        return True
    before = page.folded[max(first, word - _BESIDE) : word]
    return _OBJECTS.isdisjoint(before)


def _last_subject(page: Page, number: int, known: set[str]) -> str:
    """The first of those named in a sentence."""
    told = page.folded[page.firsts[number] : page.firsts[number + 1]]
    return next((word for word in told if word in known), "")
