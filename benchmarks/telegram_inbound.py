"""What readers send: whether every update is answered, in order, whatever happens in between."""

from __future__ import annotations

import random
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.bot_api import Fault, LoopbackApi
from benchmarks.bot_process import BotProcess, until
from bot.desk import open_desk
from bot.migrations import migrations
from store import Store

if TYPE_CHECKING:
    from pathlib import Path

_WORD = re.compile(r"w(\d+)x(\d+)")
_OVERALL = 30  # messages a second that Telegram lets through


@dataclass(frozen=True, slots=True)
class Result:
    """A line of the table."""

    test: str
    measured: str
    must: str
    well: bool


class Readers:
    """Readers who search for words that nobody else searches for, so that each answer tells what it answers."""

    def __init__(self, api: LoopbackApi, count: int) -> None:
        self._api = api
        self._said: Counter[int] = Counter()
        self._seen = 0
        self._answers: Counter[tuple[int, int]] = Counter()
        self._moments: dict[tuple[int, int], float] = {}
        self.in_order = True
        self.slowest = 0.0  # seconds until the first answer, of those that came
        self.chats = range(1, count + 1)
        with api.lock:
            for chat in self.chats:
                api.server.join(chat)

    def say(self, chat: int) -> None:
        """Send the next message of a reader."""
        with self._api.lock:
            self._said[chat] += 1
            self._moments[chat, self._said[chat]] = time.time()
            self._api.server.say(chat, f"/search w{chat}x{self._said[chat]}")
        self._api.wake()

    @property
    def unanswered(self) -> int:
        """Messages without an answer."""
        self._look()
        return sum(self._said.values()) - len(self._answers)

    @property
    def repeated(self) -> int:
        """Answers beyond the first of each message."""
        self._look()
        return sum(self._answers.values()) - len(self._answers)

    @property
    def most_repeated(self) -> int:
        """Answers beyond the first of the message that has most."""
        self._look()
        return max(self._answers.values(), default=1) - 1

    def _look(self) -> None:
        """Count the answers that came since the last look; first answers of a chat must come in its order."""
        with self._api.lock:
            new = self._api.arrived[self._seen :]
            self._seen += len(new)
        for moment, word in ((arrived.moment, _WORD.search(arrived.text)) for arrived in new):
            if word is None:
                continue
            chat, number = int(word[1]), int(word[2])
            if not self._answers[chat, number]:
                self.slowest = max(self.slowest, moment - self._moments[chat, number])
                self.in_order = self.in_order and (number == 1 or self._answers[chat, number - 1] > 0)
            self._answers[chat, number] += 1


def killed(folder: Path, kills: int, messages: int, readers: int = 20, seed: int = 1) -> Result:
    """Kill the bot at random moments while messages arrive."""
    dice = random.Random(seed)
    with LoopbackApi() as api:
        people = Readers(api, readers)
        bot = BotProcess(api, folder / "killed.db")
        _note_changes(folder / "killed.db")
        languages: dict[int, list[str]] = defaultdict(list)
        bot.start()
        sent = 0
        for turn in range(kills + 1):
            while sent < messages * (turn + 1) // (kills + 1):
                chat = dice.choice(people.chats)
                people.say(chat)
                if dice.random() < 0.2:
                    languages[chat].append(dice.choice(["ar", "en"]))
                    with api.lock:
                        api.server.say(chat, f"/lang {languages[chat][-1]}")
                sent += 1
                time.sleep(dice.random() * 0.02)
            if turn < kills:
                bot.kill()
                bot.start(wait=dice.random() < 0.7)
                time.sleep(dice.random() * (0.3 if turn % 2 else 1.5))
        settled = until(lambda: people.unanswered == 0 and waiting(folder / "killed.db") == 0, 120)
        bot.stop()
        with Store(folder / "killed.db", (migrations,)) as store:
            changes: dict[int, list[str]] = defaultdict(list)
            for row in store.rows("SELECT chat, language FROM changes ORDER BY rowid"):
                changes[row["chat"]].append(row["language"])
        missing = sum((Counter(said) - Counter(changes[chat])).total() for chat, said in languages.items())
        doubled = sum((Counter(changes[chat]) - Counter(said)).total() for chat, said in languages.items())
        in_order = people.in_order and changes == languages
    well = settled and in_order and people.most_repeated <= kills
    measured = (
        f"{people.unanswered} lost, {sum(map(len, languages.values()))} changes: {missing} missing, {doubled} doubled; "
        f"{people.repeated} replies repeated"
    )
    return Result(f"{kills} kills while {messages} messages arrive", measured, "0 lost, 0 missing, 0 doubled", well)


