from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts import Habits
from bot.following.clock import read_hours, read_time
from bot.following.habits import changed, read_habit
from bot.following.wishes import Habit, SetHabit, ShowAlerts, ShowHabit, Unsubscribe
from bot.wishes import Unclear, Wish


def clock(text: str) -> datetime.time:
    """Return a time of day."""
    return datetime.time.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("", ShowAlerts()),
        ("now", SetHabit(Habit.DIGEST, "now")),
        ("at once", SetHabit(Habit.DIGEST, "now")),
        ("فوراً", SetHabit(Habit.DIGEST, "now")),
        ("digest 08:00", SetHabit(Habit.DIGEST, "08:00")),
        ("daily at 7 pm", SetHabit(Habit.DIGEST, "7 pm")),
        ("ملخص 8:00", SetHabit(Habit.DIGEST, "8:00")),
        ("digest off", SetHabit(Habit.DIGEST, "now")),
        ("quiet 22:00-07:00", SetHabit(Habit.QUIET, "22:00-07:00")),
        ("quiet off", SetHabit(Habit.QUIET, "off")),
        ("هدوء بلا", SetHabit(Habit.QUIET, "off")),
        ("ساعات الهدوء 22-7", SetHabit(Habit.QUIET, "22-7")),
        ("zone Africa/Algiers", SetHabit(Habit.ZONE, "Africa/Algiers")),
        ("توقيت القاهرة", SetHabit(Habit.ZONE, "القاهرة")),
        ("cap 10", SetHabit(Habit.CAP, "10")),
        ("حد ١٠", SetHabit(Habit.CAP, "١٠")),
        ("8:30", SetHabit(Habit.DIGEST, "8:30")),
        ("الساعة 8 صباحا", SetHabit(Habit.DIGEST, "الساعة 8 صباحا")),
        ("كل يوم الساعة 8 صباحا", SetHabit(Habit.DIGEST, "الساعة 8 صباحا")),
        ("من العاشرة مساء إلى السابعة صباحا", SetHabit(Habit.QUIET, "من العاشرة مساء إلى السابعة صباحا")),
        ("22-7", SetHabit(Habit.QUIET, "22-7")),
        ("بلا هدوء", SetHabit(Habit.QUIET, "off")),
        ("no digest", SetHabit(Habit.DIGEST, "now")),
        ("no zone", Unclear("usage-alerts", "no zone")),
        ("8", Unclear("usage-alerts", "8")),
        ("quiet", ShowHabit(Habit.QUIET)),
        ("Zone", ShowHabit(Habit.ZONE)),
        ("loud", Unclear("usage-alerts", "loud")),
        ("off", Unsubscribe("all")),
        ("pause", Unsubscribe("all")),
        ("إيقاف مؤقت", Unsubscribe("all")),
        ("off and on", Unclear("usage-alerts", "off and on")),
        ("now please", Unclear("usage-alerts", "now please")),
    ],
)
def test_what_stands_after_alerts(text: str, wish: Wish) -> None:
    """In either language; what cannot be read is told."""
    assert read_habit(text) == wish


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("8", "08:00"),
        ("8:30", "08:30"),
        ("٨:٣٠", "08:30"),
        ("8 pm", "20:00"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
        ("8 مساءً", "20:00"),
        ("٩ ص", "09:00"),
        ("24", "00:00"),
    ],
)
def test_times_of_day(text: str, told: str) -> None:
    """With or without minutes, in either script."""
    assert read_time(text) == clock(told)


@pytest.mark.parametrize("text", ["", "25", "8:60", "8:5", "13 pm", "0 am", "soon", "8-9", "-8", "8:00:00"])
def test_what_is_no_time_of_day(text: str) -> None:
    """Is not guessed at."""
    assert read_time(text) is None


@pytest.mark.parametrize(
    "text", ["22-7", "22:00–07:00", "22:00 07:00", "from 10 pm to 7 am", "من ١٠ مساءً إلى ٧ صباحًا", "22 حتى 7"]
)
def test_hours_from_when_until_when(text: str) -> None:
    """However they are written."""
    assert read_hours(text) == (clock("22:00"), clock("07:00"))


@pytest.mark.parametrize("text", ["", "22", "22-", "7-7", "22-25", "night", "1-2-3"])
def test_what_are_no_hours(text: str) -> None:
    """A whole day of silence is none either: it would silence for ever."""
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (SetHabit(Habit.DIGEST, "8"), Habits(digest=clock("08:00"))),
        (SetHabit(Habit.DIGEST, "00:00"), Habits(digest=clock("00:00"))),
        (SetHabit(Habit.DIGEST, "now"), Habits()),
        (SetHabit(Habit.QUIET, "22-7"), Habits(quiet=(clock("22:00"), clock("07:00")))),
        (SetHabit(Habit.ZONE, "cairo"), Habits(zone="Africa/Cairo")),
        (SetHabit(Habit.CAP, "١٠"), Habits(cap=10)),
        (SetHabit(Habit.CAP, "²"), Habits(cap=2)),
        (SetHabit(Habit.CAP, "0"), None),
        (SetHabit(Habit.CAP, "201"), None),
        (SetHabit(Habit.CAP, "ten"), None),
        (SetHabit(Habit.CAP, "-1"), None),
        (SetHabit(Habit.ZONE, "Mars"), None),
        (SetHabit(Habit.DIGEST, "soon"), None),
        (SetHabit(Habit.QUIET, "always"), None),
    ],
)
def test_habits_are_changed_one_at_a_time(wish: SetHabit, expected: Habits | None) -> None:
    """Or not at all."""
    assert changed(Habits(), wish.habit, wish.value) == expected


@given(st.sampled_from(Habit), st.text())
def test_setting_twice_is_setting_once(habit: Habit, value: str) -> None:
    """Whatever the value."""
    once = changed(Habits(), habit, value)
    assert once is None or changed(once, habit, value) == once
