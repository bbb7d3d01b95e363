"""From what a reader wants to what they are told: every wish has its answer here, whoever brings it.

Knows the desk and the readers, but neither Telegram nor a terminal. Work that may be slow is handed back as `Work`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles import UnknownArticleError
from bot.following.following import Following
from bot.following.wishes import AlertWish
from bot.hosting.asking import Asking
from bot.hosting.choosing import Choosing
from bot.hosting.listing import Listing
from bot.hosting.operating import Operating
from bot.hosting.telling import example
from bot.hosting.work import Work
from bot.rendering import briefs, guide, people
from bot.wishes import (
    About,
    AskRemove,
    ChoiceWish,
    Help,
    Latest,
    OperatorWish,
    People,
    PeopleOf,
    QuestionWish,
    Remove,
    Search,
    SearchPage,
    Summary,
    Thanks,
    Topics,
    Unclear,
    Welcome,
)
from briefs import known
from people.errors import UnknownPersonError

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from bot.wishes import Wish
    from briefs.records import Brief


class Host:
    """Answers wishes, each by whoever knows about it."""

    def __init__(self, desk: Desk, readers: Readers, timezone: str = "UTC") -> None:
        self._desk = desk
        self._readers = readers
        self._listing = Listing(desk, readers)
        self._asking = Asking(desk, readers, self._listing, timezone)
        self._following = Following(desk, readers, timezone)
        self._choosing = Choosing(desk, readers, self._following, self._asking.forget)
        self._operating = Operating(desk)

    def answer(self, wish: Wish, reader: Reader) -> Message | Work[Any]:
        """Answer a wish in the reader's language, a question in its own."""
        try:
            return self._answer(wish, reader)
        except UnknownArticleError:
            assert isinstance(wish, Summary | PeopleOf | AskRemove | Remove)
            return guide.article_unknown(reader.say, wish.article)
        except UnknownPersonError:
            return guide.notice(reader.say, "button-old")

    def welcome_channel(self, channel: int, reader: Reader) -> None:
        """Speak with a channel in the language of the reader who brought it, until told otherwise; send to it again."""
        with self._desk.store.transaction():
            self._readers.begin(channel, reader.language)
            self._desk.subscriptions.returned(channel)
            self._desk.subscriptions.note_channel(channel)

    def forget_message(self, chat: int) -> None:
        """Forget that a chat was told that everything is forgotten."""
        self._desk.journal.forget(chat)

    def _answer(self, wish: Wish, reader: Reader) -> Message | Work[Any]:
        if isinstance(wish, AlertWish):
            return self._following.answer(wish, reader)
        if isinstance(wish, ChoiceWish):
            return self._choosing.answer(wish, reader)
        if isinstance(wish, QuestionWish):
            return self._asking.answer(wish, reader)
        if isinstance(wish, OperatorWish):
            return self._operating.answer(wish, reader)
        if isinstance(wish, Summary):
            return self._summary(reader, wish)
        return self._looked_up(wish, reader)

    def _looked_up(self, wish: Wish, reader: Reader) -> Message:  # noqa: PLR0911 -- one line a kind of wish
        say = reader.say
        match wish:
            case Topics():
                return guide.topics(say, self._desk.topics())
            case Latest(topic, offset):
                return self._listing.latest(reader, topic, offset)
            case About(words):
                return self._listing.about(reader, words)
            case Search(words):
                return self._listing.search(reader, words)
            case SearchPage(key, offset):
                return self._listing.more(reader, key, offset)
            case PeopleOf(article):
                return people.people_of(say, self._desk.article(article), self._desk.people_of(article))
            case People(offset):
                return people.people(say, self._desk.people(people.PAGE, offset))
            case Unclear():
                return self._unclear(reader, wish)
            case _:
                assert isinstance(wish, Help | Thanks | Welcome)
                return self._spoken_to(reader, wish)

    def _spoken_to(self, reader: Reader, wish: Help | Thanks | Welcome) -> Message:
        match wish:
            case Help():
                return guide.help_(reader.say, example(self._desk, reader.language), operator=reader.operator)
            case Thanks():
                return guide.notice(reader.say, "thanks")
            case Welcome():
                return guide.welcome(reader.say, example(self._desk, reader.language))

    def _summary(self, reader: Reader, wish: Summary) -> Message | Work[Any]:
        article, length = self._desk.article(wish.article), wish.length or reader.length
        target = wish.language or reader.summaries or article.language
        wanted = wish.language or reader.summaries or reader.language

        def told(brief: Brief) -> Message:
            facts = known(self._desk.people_of(article.id), self._desk.meetings_of(article.id), wanted)
            return briefs.brief(reader.say, article, brief, length, facts)

        def finish(brief: Brief) -> Message:
            self._desk.keep_brief(brief)
            return told(brief)

        if found := self._desk.find_brief(wish.article, target, length):
            return told(found)
        make = self._desk.brief_maker(wish.article, target, length)
        failed = lambda: briefs.failed(reader.say, article)  # noqa: E731 -- one of three
        return Work((wish.article, target, length), make, finish, failed)

    def _unclear(self, reader: Reader, wish: Unclear) -> Message:
        newest = self._desk.latest(limit=1).items
        number = newest[0].id if newest else 1
        return guide.unclear(reader.say, wish, article=number, example=example(self._desk, reader.language))
