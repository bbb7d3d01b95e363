"""Fetching updates so that none is lost and nothing makes the bot deaf.

python-telegram-bot's own polling tells Telegram that updates were taken before they are handled, spins for ever on one
that it cannot parse, and ends silently when getUpdates answers 401 or 404. This loop keeps updates in the inbox before
it asks for later ones, leaves the reading of them to the intake, and gives up loudly so that a supervisor starts the
bot anew.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import DeafError
from bot.telegram.troubles import pause_after, seconds_of
from store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot

    from bot.health import Pulse

_LOG = logging.getLogger(__name__)
LONG_POLL = 25  # seconds that Telegram may hold a request open
_MARGIN = 10.0  # seconds after which an answer that should have come is given up
_REFUSALS = 7  # answers "no such bot" in a row after which we give up: half a minute


async def poll(bot: Bot, take: Callable[[list[Any]], None], kinds: list[str], pulse: Pulse) -> None:
    """Fetch updates until cancelled; a webhook, which would keep them from us, is taken away first.

    Raises DeafError when Telegram keeps saying that there is no such bot, and StoreError when `take` cannot keep what
    was fetched.
    """
    offset, failures, refusals = 0, 0, 0
    await _without_webhook(bot)
    while True:
        try:
            updates = await asyncio.wait_for(_fetch(bot, offset, kinds), LONG_POLL + _MARGIN)
            take(updates)
            offset, failures, refusals = _after(updates), 0, 0
            pulse.beat()
        except StoreError:
            raise
        except InvalidToken as error:
            failures, refusals = failures + 1, refusals + 1
            _LOG.warning("Telegram does not know this bot (%s of %s)", refusals, _REFUSALS)
            if refusals >= _REFUSALS:
                raise DeafError("Telegram does not know this bot any more; check TELEGRAM_BOT_TOKEN") from error
            await asyncio.sleep(pause_after(failures))
        except RetryAfter as error:
            await asyncio.sleep(seconds_of(error))
        except Exception as error:  # noqa: BLE001 -- the named edge: whatever comes from outside, we go on asking
            _LOG.warning("no updates: %s; again soon", type(error).__name__)
            if isinstance(error, Conflict) and "webhook" in error.message:
                await _without_webhook(bot)
            failures, refusals = failures + 1, 0
            await asyncio.sleep(pause_after(failures))


async def _without_webhook(bot: Bot) -> None:
    """Take the webhook away, if there is one; where that fails, a conflict will tell whether it matters."""
    try:
        await bot.delete_webhook()
    except TelegramError as error:
        _LOG.warning("a webhook, if there is one, was not taken away: %s", type(error).__name__)


async def _fetch(bot: Bot, offset: int, kinds: list[str]) -> list[Any]:
    """Ask for updates and return them raw; raises TypeError for what is no list."""
    asked = {"offset": offset, "timeout": LONG_POLL, "allowed_updates": kinds}
    began = time.monotonic()
    updates = await bot._post("getUpdates", asked, read_timeout=LONG_POLL + _MARGIN / 2)  # noqa: SLF001 -- get_updates parses all or nothing
    if not isinstance(updates, list):
        raise TypeError("getUpdates answered with something else than a list")
    if not updates and time.monotonic() - began < 0.1:
        await asyncio.sleep(0.1)  # a server that does not hold requests open is not asked without a pause
    return updates


def _after(updates: list[Any]) -> int:
    """Offset to ask with next.

    0 once everything was confirmed: after a quiet week Telegram begins anew at any number, and a higher offset from
    before would make it forget updates that we never saw.
    """
    numbers = [update.get("update_id") for update in updates if isinstance(update, dict)]
    return max((number + 1 for number in numbers if isinstance(number, int)), default=0)
