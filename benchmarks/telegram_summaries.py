"""A model that takes its time: whether anybody waits for it who did not ask, and whether it is asked once.

The model is a server on 127.0.0.1 that speaks OpenAI's protocol and answers after some seconds.
"""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from articles import Draft
from benchmarks.bot_api import LoopbackApi
from benchmarks.bot_process import BotProcess, until
from benchmarks.telegram_inbound import Result
from bot.bringing import brought
from bot.desk import open_desk
from language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ARTICLES, _TOGETHER = 12, 10  # summaries asked for at once, each by somebody else; and one asked for by so many more
_INSTANT = 2.0  # seconds for the newest articles; those who asked for a summary wait a second of it
_DRAIN = 10.0  # seconds for an orderly end


def slow_model(folder: Path, seconds: float) -> Result:
    """Ask for many summaries, then for the newest articles in the same and other chats, then tell the bot to stop."""
    _bring_in(folder / "slow.db")
    asking = range(1, _ARTICLES + _TOGETHER + 1)
    with _model(seconds) as (address, asked), LoopbackApi() as api:
        for chat in range(1, 2 * len(asking) + 1):
            api.server.join(chat)
        # By name, so that the address has to be looked up while every thread of the event loop might be waiting.
        named = {"KHABAR_SUMMARIZER": address, "TELEGRAM_BASE_URL": api.base_url.replace("127.0.0.1", "localhost")}
        with BotProcess(api, folder / "slow.db", **named) as bot:
            for chat in asking:
                api.server.say(chat, f"/summary {min(chat, _ARTICLES)}")
            api.wake()
            until(lambda: len(asked) >= _ARTICLES, 30)
            slowest = _slowest_latest(api, 2 * len(asking))
            told = until(lambda: _summaries(api) == len(asking), 3 * seconds + 30)
            once = len(asked) == _ARTICLES
            api.server.say(1, f"/summary {_ARTICLES} long")
            api.wake()
            until(lambda: len(asked) > _ARTICLES, 30)
            began = time.monotonic()
            code = bot.stop(patience=seconds + 20)
            stopping = time.monotonic() - began
    return Result(
        f"{len(asking)} summaries by a model that takes {seconds:g} s, {_TOGETHER + 1} of them the same",
        f"newest articles meanwhile in at most {slowest:.1f} s, {'each' if once else 'NOT each'} made once, "
        f"{'all' if told else 'NOT all'} told, exit {code} after {stopping:.1f} s",
        f"≤ {_INSTANT:g} s, each once, all, exit 0 within {_DRAIN:g} s",
        well=slowest <= _INSTANT and once and told and code == 0 and stopping <= _DRAIN,
    )


def _bring_in(db: Path) -> None:
    with open_desk(db, "embedded") as desk:
        for number in range(1, _ARTICLES + 1):
            text = f"The council of district {number} met on Monday and spoke about water. " * 12
            desk.keep(brought(Draft(f"District {number} speaks about water", text, Language.ENGLISH)))


def _slowest_latest(api: LoopbackApi, chats: int) -> float:
    """Have every chat ask for the newest articles, at a pace within Telegram's limits; returns the longest wait in seconds."""
    slowest = 0.0
    for chat in range(1, chats + 1):
        seen, began = len(api.arrived), time.monotonic()
        api.server.say(chat, "/latest")
        api.wake()
        until(lambda chat=chat, seen=seen: any(one.chat == chat for one in api.arrived[seen:]), 60)  # type: ignore[misc]
        slowest = max(slowest, time.monotonic() - began)
    return slowest


def _summaries(api: LoopbackApi) -> int:
    return sum("water is on the table" in one.text for one in api.arrived)


@contextmanager
def _model(seconds: float) -> Iterator[tuple[str, list[str]]]:
    """Serve the model; yields the setting that names it, and what it was asked so far."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            time.sleep(seconds)
            message = {"role": "assistant", "content": "The council spoke about water; water is on the table."}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            body = json.dumps({"choices": [choice]}).encode()
            try:
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:  # the bot was told to stop meanwhile
                return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1#model", asked
    finally:
        server.shutdown()
        server.server_close()
