"""When an alert may go out: at once, at the reader's digest, never in quiet hours, whatever the clock does."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.records import Habits
from alerts.timing import after_quiet, day_begins, day_ends, due

NIGHT = (datetime.time(22), datetime.time(7))
ZONES = st.sampled_from(["UTC", "Africa/Algiers", "Asia/Riyadh", "Africa/Cairo", "America/New_York", "Asia/Kathmandu"])
MOMENTS = st.floats(1_500_000_000, 2_000_000_000)
CLOCKS = st.times().map(lambda t: t.replace(second=0, microsecond=0))


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
    """Half past two does not exist in New York on 8 March 2026: the digest comes, and within the hour."""
    habits = Habits(digest=datetime.time(2, 30), zone="America/New_York")
    moment = due(_at("2026-03-08T01:00-05:00"), habits)
    assert _at("2026-03-08T03:00-04:00") <= moment <= _at("2026-03-08T03:30-04:00")


@given(MOMENTS, CLOCKS, CLOCKS, ZONES, st.none() | CLOCKS)
def test_nothing_is_due_in_the_past_or_in_quiet_hours(
    now: float, begin: datetime.time, end: datetime.time, zone: str, digest: datetime.time | None
) -> None:
    """Law: what is due is due now or later, outside quiet hours, and asking again changes nothing."""
    habits = Habits(digest=digest, quiet=(begin, end), zone=zone)
    moment = due(now, habits)
    assert moment >= now
    assert after_quiet(moment, habits) == moment
    assert moment - now < 3 * 86400


@given(MOMENTS, ZONES)
def test_a_day_holds_its_moments(now: float, zone: str) -> None:
    """Law: a moment lies between the midnights of its day, 23 to 25 hours apart."""
    assert day_begins(now, zone) <= now < day_ends(now, zone)
    assert 23 * 3600 <= day_ends(now, zone) - day_begins(now, zone) <= 25 * 3600
