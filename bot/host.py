"""From what a reader wants to what they are told: every wish has its answer here, whoever brings it.

Knows the desk and the readers, but neither Telegram nor a terminal. Work that may be slow is handed back as `Work`.
"""

from __future__ import annotations

import datetime
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from articles import UnknownArticleError
from bot.following.following import Following
from bot.rendering import answers, articles, briefs, guide, people, privacy
from bot.telling import example, searched, tell
from bot.topics import find_topic
from bot.wishes import (
    About,
    AlertWish,
    Ask,
    AskForget,
    AskOf,
    Export,
    FindPerson,
    Forget,
    Help,
    Latest,
    MeetingsOf,
    People,
    PeopleOf,
    Prefer,
    Search,
    SearchPage,
    ShowPerson,
    ShowSettings,
    Speak,
    Summary,
    Topics,
    Unclear,
    Welcome,
)
from bot.wording import wording
from briefs import known
from language import detect, fold
from people.errors import UnknownPersonError
from questions import context_of
from questions.records import Kind, Verdict
from questions.resolving import Fit, Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from bot.desk import Desk
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from bot.wishes import Wish
    from briefs.records import Brief
    from language import Language
    from people.register import KnownPerson
    from questions import Answer, Context

CHATS = 10_000  # whose last question is remembered
CHOICES = 5  # people offered where a name is unclear


@dataclass(frozen=True, slots=True)
class Work:
    """A reply that takes its time: call `make` on any thread, then `finish` where the desk is used.

    `failed` is the reply for the case that `make` raises BriefError or SummarizerError.

    Two pieces of work with the same `key` make the same thing.
    """

    key: Hashable
    make: Callable[[], Brief]
    finish: Callable[[Brief], Message]
    failed: Callable[[], Message]


