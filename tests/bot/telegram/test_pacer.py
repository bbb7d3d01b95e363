from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError, RetryAfter

from bot.telegram.pacer import ALERT, Pacer

pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")  # of the library, about RetryAfter


@pytest.fixture
def noted() -> list[tuple[int, int]]:
    """Chats and numbers of the messages that were noted."""
    return []


@pytest.fixture
def pacer(noted: list[tuple[int, int]]) -> Pacer:
    """A pacer that notes."""
    return Pacer(lambda chat, number, _: noted.append((chat, number)))


async def request(
    pacer: Pacer, chat: int, make: Callable[[], Any], endpoint: str = "sendMessage", args: str | None = None
) -> Any:
    """Make a request through the pacer."""

    async def callback() -> Any:
        result = make()
        if isinstance(result, Exception):
            raise result
        return result

    return await pacer.process_request(callback, (), {}, endpoint, {"chat_id": chat}, args)


async def test_every_reply_is_noted(pacer: Pacer, noted: list[tuple[int, int]]) -> None:
    """With its chat and number; what shows nothing is not, nor an alert: it is noted together with its end."""
    await request(pacer, 5, lambda: {"message_id": 7})
    await request(pacer, 5, lambda: True, "sendChatAction")
    await request(pacer, 5, lambda: {"message_id": 7}, "editMessageText")
    await request(pacer, 6, lambda: {"message_id": 8}, args=ALERT)
    assert noted == [(5, 7), (5, 7)]


async def test_a_reply_is_sent_again_after_the_wait_that_telegram_asks_for(pacer: Pacer) -> None:
    """The reader gets it, late."""
    answers: list[Any] = [RetryAfter(1), {"message_id": 1}]
    assert await request(pacer, 5, lambda: answers.pop(0)) == {"message_id": 1}


async def test_an_alert_is_not_sent_again_by_itself(pacer: Pacer) -> None:
    """Its sender knows when it is due again."""
    with pytest.raises(RetryAfter):
        await request(pacer, 5, lambda: RetryAfter(1), args=ALERT)
    assert 5 in pacer.resting()


async def test_a_reply_that_could_not_leave_is_sent_again(pacer: Pacer, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that may have left is not."""
    monkeypatch.setattr("bot.telegram.pacer._PAUSE", 0.0)
    unreachable, broken = NetworkError("no route"), NetworkError("reset")
    unreachable.__cause__, broken.__cause__ = httpx.ConnectError("x"), httpx.ReadError("x")
    answers: list[Any] = [unreachable, {"message_id": 1}]
    assert await request(pacer, 5, lambda: answers.pop(0)) == {"message_id": 1}
    with pytest.raises(NetworkError, match="reset"):
        await request(pacer, 5, lambda: broken)


async def test_replies_go_before_alerts(pacer: Pacer) -> None:
    """When more wait than may go, alerts that asked first are let go last."""
    order: list[str] = []

    def done(kind: str) -> Callable[[], dict[str, int]]:
        return lambda: (order.append(kind), {"message_id": 1})[1]  # type: ignore[func-returns-value]

    busy = [asyncio.create_task(request(pacer, chat, done("first"))) for chat in range(1, 6)]
    await asyncio.sleep(0)
    alerts = [asyncio.create_task(request(pacer, chat, done("alert"), args=ALERT)) for chat in range(10, 14)]
    await asyncio.sleep(0)
    replies = [asyncio.create_task(request(pacer, chat, done("reply"))) for chat in range(20, 30)]
    await asyncio.gather(*busy, *alerts, *replies)
    assert order == ["first"] * 5 + ["reply"] * 10 + ["alert"] * 4


async def test_a_chat_that_must_wait_holds_up_no_alert_of_others(pacer: Pacer) -> None:
    """A reply that waits for its own chat is in nobody's way."""
    with pytest.raises(RetryAfter):
        await request(pacer, 5, lambda: RetryAfter(60), args=ALERT)
    held = asyncio.create_task(request(pacer, 5, lambda: {"message_id": 1}))
    await asyncio.sleep(0)
    await asyncio.wait_for(request(pacer, 6, lambda: {"message_id": 2}, args=ALERT), 10)
    assert not held.done()
    held.cancel()
