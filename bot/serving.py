"""The bot on Telegram: polling, or a webhook where one is configured."""

from __future__ import annotations

import importlib.util
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.errors import BotError
from bot.readers import Readers
from bot.telegram.wiring import UPDATES, build_application

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.desk import Desk
    from bot.settings import Settings

RETRIES = 3  # of the first contact, before the operator is told
WEBHOOK_AT = ("127.0.0.1", 8443)  # where a proxy with the certificate passes Telegram's calls on to


def serve(desk: Desk, settings: Settings) -> None:
    """Run until told to stop (SIGINT, SIGTERM); raises BotError for what the operator can put right."""
    if not settings.token.get_secret_value():
        raise BotError("TELEGRAM_BOT_TOKEN is not set: @BotFather on Telegram gives you one; `khabar chat` needs none")
    _log(settings.log_level)
    application = build_application(desk, Readers(desk.store), settings)
    try:
        if settings.webhook_url:
            _receive(application, settings)
        else:
            application.run_polling(allowed_updates=UPDATES, bootstrap_retries=RETRIES)
    except InvalidToken as error:
        raise BotError("Telegram does not know the token in TELEGRAM_BOT_TOKEN; @BotFather shows it again") from error
    except NetworkError as error:
        raise BotError(f"cannot reach Telegram at {urlsplit(settings.base_url).netloc}: {error}") from error
    except TelegramError as error:
        raise BotError(f"Telegram refuses to serve the bot: {error}") from error


def _receive(application: Application[Any, Any, Any, Any, Any, Any], settings: Settings) -> None:
    if importlib.util.find_spec("tornado") is None:
        raise BotError("webhooks need the package tornado: pip install 'python-telegram-bot[webhooks]'")
    listen, port = WEBHOOK_AT
    application.run_webhook(
        listen=listen,
        port=port,
        url_path=urlsplit(settings.webhook_url).path.strip("/"),
        webhook_url=settings.webhook_url,
        secret_token=settings.webhook_secret.get_secret_value() or None,
        allowed_updates=UPDATES,
        bootstrap_retries=RETRIES,
    )


def _log(level: str) -> None:
    """Log to stderr. The HTTP libraries stay quiet: the addresses they log contain the token."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
