"""What a subscription would have brought lately, so that a reader sees what it means."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from alerts import Kind, Want, parse_words
from people import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles import Article
    from bot.desk import Desk

DAYS, SHOWN = 30, 3
LOOKED_AT = 100
"""Articles that are counted; beyond that "and more" says enough."""


@dataclass(frozen=True, slots=True)
class Preview:
    """How many articles of the last DAYS days match (LOOKED_AT may mean more), and the newest of all time."""

    count: int
    newest: tuple[Article, ...]


def preview(desk: Desk, want: Want, today: datetime.date) -> Preview:
    """Look through the newest articles that a want would have brought."""
    since = (today - datetime.timedelta(days=DAYS)).isoformat()
    found = list(islice(_matching(desk, want), LOOKED_AT))
    return Preview(sum(article.date >= since for article in found), tuple(found[:SHOWN]))


def _matching(desk: Desk, want: Want) -> Iterable[Article]:
    match want.kind:
        case Kind.TOPIC:
            return desk.archive.latest(topic=want.value, limit=LOOKED_AT)
        case Kind.PERSON:
            return map(desk.article, desk.register.articles_of(want.people[0], LOOKED_AT))
        case Kind.PAIR:
            return _of_meetings(desk, want.people)
        case Kind.WORDS:
            return _with_words(desk, want.value)


def _of_meetings(desk: Desk, people: tuple[int, ...]) -> list[Article]:
    meetings = desk.register.meetings(people, Status.HELD, limit=LOOKED_AT)
    numbers = dict.fromkeys(proof.article for meeting in meetings for proof in meeting.evidence)
    return _newest_first(desk.article(number) for number in numbers)


def _with_words(desk: Desk, query: str) -> Iterable[Article]:
    words = parse_words(query)
    found = {article.id: article for term in words.wanted for article in desk.archive.search(term, limit=LOOKED_AT)}
    return (
        article
        for article in _newest_first(found.values())
        if not any(desk.archive.matches(article.id, term) for term in words.unwanted)
    )


def _newest_first(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: (article.date, article.id), reverse=True)
