"""Updates as they come in: kept in the inbox, and what they tell besides their words.

Read from the raw update, so that one which cannot be understood otherwise still tells where it belongs: the chat whose
order it keeps, the number of its message (see alerts/journal.py), the language of the reader's app, and that a chat
which had blocked the bot is back, or a group got another number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.inbox import Inbox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alerts import Journal, Subscriptions
    from bot.readers import Readers
    from store import Store

_LARGEST = 2**63 - 1  # that SQLite keeps


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an update belongs; 0 and "" where it does not say."""

    chat: int = 0
    message: int = 0
    language: str = ""
    moved_to: int = 0


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
        self._subscriptions.returned(trace.chat)
        if trace.message:
            self._journal.note(trace.chat, trace.message, now)
        if trace.language and trace.chat > 0:
            self._readers.met(trace.chat, trace.language)
        if trace.moved_to:
            self._subscriptions.move(trace.chat, trace.moved_to)


def number_of(update: dict[str, Any]) -> int:
    """Return the number of an update; 0 where it has none that can be kept."""
    return _number(update.get("update_id"))


def trace_of(update: dict[str, Any]) -> Trace:
    """Where an update belongs, whatever its shape."""
    if "inline_query" in update:  # typed in a chat that Telegram does not name
        return Trace()
    content = next((value for key, value in update.items() if key != "update_id"), None)
    if not isinstance(content, dict):
        return Trace()
    pressed = _part(content, "message")  # under which a button was pressed: a message of ours
    chat, sender = _part(pressed or content, "chat"), _part(content, "from")
    language = sender.get("language_code")
    return Trace(
        _number(chat.get("id")) or _number(sender.get("id")),
        0 if pressed else _number(content.get("message_id")),
        language[:35] if isinstance(language, str) and language.isascii() else "",
        0 if pressed else _number(content.get("migrate_to_chat_id")),
    )


def _part(content: dict[str, Any], name: str) -> dict[str, Any]:
    part = content.get(name)
    return part if isinstance(part, dict) else {}


def _number(value: object) -> int:
    return value if type(value) is int and abs(value) <= _LARGEST else 0
