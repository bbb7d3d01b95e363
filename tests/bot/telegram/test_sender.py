from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import time_machine
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, TelegramError

from alerts import Habits, Kind, Place, State, Want
from articles import Defaults
from bot.desk import Desk
from bot.pacing import Pace
from bot.readers import Readers
from bot.reply import read_reply
from bot.telegram.alerting import wording_of_alerts
from bot.telegram.pacer import Pacer
from bot.telegram.sender import Sender
from language import Language
from tests.bot.conftest import open_newsroom

READER, FRIEND, GROUP, CHANNEL = 5, 6, -7, -8


class Post:
    """Telegram's side of it: chats and the messages in them; trouble comes when it is asked for."""

    def __init__(self) -> None:
        self.chats: dict[int, dict[int, str]] = {}
        self.before: list[Exception] = []  # refuse the next messages without doing anything
        self.after: list[Exception] = []  # deliver the next messages, and lose the answer
        self.pace = Pace()  # of the pacer that the real request would go through
        self._numbers = count(100)

    async def send_message(self, chat: int, text: str, **_: object) -> Any:
        """Put a message into a chat."""
        if self.before:
            raise self.before.pop(0)
        number = next(self._numbers)
        self.pace.note(chat, time.monotonic())
        self.chats.setdefault(chat, {})[number] = text
        if self.after:
            raise self.after.pop(0)
        kind = "channel" if chat == CHANNEL else "private" if chat > 0 else "supergroup"
        return SimpleNamespace(message_id=number, chat=SimpleNamespace(type=kind))

    async def edit_message_text(self, text: str, chat: int, number: int, **_: object) -> None:
        """Change a message, as strictly as Telegram does."""
        standing = self.chats.get(chat, {}).get(number)
        if standing is None:
            raise BadRequest("Message to edit not found")
        if standing == text:
            raise BadRequest("Message is not modified: specified new message content is exactly the same")
        self.chats[chat][number] = text

    def texts(self, chat: int) -> list[str]:
        """What stands in a chat."""
        return list(self.chats.get(chat, {}).values())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty desk with readers who follow the council, one of them a group."""
    with open_newsroom(tmp_path / "a.db") as opened:
        for chat in (READER, FRIEND, GROUP):
            opened.subscriptions.add(Place(chat), Want(Kind.WORDS, "council", "council"))
        opened.journal.note(READER, 99, 1.0)
        yield opened


@pytest.fixture
def post() -> Post:
    """Telegram without trouble."""
    return Post()


@pytest.fixture
def news(desk: Desk, tmp_path: Path) -> Callable[[str], None]:
    """Bring an article in about something that the council did."""

    def bring(what: str) -> None:
        file = tmp_path / f"{what}.txt"
        file.write_text(
            f"Council and {what}\n\nThe council spoke about {what} in its hall on Monday.", encoding="utf-8"
        )
        assert list(desk.ingest([file], Defaults(date="2026-11-20")))

    return bring


async def sent(desk: Desk, post: Post, seconds: float = 0.3, *, calm: float = 1000.0) -> None:
    """Let a sender work for a while, as one process does from its start to its end."""
    words = wording_of_alerts(desk, Readers(desk.store))
    bot: Any = post
    pacer = Pacer(lambda *_: None)
    post.pace = pacer._pace
    sender = Sender(bot, pacer, desk.outbox, desk.subscriptions, desk.journal, words, calm=calm)
    running = asyncio.create_task(sender.run())
    await asyncio.sleep(seconds)
    await sender.stop()
    await running


async def settled(desk: Desk, post: Post) -> None:
    """Let a sender work until no doubt is left and all is sent."""
    sending = asyncio.create_task(sent(desk, post, 4.0, calm=0.0))
    while desk.outbox.unresolved() or not all(state in _ENDED for state in desk.outbox.counts()):
        await asyncio.sleep(0.02)
        assert not sending.done(), desk.outbox.counts()
    sending.cancel()


_ENDED = {State.SENT, State.UNKNOWN, State.DROPPED}


async def test_everybody_who_follows_is_told_once(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """With the title, and why; later starts tell nothing again."""
    news("water")
    await sent(desk, post)
    await sent(desk, post)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND, GROUP)] == [1, 1, 1]
    assert "Council and water" in post.texts(READER)[0]
    assert "Because you follow" in post.texts(READER)[0]
    assert desk.outbox.counts() == {State.SENT: 3}


async def test_an_alert_that_arrived_unseen_is_found(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """The edit with the very same text proves it."""
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)
    await settled(desk, post)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND)] == [1, 1]


async def test_an_alert_that_did_not_arrive_is_sent(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """Nowhere among the unknown messages stands its text."""
    news("water")
    post.before = [NetworkError("reset")]
    await sent(desk, post)
    assert desk.outbox.unresolved()
    await settled(desk, post)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND)] == [1, 1]


async def test_an_alert_is_found_by_a_clock_put_back(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """Also when messages were sent since, by that clock an hour before it."""
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)
    with time_machine.travel(time.time() - 3600, tick=True):
        news("bread")
        await sent(desk, post)
        assert [len(post.texts(chat)) for chat in (READER, FRIEND)] == [1, 2]
        await settled(desk, post)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND)] == [2, 2]


async def test_a_doubt_ends_in_its_time_in_any_process(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """Half a minute counts from the request, not from the last of many starts."""
    news("water")
    assert desk.outbox.claim(time.time(), (), time.monotonic() - 1001)
    await sent(desk, post, 1.5)
    assert not desk.outbox.unresolved()


@pytest.mark.parametrize("jump", [-3600, 86400])
async def test_no_jump_ends_the_calm(desk: Desk, post: Post, news: Callable[[str], None], jump: float) -> None:
    """A request that may still be on its way is not looked for."""
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)
    with time_machine.travel(time.time() + jump, tick=True):
        await sent(desk, post, 1.3)
    assert len(desk.outbox.unresolved()) == 1


async def test_in_a_group_a_doubt_is_left_alone(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """Numbers tell nothing there; never twice is kept, and the loss can be seen."""
    for chat in (READER, FRIEND):
        desk.subscriptions.forget(chat)
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)
    await settled(desk, post)
    assert len(post.texts(GROUP)) == 1
    assert desk.outbox.counts() == {State.UNKNOWN: 1}


async def test_what_a_dead_process_was_sending_is_in_doubt(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """The next start settles it like any other."""
    news("water")
    delivery = desk.outbox.claim(time.time(), word=wording_of_alerts(desk, Readers(desk.store)))
    assert delivery is not None
    post.after = [NetworkError("nobody is there to hear the answer")]
    with pytest.raises(NetworkError):
        await post.send_message(delivery.place.chat, *read_reply(delivery.text).parts)
    await settled(desk, post)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND, GROUP)] == [1, 1, 1]


async def test_only_as_many_are_claimed_as_may_go_out(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """A chat that has just had a message rests before its next one is claimed."""
    for what in ("water", "bread", "light"):
        news(what)
    await sent(desk, post, 0.4)
    assert [len(post.texts(chat)) for chat in (READER, FRIEND, GROUP)] == [1, 1, 1]
    assert desk.outbox.counts() == {State.SENT: 3, State.WAITING: 6}


async def test_a_chat_that_blocked_the_bot_gets_its_alerts_when_it_returns(
    desk: Desk, post: Post, news: Callable[[str], None]
) -> None:
    """Nothing is sent meanwhile, nothing is lost."""
    desk.subscriptions.forget(FRIEND)
    desk.subscriptions.forget(GROUP)
    news("water")
    post.before = [Forbidden("bot was blocked by the user")]
    await sent(desk, post)
    await sent(desk, post)
    assert post.texts(READER) == []
    desk.subscriptions.returned(READER)
    await sent(desk, post)
    assert len(post.texts(READER)) == 1


async def test_a_group_that_moved_is_followed(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """The alert, and the subscription with it."""
    desk.subscriptions.forget(FRIEND)
    desk.subscriptions.forget(READER)
    news("water")
    post.before = [ChatMigrated(-1007)]
    await sent(desk, post)
    assert len(post.texts(-1007)) == 1
    assert [s.want.label for s in desk.subscriptions.of(-1007)] == ["council"]


def _never_left() -> NetworkError:
    error = NetworkError("no route")
    error.__cause__ = httpx.ConnectError("no route")
    return error


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (BadRequest("Message is too long"), State.DROPPED),
        (BadRequest("Something that nobody has heard of"), State.WAITING),
        (InvalidToken("Unauthorized"), State.WAITING),
        (_never_left(), State.WAITING),
        (TelegramError("Invalid server response"), State.UNSURE),
        (NetworkError("Bad Gateway"), State.UNSURE),
        (ZeroDivisionError(), State.UNSURE),
    ],
    ids=repr,
)
async def test_a_failure_is_taken_for_what_it_is(
    desk: Desk, post: Post, news: Callable[[str], None], trouble: Exception, state: State
) -> None:
    """Never to be told, to be tried again later, or in doubt."""
    desk.subscriptions.forget(FRIEND)
    desk.subscriptions.forget(GROUP)
    news("water")
    post.before = [trouble]
    await sent(desk, post)
    assert desk.outbox.counts() == {state: 1}
    assert post.texts(READER) == []


async def test_many_at_once_come_as_one_message(desk: Desk, post: Post, news: Callable[[str], None]) -> None:
    """Each with its title, in the reader's language."""
    Readers(desk.store).met(READER, "ar-DZ")
    desk.subscriptions.set_habits(READER, Habits(cap=100))
    for what in ("water", "bread", "light", "salt", "roads", "schools"):
        news(what)
    await sent(desk, post)
    (told,) = post.texts(READER)
    assert all(what in told for what in ("water", "bread", "light", "salt", "roads", "schools"))
    assert "أخبار جديدة" in told
    assert told.count("لأنك تتابع") == 1


