"""Commands that a reader corrects by editing the message: answered like new ones, each wording once, while fresh."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import ApplicationHandlerStop

if TYPE_CHECKING:
    from telegram import Message
    from telegram.ext import CallbackContext

FRESH = 300  # seconds after it was sent in which a message may become another command
_MOST = 10_000  # commands whose wording is remembered


class Corrections:
    """Lets an edited message pass that is a command now and was not this one before.

    Telegram tells of an edit also where nothing that is said has changed: under a link a preview appears.
    """

    def __init__(self) -> None:
        self._said: OrderedDict[tuple[int, int], int] = OrderedDict()

    async def check(self, update: object, _: CallbackContext[Any, Any, Any, Any]) -> None:
        """Stop any other edit, raising ApplicationHandlerStop. Both moments are Telegram's: one clock tells them."""
        message = (update.message or update.edited_message) if isinstance(update, Update) else None
        if message is None:
            return
        is_new = self._is_new(message)
        if message.edit_date is None:
            return
        if not is_new or (message.edit_date - message.date).total_seconds() > FRESH:
            raise ApplicationHandlerStop

    def _is_new(self, message: Message) -> bool:
        """Whether it is a command that this message was not before; it is from now on."""
        if not (message.text or "").startswith("/"):
            return False
        key, wording = (message.chat.id, message.message_id), hash(message.text)
        before = self._said.pop(key, None)
        self._said[key] = wording
        if len(self._said) > _MOST:
            self._said.popitem(last=False)
        return before != wording
