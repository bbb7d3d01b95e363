from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import httpx
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.pacer import ALERT, Pacer
from bot.telegram.troubles import pause_after

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


def after(error: TelegramError, cause: Exception | None = None) -> TelegramError:
    """Return an error as it comes out of the library's request."""
    error.__cause__ = cause
    return error


AWAY = after(NetworkError("no route"), httpx.ConnectError("x"))
DOUBT = after(TimedOut(), httpx.ReadTimeout("x"))
HTML = after(NetworkError("Bad Gateway"), TelegramError("Invalid server response"))


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tries follow each other without a wait."""
    monkeypatch.setattr("bot.telegram.pacer.pause_after", lambda _: 0.0)
    for wait in ("wait_of_chat", "wait_of_all"):
        monkeypatch.setattr(f"bot.pacing.Pace.{wait}", lambda *_, **__: 0.0)


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize(
    ("error", "times"),
    [(AWAY, 30), (HTML, 7), (NetworkError("Bad Gateway (502)"), 7), (TelegramError("Invalid server response"), 7)],
)
async def test_a_reply_that_did_not_arrive_is_made_again(pacer: Pacer, error: TelegramError, times: int) -> None:
    """As often as it takes where it never left, for about a minute where what answers is out of order."""
    answers: list[Any] = [*[error] * times, {"message_id": 1}]
    assert await request(pacer, 5, lambda: answers.pop(0)) == {"message_id": 1}


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize(("error", "times"), [(DOUBT, 2), (BadRequest("no"), 1), (Forbidden("blocked"), 1), (HTML, 8)])
async def test_what_is_in_vain_is_given_up(pacer: Pacer, error: TelegramError, times: int) -> None:
    """What may have arrived is made once more and not again; what was refused is not."""
    made: list[int] = []

    def failing() -> TelegramError:
        made.append(1)
        return error

    with pytest.raises(type(error)):
        await request(pacer, 5, failing)
    assert len(made) == times


def test_pauses_grow_and_end_at_sixteen_seconds() -> None:
    """Telegram is not hammered, and asked soon after it is back."""
    pauses = [pause_after(tries) for tries in range(1, 40)]
    assert pauses[0] == 0.5
    assert pauses == sorted(pauses)
    assert pauses[-1] == 16.0


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


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize(("error", "times"), [(AWAY, 30), (HTML, 7), (DOUBT, 7), (BadRequest("no"), 0)])
async def test_what_a_reply_waits_for_is_asked_again(
    pacer: Pacer, noted: list[tuple[int, int]], error: TelegramError, times: int
) -> None:
    """Who is an admin, and which channel it is: a command is not lost because Telegram was out of order for a moment."""
    answers: list[Any] = [*[error] * times, {"status": "member"}]
    assert await request(pacer, -5, lambda: answers.pop(0), "getChatMember") == {"status": "member"}
    assert noted == []
    with pytest.raises(type(error)) if error is not AWAY else nullcontext():
        await request(pacer, -5, lambda: error if error is not AWAY else {}, "getChat")
