from __future__ import annotations

import asyncio
import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from telegram import Update

from alerts import Habits, Kind, Place, Want
from bot.arrivals import Arrivals
from bot.desk import Desk
from bot.readers import Readers
from bot.reply import Reply
from bot.telegram import intake
from bot.telegram.intake import Intake
from bot.telegram.turns import Owed
from language import Language
from store import UnwritableStoreError


class Handlers:
    """Stands for the application: what was handed over and not yet ended."""

    def __init__(self) -> None:
        self.update_queue: asyncio.Queue[Update] = asyncio.Queue()
        self.bot = None

    @property
    def numbers(self) -> list[int]:
        """Numbers of the updates handed over since the last look."""
        return [self.update_queue.get_nowait().update_id for _ in range(self.update_queue.qsize())]


@pytest.fixture
def handlers() -> Handlers:
    """Handlers with nothing in hand."""
    return Handlers()


@pytest.fixture
def arrivals(desk: Desk) -> Arrivals:
    """The way into the inbox of a desk."""
    return Arrivals(desk.store, desk.journal, desk.subscriptions, Readers(desk.store))


def said(number: int, chat: int = 5, **more: Any) -> dict[str, Any]:
    """A message as Telegram sends it."""
    person = {"id": abs(chat), "is_bot": False, "first_name": "رمطان", "language_code": "ar"}
    where = {"id": chat, "type": "private" if chat > 0 else "supergroup", "title": "x"}
    message = {"message_id": number + 100, "date": 1, "chat": where, "from": person, "text": "خبر"}
    return {"update_id": number, "message": message | more}


def opened(handlers: Handlers, arrivals: Arrivals) -> Intake:
    """An intake for these handlers."""
    return Intake(handlers, arrivals)  # type: ignore[arg-type]


async def turn(works: Intake) -> asyncio.Task[None]:
    """Let the intake hand over what it can."""
    task = asyncio.create_task(works.feed())
    await asyncio.sleep(0)
    return task


async def test_chats_go_side_by_side_and_each_in_its_order(handlers: Handlers, arrivals: Arrivals) -> None:
    """The second message of a chat is handed over when the first is done; another chat's need not wait."""
    works = opened(handlers, arrivals)
    works.take([said(1), said(2), said(3, chat=6)])
    feeding = await turn(works)
    assert handlers.numbers == [1, 3]
    works.done(1)
    assert handlers.numbers == [2]
    works.done(3)
    works.done(2)
    assert arrivals.inbox.counts() == {"done": 3}
    feeding.cancel()


async def test_what_was_not_done_is_handed_over_after_a_start(handlers: Handlers, arrivals: Arrivals) -> None:
    """In the order of taking, before anything new."""
    opened(handlers, arrivals).take([said(1), said(2, chat=6), said(3)])
    arrivals.inbox.done(1)
    works = opened(handlers, arrivals)
    feeding = await turn(works)
    assert handlers.numbers == [2, 3]
    feeding.cancel()


def membership(number: int, chat: int, status: str, **more: Any) -> dict[str, Any]:
    """What Telegram says when our place in a chat has changed."""
    content = {"chat": {"id": chat, "type": "channel"}, "from": {"id": 9}, "date": 1}
    return {"update_id": number, "my_chat_member": content | {"new_chat_member": {"status": status} | more}}


def test_a_chat_that_puts_the_bot_out_hears_nothing_until_it_is_back(arrivals: Arrivals, desk: Desk) -> None:
    """Its subscriptions are kept; of a chat that follows nothing nothing is noted."""
    want = Want(Kind.TOPIC, "sports", "Sports")
    desk.subscriptions.add(Place(-5), want)
    now = datetime.datetime.now(datetime.UTC)
    for number, (status, more, hears) in enumerate(
        [
            ("kicked", {}, 0),
            ("administrator", {}, 1),
            ("left", {}, 0),
            ("member", {}, 1),
            ("restricted", {"can_send_messages": False}, 0),
            ("restricted", {"can_send_messages": True}, 1),
        ],
        1,
    ):
        arrivals.take([membership(number, -5, status, **more), membership(number + 100, -6, status, **more)], 1.0)
        assert len(desk.subscriptions.watching(Kind.TOPIC, now)) == hears, status
    assert not desk.subscriptions.has_habits(-6)


def test_a_group_that_becomes_a_supergroup_keeps_its_language(arrivals: Arrivals, desk: Desk) -> None:
    """And everything else that was set under its old number."""
    readers = Readers(desk.store)
    readers.speak(-5, Language.ARABIC)
    arrivals.take([said(1, chat=-5, migrate_to_chat_id=-1005)], 1.0)
    assert readers.reader(-1005, "en").language is Language.ARABIC
    assert readers.known(-5) == {}


