"""The list of what a chat follows, and how each of it ends."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from alerts import Kind, Place, Want
from alerts.subscriptions import MOST
from tests.bot.conftest import mine

if TYPE_CHECKING:
    from alerts import Subscription
    from bot.desk import Desk
    from tests.bot.conftest import Talk


async def test_the_list_leads_to_each_subscription_and_its_buttons(talk: Talk, desk: Desk) -> None:
    """Pause, resume, a day of silence, delete; each shows what became of it."""
    await talk.say("/subscribe politics")
    await talk.say("/subscribe climate")
    replies = await talk.say("/alerts")
    assert "1. Politics · topic\n2. climate · words" in replies.text
    assert "When: at once\nQuiet hours: none\nTime zone: UTC\nDaily limit: 30 messages" in replies.text
    shown = await talk.press("2")
    assert shown.kinds == ["edited"]
    assert shown.labels == [["Pause", "Silent for a day"], ["Unfollow", "All alerts"]]
    assert "paused" in (await talk.press("Pause")).text
    assert desk.subscriptions.of(1)[1].paused
    assert "2. climate · words · paused" in (await talk.press("All alerts")).text
    await talk.press("2")
    await talk.press("Resume")
    assert not desk.subscriptions.of(1)[1].paused
    assert "silent until" in (await talk.press("Silent for a day")).text
    until = datetime.datetime.fromisoformat(desk.subscriptions.of(1)[1].snoozed)
    assert abs(until - datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)) < datetime.timedelta(minutes=1)
    assert "You no longer follow climate." in (await talk.press("Unfollow")).text
    assert mine(desk) == [(Kind.TOPIC, "politics")]


async def test_a_button_pressed_again_after_the_end_changes_nothing(talk: Talk, desk: Desk) -> None:
    """An update may be handled twice after a crash."""
    await talk.say("/subscribe politics")
    number = desk.subscriptions.of(1)[0].id
    await talk.say("/subscribe climate")
    await talk.send_data(f"d:{number}")
    replies = await talk.send_data(f"d:{number}")
    assert replies.text.startswith("That subscription is no longer there.")
    assert "climate" in replies.text
    for letter in "ijJz":
        await talk.say("/alerts")
        assert "no longer there" in (await talk.send_data(f"{letter}:{number}")).text
    assert len(mine(desk)) == 1


async def test_a_button_of_another_chat_reaches_nothing_there(talk: Talk, desk: Desk) -> None:
    """Whoever makes up a number cannot touch what others follow."""
    theirs = desk.subscriptions.add(Place(99), Want(Kind.TOPIC, "politics", "Politics"))[0]
    for letter in "ijJzd":
        await talk.say("/alerts")
        assert "no longer there" in (await talk.send_data(f"{letter}:{theirs.id}")).text
    assert desk.subscriptions.of(99) == [theirs]


async def test_the_fifty_first_subscription_is_refused_with_the_way_out(talk: Talk, desk: Desk) -> None:
    """What is followed already may be said again, and changed."""
    followed: list[Subscription] = [
        desk.subscriptions.add(Place(1), Want(Kind.WORDS, f"word{number}", f"word{number}"))[0]
        for number in range(MOST)
    ]
    assert "You follow 50 things" in (await talk.say("/subscribe climate")).text
    assert "already" in (await talk.say("/subscribe word7")).text
    assert desk.subscriptions.of(1) == followed
    assert len((await talk.say("/alerts")).labels[0]) == 8


async def test_ending_by_name_by_kind_and_by_place_in_the_list(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """A place in the list only shows: said twice it would end two."""
    for text in ("sports", "Lamamra", "climate", "Sherman and Lamamra"):
        await talk.say(f"/subscribe {text}")
    assert "You no longer follow Sports." in (await talk.say("unfollow sport")).text
    assert "رمطان لعمامرة" in (await arabic.say("ألغ متابعة لعمامرة")).text
    assert "You do not follow “Orchestra”." in (await talk.say("/unsubscribe Orchestra")).text
    assert len(mine(desk)) == 2
    shown = await talk.say("/unsubscribe 1")
    assert shown.text.startswith("climate")
    assert len(mine(desk)) == 2
    assert "1. climate" in (await talk.say("/unsubscribe")).text
    assert "You no longer follow climate." in (await talk.say("/unsubscribe Climate")).text


@pytest.mark.parametrize("text", ["/unsubscribe all", "ألغ متابعة الكل", "unsubscribe from everything"])
async def test_everything_is_ended_only_when_sure(talk: Talk, desk: Desk, text: str) -> None:
    """One press ends all of it; a second one finds nothing to end."""
    assert "You follow nothing." in (await talk.say("/unsubscribe all")).text
    for what in ("sports", "climate", "Lamamra"):
        await talk.say(f"/subscribe {what}")
    asked = await talk.say(text)
    assert "3" in asked.text
    assert len(mine(desk)) == 3
    ended = await talk.send_data("Z")
    assert mine(desk) == []
    assert "Sports, climate and Ramtane Lamamra" in ended.text
    await talk.say("/help")
    assert "You follow nothing." in (await talk.send_data("Z")).text


async def test_what_is_asked_before_everything_ends(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """In the reader's language, with how much it is and one button to do it."""
    await talk.say("/subscribe sports")
    await talk.say("/subscribe climate")
    asked = await talk.say("/unsubscribe all")
    assert asked.text == "Unfollow all 2 things that you follow?"
    assert asked.labels == [["Unfollow all"], ["All alerts"]]
    assert "هل ألغي متابعة الشيئين" in (await arabic.say("ألغ متابعة الكل")).text
    await arabic.press("إلغاء متابعة الكل")
    assert mine(desk) == []
