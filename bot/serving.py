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
    token = settings.token.get_secret_value()
    if not token:
        raise BotError("TELEGRAM_BOT_TOKEN is not set: @BotFather on Telegram gives you one; `khabar chat` needs none")
    _log(settings.log_level, token)
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


def _log(level: str, token: str) -> None:
    """Log to stderr, never the token; the HTTP libraries stay quiet, for the addresses they log contain it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(token))
    logging.basicConfig(level=level, handlers=[handler])
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # What keeps the bot from starting is raised, and told by the command in one line.
    logging.getLogger("telegram.ext").addFilter(lambda record: "(Bootstrap " not in record.getMessage())


class Discreet(logging.Formatter):
    """Writes log lines without the token, and what Telegram or the network refused in one line, without a traceback."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Write one record."""
        return super().format(record).replace(self._token, "<token>")

    def formatException(self, ei: Any) -> str:  # noqa: N802 -- named by the library
        """Write an exception: our own with its traceback, Telegram's in its words."""
        return str(ei[1]) if isinstance(ei[1], TelegramError) else super().formatException(ei)
