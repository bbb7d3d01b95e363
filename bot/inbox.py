"""The durable inbox: an update is on disk before Telegram is told that it was taken.

Telegram forgets an update once a later offset was asked for; a process that is killed between that and the handling
loses it. So whoever receives updates puts them here first, in one transaction, and marks each as done when it was
answered. After a start the ones that were not done are handled again; of those that had changed something before, only
the reply is sent, which was kept with the change. At worst a reply is repeated.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.traces import nameless, trace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.reply import Reply
    from store import Store

KEPT = 20_000
"""Updates that are remembered after they were done, so that one delivered again is known."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An update that waits, and its place in the order in which updates were taken.

    `reply` is what is owed for it where its effect took place before the process ended; "" where it did not.
    """

    turn: int
    update: dict[str, Any]
    reply: str = ""


class Inbox:
    """Updates as Telegram sent them. The store must have been opened with `bot.migrations`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ended = 0

    def take(self, updates: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Keep updates, all or none; returns those that were not known yet, in order."""
        with self._store.transaction() as db:
            return [
                update
                for update in updates
                if db.execute(
                    "INSERT OR IGNORE INTO inbox (id, content) VALUES (?, ?)",
                    [update["update_id"], json.dumps(update, ensure_ascii=True)],
                ).rowcount
            ]

    def following(self, turn: int, limit: int) -> list[Entry]:
        """Updates that were taken after a turn and not done, in order; after turn 0 everything that waits."""
        rows = self._store.rows(
            "SELECT turn, content, reply FROM inbox WHERE state = 'waiting' AND turn > ? ORDER BY turn LIMIT ?",
            [turn, limit],
        )
        return [Entry(row["turn"], json.loads(row["content"]), row["reply"]) for row in rows]

    def once(self, number: int, effect: Callable[[], Reply]) -> Reply:
        """Do what an update asks for, and note in the same transaction that it is done and what is to be said of it.

        A process that ends before it was said says it after its next start, without doing the thing again.
        """
        with self._store.transaction() as db:
            told = effect()
            db.execute("UPDATE inbox SET reply = ? WHERE id = ?", [told.written(), number])
        return told

    def done(self, number: int) -> None:
        """Note that an update was answered; its content is dropped."""
        self._ended += 1
        with self._store.transaction() as db:
            db.execute("UPDATE inbox SET state = 'done', content = '', reply = '' WHERE id = ?", [number])
            if self._ended % 1000 == 0:
                db.execute(
                    "DELETE FROM inbox WHERE state <> 'waiting' AND turn < (SELECT max(turn) FROM inbox) - ?", [KEPT]
                )

    def bury(self, number: int, why: str) -> None:
        """Set an update aside that cannot be read; its content stays for whoever looks into it, without names."""
        with self._store.transaction() as db:
            row = self._store.row("SELECT content FROM inbox WHERE id = ?", [number])
            content = json.dumps(nameless(json.loads(row["content"]))) if row else ""
            db.execute(
                "UPDATE inbox SET state = 'dead', content = ?, why = ? WHERE id = ?", [content, why[:500], number]
            )

    def dead(self, chat: int) -> list[dict[str, Any]]:
        """Updates of a chat that could not be read."""
        rows = self._store.rows("SELECT content FROM inbox WHERE state = 'dead' ORDER BY turn")
        return [update for row in rows if trace_of(update := json.loads(row["content"])).chat == chat]

    def forget(self, chat: int) -> None:
        """Delete the content of what a chat sent that could not be read."""
        numbers = [[update["update_id"]] for update in self.dead(chat)]
        with self._store.transaction() as db:
            db.conn.executemany("UPDATE inbox SET state = 'done', content = '', why = '' WHERE id = ?", numbers)

    def counts(self) -> dict[str, int]:
        """How many updates are waiting, done and dead."""
        rows = self._store.rows("SELECT state, count(*) AS n FROM inbox GROUP BY state")
        return {row["state"]: row["n"] for row in rows}
