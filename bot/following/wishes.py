"""What a reader wants of the alerts, as data: what to be told of, and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alerts import Kind


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Be told of new articles about this: a topic, a person, a pair who meet, or words; "" asks what there is."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class FollowTopic:
    """Be told of a topic, by its key."""

    topic: str


@dataclass(frozen=True, slots=True)
class FollowPerson:
    """Be told of the person with that id, in place of the subscription `instead` (0: of none)."""

    person: int
    instead: int = 0


@dataclass(frozen=True, slots=True)
class FollowPair:
    """Be told when two people meet, in place of the subscription `instead` (0: of none)."""

    person: int
    other: int
    instead: int = 0


@dataclass(frozen=True, slots=True)
class Retake:
    """Take the words kept under `key` for another kind of thing than the subscription `instead` did (0: none yet)."""

    instead: int
    key: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """No longer be told of this; "" asks of what."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class ShowAlerts:
    """What a chat is told of, and how."""


@dataclass(frozen=True, slots=True)
class ShowSubscription:
    """One of them."""

    number: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence one of them."""

    number: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Let it speak again."""

    number: int


@dataclass(frozen=True, slots=True)
class Snooze:
    """Silence it for a day."""

    number: int


@dataclass(frozen=True, slots=True)
class EndSubscription:
    """End it."""

    number: int


@dataclass(frozen=True, slots=True)
class EndAll:
    """End all of them."""


class Habit(StrEnum):
    """What a chat may set of how it is told."""

    DIGEST = "digest"
    QUIET = "quiet"
    ZONE = "zone"
    CAP = "cap"


@dataclass(frozen=True, slots=True)
class ShowHabit:
    """How it is, and common choices."""

    habit: Habit


@dataclass(frozen=True, slots=True)
class SetHabit:
    """Set it: a time "08:00" or "now"; hours "22:00-07:00" or "off"; a zone or city; a number."""

    habit: Habit
    value: str


AlertWish = (
    Subscribe
    | FollowTopic
    | FollowPerson
    | FollowPair
    | Retake
    | Unsubscribe
    | ShowAlerts
    | ShowSubscription
    | Pause
    | Resume
    | Snooze
    | EndSubscription
    | EndAll
    | ShowHabit
    | SetHabit
)