async def test_what_has_no_room_in_one_message_comes_in_the_next(
    desk: Desk, post: Post, news: Callable[[str], None]
) -> None:
    """Each article is named once, and what is said to be sent was told."""
    desk.subscriptions.set_habits(READER, Habits(cap=100))
    for chat in (FRIEND, GROUP):
        desk.subscriptions.forget(chat)
    subjects = [f"{'a very long matter of water and bread ' * 2}{n}x" for n in range(20)]
    for subject in subjects:
        news(subject)
    for number in range(20):
        label = f"{'something with a long name to be followed '}{number}"
        wanted, _ = desk.subscriptions.add(Place(READER), Want(Kind.WORDS, label, label))
        with desk.store.transaction() as db:
            db.execute("UPDATE outbox_wants SET subscription = ? WHERE article = ?", [wanted.id, number + 1])
    await sent(desk, post, 4.0)
    told = post.texts(READER)
    assert len(told) > 1
    assert [sum(f" {n}x" in text for text in told) for n in range(20)] == [1] * 20
    assert not any("more" in text for text in told)
    assert desk.outbox.counts() == {State.SENT: 20}


@pytest.mark.parametrize("change", ["language", "title", "subscription", "article", "version"])
async def test_an_alert_in_doubt_is_found_whatever_changed_since(
    desk: Desk, post: Post, news: Callable[[str], None], change: str
) -> None:
    """It is looked for as it was sent, not as it would be worded now."""
    for chat in (FRIEND, GROUP):
        desk.subscriptions.forget(chat)
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)
    (text,) = post.texts(READER)
    match change:
        case "language":
            Readers(desk.store).speak(READER, Language.ARABIC)
        case "title":
            with desk.store.transaction() as db:
                db.execute("UPDATE articles SET title = 'Council and wine'")
        case "subscription":
            desk.subscriptions.remove(READER, desk.subscriptions.of(READER)[0].id)
        case "article":
            desk.remove(1)
        case _:  # older ones did not keep what was sent
            with desk.store.transaction() as db:
                db.execute("UPDATE sendings SET told = ''")
    await settled(desk, post)
    assert post.texts(READER) == [text]


