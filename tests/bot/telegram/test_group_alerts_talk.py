"""Subscriptions of groups and of the topics of forums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alerts import Kind, Place
from bot.readers import Readers
from language import Language
from tests.bot.conftest import mine

if TYPE_CHECKING:
    from bot.desk import Desk
    from tests.bot.conftest import Talk


GROUP = -7


async def test_a_group_is_alerted_in_the_language_it_was_answered_in(talk: Talk, desk: Desk) -> None:
    """Of whoever subscribed first; a later one changes nothing, nor a language that was set."""
    server, readers = talk.session.server, Readers(desk.store)
    for group in (GROUP, GROUP - 1):
        server.open_group(group, "Newsroom", admins=(2, 3))
    server.join(2, "Admin", "ar")
    server.join(3, "Admin", "en")
    shown = await talk.session.handled(server.say(2, "/subscribe رياضة", chat=GROUP))
    assert "سأنبّهك" in shown[0].source
    assert readers.reader(GROUP, None).language is Language.ARABIC
    await talk.session.handled(server.say(3, "/subscribe politics", chat=GROUP))
    assert readers.reader(GROUP, None).language is Language.ARABIC
    await talk.session.handled(server.say(2, "/lang en", chat=GROUP - 1))
    await talk.session.handled(server.say(2, "/subscribe رياضة", chat=GROUP - 1))
    assert readers.reader(GROUP - 1, None).language is Language.ENGLISH


async def test_in_a_group_only_admins_change_what_is_followed(talk: Talk, desk: Desk) -> None:
    """Everybody may look; a button under the bot's message is no way round."""
    server = talk.session.server
    server.open_group(GROUP, "Newsroom", admins=(2,))
    server.join(2, "Admin")
    refused = await talk.session.handled(server.say(1, "/subscribe sports", chat=GROUP))
    assert "Only admins of this group may change that." in refused[0].source
    assert mine(desk, GROUP) == []
    await talk.session.handled(server.say(2, "/subscribe sports", chat=GROUP))
    assert mine(desk, GROUP) == [(Kind.TOPIC, "sports")]
    listed = await talk.session.handled(server.say(1, "/alerts", chat=GROUP))
    assert "Sports" in listed[0].source
    number = desk.subscriptions.of(GROUP)[0].id
    pressed = await talk.session.handled(server.press(1, listed[0].message, f"d:{number}"))
    assert [item.kind for item in pressed] == ["notice"]
    assert "Only admins" in pressed[0].source
    assert (await talk.session.handled(server.say(1, "/alerts cap 5", chat=GROUP)))[0].chat == GROUP
    assert desk.subscriptions.habits(GROUP).cap == 30
    assert mine(desk, GROUP) == [(Kind.TOPIC, "sports")]
    assert mine(desk, 1) == []


async def test_a_topic_of_a_forum_has_its_own_subscriptions(talk: Talk, desk: Desk) -> None:
    """The answer stays in the topic, and so will the alerts, also where a button asked for them."""
    server = talk.session.server
    server.open_group(GROUP, "Forum", admins=(1,))
    shown = await talk.session.handled(server.say(1, "/subscribe sports", chat=GROUP, thread=12))
    assert shown[0].message["message_thread_id"] == 12
    suggested = await talk.session.handled(server.say(1, "/subscribe", chat=GROUP, thread=34))
    await talk.session.handled(server.press(1, suggested[0].message, "y:sports"))
    assert [one.place for one in desk.subscriptions.of(GROUP)] == [Place(GROUP, 12), Place(GROUP, 34)]
