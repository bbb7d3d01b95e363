"""Updates that Telegram brings by itself: on disk before it is told that they were taken."""

from __future__ import annotations

import asyncio
import hmac
import importlib.util
import json
import logging
import secrets
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import TelegramError

from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from telegram import Bot

    from bot.health import Pulse
    from bot.settings import Settings

_LOG = logging.getLogger(__name__)
HOST = "127.0.0.1"  # where a proxy with the certificate passes Telegram's calls on to
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LOOK = 50.0  # seconds between looks at the webhook: two in the time after which the bot is called deaf
_LARGEST = 4 * 1024 * 1024  # bytes of one update


@asynccontextmanager
async def webhook(
    bot: Bot, take: Callable[[list[Any]], None], kinds: list[str], settings: Settings
) -> AsyncIterator[Callable[[], Awaitable[object]]]:
    """Listen, and have Telegram bring updates, as long as the context is open; yields what tells Telegram so again.

    Raises BotError without tornado or where the port is taken, and TelegramError where Telegram refuses.
    """
    secret = settings.webhook_secret.get_secret_value() or secrets.token_urlsafe(32)
    server = _listen(urlsplit(settings.webhook_url).path or "/", settings.webhook_port, secret, take)

    def hook() -> Awaitable[object]:
        return bot.set_webhook(settings.webhook_url, secret_token=secret, allowed_updates=kinds)

    try:
        await hook()
        yield hook
    finally:
        server.stop()
        await server.close_all_connections()


async def watch(bot: Bot, url: str, hook: Callable[[], Awaitable[object]], pulse: Pulse) -> None:
    """Look every minute whether Telegram still brings updates here, and have it do so again, until cancelled.

    Another program with the token may have taken the webhook away: the bot would be deaf and never know.
    """
    while True:
        await asyncio.sleep(LOOK)
        try:
            if (await bot.get_webhook_info()).url != url:
                _LOG.warning("Telegram brings updates elsewhere; it is asked to bring them here again")
                await hook()
            pulse.beat()
        except TelegramError as error:
            _LOG.warning("Telegram does not say where it brings updates: %s", type(error).__name__)


def _listen(path: str, port: int, secret: str, take: Callable[[list[Any]], None]) -> Any:
    if importlib.util.find_spec("tornado") is None:
        raise BotError("webhooks need the package tornado: pip install 'python-telegram-bot[webhooks]'")
    from tornado.httpserver import HTTPServer
    from tornado.web import Application, RequestHandler

    class Handler(RequestHandler):
        def post(self) -> None:
            """Answer 200 once an update is on disk; a failure to keep it is a 500, and Telegram brings it again."""
            if self.request.path != path:
                self.set_status(404)
            elif not hmac.compare_digest(self.request.headers.get(_HEADER, "").encode(), secret.encode()):
                self.set_status(403)
            else:
                take([_read(self.request.body)])

    application = Application([(".*", Handler)], log_function=lambda _: None)
    server = HTTPServer(application, max_body_size=_LARGEST, max_buffer_size=_LARGEST)
    try:
        door = socket.create_server((HOST, port))
    except OSError as error:
        raise BotError(f"cannot listen for webhook calls on port {port}: {error.strerror}") from error
    door.setblocking(False)  # noqa: FBT003 -- the standard library's signature
    server.add_socket(door)
    return server


def _read(body: bytes) -> Any:
    """Return what a call carries; None, which nothing is done with, for what is no JSON."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        _LOG.warning("a webhook call carried no JSON")
        return None
