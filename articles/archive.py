"""The archive: articles kept, recognised when they come again, listed and searched newest first."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from articles.errors import UnknownArticleError
from articles.identity import digest, url_key
from articles.keeping import completed, draft_of, renewed, same_ref, unfit
from articles.records import Article, Fate, Kept
from articles.searching import match_expression
from articles.shelving import describe, insert, rewrite
from articles.topics import topic_of_label
from language import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from articles.records import Draft
    from store import Database, Store

# The conditions on emptiness are what lets SQLite use the indexes, which leave the empty ones out.
BY_URL = "SELECT * FROM articles WHERE url_key = ? AND url_key <> '' ORDER BY id LIMIT 1"
BY_REF = "SELECT * FROM articles WHERE ref = ? AND ref <> '' ORDER BY id"
BY_DIGEST = "SELECT * FROM articles WHERE digest = ? ORDER BY id LIMIT 1"
_COLUMNS = "a.id, a.ref, a.title, a.text, a.language, a.date, a.source, a.url"


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Archive:
    """Articles of a store. Every list is ordered newest first: by day, undated articles last, then by id.

    The store must have been opened with `articles.migrations`.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime.datetime] = _now) -> None:
        self._store = store
        self._clock = clock

    def put(self, draft: Draft) -> Kept:
        """Keep an article; joins an open transaction of the store, and is all or nothing either way.

        The same words again are a DUPLICATE, wherever they come from. A known address, or a known `ref` of the same
        source, with other words is that article UPDATED: it keeps its id. So is a duplicate that brings the date,
        source, address or topics that the kept one lacked, or, from the same place, corrects them. Without words, or
        with a date that is none, it is REFUSED.
        """
        why = unfit(draft)
        if why:
            return Kept(Fate.REFUSED, 0, why)
        with self._store.transaction() as db:
            fingerprint = digest(draft.title, draft.text)
            same = self._store.row(BY_DIGEST, [fingerprint])
            if same:
                return self._fill(db, same, draft)
            known = self._known(draft)
            if known and draft.partial:
                return Kept(Fate.DUPLICATE, known["id"], f"a summary of article {known['id']}")
            if known:
                rewrite(db, known, renewed(draft_of(known), draft), fingerprint)
                return Kept(Fate.UPDATED, known["id"], "; ".join(("the text has changed", *draft.notes)))
            added = self._clock().isoformat(timespec="seconds")
            return Kept(Fate.NEW, insert(db, draft, fingerprint, added), "; ".join(draft.notes))

    def holds(self, draft: Draft) -> bool:
        """Whether the very same words are kept already."""
        return self._store.row(BY_DIGEST, [digest(draft.title, draft.text)]) is not None

    def get(self, article: int) -> Article:
        """Fetch an article by its id; raises UnknownArticleError."""
        found = _exists(article) and self._articles(
            f"SELECT {_COLUMNS} FROM articles a WHERE a.id = ?",  # noqa: S608 -- all parts are our own
            [article],
        )
        if not found:
            raise UnknownArticleError(f"there is no article {article}")
        return found[0]

    def latest(
        self, topic: str | None = None, limit: int = 10, offset: int = 0, language: Language | None = None
    ) -> list[Article]:
        """List the newest articles, of one topic or language if given; a topic may be worded as sources word it."""
        source, wheres, values = _narrowed(topic, language)
        order = "t.place" if topic else "a.place"
        return self._articles(
            f"SELECT {_COLUMNS} FROM {source} WHERE {wheres} ORDER BY {order} DESC LIMIT ? OFFSET ?",  # noqa: S608 -- all parts are our own
            [*values, *_page(limit, offset)],
        )

    def count(self, topic: str | None = None, language: Language | None = None) -> int:
        """Count what `latest` would list without a limit."""
        if topic and not language:
            return self._number("SELECT count(*) AS n FROM article_topics WHERE topic = ?", [_topic(topic)])
        source, wheres, values = _narrowed(topic, language)
        return self._number(f"SELECT count(*) AS n FROM {source} WHERE {wheres}", values)  # noqa: S608 -- all parts are our own

    def search(self, words: str, limit: int = 10, offset: int = 0) -> list[Article]:
        """List the newest articles with all of the words (see articles/searching.py); none for a query without any."""
        expression = match_expression(words)
        if not expression:
            return []
        return self._articles(
            f"""
            SELECT {_COLUMNS} FROM article_words w JOIN articles a ON a.place = w.rowid
            WHERE article_words MATCH ? ORDER BY w.rowid DESC LIMIT ? OFFSET ?
            """,  # noqa: S608 -- all parts are our own
            [expression, *_page(limit, offset)],
        )

    def count_search(self, words: str) -> int:
        """Count what `search` would list without a limit."""
        expression = match_expression(words)
        if not expression:
            return 0
        return self._number(
            "SELECT count(*) AS n FROM article_words w JOIN articles a ON a.place = w.rowid WHERE article_words MATCH ?",
            [expression],
        )

    def matches(self, article: int, words: str) -> bool:
        """Whether `search` for these words finds this article."""
        expression = match_expression(words)
        if not expression:
            return False
        found = self._store.row(
            """
            SELECT 1 FROM article_words
            WHERE rowid = (SELECT place FROM articles WHERE id = ?) AND article_words MATCH ?
            """,
            [article, expression],
        )
        return found is not None

    def remove(self, article: int) -> None:
        """Remove an article and all that hangs on it; raises UnknownArticleError."""
        with self._store.transaction() as db:
            if not _exists(article) or not db.execute("DELETE FROM articles WHERE id = ?", [article]).rowcount:
                raise UnknownArticleError(f"there is no article {article}")

    def topics(self) -> list[tuple[str, int]]:
        """List the topics met, each with its number of articles, the largest first."""
        rows = self._store.rows(
            "SELECT topic, count(*) AS n FROM article_topics GROUP BY topic ORDER BY n DESC, topic",
        )
        return [(row["topic"], row["n"]) for row in rows]

    def reasons(self, article: int) -> list[tuple[str, str]]:
        """List the topics of an article, most certain first, each with the reason why it was given."""
        rows = self._store.rows(
            "SELECT topic, because FROM article_topics WHERE article = ? ORDER BY rank",
            [article],
        )
        return [(row["topic"], row["because"]) for row in rows]

    def all_ids(self) -> list[int]:
        """List every article's id, in the order they came."""
        return [row["id"] for row in self._store.rows("SELECT id FROM articles ORDER BY id")]

    def outdated(self, version: int, limit: int = 100) -> list[int]:
        """List articles that an analysis older than `version`, or none, has read: never read ones first, then newest."""
        rows = self._store.rows(
            "SELECT id FROM articles WHERE analysis_version < ? ORDER BY analysis_version, place DESC LIMIT ?",
            [version, limit],
        )
        return [row["id"] for row in rows]

    def count_outdated(self, version: int) -> int:
        """Count what `outdated` would list without a limit."""
        return self._number("SELECT count(*) AS n FROM articles WHERE analysis_version < ?", [version])

    def mark_analyzed(self, article: int, version: int) -> None:
        """Note that the analysis `version` has read an article; raises UnknownArticleError."""
        with self._store.transaction() as db:
            done = db.execute("UPDATE articles SET analysis_version = ? WHERE id = ?", [version, article])
            if not done.rowcount:
                raise UnknownArticleError(f"there is no article {article}")

    def reindex(self) -> None:
        """Classify and index every article again: needed when folding, stems or topic words have changed."""
        with self._store.transaction() as db:
            db.execute("INSERT INTO article_words (article_words) VALUES ('delete-all')")
            for article in self.all_ids():
                row = self._store.row("SELECT * FROM articles WHERE id = ?", [article])
                if row:
                    describe(db, article, draft_of(row), row["place"])

    def _known(self, draft: Draft) -> dict[str, Any] | None:
        """Find the article that `draft` is a newer text of: by its address, else by its `ref`."""
        found = self._store.row(BY_URL, [url_key(draft.url)])
        return found or same_ref(self._store.rows(BY_REF, [draft.ref]), draft)

    def _fill(self, db: Database, row: dict[str, Any], draft: Draft) -> Kept:
        whole, taken = completed(draft_of(row), draft)
        if not taken:
            return Kept(Fate.DUPLICATE, row["id"], f"the same words as article {row['id']}")
        rewrite(db, row, whole, row["digest"])
        names = ", ".join("topics" if name == "labels" else name for name in taken)
        return Kept(Fate.UPDATED, row["id"], f"now with its {names}")

    def _articles(self, sql: str, values: Iterable[Any]) -> list[Article]:
        rows = self._store.rows(sql, list(values))
        return [_article(row, tuple(topic for topic, _ in self.reasons(row["id"]))) for row in rows]

    def _number(self, sql: str, values: list[Any]) -> int:
        row = self._store.row(sql, values)
        return int(row["n"]) if row else 0


def _exists(article: int) -> bool:
    """Whether a number that somebody typed can be an id at all; SQLite refuses larger ones with an error."""
    return 0 < article < 1 << 63


def _page(limit: int, offset: int) -> tuple[int, int]:
    """Limit and offset as SQLite takes them, whatever number somebody typed."""
    return min(max(limit, 0), 1 << 31), min(max(offset, 0), 1 << 31)


def _topic(label: str) -> str:
    return topic_of_label(label) or label


def _narrowed(topic: str | None, language: Language | None) -> tuple[str, str, list[str]]:
    wheres, values, source = ["1"], [], "articles a"
    if topic:
        source = "article_topics t JOIN articles a ON a.id = t.article"
        wheres.append("t.topic = ?")
        values.append(_topic(topic))
    if language:
        wheres.append("a.language = ?")
        values.append(language.value)
    return source, " AND ".join(wheres), values


def _article(row: dict[str, Any], topics: tuple[str, ...]) -> Article:
    return Article(
        id=row["id"],
        ref=row["ref"],
        title=row["title"],
        text=row["text"],
        language=Language(row["language"]),
        date=row["date"],
        source=row["source"],
        url=row["url"],
        topics=topics,
    )
