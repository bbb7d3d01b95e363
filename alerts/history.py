"""What waits for a chat and what it was told, for whoever asks what is kept; what was lost, for operators. Old rows end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alerts.records import Loss, State

if TYPE_CHECKING:
    from store import Store

KEPT_DAYS = 90
"""Days for which alerts are remembered after their end."""


@dataclass(frozen=True, slots=True)
class Past:
    """Titles of the articles that a chat will be told of, and of how many it was told in the last KEPT_DAYS."""

    waiting: tuple[str, ...]
    sent: int


class History:
    """Reads the outbox and its journal of tries. Moments are seconds since 1970, UTC."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, chat: int) -> Past:
        """What a chat will be told, soonest first, and what it was told."""
        waiting = self._store.rows(
            """
            SELECT a.title FROM outbox o JOIN articles a ON a.id = o.article
            WHERE o.chat = ? AND o.state IN ('waiting', 'sending', 'unsure') ORDER BY o.not_before, o.article
            """,
            [chat],
        )
        sent = self._store.row("SELECT count(*) AS n FROM outbox WHERE chat = ? AND state = 'sent'", [chat])
        return Past(tuple(row["title"] for row in waiting), sent["n"] if sent else 0)

    def losses(self, most: int) -> list[Loss]:
        """Return alerts that were dropped or are in doubt, the newest `most`, newest first."""
        rows = self._store.rows(
            """
            SELECT o.chat, o.article, a.title, o.state, coalesce(s.ended, s.begun, o.timed) AS since,
                coalesce(s.why, '') AS why
            FROM outbox o JOIN articles a ON a.id = o.article LEFT JOIN sendings s ON s.attempt = o.attempt
            WHERE o.state IN ('unsure', 'unknown', 'dropped') ORDER BY since DESC, o.chat, o.article LIMIT ?
            """,
            [most],
        )
        return [Loss(**{**row, "state": State(row["state"])}) for row in rows]

    def prune(self, now: float) -> None:
        """Forget alerts that ended KEPT_DAYS ago; never one that waits, is on its way or in doubt."""
        ended = "('sent', 'dropped', 'unknown')"
        before = [now - KEPT_DAYS * 86400]
        with self._store.transaction() as db:
            db.execute(
                f"""
                DELETE FROM outbox WHERE state IN {ended}
                AND attempt IN (SELECT attempt FROM sendings WHERE outcome IN {ended} AND ended < ?)
                """,  # noqa: S608 -- our own words
                before,
            )
            db.execute(
                """
                DELETE FROM sendings WHERE outcome NOT IN ('sending', 'unsure') AND ended < ?
                AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.attempt = sendings.attempt)
                """,
                before,
            )
