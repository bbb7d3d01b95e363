"""Subscriptions are kept, told apart by chat, silenced and woken."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from alerts import (
    EmptyWantError,
    Habits,
    Kind,
    Place,
    Subscription,
    Subscriptions,
    TooManySubscriptionsError,
    UnknownSubscriptionError,
    Want,
)
from alerts.subscriptions import MOST

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
Wants = Callable[..., Subscription]


def test_subscribing_twice_is_once(subscriptions: Subscriptions) -> None:
    """The second time tells that nothing is new."""
    want = Want(Kind.TOPIC, "sport", "رياضة")
    first, new = subscriptions.add(Place(7), want)
    again, anew = subscriptions.add(Place(7), want)
    assert (new, anew) == (True, False)
    assert first == again
    assert subscriptions.of(7) == [first]


def test_subscribing_again_wakes_what_was_paused(subscriptions: Subscriptions, wants: Wants) -> None:
    """Who asks for it again wants to hear of it."""
    subscriptions.pause(7, wants(7).id, paused=True)
    assert not wants(7).paused


def test_threads_of_a_forum_are_told_apart(subscriptions: Subscriptions, wants: Wants) -> None:
    """One forum may want sport in one thread and in another."""
    assert wants(7, thread=1).id != wants(7, thread=2).id
    assert len(subscriptions.of(7)) == 2


def test_a_chat_cannot_touch_anothers(subscriptions: Subscriptions, wants: Wants) -> None:
    """An id guessed from a button of another chat is unknown."""
    other = wants(8)
    with pytest.raises(UnknownSubscriptionError):
        subscriptions.remove(7, other.id)
    assert subscriptions.of(8) == [other]


def test_there_is_a_limit_a_chat(subscriptions: Subscriptions, wants: Wants) -> None:
    """The limit is the chat's own, and does not count what is there already."""
    for number in range(MOST):
        wants(7, f"word{number}", Kind.WORDS)
    with pytest.raises(TooManySubscriptionsError):
        wants(7, "one more", Kind.WORDS)
    wants(7, "word0", Kind.WORDS)
    wants(8, "one more", Kind.WORDS)


def test_words_without_a_word_are_refused(wants: Wants) -> None:
    """Nothing is kept that could never match, or always would."""
    with pytest.raises(EmptyWantError):
        wants(7, "!sport", Kind.WORDS)


def test_who_is_silent_is_not_watching(subscriptions: Subscriptions, wants: Wants) -> None:
    """Paused, snoozed and unreachable chats are passed over; a snooze ends by itself."""
    paused, snoozed, blocked, awake = (wants(chat) for chat in (1, 2, 3, 4))
    subscriptions.pause(1, paused.id, paused=True)
    subscriptions.snooze(2, snoozed.id, NOW + datetime.timedelta(hours=1))
    subscriptions.silence(3, silenced=True)
    assert [s.id for s in subscriptions.watching(Kind.TOPIC, NOW)] == [awake.id]
    later = NOW + datetime.timedelta(hours=2)
    assert [s.id for s in subscriptions.watching(Kind.TOPIC, later)] == [snoozed.id, awake.id]
    subscriptions.silence(3, silenced=False)
    assert blocked.id in [s.id for s in subscriptions.watching(Kind.TOPIC, later)]


def test_habits_are_kept(subscriptions: Subscriptions) -> None:
    """What a chat said is what it gets; who blocked the bot and came back finds it as it was."""
    habits = Habits(digest=datetime.time(8, 30), quiet=(datetime.time(22), datetime.time(7)), zone="Asia/Riyadh", cap=5)
    assert subscriptions.habits(7) == Habits()
    subscriptions.set_habits(7, habits)
    subscriptions.silence(7, silenced=True)
    assert subscriptions.habits(7) == habits


def test_a_group_that_moves_keeps_everything(subscriptions: Subscriptions, wants: Wants) -> None:
    """A group that becomes a supergroup gets a new number; what both wanted is not doubled."""
    wants(-1, "sport")
    wants(-1, "economy")
    wants(-100, "sport")
    subscriptions.set_habits(-1, Habits(cap=3))
    subscriptions.move(-1, -100)
    assert subscriptions.of(-1) == []
    assert sorted(s.want.value for s in subscriptions.of(-100)) == ["economy", "sport"]
    assert subscriptions.habits(-100).cap == 3


def test_forgetting_leaves_nothing(subscriptions: Subscriptions, wants: Wants) -> None:
    """Only the one chat is forgotten."""
    wants(7)
    kept = wants(8)
    subscriptions.set_habits(7, Habits(cap=3))
    subscriptions.forget(7)
    assert (subscriptions.of(7), subscriptions.habits(7), subscriptions.of(8)) == ([], Habits(), [kept])
