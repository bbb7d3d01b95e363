"""Every message that is known to have been sent, so that one in doubt can be looked for among the others.

In private chats Telegram numbers the messages of a bot one after the other, over all chats. An alert whose answer was
lost therefore has a number between the last one known before it and the first ones after, and none that is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Store

KEPT = 7 * 86400.0
"""Seconds for which messages are remembered, and longer while an alert in doubt is looked for among them."""

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
                self.prune(moment)

    def prune(self, now: float) -> None:
        """Forget old messages; of private chats not the newest, and none that is needed for an alert in doubt."""
        with self._store.transaction() as db:
            db.execute(
                """
                DELETE FROM journal WHERE moment < ? AND (chat < 0 OR message < coalesce(
                    (SELECT min(beyond) FROM sendings WHERE outcome IN ('sending', 'unsure')),
                    (SELECT max(message) FROM journal WHERE chat > 0)
                ))
                """,
                [now - KEPT],
            )

    def forget(self, chat: int) -> None:
        """Keep the numbers of a chat's messages without saying whose they are: other chats' doubts need them."""
        with self._store.transaction() as db:
            db.execute("UPDATE OR REPLACE journal SET chat = ? WHERE chat = ?", [NOBODY if chat > 0 else -NOBODY, chat])

    def candidates(self, before: int, most: int, more: int | None = None, below: int | None = None) -> list[int] | None:
        """Numbers that a message in doubt may have, lowest first; None when there are more than `most`.

        `before` is the last number that was known when it was sent: numbers are compared and not moments, for the
        clock may have been put back. All are lower than `below`, where such a number is known. Elsewhere `more` are
        looked at after the last number known today (else `most`), for the doubt may be about the newest one: as many
        as there are doubts.
        """
        rows = self._store.rows("SELECT message FROM journal WHERE chat > 0 AND message > ?", [before])
        known = {row["message"] for row in rows}
        after = below or max(known, default=before)
        unknown = [number for number in range(before + 1, after) if number not in known]
        if len(unknown) > most:
            return None
        beyond = 0 if below else most if more is None else more
        return unknown + list(range(after + 1, after + 1 + beyond))
