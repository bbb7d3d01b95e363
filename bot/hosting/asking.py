"""Questions in a reader's own words: asked of the desk, taken for a search where they are none, and followed up."""

from __future__ import annotations

import datetime
from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.hosting.telling import example, searched, tell
from bot.rendering import answers, people
from bot.wishes import Ask, AskOf, FindPerson, MeetingsOf, QuestionWish, ShowPerson
from language import detect, fold
from questions import context_of
from questions.records import Kind, Verdict
from questions.resolving import Fit, Resolver

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.hosting.listing import Listing
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from people.register import KnownPerson
    from questions import Answer, Context

CHATS = 10_000  # whose last question is remembered
CHOICES = 5  # people offered where a name is unclear


class Asking:
    """Answers questions, and tells of people. Remembers what each chat asked last, so that "and Sherman?" is understood."""

    def __init__(self, desk: Desk, readers: Readers, listing: Listing, timezone: str) -> None:
        self._desk = desk
        self._readers = readers
        self._listing = listing
        self._zone = ZoneInfo(timezone)
        self._contexts: OrderedDict[int, Context] = OrderedDict()

    def answer(self, wish: QuestionWish, reader: Reader) -> Message:
        """Answer in the language of the question; raises UnknownPersonError for a person no longer known."""
        match wish:
            case Ask(text):
                return self._ask(reader, text)
            case AskOf(key, person):
                return self._ask_of(reader, key, person)
            case MeetingsOf(person):
                return self._meetings_of(reader, person)
            case FindPerson(name):
                return self._find(reader, name)
            case ShowPerson(person):
                return self._card(reader, self._desk.person(person))

    def forget(self, chat: int) -> None:
        """Forget what a chat asked."""
        self._contexts.pop(chat, None)

    # People

    def _find(self, reader: Reader, name: str) -> Message:
        reader = replace(reader, language=detect(name) or reader.language)
        found = Resolver(self._desk.register).resolve(name)
        if found.fit is Fit.KNOWN:
            return self._card(reader, found.people[0])
        if found.fit is Fit.AMBIGUOUS:
            return people.which(reader.say, name, found.candidates[:CHOICES])
        return people.unknown(reader.say, name, found.candidates[:CHOICES], searched(self._desk))

    def _card(self, reader: Reader, person: KnownPerson) -> Message:
        return people.card(reader.say, person, self._desk.met(person.id))

    def _meetings_of(self, reader: Reader, number: int) -> Message:
        person = self._desk.person(number)
        question = reader.say.bare("welcome-example", person=people.name_in(reader.language, person))
        return self._told_or_card(reader, self._asked(reader, question), question, person)

    # Questions

    def _ask(self, reader: Reader, text: str) -> Message:
        found = self._asked(reader, text)
        if found.verdict is Verdict.NOT_UNDERSTOOD or _is_bare(text, found):
            return self._not_a_question(reader, text, found)
        if found.verdict is Verdict.UNKNOWN_PERSON and _wants_articles(found) and self._listing.finds(found.unclear):
            return self._listing.search(replace(reader, language=found.language), found.unclear)
        return self._told(reader, found, text)

    def _ask_of(self, reader: Reader, key: int, number: int) -> Message:
        """Ask a kept question again with the person's full name in place of the unclear one."""
        person, text = self._desk.person(number), self._readers.kept(reader.chat, key)
        unclear = self._asked(reader, text).unclear if text else ""
        if not text or not unclear or unclear not in text:
            return self._card(reader, person)
        full = people.name_in(detect(text) or reader.language, person)
        return self._told_or_card(reader, self._asked(reader, text.replace(unclear, full)), text, person)

    def _asked(self, reader: Reader, text: str) -> Answer:
        context = self._contexts.get(reader.chat)
        today = datetime.datetime.now(self._zone).date()
        found = self._desk.ask(text, language=reader.language, context=context, today=today)
        if following := context_of(found):
            self._contexts[reader.chat] = following
            self._contexts.move_to_end(reader.chat)
            if len(self._contexts) > CHATS:
                self._contexts.popitem(last=False)
        return found

    def _told(self, reader: Reader, found: Answer, text: str) -> Message:
        key = self._readers.keep(reader.chat, text) if found.candidates else None
        return tell(self._desk, found, key=key, digits=reader.digits)

    def _told_or_card(self, reader: Reader, found: Answer, text: str, person: KnownPerson) -> Message:
        if found.verdict not in {Verdict.ANSWERED, Verdict.NO_RECORD}:
            return self._card(reader, person)
        return self._told(reader, found, text)

    def _not_a_question(self, reader: Reader, text: str, found: Answer) -> Message:
        """Take text that is no question for a topic or a search; else say how to ask."""
        reader = replace(reader, language=found.language)
        if self._listing.is_topic(text) or self._listing.finds(text):
            return self._listing.about(reader, text)
        if found.verdict is Verdict.UNKNOWN_PERSON:
            return self._told(reader, found, text)
        return answers.not_understood(reader.say, example(self._desk, reader.language))


def _is_bare(text: str, found: Answer) -> bool:
    """Whether text is nothing but words taken for an unknown name: they may be a search just as well."""
    return found.verdict is Verdict.UNKNOWN_PERSON and fold(text).strip("؟?!. ") == fold(found.unclear)


def _wants_articles(found: Answer) -> bool:
    return found.question is not None and found.question.kind is Kind.ARTICLES
