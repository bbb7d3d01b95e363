"""When an alert may go out: pure decisions about moments (seconds since 1970, UTC) and a chat's habits."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from alerts.records import Habits

_DAY = datetime.timedelta(days=1)
_MORNING = datetime.time(8)  # before it nobody is told of what the cap held back: a day begins when people get up


def due(now: float, habits: Habits) -> float:
    """Moment from which something that is ready at `now` may be sent: at once, at the digest, after quiet hours."""
    moment = now if habits.digest is None else _next(now, habits.digest, habits.zone)
    return after_quiet(moment, habits)


def after_quiet(moment: float, habits: Habits) -> float:
    """Move a moment that falls into quiet hours to their end."""
    if habits.quiet is None or not is_quiet(_local(moment, habits.zone).time(), habits):
        return moment
    return _next(moment, habits.quiet[1], habits.zone, again=True)


def is_quiet(clock: datetime.time, habits: Habits) -> bool:
    """Whether a time of day falls into quiet hours, which may reach over midnight."""
    if habits.quiet is None or habits.quiet[0] == habits.quiet[1]:
        return False
    begin, end = habits.quiet
    return begin <= clock < end if begin < end else clock >= begin or clock < end


def day_begins(now: float, zone: str) -> float:
    """Last midnight of a zone: what the cap of a day counts from."""
    return _local(now, zone).replace(hour=0, minute=0, second=0, microsecond=0, fold=0).timestamp()


def day_ends(now: float, zone: str) -> float:
    """Next midnight of a zone."""
    return _at(_local(now, zone).date() + _DAY, datetime.time(0), zone)


def next_morning(now: float, habits: Habits) -> float:
    """Moment of tomorrow at which goes out what today's cap held back: with the digest, else when the night is over."""
    tomorrow = _local(now, habits.zone).date() + _DAY
    return after_quiet(_at(tomorrow, habits.digest or _MORNING, habits.zone), habits)


def clock_at(moment: float, zone: str) -> datetime.time:
    """Return what a clock of a zone shows, to the minute."""
    return _local(moment, zone).time().replace(second=0, microsecond=0)


def _next(moment: float, clock: datetime.time, zone: str, *, again: bool = False) -> float:
    """First time after a moment that a clock shows this.

    In the night in which an hour comes twice only its first passing counts, unless `again`: a digest is sent once, but
    whom the second passing of an hour finds asleep does not sleep until the next day.
    """
    today = _local(moment, zone).date()
    passings = [clock.replace(fold=fold) for fold in range(1 + again)]
    return next(
        at for at in (_at(today + n * _DAY, passing, zone) for n in range(3) for passing in passings) if at > moment
    )


def _at(day: datetime.date, clock: datetime.time, zone: str) -> float:
    """Moment of a day's clock time; one that a change of the clocks skips becomes the moment just after the gap."""
    local = datetime.datetime.combine(day, clock, ZoneInfo(zone))
    # Of a time that is skipped these are the two readings around the gap, the later one first.
    late, early = (local.replace(fold=fold).timestamp() for fold in (0, 1))
    return local.timestamp() if late <= early else _change(int(early), int(late), zone)


def _change(early: int, late: int, zone: str) -> float:
    """Moment between two at which a zone puts its clocks forward."""
    seconds = range(early, late + 1)
    return float(seconds[bisect_left(seconds, _offset(late, zone), key=lambda second: _offset(second, zone))])


def _offset(moment: float, zone: str) -> datetime.timedelta:
    return _local(moment, zone).utcoffset() or datetime.timedelta()


def _local(moment: float, zone: str) -> datetime.datetime:
    """What clocks show, to the second: left to itself the last ten-millionth of a day would be rounded into the next."""
    return datetime.datetime.fromtimestamp(math.floor(moment), ZoneInfo(zone))
