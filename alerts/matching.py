"""Which subscriptions an article answers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from alerts.records import Kind
from alerts.wording import parse_words
from people import Status

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

    from alerts.records import Subscription, Want
    from alerts.subscriptions import Subscriptions
    from articles import Archive, Article
    from people.register import KnownPerson, StoredMeeting


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article; `found` tells whether a search for some words would find it."""

    topics: frozenset[str]
    people: frozenset[int]
    pairs: frozenset[frozenset[int]]
    found: Callable[[str], bool]


def facts_of(
    article: Article, archive: Archive, people: Iterable[KnownPerson], meetings: Iterable[StoredMeeting]
) -> Facts:
    """Gather what wants are held against."""
    held = [meeting for meeting in meetings if meeting.status is Status.HELD]
    pairs = (pair for meeting in held for pair in combinations((person.id for person in meeting.participants), 2))
    return Facts(
        topics=frozenset(article.topics),
        people=frozenset(person.id for person in people),
        pairs=frozenset(map(frozenset, pairs)),
        found=lambda words: archive.matches(article.id, words),
    )


def wanted(want: Want, facts: Facts) -> bool:
    """Whether an article with these facts answers a want."""
    match want.kind:
        case Kind.TOPIC:
            return want.value in facts.topics
        case Kind.PERSON:
            return bool(want.people) and facts.people.issuperset(want.people)
        case Kind.PAIR:
            return frozenset(want.people) in facts.pairs
        case Kind.WORDS:
            words = parse_words(want.value)
            return any(map(facts.found, words.wanted)) and not any(map(facts.found, words.unwanted))


def answered(facts: Facts, subscriptions: Subscriptions, now: datetime.datetime) -> list[Subscription]:
    """Every subscription that speaks at `now` and that an article with these facts answers."""
    known: dict[Want, bool] = {}
    hits = []
    for kind in Kind:
        for subscription in subscriptions.watching(kind, now):
            want = subscription.want
            if want not in known:
                known[want] = wanted(want, facts)
            if known[want]:
                hits.append(subscription)
    return hits