@pytest.mark.parametrize(
    "words",
    [
        "Not enough rights to send text messages to the chat",
        "Chat not found",
        "Need administrator rights in the channel chat",
        "Chat_write_forbidden",
        "User is deactivated",
    ],
)
async def test_a_chat_that_cannot_be_written_to_keeps_its_alerts(
    desk: Desk, post: Post, news: Callable[[str], None], words: str
) -> None:
    """As one that blocked the bot: it is asked once, and told when it is back."""
    for chat in (READER, FRIEND):
        desk.subscriptions.forget(chat)
    news("water")
    post.before = [BadRequest(words)]
    await sent(desk, post)
    await sent(desk, post)
    assert desk.subscriptions.silenced(GROUP)
    assert (post.texts(GROUP), desk.outbox.counts()) == ([], {State.WAITING: 1})
    desk.subscriptions.returned(GROUP)
    await sent(desk, post)
    assert len(post.texts(GROUP)) == 1


@pytest.mark.parametrize("words", ["Message thread not found", "Topic_closed", "Topic_deleted"])
async def test_a_topic_that_is_closed_holds_up_no_other(
    desk: Desk, post: Post, news: Callable[[str], None], words: str
) -> None:
    """What it follows is paused, and kept."""
    for chat in (READER, FRIEND, GROUP):
        desk.subscriptions.forget(chat)
    want = Want(Kind.WORDS, "council", "council")
    for thread in (11, 22):
        desk.subscriptions.add(Place(GROUP, thread), want)
    news("water")
    post.before = [BadRequest(words)]
    await sent(desk, post, 1.4)
    assert len(post.texts(GROUP)) == 1
    assert [one.paused for one in desk.subscriptions.of(GROUP)] == [True, False]
    assert desk.outbox.counts() == {State.SENT: 1, State.WAITING: 1}
    assert not desk.subscriptions.silenced(GROUP)


