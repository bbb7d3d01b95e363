"""When an alert may go out: at once, at the reader's digest, never in quiet hours, whatever the clock does."""

from __future__ import annotations

import datetime
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from alerts.records import Habits
from alerts.timing import after_quiet, day_begins, day_ends, due

NEW_YORK = "America/New_York"
NIGHT = (datetime.time(22), datetime.time(7))
# With changes of an hour, of half an hour (Lord Howe), of two (Troll), and at midnight (Cairo, Havana).
CHANGING = ["Africa/Cairo", "America/Havana", NEW_YORK, "Australia/Lord_Howe", "Antarctica/Troll"]
ZONES = st.sampled_from(["UTC", "Asia/Kathmandu", "Asia/Riyadh", *CHANGING])
CLOCKS = st.times().map(lambda t: t.replace(second=0, microsecond=0))
HOUR = 3600.0


def _at(text: str) -> float:
    return datetime.datetime.fromisoformat(text).timestamp()


def test_without_habits_an_alert_is_due_at_once() -> None:
    """Who says nothing hears at once."""
    assert due(1_700_000_000.5, Habits()) == 1_700_000_000.5


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T21:30+01:00", "2026-11-23T21:30+01:00"),
        ("2026-11-23T22:00+01:00", "2026-11-24T07:00+01:00"),
        ("2026-11-24T03:15+01:00", "2026-11-24T07:00+01:00"),
        ("2026-11-24T07:00+01:00", "2026-11-24T07:00+01:00"),
    ],
)
def test_quiet_hours_over_midnight(moment: str, expected: str) -> None:
    """From ten at night until seven in the morning in Algiers; seven itself is no longer quiet."""
    assert after_quiet(_at(moment), Habits(quiet=NIGHT, zone="Africa/Algiers")) == _at(expected)


def test_quiet_hours_within_a_day() -> None:
    """An afternoon nap ends the same day."""
    habits = Habits(quiet=(datetime.time(14), datetime.time(16)), zone="Asia/Riyadh")
    assert after_quiet(_at("2026-11-23T15:59+03:00"), habits) == _at("2026-11-23T16:00+03:00")
    assert after_quiet(_at("2026-11-23T16:01+03:00"), habits) == _at("2026-11-23T16:01+03:00")


def test_a_digest_waits_for_its_time_today_or_tomorrow() -> None:
    """Before eight it is today's, after eight tomorrow's."""
    habits = Habits(digest=datetime.time(8), zone="Africa/Cairo")
    assert due(_at("2026-11-23T05:00+00:00"), habits) == _at("2026-11-23T08:00+02:00")
    assert due(_at("2026-11-23T06:30+00:00"), habits) == _at("2026-11-24T08:00+02:00")


def test_a_digest_in_quiet_hours_waits_for_their_end() -> None:
    """Quiet hours win over the digest."""
    habits = Habits(digest=datetime.time(6), quiet=NIGHT, zone="UTC")
    assert due(_at("2026-11-23T05:00+00:00"), habits) == _at("2026-11-23T07:00+00:00")


def test_the_hour_that_a_change_of_clocks_skips_is_not_lost() -> None:
    """Half past two does not exist in New York on 8 March 2026: digest and end of the night come as the clock jumps."""
    two_thirty, one = datetime.time(2, 30), _at("2026-03-08T01:00-05:00")
    jump = _at("2026-03-08T03:00-04:00")
    assert due(one, Habits(digest=two_thirty, zone=NEW_YORK)) == jump
    assert after_quiet(one, Habits(quiet=(datetime.time(22), two_thirty), zone=NEW_YORK)) == jump


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-01T00:10-04:00", "2026-11-01T01:30-04:00"),
        ("2026-11-01T01:40-04:00", "2026-11-01T01:40-04:00"),
        ("2026-11-01T01:10-05:00", "2026-11-01T01:30-05:00"),
    ],
)
def test_the_hour_that_comes_twice_ends_the_night_twice(moment: str, expected: str) -> None:
    """Whom it finds asleep again in New York on 1 November 2026 does not sleep until the next day."""
    habits = Habits(quiet=(datetime.time(22), datetime.time(1, 30)), zone=NEW_YORK)
    assert after_quiet(_at(moment), habits) == _at(expected)


