from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from bot.telegram.works import Works

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.desk import Desk
    from tests.bot.conftest import Start


async def test_work_that_several_ask_for_is_done_once() -> None:
    """All get what the one made; asked for later, it is made anew."""
    works: Works[object] = Works()
    made: list[object] = []
    go = threading.Event()

    def make() -> object:
        go.wait(5)
        made.append(object())
        return made[-1]

    asked = [asyncio.create_task(works.do("key", make)) for _ in range(10)]
    await asyncio.sleep(0)
    go.set()
    assert {id(got) for got in await asyncio.gather(*asked)} == {id(made[0])}
    await works.do("key", make)
    assert len(made) == 2


async def test_one_who_gives_up_takes_nothing_from_the_others() -> None:
    """A cancelled waiter does not cancel the work."""
    works: Works[str] = Works()
    go = threading.Event()

    def make() -> str:
        go.wait(5)
        return "done"

    first, second = (asyncio.create_task(works.do("key", make)) for _ in range(2))
    await asyncio.sleep(0.01)
    first.cancel()
    go.set()
    assert await second == "done"


async def test_what_work_raises_reaches_all_who_wait() -> None:
    """And the next one tries again."""
    works: Works[str] = Works()

    def broken() -> str:
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            await works.do("key", broken)


def slow_maker(desk: Desk, go: threading.Event) -> Callable[..., object]:
    """Return what makes summaries once it may go."""
    maker = desk.brief_maker

    def slow(*asked: object) -> object:
        make = maker(*asked)  # type: ignore[arg-type]

        def made() -> object:
            go.wait(10)
            return make()

        return made

    return slow


async def test_a_chat_is_answered_while_its_summary_is_being_made(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a moment the next message has its turn; the summary comes when it is made."""
    go = threading.Event()
    monkeypatch.setattr(desk, "brief_maker", slow_maker(desk, go))
    monkeypatch.setattr("bot.telegram.replying.PATIENCE", 0.05)
    async with start("en") as talk:
        server = talk.session.server
        server.say(1, "/summary 3")
        waiting = asyncio.create_task(talk.session.handled(server.say(1, "/topics")))
        for _ in range(300):
            await asyncio.sleep(0.01)
            if any(item.kind == "sent" for item in server.shown):
                break
        assert ["Topics" in item.source for item in server.shown if item.kind == "sent"] == [True]
        go.set()
        assert "Orchestra" in (await waiting)[-1].source


async def test_a_summary_of_its_own_language_is_made_once_however_it_is_asked_for(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the language of the article was named or not."""
    go = threading.Event()
    asked: list[tuple[object, ...]] = []
    slow = slow_maker(desk, go)

    def counted(*wish: object) -> object:
        asked.append(wish)
        return slow(*wish)

    monkeypatch.setattr(desk, "brief_maker", counted)
    async with start("en") as talk:
        server = talk.session.server
        server.join(2)
        server.say(1, "/summary 3")
        last = server.say(2, "/summary 3 en")
        handled = asyncio.create_task(talk.session.handled(last))
        await asyncio.sleep(0.1)
        go.set()
        shown = await handled
        assert sorted(item.chat for item in shown if item.kind == "sent") == [1, 2]
        assert len(set(asked)) == 1


async def test_others_are_answered_while_a_summary_is_being_made(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop is never blocked; in the chat that asked, what came a moment later waits its turn."""
    go = threading.Event()
    monkeypatch.setattr(desk, "brief_maker", slow_maker(desk, go))
    async with start("en") as talk:
        server = talk.session.server
        server.join(2)
        server.say(1, "/summary 3")
        server.say(1, "/topics")
        update = server.say(2, "/latest")
        waiting = asyncio.create_task(talk.session.handled(update))
        for _ in range(200):
            await asyncio.sleep(0.01)
            if any(item.chat == 2 for item in server.shown):
                break
        assert [item.chat for item in server.shown if item.kind == "sent"] == [2]
        go.set()
        shown = await waiting
        assert "typing" in [item.kind for item in shown]
        first, second = (item.source for item in shown if item.chat == 1 and item.kind == "sent")
        assert "Orchestra" in first
        assert "Topics" in second
