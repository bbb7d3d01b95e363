"""A reply ready to go out: cut to size, its buttons encoded, as data that can wait on disk until it was sent."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.buttons import encode
from bot.rendering import split
from language import Language

if TYPE_CHECKING:
    from bot.rendering import Message
    from bot.wishes import Wish

_NAMELESS = "…"

Rows = tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said where.

    parts        HTML of each message
    rows         buttons under the last one, from left to right: what stands on each, and the data it carries
    thread       of a forum (0: none)
    answering    number of the message that it is a reply to (0: none)
    instead_of   number of the message whose place it takes, if it can (0: none)
    """

    chat: int
    parts: tuple[str, ...]
    rows: Rows = ()
    thread: int = 0
    answering: int = 0
    instead_of: int = 0

    def written(self) -> str:
        """Return the reply as JSON."""
        return json.dumps(asdict(self), ensure_ascii=True)


def read_reply(written: str) -> Reply:
    """Read what `Reply.written` wrote."""
    found = json.loads(written)
    rows = tuple(tuple((label, data) for label, data in row) for row in found["rows"])
    return Reply(**{**found, "parts": tuple(found["parts"]), "rows": rows})


def reply(  # noqa: PLR0913 -- where it goes, and what its buttons are about
    message: Message, chat: int, *, thread: int = 0, answering: int = 0, instead_of: int = 0, channel: int = 0
) -> Reply:
    """Cut a message to size and address it; `channel` is what its buttons are about, where that is not the chat."""
    return Reply(chat, tuple(split(message.html)), rows_of(message, channel), thread, answering, instead_of)


def rows_of(message: Message, channel: int = 0) -> Rows:
    """Lay the buttons out. Telegram never mirrors a row, so that Arabic ones are turned round here."""
    rows = (
        tuple((_label(button.label), data) for button in row if (data := _data(button.wish, channel)))
        for row in message.rows
    )
    order = -1 if message.language is Language.ARABIC else 1
    return tuple(row[::order] for row in rows if row)


def _label(label: str) -> str:
    """Return what stands on a button; Telegram takes none on which nothing is seen, and a name may be anything."""
    return label if any(unicodedata.category(char)[0] in "LNPS" for char in label) else _NAMELESS


def _data(wish: Wish, channel: int) -> str:
    """Write what a button carries; "" where it cannot carry its wish: a source may name a topic at any length."""
    try:
        return encode(wish, channel)
    except ValueError:
        return ""
