"""Whether alerts bear a clock that is put one hour back and one day forward while they wait and while they go out."""

from __future__ import annotations

import datetime
import json
import random
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from alerts import Habits, Kind, Place, State, Want
from benchmarks.bot_api import Fault, LoopbackApi
from benchmarks.bot_process import ROOT, BotProcess, until
from benchmarks.clocked import Clock
from benchmarks.telegram_alerts import article, marks, standing
from benchmarks.telegram_inbound import Readers, Result
from bot.desk import open_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bot_api import Arrived

HOUR, DAY = 3600.0, 86400.0
START = datetime.datetime(2026, 11, 24, 19, 30, tzinfo=datetime.UTC).timestamp()
END = START - HOUR / 2
"""What chats wait for: their time of the digest, or the end of their quiet hours; the start lies after it."""

_CAP = 10_000
_EVENING, _AFTERNOON, _NIGHT = ((datetime.time(a), datetime.time(b)) for a, b in ((18, 20), (13, 14), (22, 7)))
_WAYS = (
    Habits(cap=_CAP),
    Habits(cap=_CAP, quiet=_NIGHT, zone="Asia/Riyadh"),  # asleep at the start, awake an hour before
    Habits(cap=_CAP, quiet=_EVENING, zone="Africa/Algiers"),  # awake at the start, asleep an hour before, until END
    Habits(cap=_CAP, digest=datetime.time(0, 45), zone="Asia/Kathmandu"),  # at END
    Habits(cap=_CAP, digest=datetime.time(13, 45), quiet=_AFTERNOON, zone="America/New_York"),  # at END, for quiet
)
_AT_ONCE, _ASLEEP, _, _DIGEST, _ = range(len(_WAYS))
_TOPICS = 4  # a chat hears of one article in four
_FIRST = 1000  # below are the chats of readers who ask
_ASKERS = 10
_PATIENCE = 120.0  # seconds until what is due must have come: doubts take half a minute
_SLOWEST = 20.0  # seconds for an answer, with a start of the bot in between


