"""A clock that is put back or forward delays nothing for long, and hides nothing."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

import alerts
import articles
import people
from alerts import Habits, Journal, Kind, Outbox, Place, Subscription, Subscriptions, Want
from articles import Archive, Draft
from language import Language
from store import Store

NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC).timestamp()
HOUR, DAY = 3600.0, 86400.0
LONGEST_PAUSE = 900.0
News = Callable[..., int]
Wants = Callable[..., Subscription]


def test_no_alert_waits_for_an_hour_that_a_clock_is_put_back(outbox: Outbox, news: News, wants: Wants) -> None:
    """Who is told at once is told at once; what was put off after a failure waits for as long as was said."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    _refuse(outbox, NOON - HOUR, wait=40)
    assert outbox.claim(NOON - HOUR + 39) is None
    _refuse(outbox, NOON - HOUR + 40, wait=40)
    assert outbox.claim(NOON - 2 * HOUR) is None
    assert outbox.claim(NOON - 2 * HOUR + 40) is not None


@settings(max_examples=60)
@given(st.lists(st.floats(-2 * DAY, 2 * DAY), max_size=12))
def test_no_jump_makes_an_alert_wait_longer_than_its_longest_pause(jumps: list[float]) -> None:
    """Law: however the clock is moved between tries that fail, the next one comes at once or after the pause."""
    with (
        TemporaryDirectory() as folder,
        Store(Path(folder) / "a.db", (articles.migrations, people.migrations, alerts.migrations)) as store,
    ):
        subscriptions, now = Subscriptions(store), NOON
        outbox = Outbox(store, subscriptions)
        subscribed = subscriptions.add(Place(7), Want(Kind.TOPIC, "sport", "sport"))[0]
        draft = Draft("A match", "A match in Oran", Language.ENGLISH, "2026-11-23")
        outbox.put(Archive(store).put(draft).id, [subscribed], now)
        for jump in jumps:
            now += jump
            if (delivery := outbox.claim(now)) is None:
                now += LONGEST_PAUSE
                delivery = outbox.claim(now)
            assert delivery is not None
            outbox.refused(delivery.attempt, "connection refused", now)


def test_after_a_clock_was_put_back_a_digest_comes_at_its_next_time(
    subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants
) -> None:
    """Which is today's again; and one that was due already and then held waits no longer for it."""
    subscriptions.set_habits(7, Habits(digest=datetime.time(12), zone="UTC"))
    outbox.put(news("A match in Oran"), [wants(7)], NOON + 600)
    assert outbox.claim(NOON - HOUR) is None
    assert outbox.claim(NOON) is not None

    subscriptions.set_habits(8, Habits(digest=datetime.time(12), zone="UTC"))
    outbox.put(news("A match in Annaba"), [wants(8)], NOON - 600)
    subscriptions.set_habits(8, Habits(datetime.time(12), (datetime.time(12), datetime.time(13)), zone="UTC"))
    assert outbox.claim(NOON + 1) is None
    assert outbox.claim(NOON + 0.5) is None
    assert outbox.claim(NOON + HOUR) is not None


def test_what_was_sent_by_a_clock_ahead_counts_on_no_day_before(
    subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants
) -> None:
    """A clock that was a year ahead for an hour must not silence a chat for a year."""
    subscriptions.set_habits(7, Habits(cap=1, zone="UTC"))
    subscription = wants(7)
    for now in (NOON + 365 * DAY, NOON, NOON + DAY):
        outbox.put(news(f"A match at {now}"), [subscription], now)
        delivery = outbox.claim(now)
        assert delivery is not None
        outbox.sent(delivery.attempt, 1, now)


def test_a_clock_far_ahead_forgets_no_number_that_a_doubt_needs(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """All but the one in doubt stay known, however old they seem to be."""
    journal = Journal(store)
    journal.note(7, 10, NOON)
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    outbox.unsure(delivery.attempt, "timed out", NOON)
    for number in range(12, 1020):
        journal.note(8, number, NOON if number < 30 else NOON + 30 * DAY)
    (doubt,) = outbox.unresolved()
    assert doubt.beyond == 10
    assert journal.candidates(10, 5, 0) == [11]


def _refuse(outbox: Outbox, now: float, wait: float) -> None:
    delivery = outbox.claim(now)
    assert delivery is not None
    outbox.refused(delivery.attempt, "connection refused", now, wait=wait)
