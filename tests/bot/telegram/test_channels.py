from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from alerts import Delivery, Place
from articles import Draft
from bot.local.session import READER
from bot.local.world import BOT
from bot.readers import Readers
from bot.rendering.plain import plain_html
from bot.telegram.alerting import worded
from bot.telegram.channels import addressed, named
from language import Language

if TYPE_CHECKING:
    from bot.desk import Desk
    from tests.bot.conftest import Start, Talk

CHANNEL = -1001234567890
US: int = int(str(BOT["id"]))


@pytest.fixture
def ours(talk: Talk) -> Talk:
    """Talk with the bot as an admin of @desert_news, where both may post."""
    talk.session.server.open_channel(CHANNEL, "desert_news", (READER, US))
    return talk


@pytest.mark.parametrize(
    ("command", "argument", "parts"),
    [
        ("subscribe", "@desert_news climate", ("@desert_news", "climate")),
        ("alerts", "@desert_news", ("@desert_news", "")),
        ("alerts", "-1001234567890 digest 8:00", ("-1001234567890", "digest 8:00")),
        ("Subscribe", "@desert_news  -x", ("@desert_news", "-x")),
        ("subscribe", "climate @desert_news", ("", "climate @desert_news")),
        ("subscribe", "@القناة climate", ("", "@القناة climate")),
        ("subscribe", "-5 degrees", ("", "-5 degrees")),
        ("search", "@desert_news", ("", "@desert_news")),
    ],
)
def test_a_channel_is_named_first_by_its_public_name_or_its_number(
    command: str, argument: str, parts: tuple[str, str]
) -> None:
    """After the commands that change or show what a chat is told."""
    assert named(command, argument) == parts


async def test_an_admin_subscribes_a_channel_and_it_is_told(ours: Talk, desk: Desk) -> None:
    """The reply stays private; the channel's language is that of the admin who brought it, its chat is not touched."""
    replies = await ours.say("/subscribe @desert_news politics")
    assert [item.chat for item in replies.shown] == [READER]
    assert replies.text.startswith("For the channel @desert_news\n\nI will tell you of every new article on Politics.")
    assert [(one.place, one.want.value) for one in desk.subscriptions.of(CHANNEL)] == [(Place(CHANNEL), "politics")]
    assert desk.subscriptions.of(READER) == []
    number = desk.archive.put(
        Draft("Budget passed", "Parliament passed it.", Language.ENGLISH, labels=("politics",))
    ).id
    politics = desk.subscriptions.of(CHANNEL)[0].want
    told, _ = worded(desk, Readers(desk.store), Delivery(1, Place(CHANNEL), (number,), ((politics,),)))
    assert told.language is Language.ENGLISH
    assert plain_html(told.html) == "Budget passed\n\nPolitics"


async def test_buttons_under_the_reply_are_about_the_channel(ours: Talk, desk: Desk) -> None:
    """From the list to the end of a subscription, edited in place, in the private chat."""
    await ours.say("/subscribe @Desert_News politics")
    await ours.say("/alerts @desert_news")
    one = await ours.press("1")
    assert (one.kinds, one.text.split("\n")[0]) == (["edited"], "For the channel @desert_news")
    await ours.press("Pause")
    assert desk.subscriptions.of(CHANNEL)[0].paused
    await ours.press("Unfollow")
    assert desk.subscriptions.of(CHANNEL) == []


async def test_a_summary_beside_is_the_readers_own(ours: Talk) -> None:
    """It has nothing to do with the channel."""
    await ours.say("/subscribe @desert_news politics")
    assert ours.last is not None
    told = await ours.send_data(f"@{CHANNEL}:s:3::")
    assert told.text.startswith("3 Orchestra opens its season in Cairo")


async def test_habits_language_and_data_of_a_channel(ours: Talk, desk: Desk) -> None:
    """Whatever holds for a chat holds for a channel; a private one is named by its number."""
    await ours.say(f"/subscribe {CHANNEL} politics")
    await ours.say("/alerts @desert_news digest 19:30")
    assert str(desk.subscriptions.habits(CHANNEL).digest) == "19:30:00"
    await ours.say("/lang @desert_news ar")
    assert Readers(desk.store).reader(CHANNEL, None).language is Language.ARABIC
    assert "Politics" not in (await ours.say("/alerts")).text
    assert "Politics" in (await ours.say("/export @desert_news")).text
    await ours.say("/forgetme @desert_news")
    await ours.press("Delete all")
    assert desk.subscriptions.of(CHANNEL) == []
    assert Readers(desk.store).known(CHANNEL) == {}


