from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.logs import Lines

TOKEN = "123456:hushhush"
WORDS = "من التقى لعمامرة سرًّا؟"


def line(name: str, message: str, *values: object, error: BaseException | None = None) -> dict[str, object]:
    """What is logged, read as JSON; the token is never in it."""
    trouble: Any = None
    if error:
        try:
            raise error
        except type(error):
            trouble = sys.exc_info()
    record = logging.LogRecord(name, logging.ERROR, "", 0, message, values, trouble)
    text = Lines((TOKEN, "")).format(record)
    assert "hushhush" not in text
    assert "\n" not in text
    read: dict[str, object] = json.loads(text)
    return read


def test_our_own_messages_are_logged_in_full() -> None:
    """With the level and where they come from."""
    told = line("bot.telegram.intake", "update %s cannot be read", 7)
    assert (told["level"], told["from"]) == ("ERROR", "bot.telegram.intake")
    assert told["message"] == "update 7 cannot be read"


@pytest.mark.parametrize("name", ["telegram.ext.Application", "httpx", "tornado.application", "asyncio"])
def test_of_other_peoples_messages_only_the_fixed_part_is_logged(name: str) -> None:
    """They put whole updates and addresses with the token into them."""
    assert line(name, "Error while building CallbackContext for update %s", WORDS)["message"] == (
        "Error while building CallbackContext for update %s"
    )


def test_a_token_is_taken_out_wherever_it_stands() -> None:
    """Also where we put it ourselves."""
    assert (
        line("bot.serving", f"asked https://host/bot{TOKEN}/getMe")["message"] == "asked https://host/bot[secret]/getMe"
    )


def test_an_error_is_told_with_its_place_and_without_what_it_quotes() -> None:
    """Telegram's own errors say what is wrong; a KeyError says what a reader wrote."""
    told = json.dumps(line("bot.x", "failed", error=KeyError(WORDS)), ensure_ascii=False)
    assert "builtins.KeyError" in told
    assert "test_logs.py" in told
    assert WORDS not in told
    assert "Bad Gateway" in json.dumps(line("bot.x", "failed", error=NetworkError("Bad Gateway")))


def test_the_cause_of_an_error_is_told_too() -> None:
    """Without its words."""
    error = NetworkError("x")
    error.__cause__ = ValueError(WORDS)
    told = json.dumps(line("bot.x", "failed", error=error), ensure_ascii=False)
    assert "builtins.ValueError" in told
    assert WORDS not in told
