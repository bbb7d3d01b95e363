"""Subscriptions of chats, and their habits, kept in the store."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from alerts.errors import TooManySubscriptionsError, UnknownSubscriptionError
from alerts.records import Habits, Kind, Place, Subscription, Want
from alerts.wording import parse_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store import Store

MOST = 50
"""Subscriptions a chat may have."""


class Subscriptions:
    """Who wants to hear of what. The store must have been opened with the migrations of articles, people and alerts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, place: Place, want: Want) -> tuple[Subscription, bool]:
        """Subscribe a place; the bool tells whether it is new. An old one is woken up.

        Raises EmptyWantError or TooManySubscriptionsError.
        """
        if want.kind is Kind.WORDS:
            parse_words(want.value)
        person, other = (*want.people, None, None)[:2]
        with self._store.transaction() as db:
            known = self._find(place, want)
            if known is None and self._count(place.chat) >= MOST:
                raise TooManySubscriptionsError(f"a chat may have {MOST} subscriptions")
            db.execute(
                """
                INSERT INTO subscriptions (chat, thread, kind, value, label, person, other)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (chat, thread, kind, value)
                DO UPDATE SET paused = 0, snoozed = '', person = excluded.person, other = excluded.other
                """,
                [place.chat, place.thread, want.kind, want.value, want.label, person, other],
            )
            added = self._find(place, want)
        assert added is not None
        return added, known is None

    def of(self, chat: int) -> list[Subscription]:
        """Every subscription of a chat, oldest first."""
        return [
            _subscription(row)
            for row in self._store.rows("SELECT * FROM subscriptions WHERE chat = ? ORDER BY id", [chat])
        ]

    def get(self, chat: int, number: int) -> Subscription:
        """One subscription of a chat; raises UnknownSubscriptionError, also for those of other chats."""
        row = self._store.row("SELECT * FROM subscriptions WHERE id = ? AND chat = ?", [number, chat])
        if row is None:
            raise UnknownSubscriptionError(f"this chat has no subscription {number}")
        return _subscription(row)

    def remove(self, chat: int, number: int) -> Subscription:
        """End a subscription, with the alerts that wait for nobody else; raises UnknownSubscriptionError."""
        with self._store.transaction() as db:
            found = self.get(chat, number)
            db.execute(
                """
                DELETE FROM outbox WHERE state = 'waiting'
                AND (chat, article, kind) IN (SELECT chat, article, kind FROM outbox_wants WHERE subscription = ?)
                AND NOT EXISTS (
                    SELECT 1 FROM outbox_wants w WHERE w.subscription <> ?
                    AND (w.chat, w.article, w.kind) = (outbox.chat, outbox.article, outbox.kind)
                )
                """,
                [number, number],
            )
            db.execute("DELETE FROM subscriptions WHERE id = ?", [number])
        return found

    def pause(self, chat: int, number: int, *, paused: bool) -> Subscription:
        """Silence a subscription, or let it speak again; raises UnknownSubscriptionError."""
        with self._store.transaction() as db:
            self.get(chat, number)
            db.execute("UPDATE subscriptions SET paused = ?, snoozed = '' WHERE id = ?", [paused, number])
            return self.get(chat, number)

    def snooze(self, chat: int, number: int, until: datetime.datetime) -> Subscription:
        """Silence a subscription until a moment; raises UnknownSubscriptionError."""
        with self._store.transaction() as db:
            self.get(chat, number)
            moment = until.astimezone(datetime.UTC).isoformat(timespec="seconds")
            db.execute("UPDATE subscriptions SET snoozed = ? WHERE id = ?", [moment, number])
            return self.get(chat, number)

    def hush(self, place: Place) -> None:
        """Pause everything that a place follows: nothing can be sent there, until somebody says otherwise."""
        with self._store.transaction() as db:
            db.execute("UPDATE subscriptions SET paused = 1 WHERE chat = ? AND thread = ?", [place.chat, place.thread])

    def counts(self) -> tuple[int, int]:
        """How many subscriptions there are, and of how many chats."""
        row = self._store.row("SELECT count(*) AS n, count(DISTINCT chat) AS chats FROM subscriptions") or {}
        return row["n"], row["chats"]

    def watching(self, kind: Kind, now: datetime.datetime) -> list[Subscription]:
        """Every subscription of a kind that speaks at `now`, of chats that can be reached."""
        moment = now.astimezone(datetime.UTC).isoformat(timespec="seconds")
        rows = self._store.rows(
            """
            SELECT s.* FROM subscriptions s LEFT JOIN alert_habits h ON h.chat = s.chat
            WHERE s.kind = ? AND NOT s.paused AND s.snoozed <= ? AND NOT coalesce(h.silenced, 0)
              AND s.chat NOT IN (SELECT chat FROM barred) ORDER BY s.id
            """,
            [kind, moment],
        )
        return [_subscription(row) for row in rows]

    def habits(self, chat: int) -> Habits:
        """How a chat wants to be told; the defaults where it has not said."""
        row = self._store.row("SELECT * FROM alert_habits WHERE chat = ?", [chat])
        return Habits() if row is None else _habits(row)

    def has_habits(self, chat: int) -> bool:
        """Whether a chat has said how it wants to be told, or it was noted for it."""
        return self._store.row("SELECT 1 FROM alert_habits WHERE chat = ?", [chat]) is not None

    def set_habits(self, chat: int, habits: Habits) -> None:
        """Keep how a chat wants to be told."""
        begin, end = (t.isoformat("minutes") for t in habits.quiet) if habits.quiet else ("", "")
        digest = habits.digest.isoformat("minutes") if habits.digest else ""
        with self._store.transaction() as db:
            db.execute(
                """
                INSERT INTO alert_habits (chat, digest, quiet_from, quiet_until, zone, cap) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (chat) DO UPDATE SET digest = excluded.digest, quiet_from = excluded.quiet_from,
                    quiet_until = excluded.quiet_until, zone = excluded.zone, cap = excluded.cap
                """,
                [chat, digest, begin, end, habits.zone, habits.cap],
            )

    def silence(self, chat: int, *, silenced: bool) -> None:
        """Note that a chat blocked the bot, or came back; its subscriptions are kept either way."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO alert_habits (chat, silenced) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET silenced = excluded.silenced",
                [chat, silenced],
            )

    def left(self, chat: int) -> None:
        """Note that nothing can be sent to a chat any more, where anything would be."""
        if self._count(chat):
            self.silence(chat, silenced=True)

    def returned(self, chat: int) -> None:
        """Let a chat that had blocked the bot hear again, now that it writes; nothing is kept of other chats."""
        with self._store.transaction() as db:
            db.execute("UPDATE alert_habits SET silenced = 0 WHERE chat = ? AND silenced", [chat])

    def silenced(self, chat: int) -> bool:
        """Whether a chat cannot be sent to until it comes back."""
        row = self._store.row("SELECT 1 FROM alert_habits WHERE chat = ? AND silenced", [chat])
        return row is not None

    def admit(self, allowed: Iterable[int]) -> None:
        """Tell the private chats that are allowed, and no others, of anything; all where none is named."""
        only = json.dumps(list(allowed))
        with self._store.transaction() as db:
            db.execute("DELETE FROM barred")
            db.execute(
                """
                INSERT INTO barred SELECT chat FROM (SELECT chat FROM subscriptions UNION SELECT chat FROM outbox)
                WHERE chat > 0 AND json_array_length(?) AND chat NOT IN (SELECT value FROM json_each(?))
                """,
                [only, only],
            )

    def note_channel(self, chat: int) -> None:
        """Remember that a chat is a channel: its number does not tell."""
        if not self.is_channel(chat):
            with self._store.transaction() as db:
                db.execute("INSERT OR IGNORE INTO channels (chat) VALUES (?)", [chat])

    def is_channel(self, chat: int) -> bool:
        """Whether a chat is known to be a channel."""
        return self._store.row("SELECT 1 FROM channels WHERE chat = ?", [chat]) is not None

    def move(self, old: int, new: int) -> None:
        """Carry everything of a group to the number it was given when it became a supergroup."""
        with self._store.transaction() as db:
            for table in ("subscriptions", "alert_habits", "outbox", "sendings"):
                db.execute(f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", [new, old])  # noqa: S608 -- our own names
                db.execute(f"DELETE FROM {table} WHERE chat = ?", [old])  # noqa: S608 -- our own names

    def forget(self, chat: int) -> None:
        """Delete everything kept about a chat."""
        with self._store.transaction() as db:
            for table in ("subscriptions", "alert_habits", "outbox", "sendings", "channels", "barred"):
                db.execute(f"DELETE FROM {table} WHERE chat = ?", [chat])  # noqa: S608 -- our own names

    def _find(self, place: Place, want: Want) -> Subscription | None:
        row = self._store.row(
            "SELECT * FROM subscriptions WHERE chat = ? AND thread = ? AND kind = ? AND value = ?",
            [place.chat, place.thread, want.kind, want.value],
        )
        return None if row is None else _subscription(row)

    def _count(self, chat: int) -> int:
        row = self._store.row("SELECT count(*) AS n FROM subscriptions WHERE chat = ?", [chat])
        return int(row["n"]) if row else 0


def _subscription(row: dict[str, Any]) -> Subscription:
    people = tuple(number for number in (row["person"], row["other"]) if number is not None)
    want = Want(Kind(row["kind"]), row["value"], row["label"], people)
    return Subscription(row["id"], Place(row["chat"], row["thread"]), want, bool(row["paused"]), row["snoozed"])


def _habits(row: dict[str, Any]) -> Habits:
    clock = datetime.time.fromisoformat
    quiet = (clock(row["quiet_from"]), clock(row["quiet_until"])) if row["quiet_from"] else None
    return Habits(clock(row["digest"]) if row["digest"] else None, quiet, row["zone"], row["cap"])
