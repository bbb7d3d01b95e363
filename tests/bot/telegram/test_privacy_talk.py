from __future__ import annotations

from typing import TYPE_CHECKING

from alerts import Place
from bot.rendering.plain import plain_html

if TYPE_CHECKING:
    from bot.desk import Desk
    from tests.bot.conftest import Talk


async def test_everything_kept_about_a_chat_is_shown(talk: Talk) -> None:
    """Settings, subscriptions and habits; for whoever has none, that there are none."""
    nothing = (await talk.say("/export")).text
    assert "Language: " not in nothing
    assert "Quiet hours" not in nothing
    for text in ("/lang en", "/settings summaries ar", "/settings long", "/subscribe sports", "/alerts quiet 22-7"):
        await talk.say(text)
    told = (await talk.say("what do you know about me?")).text
    assert "Language: English" in told
    assert "Summaries: in Arabic" in told
    assert "Length of summaries: long" in told
    assert "1. Sports · topic" in told
    assert "Quiet hours: 22:00 to 07:00" in told
    await talk.say("/search water tower")
    told = (await talk.say("/export")).text
    assert "What you searched for or asked, where a button leads back to it:" in told
    assert "• water tower" in told


async def test_what_waits_and_what_was_told_is_shown(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """With the titles of what waits, all the words of a subscription, and that a chat cannot be reached."""
    words = "the ministry of energy and mines, the ministry of foreign affairs, the people's assembly, !football"
    for text in ("sports", words):
        await talk.say(f"/subscribe {text}")
    assert "…" in (await talk.say("/alerts")).text
    first, second = desk.subscriptions.of(1)
    for number, one in ((3, second), (4, first), (5, first)):
        desk.outbox.put(number, [one], 1000.0)
    delivery = desk.outbox.claim(1000.0)
    assert delivery is not None
    desk.outbox.sent(delivery.attempt, 900, 1000.0)
    told = (await talk.say("/export")).text
    assert f"2. {words} · words" in told
    assert "Told in the last 90 days: one article" in told
    assert "Waiting to be told: 2 articles\n• منتخب المدينة يفوز في المباراة رقم 1" in told
    assert "Nothing can be sent" not in told
    desk.subscriptions.silence(1, silenced=True)
    shown = (await arabic.say("/export")).text
    assert "ما ينتظر الإرسال: خبران" in shown
    assert "لا يمكن الإرسال إلى هنا حاليًا." in shown


async def test_what_a_forum_follows_is_shown_by_topic(talk: Talk, desk: Desk) -> None:
    """One topic after the other, whatever was followed first."""
    server = talk.session.server
    server.open_group(-7, "Forum", admins=(1,))
    for text, thread in (("sports", 22), ("politics", 11), ("culture", 22), ("climate", 0)):
        await talk.session.handled(server.say(1, f"/subscribe {text}", chat=-7, thread=thread))
    shown = await talk.session.handled(server.say(1, "/export", chat=-7))
    told = plain_html(shown[0].source)
    assert (
        "1. climate · words\n\nIn topic 11:\n2. Politics · topic\n\nIn topic 22:\n3. Sports · topic\n4. Culture" in told
    )


async def test_all_of_it_is_deleted_once_the_reader_is_sure(talk: Talk, desk: Desk) -> None:
    """Asking deletes nothing; pressing the button twice does no harm; other chats keep theirs."""
    desk.journal.note(1, 500, 1000.0)
    for text in ("/lang en", "/subscribe sports", "/alerts cap 3"):
        await talk.say(text)
    other = desk.subscriptions.add(Place(2), desk.subscriptions.of(1)[0].want)[0]
    assert "This cannot be undone." in (await talk.say("/forgetme")).text
    assert len(desk.subscriptions.of(1)) == 1
    assert "Deleted." in (await talk.press("Delete all")).text
    assert desk.subscriptions.of(1) == []
    assert not desk.subscriptions.has_habits(1)
    for table in ("readers", "outbox", "outbox_wants", "sendings", "journal", "kept_words"):
        assert desk.store.rows(f"SELECT * FROM {table} WHERE chat = 1") == [], table
    assert desk.subscriptions.of(2) == [other]
    await talk.say("/forgetme")
    assert "Deleted." in (await talk.send_data("D:")).text


async def test_the_numbers_of_forgotten_messages_stay_known(desk: Desk) -> None:
    """An alert in doubt is looked for among numbers that are nobody else's."""
    desk.journal.note(1, 500, 1000.0)
    desk.journal.note(2, 502, 2000.0)
    before = desk.journal.candidates(500, 10, 0)
    desk.journal.note(1, 501, 1600.0)
    assert before == [501]
    desk.journal.forget(1)
    assert desk.journal.candidates(500, 10, 0) == []


async def test_in_a_group_only_admins_delete(talk: Talk, desk: Desk) -> None:
    """Everybody may read what is kept of the group."""
    server = talk.session.server
    server.open_group(-7, "Newsroom", admins=(2,))
    server.join(2, "Admin")
    await talk.session.handled(server.say(2, "/subscribe sports", chat=-7))
    shown = await talk.session.handled(server.say(1, "/export", chat=-7))
    assert "Sports" in shown[0].source
    await talk.session.handled(server.press(1, shown[0].message, "D:"))
    assert len(desk.subscriptions.of(-7)) == 1
    await talk.session.handled(server.press(2, shown[0].message, "D:"))
    assert desk.subscriptions.of(-7) == []
    shown = await talk.session.handled(server.say(1, "/forgetme", chat=-7))
    assert "Only admins of this group" in shown[0].source
    shown = await talk.session.handled(server.say(2, "/forgetme", chat=-7))
    assert "Delete all settings" in shown[0].source
