"""How much one person may ask a minute: nobody keeps the bot from the others."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.rendering import guide
from bot.telegram.called import is_called
from bot.telegram.gates import turn_away
from bot.telegram.inline import answer
from bot.telegram.outgoing import send

if TYPE_CHECKING:
    from collections.abc import Hashable

    from telegram import Message
    from telegram.ext import CallbackContext

    from bot.readers import Readers

SPAN = 60.0  # seconds
_PAUSES = 4  # in which an app asks while somebody types one inline query
_MOST = 10_000  # people whose last minute is remembered


class Turn(Enum):
    """What became of a wish to be answered."""

    GRANTED = "granted"
    FIRST_REFUSED = "first refused"
    REFUSED = "refused"


class Allowance:
    """Grants at most `rate` turns in any SPAN to each person. Moments are in seconds, in their order.

    Whoever is refused is to be told once in a SPAN.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._granted: OrderedDict[Hashable, deque[float]] = OrderedDict()
        self._told: dict[Hashable, float] = {}

    def take(self, who: Hashable, moment: float) -> Turn:
        """Grant a turn, or refuse it."""
        granted = self._granted.setdefault(who, deque(maxlen=self._rate))
        self._granted.move_to_end(who)
        if len(self._granted) > _MOST:
            self._told.pop(self._granted.popitem(last=False)[0], None)
        if len(granted) < self._rate or moment - granted[0] >= SPAN:
            granted.append(moment)
            return Turn.GRANTED
        if moment - self._told.get(who, -SPAN) < SPAN:
            return Turn.REFUSED
        self._told[who] = moment
        return Turn.FIRST_REFUSED


class Limits:
    """Lets everybody ask `rate` times a minute, and those who are `free` as often as they like.

    Messages count by when they were sent: what waited while the bot was away is answered in full. Of what is said in
    groups only what is meant for the bot counts.
    """

    def __init__(self, rate: int, free: frozenset[int], readers: Readers) -> None:
        self._rate = rate
        self._free = free
        self._readers = readers
        self._messages = Allowance(rate)
        self._presses = Allowance(rate)
        self._typing = Allowance(rate * _PAUSES)

    async def check(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Stop what is too much, raising ApplicationHandlerStop; say so once."""
        if not self._rate or not isinstance(update, Update) or (turn := self._turn(update)) is Turn.GRANTED:
            return
        await turn_away(self._told(update, turn, context))

    async def _told(self, update: Update, turn: Turn, context: CallbackContext[Any, Any, Any, Any]) -> None:
        user, chat = update.effective_user, update.effective_chat
        assert user is not None
        say = self._readers.reader(chat.id if chat else 0, user.language_code).say
        if update.inline_query:
            await answer(update.inline_query)
        elif update.callback_query:
            with suppress(BadRequest):  # "query is too old"
                await update.callback_query.answer(say.bare("too-many"))
        elif turn is Turn.FIRST_REFUSED and (message := update.effective_message):
            thread = message.message_thread_id if message.is_topic_message else None
            await send(context.bot, message.chat.id, guide.notice(say, "too-many"), thread=thread)

    def _turn(self, update: Update) -> Turn:
        user = update.effective_user
        if user is None or user.id in self._free:
            return Turn.GRANTED
        if update.callback_query:
            return self._presses.take(user.id, time.monotonic())
        if update.inline_query:
            return self._typing.take(user.id, time.monotonic())
        message = update.message or update.edited_message
        if message and _asks(message):
            return self._messages.take(user.id, (message.edit_date or message.date).timestamp())
        return Turn.GRANTED


def _asks(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE or (message.text or "").startswith("/") or is_called(message)