async def test_what_goes_on_holds_its_chat_up_no_longer(handlers: Handlers, arrivals: Arrivals) -> None:
    """The next message of the chat is handed over; the slow one waits on disk until it is done."""
    works = opened(handlers, arrivals)
    works.take([said(1), said(2)])
    feeding = await turn(works)
    assert handlers.numbers == [1]
    works.passed(1)
    assert handlers.numbers == [2]
    works.done(2)
    assert [entry.update["update_id"] for entry in arrivals.inbox.following(0, 10)] == [1]
    draining = asyncio.create_task(works.drain())
    await asyncio.sleep(0.05)
    assert not draining.done()
    works.done(1)
    await asyncio.wait_for(draining, 5)
    assert arrivals.inbox.counts() == {"done": 2}
    feeding.cancel()


async def test_what_was_done_but_not_said_is_only_said(handlers: Handlers, arrivals: Arrivals) -> None:
    """After a start, in its chat's order; the update itself is not handled again."""
    opened(handlers, arrivals).take([said(1), said(2)])
    told = arrivals.inbox.once(1, lambda: Reply(5, ("Done.",)))
    works = opened(handlers, arrivals)
    feeding = await turn(works)
    assert handlers.update_queue.get_nowait() == Owed(1, told)
    works.done(1)
    assert handlers.numbers == [2]
    feeding.cancel()


async def test_what_cannot_be_read_is_set_aside_and_the_next_one_comes(
    handlers: Handlers, arrivals: Arrivals, caplog: pytest.LogCaptureFixture
) -> None:
    """Of the same chat too; its words are not logged."""
    works = opened(handlers, arrivals)
    works.take([said(1, date="سر مكتوم"), {"update_id": 2, "message": 7}, said(3)])
    feeding = await turn(works)
    assert handlers.numbers == [3]
    assert arrivals.inbox.counts() == {"dead": 2, "waiting": 1}
    assert "مكتوم" not in caplog.text
    feeding.cancel()


class Lives:
    """Processes one after the other on one database, each ended by `kill -9`; chat 5's first update is what kills them."""

    def __init__(self, arrivals: Arrivals) -> None:
        self.arrivals = arrivals
        self.seen: list[list[int]] = []

    async def live(self, deadly: int) -> bool:
        """One life: what is handed over is done in turn, until the deadly one is reached; returns whether it was."""
        handlers = Handlers()
        works = opened(handlers, self.arrivals)
        feeding = await turn(works)
        seen: list[int] = []
        self.seen.append(seen)
        while numbers := handlers.numbers:
            seen += numbers
            if deadly in numbers:
                break
            for number in numbers:
                works.done(number)
            await asyncio.sleep(0)
        feeding.cancel()
        return deadly in seen


async def test_an_update_that_ends_the_process_is_set_aside_in_the_end(
    arrivals: Arrivals, caplog: pytest.LogCaptureFixture
) -> None:
    """Those in hand beside it are not blamed: from the third start on each suspect is handled alone, then all the rest."""
    lives = Lives(arrivals)
    arrivals.take([said(1, text="سر مكتوم"), said(2), said(3, chat=6), said(4, chat=7)], 1.0)
    ends = [await lives.live(deadly=1) for _ in range(8)]
    assert ends == [True] * 7 + [False]
    assert lives.seen == [[1, 3, 4], [1, 3, 4], *[[1]] * 5, [3, 4, 2]]
    assert arrivals.inbox.counts() == {"dead": 1, "done": 3}
    assert "مكتوم" not in caplog.text


async def test_a_suspect_holds_the_others_up_until_it_is_done(handlers: Handlers, arrivals: Arrivals) -> None:
    """Also one whose turn is over while its handling goes on."""
    lives = Lives(arrivals)
    arrivals.take([said(1), said(2, chat=6)], 1.0)
    for _ in range(2):
        await lives.live(deadly=1)
    works = opened(handlers, arrivals)
    feeding = await turn(works)
    assert handlers.numbers == [1]
    works.passed(1)
    works.take([said(3, chat=7)])
    await asyncio.sleep(0)
    assert handlers.numbers == []
    works.done(1)
    await asyncio.sleep(0)
    assert handlers.numbers == [2]
    works.done(2)
    await asyncio.sleep(0)
    assert handlers.numbers == [3]
    feeding.cancel()


