"""How the bot is, told over HTTP on loopback to whoever supervises it."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.errors import BotError

if TYPE_CHECKING:
    from collections.abc import Callable

STALE = 120.0  # seconds without an answer, which come every half a minute or so, after which the bot is deaf
_PATIENCE = 5.0  # seconds for a request to arrive
HOST = "127.0.0.1"


@dataclass(slots=True)
class Pulse:
    """When Telegram last answered whoever listens for updates, by the monotonic clock."""

    last: float = field(default_factory=time.monotonic)

    def beat(self) -> None:
        """Note a success."""
        self.last = time.monotonic()

    @property
    def age(self) -> float:
        """Seconds since then."""
        return time.monotonic() - self.last

    @property
    def stale(self) -> bool:
        """Whether the bot seems to be deaf."""
        return self.age > STALE


async def open_health(port: int, look: Callable[[], tuple[bool, dict[str, Any]]]) -> asyncio.Server:
    """Answer GET /health with what `look` sees: 200 when well, else 503; raises BotError where the port is taken."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, TimeoutError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _PATIENCE)
            path = head.split(b" ", 2)[1].partition(b"?")[0]
            well, seen = look() if path == b"/health" else (True, {})
            writer.write(_response("404 Not Found" if not seen else "200 OK" if well else "503 Unavailable", seen))
            await writer.drain()
        writer.close()

    try:
        return await asyncio.start_server(answer, HOST, port)
    except OSError as error:
        raise BotError(f"cannot answer /health on port {port}: {error.strerror}") from error


def _response(status: str, content: dict[str, Any]) -> bytes:
    body = json.dumps(content).encode()
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}Connection: close\r\n\r\n".encode() + body
