"""Who is turned away stays out, whatever happens while they are told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import TimedOut

from bot.local.session import READER, Session
from tests.bot.conftest import Replies, Talk

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.settings import Settings
    from tests.bot.conftest import Start

OTHERS = frozenset({77})


async def test_a_press_that_can_no_longer_be_answered_opens_no_door(desk: Desk, settings: Settings) -> None:
    """Telegram refuses the answer when a press waited too long; the press itself is not carried out then."""
    async with Session(desk, settings) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        await talk.say("/latest")
        server, message = session.server, talk.last.messages[-1].message if talk.last else {}
    async with Session(desk, settings.model_copy(update={"allowed": OTHERS}), server) as session:
        await session.handled(server._numbers["update"])
        for data in ("l:5:", "y:sports"):
            update = server.press(READER, message, data)
            server.forget_queries()
            told = Replies(await session.handled(update))
            assert "private" in told.text
            assert "Latest news" not in told.text
    assert desk.subscriptions.of(READER) == []


async def test_whoever_cannot_be_told_is_not_let_in(start: Start, desk: Desk) -> None:
    """A reader who was turned away and has blocked the bot meanwhile changes nothing by it."""
    async with start("en", allowed=OTHERS) as talk:
        update = talk.session.server.say(READER, "/subscribe sports")
        talk.session.server.block(READER)
        assert await talk.session.handled(update) == []
    assert desk.subscriptions.of(READER) == []


async def test_whoever_asks_too_much_and_cannot_be_told_is_not_served_for_it(desk: Desk, settings: Settings) -> None:
    """The limit holds whether or not it can be told."""
    async with Session(desk, settings, rate=1) as session:
        session.server.join(READER)
        updates = [session.server.say(READER, text) for text in ("/latest", "/subscribe sports")]
        session.server.block(READER)
        for update in updates:
            await session.handled(update)
    assert desk.subscriptions.of(READER) == []


async def test_an_old_press_of_an_old_button_is_no_mistake_of_ours(talk: Talk) -> None:
    """It can no longer be answered over the chat, and nothing needs saying there."""
    await talk.say("/latest")
    assert talk.last is not None
    server = talk.session.server
    update = server.press(READER, talk.last.messages[-1].message, "of another age")
    server.forget_queries()
    assert await talk.session.handled(update) == []


async def test_a_press_that_cannot_be_answered_for_trouble_is_carried_out(
    talk: Talk, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sign over the chat that it was taken matters less than what was pressed."""

    async def lost(*_: object, **__: object) -> None:
        raise TimedOut

    await talk.say("/subscribe")
    monkeypatch.setattr("telegram.CallbackQuery.answer", lost)
    assert "I will tell you" in (await talk.send_data("y:sports")).text
    assert len(desk.subscriptions.of(READER)) == 1
