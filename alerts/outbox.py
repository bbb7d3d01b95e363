"""What is still to be delivered, and the journal of every try: nothing is lost, nothing is sent twice.

A row is put in by the transaction that brings its article in. A sender claims a delivery, which journals the try
before the request goes out, and then says how it ended: sent, refused (the request certainly did nothing) or unsure
(it may have arrived). The Bot API knows no idempotency key, so an unsure one is never repeated blindly; while a chat
has one, nothing else is sent there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from alerts.records import Delivery, Place, State
from alerts.timing import after_quiet, day_begins, day_ends, due

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alerts.records import Habits, Subscription
    from alerts.subscriptions import Subscriptions
    from store import Store

TOGETHER = 5
"""Alerts due at once for one place from which they go out as one message."""

MOST_TOGETHER = 20
"""Articles told in one message."""

_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 900.0  # seconds before a definite failure is tried again, doubled each time
_DOUBLINGS = 10  # more of them lead beyond the longest pause, and after ten days beyond what a float holds


@dataclass(frozen=True, slots=True)
class Unsure:
    """A try of which nobody knows whether it arrived.

    If it did, in a private chat, then with a number above `beyond`: the last one known when it began, None if none was.
    """

    delivery: Delivery
    beyond: int | None


class Outbox:
    """Alerts on their way. Moments are seconds since 1970, UTC."""

    def __init__(self, store: Store, subscriptions: Subscriptions) -> None:
        self._store = store
        self._subscriptions = subscriptions

    def put(self, article: int, answered: Iterable[Subscription], now: float) -> int:
        """Queue an article for everybody whose subscription it answers; returns for how many chats.

        A chat is told of an article once, however many of its subscriptions want it, and however often it is put.
        """
        chats: dict[int, tuple[Place, list[str]]] = {}
        for subscription in answered:
            place, labels = chats.setdefault(subscription.place.chat, (subscription.place, []))
            if place == subscription.place:
                labels.append(subscription.want.label)
        with self._store.transaction() as db:
            for place, labels in chats.values():
                db.execute(
                    "INSERT OR IGNORE INTO outbox (chat, article, thread, label, not_before, timed)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        place.chat,
                        article,
                        place.thread,
                        " · ".join(labels),
                        due(now, self._subscriptions.habits(place.chat)),
                        now,
                    ],
                )
        return len(chats)

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

    def drop(self, place: Place, label: str) -> None:
        """Take back what waits for a place on behalf of nothing but the want of that label."""
        with self._store.transaction() as db:
            db.execute(
                "DELETE FROM outbox WHERE chat = ? AND thread = ? AND label = ? AND state = 'waiting'",
                [place.chat, place.thread, label],
            )

    def claim(self, now: float, resting: Iterable[int] = ()) -> Delivery | None:
        """Take the delivery that has been due longest and journal the try; None when nothing may be sent now.

        Chats that are `resting` are passed over: they had a message so lately that they must wait.
        """
        self._follow_clock(now)
        if self._first_due(now, rest := json.dumps(list(resting))) is None:
            return None  # a look takes no turn from other processes that write
        with self._store.transaction():
            while row := self._first_due(now, rest):
                habits = self._subscriptions.habits(row["chat"])
                tomorrow = day_ends(now, habits.zone)
                room = habits.cap - self._sent_between(row["chat"], day_begins(now, habits.zone), tomorrow)
                moment = after_quiet(now, habits) if room > 0 else tomorrow
                if moment <= now:
                    return self._begin(row, habits, room, now)
                self._postpone(row["chat"], now, moment)
        return None

    def sent(self, attempt: int, message: int, now: float) -> None:
        """Note that a delivery arrived as that message of the chat."""
        self._end(attempt, State.SENT, now, message=message)

    def refused(self, attempt: int, why: str, now: float, *, wait: float | None = None, for_good: bool = False) -> None:
        """Note that the request certainly did nothing: try again after `wait` seconds (else ever longer), or never."""
        if for_good:
            self._end(attempt, State.DROPPED, now, why=why)
            return
        row = self._store.row("SELECT max(tries) AS n FROM outbox WHERE attempt = ?", [attempt])
        tries = int(row["n"] or 0) if row else 0
        pause = min(_FIRST_PAUSE * 2.0 ** min(tries, _DOUBLINGS), _LONGEST_PAUSE) if wait is None else wait
        with self._store.transaction() as db:
            self._end(attempt, State.WAITING, now, why=why)
            db.execute(
                "UPDATE outbox SET not_before = ?, timed = ?, tries = tries + 1 WHERE attempt = ?",
                [now + pause, now, attempt],
            )

    def unsure(self, attempt: int, why: str, now: float) -> None:
        """Note that a request went out and no answer came: it may have arrived."""
        self._end(attempt, State.UNSURE, now, why=why)

    def resume(self, now: float) -> int:
        """After a start: whatever was being sent when the last process ended is unsure; returns how many."""
        rows = self._store.rows("SELECT attempt FROM sendings WHERE outcome = 'sending'")
        with self._store.transaction():
            for row in rows:
                self.unsure(row["attempt"], "the program ended while sending", now)
        return len(rows)

    def unresolved(self) -> list[Unsure]:
        """Every try that may have arrived and was not settled, oldest first."""
        rows = self._store.rows("SELECT * FROM sendings WHERE outcome = 'unsure' ORDER BY attempt")
        return [Unsure(self._delivery(row["attempt"]), row["beyond"]) for row in rows]

    def settle(self, attempt: int, now: float, *, message: int | None) -> None:
        """End the doubt about a try: it arrived as `message`, or (None) it certainly did not and is due again."""
        if message is not None:
            self._end(attempt, State.SENT, now, message=message)
        else:
            self._end(attempt, State.WAITING, now, why="it had not arrived")

    def give_up(self, attempt: int, now: float) -> None:
        """Leave a doubt for good: it is not sent again, the doctor shows it, and its chat goes on."""
        self._end(attempt, State.UNKNOWN, now, why="it could not be found out")

    def counts(self) -> dict[State, int]:
        """How many alerts stand in each state."""
        rows = self._store.rows("SELECT state, count(*) AS n FROM outbox GROUP BY state")
        return {State(row["state"]): row["n"] for row in rows}

    def _follow_clock(self, now: float) -> None:
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

    def _first_due(self, now: float, resting: str) -> dict[str, Any] | None:
        return self._store.row(
            """
            SELECT o.* FROM outbox o LEFT JOIN alert_habits h ON h.chat = o.chat
            WHERE o.state = 'waiting' AND o.not_before <= ? AND NOT coalesce(h.silenced, 0)
              AND o.chat NOT IN (SELECT value FROM json_each(?))
              AND NOT EXISTS (SELECT 1 FROM sendings s WHERE s.chat = o.chat AND s.outcome IN ('sending', 'unsure'))
            ORDER BY o.not_before, o.article LIMIT 1
            """,
            [now, resting],
        )

    def _sent_between(self, chat: int, since: float, until: float) -> int:
        row = self._store.row(
            "SELECT count(*) AS n FROM sendings WHERE chat = ? AND outcome = 'sent' AND begun >= ? AND begun < ?",
            [chat, since, until],
        )
        return int(row["n"]) if row else 0

    def _postpone(self, chat: int, now: float, moment: float) -> None:
        with self._store.transaction() as db:
            db.execute(
                "UPDATE outbox SET not_before = ?, timed = ? WHERE chat = ? AND state = 'waiting' AND not_before <= ?",
                [moment, now, chat, now],
            )

    def _begin(self, first: dict[str, Any], habits: Habits, room: int, now: float) -> Delivery:
        chat, thread = first["chat"], first["thread"]
        ready = self._store.rows(
            """
            SELECT article FROM outbox WHERE chat = ? AND thread = ? AND state = 'waiting' AND not_before <= ?
            ORDER BY not_before, article
            """,
            [chat, thread, now],
        )
        digest = habits.digest is not None or len(ready) >= TOGETHER
        taken = [row["article"] for row in ready][: MOST_TOGETHER if digest else 1]
        with self._store.transaction() as db:
            attempt = db.execute(
                """
                INSERT INTO sendings (chat, thread, begun, beyond)
                VALUES (?, ?, ?, (SELECT message FROM journal WHERE chat > 0 ORDER BY message DESC LIMIT 1))
                """,
                [chat, thread, now],
            ).lastrowid
            assert attempt is not None
            db.conn.executemany(
                "UPDATE outbox SET state = 'sending', attempt = ? WHERE chat = ? AND article = ?",
                [(attempt, chat, article) for article in taken],
            )
        more = len(ready) - len(taken) if room == 1 else 0
        return self._delivery(attempt, digest=digest, more=more)

    def _delivery(self, attempt: int, *, digest: bool | None = None, more: int = 0) -> Delivery:
        rows = self._store.rows("SELECT * FROM outbox WHERE attempt = ? ORDER BY not_before, article", [attempt])
        place = self._store.row("SELECT chat, thread FROM sendings WHERE attempt = ?", [attempt])
        assert place is not None
        return Delivery(
            attempt,
            Place(place["chat"], place["thread"]),
            tuple(row["article"] for row in rows),
            tuple(row["label"] for row in rows),
            len(rows) > 1 if digest is None else digest,
            more,
        )

    def _end(self, attempt: int, state: State, now: float, *, message: int | None = None, why: str = "") -> None:
        outcome = "refused" if state is State.WAITING else state
        with self._store.transaction() as db:
            db.execute(
                "UPDATE sendings SET outcome = ?, ended = ?, message = ?, why = ? WHERE attempt = ?",
                [outcome, now, message, why, attempt],
            )
            db.execute("UPDATE outbox SET state = ? WHERE attempt = ?", [state, attempt])
