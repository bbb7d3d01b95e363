"""Messages that a reader edits, and commands under pictures."""

from __future__ import annotations

import pytest

from bot.desk import Desk
from bot.local.session import READER, Session
from bot.settings import Settings
from bot.telegram.corrections import FRESH
from tests.bot.conftest import Replies, Talk


async def _edited(talk: Talk, text: str, after: int = 1) -> Replies:
    """Change the newest message of the reader."""
    server = talk.session.server
    number = max(number for chat, number in server._messages if server._messages[chat, number]["from"]["id"] == READER)
    return Replies(await talk.session.handled(server.edit(READER, number, text, after)))


async def test_a_command_put_right_is_answered(talk: Talk) -> None:
    """Without typing it anew; and so is one that was no command at first."""
    assert "do not know this command" in (await talk.say("/sumary 2")).text
    assert "energy" in (await _edited(talk, "/summary 2")).text
    await talk.say("latest")
    assert "Latest news" in (await _edited(talk, "/latest")).text


async def test_each_wording_is_answered_once(talk: Talk, desk: Desk) -> None:
    """Telegram tells of edits that change nothing that is said; nothing is done again then."""
    await talk.say("/subscribe sports")
    assert (await _edited(talk, "/subscribe sports")).shown == []
    assert "culture" in (await _edited(talk, "/subscribe culture")).text.lower()
    assert (await _edited(talk, "/subscribe culture")).shown == []
    assert [one.want.value for one in desk.subscriptions.of(READER)] == ["sports", "culture"]


@pytest.mark.parametrize(
    ("text", "after", "answered"),
    [("/latest", FRESH, True), ("/latest", FRESH + 1, False), ("who met Lamamra?", 1, False), ("good news", 1, False)],
)
async def test_only_commands_that_are_fresh_are_corrected(talk: Talk, text: str, after: int, *, answered: bool) -> None:
    """Whoever tidies up an old message, or words of their own, does not talk to the bot again."""
    await talk.say("/lates")
    assert bool((await _edited(talk, text, after)).shown) is answered


async def test_edits_count_like_other_commands(desk: Desk, settings: Settings) -> None:
    """Nobody gets around the limit by them."""
    async with Session(desk, settings, rate=2) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        await talk.say("/lates")
        assert "Latest news" in (await _edited(talk, "/latest")).text
        assert "Latest news" not in (await _edited(talk, "/latest sports")).text


async def test_those_who_may_not_read_are_turned_away_with_edits_too(desk: Desk, settings: Settings) -> None:
    """The list of allowed readers stands before everything."""
    async with Session(desk, settings.model_copy(update={"allowed": frozenset({9})})) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        await talk.say("/lates")
        assert "private" in (await _edited(talk, "/latest")).text


async def test_a_command_under_a_picture_is_answered(talk: Talk) -> None:
    """Other words there are not: the picture may be what they are about."""
    handled, server = talk.session.handled, talk.session.server
    assert "energy" in Replies(await handled(server.show_picture(READER, "/summary 2"))).text
    assert "do not know this command" in Replies(await handled(server.show_picture(READER, "/sumary 2"))).text
    assert "text only" in Replies(await handled(server.show_picture(READER, "Who met Lamamra?"))).text
    assert "text only" in Replies(await handled(server.show_picture(READER, "a/b testing"))).text
