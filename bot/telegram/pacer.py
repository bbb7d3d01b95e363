"""Every request that shows something in a chat waits for its turn, so that Telegram never has to refuse one."""

from __future__ import annotations

import asyncio
import itertools
import logging
import time
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from telegram.error import RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.pacing import Pace
from bot.telegram.troubles import Trouble, pause_after, seconds_of, trouble_of

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bot.pacing import Slot

    Answer = bool | dict[str, Any] | list[dict[str, Any]]

_LOG = logging.getLogger(__name__)
_SHOWN = ("send", "forward", "copy", "edit")  # requests that count against the limits begin with one of these words
_ASKED = {"getChat", "getChatMember"}  # a reply waits for what these answer
_YIELD = 0.02  # seconds that an alert waits more while replies stand in line

ALERT = "alert"
"""What a sender of alerts passes as `rate_limit_args`: it gives way to replies, never bursts, and is told of refusals."""


class Pacer(BaseRateLimiter[Any]):
    """Holds requests back until `Pace` lets them go; replies go before alerts.

    `note` is told of each reply that was sent: its chat, its number, and the moment (seconds since 1970). An alert's
    number is noted together with its end (alerts/outbox.py): apart from it, a kill in between would hide it.
    """

    def __init__(self, note: Callable[[int, int, float], None]) -> None:
        self._note = note
        self._pace = Pace()
        self._gate = asyncio.Lock()
        self._in_line = 0  # replies that wait for nothing but the limit on all chats together

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 -- the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Answer:
        """Make the request when its turn has come; a reply that meets trouble is made again, as that kind of it allows.

        Raises what the request raises in the end; for an alert at the first failure.
        """
        if endpoint in _ASKED:
            return await _ask(callback, args, kwargs)
        chat = data.get("chat_id")
        if not isinstance(chat, int) or not endpoint.startswith(_SHOWN) or endpoint == "sendChatAction":
            return await callback(*args, **kwargs)
        alert = rate_limit_args == ALERT
        for tries in itertools.count(1):
            slot = await self._turn(chat, reply=not alert)
            try:
                result = await callback(*args, **kwargs)
            except TelegramError as error:
                await self._after(error, chat, 0 if alert else tries)
            else:
                if not alert and isinstance(result, dict) and isinstance(result.get("message_id"), int):
                    self._note(chat, result["message_id"], time.time())
                return result
            finally:
                slot.moment = time.monotonic()
        raise AssertionError("unreachable")

    async def _after(self, error: TelegramError, chat: int, tries: int) -> None:
        """Wait until a request may be made again; raises its error where it may not. 0 tries: it never may."""
        trouble = trouble_of(error)
        if isinstance(error, RetryAfter):
            self._pace.hold(seconds_of(error), time.monotonic(), chat)
            _LOG.warning("Telegram asks to wait %.0f s", seconds_of(error))
        if not tries or (trouble.value and tries >= trouble.value):
            raise error
        if trouble is not Trouble.BUSY:
            _LOG.info("a reply is tried again: %s", type(error).__name__)
            await asyncio.sleep(pause_after(tries))

    async def room(self) -> None:
        """Wait until an alert may go to some chat."""
        while wait := self._wait_of_all(reply=False):  # noqa: ASYNC110 -- time is what we wait for
            await asyncio.sleep(wait)

    def resting(self) -> set[int]:
        """Chats that may not get an alert now."""
        return self._pace.resting(time.monotonic())

    async def _turn(self, chat: int, *, reply: bool) -> Slot:
        """Wait until a message may go to a chat; first come, first served among those that may."""
        while True:
            while wait := self._pace.wait_of_chat(chat, time.monotonic(), reply=reply):  # noqa: ASYNC110 -- as above
                await asyncio.sleep(wait)
            self._in_line += reply
            try:
                async with self._gate if reply else nullcontext():
                    while wait := self._wait_of_all(reply=reply):  # noqa: ASYNC110 -- as above
                        await asyncio.sleep(wait)
            finally:
                self._in_line -= reply
            now = time.monotonic()  # nothing was awaited since all had room
            if not self._pace.wait_of_chat(chat, now, reply=reply):
                return self._pace.note(chat, now)

    def _wait_of_all(self, *, reply: bool) -> float:
        wait = self._pace.wait_of_all(time.monotonic())
        return wait if reply or not self._in_line else max(wait, _YIELD)


async def _ask(callback: Callable[..., Coroutine[Any, Any, Answer]], args: Any, kwargs: dict[str, Any]) -> Answer:
    """Ask Telegram something, again where trouble came between: asking twice does nothing twice."""
    for tries in itertools.count(1):
        try:
            return await callback(*args, **kwargs)
        except TelegramError as error:
            trouble = trouble_of(error)
            most = (Trouble.BROKEN if trouble is Trouble.DOUBT else trouble).value
            if most and tries >= most:
                raise
            await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else pause_after(tries))
    raise AssertionError("unreachable")
