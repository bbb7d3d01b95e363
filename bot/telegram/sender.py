"""Alerts on their way from the outbox to Telegram: each arrives once, whatever breaks in between."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.telegram.outgoing import keyboard
from bot.telegram.pacer import ALERT

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.ext import ExtBot

    from alerts import Delivery, Journal, Outbox, Subscriptions, Unsure
    from bot.rendering import Message

_LOG = logging.getLogger(__name__)
_IDLE = 1.0  # seconds between looks into an outbox with nothing due: other processes may bring articles in
_CALM = 30.0  # seconds after which a request that got no answer is no longer on its way
_LOOK_AT = 12  # message numbers, unknown ones and ones after the last, among which an alert in doubt is looked for
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Sender:
    """Empties the outbox. `render` words a delivery; None when its articles are gone."""

    def __init__(
        self,
        bot: ExtBot[str],
        outbox: Outbox,
        subscriptions: Subscriptions,
        journal: Journal,
        render: Callable[[Delivery], Message | None],
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._subscriptions = subscriptions
        self._journal = journal
        self._render = render

    async def run(self) -> None:
        """Send what is due until cancelled; chats side by side, one message a chat at a time."""
        self._outbox.resume(time.time())
        running: set[asyncio.Task[None]] = set()
        while True:
            await self.settle()
            while delivery := self._outbox.claim(time.time()):
                running.add(asyncio.create_task(self._send(delivery)))
            if running:
                done, running = await asyncio.wait(running, timeout=_IDLE, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
            else:
                await asyncio.sleep(_IDLE)

    async def settle(self) -> None:
        """End the doubts that are old enough: in private chats by an edit that changes nothing, elsewhere for good."""
        for doubt in self._outbox.unresolved():
            if time.time() - doubt.begun >= _CALM:
                await self._settle(doubt)

    async def _send(self, delivery: Delivery) -> None:
        message, now = self._render(delivery), time.time
        if message is None:
            self._outbox.refused(delivery.attempt, "its articles are gone", now(), for_good=True)
            return
        try:
            arrived = await self._bot.send_message(
                delivery.place.chat,
                message.html,
                parse_mode=ParseMode.HTML,
                message_thread_id=delivery.place.thread or None,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(message),
                rate_limit_args=ALERT,
            )
        except TelegramError as error:
            self._failed(delivery, error)
        else:
            self._outbox.sent(delivery.attempt, arrived.message_id, now())

    def _failed(self, delivery: Delivery, error: TelegramError) -> None:
        attempt, chat, now = delivery.attempt, delivery.place.chat, time.time()
        if isinstance(error, RetryAfter):
            self._outbox.refused(attempt, str(error), now, wait=error._retry_after.total_seconds())  # noqa: SLF001 -- the public name warns
        elif isinstance(error, Forbidden):
            self._subscriptions.silence(chat, silenced=True)
            self._outbox.refused(attempt, str(error), now, wait=0)
        elif isinstance(error, ChatMigrated):
            self._outbox.refused(attempt, str(error), now, wait=0)
            self._subscriptions.move(chat, error.new_chat_id)
        elif isinstance(error, BadRequest):
            self._outbox.refused(attempt, str(error), now, for_good=True)
        elif isinstance(error, NetworkError) and _never_left(error):
            self._outbox.refused(attempt, str(error), now)
        else:
            self._outbox.unsure(attempt, str(error), now)
        _LOG.info("alert %s did not go out: %s", attempt, type(error).__name__)

    async def _settle(self, doubt: Unsure) -> None:
        attempt, place = doubt.delivery.attempt, doubt.delivery.place
        message = self._render(doubt.delivery) if place.chat > 0 else None
        numbers = self._journal.candidates(doubt.begun, _LOOK_AT) if message else None
        if message is None or numbers is None:
            self._outbox.give_up(attempt, time.time())
            return
        try:
            for number in numbers:
                if await self._stands(place.chat, number, message):
                    self._journal.note(place.chat, number, doubt.begun)
                    self._outbox.settle(attempt, time.time(), message=number)
                    return
        except Forbidden:
            self._subscriptions.silence(place.chat, silenced=True)
        except TelegramError as error:
            _LOG.info("alert %s stays in doubt: %s", attempt, type(error).__name__)
            return
        self._outbox.settle(attempt, time.time(), message=None)

    async def _stands(self, chat: int, number: int, message: Message) -> bool:
        """Whether a message says just this: Telegram refuses an edit that changes nothing, and of what is not there.

        An edit that succeeds has overwritten a message of ours nobody knew of: the alert stands there now.
        """
        try:
            await self._bot.edit_message_text(
                message.html,
                chat,
                number,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(message),
                rate_limit_args=ALERT,
            )
        except BadRequest as error:
            return "not modified" in str(error).lower()
        return True


def _never_left(error: NetworkError) -> bool:
    """Whether the request certainly never reached Telegram: the connection could not be made."""
    cause = error.__cause__
    return type(cause).__name__ in {"ConnectError", "ConnectTimeout", "PoolTimeout"}
