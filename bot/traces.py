"""What an update tells besides its words, read from the raw update: also from one that cannot be understood otherwise.

The chat whose order it keeps, the number of its message (see alerts/journal.py), the language of the reader's app, that
a chat put the bot out, or that a group got another number. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_GONE = ("kicked", "left")  # a reader who blocks us has "kicked" us
_LARGEST = 2**63 - 1  # that SQLite keeps
_NAMES = {
    "first_name",
    "last_name",
    "username",
    "title",
    "phone_number",
    "vcard",
    "author_signature",
    "sender_signature",
}


@dataclass(frozen=True, slots=True)
class Trace:
    """Where an update belongs; 0 and "" where it does not say. `gone`: nothing can be sent to the chat any more."""

    chat: int = 0
    message: int = 0
    language: str = ""
    moved_to: int = 0
    gone: bool = False


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
        _is_gone(_part(content, "new_chat_member")) if "my_chat_member" in update else False,
    )


def nameless(content: Any) -> Any:
    """Return an update, or a part of one, without the names of people and chats: of accounts only ids are kept."""
    if isinstance(content, dict):
        return {key: nameless(value) for key, value in content.items() if key not in _NAMES}
    return [nameless(part) for part in content] if isinstance(content, list) else content


def _is_gone(ours: dict[str, Any]) -> bool:
    """Whether our own new place in a chat keeps us from writing there."""
    silenced = ours.get("status") == "restricted" and ours.get("can_send_messages") is False
    return ours.get("status") in _GONE or silenced


def _part(content: dict[str, Any], name: str) -> dict[str, Any]:
    part = content.get(name)
    return part if isinstance(part, dict) else {}


def _number(value: object) -> int:
    return value if type(value) is int and abs(value) <= _LARGEST else 0