def test_a_digest_comes_once_in_the_hour_that_comes_twice() -> None:
    """At its first passing; what is ready between the two waits for the next day."""
    habits = Habits(digest=datetime.time(1, 30), zone=NEW_YORK)
    assert due(_at("2026-11-01T01:10-04:00"), habits) == _at("2026-11-01T01:30-04:00")
    assert due(_at("2026-11-01T01:10-05:00"), habits) == _at("2026-11-02T01:30-05:00")


@cache
def _changes(zone: str) -> list[float]:
    """Moments between 2017 and 2033 at which a zone changes its clocks, to the day."""
    offsets = [
        (at, datetime.datetime.fromtimestamp(at, ZoneInfo(zone)).utcoffset())
        for at in range(1_483_228_800, 1_988_150_400, 86400)
    ]
    return [float(at) for (at, now), (_, then) in pairwise(offsets) if now != then] or [1.7e9]


@st.composite
def moments(draw: st.DrawFn) -> tuple[float, str]:
    """A moment and a zone: half of them within two days of a change of its clocks."""
    zone = draw(ZONES)
    near = st.sampled_from(_changes(zone)).flatmap(lambda change: st.floats(change - 48 * HOUR, change + 48 * HOUR))
    return draw(st.floats(1_500_000_000, 2_000_000_000) | near), zone


@given(moments(), CLOCKS, CLOCKS, st.none() | CLOCKS)
def test_nothing_is_due_in_the_past_or_in_quiet_hours(
    when: tuple[float, str], begin: datetime.time, end: datetime.time, digest: datetime.time | None
) -> None:
    """Law: what is due is due now or later, outside quiet hours, and asking again changes nothing.

    Unless they leave less of a day than a change of the clocks may skip, in Antarctica two hours: they end there then.
    """
    assume(begin == end or _minutes(end, begin) > 120)
    now, zone = when
    habits = Habits(digest=digest, quiet=(begin, end), zone=zone)
    moment = due(now, habits)
    assert moment >= now
    assert not _quiet(moment, habits)
    assert after_quiet(moment, habits) == moment
    assert moment - now < 3 * 86400


@given(moments(), CLOCKS, CLOCKS)
def test_nobody_waits_longer_than_the_quiet_hours_last(
    when: tuple[float, str], begin: datetime.time, end: datetime.time
) -> None:
    """Law: for as long as they are by the clock, and at most two hours more where it is put back meanwhile."""
    now, zone = when
    habits = Habits(quiet=(begin, end), zone=zone)
    assert after_quiet(now, habits) - now <= _minutes(begin, end) * 60 + 2 * HOUR


@given(moments(), st.floats(0, 12 * HOUR), CLOCKS)
def test_what_is_ready_earlier_is_not_told_later(when: tuple[float, str], later: float, digest: datetime.time) -> None:
    """Law: of digests; and a digest is due once a day, whatever the clocks do on it."""
    now, zone = when
    habits = Habits(digest=digest, zone=zone)
    first, second = due(now, habits), due(now + later, habits)
    assert now < first <= second
    following = due(first, habits)
    assert _day(following, zone) == _day(first, zone) + datetime.timedelta(days=1)


def _minutes(begin: datetime.time, end: datetime.time) -> int:
    """Minutes from one time of day to the next time that it is another."""
    return ((end.hour - begin.hour) * 60 + end.minute - begin.minute) % (24 * 60)


def _quiet(moment: float, habits: Habits) -> bool:
    """Whether a clock on the wall shows quiet hours: told minute by minute, with nothing of what is tested."""
    assert habits.quiet is not None
    begin, end = (clock.hour * 60 + clock.minute for clock in habits.quiet)
    local = datetime.datetime.fromtimestamp(int(moment), ZoneInfo(habits.zone))
    return (local.hour * 60 + local.minute - begin) % (24 * 60) < (end - begin) % (24 * 60)


def _day(moment: float, zone: str) -> datetime.date:
    return datetime.datetime.fromtimestamp(int(moment), ZoneInfo(zone)).date()


@example((1872104399.9999998, "Asia/Riyadh"))
@given(moments())
def test_a_day_holds_its_moments(when: tuple[float, str]) -> None:
    """Law: a moment lies between the midnights of its day, 22 to 26 hours apart."""
    now, zone = when
    assert day_begins(now, zone) <= now < day_ends(now, zone)
    assert 22 * HOUR <= day_ends(now, zone) - day_begins(now, zone) <= 26 * HOUR
