"""Nothing is lost, nothing is sent twice, and nobody is disturbed against their habits."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import alerts
import articles
import people
from alerts import Delivery, Habits, Kind, Outbox, Place, State, Subscription, Subscriptions, Told, Want
from alerts.outbox import TOGETHER
from articles import Archive, Draft
from language import Language
from store import Store

NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC).timestamp()
HOUR, DAY = 3600.0, 86400.0
LONGEST_PAUSE = 900.0
News = Callable[..., int]
Wants = Callable[..., Subscription]


def test_a_chat_is_told_of_an_article_once(outbox: Outbox, news: News, wants: Wants) -> None:
    """Two subscriptions of one chat, and putting the article twice, make one alert that names both wants."""
    article, both = news("A match in Oran"), [wants(7), wants(7, "oran", Kind.WORDS)]
    outbox.put(article, both, NOON)
    outbox.put(article, both, NOON)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    assert (delivery.place, delivery.articles) == (Place(7), (article,))
    assert [want.value for want in delivery.wants[0]] == ["sport", "oran"]
    outbox.sent(delivery.attempt, 100, NOON)
    assert outbox.claim(NOON + DAY) is None


def test_a_transaction_that_fails_takes_its_alerts_with_it(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """An alert exists exactly when its article does."""
    subscription = wants(7)
    with pytest.raises(InterruptedError), store.transaction():
        outbox.put(news("A match in Oran"), [subscription], NOON)
        raise InterruptedError
    assert outbox.claim(NOON + DAY) is None


def test_removing_an_article_removes_its_alerts(archive: Archive, outbox: Outbox, news: News, wants: Wants) -> None:
    """Nobody is sent to an article that is gone."""
    article = news("A match in Oran")
    outbox.put(article, [wants(7)], NOON)
    archive.remove(article)
    assert outbox.claim(NOON) is None


def test_what_waits_follows_the_habits_when_they_change(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """What waits for a digest goes at once when none is wanted any more; what was put off after a failure stays so."""
    subscriptions.set_habits(7, Habits(digest=datetime.time(20)))
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    subscriptions.set_habits(7, Habits())
    assert outbox.claim(NOON) is None
    outbox.retime(7, NOON)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    outbox.refused(delivery.attempt, "no route", NOON, wait=HOUR)
    outbox.retime(7, NOON)
    assert outbox.claim(NOON + HOUR - 1) is None
    assert outbox.claim(NOON + HOUR) is not None


def test_a_change_of_habits_keeps_nobody_from_todays_digest(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """One that its time found asleep still comes when the night ends, and not the day after."""
    night = (datetime.time(12), datetime.time(14))
    subscriptions.set_habits(7, Habits(digest=datetime.time(13), quiet=night))
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    subscriptions.set_habits(7, Habits(digest=datetime.time(13), quiet=night, cap=5))
    outbox.retime(7, NOON + 1.5 * HOUR)
    assert outbox.claim(NOON + 2 * HOUR - 1) is None
    assert outbox.claim(NOON + 2 * HOUR) is not None


def test_a_definite_failure_is_tried_again_ever_later(outbox: Outbox, news: News, wants: Wants) -> None:
    """Each pause is longer than the last; a wait that the server asks for is obeyed to the second."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    now = NOON
    for pause in (5, 10, 20, 40):
        _refuse(outbox, now)
        assert outbox.claim(now + pause - 0.1) is None
        now += pause
    _refuse(outbox, now, wait=33)
    assert outbox.claim(now + 32.9) is None
    assert outbox.claim(now + 33) is not None


