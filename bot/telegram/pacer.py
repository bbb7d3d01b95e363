"""Every request that shows something in a chat waits for its turn, so that Telegram never has to refuse one."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.pacing import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

_LOG = logging.getLogger(__name__)
_SHOWN = ("send", "forward", "copy", "edit")  # requests that count against the limits begin with one of these words
_TRIES = 5

ALERT = "alert"
"""What a sender of alerts passes as `rate_limit_args`: it gives way to replies, never bursts, and is told of refusals."""


class Pacer(BaseRateLimiter[str]):
    """Holds requests back until `Pace` lets them go; replies go before alerts.

    `note` is told of each message that was sent: its chat, its number, and the moment (seconds since 1970).
    """

    def __init__(self, note: Callable[[int, int, float], None]) -> None:
        self._note = note
        self._pace = Pace()
        self._replies = 0

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def process_request(  # noqa: PLR0913, PLR0917 -- the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | dict[str, Any] | list[dict[str, Any]]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> bool | dict[str, Any] | list[dict[str, Any]]:
        """Make the request when its turn has come; a reply that Telegram asks to wait is made again after that time.

        Raises what the request raises; for an alert also RetryAfter, once the wait is noted.
        """
        chat = data.get("chat_id")
        if not isinstance(chat, int) or not endpoint.startswith(_SHOWN) or endpoint == "sendChatAction":
            return await callback(*args, **kwargs)
        alert = rate_limit_args == ALERT
        for _ in range(1 if alert else _TRIES):
            await self._turn(chat, reply=not alert)
            try:
                result = await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = _seconds(error)
                _LOG.warning("Telegram asks to wait %.0f s", seconds)
                self._pace.hold(seconds, time.monotonic(), chat)
                refused = error
            else:
                if isinstance(result, dict) and "message_id" in result:
                    self._note(chat, result["message_id"], time.time())
                return result
        raise refused

    async def _turn(self, chat: int, *, reply: bool) -> None:
        self._replies += reply
        try:
            while wait := self._wait(chat, reply=reply):  # noqa: ASYNC110 -- time is what we wait for
                await asyncio.sleep(wait)
            self._pace.note(chat, time.monotonic())
        finally:
            self._replies -= reply

    def _wait(self, chat: int, *, reply: bool) -> float:
        wait = self._pace.wait(chat, time.monotonic(), reply=reply)
        return max(wait, 0.05) if not reply and self._replies else wait


def _seconds(error: RetryAfter) -> float:
    return error._retry_after.total_seconds()  # noqa: SLF001 -- the public name warns that it will change its type
