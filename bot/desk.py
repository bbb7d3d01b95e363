"""The news desk: everything the bot can do, as plain calls that know neither Telegram nor a terminal.

Whatever a reader or an operator asks for ends here; the faces (Telegram, local chat, command line) only word it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from alerts import History, Journal, Outbox, Subscriptions, answered, facts_of
from alerts.migrations import migrations as alert_migrations
from articles import Archive, Fate, Refusal, is_local, read
from articles.migrations import migrations as article_migrations
from bot.bringing import Brought, brought, document_of
from bot.migrations import migrations as reader_migrations
from briefs import Briefs, Wish
from briefs.migrations import migrations as brief_migrations
from people import analyze
from people.analyze import VERSION
from people.migrations import migrations as people_migrations
from people.register import Register
from questions import ask
from store import Store
from summarizer import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import Self

    from articles import Article, Defaults, Draft, Kept
    from briefs import Brief
    from language import Language
    from people import Analysis
    from people.register import Candidate, KnownPerson, StoredMeeting
    from questions import Answer, Context
    from summarizer import Engines, Length

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of `total` things in their order, beginning with the one at `offset`."""

    items: tuple[T, ...]
    offset: int
    total: int


class Desk:
    """The store, the archive, the register, the briefs and the alerts as one. Not safe for two threads at once.

    Only `Desk.brief_maker` hands out work that may run on another thread: it touches no store.
    """

    def __init__(self, store: Store, engines: Engines) -> None:
        self.store = store
        self.archive = Archive(store)
        self.register = Register(store)
        self.briefs = Briefs(store, engines)
        self.subscriptions = Subscriptions(store)
        self.outbox = Outbox(store, self.subscriptions)
        self.journal = Journal(store)
        self.history = History(store)

    # Articles

    def latest(self, topic: str | None = None, limit: int = 5, offset: int = 0) -> Page[Article]:
        """Newest articles first, of one topic or of all."""
        found = self.archive.latest(topic=topic, limit=limit, offset=offset)
        return Page(tuple(found), offset, self.archive.count(topic))

    def search(self, words: str, limit: int = 5, offset: int = 0) -> Page[Article]:
        """Articles with all of the words, newest first."""
        found = self.archive.search(words, limit=limit, offset=offset)
        return Page(tuple(found), offset, self.archive.count_search(words))

    def article(self, number: int) -> Article:
        """Article by its id; raises UnknownArticleError."""
        return self.archive.get(number)

    def topics(self) -> list[tuple[str, int]]:
        """Topics of the store with the number of their articles, most first."""
        return self.archive.topics()

    def ingest(
        self, sources: Iterable[str | Path], defaults: Defaults, *, quiet: bool = False
    ) -> Iterator[Kept | Refusal]:
        """Bring articles in one by one, each with its people in one transaction; tell what became of each.

        `quiet` alerts nobody: for old articles. Addresses on the machine's own network are read too: only an operator
        calls this, and means what is typed.
        """
        for source in sources:
            for item in read(source, defaults, private=is_local(str(source))):
                yield item if isinstance(item, Refusal) else self._take(item, quiet=quiet)

    def _take(self, draft: Draft, *, quiet: bool) -> Kept:
        return self.keep(Brought(draft) if self.archive.holds(draft) else brought(draft), quiet=quiet)

    def keep(self, arrived: Brought, *, quiet: bool = False) -> Kept:
        """Keep an article with its people, and, unless `quiet`, queue it for whoever wants to hear of it: all or nothing."""
        with self.store.transaction():
            kept = self.archive.put(arrived.draft)
            if kept.fate in {Fate.NEW, Fate.UPDATED}:
                as_kept = document_of(self.archive.get(kept.id))  # an update fills gaps
                known = arrived.analysis if as_kept == arrived.document else None
                self._record(kept.id, known or analyze(as_kept))
            if kept.fate is Fate.NEW and not quiet:
                self._alert(kept.id)
        return kept

    def _alert(self, number: int) -> None:
        """Queue a new article for everybody whose subscription it answers."""
        facts = facts_of(
            self.archive.get(number), self.archive, self.register.people_of(number), self.register.meetings_of(number)
        )
        now = datetime.datetime.now(datetime.UTC)
        self.outbox.put(number, answered(facts, self.subscriptions, now), now.timestamp())

    def _record(self, number: int, analysis: Analysis) -> None:
        self.register.record(number, analysis)
        self.archive.mark_analyzed(number, VERSION)

    def remove(self, number: int) -> Article:
        """Take an article out with its people and summaries; raises UnknownArticleError."""
        with self.store.transaction():
            article = self.archive.get(number)
            self.register.forget(number)
            self.archive.remove(number)
        return article

    def outdated(self) -> int:
        """How many articles were analysed by an older version than today's."""
        return self.archive.count_outdated(VERSION)

    def reanalyze(self) -> Iterator[int]:
        """Renew the people and meetings of every outdated article, newest first; may be stopped and resumed.

        The index of words is made anew at the end, for stems and topics change with versions too.
        """
        renewed = False
        while numbers := self.archive.outdated(VERSION, limit=200):
            for number in numbers:
                analysis = analyze(document_of(self.archive.get(number)))
                with self.store.transaction():
                    self._record(number, analysis)
                renewed = True
                yield number
        if renewed:
            self.archive.reindex()

    # Summaries

    def find_brief(self, number: int, target: Language | None, length: Length) -> Brief | None:
        """Summary of the article if it was made before; in the article's own language unless `target` says."""
        article = self.archive.get(number)
        return self.briefs.find(article, Wish(target or article.language, length))

    def brief_maker(
        self, number: int, target: Language | None, length: Length, sentences: int | None = None
    ) -> Callable[[], Brief]:
        """Work that makes the summary when called: slow with a model, free of the store, so any thread may do it."""
        article = self.archive.get(number)
        wish = Wish(target or article.language, length, sentences)
        salient = [form for person in self.people_of(number) for form in (person.name, *person.forms)]
        return lambda: self.briefs.make(article, wish, salient)

    def keep_brief(self, brief: Brief) -> None:
        """Keep a summary so that it is made once."""
        self.briefs.keep(brief)

    def brief(self, number: int, target: Language | None, length: Length, sentences: int | None = None) -> Brief:
        """Find the summary or make and keep it."""
        if sentences is None and (found := self.find_brief(number, target, length)):
            return found
        brief = self.brief_maker(number, target, length, sentences)()
        if sentences is None:
            self.keep_brief(brief)
        return brief

    # People

    def people(self, limit: int = 10, offset: int = 0) -> Page[KnownPerson]:
        """Everybody in the store, most mentioned first."""
        return Page(tuple(self.register.people(limit=limit, offset=offset)), offset, self.register.count())

    def person(self, number: int) -> KnownPerson:
        """Person by id; raises UnknownPersonError."""
        return self.register.person(number)

    def find_people(self, name: str, limit: int = 5) -> list[Candidate]:
        """People whom a name may mean, best first, in whichever script it is written."""
        return self.register.find(name, limit=limit)

    def people_of(self, number: int) -> list[KnownPerson]:
        """People of one article, in order of appearance."""
        return self.register.people_of(number)

    def meetings_of(self, number: int) -> list[StoredMeeting]:
        """Meetings that one article tells of."""
        return self.register.meetings_of(number)

    def met(self, number: int) -> list[tuple[KnownPerson, int]]:
        """Whom a person met, and how often, most often first."""
        return self.register.met(number)

    def ask(
        self,
        text: str,
        *,
        language: Language | None = None,
        context: Context | None = None,
        today: datetime.date | None = None,
    ) -> Answer:
        """Answer a question about people from the stored meetings, with the sentences that prove it.

        `language` is the reader's, used where the text itself does not tell; `today` resolves "last week".
        """
        return ask(
            text,
            self.register,
            language=language,
            context=context,
            today=today or datetime.datetime.now(datetime.UTC).date(),
        )

    def close(self) -> None:
        """Close the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_desk(path: Path, summarizer: str = "auto", *, key: str = "", seconds: float | None = None) -> Desk:
    """Open the database at `path`, made or migrated as needed, with the summarizer of that setting and its server's key.

    With `seconds`, models run in a process of their own and have so long for each summary.
    """
    migrations = (article_migrations, people_migrations, brief_migrations, reader_migrations, alert_migrations)
    store = Store(path, migrations)
    return Desk(store, choose(summarizer, key=key, seconds=seconds))
