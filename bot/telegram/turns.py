"""Updates of one chat in their order, chats side by side."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.reply import Reply

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be said about an update whose effect took place before the process was started."""

    update_id: int
    reply: Reply


AT_ONCE = 256  # updates being handled at the same time


def _nobody(_: int) -> None:
    """Tell nobody."""


class ChatOrder(BaseUpdateProcessor):
    """Handle updates of different chats at the same time, those of one chat one after the other.

    `done` is told the number of each update whose handling ended, well or with an error that was dealt with; not of
    one whose handling was cancelled. `passed` is told of one whose turn is over though its handling goes on.
    """

    __slots__ = ("_going_on", "_turns", "done", "passed")

    def __init__(self) -> None:
        super().__init__(AT_ONCE)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._going_on: dict[int, asyncio.Task[Any]] = {}
        self.done: Callable[[int], None] = _nobody
        self.passed: Callable[[int], None] = _nobody

    def go_on(self, number: int, task: asyncio.Task[Any]) -> None:
        """Let the chat's next update come when the handler returns; the update is done when the task has ended."""
        self._going_on[number] = task
        task.add_done_callback(lambda ended: self._ended(number, ended))

    async def idle(self) -> None:
        """Wait until nothing goes on."""
        while self._going_on:
            await asyncio.wait(self._going_on.values())

    def _ended(self, number: int, task: asyncio.Task[Any]) -> None:
        del self._going_on[number]
        if not task.cancelled():
            self.done(number)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the handling of an update when its chat's earlier ones are done (locks are first come, first served)."""
        if not isinstance(update, Update | Owed):
            await coroutine
            return
        chat = _chat(update)
        async with self._turns.setdefault(chat, asyncio.Lock()) if chat else asyncio.Lock():
            try:
                await coroutine
            except Exception:  # noqa: BLE001 -- the named edge: an update must not hold up its chat for ever
                _LOG.exception("the handling of update %s failed", update.update_id)
            (self.passed if update.update_id in self._going_on else self.done)(update.update_id)

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""


def _chat(update: Update | Owed) -> int:
    if isinstance(update, Owed):
        return update.reply.chat
    return update.effective_chat.id if update.effective_chat else 0
