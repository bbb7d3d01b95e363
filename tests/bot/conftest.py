"""A small newsroom, and somebody who talks with the bot through the simulated Bot API."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from alerts import Kind
from alerts.migrations import migrations as alert_migrations
from articles import Draft
from articles.migrations import migrations as article_migrations
from bot.desk import Desk
from bot.local.session import READER, Session
from bot.local.world import Shown
from bot.migrations import migrations as reader_migrations
from bot.rendering.plain import plain_html
from bot.settings import Settings
from briefs.migrations import migrations as brief_migrations
from language import Language
from people.migrations import migrations as people_migrations
from people.records import Analysis, Meeting, Mention, Mode, Person, Status
from store import Store
from summarizer import choose

AR, EN = Language.ARABIC, Language.ENGLISH
ARTICLES = (
    Draft(
        "لعمامرة يستقبل السفيرة الأمريكية",
        "استقبل وزير الخارجية الجزائري رمطان لعمامرة، اليوم الأربعاء، السفيرة الأمريكية إليزابيث مور أوبين في الجزائر. "
        "وبحث الجانبان التعاون الاقتصادي. وكان لعمامرة قد التقى نائبة وزير الخارجية الأمريكي ويندي شيرمان، "
        "يوم 22 سبتمبر 2022 في نيويورك. وأكدت السفيرة أن العلاقات بين البلدين متينة.",
        AR,
        "2022-10-05",
        "وكالة الأنباء",
        "https://news.example/ar/1",
        labels=("politics",),
    ),
    Draft(
        "Sherman and Lamamra talk energy in New York",
        "US Deputy Secretary of State Wendy Sherman met Algerian Foreign Minister Ramtane Lamamra in New York. "
        "It was on 22 September 2022. They spoke about energy. Both sides said that they would meet again next year.",
        EN,
        "2022-09-23",
        "Example Wire",
        "https://news.example/en/2",
        labels=("politics",),
    ),
    Draft(
        "Orchestra opens its season in Cairo",
        "The Cairo Symphony Orchestra opened its season with a concert on Friday. The hall was full, and many listeners "
        "stood. The programme had works by three composers. Tickets for the next concert go on sale on Monday.",
        EN,
        "2023-01-14",
        "Example Wire",
        "https://news.example/en/3",
        labels=("culture",),
    ),
    *(
        Draft(
            f"منتخب المدينة يفوز في المباراة رقم {number}",
            f"فاز منتخب المدينة في المباراة رقم {number} أمام جمهور كبير. وسجل الفريق هدفين في الشوط الثاني. وقال المدرب إن اللاعبين قدموا أداء جيدا.",
            AR,
            f"2021-03-0{number}",
            "",
            "",
            labels=("sports",),
        )
        for number in range(1, 5)
    ),
)


_QUOTE = (
    "استقبل وزير الخارجية الجزائري رمطان لعمامرة، اليوم الأربعاء، السفيرة الأمريكية إليزابيث مور أوبين في الجزائر.",
    "وكان لعمامرة قد التقى نائبة وزير الخارجية الأمريكي ويندي شيرمان، يوم 22 سبتمبر 2022 في نيويورك.",
    "US Deputy Secretary of State Wendy Sherman met Algerian Foreign Minister Ramtane Lamamra in New York.",
)


def found_person(name: str, latin: str, arabic: str, role: str) -> Person:
    """Return a person as an analysis would find them."""
    return Person(name, (), latin, arabic, role, (Mention(name, 0, len(name)),))


def found_meeting(first: str, second: str, date: str, place: str, quote: str) -> Meeting:
    """Return a held meeting as an analysis would find it."""
    return Meeting((first, second), (), Status.HELD, Mode.IN_PERSON, date, place, quote, 0, len(quote), "by hand")


# What the articles above say, found by hand: tests of the faces do not hang on how well people are found.
ANALYSES = {
    0: Analysis(
        (
            found_person("رمطان لعمامرة", "Ramtane Lamamra", "رمطان لعمامرة", "وزير الخارجية الجزائري"),
            found_person("إليزابيث مور أوبين", "Elizabeth Moore Aubin", "إليزابيث مور أوبين", "السفيرة الأمريكية"),
            found_person("ويندي شيرمان", "Wendy Sherman", "ويندي شيرمان", "نائبة وزير الخارجية الأمريكي"),
        ),
        (
            found_meeting("رمطان لعمامرة", "إليزابيث مور أوبين", "2022-10-05", "الجزائر", _QUOTE[0]),
            found_meeting("رمطان لعمامرة", "ويندي شيرمان", "2022-09-22", "نيويورك", _QUOTE[1]),
        ),
    ),
    1: Analysis(
        (
            found_person("Wendy Sherman", "Wendy Sherman", "ويندي شيرمان", "US Deputy Secretary of State"),
            found_person("Ramtane Lamamra", "Ramtane Lamamra", "رمطان لعمامرة", "Algerian Foreign Minister"),
        ),
        (found_meeting("Wendy Sherman", "Ramtane Lamamra", "2022-09-22", "New York", _QUOTE[2]),),
    ),
}


def bring(desk: Desk, draft: Draft, analysis: Analysis = Analysis()) -> int:  # noqa: B008 -- it is frozen
    """Keep an article with what was found in it; returns its number."""
    number = desk.archive.put(draft).id
    desk.register.record(number, analysis)
    return number


def open_newsroom(path: Path) -> Desk:
    """Open a desk that summarizes with the embedded engine."""
    migrations = (article_migrations, people_migrations, brief_migrations, reader_migrations, alert_migrations)
    return Desk(Store(path, migrations), choose("embedded"))


@pytest.fixture(scope="session")
def newsroom_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the articles above, numbered from 1; tests work on copies."""
    path = tmp_path_factory.mktemp("newsroom") / "news.db"
    with open_newsroom(path) as desk:
        for place, draft in enumerate(ARTICLES):
            bring(desk, draft, ANALYSES.get(place, Analysis()))
    return path


