"""The bot on Telegram: polling, or a webhook where one is configured; alerts; and an orderly end."""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.alone import alone_on
from bot.arrivals import Arrivals
from bot.errors import BotError
from bot.health import Pulse, open_health
from bot.logs import log_to_stderr
from bot.readers import Readers
from bot.telegram.alerting import wording_of_alerts
from bot.telegram.intake import Intake
from bot.telegram.pacer import Pacer
from bot.telegram.polling import poll
from bot.telegram.sender import Sender
from bot.telegram.turns import ChatOrder
from bot.telegram.webhook import watch, webhook
from bot.telegram.wiring import UPDATES, build_application, set_menus_if_possible
from store import StoreError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.desk import Desk
    from bot.settings import Settings

_LOG = logging.getLogger(__name__)
RETRIES = 3  # of the first contact, before the operator is told
_FIRST_PAUSE = 1.0  # seconds before the second
DRAIN, _CLOSE = 6.0, 1.0  # seconds for what is in hand to be finished, and for each thing to be closed


def serve(desk: Desk, settings: Settings) -> None:
    """Run until told to stop (SIGINT, SIGTERM); raises BotError for what the operator can put right."""
    token = settings.token.get_secret_value()
    if not token:
        raise BotError("TELEGRAM_BOT_TOKEN is not set: @BotFather on Telegram gives you one; `khabar chat` needs none")
    secrets = (settings.token, settings.webhook_secret, settings.summarizer_key)
    log_to_stderr(settings.log_level, tuple(secret.get_secret_value() for secret in secrets))
    try:
        with alone_on(desk.store.path):
            asyncio.run(_until_told(desk, settings))
    except InvalidToken as error:
        raise BotError("Telegram does not know the token in TELEGRAM_BOT_TOKEN; @BotFather shows it again") from error
    except NetworkError as error:
        told = str(error).replace(token, "[token]")
        raise BotError(f"cannot reach Telegram at {urlsplit(settings.base_url).netloc}: {told}") from error
    except TelegramError as error:
        raise BotError(f"Telegram refuses to serve the bot: {error}") from error


async def _until_told(desk: Desk, settings: Settings) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for told in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(told, stop.set)
    await run(desk, settings, stop)


async def run(desk: Desk, settings: Settings, stop: asyncio.Event) -> None:
    """Serve until `stop` is set, then finish what is in hand.

    Raises TelegramError when Telegram cannot be reached or refuses from the start, DeafError when it refuses for long,
    StoreError when the database can no longer be used.
    """
    service = _Service(desk, settings)
    await service.open()
    try:
        await service.serve(stop)
    finally:
        await service.close()


class _Service:
    """Everything that runs while the bot serves."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk = desk
        self._settings = settings
        desk.subscriptions.admit(settings.readers)
        readers, order, pacer = Readers(desk.store), ChatOrder(), Pacer(desk.journal.note)
        self._application = build_application(desk, readers, settings, order=order, pacer=pacer)
        arrivals = Arrivals(desk.store, desk.journal, desk.subscriptions, readers)
        self._inbox = arrivals.inbox
        self._intake = Intake(self._application, arrivals)
        order.done, order.passed = self._intake.done, self._intake.passed
        self._pulse = Pulse()
        self._sender = Sender(
            self._application.bot,
            pacer,
            desk.outbox,
            desk.subscriptions,
            desk.journal,
            wording_of_alerts(desk, readers),
            move=arrivals.move,
        )

    async def open(self) -> None:
        """Make the first contact and start the handlers."""
        for attempt in range(RETRIES):
            try:
                await self._application.initialize()
                break
            except NetworkError as error:
                if isinstance(error, BadRequest):
                    raise
                _LOG.warning("Telegram cannot be reached: %s; trying again", type(error).__name__)
                await asyncio.sleep(_FIRST_PAUSE * 2**attempt)
        else:
            await self._application.initialize()
        await self._application.start()

    async def serve(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set or something cannot go on; then finish what is in hand."""
        async with AsyncExitStack() as stack:
            if self._settings.health_port:
                await stack.enter_async_context(await open_health(self._settings.health_port, self._look))
            menu = asyncio.create_task(set_menus_if_possible(self._application, self._settings.admins))
            receiving = asyncio.create_task(self._receive())
            others = [asyncio.create_task(self._intake.feed()), asyncio.create_task(self._sender.run())]
            stopping = asyncio.create_task(stop.wait())
            _LOG.info("serving")
            try:
                await asyncio.wait([receiving, stopping, *others], return_when=asyncio.FIRST_COMPLETED)
            finally:
                await _cancelled(receiving, stopping, menu)
                await self._drain()
                await _cancelled(*others)
                with suppress(StoreError):  # a database that is full or gone is told of anyway
                    self._inbox.end()
            for task in (receiving, *others):
                if not task.cancelled():
                    task.result()

    async def close(self) -> None:
        """Stop the handlers and close the connections; what is not done by then is done after the next start."""
        for closing in (self._application.stop(), self._application.shutdown()):
            with suppress(TimeoutError):
                await asyncio.wait_for(closing, _CLOSE)
        _LOG.info("ended")

    async def _receive(self) -> None:
        bot = self._application.bot
        if self._settings.webhook_url:
            async with webhook(bot, self._intake.take, UPDATES, self._settings) as hook:
                await watch(bot, self._settings.webhook_url, hook, self._pulse)
        await poll(bot, self._intake.take, UPDATES, self._pulse)

    async def _drain(self) -> None:
        _LOG.info("stopping: finishing what is in hand")
        with suppress(TimeoutError):
            await asyncio.wait_for(_together(self._intake.drain(), self._sender.stop()), DRAIN)

    def _look(self) -> tuple[bool, dict[str, Any]]:
        return not self._pulse.stale, {
            "well": not self._pulse.stale,
            "last_poll_seconds": round(self._pulse.age, 1),
            "inbox": self._inbox.counts(),
            "outbox": self._desk.outbox.counts(),
        }


async def _together(*works: Coroutine[Any, Any, None]) -> None:
    await asyncio.gather(*works)


async def _cancelled(*tasks: asyncio.Task[Any]) -> None:
    """Cancel tasks and wait until they ended, however they do."""
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
