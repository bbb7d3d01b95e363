"""The durable inbox: an update is on disk before Telegram is told that it was taken.

Telegram forgets an update once a later offset was asked for; a process that is killed between that and the handling
loses it. So whoever receives updates puts them here first, in one transaction, and marks each as done when it was
answered. After a start the ones that were not done are handled again; of those that had changed something before, only
the reply is sent, which was kept with the change. At worst a reply is repeated.

An update may be what ends the process, and would end every later one as well. So after an end that nobody ordered each
update that had waited is noted before it is handed over (`tried`); one that was in hand at the next such end too is
suspect, and handled with nothing beside it, so that only it is blamed for what happens then.
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

    `reply` is what is owed for it where its effect took place before the process ended; "" where it did not. `tries`
    says how often it was noted as handed over.
    """

    turn: int
    update: dict[str, Any]
    reply: str = ""
    tries: int = 0


class Inbox:
    """Updates as Telegram sent them. The store must have been opened with `bot.migrations`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ended = 0

    def begin(self) -> bool:
        """Note that a process serves; returns whether the one before ended in order. If so, nothing is suspect."""
        with self._store.transaction() as db:
            orderly = bool(db.execute("INSERT OR IGNORE INTO serving (one) VALUES (1)").rowcount)
            if orderly:
                db.execute("UPDATE inbox SET tries = 0 WHERE state = 'waiting' AND tries > 0")
        return orderly

    def end(self) -> None:
        """Note that the process ends in order."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM serving")

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
        return self._waiting("turn > ? ORDER BY turn LIMIT ?", [turn, limit])

    def suspects(self) -> list[Entry]:
        """Updates that were noted as handed over and are not done, in order; for a new process to begin with."""
        return self._waiting("tries > 0 ORDER BY turn", [])

    def last_turn(self) -> int:
        """Turn of the update that was taken last; 0 before the first."""
        row = self._store.row("SELECT max(turn) AS turn FROM inbox")
        return (row and row["turn"]) or 0

    def _waiting(self, which: str, values: list[int]) -> list[Entry]:
        sql = f"SELECT turn, content, reply, tries FROM inbox WHERE state = 'waiting' AND {which}"  # noqa: S608 -- ours
        rows = self._store.rows(sql, values)
        return [Entry(row["turn"], json.loads(row["content"]), row["reply"], row["tries"]) for row in rows]

    def tried(self, number: int) -> None:
        """Note that an update is about to be handed over."""
        with self._store.transaction() as db:
            db.execute("UPDATE inbox SET tries = tries + 1 WHERE id = ?", [number])

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
        """Set an update aside that cannot be read or handled; its content stays for whoever looks into it, without names."""
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