@pytest.fixture
def desk(newsroom_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a desk on a copy of the newsroom."""
    path = tmp_path / "news.db"
    shutil.copy(newsroom_file, path)
    with open_newsroom(path) as opened:
        yield opened


@pytest.fixture
def settings() -> Settings:
    """Return settings that nothing on this machine has changed."""
    return Settings.model_construct()


class Replies:
    """What the bot made visible in answer to one thing a reader did."""

    def __init__(self, shown: list[Shown]) -> None:
        self.shown = shown
        self.messages = [item for item in shown if item.kind in {"sent", "edited"}]

    @property
    def text(self) -> str:
        """All messages as plain text."""
        return "\n".join(plain_html(item.source) for item in self.messages)

    @property
    def kinds(self) -> list[str]:
        """What happened, in order."""
        return [item.kind for item in self.shown]

    @property
    def keyboard(self) -> list[list[dict[str, str]]]:
        """Rows of buttons of the last message, as sent."""
        rows: list[list[dict[str, str]]] = self.messages[-1].message.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[list[str]]:
        """What stands on them, without isolates."""
        return [[plain_html(button["text"]) for button in row] for row in self.keyboard]


class Talk:
    """A reader in a private chat with the bot."""

    def __init__(self, session: Session, reader: int) -> None:
        self.session = session
        self.reader = reader
        self.last: Replies | None = None

    async def say(self, text: str) -> Replies:
        """Send a text and wait for the whole answer."""
        return await self._done(self.session.server.say(self.reader, text))

    async def press(self, label: str) -> Replies:
        """Press the button with that label under the last message that had buttons."""
        assert self.last is not None
        data = next(b["callback_data"] for row in self.last.keyboard for b in row if plain_html(b["text"]) == label)
        return await self.send_data(data)

    async def send_data(self, data: str) -> Replies:
        """Press a button that carries some data, known or not."""
        assert self.last is not None
        message: dict[str, Any] = self.last.messages[-1].message
        return await self._done(self.session.server.press(self.reader, message, data))

    async def _done(self, update: int) -> Replies:
        replies = Replies(await self.session.handled(update))
        if replies.messages and replies.keyboard:
            self.last = replies
        return replies


Start = Callable[..., AbstractAsyncContextManager[Talk]]


@pytest.fixture
def start(desk: Desk, settings: Settings) -> Start:
    """Start the bot for a reader of some language; settings may be changed by name."""

    @asynccontextmanager
    async def started(language: str = "en", newsroom: Desk = desk, **changed: Any) -> AsyncIterator[Talk]:
        async with Session(newsroom, settings.model_copy(update=changed)) as session:
            session.server.join(READER, language=language)
            yield Talk(session, READER)

    return started


@pytest.fixture
async def talk(start: Start) -> AsyncIterator[Talk]:
    """Talk with the bot in English."""
    async with start("en") as talking:
        yield talking


@pytest.fixture
async def arabic(start: Start) -> AsyncIterator[Talk]:
    """Talk with the bot in Arabic."""
    async with start("ar") as talking:
        yield talking


def mine(desk: Desk, chat: int = 1) -> list[tuple[Kind, str]]:
    """What a chat follows."""
    return [(one.want.kind, one.want.value) for one in desk.subscriptions.of(chat)]


def person_of(desk: Desk, name: str) -> str:
    """Return the number of a person."""
    return str(desk.find_people(name)[0].person.id)