@pytest.mark.parametrize(
    ("admins", "silent", "told"),
    [
        ((READER,), (), "I may not post in @desert_news yet."),
        ((READER, US), (US,), "I may not post in @desert_news yet."),
        ((US,), (), "Only admins of @desert_news who may post messages can set its alerts."),
        ((READER, US), (READER,), "Only admins of @desert_news who may post messages can set its alerts."),
    ],
)
async def test_both_must_be_admins_who_may_post(
    talk: Talk, desk: Desk, admins: tuple[int, ...], silent: tuple[int, ...], told: str
) -> None:
    """Else nothing is shown or changed."""
    talk.session.server.open_channel(CHANNEL, "desert_news", admins, silent)
    for text in ("/subscribe @desert_news politics", "/alerts @desert_news", "/lang @desert_news ar"):
        assert told in (await talk.say(text)).text
    assert desk.subscriptions.of(CHANNEL) == []
    assert Readers(desk.store).known(CHANNEL) == {}


async def test_unknown_channels_and_groups_are_told_as_such(talk: Talk) -> None:
    """A group sets its alerts itself."""
    talk.session.server.open_group(CHANNEL - 1, "Ours", admins=(READER,))
    for name in ("@nowhere_news", str(CHANNEL - 1)):
        assert f"I know no channel “{name}”." in (await talk.say(f"/subscribe {name} politics")).text


async def test_buttons_do_not_outlive_the_right_to_post(ours: Talk, desk: Desk) -> None:
    """Telegram is asked at every press."""
    await ours.say("/subscribe @desert_news politics")
    ours.session.server.open_channel(CHANNEL, "desert_news", (), silent=(READER,))
    assert "Only admins of @desert_news" in (await ours.press("Unfollow")).text
    assert len(desk.subscriptions.of(CHANNEL)) == 1


async def test_a_press_in_a_channel_leads_to_the_private_chat(ours: Talk) -> None:
    """Nobody makes the bot post there; /start carries which summary is wanted."""
    server = ours.session.server
    post: dict[str, Any] = {"message_id": 9, "date": 1, "chat": server.chat(CHANNEL), "from": BOT, "text": "x"}
    for data, address in (
        ("s:3::", "https://t.me/khabar_local_bot?start=s-3"),
        ("t:", "https://t.me/khabar_local_bot"),
    ):
        shown = await ours.session.handled(server.press(READER, post, data))
        assert [(item.kind, item.source) for item in shown] == [("notice", address)]
    assert "Orchestra opens its season in Cairo" in (await ours.say("/start s-3")).text
    assert "I am Khabar." in (await ours.say("/start elsewhere")).text


async def test_in_a_group_a_name_after_subscribe_is_words(start: Start, desk: Desk) -> None:
    """Channels are set from the private chat only."""
    async with start("en") as talk:
        server = talk.session.server
        server.open_group(-5, "Ours", admins=(READER,))
        await talk.session.handled(server.say(READER, "/subscribe @desert_news politics", chat=-5))
        assert [one.place.chat for one in desk.subscriptions.of(-5)] == [-5]


async def test_the_channel_is_told_of_in_the_language_of_the_admin(arabic: Talk, desk: Desk) -> None:
    """Until /lang @channel says otherwise."""
    arabic.session.server.open_channel(CHANNEL, "desert_news", (READER, US))
    assert "القناة: @desert_news" in (await arabic.say("/subscribe @desert_news politics")).text
    assert Readers(desk.store).reader(CHANNEL, None).language is Language.ARABIC


async def test_examples_under_a_channels_name_are_about_the_channel(ours: Talk, desk: Desk) -> None:
    """Typed as they stand they change the channel's alerts, not the reader's own; a private one goes by its number."""
    await ours.say("/subscribe @desert_news politics")
    assert "/alerts @desert_news digest 19:30" in (await ours.send_data(f"@{CHANNEL}:q:digest")).text
    assert "/alerts @desert_news digest 8:00" in (await ours.say("/alerts @desert_news whenever")).text
    assert "/alerts digest 8:00" in (await ours.say("/alerts whenever")).text
    ours.session.server.chat(CHANNEL).pop("username")
    assert f"/alerts {CHANNEL} cap 15" in (await ours.send_data(f"@{CHANNEL}:q:cap")).text


def test_only_commands_are_addressed() -> None:
    """Not what only looks like one, in an address or a tag; in Arabic within the isolate, before the words after it."""
    assert addressed("see /alerts or /help", "@c") == "see /alerts @c or /help"
    assert addressed('<a href="https://n.example/alerts">x</a>', "@c") == '<a href="https://n.example/alerts">x</a>'
    assert addressed("\u2068/alerts\u2069 حد 10", "@c") == "\u2068/alerts @c\u2069 حد 10"
