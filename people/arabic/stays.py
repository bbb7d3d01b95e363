"""Who is where for a while, as told by arrivals and visits: where somebody is met of whom no place is told."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from people.arabic.circumstances import last_day
from people.arabic.particles import particles
from people.arabic.places import countries_of, leads_to_capital, nearer, place_from, within, worded
from people.arabic.status import is_future
from people.arabic.text import folded
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from language import Sentence
    from people.arabic.places import Place
    from people.arabic.scene import Scene
    from people.arabic.text import Text
    from people.records import Meeting

_REACH = 10
"""Words between a word of arriving or visiting and its place, people not counted."""

_SUBJECT = 14
"""Words beside it among which whoever came is looked for."""


_BACK = 8
"""Sentences before a meeting that was held in which whoever met may be told to arrive."""

_PROGRAMME = 3
"""The same before one that is planned: the programme of a visit."""

_VERBS = frozenset({"met", "gathered", "received", "saw", "conferred", "sat", "dined", "talks"})
"""Rules of what is done in the course of a visit; a summit that is planned is another journey."""

_WEIGHED = 16
"""Stays of one person that are weighed for one meeting."""

_AHEAD = 3
"""Sentences behind a meeting in which whoever met may be told to arrive there."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A place where somebody stays, as sentence `number` tells; `day` is the day told with it ("" if none).

    land     whether it is a whole country
    planned  whether it is not now: it has not begun, or was some other time
    people   numbers of those who stay there, as far as the sentence tells
    then     whether it comes behind what else the sentence tells (ثم سيسافر إلى)
    left     whether they have left already (قادما من)
    """

    number: int
    place: str
    day: str
    land: bool
    planned: bool
    people: tuple[int, ...] = ()
    then: bool = False
    left: bool = False

    def fits(self, status: Status) -> bool:
        """Whether a meeting with that status may be in the course of it."""
        return (status is not Status.HELD or not self.planned) and not self.left

    def hosts(self, people: Sequence[int], status: Status) -> bool:
        """Whether these people may have met there, by the sentence that tells both."""
        return self.fits(status) and not self.then and (not self.people or not set(self.people).isdisjoint(people))


class Stays:
    """Stays told in an article: those of each person, and those of each sentence, in order."""

    def __init__(self, today: datetime.date | None) -> None:
        self.today = today
        self._of: dict[int, list[Stay]] = {}
        self.told: dict[int, list[Stay]] = {}

    def learn(self, scene: Scene, sentence: Sentence, number: int, span: tuple[int, int], topic: Sequence[int]) -> None:
        """Read one sentence, the words `span`, before which `topic` acted."""
        start, end = span
        for at, place in visits(scene.text, scene.at, start, end):
            text, who = scene.text, _who(scene, start, end, at, place)
            stay = Stay(
                number,
                worded(text, place),
                last_day([sentence], self.today),
                place.land,
                _planned(text, start, at) or _long_ago(text, at, end),
                () if text.folds[at] in particles("his_coming") else who,
                then="ثم" in text.folds[max(start, at - 2) : at],
                left=text.folds[at] in particles("coming_from"),
            )
            self.told.setdefault(number, []).append(stay)
            for person in {*who, *topic} if not stay.people else who or topic:
                self._of.setdefault(person, []).append(stay)

    def in_the_land(self, person: int, nations: frozenset[str], number: int, status: Status) -> str:
        """Where somebody stays in the country of whom he meets, wherever the text tells so before sentence `number` or soon behind."""
        known = self._of.get(person, [])
        near = known[: bisect_right(known, number + _AHEAD, key=_number)][-_WEIGHED:]
        fitting = [
            stay
            for stay in near
            if (stay.left or stay.fits(status)) and not nations.isdisjoint(countries_of(stay.place))
        ]
        return nearest(fitting)

    def of(self, people: Sequence[int], number: int, meeting: Meeting) -> str:
        """Where one of these people stayed at the time of a meeting told in sentence `number`: as told last before, else soon behind."""
        day, status = meeting.date, meeting.status
        back = _BACK if status is Status.HELD else _PROGRAMME * (meeting.rule in _VERBS)
        far = self.today is not None and is_far(day, self.today)
        recent = status is Status.HELD and self.today is not None and _is_recent(day, self.today)
        for person in people:
            known = self._of.get(person, [])
            low = bisect_left(known, number - back, key=_number)
            low = 0 if recent and known and known[0].number <= _LEAD else low
            high = bisect_right(known, number + (_AHEAD if status is Status.HELD else 0), key=_number)
            near = known[max(low, high - _WEIGHED) : high]
            fitting = [
                stay
                for stay in near
                if stay.fits(status)
                and not (stay.then and stay.number == number)
                and (day == stay.day if far else not day or not stay.day or day == stay.day)
            ]
            behind = [stay for stay in fitting if stay.number > number]
            place = nearest(fitting[: len(fitting) - len(behind)], behind)
            if place:
                return place
        return ""


def is_far(day: str, today: datetime.date) -> bool:
    """Whether a day is that of another journey than what is told today of journeys."""
    if len(day) < len("2018-05-17") or not day[:1].isdigit():
        return day[:1].isdigit() and day != today.isoformat()[: len(day)]
    return abs((datetime.date.fromisoformat(day) - today).days) > _JOURNEY


def _is_recent(day: str, today: datetime.date) -> bool:
    """Whether something took place on the day that the article is about."""
    return len(day) == len("2018-05-17") and (today - datetime.date.fromisoformat(day)).days <= 1


_LEAD = 3
"""Sentences of a headline and a lead: a journey told in them is what the article is about."""

_JOURNEY = 7
"""Days before and after today in which something may be in the course of a journey that is told without a day."""


def _number(stay: Stay) -> int:
    return stay.number


def nearest(before: Sequence[Stay], behind: Sequence[Stay] = ()) -> str:
    """The place told last before, or else the first town behind; of a country and a town in it the town."""
    ahead = [stay.place for stay in behind if not stay.land]
    if not before:
        return ahead[0] if ahead else ""
    last = before[-1]
    if not last.land:
        return last.place
    towns = [stay.place for stay in reversed(before) if not stay.land and within(stay.place, last.place)]
    return towns[0] if towns else next((town for town in ahead if _is_in(town, last.place)), last.place)


def _is_in(town: str, land: str) -> bool:
    """Whether a place told behind a country may be a town in it; a building there is where somebody stays, not meets."""
    return folded(town.split(maxsplit=1)[0]) not in particles("venues") and nearer(land, town) == town


def visits(text: Text, taken: Sequence[object], start: int, end: int) -> Iterator[tuple[int, Place]]:
    """Words of arriving and visiting with their places: وصل إلى موسكو, زيارته لباريس, زار القاهرة."""
    comings = _comings()
    for at in range(start, end):
        bare = comings.get(text.folds[at])
        if text.folds[at] == "من" and at > start and taken[at - 1] is not None:
            spoken = _speaks_from(text, taken, at)
            if spoken is not None:
                yield at, spoken
        if bare is not None:
            place = _place_behind(text, taken, at, end, bare)
            if place is not None:
                yield at, place


def _speaks_from(text: Text, taken: Sequence[object], at: int) -> Place | None:
    """The place that a headline says somebody speaks from: ظريف من دمشق: إدلب يجب أن."""
    place = place_from(text, at + 1, 0, taken) if at + 1 < len(text) else None
    return place if place is not None and text.folds[place.last : place.last + 1] == (":",) else None


@cache
def _comings() -> dict[str, str]:
    """Words of arriving and visiting, with و ف س before them, to the bare words."""
    bare = particles("arrived") | particles("visiting") | particles("coming_from")
    return {letters + word: word for word in bare for letters in ("و", "ف", "س", "وس")} | {word: word for word in bare}


def _place_behind(text: Text, taken: Sequence[object], at: int, end: int, bare: str) -> Place | None:
    visiting, direct = bare in particles("visiting"), bare in particles("straight")
    words, word, led = 0, at + 1, False
    while word < end and words < _REACH and text.folds[word] not in {".", "\n"}:
        before = text.folds[word - 1]
        if taken[word] is None:
            led = (
                (led and before in particles("visit_leads"))
                or direct
                or before == ("من" if bare in particles("coming_from") else "الي")
                or before in particles("capitals")
                or leads_to_capital(text, word - 1)
            )
            for letters in (*((0,) if led else ()), *_joined(text.folds[word], visiting=visiting)):
                place = place_from(text, word, letters, taken)
                if place is not None and taken[place.last - 1] is None:
                    return place
            words += 1
            direct = direct and text.folds[word] in particles("visit_leads")
        word += 1
    return None


def _joined(word: str, *, visiting: bool) -> tuple[int, ...]:
    """Letters of ل or لل before a place that is visited."""
    if not visiting or word[:1] != "ل":
        return ()
    return (2,) if word.startswith("لل") else (1,)


def _planned(text: Text, start: int, at: int) -> bool:
    ahead = text.folds[at][:1] == "س" or text.folds[at][:2] == "وس"
    if ahead and is_future(text.folds[at].removeprefix("و")):
        return True
    near = text.folds[max(start, at - 6) : at + 3]
    return any(word in particles("yet_to_come") or word.removeprefix("و") in particles("yet_to_come") for word in near)


def _long_ago(text: Text, at: int, end: int) -> bool:
    """Whether a journey is told that was made some other time: في وقت سابق من العام."""
    return any(pair in _PAST for pair in pairwise(text.folds[at : min(end, at + 2 * _REACH)]))


_PAST = (("سابق", "من"), ("العام", "الماضي"), ("الشهر", "الماضي"), ("السنه", "الماضيه"))


def _who(scene: Scene, start: int, end: int, at: int, place: Place) -> tuple[int, ...]:
    """Whoever stands between the word and its place; else the nearest before it, or else the first one behind."""
    ways = (
        range(at + 1, place.first),
        range(at - 1, max(start, at - _SUBJECT) - 1, -1),
        range(place.last, min(end, place.last + _SUBJECT)),
    )
    for way in ways:
        for word in way:
            item = scene.at[word]
            if item is not None and item.people:
                return item.people
    return ()
