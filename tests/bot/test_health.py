from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from bot import health
from bot.errors import BotError
from bot.health import Pulse, open_health


async def asked(port: int, line: bytes = b"GET /health HTTP/1.1") -> tuple[int, dict[str, Any]]:
    """Status and content of an answer."""
    reader, writer = await asyncio.open_connection(health.HOST, port)
    writer.write(line + b"\r\nHost: x\r\n\r\n")
    head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    return int(head.split()[1]), json.loads(body)


@pytest.mark.parametrize(("well", "status"), [(True, 200), (False, 503)])
async def test_supervisors_are_told_by_the_status(*, well: bool, status: int) -> None:
    """And people by what was seen."""
    async with await open_health(0, lambda: (well, {"inbox": {"waiting": 3}})) as server:
        port = server.sockets[0].getsockname()[1]
        assert await asked(port) == (status, {"inbox": {"waiting": 3}})
        assert (await asked(port, b"GET /health?x=1 HTTP/1.1"))[0] == status
        assert (await asked(port, b"GET /secrets HTTP/1.1"))[0] == 404


async def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    """The operator learns which, and the bot does not start half."""
    async with await open_health(0, lambda: (True, {})) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(BotError, match=f"cannot answer /health on port {port}"):
            await open_health(port, lambda: (True, {}))


async def test_rubbish_breaks_nothing() -> None:
    """The next one who asks is answered."""
    async with await open_health(0, lambda: (True, {"x": 1})) as server:
        port = server.sockets[0].getsockname()[1]
        for rubbish in (b"\r\n\r\n", b"\x00" * 100_000, b""):
            reader, writer = await asyncio.open_connection(health.HOST, port)
            writer.write(rubbish)
            writer.write_eof()
            await reader.read()
            writer.close()
        assert (await asked(port))[0] == 200


async def test_only_this_machine_is_answered() -> None:
    """The port is not open to the network."""
    async with await open_health(0, lambda: (True, {})) as server:
        assert {socket.getsockname()[0] for socket in server.sockets} == {"127.0.0.1"}


def test_a_bot_that_hears_nothing_for_long_is_deaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until Telegram answers again."""
    now = [1000.0]
    monkeypatch.setattr("bot.health.time.monotonic", lambda: now[0])
    pulse = Pulse(last=1000.0)
    now[0] += health.STALE + 1
    assert pulse.stale
    pulse.beat()
    assert not pulse.stale
