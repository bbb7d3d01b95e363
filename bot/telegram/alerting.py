"""Deliveries put into words: in the language of the chat, as much as one message holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alerts import Told
from bot.following.naming import name_of
from bot.rendering import alerts
from bot.rendering.alerts import Held, Item
from bot.reply import reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from alerts import Delivery
    from bot.desk import Desk
    from bot.readers import Readers
    from bot.rendering import Message


def wording_of_alerts(desk: Desk, readers: Readers) -> Callable[[Delivery], Told]:
    """Return what words a delivery, as a reply that can wait on disk; raises UnknownArticleError for one that is gone."""

    def told(delivery: Delivery) -> Told:
        message, count = worded(desk, readers, delivery)
        ready = reply(message, delivery.place.chat, thread=delivery.place.thread)
        assert len(ready.parts) == 1, delivery
        return Told(ready.written(), count)

    return told


def worded(desk: Desk, readers: Readers, delivery: Delivery) -> tuple[Message, int]:
    """Return a delivery as a message, and how many of its articles, the first ones, that tells of."""
    say = readers.reader(delivery.place.chat, None).say
    channel = desk.subscriptions.is_channel(delivery.place.chat)
    items = [
        Item(desk.article(number), tuple(dict.fromkeys(name_of(desk, say, want) for want in wants)))
        for number, wants in zip(delivery.articles, delivery.wants, strict=True)
    ]
    count = alerts.fitting(say, items, channel=channel)
    held = delivery.more + len(items) - count if delivery.tomorrow else 0
    if len(items) == 1 and not delivery.digest and not held:
        return alerts.alert(say, items[0], channel=channel), 1
    later = Held(held, delivery.tomorrow) if held and delivery.tomorrow else None
    return alerts.digest(say, items[:count], later, channel=channel), count
