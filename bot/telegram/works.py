"""Slow work on worker threads, the same work done once however many ask for it."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from telegram.constants import ChatAction
from telegram.error import TelegramError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Hashable

    from telegram import Bot

T = TypeVar("T")
RENEWAL = 4.0  # seconds: Telegram shows "typing" for five


class Works(Generic[T]):
    """Runs work that makes a T on threads."""

    def __init__(self) -> None:
        self._running: dict[Hashable, asyncio.Task[T]] = {}

    async def do(self, key: Hashable, make: Callable[[], T]) -> T:
        """Do the work, or wait for whoever is doing the work of the same key; raises what the work raises."""
        running = self._running.get(key)
        if running is None:
            running = asyncio.create_task(asyncio.to_thread(make))
            self._running[key] = running
            running.add_done_callback(lambda _: self._running.pop(key, None))
        return await asyncio.shield(running)


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
