from __future__ import annotations

import datetime
import logging
from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from telegram.error import BadRequest, InvalidToken, NetworkError
from telegram.ext import Application

from alerts import Kind, Place, Want
from bot.desk import Desk
from bot.errors import BotError
from bot.readers import Readers
from bot.serving import serve
from bot.settings import Settings
from bot.telegram.wiring import build_application

TOKEN = SecretStr("123456:secret")


@pytest.fixture(autouse=True)
def _log_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the log as pytest set it up, and wait for nothing."""
    monkeypatch.setattr("bot.serving._FIRST_PAUSE", 0.0)
    monkeypatch.setattr("bot.serving.log_to_stderr", lambda *_: None)
    yield
    logging.captureWarnings(capture=False)


def test_without_a_token_the_operator_is_told_where_to_get_one(desk: Desk, settings: Settings) -> None:
    """In one sentence, before anything is started."""
    with pytest.raises(BotError, match="TELEGRAM_BOT_TOKEN is not set: @BotFather"):
        serve(desk, settings)


@pytest.mark.parametrize(
    ("trouble", "told", "tries"),
    [
        (InvalidToken("The token `123456:secret` was rejected"), "does not know the token", 1),
        (NetworkError("no route to /bot123456:secret/getMe"), "cannot reach Telegram at api.telegram.org: no route", 4),
        (BadRequest("strange"), "strange", 1),
    ],
)
def test_what_keeps_the_bot_from_starting_is_told_without_the_token(  # noqa: PLR0917 -- fixtures are arguments
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch, trouble: Exception, told: str, tries: int
) -> None:
    """Each trouble in one sentence; what may pass is waited for a little."""
    asked: list[int] = []

    async def broken(_: object) -> None:
        asked.append(1)
        raise trouble

    monkeypatch.setattr(Application, "initialize", broken)
    with pytest.raises(BotError, match=told) as raised:
        serve(desk, settings.model_copy(update={"token": TOKEN}))
    assert "secret" not in str(raised.value)
    assert len(asked) == tries


def test_another_bot_api_server_is_used_where_one_is_named(desk: Desk, settings: Settings) -> None:
    """Both for calls and for files."""
    changed = {"token": TOKEN, "base_url": "http://127.0.0.1:8081/bot", "file_url": "http://127.0.0.1:8081/file/bot"}
    bot = build_application(desk, Readers(desk.store), settings.model_copy(update=changed)).bot
    assert bot.base_url == "http://127.0.0.1:8081/bot123456:secret"
    assert bot.base_file_url == "http://127.0.0.1:8081/file/bot123456:secret"


def test_whom_the_operator_no_longer_allows_is_told_of_nothing_more(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Operators may always read; a group is not a reader."""
    want = Want(Kind.TOPIC, "sports", "Sports")
    for chat in (7, 8, 9, -10):
        desk.subscriptions.add(Place(chat), want)

    async def broken(_: object) -> None:
        raise InvalidToken

    monkeypatch.setattr(Application, "initialize", broken)
    changed = {"token": TOKEN, "allowed": frozenset({8}), "admins": frozenset({9})}
    with pytest.raises(BotError):
        serve(desk, settings.model_copy(update=changed))
    told = [one.place.chat for one in desk.subscriptions.watching(Kind.TOPIC, datetime.datetime.now(datetime.UTC))]
    assert told == [8, 9, -10]
