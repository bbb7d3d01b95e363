"""What a reader wants of the bot, as data: a command, plain words and a button all become one of these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.following.wishes import AlertWish

if TYPE_CHECKING:
    from bot.digits import Digits
    from language import Language
    from summarizer.protocol import Length


@dataclass(frozen=True, slots=True)
class Welcome:
    """Begin."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """Be thanked."""


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
class SummarizeIn:
    """Make summaries in that language from now on; None: each in that of its article."""

    language: Language | None


@dataclass(frozen=True, slots=True)
class Write:
    """Tell numbers in those digits from now on."""

    digits: Digits


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """What is set, and the buttons to change it."""


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
class ShowStatus:
    """How the bot is; for operators."""


@dataclass(frozen=True, slots=True)
class BringIn:
    """Bring in the articles of a page or feed; for operators."""

    address: str


@dataclass(frozen=True, slots=True)
class AskRemove:
    """Ask whether an article shall be taken out; for operators."""

    article: int


@dataclass(frozen=True, slots=True)
class Remove:
    """Take an article out; for operators."""

    article: int


@dataclass(frozen=True, slots=True)
class Unclear:
    """A wish that lacks something or cannot be read: `usage` is the key of the text that says how it is done.

    `word` is the part that could not be read.
    """

    usage: str
    word: str = ""


QuestionWish = Ask | AskOf | MeetingsOf | FindPerson | ShowPerson
OperatorWish = ShowStatus | BringIn | AskRemove | Remove
ChoiceWish = Speak | Prefer | SummarizeIn | Write | ShowSettings | Export | AskForget | Forget
Wish = (
    AlertWish
    | QuestionWish
    | ChoiceWish
    | OperatorWish
    | Welcome
    | Thanks
    | Help
    | Topics
    | Latest
    | Search
    | About
    | SearchPage
    | Summary
    | PeopleOf
    | People
    | Unclear
)
