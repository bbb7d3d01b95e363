"""Subscriptions and habits as readers see them: every wish about alerts has its answer here.

Each may be carried out twice with the same effect: an update is handled again after a crash.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from alerts import Habits, Kind, Place, TooManySubscriptionsError, UnknownSubscriptionError, Want
from bot.following.habits import changed
from bot.following.meaning import meaning_of
from bot.following.naming import name_of
from bot.following.preview import preview
from bot.following.queries import followed_before
from bot.following.suggesting import who_met
from bot.following.wishes import (
    EndAll,
    EndSubscription,
    FollowPair,
    FollowPerson,
    FollowTopic,
    Pause,
    Resume,
    Retake,
    SetHabit,
    ShowAlerts,
    ShowHabit,
    ShowSubscription,
    Snooze,
    Subscribe,
    Unsubscribe,
)
from bot.graphemes import cut
from bot.marks import isolated
from bot.rendering import following as render
from bot.rendering import guide
from bot.rendering.following import Item, Kept
from bot.rendering.people import name_in
from language import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alerts import Subscription
    from bot.desk import Desk
    from bot.following.meaning import Meaning
    from bot.following.wishes import AlertWish
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from people.register import KnownPerson

_LONGEST = 200  # characters of a query
_SUGGESTED = 6  # topics, and people
_KEY = 48  # bytes of a topic's key that a button can carry
_ALL = {"all", "everything", "الكل", "كل شيء", "كل شي", "الجميع", "كل التنبيهات", "كل الاشتراكات"}


class Following:
    """Answers wishes about alerts. `zone` holds for chats that have not said theirs."""

    def __init__(self, desk: Desk, readers: Readers, zone: str) -> None:
        self._desk = desk
        self._readers = readers
        self._zone = zone

    def answer(self, wish: AlertWish, reader: Reader) -> Message:
        """Answer a wish; raises UnknownPersonError for a person who is no longer known."""
        try:
            return self._answer(wish, reader)
        except UnknownSubscriptionError:
            return self._list(reader, "subscription-gone")
        except TooManySubscriptionsError:
            return self._list(reader, "subscription-too-many")

    def _answer(self, wish: AlertWish, reader: Reader) -> Message:  # noqa: PLR0911 -- one line a kind of wish
        match wish:
            case Subscribe(text):
                return self._subscribe(reader, cut(text, _LONGEST)) if text else self._suggest(reader)
            case FollowTopic(topic):
                return self._follow(reader, self._topic(reader, topic))
            case FollowPerson(person, instead):
                return self._follow(reader, self._person(reader, self._desk.person(person)), instead)
            case FollowPair(person, other, instead):
                pair = self._desk.person(person), self._desk.person(other)
                return self._follow(reader, self._pair(reader, *pair), instead)
            case Retake(instead, key, kind):
                kept = self._readers.kept(reader.chat, key)
                return self._take(reader, kept, kind, instead) if kept else self._old(reader)
            case Unsubscribe(text):
                return self._unsubscribe(reader, text) if text else self._list(reader)
            case ShowAlerts():
                return self._list(reader)
            case ShowHabit(habit):
                return render.habit(reader.say, habit, self._habits(reader))
            case SetHabit():
                return self._set(reader, wish)
            case _:
                return self._change(wish, reader)

    def _change(
        self, wish: ShowSubscription | Pause | Resume | Snooze | EndSubscription | EndAll, reader: Reader
    ) -> Message:
        subscriptions = self._desk.subscriptions
        match wish:
            case ShowSubscription(number):
                changed_one = subscriptions.get(reader.chat, number)
            case Pause(number):
                changed_one = subscriptions.pause(reader.chat, number, paused=True)
            case Resume(number):
                changed_one = subscriptions.pause(reader.chat, number, paused=False)
            case Snooze(number):
                changed_one = subscriptions.snooze(reader.chat, number, _now() + datetime.timedelta(days=1))
            case EndSubscription(number):
                return self._end(reader, [subscriptions.get(reader.chat, number)])
            case EndAll():
                mine = subscriptions.of(reader.chat)
                return self._end(reader, mine) if mine else self._list(reader)
        return render.one(reader.say, self._item(reader, changed_one))

    # Following

    def _subscribe(self, reader: Reader, text: str) -> Message:
        meaning = meaning_of(self._desk, text)
        if not meaning.kinds:
            return guide.notice(reader.say, "subscribe-empty")
        return self._take(reader, text, meaning.kinds[0], 0, meaning)

    def _take(self, reader: Reader, text: str, kind: Kind, instead: int, meaning: Meaning | None = None) -> Message:
        """Take a text for a kind of thing; ask where it is not clear who is meant."""
        meaning = meaning or meaning_of(self._desk, text)
        say = reader.say
        if kind not in meaning.kinds:
            return self._old(reader)
        others, key = [other for other in meaning.kinds if other is not kind], self._readers.keep(reader.chat, text)
        choices = meaning.choices(kind)
        if len(choices) > 1:
            return render.which(say, text, choices, render.takes(say, others, key, instead), instead)
        return self._follow(reader, self._want(reader, kind, meaning), instead, (others, key))

    def _follow(
        self, reader: Reader, want: Want, instead: int = 0, others: tuple[Sequence[Kind], int] = ((), 0)
    ) -> Message:
        """Subscribe, in place of another subscription; `others` kinds of thing that the words kept may be taken for."""
        say = reader.say
        subscriptions, place = self._desk.subscriptions, Place(reader.chat, reader.thread)
        want = followed_before(subscriptions.of(reader.chat), place, want)
        with self._desk.store.transaction():
            if instead and any(old.id == instead and old.want != want for old in subscriptions.of(reader.chat)):
                subscriptions.remove(reader.chat, instead)
            added, new = subscriptions.add(place, want)
            if reader.chat < 0:
                self._readers.begin(reader.chat, reader.language)
            if not subscriptions.has_habits(reader.chat):
                subscriptions.set_habits(reader.chat, self._habits(reader))
        item, found = self._item(reader, added), preview(self._desk, want, _now().date())
        return render.followed(say, item, found, render.takes(say, *others, added.id), new=new)

    def _suggest(self, reader: Reader) -> Message:
        topics = [name for name, _ in self._desk.topics() if len(name.encode()) <= _KEY]
        people = self._desk.people(_SUGGESTED).items
        return render.suggestions(reader.say, topics[:_SUGGESTED], people, who_met(self._desk))

    # Wants

    def _want(self, reader: Reader, kind: Kind, meaning: Meaning) -> Want:
        match kind:
            case Kind.TOPIC:
                return self._topic(reader, meaning.topic)
            case Kind.PERSON:
                return self._person(reader, meaning.people[0])
            case Kind.PAIR:
                return self._pair(reader, *meaning.pairs[0])
            case Kind.WORDS:
                return Want(Kind.WORDS, meaning.words.casefold(), meaning.words)

    def _topic(self, reader: Reader, topic: str) -> Want:
        return Want(Kind.TOPIC, topic, reader.say.bare("topic", topic=topic))

    def _person(self, reader: Reader, person: KnownPerson) -> Want:
        return Want(Kind.PERSON, str(person.id), name_in(reader.language, person), (person.id,))

    def _pair(self, reader: Reader, one: KnownPerson, other: KnownPerson) -> Want:
        first, second = sorted((one.id, other.id))
        names = [name_in(reader.language, person) for person in (one, other)]
        return Want(Kind.PAIR, f"{first}+{second}", reader.say.joined(names), (first, second))

    # What there is

    def _list(self, reader: Reader, note: str = "", **values: str) -> Message:
        say = reader.say
        items = [self._item(reader, one) for one in self._desk.subscriptions.of(reader.chat)]
        told = say.say(note, **values) if note else ""
        return render.listing(say, items, self._habits(reader), told, reader.thread)

    def _item(self, reader: Reader, subscription: Subscription) -> Item:
        """Name a subscription in the reader's language, as far as what it watches for is known today."""
        want = subscription.want
        silent = subscription.snoozed if subscription.snoozed > _now().isoformat(timespec="seconds") else ""
        until = datetime.datetime.fromisoformat(silent).astimezone(_zone(self._habits(reader))) if silent else None
        name, thread = name_of(self._desk, reader.say, want), subscription.place.thread
        return Item(subscription.id, want.kind, name, subscription.paused, until, thread)

    def kept(self, reader: Reader) -> Kept:
        """Everything kept about the alerts of a chat, one topic of a forum after the other."""
        subscriptions = self._desk.subscriptions
        items = [self._item(reader, one) for one in sorted(subscriptions.of(reader.chat), key=_thread)]
        known = subscriptions.has_habits(reader.chat)
        past, silenced = self._desk.history.of(reader.chat), subscriptions.silenced(reader.chat)
        return Kept(items, self._habits(reader) if known else None, past, silenced)

    # Ending

    def _unsubscribe(self, reader: Reader, text: str) -> Message:
        mine = self._desk.subscriptions.of(reader.chat)
        if fold(text) in _ALL:
            return render.sure_all(reader.say, len(mine)) if mine else self._list(reader)
        number = fold(text).strip("#. ")
        if number.isdecimal() and 1 <= int(number[:9]) <= len(mine):  # a place in the list: twice would end two
            return self._change(ShowSubscription(mine[int(number) - 1].id), reader)
        found = self._meant(reader, text, mine)
        if not found:
            return self._list(reader, "subscription-none", name=text)
        return self._end(reader, found)

    def _end(self, reader: Reader, ended: list[Subscription]) -> Message:
        """End subscriptions, with what waits on their behalf."""
        with self._desk.store.transaction():
            for one in ended:
                self._desk.subscriptions.remove(reader.chat, one.id)
        names = [isolated(self._item(reader, one).name) for one in ended]
        return self._list(reader, "subscription-ended", name=reader.say.joined(names))

    def _meant(self, reader: Reader, text: str, mine: list[Subscription]) -> list[Subscription]:
        """Those called so; else those that following the text would make."""
        called = [one for one in mine if fold(text) in {fold(one.want.label), fold(self._item(reader, one).name)}]
        if called:
            return called
        meaning = meaning_of(self._desk, text)
        values = {self._want(reader, kind, meaning).value for kind in meaning.kinds if kind is not Kind.WORDS}
        return [one for one in mine if one.want.kind is not Kind.WORDS and one.want.value in values]

    # Habits

    def _set(self, reader: Reader, wish: SetHabit) -> Message:
        say = reader.say
        habits = changed(self._habits(reader), wish.habit, wish.value)
        if habits is None:
            return guide.notice(say, f"usage-{wish.habit}", word=wish.value)
        with self._desk.store.transaction():
            self._desk.subscriptions.set_habits(reader.chat, habits)
            self._desk.outbox.retime(reader.chat, _now().timestamp())
        return self._list(reader, "habits-set")

    def _habits(self, reader: Reader) -> Habits:
        subscriptions = self._desk.subscriptions
        known = subscriptions.has_habits(reader.chat)
        return subscriptions.habits(reader.chat) if known else Habits(zone=self._zone)

    def _old(self, reader: Reader) -> Message:
        return guide.notice(reader.say, "button-old")


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _thread(subscription: Subscription) -> int:
    return subscription.place.thread


def _zone(habits: Habits) -> datetime.tzinfo:
    from zoneinfo import ZoneInfo

    return ZoneInfo(habits.zone)
