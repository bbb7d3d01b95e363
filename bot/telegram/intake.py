"""From the inbox to the handlers: one update of a chat at a time, chats side by side, a bounded number in memory."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from telegram import Update

from bot.reply import read_reply
from bot.telegram.turns import Owed
from bot.traces import number_of, trace_of
from store import StoreError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from telegram.ext import Application

    from bot.arrivals import Arrivals
    from bot.inbox import Entry

_LOG = logging.getLogger(__name__)
WINDOW = 1000  # updates in memory; the others wait on disk
GIVEN_UP = 6
"""Tries after which an update that ends the process each time is set aside; all but the first with nothing beside it."""


class Intake:
    """Takes updates from wherever they come into the inbox, and hands them to the application in their order.

    The application's update processor must call `done` for every update whose handling ended.
    """

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], arrivals: Arrivals) -> None:
        self._application = application
        self._arrivals = arrivals
        self._inbox = arrivals.inbox
        self._turn = 0
        self._held = 0
        self._chats: dict[Hashable, deque[Entry]] = {}
        self._in_hand: dict[int, Hashable] = {}
        self._going_on: set[int] = set()
        self._news = asyncio.Event()
        self._noted = 0  # turn up to which updates are noted before they are handed over
        self._trouble: StoreError | None = None
        self._stopped = False

    def take(self, updates: Iterable[object]) -> None:
        """Keep updates on disk; when this returns, Telegram may forget them. Raises StoreError."""
        self._arrivals.take(updates, time.time())
        self._news.set()

    async def feed(self) -> None:
        """Hand updates over until cancelled, first those left from before the start; raises StoreError."""
        if not self._inbox.begin():
            await self._go_on_after_a_crash()
        while True:
            self._news.clear()
            self._fetch()
            await self._wait()

    def done(self, number: int) -> None:
        """Note that the handling of an update ended, and hand over the next one of its chat."""
        with self._trouble_kept():
            self._inbox.done(number)
            if number in self._in_hand or number in self._going_on:
                self._held -= 1
            self._going_on.discard(number)
            self._next_after(number)
            if self._held <= WINDOW // 2:
                self._news.set()

    def passed(self, number: int) -> None:
        """Note that an update's turn is over though its handling goes on, and hand over the next one of its chat."""
        with self._trouble_kept():
            self._going_on.add(number)
            self._next_after(number)

    async def drain(self) -> None:
        """Hand nothing over any more and wait until what was handed over is done."""
        self._stopped = True
        while self._in_hand or self._going_on:  # noqa: ASYNC110 -- the end of a short life
            await asyncio.sleep(0.02)

    @contextmanager
    def _trouble_kept(self) -> Iterator[None]:
        """Leave it to `feed` to end with what the store raises."""
        try:
            yield
        except StoreError as error:
            self._trouble = error
            self._news.set()

    async def _wait(self) -> None:
        await self._news.wait()
        if self._trouble:
            raise self._trouble

    async def _go_on_after_a_crash(self) -> None:
        """Handle what may have caused it with nothing beside it; note whatever else had waited when it is handed over."""
        self._noted = self._inbox.last_turn()
        for entry in self._inbox.suspects():
            number = entry.update["update_id"]
            if entry.tries >= GIVEN_UP:
                _LOG.error("update %s ended the process %s times and is set aside", number, entry.tries)
                self._inbox.bury(number, f"the process ended {entry.tries} times while it was handled")
                continue
            self._queue(entry)
            while self._held:
                self._news.clear()
                await self._wait()

    def _fetch(self) -> None:
        while not self._stopped and self._held < WINDOW:
            entries = self._inbox.following(self._turn, WINDOW - self._held)
            for entry in entries:
                self._turn = entry.turn
                self._queue(entry)
            if not entries:
                return

    def _queue(self, entry: Entry) -> None:
        key: Hashable = trace_of(entry.update).chat or ("update", entry.update["update_id"])
        waiting = self._chats.setdefault(key, deque())
        waiting.append(entry)
        self._held += 1
        if len(waiting) == 1:
            self._hand_over(key)

    def _next_after(self, number: int) -> None:
        if number in self._in_hand:
            key = self._in_hand.pop(number)
            self._chats[key].popleft()
            self._hand_over(key)

    def _hand_over(self, key: Hashable) -> None:
        """Give the first update of a chat that can be read to the application; bury the others. Raises StoreError."""
        waiting = self._chats[key]
        while waiting and not self._stopped:
            number = number_of(waiting[0].update)
            try:
                update = self._read(waiting[0])
            except Exception as error:  # noqa: BLE001 -- the library raises whatever a strange shape makes it stumble over
                _LOG.warning("update %s cannot be read and is set aside: %s", number, type(error).__name__)
                self._inbox.bury(number, type(error).__name__)
                waiting.popleft()
                self._held -= 1
            else:
                if waiting[0].turn <= self._noted:
                    self._inbox.tried(number)
                self._in_hand[number] = key
                self._application.update_queue.put_nowait(update)
                return
        if not waiting:
            del self._chats[key]

    def _read(self, entry: Entry) -> Update | Owed:
        if entry.reply:
            return Owed(entry.update["update_id"], read_reply(entry.reply))
        return Update.de_json(entry.update, self._application.bot)
