"""Ending the doubt about alerts of which nobody knows whether they arrived.

In a private chat an edit with the very same text tells: Telegram refuses it as "not modified" where the alert stands,
and as "not found" where it does not. Which message to try is known from the numbers of all others (alerts/journal.py).
Elsewhere numbers tell nothing, and the alert is given up: never twice is kept, and an operator is shown how many.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.reply import read_reply
from bot.telegram.outgoing import keyboard
from bot.telegram.pacer import ALERT
from bot.telegram.refusing import About, about

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.ext import ExtBot

    from alerts import Delivery, Journal, Outbox, Subscriptions, Told, Unsure
    from bot.reply import Reply

_LOG = logging.getLogger(__name__)
_LOOK = 1.0  # seconds between looks for doubts
_LONGEST_LOOK = 30.0
_BLOCKED = 600.0  # seconds until a chat that blocked us is asked again
_SIDE_BY_SIDE = 10
_MORE = 3  # numbers looked at beyond those that the doubts themselves may have
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Settler:
    """Settles doubts that are `calm` seconds old; gives up where more than `most` messages are unknown."""

    def __init__(  # noqa: PLR0913, PLR0917 -- what it stands between
        self,
        bot: ExtBot[str],
        outbox: Outbox,
        subscriptions: Subscriptions,
        journal: Journal,
        word: Callable[[Delivery], Told | None],
        calm: float,
        most: int,
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._subscriptions = subscriptions
        self._journal = journal
        self._word = word
        self._calm = calm
        self._most = most
        self._ready: dict[int, float] = {}  # from when on tries may be looked at, by the monotonic clock

    async def run(self) -> None:
        """Settle until cancelled; raises StoreError."""
        pause = _LOOK
        while True:
            await asyncio.sleep(pause)
            pause = _LOOK if await self.settle() else min(pause * 2, _LONGEST_LOOK)

    async def settle(self) -> bool:
        """Look once at every doubt that is old enough; False when Telegram cannot be asked now."""
        old = self._old()
        more = len(old) + _MORE
        for start in range(0, len(old), _SIDE_BY_SIDE):
            batch = old[start : start + _SIDE_BY_SIDE]
            if not all(await asyncio.gather(*(self._settle(doubt, more) for doubt in batch))):
                return False
        return True

    def _old(self) -> list[Unsure]:
        """Doubts about requests made long enough ago: the clock on the wall may jump while one is on its way.

        The monotonic clock counts from the machine's start. One ahead of it was made before that start, and is counted
        from now on; one that is not, and seems old, is at least as old as the machine's start, if not as it seems.
        """
        now, doubts = time.monotonic(), self._outbox.unresolved()
        self._ready = {
            doubt.delivery.attempt: self._ready.get(doubt.delivery.attempt, min(doubt.steady, now) + self._calm)
            for doubt in doubts
        }
        return [doubt for doubt in doubts if self._ready[doubt.delivery.attempt] <= now]

    async def _settle(self, doubt: Unsure, more: int) -> bool:
        """Settle one; False when Telegram cannot be asked now."""
        attempt, place = doubt.delivery.attempt, doubt.delivery.place
        sent = self._sent(doubt.delivery) if place.chat > 0 else None
        numbers = self._numbers(doubt, more) if sent else None
        if sent is None or numbers is None:
            self._outbox.give_up(attempt, time.time())
            _LOG.warning("nobody will know whether alert %s arrived", attempt)
            return True
        try:
            found = await self._find(place.chat, numbers, sent)
        except TelegramError as error:
            if about(error) is About.CHAT:
                self._subscriptions.silence(place.chat, silenced=True)
                self._ready[attempt] = time.monotonic() + _BLOCKED
                return True
            _LOG.info("alert %s stays in doubt: %s", attempt, type(error).__name__)
            return False
        self._outbox.settle(attempt, time.time(), message=found or None)
        return True

    def _numbers(self, doubt: Unsure, more: int) -> list[int] | None:
        """Where it may be: below whatever was sent when it was no longer on its way."""
        if doubt.beyond is None:
            return None
        below = self._outbox.number_since(doubt.delivery.attempt, doubt.steady + self._calm)
        return self._journal.candidates(doubt.beyond, self._most, more, below)

    def _sent(self, delivery: Delivery) -> Reply | None:
        """What was sent, to the letter; in databases of older versions, what would be sent now."""
        if delivery.text:
            return read_reply(delivery.text)
        told = self._word(delivery) if delivery.articles else None
        return read_reply(told.text) if told else None

    async def _find(self, chat: int, numbers: list[int], sent: Reply) -> int:
        for number in numbers:
            if await self._stands(chat, number, sent):
                return number
        return 0

    async def _stands(self, chat: int, number: int, sent: Reply) -> bool:
        """Whether a message says just this: Telegram refuses an edit that changes nothing, and of what is not there.

        An edit that succeeds has overwritten a message of ours nobody knew of: the alert stands there now.
        """
        try:
            await self._bot.edit_message_text(
                sent.parts[0],
                chat,
                number,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(sent.rows),
                rate_limit_args=ALERT,
            )
        except BadRequest as error:
            if about(error) is About.CHAT:  # tells nothing about the message
                raise
            return "not modified" in str(error).lower()
        return True
