from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.local.session import READER, Session
from bot.rendering.plain import plain_html
from tests.bot.conftest import Talk

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.local.world import Shown
    from bot.settings import Settings

GROUP = -5


async def said(talk: Talk, text: str, **more: Any) -> list[Shown]:
    """Say something in the group; returns what came of it."""
    server = talk.session.server
    server.open_group(GROUP, "Newsroom")
    return await talk.session.handled(server.say(READER, text, chat=GROUP, **more))


@pytest.mark.parametrize(
    "text",
    [
        "@khabar_local_bot who met Lamamra?",
        "Who met Lamamra, @Khabar_Local_Bot?",
        "@khabar_local_bot: من التقى لعمامرة؟",
        "🎉 @khabar_local_bot Who met Lamamra?",
    ],
)
async def test_a_mention_is_answered_with_a_reply(talk: Talk, text: str) -> None:
    """Wherever in the text the bot's name stands."""
    shown = await said(talk, text)
    assert [(item.kind, item.chat) for item in shown] == [("sent", GROUP)]
    assert "2022" in shown[0].source
    assert shown[0].message["reply_to_message"]["text"] == text


@pytest.mark.parametrize(
    "text",
    [
        "Who met Lamamra?",
        "@khabar_local_bot2 who met Lamamra?",
        "mail me at x@khabar_local_bot who met Lamamra?",
        "@another_bot who met Lamamra?",
        "/latest@another_bot",
    ],
)
async def test_talk_that_is_not_for_the_bot_is_left_alone(talk: Talk, text: str) -> None:
    """Nor are commands for other bots."""
    assert await said(talk, text) == []


async def test_a_reply_to_the_bot_is_answered_and_one_to_others_is_not(talk: Talk) -> None:
    """A conversation goes on: "and Sherman?" is understood."""
    first = await said(talk, "@khabar_local_bot who met Lamamra?")
    number = first[0].message["message_id"]
    again = await said(talk, "And Sherman?", reply_to=number)
    assert "Wendy Sherman" in again[0].source
    assert await said(talk, "And Sherman?", reply_to=first[0].message["reply_to_message"]["message_id"]) == []


async def test_the_name_alone_gets_the_help(talk: Talk) -> None:
    """As does nothing but white space around it."""
    assert "What you can ask of me" in (await said(talk, " @khabar_local_bot "))[0].source


@pytest.mark.parametrize("text", ["/lang ar", "/settings long", "/settings summaries ar", "/forgetme", "/subscribe x"])
async def test_how_a_group_is_spoken_to_is_for_its_admins(talk: Talk, text: str) -> None:
    """One member does not turn the language for all; a look at the settings is free."""
    talk.session.server.join(2)
    server = talk.session.server
    server.open_group(GROUP, "Newsroom", admins=(2,))
    if text != "/forgetme":  # it asks first; the button is for admins
        assert "Only admins" in (await talk.session.handled(server.say(READER, text, chat=GROUP)))[0].source
    assert "Settings" in (await talk.session.handled(server.say(READER, "/settings", chat=GROUP)))[0].source
    assert "Only admins" not in (await talk.session.handled(server.say(2, text, chat=GROUP)))[0].source


async def test_plain_words_of_a_member_change_no_alerts(talk: Talk, desk: Desk) -> None:
    """As with commands, that is for admins."""
    shown = await said(talk, "@khabar_local_bot follow politics")
    assert "Only admins of this group may change that." in shown[0].source
    server = talk.session.server
    server.open_group(GROUP - 1, "Ours", admins=(READER,))
    await talk.session.handled(server.say(READER, "@khabar_local_bot follow politics", chat=GROUP - 1))
    assert [one.place.chat for one in desk.subscriptions.of(GROUP - 1)] == [GROUP - 1]
    assert desk.subscriptions.of(GROUP) == []


async def test_what_is_shared_by_inline_mode_is_not_answered(talk: Talk) -> None:
    """Even with the bot's name in it."""
    assert await said(talk, "@khabar_local_bot who met Lamamra?", inline=True) == []


async def test_mentions_stay_in_their_forum_topic(talk: Talk) -> None:
    """So do replies."""
    shown = await said(talk, "@khabar_local_bot latest news", thread=9)
    assert shown[0].message["message_thread_id"] == 9


async def test_mentions_count_as_questions(desk: Desk, settings: Settings) -> None:
    """A group does not get round the limit."""
    async with Session(desk, settings, rate=1) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        assert "Latest news" in (await said(talk, "@khabar_local_bot latest news"))[0].source
        assert "That was a lot at once." in (await said(talk, "@khabar_local_bot latest news"))[0].source


async def test_a_mistyped_command_for_the_bot_is_answered(talk: Talk) -> None:
    """Where it names the bot; without a name it may be another bot's."""
    shown = await said(talk, "/lates@Khabar_local_bot")
    assert ["do not know this command" in item.source for item in shown] == [True]
    assert await said(talk, "/lates") == await said(talk, "/lates@another_bot") == []


async def test_the_list_of_a_forum_tells_which_topic_is_told(talk: Talk) -> None:
    """Two topics may follow the same; a group without topics reads nothing of them."""
    server = talk.session.server
    server.open_group(GROUP, "Forum", admins=(READER,))
    for thread in (7, 8):
        await talk.session.handled(server.say(READER, "/subscribe opera", chat=GROUP, thread=thread))
    shown = await talk.session.handled(server.say(READER, "/alerts", chat=GROUP, thread=8))
    told = plain_html(shown[0].source)
    assert "1. opera · words · in another topic of this group\n2. opera · words · in this topic\n" in told
    assert "topic of this group" not in (await talk.say("/subscribe opera")).text + (await talk.say("/alerts")).text
