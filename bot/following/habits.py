"""How a chat wants to be told, as readers say it: "digest 8:00", "quiet 22-7", "هدوء 22-7". Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.following.clock import read_hours, read_time
from bot.following.wishes import Habit, SetHabit, ShowAlerts, ShowHabit, Unsubscribe
from bot.following.zones import find_zone
from bot.wishes import Unclear
from language import fold, table

if TYPE_CHECKING:
    from alerts import Habits
    from bot.wishes import Wish

MOST_A_DAY = 200
NOW, OFF = "now", "off"
_NONE = {"quiet": OFF, "digest": NOW}  # habits that there may be none of, and what is then set


def read_habit(text: str) -> Wish:
    """Read what stands after /alerts: what to show or set, or Unclear with what could not be read.

    A time alone is one for a digest, hours alone are quiet.
    """
    words = text.split()
    folded = [fold(word) for word in words]
    for said, phrase in _phrases():
        if folded[: len(phrase)] == list(phrase):
            return _habit(said, " ".join(words[len(phrase) :]), text)
    if not "".join(folded).isdecimal():  # a number alone may be anything
        if read_time(text):
            return SetHabit(Habit.DIGEST, text)
        if read_hours(text):
            return SetHabit(Habit.QUIET, text)
    return Unclear("usage-alerts", text) if words else ShowAlerts()


def changed(habits: Habits, habit: Habit, value: str) -> Habits | None:
    """Habits with one of them set as SetHabit words it; None for a value that cannot be."""
    match habit:
        case Habit.DIGEST:
            time = read_time(value)
            return replace(habits, digest=time) if time or value == NOW else None
        case Habit.QUIET:
            hours = read_hours(value)
            return replace(habits, quiet=hours) if hours or value == OFF else None
        case Habit.ZONE:
            zone = find_zone(value)
            return replace(habits, zone=zone) if zone else None
        case Habit.CAP:
            found = re.fullmatch(r"\d{1,4}", fold(value))
            number = int(found[0]) if found else 0
            return replace(habits, cap=number) if 1 <= number <= MOST_A_DAY else None


def _habit(said: str, rest: str, text: str) -> Wish:
    if said == NOW:
        return Unclear("usage-alerts", text) if rest else SetHabit(Habit.DIGEST, NOW)
    if said == OFF and not rest:  # what there is to stop, all of it or one by one
        return Unsubscribe("all")
    if said == OFF:
        meant = _meant(rest)
        return SetHabit(Habit(meant), _NONE[meant]) if meant in _NONE else Unclear("usage-alerts", text)
    habit = Habit(said)
    if not rest:
        return ShowHabit(habit)
    return SetHabit(habit, _NONE[said] if said in _NONE and _meant(rest) == OFF else rest)


def _meant(words: str) -> str:
    """What words say that are nothing but one of the phrases; "" for others."""
    return next((said for said, phrase in _phrases() if fold(words).split() == list(phrase)), "")


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is meant and the folded words that say it, the longest first."""
    read = ((said, tuple(fold(words).split())) for said, words in table("bot", "texts/habits.tsv"))
    return tuple(sorted(read, key=lambda one: -len(one[1])))
