from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from telegram.error import InvalidToken, NetworkError
from telegram.ext import Application

from bot.errors import BotError
from bot.serving import Discreet, serve

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.settings import Settings

TOKEN = SecretStr("123456:secret")


@pytest.fixture(autouse=True)
def _quiet() -> None:
    """Leave the log as pytest set it up."""
    logging.getLogger("httpx").setLevel(logging.NOTSET)


def test_without_a_token_the_operator_is_told_where_to_get_one(desk: Desk, settings: Settings) -> None:
    """In one sentence, before anything is started."""
    with pytest.raises(BotError, match="TELEGRAM_BOT_TOKEN is not set: @BotFather"):
        serve(desk, settings)


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (InvalidToken("Unauthorized"), "does not know the token"),
        (NetworkError("no route"), "cannot reach Telegram at api.telegram.org: no route"),
    ],
)
def test_what_keeps_the_bot_from_starting_is_told_without_the_token(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch, trouble: Exception, told: str
) -> None:
    """Each trouble in one sentence."""

    def broken(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(Application, "run_polling", broken)
    with pytest.raises(BotError, match=told) as raised:
        serve(desk, settings.model_copy(update={"token": TOKEN}))
    assert "secret" not in str(raised.value)
    assert logging.getLogger("httpx").level >= logging.WARNING


def test_a_webhook_is_served_where_one_is_configured(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the secret that Telegram must send, and only the kinds of updates that are handled."""
    given: dict[str, Any] = {}
    monkeypatch.setattr(Application, "run_webhook", lambda _, **words: given.update(words))
    changed = {"token": TOKEN, "webhook_url": "https://bot.example/hook/1", "webhook_secret": SecretStr("shh")}
    serve(desk, settings.model_copy(update=changed))
    assert given["webhook_url"] == "https://bot.example/hook/1"
    assert given["url_path"] == "hook/1"
    assert given["secret_token"] == "shh"
    assert given["allowed_updates"] == ["message", "callback_query"]
    assert given["listen"] == "127.0.0.1"


def test_another_bot_api_server_is_used_where_one_is_named(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both for calls and for files."""
    seen: list[str] = []

    def note(application: Application[Any, Any, Any, Any, Any, Any], **_: object) -> None:
        seen.extend((application.bot.base_url, application.bot.base_file_url))

    monkeypatch.setattr(Application, "run_polling", note)
    changed = {"token": TOKEN, "base_url": "http://127.0.0.1:8081/bot", "file_url": "http://127.0.0.1:8081/file/bot"}
    serve(desk, settings.model_copy(update=changed))
    assert seen == ["http://127.0.0.1:8081/bot123456:secret", "http://127.0.0.1:8081/file/bot123456:secret"]


def test_the_log_never_holds_the_token_and_telegrams_refusals_take_one_line() -> None:
    """A mistake of ours keeps its traceback."""
    told = [refused(InvalidToken("The token `123456:secret` was rejected")), refused(KeyError("123456:secret"))]
    assert not any("secret" in text for text in told)
    assert told[0].split("\n")[1:] == ["The token `<token>` was rejected"]
    assert "Traceback" in told[1]


def refused(error: Exception) -> str:
    """A log line about an error."""
    try:
        raise error
    except type(error):
        record = logging.LogRecord("khabar", logging.ERROR, "", 0, "at 123456:secret", (), sys.exc_info())
    return Discreet("123456:secret").format(record)
