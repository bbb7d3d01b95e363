from __future__ import annotations

import asyncio
import json
import logging
import socket
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from telegram.error import TimedOut

from bot.errors import BotError
from bot.health import Pulse
from bot.settings import Settings
from bot.telegram.webhook import watch, webhook
from store import BusyStoreError

SECRET = "s3cret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Registry:
    """A bot that notes what webhook it was given."""

    def __init__(self) -> None:
        self.given: dict[str, Any] = {}

    async def set_webhook(self, url: str, **words: Any) -> None:
        """Note it."""
        self.given = {"url": url, **words}


@pytest.fixture
def hooked(settings: Settings) -> Settings:
    """Settings with a webhook on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    changed = {"webhook_url": "https://bot.example/hook/1", "webhook_secret": SecretStr(SECRET), "webhook_port": port}
    return settings.model_copy(update=changed)


async def call(settings: Settings, body: bytes, path: str = "/hook/1", secret: str = SECRET) -> int:
    """Call as Telegram does; returns the status."""
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(
            f"http://127.0.0.1:{settings.webhook_port}{path}", content=body, headers={HEADER: secret}
        )
    return answer.status_code


async def test_an_update_is_kept_before_telegram_is_answered(hooked: Settings) -> None:
    """Arabic letters and all."""
    kept: list[Any] = []
    async with webhook(Registry(), kept.extend, ["message"], hooked):  # type: ignore[arg-type]
        assert await call(hooked, json.dumps({"update_id": 5, "message": {"text": "خبر"}}).encode()) == 200
    assert kept == [{"update_id": 5, "message": {"text": "خبر"}}]


async def test_whoever_does_not_know_the_secret_is_turned_away(hooked: Settings) -> None:
    """So is one who calls elsewhere; nothing is kept."""
    kept: list[Any] = []
    async with webhook(Registry(), kept.extend, [], hooked):  # type: ignore[arg-type]
        assert await call(hooked, b"{}", secret="guess") == 403
        assert await call(hooked, b"{}", secret="") == 403
        assert await call(hooked, b"{}", path="/") == 404
    assert kept == []


async def test_what_is_no_json_is_not_sent_for_ever(hooked: Settings) -> None:
    """It is answered as taken, for it will never be better."""
    kept: list[Any] = []
    async with webhook(Registry(), kept.extend, [], hooked):  # type: ignore[arg-type]
        assert await call(hooked, b"<html>") == 200
        assert await call(hooked, b"[" * 100_000) == 200
    assert kept == [None, None]


@pytest.mark.usefixtures("caplog")
async def test_what_could_not_be_kept_is_brought_again(hooked: Settings) -> None:
    """Telegram repeats what was not answered with 200."""
    logging.getLogger("tornado").setLevel(logging.CRITICAL)

    def busy(_: list[Any]) -> None:
        raise BusyStoreError("busy")

    async with webhook(Registry(), busy, [], hooked):  # type: ignore[arg-type]
        assert await call(hooked, b"{}") == 500


async def test_telegram_is_given_a_secret_even_where_none_is_set(hooked: Settings) -> None:
    """With the kinds of updates that are handled."""
    registry = Registry()
    bare = hooked.model_copy(update={"webhook_secret": SecretStr("")})
    async with webhook(registry, lambda _: None, ["message"], bare):  # type: ignore[arg-type]
        assert registry.given["url"] == "https://bot.example/hook/1"
        assert registry.given["allowed_updates"] == ["message"]
        assert len(registry.given["secret_token"]) > 30
        assert await call(hooked, b"{}", secret="") == 403


async def test_a_webhook_that_was_taken_away_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at it is a sign of life, a failed one is not; the next look comes all the same."""
    monkeypatch.setattr("bot.telegram.webhook.LOOK", 0.0)
    monkeypatch.setattr("bot.health.time.monotonic", lambda: 50.0)
    looks: list[Any] = ["https://bot.example/hook", TimedOut(), "", "https://bot.example/hook"]
    hooked: list[int] = []
    pulse = Pulse(last=0.0)

    class Line:
        async def get_webhook_info(self) -> Any:
            if not looks:
                raise asyncio.CancelledError
            look = looks.pop(0)
            if isinstance(look, Exception):
                assert pulse.last == 50.0
                pulse.last = 0.0
                raise look
            return SimpleNamespace(url=look)

    async def hook() -> None:
        assert pulse.last == 0.0  # nobody said that all was well meanwhile
        hooked.append(1)

    with pytest.raises(asyncio.CancelledError):
        await watch(Line(), "https://bot.example/hook", hook, pulse)  # type: ignore[arg-type]
    assert hooked == [1]
    assert pulse.last == 50.0


async def test_a_port_that_is_taken_is_told(hooked: Settings) -> None:
    """In one sentence."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", hooked.webhook_port))
        other.listen()
        with pytest.raises(BotError, match=f"port {hooked.webhook_port}"):
            async with webhook(Registry(), lambda _: None, [], hooked):  # type: ignore[arg-type]
                pass