class _Run:
    """A bot, its readers and the clock of both; articles come in batches of the same size."""

    def __init__(self, api: LoopbackApi, folder: Path, chats: int, articles: int) -> None:
        self.api, self.chats, self.articles = api, range(_FIRST, _FIRST + chats), articles
        self.clock = Clock(folder / "clock", START)
        self.db = folder / "clock.db"
        self.bot = BotProcess(api, self.db, self.clock.file)
        self.people = Readers(api, _ASKERS)
        self.late = 0
        self._ingests: list[subprocess.Popen[bytes]] = []

    def subscribe(self) -> None:
        """Let each chat follow a topic in its way."""
        with open_desk(self.db, "embedded") as desk, desk.store.transaction():
            for chat in self.chats:
                topic = f"subject{_topic(chat)}"
                desk.subscriptions.add(Place(chat), Want(Kind.WORDS, topic, topic))
                desk.subscriptions.set_habits(chat, _WAYS[_way(chat)])
            desk.journal.note(_FIRST, 0, 1.0)  # as after the message with which the last reader subscribed
        with self.api.lock:
            for chat in self.chats:
                self.api.server.join(chat)

    def ingest(self, batch: int) -> None:
        """Start bringing a batch in, in a process of its own under the same clock."""
        source = self.db.with_name(f"batch{batch}.jsonl")
        numbers = range(batch * self.articles, (batch + 1) * self.articles)
        source.write_text("".join(json.dumps(article(n, f"subject{n % _TOPICS}")) + "\n" for n in numbers))
        command = [sys.executable, "-m", "benchmarks.clocked", str(self.clock.file), "ingest", str(source)]
        self._ingests.append(
            subprocess.Popen(
                [*command, "--db", str(self.db)],
                cwd=self.db.parent,
                env={"PYTHONPATH": str(ROOT), "PATH": ""},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def harass(self, kills: int, dice: random.Random) -> None:
        """Kill the bot and start it again."""
        for _ in range(kills):
            time.sleep(dice.random() * 3)
            self.bot.kill()
            self.bot.start()

    def expect(self, batches: int, *ways: int) -> None:
        """Wait until chats of these ways have heard of the first batches; count what is late."""
        told = self.told(batches, *ways)
        until(lambda: not told - set(standing(self.api)), _PATIENCE)
        self.late += len(told - set(standing(self.api)))

    def told(self, batches: int, *ways: int) -> set[tuple[int, int]]:
        """Which chats of these ways must hear of which articles of the first batches."""
        numbers = range(batches * self.articles)
        return {(c, n) for c in self.chats if _way(c) in ways for n in numbers if n % _TOPICS == _topic(c)}

    def brought_in(self) -> bool:
        """Whether every ingest went well."""
        return not any(ingest.wait(_PATIENCE) for ingest in self._ingests)

    def added(self) -> dict[int, float]:
        """When each article was brought in, by the clock as it was then."""
        with open_desk(self.db, "embedded") as desk:
            rows = desk.store.rows("SELECT title, added FROM articles")
        moments = {row["title"]: datetime.datetime.fromisoformat(row["added"]).timestamp() for row in rows}
        return {number: moment for title, moment in moments.items() for number in marks(title)}


def moved(folder: Path, chats: int, kills: int, lost: int, articles: int = 16) -> Result:
    """Put the clock back and forward while articles come in, alerts go out, readers ask, and the bot is killed."""
    dice = random.Random(3)
    losing = set(dice.sample(range(1, max(2, chats * articles // 4)), lost))

    def losses(method: str, number: int) -> Fault | None:
        return Fault.LOSE if method == "sendMessage" and number in losing else None

    with LoopbackApi(limits=True, fault=losses) as api:
        run = _Run(api, folder, chats, articles)
        run.subscribe()
        with run.bot:
            with _asking(run.people):
                forward = _jumps(run, kills, dice)
            until(lambda: not run.people.unanswered, 30)
            run.bot.stop()
    return _judged(run, forward, f"{kills + 1} kills, {lost} answers lost")


def _jumps(run: _Run, kills: int, dice: random.Random) -> float:
    """Move the clock and wait each time for all that is due then; returns when (real) it was put forward."""
    run.ingest(0)
    until(lambda: bool(standing(run.api)), _PATIENCE)
    run.harass(kills // 3, dice)
    run.ingest(1)
    time.sleep(dice.random() * 3)
    run.clock.move(-HOUR)
    run.harass(kills // 3, dice)
    run.expect(2, _AT_ONCE, _ASLEEP)
    time.sleep(0.5)  # so that the last answer is noted: a kill that leaves no doubt
    run.bot.kill()
    run.ingest(2)
    time.sleep(dice.random() * 3)
    forward = time.time()
    run.clock.move(DAY)
    run.bot.start()
    run.harass(kills - 2 * (kills // 3), dice)
    run.expect(3, _AT_ONCE, _ASLEEP)
    run.expect(2, _DIGEST)
    run.clock.set(END + DAY - 3)
    run.expect(3, *range(len(_WAYS)))
    return forward


def _judged(run: _Run, forward: float, troubles: str) -> Result:
    told, arrived, added = run.told(3, *range(len(_WAYS))), standing(run.api), run.added()
    missing, twice = len(told - set(arrived)), sum(count - 1 for count in arrived.values())
    alerts = [one for one in run.api.arrived if one.chat >= _FIRST]
    quiet = sum(all(_quiet(one.chat, moment) for moment in run.clock.shown(one.moment)) for one in alerts)
    early = sum(_early(run.clock, one, forward, added) for one in alerts)
    with open_desk(run.db, "embedded") as desk:
        unknown = desk.outbox.counts().get(State.UNKNOWN, 0)
    assert run.api.limits is not None
    refused, people = run.api.limits.refused, run.people
    measured = (
        f"{missing} lost, {twice} doubled, {unknown} never settled, {quiet} in quiet hours, {early} digests early,"
        f" {run.late} late; {people.unanswered} unanswered, slowest {people.slowest:.1f} s; {refused} times 429"
    )
    well = not (missing or twice or unknown or quiet or early or run.late or people.unanswered or refused)
    well = well and run.brought_in() and people.slowest <= _SLOWEST
    must = f"0, 0, 0, 0, 0, 0; 0, within {_SLOWEST:.0f} s; 0"
    return Result(f"{len(told)} alerts, clock 1 h back and 1 day forward, {troubles}", measured, must, well)


def _quiet(chat: int, moment: float) -> bool:
    """Whether a chat is asleep: by the minute, with nothing of what is measured."""
    habits = _WAYS[_way(chat)]
    if habits.quiet is None:
        return False
    begin, end = (clock.hour * 60 + clock.minute for clock in habits.quiet)
    local = datetime.datetime.fromtimestamp(moment, ZoneInfo(habits.zone))
    return (local.hour * 60 + local.minute - begin) % (24 * 60) < (end - begin) % (24 * 60)


def _early(clock: Clock, arrived: Arrived, forward: float, added: dict[int, float]) -> bool:
    """Whether a digest came before its time: none does before the day forward, then those of the day before, at once.

    What came in before the clock was put back waits for the END of that day too: the clock passes it again.
    """
    if _WAYS[_way(arrived.chat)].digest is None:
        return False
    ends = max(END if added[number] < START + DAY / 2 else END + DAY for number in marks(arrived.text))
    return arrived.moment < forward or all(moment < ends for moment in clock.shown(arrived.moment))


@contextmanager
def _asking(people: Readers) -> Iterator[None]:
    """Let readers ask, one after the other, all the while."""
    ended = threading.Event()

    def ask() -> None:
        while not ended.wait(0.3):
            for chat in people.chats:
                people.say(chat)
                if ended.wait(0.3):
                    return

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        yield
    finally:
        ended.set()
        asking.join()


def _way(chat: int) -> int:
    return chat % len(_WAYS)


def _topic(chat: int) -> int:
    return chat // len(_WAYS) % _TOPICS
