"""When an alert may go out: pure decisions about moments (seconds since 1970, UTC) and a chat's habits."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from alerts.records import Habits

_DAY = datetime.timedelta(days=1)


def due(now: float, habits: Habits) -> float:
    """Moment from which something that is ready at `now` may be sent: at once, at the digest, after quiet hours."""
    moment = now if habits.digest is None else _next(now, habits.digest, habits.zone)
    return after_quiet(moment, habits)


def after_quiet(moment: float, habits: Habits) -> float:
    """Move a moment that falls into quiet hours to their end."""
    if habits.quiet is None or habits.quiet[0] == habits.quiet[1]:
        return moment
    begin, end = habits.quiet
    clock = _local(moment, habits.zone).time()
    inside = begin <= clock < end if begin < end else clock >= begin or clock < end
    return _next(moment, end, habits.zone) if inside else moment


def day_begins(now: float, zone: str) -> float:
    """Last midnight of a zone: what the cap of a day counts from."""
    return _local(now, zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0).timestamp()


def day_ends(now: float, zone: str) -> float:
    """Next midnight of a zone."""
    return _at(_local(now, zone).date() + _DAY, datetime.time(0), zone)


def _next(moment: float, clock: datetime.time, zone: str) -> float:
    today = _local(moment, zone).date()
    return next(at for at in (_at(today + n * _DAY, clock, zone) for n in range(3)) if at > moment)


def _at(day: datetime.date, clock: datetime.time, zone: str) -> float:
    """Moment of a day's clock time; one that a change of the clocks skips becomes the moment just after the gap."""
    return datetime.datetime.combine(day, clock, ZoneInfo(zone)).timestamp()


def _local(moment: float, zone: str) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(moment, ZoneInfo(zone))
