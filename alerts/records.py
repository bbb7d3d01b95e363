"""Subscriptions, how a chat wants to be told, and what is still to be delivered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime


class Kind(StrEnum):
    """What a subscription watches for."""

    TOPIC = "topic"
    WORDS = "words"
    PERSON = "person"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Want:
    """Something to watch for.

    TOPIC   `value` is the topic's key
    WORDS   `value` is the query as typed (see alerts/wording.py)
    PERSON  `people` holds one id of the register, PAIR two (a held meeting of the two)
    label   what the reader called it
    """

    kind: Kind
    value: str
    label: str
    people: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where alerts go: a chat, and the thread of a forum in it (0: none)."""

    chat: int
    thread: int = 0


@dataclass(frozen=True, slots=True)
class Subscription:
    """A want of a chat. While `paused`, or until the moment `snoozed` (ISO 8601, UTC; "" for none), it is silent."""

    id: int
    place: Place
    want: Want
    paused: bool = False
    snoozed: str = ""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a chat wants to be told.

    digest  time of day for one message with everything; None tells at once
    quiet   from and until which time of day nothing is sent; None for no quiet hours
    zone    name of the time zone that these times are in
    cap     alerts a day; what comes beyond waits for the next day's first message
    """

    digest: datetime.time | None = None
    quiet: tuple[datetime.time, datetime.time] | None = None
    zone: str = "UTC"
    cap: int = 30


class State(StrEnum):
    """How far an alert has come on its way to a reader."""

    WAITING = "waiting"
    SENDING = "sending"  # the request went out, or was about to: after a crash nobody knows
    SENT = "sent"
    UNSURE = "unsure"  # it may have arrived: never repeated blindly
    UNKNOWN = "unknown"  # it may have arrived, and nobody will ever know
    DROPPED = "dropped"  # the chat refused it for good


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to be sent: the articles it tells of, oldest first, and the wants that asked for each.

    attempt   names this try in the journal (0: there is none yet)
    wants     of those, the ones that still speak; for an alert queued by older versions one that has but a label
    digest    whether it is a digest also with a single article
    more      articles that wait for tomorrow, because the cap lets no further message go out today
    tomorrow  time of day at which what this message does not tell goes out tomorrow; None: it follows at once
    text      what is sent, as whoever worded it wrote it: after a lost answer the very same is needed again
    """

    attempt: int
    place: Place
    articles: tuple[int, ...]
    wants: tuple[tuple[Want, ...], ...]
    digest: bool = False
    more: int = 0
    tomorrow: datetime.time | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A delivery put into words: its text, and how many of its articles, the first ones, had room in it."""

    text: str
    articles: int


@dataclass(frozen=True, slots=True)
class Loss:
    """An alert that did not arrive, or of which nobody knows: in which state it is since when, and why."""

    chat: int
    article: int
    title: str
    state: State
    since: float
    why: str
