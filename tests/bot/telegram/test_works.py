from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from bot.telegram.works import Works

if TYPE_CHECKING:
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


async def test_others_are_answered_while_a_summary_is_being_made(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The loop is never blocked; in the chat that asked, what came later waits its turn."""
    go = threading.Event()
    maker = desk.brief_maker

    def slow(*asked: object) -> object:
        make = maker(*asked)  # type: ignore[arg-type]

        def made() -> object:
            go.wait(10)
            return make()

        return made

    async with start("en") as talk:
        server = talk.session.server
        server.join(2)
        monkeypatch.setattr(desk, "brief_maker", slow)
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
