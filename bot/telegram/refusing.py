"""What a refusal of Telegram is about: the chat, a topic of it, or the message. Its words stand in refusals.tsv."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from telegram.error import BadRequest, Forbidden

from language import table

if TYPE_CHECKING:
    from telegram.error import TelegramError


class About(StrEnum):
    """What keeps a message from being sent, and would keep others."""

    CHAT = "chat"
    TOPIC = "topic"
    MESSAGE = "message"
    UNKNOWN = "unknown"  # refused, and nobody knows why
    NOTHING = "nothing"  # no refusal of a message


def about(error: TelegramError) -> About:
    """Read what an error is about."""
    if isinstance(error, Forbidden):
        return About.CHAT
    if not isinstance(error, BadRequest):
        return About.NOTHING
    told = str(error).casefold()
    return next((About(what) for what, words in table("bot", "telegram/refusals.tsv") if words in told), About.UNKNOWN)