def _note_changes(db: Path) -> None:
    """Have the database itself note each change of a language, so that one made twice is seen."""
    with open_desk(db, "embedded") as desk, desk.store.transaction() as tables:
        tables.execute("CREATE TABLE changes (chat INTEGER, language TEXT)")
        for when in ("INSERT ON readers WHEN NEW.language IS NOT NULL", "UPDATE OF language ON readers"):
            name, note = when[:6], "INSERT INTO changes VALUES (NEW.chat, NEW.language)"
            tables.execute(f"CREATE TRIGGER note_{name} AFTER {when} BEGIN {note}; END")


def unparseable(folder: Path, bad: int, good: int) -> Result:
    """Mix updates that no library can read among good ones."""
    shapes: list[Any] = [{"bad": 1}, 7, None, [], "text", {"message_id": "x", "chat": {}}, {"chat": {"id": "no"}}]
    with LoopbackApi() as api:
        people = Readers(api, 20)
        with api.lock:
            for number in range(bad):
                api.server._update({"message": shapes[number % len(shapes)]})  # noqa: SLF001 -- nobody sends such things
        for number in range(good):
            people.say(people.chats[number % 20])
            if bad > good // 2 and number % 2:
                with api.lock:
                    api.server._update({"callback_query": shapes[number % len(shapes)]})  # noqa: SLF001
        with BotProcess(api, folder / "bad.db") as bot:
            until(lambda: people.unanswered == 0, 60 + good / 20)
            polls = api.calls["getUpdates"]
            bot.stop()
    measured = f"{people.unanswered} good ones unanswered, {polls} polls"
    return Result(
        f"{bad} unparseable among {good} good",
        measured,
        "0 unanswered, < 200 polls",
        people.unanswered == 0 and polls < 200,
    )


def recovering(folder: Path, fault: Fault, seconds: float) -> Result:
    """Let getUpdates fail for a while: the bot must answer again within a minute after that."""
    until_when = time.monotonic() + 1e9

    def failing(method: str, _: int) -> Fault | None:
        return fault if method == "getUpdates" and time.monotonic() < until_when else None

    with LoopbackApi(fault=failing) as api:
        people = Readers(api, 1)
        with BotProcess(api, folder / f"{fault}.db"):
            until_when = time.monotonic() + seconds
            people.say(1)
            until(lambda: time.monotonic() > until_when, seconds + 1)
            began = time.monotonic()
            well = until(lambda: people.unanswered == 0, 60)
            took = time.monotonic() - began
    measured = f"answered {took:.0f} s later" if well else "deaf"
    return Result(f"getUpdates fails ({fault}) for {seconds:.0f} s", measured, "answers within 60 s", well)


def unknown_for_good(folder: Path, fault: Fault) -> Result:
    """Let getUpdates say for ever that there is no such bot: the process must end with an error."""
    with LoopbackApi(fault=lambda method, _: fault if method == "getUpdates" else None) as api:
        bot = BotProcess(api, folder / f"for-good-{fault}.db")
        began = time.monotonic()
        bot.start(wait=False)
        code = bot.wait(90)
        took = time.monotonic() - began
    return Result(
        f"getUpdates says {fault} for ever",
        f"exit {code} after {took:.0f} s",
        "exit not 0 within 60 s",
        code != 0 and took < 60,
    )


def waiting_at_start(folder: Path, updates: int, readers: int) -> Result:
    """Let many updates wait before the bot starts, with Telegram's limits enforced."""
    with LoopbackApi(limits=True) as api:
        people = Readers(api, readers)
        for number in range(updates):
            people.say(people.chats[number % readers])
        least = updates / _OVERALL
        with BotProcess(api, folder / "waiting.db") as bot:
            began = time.monotonic()
            until(lambda: people.unanswered == 0, 60 + 2 * least)
            took = time.monotonic() - began
            bot.stop()
        assert api.limits is not None
        refused = api.limits.refused
    well = not people.unanswered and people.in_order and bot.memory < 300 and took <= max(1.15 * least, least + 5)
    measured = (
        f"{people.unanswered} unanswered, {'in order' if people.in_order else 'out of order'}, {took:.0f} s"
        f" ({took / least:.2f} of the least), {bot.memory} MB, {refused} times 429"
    )
    return Result(
        f"{updates} updates of {readers} readers waiting",
        measured,
        "all, in order, ≤ 1.15 of the least, < 300 MB",
        well,
    )


def waiting(db: Path) -> int:
    """Count the updates that are not done."""
    with Store(db, (migrations,)) as store:
        row = store.row("SELECT count(*) AS n FROM inbox WHERE state = 'waiting'")
    return int(row["n"]) if row else 0
