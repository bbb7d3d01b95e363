from __future__ import annotations

import asyncio

import pytest
from telegram import Chat, Message, Update

from bot.telegram.turns import ChatOrder


def update(number: int, chat: int) -> Update:
    """A message in a chat."""
    return Update(number, message=Message(number, None, Chat(chat, "private")))  # type: ignore[arg-type]


@pytest.fixture
def ended() -> list[int]:
    """Numbers of updates that were done."""
    return []


@pytest.fixture
def order(ended: list[int]) -> ChatOrder:
    """An order that tells what is done."""
    order = ChatOrder()
    order.done = ended.append
    return order


async def test_a_chat_is_answered_in_order_and_others_need_not_wait(order: ChatOrder, ended: list[int]) -> None:
    """The slow first message holds up the second of its chat alone."""
    go = asyncio.Event()

    async def quick() -> None:
        pass

    slow = asyncio.create_task(order.process_update(update(1, 5), go.wait()))
    await asyncio.sleep(0)
    second = asyncio.create_task(order.process_update(update(2, 5), quick()))
    await order.process_update(update(3, 6), quick())
    assert ended == [3]
    go.set()
    await asyncio.gather(slow, second)
    assert ended == [3, 1, 2]


async def test_an_update_whose_handling_failed_is_done(order: ChatOrder, ended: list[int]) -> None:
    """It would fail again after every start, and its chat would hear nothing more."""

    async def broken() -> None:
        raise ZeroDivisionError

    await order.process_update(update(1, 5), broken())
    assert ended == [1]


async def test_an_update_that_goes_on_is_done_when_it_has_ended(order: ChatOrder, ended: list[int]) -> None:
    """Its turn passes with the handler; one that is cut off is not done."""
    passed: list[int] = []
    order.passed = passed.append
    go = asyncio.Event()
    tasks = [asyncio.create_task(go.wait()), asyncio.create_task(asyncio.Event().wait())]

    async def begin(number: int) -> None:
        order.go_on(number, tasks[number - 1])

    await order.process_update(update(1, 5), begin(1))
    await order.process_update(update(2, 5), begin(2))
    assert (passed, ended) == ([1, 2], [])
    tasks[1].cancel()
    go.set()
    await order.idle()
    assert ended == [1]


async def test_an_update_whose_handling_was_cut_off_is_not(order: ChatOrder, ended: list[int]) -> None:
    """The next start handles it again."""
    handling = asyncio.create_task(order.process_update(update(1, 5), asyncio.Event().wait()))
    await asyncio.sleep(0)
    handling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handling
    assert ended == []
