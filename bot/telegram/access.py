"""Who may use the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.readers import language_of
from bot.rendering import guide
from bot.telegram.inline import answer
from bot.telegram.outgoing import send
from bot.wording import wording

if TYPE_CHECKING:
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
        if user and user.id in self._allowed:
            return
        if user and update.callback_query:
            await update.callback_query.answer()
        if update.inline_query:
            await answer(update.inline_query)
        if user and update.effective_chat and update.effective_chat.type == "private":
            say = wording(language_of(user.language_code))
            await send(context.bot, update.effective_chat.id, guide.notice(say, "not-allowed", user=str(user.id)))
        raise ApplicationHandlerStop
