"""How a chat wants to be told, as readers say it: "digest 8:00", "quiet 22-7", "هدوء 22-7". Pure."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.following.wishes import Habit, SetHabit, ShowAlerts, ShowHabit
from bot.following.zones import find_zone
from bot.wishes import Unclear
from language import fold, table

if TYPE_CHECKING:
    from alerts import Habits
    from bot.wishes import Wish

MOST_A_DAY = 200
NOW, OFF = "now", "off"
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|صباحا|مساء|ص|م)?")
_AFTERNOON = {"pm", "مساء", "م"}
_RANGE = re.compile(rf"(?:from |من )?({_TIME.pattern})\s?(?:-|to|till|until|الي|حتي|\s)\s?({_TIME.pattern})")


def read_habit(text: str) -> Wish:
    """Read what stands after /alerts: what to show or set, or Unclear with what could not be read."""
    words = text.split()
    folded = [fold(word) for word in words]
    for said, phrase in _phrases():
        if folded[: len(phrase)] == list(phrase):
            return _habit(said, " ".join(words[len(phrase) :]), text)
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


def read_time(text: str) -> datetime.time | None:
    """Read a time of day: 8, 8:30, 8 pm, ٨ مساء; None for what is none."""
    found = _TIME.fullmatch(fold(text).strip())
    return _time(*found.groups()) if found else None


def read_hours(text: str) -> tuple[datetime.time, datetime.time] | None:
    """Read from when until when: 22-7, 22:00 to 07:00, من 10 مساء إلى 7 صباحا; None also where both are the same."""
    found = _RANGE.fullmatch(fold(text).strip())
    if not found:
        return None
    begin, end = read_time(found[1]), read_time(found[5])
    return (begin, end) if begin and end and begin != end else None


def _habit(said: str, rest: str, text: str) -> Wish:
    if said == NOW:
        return Unclear("usage-alerts", text) if rest else SetHabit(Habit.DIGEST, NOW)
    if said == OFF:
        return Unclear("usage-alerts", text)
    habit = Habit(said)
    if not rest:
        return ShowHabit(habit)
    none = {Habit.QUIET: OFF, Habit.DIGEST: NOW}.get(habit)
    off = fold(rest) in {" ".join(phrase) for meant, phrase in _phrases() if meant == OFF}
    return SetHabit(habit, none if off and none else rest)


def _time(hour: str, minute: str | None, half: str | None) -> datetime.time | None:
    number, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half in _AFTERNOON else 0)
    return datetime.time(number % 24, minutes) if number <= 24 and minutes < 60 else None


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What is meant and the folded words that say it, the longest first."""
    read = ((said, tuple(fold(words).split())) for said, words in table("bot", "texts/habits.tsv"))
    return tuple(sorted(read, key=lambda one: -len(one[1])))
