"""Which alerts of the outbox may go out, and who asked for them. Only looks."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from alerts.records import Delivery, Kind, Want

if TYPE_CHECKING:
    from alerts.records import Place
    from alerts.subscriptions import Subscriptions
    from store import Store

# Whether anything speaks of what an alert was queued for; one of older days, or whose wants became others, goes out.
_SPEAKS = """
    (EXISTS (
        SELECT 1 FROM outbox_wants w JOIN subscriptions f ON f.id = w.subscription
        WHERE (w.chat, w.article, w.kind) = (o.chat, o.article, o.kind) AND NOT f.paused AND f.snoozed <= :day
    ) OR NOT EXISTS (SELECT 1 FROM outbox_wants w WHERE (w.chat, w.article, w.kind) = (o.chat, o.article, o.kind)))
"""


class Waiting:
    """Rows of the outbox that wait. Moments are seconds since 1970, UTC."""

    def __init__(self, store: Store, subscriptions: Subscriptions) -> None:
        self._store = store
        self._subscriptions = subscriptions

    def first_due(self, now: float, resting: str) -> dict[str, Any] | None:
        """Return the row that has been due longest, of chats that can be sent to; `resting` are others, as JSON."""
        return self._store.row(
            f"""
            SELECT o.* FROM outbox o LEFT JOIN alert_habits h ON h.chat = o.chat
            WHERE o.state = 'waiting' AND o.not_before <= :now AND NOT coalesce(h.silenced, 0)
              AND o.chat NOT IN (SELECT value FROM json_each(:resting)) AND o.chat NOT IN (SELECT chat FROM barred)
              AND NOT EXISTS (SELECT 1 FROM sendings s WHERE s.chat = o.chat AND s.outcome IN ('sending', 'unsure'))
              AND {_SPEAKS}
            ORDER BY o.not_before, o.article LIMIT 1
            """,  # noqa: S608 -- our own words
            {"now": now, "resting": resting, "day": _iso(now)},
        )

    def ready(self, place: Place, now: float) -> list[dict[str, Any]]:
        """Return the rows that are due for a place, in the order in which they are told."""
        return self._store.rows(
            f"""
            SELECT o.* FROM outbox o WHERE o.chat = :chat AND o.thread = :thread AND o.state = 'waiting'
              AND o.not_before <= :now AND {_SPEAKS} ORDER BY o.not_before, o.article
            """,  # noqa: S608 -- our own words
            {"chat": place.chat, "thread": place.thread, "now": now, "day": _iso(now)},
        )

    def delivery(self, place: Place, rows: list[dict[str, Any]], now: float) -> Delivery:
        """Return the delivery of some rows, with who asked for each."""
        wants = tuple(self._wants(row, now) for row in rows)
        return Delivery(0, place, tuple(row["article"] for row in rows), wants)

    def _wants(self, row: dict[str, Any], now: float) -> tuple[Want, ...]:
        """What was followed for which an alert was queued, as far as it still speaks."""
        found = self._store.rows(
            """
            SELECT s.id FROM outbox_wants w JOIN subscriptions s ON s.id = w.subscription
            WHERE (w.chat, w.article, w.kind) = (?, ?, ?) AND NOT s.paused AND s.snoozed <= ? ORDER BY s.id
            """,
            [row["chat"], row["article"], row["kind"], _iso(now)],
        )
        wants = tuple(self._subscriptions.get(row["chat"], one["id"]).want for one in found)
        return wants or (Want(Kind.WORDS, row["label"], row["label"]),)


def _iso(moment: float) -> str:
    """Return a moment as subscriptions keep theirs."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).isoformat(timespec="seconds")
