"""An alert is sent on behalf of subscriptions: those that are left and speak."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from alerts import Delivery, Kind, Outbox, Place, State, Subscription, Subscriptions, Want
from people.records import Analysis, Mention, Person
from people.register import Register
from store import Store

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
NOON, HOUR = NOW.timestamp(), 3600.0
News = Callable[..., int]
Wants = Callable[..., Subscription]


def asked(delivery: Delivery | None) -> list[str]:
    """What the first article of a delivery was wanted for."""
    assert delivery is not None
    return [want.value for want in delivery.wants[0]]


def test_an_alert_that_two_asked_for_is_sent_on_behalf_of_the_one_left(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """With its name alone; when that one ends too, there is nothing to send."""
    science, telescope = wants(7, "science"), wants(7, "telescope", Kind.WORDS)
    for title in ("A telescope sees far", "A telescope sees nothing"):
        outbox.put(news(title), [science, telescope], NOON)
    subscriptions.remove(7, telescope.id)
    first = outbox.claim(NOON)
    assert asked(first) == ["science"]
    assert first is not None
    outbox.sent(first.attempt, 1, NOON)
    subscriptions.remove(7, science.id)
    assert outbox.claim(NOON + HOUR) is None
    assert outbox.counts() == {State.SENT: 1}


def test_two_subscriptions_of_one_name_are_not_taken_for_each_other(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """The topic ends, the words of the same name go on."""
    topic, words = wants(7, "science"), wants(7, "science", Kind.WORDS)
    outbox.put(news("A telescope sees far"), [topic], NOON)
    outbox.put(news("Science is fun"), [words], NOON)
    subscriptions.remove(7, topic.id)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    assert delivery.wants == ((words.want,),)
    outbox.sent(delivery.attempt, 1, NOON)
    assert outbox.claim(NOON + HOUR) is None


def test_what_is_paused_or_snoozed_holds_its_alerts_until_it_speaks(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """They are kept, nobody else is held up, and what another subscription wants too goes out on its behalf."""
    paused, snoozed, other = wants(7, "science"), wants(7, "sport"), wants(7, "oran", Kind.WORDS)
    outbox.put(news("A telescope"), [paused], NOON)
    outbox.put(news("A match"), [snoozed], NOON)
    outbox.put(news("A match in Oran"), [snoozed, other], NOON)
    subscriptions.pause(7, paused.id, paused=True)
    subscriptions.snooze(7, snoozed.id, NOW + datetime.timedelta(hours=2))
    delivery = outbox.claim(NOON)
    assert asked(delivery) == ["oran"]
    assert delivery is not None
    outbox.sent(delivery.attempt, 1, NOON)
    assert outbox.claim(NOON + HOUR) is None
    woken = outbox.claim(NOON + 2 * HOUR)
    assert asked(woken) == ["sport"]
    assert woken is not None
    outbox.sent(woken.attempt, 2, NOON)
    subscriptions.pause(7, paused.id, paused=False)
    assert asked(outbox.claim(NOON + 3 * HOUR)) == ["science"]


def test_a_digest_tells_only_of_what_speaks(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """What is paused does not slip in with the others."""
    silent, loud = wants(7, "science"), wants(7, "sport")
    kept = news("A telescope")
    outbox.put(kept, [silent], NOON)
    told = [news(f"Match number {n} in Oran") for n in range(6)]
    for number in told:
        outbox.put(number, [loud], NOON)
    subscriptions.pause(7, silent.id, paused=True)
    delivery = outbox.claim(NOON)
    assert delivery is not None
    assert delivery.articles == tuple(told)


def test_each_topic_of_a_forum_that_follows_an_article_is_told(outbox: Outbox, news: News, wants: Wants) -> None:
    """Once each, however often it is put."""
    both = [wants(-7, "sport", thread=11), wants(-7, "world cup", Kind.WORDS, thread=22)]
    article = news("The world cup")
    outbox.put(article, both, NOON)
    outbox.put(article, both[::-1], NOON)
    told = []
    while delivery := outbox.claim(NOON):
        told.append((delivery.place, delivery.articles, asked(delivery)))
        outbox.sent(delivery.attempt, len(told), NOON)
    assert told == [(Place(-7, 11), (article,), ["sport"]), (Place(-7, 22), (article,), ["world cup"])]


def test_a_topic_that_cannot_be_written_to_holds_up_no_other(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """What it follows is paused, which its readers see and can undo; its alerts are kept."""
    closed, opened = wants(-7, "sport", thread=11), wants(-7, "sport", thread=22)
    outbox.put(news("The world cup"), [closed, opened], NOON)
    subscriptions.hush(Place(-7, 11))
    delivery = outbox.claim(NOON)
    assert delivery is not None
    assert delivery.place == Place(-7, 22)
    outbox.sent(delivery.attempt, 1, NOON)
    assert [one.paused for one in subscriptions.of(-7)] == [True, False]
    subscriptions.pause(-7, closed.id, paused=False)
    assert asked(outbox.claim(NOON)) == ["sport"]


def test_who_may_no_longer_read_is_told_nothing_and_loses_nothing(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """Groups and channels are nobody's private chat; without a list everybody may read."""
    everybody = [wants(7), wants(8), wants(-9)]
    outbox.put(news("A match in Oran"), everybody, NOON)
    subscriptions.admit([8])
    assert [one.place.chat for one in subscriptions.watching(Kind.TOPIC, NOW)] == [8, -9]
    places = []
    while delivery := outbox.claim(NOON):
        places.append(delivery.place.chat)
        outbox.sent(delivery.attempt, 1, NOON)
    assert sorted(places) == [-9, 8]
    subscriptions.admit([])
    again = outbox.claim(NOON)
    assert again is not None
    assert again.place == Place(7)


