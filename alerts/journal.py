"""Every message that is known to have been sent, so that one in doubt can be looked for among the others.

In private chats Telegram numbers the messages of a bot one after the other, over all chats. An alert whose answer was
lost therefore has a number between the last one known before it and the first ones after, and none that is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Store

KEPT = 7 * 86400.0
"""Seconds for which messages are remembered."""

NOBODY = 2**62
"""Number that no chat has."""


class Journal:
    """Numbers of messages by chat and moment (seconds since 1970)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._notes = 0

    def note(self, chat: int, message: int, moment: float) -> None:
        """Keep that a message stands in a chat."""
        self._notes += 1
        with self._store.transaction() as db:
            db.execute(
                "INSERT OR IGNORE INTO journal (message, chat, moment) VALUES (?, ?, ?)", [message, chat, moment]
            )
            if self._notes % 1000 == 0:
                db.execute("DELETE FROM journal WHERE moment < ?", [moment - KEPT])

    def forget(self, chat: int) -> None:
        """Keep the numbers of a chat's messages without saying whose they are: other chats' doubts need them."""
        with self._store.transaction() as db:
            db.execute("UPDATE OR REPLACE journal SET chat = ? WHERE chat = ?", [NOBODY if chat > 0 else -NOBODY, chat])

    def candidates(self, begun: float, most: int, beyond: int | None = None) -> list[int] | None:
        """Numbers that a message in doubt since `begun` may have, lowest first; None when there are more than `most`.

        `beyond` the last number known today that many more are looked at (else `most`), for the doubt may be about
        the newest one: as many as there are doubts.
        """
        before = self._number("SELECT max(message) AS n FROM journal WHERE chat > 0 AND moment < ?", begun)
        if before is None:
            return None
        known = {
            row["message"]
            for row in self._store.rows("SELECT message FROM journal WHERE chat > 0 AND message > ?", [before])
        }
        after = max(known, default=before)
        unknown = [number for number in range(before + 1, after) if number not in known]
        return (
            None
            if len(unknown) > most
            else unknown + list(range(after + 1, after + 1 + (most if beyond is None else beyond)))
        )

    def _number(self, sql: str, moment: float) -> int | None:
        row = self._store.row(sql, [moment])
        return row["n"] if row else None