class Host:
    """Answers wishes. Keeps in memory what each chat asked last, so that "and Sherman?" is understood."""

    def __init__(self, desk: Desk, readers: Readers, timezone: str = "UTC") -> None:
        self._desk = desk
        self._readers = readers
        self._zone = ZoneInfo(timezone)
        self._following = Following(desk, readers, timezone)
        self._contexts: OrderedDict[int, Context] = OrderedDict()

    def answer(self, wish: Wish, reader: Reader) -> Message | Work:
        """Answer a wish in the reader's language, a question in its own."""
        try:
            return self._answer(wish, reader)
        except UnknownArticleError:
            assert isinstance(wish, Summary | PeopleOf)
            return guide.article_unknown(wording(reader.language), wish.article)
        except UnknownPersonError:
            return guide.notice(wording(reader.language), "button-old")

    def welcome_channel(self, channel: int, reader: Reader) -> None:
        """Speak with a channel in the language of the reader who brought it, until told otherwise; send to it again."""
        with self._desk.store.transaction():
            if "language" not in self._readers.known(channel):
                self._readers.speak(channel, reader.language)
            self._desk.subscriptions.returned(channel)

    def _answer(self, wish: Wish, reader: Reader) -> Message | Work:  # noqa: C901, PLR0911, PLR0912 -- one line a kind of wish
        if isinstance(wish, AlertWish):
            return self._following.answer(wish, reader)
        say = wording(reader.language)
        match wish:
            case Welcome():
                return guide.welcome(say, example(self._desk, reader.language))
            case Help():
                return guide.help_(say, example(self._desk, reader.language))
            case Topics():
                return guide.topics(say, self._desk.topics())
            case Latest(topic, offset):
                return self._latest(reader, topic, offset)
            case About(words):
                return self._about(reader, words)
            case Search(words):
                return self._search(reader, words)
            case SearchPage(key, offset):
                kept = self._readers.kept(key)
                return self._search(reader, kept, offset) if kept else guide.notice(say, "button-old")
            case Summary():
                return self._summary(reader, wish)
            case PeopleOf(article):
                return people.people_of(say, self._desk.article(article), self._desk.people_of(article))
            case People(offset):
                return people.people(say, self._desk.people(people.PAGE, offset))
            case FindPerson(name):
                return self._find_person(reader, name)
            case ShowPerson(person):
                return self._card(reader, self._desk.person(person))
            case MeetingsOf(person):
                return self._meetings_of(reader, person)
            case Ask(text):
                return self._ask(reader, text)
            case AskOf(key, person):
                return self._ask_of(reader, key, person)
            case Speak(language):
                return self._speak(reader, language) if language else guide.which_language(say)
            case Prefer(length):
                self._readers.prefer(reader.chat, length)
                return guide.settings(say, length, say.say("settings-length-set", length=str(length)))
            case ShowSettings():
                return guide.settings(say, reader.length)
            case Export():
                return privacy.export(say, self._readers.known(reader.chat), self._following.kept(reader))
            case AskForget():
                return privacy.ask(say)
            case Forget():
                return self._forget(reader)
            case Unclear():
                newest = self._desk.latest(limit=1).items
                number = newest[0].id if newest else 1
                return guide.unclear(say, wish, article=number, example=example(self._desk, reader.language))

    # Articles

    def _latest(self, reader: Reader, topic: str, offset: int) -> Message:
        say = wording(reader.language)
        if not topic:
            return articles.latest(say, self._desk.latest(limit=articles.PAGE, offset=offset))
        known = self._desk.topics()
        key = find_topic(topic, [name for name, _ in known])
        if key is None:
            return guide.topics(say, known, unknown=topic)
        return articles.latest(say, self._desk.latest(key, articles.PAGE, offset), key)

    def _about(self, reader: Reader, words: str) -> Message:
        known = [name for name, _ in self._desk.topics()]
        return self._latest(reader, words, 0) if find_topic(words, known) else self._search(reader, words)

    def _search(self, reader: Reader, words: str, offset: int = 0) -> Message:
        page = self._desk.search(words, articles.PAGE, offset)
        key = self._readers.keep(words) if any(map(str.isalnum, words)) else 0
        return articles.search(wording(reader.language), page, words, key)

    def _summary(self, reader: Reader, wish: Summary) -> Message | Work:
        article = self._desk.article(wish.article)
        length, wanted = wish.length or reader.length, wish.language or reader.language

        def told(brief: Brief) -> Message:
            facts = known(self._desk.people_of(article.id), self._desk.meetings_of(article.id), wanted)
            return briefs.brief(wording(reader.language), article, brief, length, facts)

        def finish(brief: Brief) -> Message:
            self._desk.keep_brief(brief)
            return told(brief)

        found = self._desk.find_brief(wish.article, wish.language, length)
        if found:
            return told(found)
        make = self._desk.brief_maker(wish.article, wish.language, length)
        return Work(
            (wish.article, wish.language, length),
            make,
            finish,
            failed=lambda: briefs.failed(wording(reader.language), article),
        )

    # People

    def _find_person(self, reader: Reader, name: str) -> Message:
        say = wording(detect(name) or reader.language)
        found = Resolver(self._desk.register).resolve(name)
        if found.fit is Fit.KNOWN:
            return self._card(replace(reader, language=say.language), found.people[0])
        if found.fit is Fit.AMBIGUOUS:
            return people.which(say, name, found.candidates[:CHOICES])
        return people.unknown(say, name, found.candidates[:CHOICES], searched(self._desk))

    def _card(self, reader: Reader, person: KnownPerson) -> Message:
        return people.card(wording(reader.language), person, self._desk.met(person.id))

    def _meetings_of(self, reader: Reader, number: int) -> Message:
        say = wording(reader.language)
        person = self._desk.person(number)
        question = say.bare("welcome-example", person=people.name_in(say.language, person))
        found = self._asked(reader, question)
        if found.verdict not in {Verdict.ANSWERED, Verdict.NO_RECORD}:
            return self._card(reader, person)
        return self._told(found, question)

    # Questions

    def _ask(self, reader: Reader, text: str) -> Message:
        found = self._asked(reader, text)
        if found.verdict is Verdict.NOT_UNDERSTOOD or _is_bare(text, found):
            return self._not_a_question(reader, text, found)
        if (
            found.verdict is Verdict.UNKNOWN_PERSON
            and _wants_articles(found)
            and self._desk.search(found.unclear, 1).total
        ):
            return self._search(replace(reader, language=found.language), found.unclear)
        return self._told(found, text)

    def _ask_of(self, reader: Reader, key: int, number: int) -> Message:
        """Ask a kept question again with the person's full name in place of the unclear one."""
        person, text = self._desk.person(number), self._readers.kept(key)
        unclear = self._asked(reader, text).unclear if text else ""
        if not text or not unclear or unclear not in text:
            return self._card(reader, person)
        full = people.name_in(detect(text) or reader.language, person)
        found = self._asked(reader, text.replace(unclear, full))
        if found.verdict not in {Verdict.ANSWERED, Verdict.NO_RECORD}:
            return self._card(reader, person)
        return self._told(found, text)

    def _asked(self, reader: Reader, text: str) -> Answer:
        context = self._contexts.get(reader.chat)
        found = self._desk.ask(text, language=reader.language, context=context, today=self._today())
        if following := context_of(found):
            self._contexts[reader.chat] = following
            self._contexts.move_to_end(reader.chat)
            if len(self._contexts) > CHATS:
                self._contexts.popitem(last=False)
        return found

    def _told(self, found: Answer, text: str) -> Message:
        return tell(self._desk, found, key=self._readers.keep(text) if found.candidates else None)

    def _not_a_question(self, reader: Reader, text: str, found: Answer) -> Message:
        """Take text that is no question for a topic or a search; else say how to ask."""
        reader = replace(reader, language=found.language)
        known = [name for name, _ in self._desk.topics()]
        if find_topic(text, known) or self._desk.search(text, 1).total:
            return self._about(reader, text)
        if found.verdict is Verdict.UNKNOWN_PERSON:
            return self._told(found, text)
        return answers.not_understood(wording(reader.language), example(self._desk, reader.language))

    # Settings

    def _speak(self, reader: Reader, language: Language) -> Message:
        self._readers.speak(reader.chat, language)
        say = wording(language)
        return guide.settings(say, reader.length, say.say("lang-set"))

    def _forget(self, reader: Reader) -> Message:
        with self._desk.store.transaction():
            self._readers.forget(reader.chat)
            self._desk.subscriptions.forget(reader.chat)
            self._desk.journal.forget(reader.chat)
        self._contexts.pop(reader.chat, None)
        return guide.notice(wording(reader.language), "forget-done")

    def _today(self) -> datetime.date:
        return datetime.datetime.now(self._zone).date()


def _is_bare(text: str, found: Answer) -> bool:
    """Whether text is nothing but words taken for an unknown name: they may be a search just as well."""
    return found.verdict is Verdict.UNKNOWN_PERSON and fold(text).strip("؟?!. ") == fold(found.unclear)


def _wants_articles(found: Answer) -> bool:
    return found.question is not None and found.question.kind is Kind.ARTICLES