def test_a_group_that_moves_takes_along_who_asked_and_what_is_in_doubt(
    outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """Under its new number what was asked for can be ended, and a doubt holds the group up as before."""
    science, sport = wants(-7, "science"), wants(-7, "sport")
    outbox.put(news("A telescope"), [science], NOON)
    doubtful = outbox.claim(NOON)
    assert doubtful is not None
    outbox.unsure(doubtful.attempt, "timed out", NOON)
    outbox.put(news("A match"), [sport], NOON)
    subscriptions.move(-7, -1007)
    assert outbox.claim(NOON) is None
    (doubt,) = outbox.unresolved()
    assert doubt.delivery.place == Place(-1007)
    outbox.give_up(doubtful.attempt, NOON)
    assert asked(outbox.claim(NOON)) == ["sport"]
    subscriptions.remove(-1007, science.id)


def test_people_made_one_lose_no_alert(
    store: Store, outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants
) -> None:
    """One of two subscriptions goes; what waited on its behalf goes out under the name that it had."""
    register = Register(store)
    for name in ("Muhammad Ali", "Cassius Clay"):
        found = Person(name, (), name, name, "", (Mention(name, 0, len(name)),))
        register.record(news(f"{name} boxed."), Analysis((found,)))
    for number in (1, 2):
        subscription = subscriptions.add(Place(7), _person(number))[0]
        outbox.put(news(f"Champion {number}"), [subscription], NOON)
    register.state_same("Muhammad Ali", "Cassius Clay")
    assert len(subscriptions.of(7)) == 1
    labels = []
    while delivery := outbox.claim(NOON):
        labels += [want.label for wanted in delivery.wants for want in wanted]
        outbox.sent(delivery.attempt, 1, NOON)
    assert labels == ["person 1", "person 2"]


def _person(number: int) -> Want:
    return Want(Kind.PERSON, str(number), f"person {number}", (number,))


@pytest.mark.parametrize("forgotten", ["subscriptions", "everything"])
def test_no_trace_is_left_of_what_ended(  # noqa: PLR0917 -- fixtures are arguments
    store: Store, outbox: Outbox, subscriptions: Subscriptions, news: News, wants: Wants, forgotten: str
) -> None:
    """Neither of a subscription nor of a chat."""
    subscription = wants(7)
    outbox.put(news("A match in Oran"), [subscription], NOON)
    subscriptions.note_channel(7)
    subscriptions.admit([8])
    if forgotten == "everything":
        subscriptions.forget(7)
        assert store.rows("SELECT chat FROM channels UNION SELECT chat FROM barred") == []
    else:
        subscriptions.remove(7, subscription.id)
    assert store.rows("SELECT * FROM outbox_wants") == []
    assert outbox.counts() == {}
