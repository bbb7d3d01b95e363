"""What others wrote may hold anything: whether Telegram takes every message that tells of it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from articles import Draft
from benchmarks.bot_api import LoopbackApi
from benchmarks.bot_process import BotProcess, until
from benchmarks.telegram_inbound import Result, waiting
from bot.bringing import brought
from bot.desk import open_desk
from language import Language
from people.records import Analysis, Mention, Person

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk

_READERS = range(1, 41)  # so many that the pause that each chat needs holds nobody up; every other one reads Arabic
_PIECES = (
    *("<b>", "</a>", "<", ">", "&", "&amp;", "&#0;", "&unknown;", '"><a href="javascript:x">', "<script>"),
    *("\u202e", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069", "\u200f", "\u061c", "\x00", "\x07", "\x1b[31m"),
    *("\u2028", "\r\n", "\t", "\ufeff", "\uffff", "e" + "\u0301" * 40, "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇩🇿", "\U0010ffff"),
    *("لقاء", "العاصمة", "،", "؟", "meeting", "12", " ", "_*[x](y)`"),
)
_ENDLESS = ("🎉" * 10_000, "👩‍👩‍👧‍👦" * 3_000, "e\u0301" * 9_000, "x" * 50_000, "ب" * 50_000, "\u2068" * 9_000, "   ")
_HARMLESS = ("not modified", "query is too old")  # refusals that tell of nothing wrong


def hostile(folder: Path, articles: int, seed: int = 3) -> Result:
    """Have readers ask for everything that tells of strange titles and names, press each button, and be alerted."""
    dice = random.Random(seed)
    strange = [*_ENDLESS, *("".join(dice.choices(_PIECES, k=dice.randint(1, 30))) for _ in range(articles))][:articles]
    db = folder / "hostile.db"
    with open_desk(db, "embedded") as desk:
        _bring_in(desk, strange[::2], 0)
    with LoopbackApi() as api, BotProcess(api, db, KHABAR_RATE="0") as bot:
        with api.lock:
            for reader in _READERS:
                api.server.join(reader, language="ar" if reader % 2 else "en")
                api.server.say(reader, "/subscribe politics")
                api.server.type(reader, dice.choice(["meeting", "لقاء", dice.choice(strange)]))
            for place, text in enumerate(_questions(strange, len(strange[::2]))):
                for reader in (2 * place, 2 * place + 1):  # in either language
                    api.server.say(_READERS[reader % len(_READERS)], text)
        _settle(api, db)
        with open_desk(db, "embedded") as desk:
            _bring_in(desk, strange[1::2], len(strange))
        _press(api, dice)
        _settle(api, db)
        until(lambda: _alerts(db) == 0, 60)
        code = bot.stop()
    refused = sum(n for words, n in api.refusals.items() if not any(harmless in words for harmless in _HARMLESS))
    excuses = sum("went wrong" in one.text or "حدث خطأ" in one.text for one in api.arrived)
    return Result(
        f"titles and names of {len(strange)} articles with tags, &, overrides, isolates, NUL, emoji without end",
        f"{len(api.arrived)} messages, {refused} refused, {excuses} excuses, exit {code}",
        "0, 0",
        well=not refused and not excuses and code == 0 and len(api.arrived) > 4 * articles,
    )


def _questions(strange: list[str], articles: int) -> list[str]:
    """Everything that can be asked, about all that is strange."""
    asked = ["/start", "/help", "/latest", "/topics", "/people", "/alerts", "/export", "/settings", "/search article"]
    asked += [f"/summary {number} {how}" for number in range(1, articles + 1) for how in ("", "ar long", "en short")]
    commands = ("/people", "/search", "/subscribe", "/unsubscribe", "/latest", "/alerts", "/ask", "")
    return asked + [f"{command} {text[:3000]}".strip() or "?" for text in strange for command in commands]


def _bring_in(desk: Desk, strange: list[str], first: int) -> None:
    """Keep articles with strange titles, sources, addresses and people, and queue them for those who follow them."""
    for number, text in enumerate(strange, first):
        body = f"Article {number} tells of this: {text[:20_000]}. It goes on in {number} words. And it ends."
        title, address = text if text.strip() else f"Title {number}", f"https://n.example/{number}?a=1&b=<2>\"'"
        draft = Draft(title, body, Language.ENGLISH, "2026-11-20", text[:500], address, labels=("politics",))
        name = text[:300]
        person = Person(name, (), name, name, text[:300], (Mention(name, 0, len(name)),))
        kept = desk.keep(brought(draft))
        desk.register.record(kept.id, Analysis((person,)))


def _press(api: LoopbackApi, dice: random.Random) -> None:
    """Press some of the buttons of each kind under the messages that stand there."""
    with api.lock:
        buttons = [
            (shown.chat, shown.message, button["callback_data"])
            for shown in api.server.shown
            if shown.kind in {"sent", "edited"}
            for row in shown.message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in row
            if not button["callback_data"].startswith(("D", "Z", "d", "k"))  # what would end or delay the alerts
        ]
        for chat, message, data in dice.sample(buttons, min(len(buttons), 300)):
            api.server.press(chat, message, data)
    api.wake()


def _settle(api: LoopbackApi, db: Path) -> None:
    """Wait until everything that was said is answered."""
    api.wake()
    until(lambda: not api.server.pending and waiting(db) == 0, 300)


def _alerts(db: Path) -> int:
    with open_desk(db, "embedded") as desk:
        counts = desk.outbox.counts()
    return sum(count for state, count in counts.items() if state not in {"sent", "dropped"})
