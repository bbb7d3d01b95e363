"""Whether somebody in a group talks to the bot: they mention it, or reply to what it said."""

from __future__ import annotations

import re

from telegram import Message, MessageEntity
from telegram.ext import filters

_ENDS = " \t\n,،:؛;-–"


def is_called(message: Message) -> bool:
    """Whether a text is meant for the bot. What was made with its inline mode is not, nor is a command."""
    bot = message.get_bot()
    if not message.text or message.text.startswith("/") or message.via_bot:
        return False
    answered = message.reply_to_message
    return _mentions(message, bot.username) or bool(answered and answered.from_user and answered.from_user.id == bot.id)


def words_of(message: Message) -> str:
    """Text of a message without the bot's name."""
    name = re.compile(rf"@{re.escape(message.get_bot().username)}(?!\w)", re.IGNORECASE)
    return name.sub(" ", message.text or "").strip(_ENDS)


def _mentions(message: Message, name: str) -> bool:
    found = message.parse_entities([MessageEntity.MENTION]).values()
    return any(mention.casefold() == f"@{name}".casefold() for mention in found)


def is_addressed(message: Message) -> bool:
    """Whether a command names the bot: /latest@name."""
    name = (message.text or "").split(None, 1)[0].partition("@")[2]
    return name.casefold() == message.get_bot().username.casefold()


class _Called(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return is_called(message)


class _Addressed(filters.MessageFilter):
    def filter(self, message: Message) -> bool:
        return bool(message.text) and is_addressed(message)


CALLED, ADDRESSED = _Called("called"), _Addressed("addressed")
