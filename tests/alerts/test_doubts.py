"""An alert of which nobody knows whether it arrived holds back its chat, until the doubt ends."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from alerts import Journal, Outbox, Place, State, Subscription
from store import Store

NOON = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC).timestamp()
News = Callable[..., int]
Wants = Callable[..., Subscription]


def test_an_unsure_one_holds_back_its_chat_only(outbox: Outbox, news: News, wants: Wants) -> None:
    """While a chat has a message in doubt nothing is sent there, elsewhere everything is."""
    seven, eight = wants(7), wants(8)
    first, second = news("A match in Oran"), news("A match in Annaba")
    outbox.put(first, [seven], NOON)
    doubtful = outbox.claim(NOON)
    assert doubtful is not None
    outbox.unsure(doubtful.attempt, "timed out", NOON)
    outbox.put(second, [seven, eight], NOON)
    other = outbox.claim(NOON)
    assert other is not None
    assert other.place == Place(8)
    outbox.sent(other.attempt, 1, NOON)
    assert outbox.claim(NOON) is None
    assert [doubt.delivery.articles for doubt in outbox.unresolved()] == [(first,)]
    outbox.settle(doubtful.attempt, NOON, message=55)
    following = outbox.claim(NOON)
    assert following is not None
    assert following.articles == (second,)


def test_a_doubt_that_is_given_up_lets_its_chat_go_on(outbox: Outbox, news: News, wants: Wants) -> None:
    """What may have arrived is never repeated, stays on record, and holds nothing back."""
    first, second = news("A match in Oran"), news("A match in Annaba")
    subscription = wants(-7)
    outbox.put(first, [subscription], NOON)
    doubtful = outbox.claim(NOON)
    assert doubtful is not None
    outbox.unsure(doubtful.attempt, "timed out", NOON)
    outbox.put(second, [subscription], NOON)
    assert outbox.claim(NOON) is None
    outbox.give_up(doubtful.attempt, NOON)
    following = outbox.claim(NOON)
    assert following is not None
    assert following.articles == (second,)
    assert outbox.counts() == {State.UNKNOWN: 1, State.SENDING: 1}


def test_settled_as_not_arrived_it_goes_out_again(outbox: Outbox, news: News, wants: Wants) -> None:
    """What certainly did not arrive is not lost."""
    article = news("A match in Oran")
    outbox.put(article, [wants(7)], NOON)
    lost = outbox.claim(NOON)
    assert lost is not None
    assert outbox.resume(NOON) == 1
    outbox.settle(lost.attempt, NOON, message=None)
    again = outbox.claim(NOON)
    assert again is not None
    assert again.articles == (article,)


def test_a_doubt_is_looked_for_below_what_was_sent_after_it(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """Once its request was no longer on its way: earlier ones tell nothing, for requests overtake each other."""
    attempts = []
    for chat, steady, message in ((7, 100.0, None), (8, 129.0, 20), (9, 130.0, 30), (10, 131.0, 40)):
        outbox.put(news(f"A match of {chat}"), [wants(chat)], NOON)
        delivery = outbox.claim(NOON, (), steady)
        assert delivery is not None
        attempts.append(delivery.attempt)
        if message:
            outbox.sent(delivery.attempt, message, NOON)
    below = outbox.number_since(attempts[0], 130.0)
    assert below == 30
    assert Journal(store).candidates(17, 60, 5, below) == [18, 19, *range(21, 30)]
    assert outbox.number_since(attempts[0], 132.0) is None
    assert Journal(store).candidates(38, 60, 2, None) == [39, 41, 42]


def test_a_number_is_known_together_with_the_end_of_its_try(
    store: Store, outbox: Outbox, news: News, wants: Wants
) -> None:
    """Known before, it would be passed over after a kill, and the alert sent again."""
    for number, article in enumerate((news("A match in Oran"), news("A match in Annaba")), 55):
        outbox.put(article, [wants(7)], NOON)
        delivery = outbox.claim(NOON)
        assert delivery is not None
        if number == 55:
            outbox.sent(delivery.attempt, number, NOON)
        else:
            outbox.settle(delivery.attempt, NOON, message=number)
    assert store.rows("SELECT chat, message FROM journal") == [{"chat": 7, "message": n} for n in (55, 56)]
