"""When and how a chat is told: digests, hours, zones, caps."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from alerts import Kind
from tests.bot.conftest import mine

if TYPE_CHECKING:
    from bot.desk import Desk
    from tests.bot.conftest import Start, Talk


async def test_hours_and_zones_on_buttons_are_plain_in_either_direction(arabic: Talk, talk: Talk) -> None:
    """Two times with a dash between them would be read from either end in Arabic."""
    await arabic.say("/alerts هدوء")
    assert arabic.last
    assert "من 22:00 إلى 07:00" in str(arabic.last.labels)
    assert "بلا ساعات هدوء" in str(arabic.last.labels)
    assert "ساعات الهدوء: من 22:00 إلى 07:00" in (await arabic.press("من 22:00 إلى 07:00")).text
    await arabic.say("/alerts توقيت")
    assert "الدار البيضاء" in (await arabic.say("/alerts توقيت المغرب")).text
    assert "المنطقة الزمنية: UTC+3" in (await arabic.say("/alerts توقيت UTC+3")).text
    await talk.say("/alerts quiet")
    assert talk.last
    assert "22:00–07:00" in str(talk.last.labels)
    assert "Time zone: New York" in (await talk.say("/alerts zone New York")).text


@pytest.mark.parametrize("text", ["أوقف كل التنبيهات", "لا تنبهني بعد الآن", "stop all alerts"])
async def test_whoever_wants_silence_is_shown_what_there_is_to_end(talk: Talk, desk: Desk, text: str) -> None:
    """Nothing is ended unasked."""
    await talk.say("/subscribe sports")
    shown = await talk.say(text)
    assert "1. " in shown.text
    assert mine(desk) == [(Kind.TOPIC, "sports")]


async def test_how_a_chat_is_told_is_set_by_command_and_by_button(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """Each way says what holds now."""
    assert "When: one digest a day, at 08:00" in (await talk.say("/alerts digest 8")).text
    assert "ساعات الهدوء: من 22:00 إلى 07:00" in (await arabic.say("/alerts هدوء 22-7")).text
    assert "المنطقة الزمنية: الجزائر" in (await arabic.say("/alerts توقيت الجزائر")).text
    assert "الحد اليومي: 11 رسالة" in (await arabic.say("/alerts حد ١١")).text
    habits = desk.subscriptions.habits(1)
    assert habits.quiet == (datetime.time(22), datetime.time(7))
    assert (habits.digest, habits.zone, habits.cap) == (datetime.time(8), "Africa/Algiers", 11)
    await talk.say("/alerts")
    assert "Choose, or send" in (await talk.press("Quiet hours")).text
    assert "Quiet hours: none" in (await talk.press("None")).text
    await talk.press("Time zone")
    assert "Time zone: Riyadh" in (await talk.press("Riyadh")).text
    assert "موعد التنبيه: فورًا" in (await arabic.say("/alerts فورا")).text
    assert desk.subscriptions.habits(1).digest is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/alerts digest 25:00", "“25:00” is not a time of day."),
        ("/alerts quiet 22", "I cannot read “22” as a start and an end."),
        ("/alerts zone Mars", "I know no time zone or city “Mars”."),
        ("/alerts cap 0", "“0” is not a number from 1 to 200."),
        ("/alerts loud", "I do not know “loud”."),
    ],
)
async def test_what_cannot_be_set_is_told_with_an_example(
    talk: Talk, arabic: Talk, desk: Desk, text: str, told: str
) -> None:
    """And changes nothing."""
    before = desk.subscriptions.habits(1)
    assert told in (await talk.say(text)).text
    assert "اكتب مثلًا" in (await arabic.say(text)).text
    assert desk.subscriptions.habits(1) == before


async def test_the_operators_time_zone_holds_until_a_chat_says_its_own(start: Start, desk: Desk) -> None:
    """Quiet hours of a reader in Algiers are not those of Greenwich."""
    async with start("en", timezone="Africa/Algiers") as talk:
        assert "Time zone: Algiers" in (await talk.say("/alerts")).text
        await talk.say("/subscribe sports")
        assert desk.subscriptions.habits(1).zone == "Africa/Algiers"
        await talk.say("/alerts zone UTC")
        await talk.say("/subscribe politics")
        assert "Time zone: UTC" in (await talk.say("/alerts")).text


async def test_whoever_has_not_said_their_zone_is_asked_for_it(talk: Talk) -> None:
    """When hours begin to matter, and not once a city was named."""
    assert "hours of UTC" not in (await talk.say("/alerts")).text
    assert "hours of UTC" in (await talk.say("/alerts quiet 22-7")).text
    assert "hours of UTC" not in (await talk.say("/alerts zone Cairo")).text
    assert "hours of UTC" not in (await talk.say("/alerts digest 8")).text


async def test_a_digest_in_quiet_hours_is_told_to_come_after_them(talk: Talk, arabic: Talk) -> None:
    """Nobody who asked for it at six wonders where it is; at their end it comes when it should."""
    await talk.say("/alerts quiet 22:00-07:00")
    assert "it comes when they end, at 07:00" in (await talk.say("/alerts digest 6:00")).text
    assert "لذلك يصل عند انتهائها في الساعة 07:00" in (await arabic.say("/alerts")).text
    for time in ("7:00", "21:59"):
        assert "quiet hours, so" not in (await talk.say(f"/alerts digest {time}")).text
    assert "quiet hours, so" in (await talk.say("/alerts digest 22:00")).text
