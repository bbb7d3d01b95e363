"""Channels told of news: whoever may post in one, as the bot may, sets its alerts from the private chat with the bot.

`/subscribe @channel climate`, `/alerts @channel`: what holds for a chat is said of the channel, the reply stays private.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import ChatMemberAdministrator, ChatMemberOwner
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from bot.wishes import Unclear

if TYPE_CHECKING:
    from telegram import Bot, ChatFullInfo, ChatMember, User

COMMANDS = {"subscribe", "unsubscribe", "alerts", "lang", "settings", "export", "forgetme"}
_COMMAND = re.compile(rf"(?<![\w/:.<@-])/(?:{'|'.join(sorted(COMMANDS))})\b")
_NAMED = re.compile(r"(@[A-Za-z]\w{3,31}|-100\d{5,13})(?:\s+|$)", re.ASCII)


def named(command: str, argument: str) -> tuple[str, str]:
    """Return the channel that a command is about, by its public name or its number, and the rest; "" for none."""
    found = _NAMED.match(argument) if command.casefold() in COMMANDS else None
    return (found[1], argument[found.end() :]) if found else ("", argument)


async def find_channel(bot: Bot, name: str | int, user: User) -> ChatFullInfo | Unclear:
    """Return a channel in which both somebody and the bot may post, else what to say about it."""
    try:
        chat = await bot.get_chat(name)
    except (BadRequest, Forbidden):
        return Unclear("channel-unknown", str(name))
    if chat.type != ChatType.CHANNEL:
        return Unclear("channel-unknown", str(name))
    if not await _may_post(bot, chat.id, bot.id):
        return Unclear("channel-bot", told(chat))
    return chat if await _may_post(bot, chat.id, user.id) else Unclear("channel-admins", told(chat))


def addressed(html: str, name: str) -> str:
    """Return a reply about a channel whose examples of commands are about it too, for typing them as they stand."""
    return _COMMAND.sub(rf"\g<0> {name}", html)


def told(chat: ChatFullInfo) -> str:
    """Return what a channel is called."""
    return f"@{chat.username}" if chat.username else chat.title or str(chat.id)


async def _may_post(bot: Bot, chat: int, user: int) -> bool:
    try:
        member: ChatMember = await bot.get_chat_member(chat, user)
    except (BadRequest, Forbidden):  # "member list is inaccessible", "user not found"
        return False
    return isinstance(member, ChatMemberOwner) or (
        isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)
    )
