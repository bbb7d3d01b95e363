from __future__ import annotations

from typing import TYPE_CHECKING

from alerts import Place

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
    for table in ("readers", "outbox", "sendings", "journal"):
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
