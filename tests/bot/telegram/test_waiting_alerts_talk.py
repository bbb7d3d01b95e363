"""Alerts on their way, while what is followed and whoever is followed changes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from alerts import Kind, Place, Want
from articles import Defaults, Fate, Kept
from bot.following.naming import name_of
from bot.readers import Readers
from bot.rendering.plain import plain_html
from bot.telegram.alerting import worded
from bot.wording import wording
from language import Language

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk
    from tests.bot.conftest import Talk


async def test_an_article_brought_in_later_is_told_to_whoever_asked_for_it(
    talk: Talk, desk: Desk, tmp_path: Path
) -> None:
    """By topic, person, pair and words, as one alert that says why; another chat is told of what it asked for only."""
    for text in ("politics", "شيرمان", "Lamamra meets Sherman", "gas, !football"):
        await talk.say(f"/subscribe {text}")
    desk.subscriptions.add(Place(2), Want(Kind.WORDS, "football", "football"))
    news = tmp_path / "news.txt"
    news.write_text(
        "Sherman and Lamamra talk gas in Oran\n\n"
        "US Deputy Secretary of State Wendy Sherman met Algerian Foreign Minister Ramtane Lamamra in Oran on Monday. "
        "They spoke about gas.\n",
        encoding="utf-8",
    )
    (kept,) = desk.ingest([news], Defaults(date="2024-03-01", labels=("politics",)))
    assert isinstance(kept, Kept)
    assert kept.fate is Fate.NEW
    delivery = desk.outbox.claim(datetime.datetime.now(datetime.UTC).timestamp() + 1)
    assert delivery is not None
    assert delivery.place == Place(1)
    assert sorted(want.label for want in delivery.wants[0]) == [
        "Politics", "Ramtane Lamamra and Wendy Sherman", "Wendy Sherman", "gas, !football",
    ]  # fmt: skip
    desk.outbox.sent(delivery.attempt, 900, 0.0)
    assert desk.outbox.claim(datetime.datetime.now(datetime.UTC).timestamp() + 1) is None


async def test_what_waits_goes_out_as_the_chat_wants_it_now(talk: Talk, desk: Desk) -> None:
    """Alerts kept for a digest come at once when the reader no longer wants one."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    later = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)).strftime("%H:%M")
    await talk.say(f"/alerts digest {later}")
    desk.outbox.put(4, desk.subscriptions.of(1), now)
    assert desk.outbox.claim(now + 60) is None
    await talk.say("/alerts now")
    assert desk.outbox.claim(now + 60) is not None


async def test_what_waits_for_a_subscription_ends_with_it(talk: Talk, desk: Desk) -> None:
    """Whoever unsubscribed is not told in tomorrow's digest; what another subscription wants too stays."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    await talk.say("/subscribe المباراة")
    first, second = desk.subscriptions.of(1)
    desk.outbox.put(4, [first], now)
    desk.outbox.put(5, [first, second], now)
    await talk.say("/unsubscribe sports")
    delivery = desk.outbox.claim(now)
    assert delivery is not None
    assert delivery.articles == (5,)
    desk.outbox.sent(delivery.attempt, 900, now)
    assert desk.outbox.claim(now) is None


async def test_what_waits_for_one_that_is_paused_waits_on(talk: Talk, desk: Desk) -> None:
    """Until it speaks again."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    desk.outbox.put(4, desk.subscriptions.of(1), now)
    await talk.say("/alerts")
    await talk.press("1")
    await talk.press("Pause")
    assert desk.outbox.claim(now + 60) is None
    await talk.press("Resume")
    assert desk.outbox.claim(now + 60) is not None


async def test_whoever_meant_something_else_is_not_told_of_the_first(talk: Talk, desk: Desk) -> None:
    """What waited for it is taken back."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe Sherman")
    desk.outbox.put(2, desk.subscriptions.of(1), now)
    await talk.press("As words")
    assert desk.outbox.claim(now + 60) is None


async def test_an_alert_names_what_is_followed_in_the_language_of_the_chat(talk: Talk, desk: Desk) -> None:
    """As it is when the alert goes out, not as it was when the reader subscribed."""
    for text in ("sports", "Lamamra", "Lamamra meets Sherman", "telescope"):
        await talk.say(f"/subscribe {text}")
    desk.outbox.put(2, desk.subscriptions.of(1), 1000.0)
    await talk.say("/lang ar")
    delivery = desk.outbox.claim(1000.0)
    assert delivery is not None
    told, _ = worded(desk, Readers(desk.store), delivery)
    names = "الرياضة · رمطان لعمامرة · رمطان لعمامرة وويندي شيرمان · telescope"
    assert f"لأنك تتابع {names}" in plain_html(told.html)


async def test_whom_nobody_knows_any_more_is_named_as_before(desk: Desk) -> None:
    """A person may leave the register with the last article."""
    gone = Want(Kind.PERSON, "999", "Zaphod Beeblebrox", (999,))
    assert name_of(desk, wording(Language.ARABIC), gone) == "Zaphod Beeblebrox"
