"""Who may change what a chat is told: in private chats the reader, elsewhere the admins."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot, Chat, User

KEPT = 60.0  # seconds for which an answer of Telegram's holds
_MOST = 10_000  # answers kept
_ADMINS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


class Admins:
    """Asks Telegram who is an admin, of one person in one chat at most once a minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: OrderedDict[tuple[int, int], tuple[float, bool]] = OrderedDict()

    async def may(self, bot: Bot, chat: Chat, user: User | None, behind: Chat | None = None) -> bool:
        """Whether somebody may change the chat's alerts; `behind` is the chat in whose name the message was sent.

        An admin who is anonymous writes in the group's own name. Raises TelegramError when Telegram cannot be asked.
        """
        if chat.type == ChatType.PRIVATE or (behind is not None and behind.id == chat.id):
            return True
        if user is None:
            return False
        asked, is_admin = self._known.get((chat.id, user.id), (-KEPT, False))
        if self._clock() - asked >= KEPT:
            is_admin = await _is_admin(bot, chat.id, user.id)
            self._known[chat.id, user.id] = (self._clock(), is_admin)
            self._known.move_to_end((chat.id, user.id))
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return is_admin


async def _is_admin(bot: Bot, chat: int, user: int) -> bool:
    try:
        member = await bot.get_chat_member(chat, user)
    except (BadRequest, Forbidden):  # nobody Telegram knows there, or the bot was put out
        return False
    return member.status in _ADMINS
