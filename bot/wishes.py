"""What a reader wants of the bot, as data: a command, plain words and a button all become one of these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alerts import Kind
    from language import Language
    from summarizer.protocol import Length


@dataclass(frozen=True, slots=True)
class Welcome:
    """Begin."""


@dataclass(frozen=True, slots=True)
class Help:
    """Tell what can be asked for."""


@dataclass(frozen=True, slots=True)
class Topics:
    """List the topics of the news."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest articles, of a topic named by its key or by a reader, in either language; "" for all."""

    topic: str = ""
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Search:
    """Articles with these words."""

    words: str


@dataclass(frozen=True, slots=True)
class About:
    """News about these words: a topic where they name one, else a search."""

    words: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """More of a search whose words are kept under `key` (see bot/readers.py)."""

    key: int
    offset: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Summary of an article; in its own language and the reader's length unless said."""

    article: int
    language: Language | None = None
    length: Length | None = None


@dataclass(frozen=True, slots=True)
class PeopleOf:
    """The people of an article."""

    article: int


@dataclass(frozen=True, slots=True)
class People:
    """Everybody in the news."""

    offset: int = 0


@dataclass(frozen=True, slots=True)
class FindPerson:
    """The person of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class ShowPerson:
    """The person with that id."""

    person: int


@dataclass(frozen=True, slots=True)
class MeetingsOf:
    """Whom the person with that id met."""

    person: int


@dataclass(frozen=True, slots=True)
class Ask:
    """A question in the reader's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class AskOf:
    """The question kept under `key`, its unclear name meaning the person with that id."""

    key: int
    person: int


@dataclass(frozen=True, slots=True)
class Speak:
    """Speak that language from now on; None asks which."""

    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Prefer:
    """Make summaries of that length from now on."""

    length: Length


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """What is set, and the buttons to change it."""


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


@dataclass(frozen=True, slots=True)
class Export:
    """Everything that is kept about the chat."""


@dataclass(frozen=True, slots=True)
class AskForget:
    """Ask whether all of that shall be deleted."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete it."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A wish that lacks something or cannot be read: `usage` is the key of the text that says how it is done.

    `word` is the part that could not be read.
    """

    usage: str
    word: str = ""


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
    | ShowHabit
    | SetHabit
)
Wish = (
    AlertWish
    | Welcome
    | Help
    | Topics
    | Latest
    | Search
    | About
    | SearchPage
    | Summary
    | PeopleOf
    | People
    | FindPerson
    | ShowPerson
    | MeetingsOf
    | Ask
    | AskOf
    | Speak
    | Prefer
    | ShowSettings
    | Export
    | AskForget
    | Forget
    | Unclear
)
