"""The bot in a terminal: what is typed goes in as a reader's message, buttons are numbered and pressed by number."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any, TextIO

from bot.local.session import READER, Session
from bot.marks import first_strong, without_marks
from bot.patience import told_after
from bot.readers import language_of
from bot.rendering.plain import plain_html
from bot.rendering.splitting import LIMIT
from bot.wording import wording
from language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.desk import Desk
    from bot.local.world import Shown
    from bot.settings import Settings


def run_chat(desk: Desk, settings: Settings, stdin: TextIO, stdout: TextIO) -> None:
    """Talk until the end of input; each line is answered in full before the next one is read.

    A person gets a greeting and a prompt; a pipe gets the replies alone.
    """
    language = _terminal_language()
    prompt = "> " if stdin.isatty() else ""
    if prompt:
        print(wording(language).bare("local-welcome"), file=stdout)
    owner = {"allowed": frozenset(), "admins": frozenset({READER})}  # whoever has the machine operates the bot
    with asyncio.Runner() as runner:
        session = Session(desk, settings.model_copy(update=owner))
        session.server.join(READER, language=str(language))
        chat = _Chat(session, stdout)
        runner.run(session.__aenter__())
        try:
            # Reading stands outside of the event loop, so that Ctrl-C ends it at once.
            for line in _lines(stdin, stdout, prompt):
                with told_after(wording(language).bare("local-wait")):
                    runner.run(chat.take(line))
        except KeyboardInterrupt:
            print(file=stdout)
        finally:
            runner.run(session.__aexit__())


class _Chat:
    """The terminal's side: shows what the bot sends, and remembers the buttons of the last message with any."""

    def __init__(self, session: Session, stdout: TextIO) -> None:
        self._session = session
        self._stdout = stdout
        self._message: dict[str, Any] = {}
        self._buttons: list[dict[str, str]] = []

    async def take(self, line: str) -> None:
        """Press the button of that number, or else send the line; show all that comes of it."""
        server = self._session.server
        if line.isdecimal() and 1 <= int(line) <= len(self._buttons):
            data = self._buttons[int(line) - 1]["callback_data"]
            self._show(await self._session.handled(server.press(READER, self._message, data)))
            return
        for start in range(0, len(line), LIMIT // 2):  # as an app does with a text too long for one message
            self._show(await self._session.handled(server.say(READER, line[start : start + LIMIT // 2])))

    def _show(self, shown: Iterable[Shown]) -> None:
        for item in shown:
            if item.kind == "typing":
                continue
            text = plain_html(item.source) if item.html else without_marks(item.source)
            print(text, file=self._stdout)
            if item.message:
                self._offer(item.message)
            print(file=self._stdout)
        self._stdout.flush()

    def _offer(self, message: dict[str, Any]) -> None:
        """Print the buttons of a message with their numbers, row by row, in reading order."""
        rows = _rows(message)
        if not rows:
            return
        self._message, self._buttons = message, [button for row in rows for button in row]
        number = 0
        for row in rows:
            labels = []
            for button in row:
                number += 1
                labels.append(f"[{number}] {without_marks(button['text'])}")
            print("  ".join(labels), file=self._stdout)


def _rows(message: dict[str, Any]) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [row[::-1] for row in rows] if first_strong(message["text"]) is Language.ARABIC else rows


def _lines(stdin: TextIO, stdout: TextIO, prompt: str) -> Iterator[str]:
    """Lines typed, without the empty ones."""
    while True:
        print(prompt, end="", file=stdout, flush=True)
        line = stdin.readline()
        if not line:
            return
        if line.strip():
            yield line.strip()


def _terminal_language() -> Language:
    tag = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    return language_of(tag)
