"""What readers are told by themselves: whether every alert arrives, once and in time."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from typing import TYPE_CHECKING

from alerts import Habits, Kind, Place, State, Want
from benchmarks.bot_api import Fault, LoopbackApi
from benchmarks.bot_process import ROOT, BotProcess, until
from benchmarks.telegram_inbound import Result
from bot.desk import open_desk
from bot.local.world import BOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


_MARK = re.compile(r"marker(\d+)")
_OVERALL = 30  # messages a second that Telegram lets through
_TOPICS = 4  # so that nobody gets so many alerts at once that they are told together
_SUBJECTS = (
    500  # of the articles brought in beside the bot: few of them go to the same chat, which may get one a second
)


def killed(folder: Path, alerts: int, kills: int, lost: int, seed: int = 2) -> Result:
    """Kill the bot, and lose answers, while alerts go out; the doubts that this leaves must all be settled."""
    dice = random.Random(seed)
    articles = 8
    chats = alerts * _TOPICS // articles
    losing = set(dice.sample(range(1, alerts), lost))

    def losses(method: str, number: int) -> Fault | None:
        return Fault.LOSE if method == "sendMessage" and number - chats in losing else None

    with LoopbackApi(fault=losses) as api:
        expected = _subscribe(folder / "alerts.db", chats, articles)
        bot = BotProcess(api, folder / "alerts.db")
        with api.lock:
            for chat in range(1, chats + 1):
                api.server.join(chat)
        bot.start()
        _ingest(folder / "alerts.db", range(articles))
        pause = alerts / (_OVERALL * (kills + 1))
        for _ in range(kills):
            time.sleep(dice.random() * 2 * pause)
            bot.kill()
            bot.start()
        until(lambda: not expected - set(standing(api)), 120 + 3 * alerts / _OVERALL)
        time.sleep(2)
        bot.stop()
        arrived = standing(api)
        left = _counts(folder / "alerts.db")
    missing, twice = len(expected - set(arrived)), sum(count - 1 for count in arrived.values())
    unsure = left.get(State.UNKNOWN, 0)
    measured = f"{missing} lost, {twice} doubled, {unsure} never settled"
    return Result(
        f"{len(expected)} alerts, {kills} kills, {lost} answers lost",
        measured,
        "0 lost, 0 doubled",
        not missing and not twice,
    )


def paced(folder: Path, chats: int = 100, articles: int = 3) -> Result:
    """Send alerts to many chats under enforced limits."""
    with LoopbackApi(limits=True) as api:
        expected = _subscribe(folder / "paced.db", chats, articles * _TOPICS)
        with api.lock:
            for chat in range(1, chats + 1):
                api.server.join(chat)
        _ingest(folder / "paced.db", range(articles * _TOPICS))
        with BotProcess(api, folder / "paced.db") as bot:
            until(lambda: not expected - set(standing(api)), 60 + len(expected) / 10)
            bot.stop()
        assert api.limits is not None
        refused, moments = api.limits.refused, [arrived.moment for arrived in api.arrived]
        missing = len(expected - set(standing(api)))
    least = max(len(expected) / _OVERALL - 1, articles - 1, 0.1)  # the first second's worth goes at once
    took = moments[-1] - moments[0]
    measured = f"{missing} lost, {refused} times 429, {took:.1f} s ({took / (least + 1):.2f} of the least)"
    well = not missing and not refused and took <= 1.15 * (least + 1)
    return Result(
        f"{len(expected)} alerts to {chats} chats under limits", measured, "0 lost, 0 times 429, ≤ 1.15", well
    )


def beside(folder: Path, articles: int, readers: int = 40) -> Result:
    """Run `khabar ingest` beside the bot while readers change their settings."""
    db, source = folder / "beside.db", folder / "news.jsonl"
    lines = [json.dumps(article(number, f"subject{number % _SUBJECTS}")) for number in range(articles)]
    source.write_text("\n".join(lines), encoding="utf-8")
    with LoopbackApi() as api:
        with open_desk(db, "embedded") as desk:
            for chat in range(1, readers + 1):
                api.server.join(chat)
                word = f"subject{chat}"
                desk.subscriptions.add(Place(chat), Want(Kind.WORDS, word, word))
                desk.subscriptions.set_habits(chat, Habits(cap=10_000))
        expected = {(number % _SUBJECTS, number) for number in range(articles) if 1 <= number % _SUBJECTS <= readers}
        with BotProcess(api, db) as bot:
            kept: dict[int, float] = {}
            watching = threading.Event()
            watcher = threading.Thread(target=_watch, args=(db, kept, watching))
            watcher.start()
            writing = subprocess.Popen(
                [sys.executable, "-c", "from bot.commands import main; main()", "ingest", str(source), "--db", str(db)],
                cwd=folder,
                env={"PYTHONPATH": str(ROOT), "PATH": ""},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            said = 0
            while writing.poll() is None:
                with api.lock:
                    api.server.say(said % readers + 1, f"/lang {'ar' if said % 2 else 'en'}")
                api.wake()
                said += 1
                time.sleep(0.1)
            told = writing.communicate()[1].decode()
            until(lambda: not expected - set(standing(api)), 30)
            watching.set()
            watcher.join()
            code = bot.stop()
        late = max((a.moment - kept.get(n, a.moment) for a in api.arrived for n in marks(a.text)), default=0.0)
        missing, twice = len(expected - set(standing(api))), sum(n - 1 for n in standing(api).values())
        with open_desk(db, "embedded") as desk:
            whole = desk.store.row("PRAGMA integrity_check") == {"integrity_check": "ok"}
    well = (
        not missing and not twice and late <= 5 and whole and not writing.returncode and not code and "lock" not in told
    )
    measured = (
        f"{missing} lost, {twice} doubled, latest {late:.1f} s after its article, {said} messages meanwhile,"
        f" {'whole' if whole else 'damaged'}"
    )
    return Result(f"ingest of {articles} articles beside serve", measured, "alerts within 5 s, database whole", well)


def article(number: int, word: str) -> dict[str, str]:
    """Make an article known by its number, for those who follow a word."""
    text = (
        f"The council said marker{number} in its report of the day. Nothing else was {word} by anyone in town {number}."
    )
    return {"title": f"Report marker{number} of the council", "text": text, "date": "2026-11-20", "lang": "en"}


def _subscribe(db: Path, chats: int, articles: int) -> set[tuple[int, int]]:
    """Subscribe each chat to the articles of one of the topics; returns which chat must hear of which article."""
    with open_desk(db, "embedded") as desk, desk.store.transaction():
        for chat in range(1, chats + 1):
            topic = f"subject{chat % _TOPICS}"
            desk.subscriptions.add(Place(chat), Want(Kind.WORDS, topic, topic))
            desk.subscriptions.set_habits(chat, Habits(cap=10_000))
        desk.journal.note(1, 0, 1.0)  # as after the message with which the last reader subscribed
    return {(chat, n) for chat in range(1, chats + 1) for n in range(articles) if n % _TOPICS == chat % _TOPICS}


def _ingest(db: Path, numbers: Iterable[int]) -> None:
    """Bring articles in, each on one of the topics."""
    from articles import Defaults

    with open_desk(db, "embedded") as desk:
        source = db.with_suffix(".jsonl")
        source.write_text("".join(json.dumps(article(n, f"subject{n % _TOPICS}")) + "\n" for n in numbers))
        for _ in desk.ingest([str(source)], Defaults()):
            pass


def standing(api: LoopbackApi) -> Counter[tuple[int, int]]:
    """Count how often each chat has each article among the messages that stand there."""
    with api.lock:
        sent = [m for m in api.server._messages.values() if m["from"] == BOT]  # noqa: SLF001 -- what readers see
    return Counter((message["chat"]["id"], mark) for message in sent for mark in marks(message["text"]))


def marks(text: str) -> set[int]:
    """Numbers of the articles that a text tells of."""
    return {int(mark) for mark in _MARK.findall(text)}


def _counts(db: Path) -> dict[State, int]:
    with open_desk(db, "embedded") as desk:
        return desk.outbox.counts()


def _watch(db: Path, kept: dict[int, float], ended: threading.Event) -> None:
    """Note when each article was first seen in the database."""
    with open_desk(db, "embedded") as desk:
        last = 0
        while not ended.wait(0.05):
            rows = desk.store.rows("SELECT id, title FROM articles WHERE id > ? ORDER BY id", [last])
            for row in rows:
                last = row["id"]
                kept.update(dict.fromkeys(marks(row["title"]), time.time()))
