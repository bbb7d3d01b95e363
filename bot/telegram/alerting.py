"""Deliveries put into words: in the language of the chat, from articles that are still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles import UnknownArticleError
from bot.rendering import alerts

if TYPE_CHECKING:
    from collections.abc import Callable

    from alerts import Delivery
    from articles import Article
    from bot.desk import Desk
    from bot.readers import Readers
    from bot.rendering import Message


def wording_of_alerts(desk: Desk, readers: Readers) -> Callable[[Delivery], Message | None]:
    """Return what words a delivery; None where none of its articles is there any more."""

    def worded(delivery: Delivery) -> Message | None:
        say = readers.reader(delivery.place.chat, None).say
        told = [
            (article, want)
            for number, want in zip(delivery.articles, delivery.wants, strict=True)
            if (article := _article(desk, number))
        ]
        if not told:
            return None
        if delivery.digest or delivery.more or len(told) > 1:
            return alerts.digest(say, [article for article, _ in told], [want for _, want in told], delivery.more)
        return alerts.alert(say, *told[0])

    return worded


def _article(desk: Desk, number: int) -> Article | None:
    try:
        return desk.article(number)
    except UnknownArticleError:
        return None
