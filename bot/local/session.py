"""The bot running against the simulated Bot API: one update at a time, each handled to its end."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from pydantic import SecretStr

from bot.local.request import LocalRequest
from bot.local.server import TOKEN, Server
from bot.readers import Readers
from bot.telegram.turns import ChatOrder
from bot.telegram.wiring import UPDATES, build_application, set_menu

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.local.world import Shown
    from bot.settings import Settings

READER = 1  # number of the one who sits at the terminal, and of the chat


class Session:
    """The Application of the real bot, started on a Server. Use as an async context manager.

    Whoever sits at the terminal may ask as often as they like, unless a `rate` says otherwise.
    """

    def __init__(self, desk: Desk, settings: Settings, server: Server | None = None, rate: int = 0) -> None:
        self.server = server or Server()
        self._request = LocalRequest(self.server)
        ours = {"token": SecretStr(TOKEN), "base_url": "https://local/bot", "rate": rate}
        local = settings.model_copy(update=ours)
        self._order = ChatOrder()
        self.application = build_application(desk, Readers(desk.store), local, request=self._request, order=self._order)
        self._seen = 0

    async def __aenter__(self) -> Self:
        await self.application.initialize()
        await set_menu(self.application)
        assert self.application.updater is not None
        await self.application.updater.start_polling(allowed_updates=UPDATES)
        await self.application.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self.application.updater is not None
        await self.application.updater.stop()
        await self.application.stop()
        await self.application.shutdown()

    async def handled(self, update: int) -> list[Shown]:
        """Wait until the bot is done with an update of the server; returns what became visible meanwhile."""
        await self._request.taken(update)
        await self.application.update_queue.join()
        await self._order.idle()
        await asyncio.sleep(0)
        shown = self.server.shown[self._seen :]
        self._seen = len(self.server.shown)
        return shown