def test_weeks_without_a_network_end_like_any_other_failure(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """After thousands of tries the pause is still a quarter of an hour."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    with store.transaction() as db:
        db.execute("UPDATE outbox SET tries = 5000")
    _refuse(outbox, NOON)
    assert outbox.claim(NOON + LONGEST_PAUSE - 0.1) is None
    assert outbox.claim(NOON + LONGEST_PAUSE) is not None


def _refuse(outbox: Outbox, now: float, wait: float | None = None) -> None:
    delivery = outbox.claim(now)
    assert delivery is not None
    outbox.refused(delivery.attempt, "connection refused", now, wait=wait)


def test_what_is_refused_for_unknown_reasons_is_dropped_in_the_end(outbox: Outbox, news: News, wants: Wants) -> None:
    """It is tried as often as the sender says, and no longer."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    for hour in range(3):
        delivery = outbox.claim(NOON + hour * HOUR)
        assert delivery is not None
        outbox.refused(delivery.attempt, "something new", NOON + hour * HOUR, most=3)
    assert outbox.counts() == {State.DROPPED: 1}


def test_what_a_chat_refuses_for_good_is_dropped(outbox: Outbox, news: News, wants: Wants) -> None:
    """A dropped alert stays on record and is never sent."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    outbox.refused(delivery.attempt, "message is too long", NOON, most=1)
    assert outbox.claim(NOON + DAY) is None
    assert outbox.counts() == {State.DROPPED: 1}


def test_many_at_once_come_as_one_message(outbox: Outbox, news: News, wants: Wants) -> None:
    """A reader back from a night's quiet finds one message, not a dozen."""
    subscription = wants(7)
    numbers = [news(f"Match number {n} in Oran") for n in range(TOGETHER)]
    for number in numbers:
        outbox.put(number, [subscription], NOON)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    assert (delivery.articles, delivery.digest) == (tuple(numbers), True)


def test_a_digest_comes_at_its_time(subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants) -> None:
    """Even a single article waits for the time of the digest and says that it is one."""
    subscriptions.set_habits(7, Habits(digest=datetime.time(18), zone="UTC"))
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    assert outbox.claim(NOON + 5 * HOUR) is None
    delivery = outbox.claim(NOON + 6 * HOUR)
    assert delivery is not None
    assert delivery.digest


def test_quiet_hours_hold_also_what_was_due_before(
    subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants
) -> None:
    """An alert that could not be sent in time, or a clock that was put forward, disturbs nobody at night."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    subscriptions.set_habits(7, Habits(quiet=(datetime.time(22), datetime.time(7)), zone="UTC"))
    assert outbox.claim(NOON + 11 * HOUR) is None
    assert outbox.claim(NOON + 19 * HOUR - 1) is None
    assert outbox.claim(NOON + 19 * HOUR) is not None


def test_the_cap_of_a_day(subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants) -> None:
    """The last alert of the day says how many wait; they come the next day and none is lost."""
    subscriptions.set_habits(7, Habits(cap=2, zone="UTC"))
    subscription = wants(7)
    for number in range(4):
        outbox.put(news(f"Match number {number} in Oran"), [subscription], NOON)
    told = []
    for now in (NOON, NOON, NOON, NOON + DAY, NOON + DAY):
        delivery = outbox.claim(now)
        if delivery is not None:
            told.append((len(delivery.articles), delivery.more))
            outbox.sent(delivery.attempt, len(told), now)
    assert told == [(1, 0), (1, 2), (1, 0), (1, 0)]


@pytest.mark.parametrize(
    ("habits", "hours"),
    [
        (Habits(cap=1), 20),
        (Habits(cap=1, zone="Asia/Riyadh"), 17),
        (Habits(cap=1, quiet=(datetime.time(23), datetime.time(9, 30))), 21.5),
        (Habits(cap=1, quiet=(datetime.time(23), datetime.time(6))), 20),
        (Habits(cap=1, digest=datetime.time(11)), 23),
    ],
    ids=["morning", "of its zone", "after a long night", "after a short night", "with the digest"],
)
def test_what_the_cap_held_back_waits_for_the_morning(  # noqa: PLR0917 -- fixtures are arguments
    subscriptions: Subscriptions, outbox: Outbox, news: News, wants: Wants, habits: Habits, hours: float
) -> None:
    """And the message before it says from when: nobody is woken at midnight because a new day has begun."""
    outbox.put(news("A match in Oran"), [wants(7)], NOON)
    outbox.put(news("A match in Annaba"), [wants(7)], NOON)
    subscriptions.set_habits(7, habits)
    first = outbox.claim(NOON, word=one_at_a_time)
    assert first is not None
    assert first.more == 1
    assert first.tomorrow is not None
    local = datetime.datetime.fromtimestamp(NOON + hours * HOUR, ZoneInfo(habits.zone))
    assert first.tomorrow == local.time()
    outbox.sent(first.attempt, 1, NOON)
    assert outbox.claim(NOON) is None
    assert outbox.claim(NOON + hours * HOUR - 1) is None
    assert outbox.claim(NOON + hours * HOUR) is not None


def one_at_a_time(delivery: Delivery) -> Told:
    """Word deliveries so long that there is room for one article."""
    return Told(f"told {delivery.articles[0]}", 1)


def test_what_has_no_room_in_a_message_goes_out_in_the_next(outbox: Outbox, news: News, wants: Wants) -> None:
    """At once, each once; what was told is known of those only that were."""
    subscription = wants(7)
    numbers = [news(f"Match number {n} in Oran") for n in range(TOGETHER)]
    for number in numbers:
        outbox.put(number, [subscription], NOON)
    told: list[int] = []
    for message in range(TOGETHER):
        delivery = outbox.claim(NOON, word=one_at_a_time)
        assert delivery is not None
        assert (delivery.text, delivery.more) == (f"told {delivery.articles[0]}", 0)
        assert outbox.counts()[State.SENDING] == 1
        told += delivery.articles
        outbox.sent(delivery.attempt, message, NOON)
    assert told == numbers
    assert outbox.counts() == {State.SENT: TOGETHER}


def test_a_few_that_have_no_room_come_as_a_digest_too(outbox: Outbox, news: News, wants: Wants) -> None:
    """Not one by one: the message before leaves enough of them."""
    subscription = wants(7)
    for number in range(20):
        outbox.put(news(f"Match number {number} in Oran"), [subscription], NOON)

    def long(delivery: Delivery) -> Told:
        return Told("", min(17, len(delivery.articles)))

    sizes = []
    while delivery := outbox.claim(NOON, word=long):
        sizes.append((len(delivery.articles), delivery.digest))
        outbox.sent(delivery.attempt, len(sizes), NOON)
    assert sizes == [(15, True), (5, True)]


def test_a_doubt_knows_what_was_sent_until_it_is_settled(
    store: Store, outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """Also when nobody wants it any more; afterwards the text is not kept."""
    subscription = wants(7)
    article = news("A match in Oran")
    outbox.put(article, [subscription], NOON)
    outbox.claim(NOON, word=one_at_a_time)
    outbox.resume(NOON)
    subscriptions.remove(7, subscription.id)
    (doubt,) = outbox.unresolved()
    assert (doubt.delivery.text, doubt.delivery.articles) == (f"told {article}", (article,))
    outbox.settle(doubt.delivery.attempt, NOON, message=5)
    assert store.rows("SELECT told FROM sendings") == [{"told": ""}]


def test_what_cannot_be_worded_is_put_off_and_holds_back_nothing(outbox: Outbox, news: News, wants: Wants) -> None:
    """It is tried again later, for the mistake may be put right."""
    subscription = wants(7)
    numbers = [news(f"Match number {n} in Oran") for n in range(TOGETHER)]
    for number in numbers:
        outbox.put(number, [subscription], NOON)

    def broken(delivery: Delivery) -> Told | None:
        return None if numbers[0] in delivery.articles else Told("", len(delivery.articles))

    delivery = outbox.claim(NOON, word=broken)
    assert delivery is not None
    assert delivery.articles == (numbers[1],)  # too few are left for a digest
    outbox.sent(delivery.attempt, 1, NOON)
    assert outbox.counts() == {State.SENT: 1, State.WAITING: TOGETHER - 1}
    rest: list[int] = []
    while delivery := outbox.claim(NOON + HOUR):
        rest += delivery.articles
        outbox.sent(delivery.attempt, 1, NOON + HOUR)
    assert sorted(rest) == [numbers[0], *numbers[2:]]


JUMPS = {"later": DAY, "back": -HOUR}


def two_at_most(delivery: Delivery) -> Told:
    """Word deliveries so long that there is room for two articles."""
    return Told("", min(2, len(delivery.articles)))


STEPS = st.lists(
    st.sampled_from(["put", "arrives", "lost", "refused", "crash", "settle", "later", "back"]), max_size=40
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_whatever_happens_each_alert_arrives_once(steps: list[str]) -> None:
    """Law: through crashes, lost answers, refusals and clock jumps, every alert arrives, and exactly once."""
    with (
        TemporaryDirectory() as folder,
        Store(Path(folder) / "a.db", (articles.migrations, people.migrations, alerts.migrations)) as store,
    ):
        archive, subscriptions = Archive(store), Subscriptions(store)
        outbox = Outbox(store, subscriptions)
        subscribed = [subscriptions.add(Place(chat), Want(Kind.TOPIC, "sport", "sport"))[0] for chat in (1, 2)]
        telegram = _Telegram(outbox)
        expected = 0
        for number, step in enumerate([*steps, "crash", "settle", *["later", "arrives"] * (4 * len(steps) + 2)]):
            if step == "put":
                draft = Draft(f"Match {number}", f"Match {number} in Oran", Language.ENGLISH, "2026-11-23")
                outbox.put(archive.put(draft).id, subscribed, telegram.now)
                expected += len(subscribed)
            else:
                telegram.do(step)
        assert sum(telegram.arrived.values()) == expected
        assert set(telegram.arrived.values()) <= {1}


class _Telegram:
    """A reader's side: what arrived, and the ways in which a sender can fail to learn of it."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox, self.now, self.messages = outbox, NOON, 0
        self.arrived: Counter[tuple[int, int]] = Counter()
        self.by_attempt: dict[int, int] = {}

    def do(self, step: str) -> None:
        if step in JUMPS:
            self.now += JUMPS[step]
        elif step == "settle":
            for doubt in self.outbox.unresolved():
                attempt = doubt.delivery.attempt
                self.outbox.settle(attempt, self.now, message=self.by_attempt.get(attempt))
        elif (delivery := self.outbox.claim(self.now, word=two_at_most)) is not None:
            if step != "refused":
                self._receive(delivery)
            if step == "arrives":
                self.outbox.sent(delivery.attempt, self.messages, self.now)
            elif step == "lost":
                self.outbox.unsure(delivery.attempt, "timed out", self.now)
            elif step == "refused":
                self.outbox.refused(delivery.attempt, "connection refused", self.now)
        if step == "crash":
            self.outbox.resume(self.now)

    def _receive(self, delivery: alerts.Delivery) -> None:
        self.messages += 1
        self.by_attempt[delivery.attempt] = self.messages
        self.arrived.update((delivery.place.chat, article) for article in delivery.articles)
