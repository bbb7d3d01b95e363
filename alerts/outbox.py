"""What is still to be delivered, and the journal of every try: nothing is lost, nothing is sent twice.

A row is put in by the transaction that brings its article in. A sender claims a delivery, which journals the try
before the request goes out, and then says how it ended: sent, refused (the request certainly did nothing) or unsure
(it may have arrived). The Bot API knows no idempotency key, so an unsure one is never repeated blindly; while a chat
has one, nothing else is sent there.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from alerts.history import History
from alerts.journal import Journal
from alerts.records import Delivery, Place, State, Told
from alerts.timetable import Timetable, pause_after
from alerts.timing import after_quiet, clock_at, day_begins, day_ends, due, next_morning
from alerts.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alerts.records import Habits, Subscription
    from alerts.subscriptions import Subscriptions
    from store import Store

    Word = Callable[[Delivery], Told | None]

TOGETHER = 5
"""Alerts due at once for one place from which they go out as one message."""

MOST_TOGETHER = 20
"""Articles told in one message, if they fit."""

_A_PRUNING = 1000  # tries from one to the next


@dataclass(frozen=True, slots=True)
class Unsure:
    """A try of which nobody knows whether it arrived.

    If it did, in a private chat, then with a number above `beyond`: the last one known when it began, None if none was.
    It began at `steady` by the machine's monotonic clock; infinite where that was not noted.
    """

    delivery: Delivery
    beyond: int | None
    steady: float


def _unworded(delivery: Delivery) -> Told:
    """Let one message tell of everything."""
    return Told("", len(delivery.articles))


class Outbox:
    """Alerts on their way. Moments are seconds since 1970, UTC."""

    def __init__(self, store: Store, subscriptions: Subscriptions) -> None:
        self._store = store
        self._subscriptions = subscriptions
        self._waiting = Waiting(store, subscriptions)
        self._timetable = Timetable(store, subscriptions)
        self._history = History(store)
        self._journal = Journal(store)

    def put(self, article: int, answered: Iterable[Subscription], now: float) -> int:
        """Queue an article for every place whose subscription it answers; returns for how many.

        A place is told of an article once, however many of its subscriptions want it, and however often it is put.
        """
        places: dict[Place, list[Subscription]] = {}
        for subscription in answered:
            places.setdefault(subscription.place, []).append(subscription)
        with self._store.transaction():
            for place, subscriptions in places.items():
                self._queue(place, article, subscriptions, now)
        return len(places)

    def _queue(self, place: Place, article: int, subscriptions: list[Subscription], now: float) -> None:
        kind = f"alert:{place.thread}" if place.thread else "alert"
        label = " · ".join(subscription.want.label for subscription in subscriptions)
        moment = due(now, self._subscriptions.habits(place.chat))
        with self._store.transaction() as db:
            db.execute(
                "INSERT OR IGNORE INTO outbox (chat, article, kind, thread, label, not_before, timed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [place.chat, article, kind, place.thread, label, moment, now],
            )
            db.conn.executemany(
                "INSERT OR IGNORE INTO outbox_wants (chat, article, kind, subscription) VALUES (?, ?, ?, ?)",
                [(place.chat, article, kind, subscription.id) for subscription in subscriptions],
            )

    def retime(self, chat: int, now: float) -> None:
        """Let what waits for a chat go out as if its habits had always been these; a try that was put off stays so."""
        self._timetable.retime(chat, now)

    def claim(
        self, now: float, resting: Iterable[int] = (), steady: float | None = None, word: Word = _unworded
    ) -> Delivery | None:
        """Take the delivery that has been due longest and journal the try; None when nothing may be sent now.

        Chats that are `resting` are passed over: they had a message so lately that they must wait. `steady` is now by
        the machine's monotonic clock, for doubts that another process has to settle. `word` puts the delivery into
        words: of what has no room the next one tells; where it returns None the alert is put off.
        """
        self._timetable.follow_clock(now)
        if self._waiting.first_due(now, rest := json.dumps(list(resting))) is None:
            return None  # a look takes no turn from other processes that write
        with self._store.transaction():
            while row := self._waiting.first_due(now, rest):
                habits = self._subscriptions.habits(row["chat"])
                room = habits.cap - self._sent_between(
                    row["chat"], day_begins(now, habits.zone), day_ends(now, habits.zone)
                )
                moment = after_quiet(now, habits) if room > 0 else next_morning(now, habits)
                if moment > now:
                    self._timetable.postpone(row["chat"], now, moment)
                elif begun := self._begin(Place(row["chat"], row["thread"]), habits, room, (now, steady), word):
                    return begun
        return None

    def sent(self, attempt: int, message: int, now: float) -> None:
        """Note that a delivery arrived as that message of the chat."""
        self._end(attempt, State.SENT, now, message=message)
        if attempt % _A_PRUNING == 0:
            self._history.prune(now)

    def refused(
        self, attempt: int, why: str, now: float, *, wait: float | None = None, most: int | None = None
    ) -> None:
        """Note that the request certainly did nothing: try again after `wait` seconds (else ever longer).

        After `most` tries the alert is dropped.
        """
        row = self._store.row("SELECT max(tries) AS n FROM outbox WHERE attempt = ?", [attempt])
        tries = int(row["n"] or 0) if row else 0
        if most is not None and tries + 1 >= most:
            self._end(attempt, State.DROPPED, now, why=why)
            return
        with self._store.transaction() as db:
            self._end(attempt, State.WAITING, now, why=why)
            db.execute(
                "UPDATE outbox SET not_before = ?, timed = ?, tries = tries + 1 WHERE attempt = ?",
                [now + (pause_after(tries) if wait is None else wait), now, attempt],
            )

    def unsure(self, attempt: int, why: str, now: float) -> None:
        """Note that a request went out and no answer came: it may have arrived."""
        self._end(attempt, State.UNSURE, now, why=why)

    def resume(self, now: float) -> int:
        """After a start: whatever was being sent when the last process ended is unsure; returns how many.

        What is old is forgotten, also by a bot that never sends many without ending.
        """
        rows = self._store.rows("SELECT attempt FROM sendings WHERE outcome = 'sending'")
        with self._store.transaction():
            for row in rows:
                self.unsure(row["attempt"], "the program ended while sending", now)
            self._history.prune(now)
        return len(rows)

    def unresolved(self) -> list[Unsure]:
        """Every try that may have arrived and was not settled, oldest first."""
        rows = self._store.rows("SELECT * FROM sendings WHERE outcome = 'unsure' ORDER BY attempt")
        return [
            Unsure(self._unsettled(row), row["beyond"], math.inf if row["steady"] is None else row["steady"])
            for row in rows
        ]

    def number_since(self, attempt: int, steady: float) -> int | None:
        """Return the number of a message in a private chat that was tried after `attempt`, and not before `steady`."""
        row = self._store.row(
            """
            SELECT message FROM sendings WHERE attempt > ? AND outcome = 'sent' AND chat > 0 AND steady >= ?
            ORDER BY attempt LIMIT 1
            """,
            [attempt, steady],
        )
        return row["message"] if row else None

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

    def _sent_between(self, chat: int, since: float, until: float) -> int:
        row = self._store.row(
            "SELECT count(*) AS n FROM sendings WHERE chat = ? AND outcome = 'sent' AND begun >= ? AND begun < ?",
            [chat, since, until],
        )
        return int(row["n"]) if row else 0

    def _begin(
        self, place: Place, habits: Habits, room: int, at: tuple[float, float | None], word: Word
    ) -> Delivery | None:
        """Take what is ready for a place, as much as one message tells; put off what cannot be worded."""
        now, _ = at
        ready = self._waiting.ready(place, now)
        digest = habits.digest is not None or len(ready) >= TOGETHER
        tomorrow = clock_at(next_morning(now, habits), habits.zone) if room == 1 else None

        def offered(count: int) -> Delivery:
            more = len(ready) - count if tomorrow else 0
            return replace(
                self._waiting.delivery(place, ready[:count], now), digest=digest, more=more, tomorrow=tomorrow
            )

        for most in (MOST_TOGETHER if digest else 1, 1):  # what cannot be worded holds back no others
            delivery = offered(min(most, len(ready)))
            told = word(delivery)
            if told and not tomorrow and (fair := _fair(told.articles, len(ready))) < told.articles:
                delivery = offered(fair)
                told = word(delivery)
            if told:
                return self._journalled(_trimmed(delivery, told), ready[: told.articles], at)
        self._timetable.put_off(ready[0], now)
        return None

    def _journalled(self, delivery: Delivery, rows: list[dict[str, Any]], at: tuple[float, float | None]) -> Delivery:
        place = delivery.place
        with self._store.transaction() as db:
            attempt = db.execute(
                """
                INSERT INTO sendings (chat, thread, begun, steady, told, beyond)
                VALUES (?, ?, ?, ?, ?, (SELECT message FROM journal WHERE chat > 0 ORDER BY message DESC LIMIT 1))
                """,
                [place.chat, place.thread, *at, delivery.text],
            ).lastrowid
            assert attempt is not None
            db.conn.executemany(
                "UPDATE outbox SET state = 'sending', attempt = ? WHERE chat = ? AND article = ? AND kind = ?",
                [(attempt, place.chat, row["article"], row["kind"]) for row in rows],
            )
        return replace(delivery, attempt=attempt)

    def _unsettled(self, sending: dict[str, Any]) -> Delivery:
        """Return a delivery in doubt, as it was sent."""
        place = Place(sending["chat"], sending["thread"])
        rows = self._store.rows(
            "SELECT * FROM outbox WHERE attempt = ? ORDER BY not_before, article", [sending["attempt"]]
        )
        delivery = self._waiting.delivery(place, rows, sending["begun"])
        return replace(delivery, attempt=sending["attempt"], digest=len(rows) > 1, text=sending["told"])

    def _end(self, attempt: int, state: State, now: float, *, message: int | None = None, why: str = "") -> None:
        outcome = "refused" if state is State.WAITING else state
        with self._store.transaction() as db:
            db.execute(
                """
                UPDATE sendings SET outcome = ?, ended = ?, message = ?, why = ?,
                    told = CASE WHEN ? THEN told ELSE '' END WHERE attempt = ?
                """,
                [outcome, now, message, why, state is State.UNSURE, attempt],
            )
            db.execute("UPDATE outbox SET state = ? WHERE attempt = ?", [state, attempt])
            if message is not None:
                # In the same transaction: a number that is known and still in doubt would never be looked at.
                chat = self._store.row("SELECT chat FROM sendings WHERE attempt = ?", [attempt])
                self._journal.note(chat["chat"] if chat else 0, message, now)


def _fair(count: int, ready: int) -> int:
    """How many of the articles that have room to tell: so that the rest makes a digest too, not a few single alerts."""
    missing = TOGETHER - (ready - count)
    return count - missing if 0 < missing < TOGETHER <= count - missing else count


def _trimmed(delivery: Delivery, told: Told) -> Delivery:
    """Return a delivery of only the articles that had room."""
    count = told.articles
    return replace(
        delivery,
        articles=delivery.articles[:count],
        wants=delivery.wants[:count],
        more=delivery.more + len(delivery.articles) - count if delivery.tomorrow else 0,
        text=told.text,
    )
