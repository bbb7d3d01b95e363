"""Who may use the bot."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.readers import language_of
from bot.rendering import guide
from bot.telegram.gates import turn_away
from bot.telegram.inline import answer
from bot.telegram.outgoing import send
from bot.wording import wording

if TYPE_CHECKING:
    from telegram import User
    from telegram.ext import CallbackContext


class Door:
    """Lets the allowed users in; everybody where none are named."""

    def __init__(self, allowed: frozenset[int]) -> None:
        self._allowed = allowed

    async def check(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Turn others away, with their number for the operator; raises ApplicationHandlerStop after that."""
        if not self._allowed or not isinstance(update, Update):
            return
        user = update.effective_user
        if not user or user.id not in self._allowed:
            await turn_away(_told(update, user, context))


async def _told(update: Update, user: User | None, context: CallbackContext[Any, Any, Any, Any]) -> None:
    if update.inline_query:
        await answer(update.inline_query)
    if user and update.callback_query:
        with suppress(BadRequest):  # "query is too old"
            await update.callback_query.answer()
    if user and update.effective_chat and update.effective_chat.type == ChatType.PRIVATE:
        say = wording(language_of(user.language_code))
        await send(context.bot, update.effective_chat.id, guide.notice(say, "not-allowed", user=str(user.id)))
