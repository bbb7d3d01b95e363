"""The simulated Bot API in the place of the network."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from telegram.request import BaseRequest

if TYPE_CHECKING:
    from telegram.request import RequestData

    from bot.local.server import Server


class LocalRequest(BaseRequest):
    """Carries every call of a bot to a Server in this process; getUpdates waits until there is something."""

    __slots__ = ("_news", "_server", "_taken")

    def __init__(self, server: Server) -> None:
        self._server = server
        self._news = asyncio.Event()
        self._taken = asyncio.Condition()

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""

    async def taken(self, update: int) -> None:
        """Wake a waiting getUpdates, and wait until the bot has taken the update with that number."""
        self._news.set()
        async with self._taken:
            await self._taken.wait_for(lambda: self._server.confirmed > update)

    async def do_request(  # noqa: PLR0913, PLR0917 -- the signature of the library
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Do what a request to `.../bot<token>/<method>` asks."""
        del method, read_timeout, write_timeout, connect_timeout, pool_timeout
        token, _, name = url.rpartition("/bot")[2].partition("/")
        given: dict[str, str] = dict(request_data.json_parameters) if request_data else {}
        if name == "getUpdates":
            await self._poll(token, given)
        status, body = self._server.call(token, name, given)
        await asyncio.sleep(0)  # as with a network, others get their turn
        return status, json.dumps(body).encode()

    async def _poll(self, token: str, given: dict[str, str]) -> None:
        """Confirm what the bot took, then wait for something new as long as the bot would."""
        _, body = self._server.call(token, "getUpdates", given)
        async with self._taken:
            self._taken.notify_all()
        if body.get("result") == []:
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), float(given.get("timeout", 0)))
