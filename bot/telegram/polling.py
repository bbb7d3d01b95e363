"""Fetching updates so that none is lost and nothing makes the bot deaf.

python-telegram-bot's own polling tells Telegram that updates were taken before they are handled, spins for ever on one
that it cannot parse, and ends silently when getUpdates answers 401 or 404. This loop keeps updates in the inbox before
it asks for later ones, buries what cannot be parsed, and gives up loudly so that a supervisor starts the bot anew.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import DeafError

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.inbox import Inbox

_LOG = logging.getLogger(__name__)
LONG_POLL = 25  # seconds that Telegram may hold a request open
_MARGIN = 10.0  # seconds after which an answer that should have come is given up
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 20.0
_REFUSALS = 6  # answers "no such bot" in a row after which we give up: a minute or so
MOST_UNDONE = 500  # updates in hand beyond which no more are fetched


class Intake:
    """Takes updates from wherever they come: first into the inbox, then into the application's queue."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], inbox: Inbox) -> None:
        self._application = application
        self._inbox = inbox

    async def resume(self) -> None:
        """Queue what was taken and not done when the last process ended."""
        for update in self._inbox.waiting():
            await self._queue(update)

    async def take(self, updates: list[dict[str, Any]]) -> None:
        """Keep updates and queue those that are new."""
        for update in self._inbox.take(updates):
            await self._queue(update)

    async def _queue(self, content: dict[str, Any]) -> None:
        try:
            update = Update.de_json(content, self._application.bot)
        except Exception as error:  # noqa: BLE001 -- the library raises whatever a strange shape makes it stumble over
            _LOG.warning("update %s cannot be read and is set aside: %r", content["update_id"], type(error).__name__)
            self._inbox.bury(content["update_id"], repr(error))
            return
        await self._application.update_queue.put(update)


async def poll(
    application: Application[Any, Any, Any, Any, Any, Any], intake: Intake, inbox: Inbox, kinds: list[str]
) -> None:
    """Fetch updates until cancelled; raises DeafError when Telegram keeps saying that there is no such bot."""
    offset, pause, refusals = (inbox.last() or -1) + 1, 0.0, 0
    while True:
        while application.update_queue.qsize() > MOST_UNDONE:  # noqa: ASYNC110 -- a queue cannot be awaited for being short
            await asyncio.sleep(0.05)
        try:
            updates = await asyncio.wait_for(_fetch(application, offset, kinds), LONG_POLL + _MARGIN)
            await intake.take(updates)
        except InvalidToken as error:
            refusals += 1
            if refusals >= _REFUSALS:
                raise DeafError(f"Telegram does not know this bot: {error}; check TELEGRAM_BOT_TOKEN") from error
            pause = _longer(pause)
        except RetryAfter as error:
            pause = error._retry_after.total_seconds()  # noqa: SLF001 -- the public name warns that it will change its type
        except (TelegramError, TimeoutError, KeyError, TypeError) as error:
            _LOG.warning("no updates: %r; again soon", type(error).__name__)
            pause = _longer(pause)
        else:
            pause, refusals = 0.0, 0
            offset = max((update["update_id"] + 1 for update in updates), default=offset)
        if pause:
            await asyncio.sleep(pause)


async def _fetch(
    application: Application[Any, Any, Any, Any, Any, Any], offset: int, kinds: list[str]
) -> list[dict[str, Any]]:
    """Ask for updates and return them raw; raises TypeError or KeyError for what is no list of updates."""
    asked = {"offset": offset, "timeout": LONG_POLL, "allowed_updates": kinds}
    updates = await application.bot._post("getUpdates", asked, read_timeout=LONG_POLL + _MARGIN / 2)  # noqa: SLF001 -- get_updates parses all or nothing
    if not isinstance(updates, list):
        raise TypeError("getUpdates answered with something else than a list")
    return [update for update in updates if isinstance(update["update_id"], int)]


def _longer(pause: float) -> float:
    return min(max(_FIRST_PAUSE, pause * 2), _LONGEST_PAUSE)
