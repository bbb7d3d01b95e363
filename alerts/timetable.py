"""From when on the alerts that wait may go out. Moments are seconds since 1970, UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alerts.timing import due

if TYPE_CHECKING:
    from alerts.subscriptions import Subscriptions
    from store import Store

_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 900.0  # seconds before a definite failure is tried again, doubled each time
_DOUBLINGS = 10  # more of them lead beyond the longest pause, and after ten days beyond what a float holds


class Timetable:
    """Moves moments of the outbox."""

    def __init__(self, store: Store, subscriptions: Subscriptions) -> None:
        self._store = store
        self._subscriptions = subscriptions

    def retime(self, chat: int, now: float) -> None:
        """Let what waits for a chat go out as if its habits had always been these; a try that was put off stays so."""
        habits = self._subscriptions.habits(chat)
        waiting = "chat = ? AND state = 'waiting' AND tries = 0"
        with self._store.transaction() as db:
            for row in self._store.rows(f"SELECT DISTINCT timed FROM outbox WHERE {waiting}", [chat]):  # noqa: S608 -- our own words
                db.execute(
                    f"UPDATE outbox SET not_before = ? WHERE {waiting} AND timed = ?",  # noqa: S608
                    [due(min(row["timed"], now), habits), chat, row["timed"]],
                )

    def follow_clock(self, now: float) -> None:
        """Let nobody wait for a moment that a clock decided which was put back since, and by as much too late.

        What was put off after a failure waits for as long as was decided, all else as if it had come in now.
        """
        later = "state = 'waiting' AND timed > ?"
        if not self._store.rows(f"SELECT 1 FROM outbox WHERE {later} LIMIT 1", [now]):  # noqa: S608 -- our own words
            return
        with self._store.transaction() as db:
            db.execute(
                f"UPDATE outbox SET not_before = not_before - (timed - ?), timed = ? WHERE {later} AND tries > 0",  # noqa: S608
                [now, now, now],
            )
            for row in self._store.rows(f"SELECT DISTINCT chat FROM outbox WHERE {later}", [now]):  # noqa: S608
                db.execute(
                    f"UPDATE outbox SET not_before = min(not_before, ?), timed = ? WHERE chat = ? AND {later}",  # noqa: S608
                    [due(now, self._subscriptions.habits(row["chat"])), now, row["chat"], now],
                )

    def postpone(self, chat: int, now: float, moment: float) -> None:
        """Let all that is due for a chat wait until a moment: its quiet hours or its cap want it so."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE outbox SET not_before = ?, timed = ? WHERE chat = ? AND state = 'waiting' AND not_before <= ?",
                [moment, now, chat, now],
            )

    def put_off(self, row: dict[str, Any], now: float) -> None:
        """Let an alert of the outbox wait that could not even be tried, longer each time."""
        with self._store.transaction() as db:
            db.execute(
                "UPDATE outbox SET not_before = ?, timed = ?, tries = tries + 1"
                " WHERE chat = ? AND article = ? AND kind = ?",
                [now + pause_after(row["tries"]), now, row["chat"], row["article"], row["kind"]],
            )


def pause_after(tries: int) -> float:
    """Seconds until something is tried again that failed so often before."""
    return min(_FIRST_PAUSE * 2.0 ** min(tries, _DOUBLINGS), _LONGEST_PAUSE)
