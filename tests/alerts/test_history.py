"""What became of alerts is remembered as long as it serves anybody."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from alerts import Habits, History, Journal, Loss, Outbox, Past, State, Subscription, Subscriptions
from alerts.history import KEPT_DAYS
from store import Store

NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC).timestamp()
DAY = 86400.0
LATER = NOON + (KEPT_DAYS + 1) * DAY
News = Callable[..., int]
Wants = Callable[..., Subscription]


def _ended(outbox: Outbox, state: State, now: float = NOON) -> None:
    """Let the next delivery end in a state."""
    delivery = outbox.claim(now)
    assert delivery is not None
    match state:
        case State.SENT:
            outbox.sent(delivery.attempt, 1, now)
        case State.DROPPED:
            outbox.refused(delivery.attempt, "message is too long", now, most=1)
        case State.UNKNOWN:
            outbox.unsure(delivery.attempt, "timed out", now)
            outbox.give_up(delivery.attempt, now)
        case State.UNSURE:
            outbox.unsure(delivery.attempt, "timed out", now)
        case State.WAITING:
            outbox.refused(delivery.attempt, "no route", now)


def test_what_ended_long_ago_is_forgotten_at_the_next_start(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """What is in doubt, waits or ended lately stays, with the tries that it needs."""
    old = (State.SENT, State.DROPPED, State.UNKNOWN, State.UNSURE, State.WAITING)
    for chat, state in enumerate(old, 1):
        outbox.put(news(f"Match number {chat}"), [wants(chat)], NOON)
        _ended(outbox, state)
    outbox.put(news("A match of late"), [wants(9)], LATER - DAY)
    while (delivery := outbox.claim(LATER - DAY)) and delivery.place.chat != 9:
        outbox.refused(delivery.attempt, "no route", LATER - DAY, wait=2 * DAY)
    assert delivery is not None
    outbox.sent(delivery.attempt, 1, LATER - DAY)
    outbox.resume(NOON + DAY)
    assert len(store.rows("SELECT 1 FROM sendings")) == len(old) + 2
    outbox.resume(LATER)
    assert outbox.counts() == {State.SENT: 1, State.UNSURE: 1, State.WAITING: 1}
    outcomes = sorted(row["outcome"] for row in store.rows("SELECT outcome FROM sendings"))
    assert outcomes == ["refused", "sent", "unsure"]
    assert len(outbox.unresolved()) == 1


def test_a_bot_that_never_ends_forgets_too(
    store: Store, outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """Now and then while it sends."""
    subscription = wants(7)
    subscriptions.set_habits(7, Habits(cap=200))
    outbox.put(news("A match in Oran"), [subscription], NOON)
    _ended(outbox, State.SENT)
    with store.transaction() as db:
        db.execute("UPDATE sqlite_sequence SET seq = 999 WHERE name = 'sendings'")
    outbox.put(news("A match in Annaba"), [subscription], LATER)
    _ended(outbox, State.SENT, LATER)
    assert outbox.counts() == {State.SENT: 1}


def test_todays_messages_count_against_the_cap_after_a_start(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """However often it starts."""
    subscription = wants(7)
    subscriptions.set_habits(7, Habits(cap=1))
    for title in ("A match in Oran", "A match in Annaba"):
        outbox.put(news(title), [subscription], NOON)
    _ended(outbox, State.SENT)
    outbox.resume(NOON + 60)
    assert outbox.claim(NOON + 60) is None


def test_old_numbers_of_messages_are_forgotten_but_the_newest(store: Store) -> None:
    """After a quiet month it is what the next alert in doubt is looked for above; of groups none is needed."""
    journal = Journal(store)
    for chat, message in ((7, 10), (8, 12), (-9, 5000)):
        journal.note(chat, message, NOON)
    journal.prune(NOON + 30 * DAY)
    assert [row["message"] for row in store.rows("SELECT message FROM journal")] == [12]
    assert journal.candidates(12, 5, 2) == [13, 14]


def test_what_waits_and_how_much_was_told(outbox: Outbox, store: Store, news: News, wants: Wants) -> None:
    """For a chat that asks, and of no other one."""
    subscription = wants(7)
    outbox.put(news("A match in Oran"), [subscription], NOON)
    _ended(outbox, State.SENT)
    outbox.put(news("A match in Annaba"), [subscription], NOON)
    _ended(outbox, State.WAITING)
    outbox.put(news("A match in Tlemcen"), [subscription], NOON + 1)
    outbox.put(news("A match in Béchar"), [wants(8)], NOON)
    assert History(store).of(7) == Past(("A match in Tlemcen", "A match in Annaba"), 1)
    assert History(store).of(9) == Past((), 0)


def test_every_loss_is_told_with_chat_article_moment_and_reason(
    outbox: Outbox, store: Store, news: News, wants: Wants
) -> None:
    """The newest first, as many as asked for."""
    first, second, third = (news(f"Match number {n}") for n in range(3))
    for chat, article, state in ((7, first, State.DROPPED), (8, second, State.UNKNOWN), (9, third, State.UNSURE)):
        outbox.put(article, [wants(chat)], NOON + chat)
        _ended(outbox, state, NOON + chat)
    history = History(store)
    assert history.losses(2) == [
        Loss(9, third, "Match number 2", State.UNSURE, NOON + 9, "timed out"),
        Loss(8, second, "Match number 1", State.UNKNOWN, NOON + 8, "it could not be found out"),
    ]
    assert history.losses(9)[-1] == Loss(7, first, "Match number 0", State.DROPPED, NOON + 7, "message is too long")