async def test_after_an_end_in_order_nothing_is_suspect(handlers: Handlers, arrivals: Arrivals) -> None:
    """What was in hand when the process was told to stop is handled like anything else."""
    lives = Lives(arrivals)
    arrivals.take([said(1), said(2, chat=6)], 1.0)
    for _ in range(2):
        await lives.live(deadly=1)
    arrivals.inbox.end()
    feeding = await turn(opened(handlers, arrivals))
    assert handlers.numbers == [1, 2]
    assert arrivals.inbox.suspects() == []
    feeding.cancel()


async def test_however_much_waits_little_is_in_memory(
    handlers: Handlers, arrivals: Arrivals, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More is fetched from the disk as updates are done, and none is missed."""
    monkeypatch.setattr(intake, "WINDOW", 10)
    works = opened(handlers, arrivals)
    works.take([said(number, chat=number) for number in range(1, 101)])
    feeding = await turn(works)
    seen: list[int] = []
    while numbers := handlers.numbers:
        assert len(numbers) <= 10
        seen += numbers
        for number in numbers:
            works.done(number)
        await asyncio.sleep(0)
    assert seen == list(range(1, 101))
    feeding.cancel()


async def test_draining_hands_nothing_over_and_waits_for_what_is_in_hand(
    handlers: Handlers, arrivals: Arrivals
) -> None:
    """The rest is there after the next start."""
    works = opened(handlers, arrivals)
    works.take([said(1), said(2)])
    feeding = await turn(works)
    draining = asyncio.create_task(works.drain())
    await asyncio.sleep(0)
    works.take([said(3, chat=6)])
    assert not draining.done()
    works.done(1)
    await draining
    assert handlers.numbers == [1]
    assert arrivals.inbox.counts() == {"done": 1, "waiting": 2}
    feeding.cancel()


async def test_an_update_that_cannot_be_marked_as_done_ends_the_feeding(
    handlers: Handlers, arrivals: Arrivals, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process must not go on as if all were well."""

    def full(_: int) -> None:
        raise UnwritableStoreError("the disk is full")

    works = opened(handlers, arrivals)
    works.take([said(1)])
    feeding = await turn(works)
    monkeypatch.setattr(arrivals.inbox, "done", full)
    works.done(1)
    with pytest.raises(UnwritableStoreError):
        await feeding


def test_an_update_tells_what_later_alerts_need(arrivals: Arrivals, desk: Desk) -> None:
    """The language of the app, the number of the message, and that one who had blocked the bot is back."""
    desk.subscriptions.silence(5, silenced=True)
    arrivals.take([said(1)], 50.0)
    assert Readers(desk.store).reader(5, None).language == "ar"
    assert desk.journal.candidates(100, 2) == [102, 103]
    assert desk.store.rows("SELECT silenced FROM alert_habits") == [{"silenced": 0}]


def test_a_group_with_a_new_number_keeps_its_habits(arrivals: Arrivals, desk: Desk) -> None:
    """A service message tells the new number."""
    desk.subscriptions.set_habits(-5, Habits(cap=3))
    arrivals.take([said(1, chat=-5, migrate_to_chat_id=-1005)], 50.0)
    assert desk.subscriptions.habits(-1005).cap == 3


def test_updates_without_a_number_are_passed_over(arrivals: Arrivals) -> None:
    """Nothing could ever be told of them."""
    strange: list[object] = [None, 5, "x", {}, {"update_id": "1"}, {"update_id": 2**70}, {"update_id": True}, said(4)]
    assert arrivals.take(strange, 1.0) == 1


def test_strange_shapes_break_nothing(arrivals: Arrivals) -> None:
    """They are kept like others; whether they can be read shows later."""
    shapes: list[Any] = [
        None,
        7,
        [],
        "x",
        {"chat": 5},
        {"chat": {"id": "x"}, "from": {"language_code": 5}},
        {"message": {}},
    ]
    assert arrivals.take([{"update_id": n, "message": shape} for n, shape in enumerate(shapes, 1)], 1.0) == len(shapes)
    assert arrivals.take([{"update_id": 99}], 1.0) == 1


def test_a_press_belongs_to_the_chat_of_its_message(arrivals: Arrivals, desk: Desk) -> None:
    """And the number of that message, which is ours, tells nothing new."""
    pressed = {"id": "1", "from": {"id": 5, "language_code": "ar"}, "message": said(0)["message"], "data": "x"}
    arrivals.take([{"update_id": 1, "callback_query": pressed}], 1.0)
    assert desk.store.rows("SELECT * FROM journal") == []
    assert SimpleNamespace(**desk.store.rows("SELECT chat, app FROM readers")[0]) == SimpleNamespace(chat=5, app="ar")