async def test_a_doubt_about_a_chat_that_is_gone_stays_one(
    desk: Desk, post: Post, news: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """That there is no such chat now does not prove that nothing arrived while there was."""
    for chat in (FRIEND, GROUP):
        desk.subscriptions.forget(chat)
    news("water")
    post.after = [NetworkError("reset")]
    await sent(desk, post)

    async def gone(*_: object, **__: object) -> None:
        raise BadRequest("Chat not found")

    monkeypatch.setattr(post, "edit_message_text", gone)
    await sent(desk, post, 1.4, calm=0.0)
    assert len(desk.outbox.unresolved()) == 1
    assert desk.subscriptions.silenced(READER)


async def test_a_channel_of_an_older_database_is_known_by_its_first_message(
    desk: Desk, post: Post, news: Callable[[str], None]
) -> None:
    """From then on nobody there is said to follow anything."""
    desk.subscriptions.add(Place(CHANNEL), Want(Kind.WORDS, "council", "council"))
    for what in ("water", "bread"):
        news(what)
    await sent(desk, post, 1.4)
    first, second = post.texts(CHANNEL)
    assert "Because you follow" in first
    assert "Because you follow" not in second
    assert "council" in second
    assert not desk.subscriptions.is_channel(GROUP)


async def test_an_article_removed_before_its_alert_is_not_told(
    desk: Desk, post: Post, news: Callable[[str], None]
) -> None:
    """Nor does it hold anything up."""
    news("water")
    desk.remove(1)
    await sent(desk, post)
    assert post.chats == {}
