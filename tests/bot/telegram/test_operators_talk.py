from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.local.session import READER, Session

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.settings import Settings
    from tests.bot.conftest import Start

US = frozenset({READER})
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><title>Ministers discuss water</title><link>https://wire.example/1</link><pubDate>Wed, 05 Oct 2022 10:00:00 GMT</pubDate>
<description>{text}</description></item></channel></rss>"""
TEXT = "The ministers of water met in Amman on Wednesday and spoke about rivers, wells and rain. " * 10


@pytest.mark.parametrize("text", ["/status", "/add https://wire.example/1", "/remove 1", "/add", "/remove"])
async def test_nobody_else_has_operators_commands(start: Start, desk: Desk, text: str) -> None:
    """They are told what everybody is told of commands that do not exist, and nothing happens."""
    async with start("en", admins=frozenset({99})) as talk:
        unknown = (await talk.say("/nosuchcommand")).text
        if text not in {"/add", "/remove"}:  # how a command is used is no secret
            assert (await talk.say(text)).text == unknown
        assert desk.archive.count() == 7
        await talk.say("/latest")
        assert (await talk.send_data("X:1")).kinds == ["notice"]
        assert desk.archive.count() == 7


async def test_operators_commands_are_for_private_chats(desk: Desk, settings: Settings) -> None:
    """What a group would read is not told there."""
    async with Session(desk, settings.model_copy(update={"admins": US})) as session:
        session.server.join(READER)
        session.server.open_group(-5, "News", (READER,))
        shown = await session.handled(session.server.say(READER, "/status", -5))
        assert "I do not know this command" in shown[-1].source


async def test_an_operator_sees_how_the_bot_is(start: Start, desk: Desk) -> None:
    """Articles, followers, what waits; trouble only where there is some."""
    async with start("en", admins=US) as talk:
        await talk.say("/subscribe sports")
        told = (await talk.say("/status")).text
        assert "7 articles, people: 3" in told
        assert "Newest article: 14 January 2023" in told
        assert "One subscription, chats: 1" in told
        assert "could not be read" not in told
        with desk.store.transaction() as db:
            db.execute("INSERT INTO inbox (id, content, state) VALUES (1, '', 'dead'), (2, '', 'waiting')")
        told = (await talk.press("Refresh")).text
        assert "Updates that could not be read or handled: 1" in told
        assert "Messages still to be answered: 0" in told  # but for the one that asks


async def test_an_operator_takes_an_article_out_when_sure(start: Start, desk: Desk) -> None:
    """Asked first; pressed twice, told that it is gone."""
    async with start("ar", admins=US) as talk:
        assert "هل أحذف هذا الخبر" in (await talk.say("/remove ٣")).text
        assert desk.archive.count() == 7
        assert "حُذف الخبر" in (await talk.press("حذف")).text
        assert desk.archive.count() == 6
        assert "لا يوجد خبر برقم" in (await talk.send_data("X:3")).text
        assert "لا يوجد خبر برقم" in (await talk.say("/remove 3")).text
        assert "أيّ خبر؟" in (await talk.say("/remove all")).text


async def test_an_operator_brings_in_a_feed(start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its articles are kept with their people and raise alerts; a second time they are known."""
    from articles.fetching import Fetched

    feed = Fetched("https://wire.example/feed.xml", FEED.format(text=TEXT).encode(), "application/rss+xml", "utf-8")
    monkeypatch.setattr("articles.web.fetch", lambda url, **_: feed)
    async with start("en", admins=US) as talk:
        await talk.say("/subscribe water")
        told = (await talk.say("/add https://wire.example/feed.xml")).text
        assert "New: 1, updated: 0, known already: 0, refused: 0" in told
        assert desk.search("rivers").total == 1
        assert desk.outbox.counts() == {"waiting": 1}
        assert "known already: 1" in (await talk.say("/add https://wire.example/feed.xml")).text


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/feed", "file:///etc/passwd", "data/samples", "http://[::1]/"])
async def test_from_the_chat_nothing_of_the_machine_is_read(start: Start, desk: Desk, address: str) -> None:
    """No file, no address of its network: whoever has an operator's phone has not the operator's machine."""
    async with start("en", admins=US) as talk:
        assert "refused: 1" in (await talk.say(f"/add {address}")).text
    assert desk.archive.count() == 7


async def test_operators_see_their_commands(start: Start) -> None:
    """In the help; readers do not."""
    async with start("en", admins=US) as talk:
        assert "/status" in (await talk.say("/help")).text
    async with start("en") as talk:
        assert "/status" not in (await talk.say("/help")).text
