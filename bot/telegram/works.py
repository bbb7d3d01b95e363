"""Slow work on worker threads, the same work done once however many ask for it."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from contextlib import asynccontextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from telegram.constants import ChatAction
from telegram.error import TelegramError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Hashable

    from telegram import Bot

T = TypeVar("T")
RENEWAL = 4.0  # seconds: Telegram shows "typing" for five
HANDS = 64  # threads at most: each waits for a model or a page most of its time


class Works(Generic[T]):
    """Runs work that makes a T on threads of its own: those of the event loop look up where Telegram is.

    The process may end while work is being done, for it changes nothing.
    """

    def __init__(self, hands: int = HANDS) -> None:
        self._running: dict[Hashable, asyncio.Task[T]] = {}
        self._hands = asyncio.Semaphore(hands)

    async def do(self, key: Hashable, make: Callable[[], T]) -> T:
        """Do the work, or wait for whoever is doing the work of the same key; raises what the work raises."""
        running = self._running.get(key)
        if running is None:
            running = asyncio.create_task(self._do(make))
            self._running[key] = running
            running.add_done_callback(lambda _: self._running.pop(key, None))
        return await asyncio.shield(running)

    async def _do(self, make: Callable[[], T]) -> T:
        async with self._hands:
            made: Future[T] = Future()
            Thread(target=_make, args=(make, made), name="work", daemon=True).start()
            return await asyncio.wrap_future(made)


def _make(make: Callable[[], T], made: Future[T]) -> None:
    try:
        made.set_result(make())
    except Exception as error:  # noqa: BLE001 -- handed on to whoever waits
        made.set_exception(error)


@asynccontextmanager
async def typing(bot: Bot, chat: int, thread: int | None) -> AsyncIterator[None]:
    """Show that the bot is typing until the work inside is done."""
    task = asyncio.create_task(_keep_typing(bot, chat, thread))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _keep_typing(bot: Bot, chat: int, thread: int | None) -> None:
    while True:
        with suppress(TelegramError):  # a reply must not fail because this could not be shown
            await bot.send_chat_action(chat, ChatAction.TYPING, message_thread_id=thread)
        await asyncio.sleep(RENEWAL)
