"""Updates as they come in: kept in the inbox with what they tell besides their words (bot/traces.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.inbox import Inbox
from bot.traces import number_of, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alerts import Journal, Subscriptions
    from bot.readers import Readers
    from bot.traces import Trace
    from store import Store


class Arrivals:
    """Keeps updates, with all they tell, in one transaction."""

    def __init__(self, store: Store, journal: Journal, subscriptions: Subscriptions, readers: Readers) -> None:
        self.inbox = Inbox(store)
        self._store = store
        self._journal = journal
        self._subscriptions = subscriptions
        self._readers = readers

    def take(self, updates: Iterable[object], now: float) -> int:
        """Keep those of the updates that have a number; returns how many were not known yet."""
        with self._store.transaction():
            new = self.inbox.take(update for update in updates if isinstance(update, dict) and number_of(update))
            for trace in map(trace_of, new):
                self._note(trace, now)
        return len(new)

    def _note(self, trace: Trace, now: float) -> None:
        if not trace.chat:
            return
        if trace.gone:
            self._subscriptions.left(trace.chat)
        else:
            self._subscriptions.returned(trace.chat)
        if trace.message:
            self._journal.note(trace.chat, trace.message, now)
        if trace.language and trace.chat > 0:
            self._readers.met(trace.chat, trace.language)
        if trace.moved_to:
            self.move(trace.chat, trace.moved_to)

    def move(self, old: int, new: int) -> None:
        """Carry everything of a group to the number it was given when it became a supergroup."""
        with self._store.transaction():
            self._subscriptions.move(old, new)
            self._readers.move(old, new)
