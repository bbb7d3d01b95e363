"""The simulated Bot API over HTTP on loopback, with Telegram's limits and with faults on demand.

The same state machine that the local chat talks to (bot/local/server.py), opened on 127.0.0.1 in a thread of its own,
so that a bot runs against it as a real process and can be killed as one.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import tornado.iostream
import tornado.web
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from bot.local.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self


class Fault(StrEnum):
    """What may go wrong with one request."""

    REJECT = "reject"  # the connection is closed before anything is done
    LOSE = "lose"  # done, and the connection closed without an answer
    HANG = "hang"  # done, and no answer for longer than any bot waits
    GARBAGE = "garbage"  # a page of HTML
    UNAUTHORIZED = "401"
    NOT_FOUND = "404"
    CONFLICT = "409"
    FLOOD = "429"
    BROKEN = "502"


HANG_SECONDS = 60.0
_DESCRIPTIONS = {
    Fault.UNAUTHORIZED: "Unauthorized",
    Fault.NOT_FOUND: "Not Found",
    Fault.CONFLICT: "Conflict: terminated by other getUpdates request",
    Fault.FLOOD: "Too Many Requests: retry after 1",
    Fault.BROKEN: "Bad Gateway",
}


class Limits:
    """Telegram's limits, counted as strictly as they are told: a message too many is answered with 429."""

    def __init__(self) -> None:
        self._all: deque[float] = deque(maxlen=30)
        self._chats: dict[int, deque[float]] = {}
        self.refused = 0

    def refuse(self, chat: int, now: float) -> bool:
        """Whether a message to a chat is one too many now; counts it if not."""
        sent = self._chats.setdefault(chat, deque(maxlen=20))
        burst = 20 if chat < 0 else 4
        span = 60.0 if chat < 0 else 3.0
        too_many = len(sent) >= burst and now - sent[-burst] < span - 0.1
        if too_many or (len(self._all) == 30 and now - self._all[0] < 0.95):
            self.refused += 1
            return True
        sent.append(now)
        self._all.append(now)
        return False


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that a chat got or saw changed: when (seconds since 1970), where, and its text."""

    moment: float
    chat: int
    text: str


class LoopbackApi:
    """A Bot API server on a free port of 127.0.0.1. Use as a context manager; `server` only under `lock`."""

    def __init__(self, *, limits: bool = False, fault: Callable[[str, int], Fault | None] = lambda *_: None) -> None:
        self.server = Server()
        self.lock = threading.Lock()
        self.limits = Limits() if limits else None
        self.fault = fault
        self.calls: Counter[str] = Counter()
        self.arrived: list[Arrived] = []
        self.refusals: Counter[str] = Counter()  # of requests that were wrong by themselves (400), by their words
        self._news: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready = threading.Event()
        self._stop: asyncio.Event | None = None
        self.port = 0
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    @property
    def base_url(self) -> str:
        """What TELEGRAM_BASE_URL must say."""
        return f"http://127.0.0.1:{self.port}/bot"

    def wake(self) -> None:
        """Let waiting long polls look again: something was said."""
        assert self._loop is not None
        assert self._news is not None
        self._loop.call_soon_threadsafe(self._news.set)

    async def _run(self) -> None:
        self._loop, self._news, self._stop = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()
        sockets = bind_sockets(0, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        http = HTTPServer(
            tornado.web.Application([(r"/bot([^/]+)/(\w+)", _Handler, {"api": self})], log_function=lambda _: None)
        )
        http.add_sockets(sockets)
        self._ready.set()
        await self._stop.wait()
        http.stop()
        await http.close_all_connections()

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        assert self._stop is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def answer(self, token: str, method: str, given: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Do what a request asks, as fast as the limits let it."""
        if method == "getUpdates":
            return await self._poll(token, given)
        chat = given.get("chat_id", "")
        if (
            self.limits
            and method.startswith(("send", "edit"))
            and method != "sendChatAction"
            and chat.lstrip("-").isdigit()
        ) and self.limits.refuse(int(chat), time.monotonic()):
            return 429, {
                "ok": False,
                "error_code": 429,
                "description": "Too Many Requests: retry after 1",
                "parameters": {"retry_after": 1},
            }
        with self.lock:
            seen = len(self.server.shown)
            status, body = self.server.call(token, method, given)
            if status == 400:
                self.refusals[body["description"]] += 1
            self.arrived += [
                Arrived(time.time(), shown.chat, shown.message["text"])
                for shown in self.server.shown[seen:]
                if "text" in shown.message  # what is offered to somebody who types is no message
            ]
            return status, body

    async def _poll(self, token: str, given: dict[str, str]) -> tuple[int, dict[str, Any]]:
        assert self._news is not None
        until = time.monotonic() + float(given.get("timeout", 0))
        while True:
            with self.lock:
                self._news.clear()
                status, body = self.server.call(token, "getUpdates", given)
            left = until - time.monotonic()
            if body.get("result") != [] or left <= 0:
                return status, body
            try:
                await asyncio.wait_for(self._news.wait(), min(left, 1.0))
            except TimeoutError:
                continue


class _Handler(tornado.web.RequestHandler):
    def initialize(self, api: LoopbackApi) -> None:
        self._api = api

    async def post(self, token: str, method: str) -> None:
        api = self._api
        api.calls[method] += 1
        fault = api.fault(method, api.calls[method])
        if fault is Fault.REJECT:
            self._drop()
            return
        if fault in _DESCRIPTIONS:
            self._refuse(fault)
            return
        if fault is Fault.GARBAGE:
            await self.finish("<html><body>It works!</body></html>")
            return
        status, body = await api.answer(
            token, method, {name: self.get_body_argument(name, strip=False) for name in self.request.body_arguments}
        )
        if fault is Fault.HANG:
            await asyncio.sleep(HANG_SECONDS)
        if fault in {Fault.LOSE, Fault.HANG}:
            self._drop()
            return
        self.set_status(status)
        with suppress(tornado.iostream.StreamClosedError):  # the bot was killed meanwhile
            await self.finish(body)

    get = post

    def _refuse(self, fault: Fault) -> None:
        self.set_status(int(fault))
        extra = {"parameters": {"retry_after": 1}} if fault is Fault.FLOOD else {}
        self.finish({"ok": False, "error_code": int(fault), "description": _DESCRIPTIONS[fault], **extra})

    def _drop(self) -> None:
        """Close the connection without a word."""
        self._finished = True
        stream = getattr(self.request.connection, "stream", None)
        if stream is not None:
            stream.close()
