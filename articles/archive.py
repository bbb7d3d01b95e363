"""The archive: articles kept, recognised when they come again, listed and searched newest first."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from articles.errors import UnknownArticleError
from articles.identity import digest, url_key
from articles.places import place, revision_of
from articles.records import Article, Draft, Fate, Kept
from articles.searching import indexed, match_expression
from articles.topics import classify
from language import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store import Store

_COLUMNS = "a.id, a.ref, a.title, a.text, a.language, a.date, a.source, a.url"
_GAPS = ("date", "url", "source", "ref")  # what a second arrival of the same words may tell us


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
        source, address or topics the kept one lacked. Undated or not, an article is REFUSED only without words.
        """
        unfit = _unfit(draft)
        if unfit:
            return Kept(Fate.REFUSED, 0, unfit)
        with self._store.transaction():
            print_ = digest(draft.title, draft.text)
            same = self._store.row("SELECT * FROM articles WHERE digest = ? ORDER BY id LIMIT 1", [print_])
            if same:
                return self._fill(same, draft)
            known = self._known(draft)
            if known:
                return self._change(known, draft, print_)
            return self._add(draft, print_)

    def get(self, article: int) -> Article:
        """Fetch an article by its id; raises UnknownArticleError."""
        found = self._articles(f"SELECT {_COLUMNS} FROM articles a WHERE a.id = ?", [article])  # noqa: S608 -- all parts are our own
        if not found:
            raise UnknownArticleError(f"there is no article {article}")
        return found[0]

    def latest(
        self, topic: str | None = None, limit: int = 10, offset: int = 0, language: Language | None = None
    ) -> list[Article]:
        """List the newest articles, of one topic or language if given."""
        source, wheres, values = _narrowed(topic, language)
        order = "t.place" if topic else "a.place"
        return self._articles(
            f"SELECT {_COLUMNS} FROM {source} WHERE {wheres} ORDER BY {order} DESC LIMIT ? OFFSET ?",  # noqa: S608 -- all parts are our own
            [*values, limit, offset],
        )

    def count(self, topic: str | None = None, language: Language | None = None) -> int:
        """Count what `latest` would list without a limit."""
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
            [expression, limit, offset],
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

    def remove(self, article: int) -> None:
        """Remove an article and all that hangs on it; raises UnknownArticleError."""
        with self._store.transaction() as db:
            if not db.execute("DELETE FROM articles WHERE id = ?", [article]).rowcount:
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
        """List articles that an analysis older than `version`, or none, has read; those never read first."""
        rows = self._store.rows(
            "SELECT id FROM articles WHERE analysis_version < ? ORDER BY analysis_version, id LIMIT ?",
            [version, limit],
        )
        return [row["id"] for row in rows]

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
                    self._describe(article, _draft_of(row), row["place"])

    def _known(self, draft: Draft) -> dict[str, Any] | None:
        """Find the article that `draft` is a newer text of."""
        key = url_key(draft.url)
        if key:
            found = self._store.row("SELECT * FROM articles WHERE url_key = ? ORDER BY id LIMIT 1", [key])
            if found:
                return found
        if not draft.ref:
            return None
        candidates = self._store.rows("SELECT * FROM articles WHERE ref = ? ORDER BY id", [draft.ref])
        return next((each for each in candidates if _compatible(each, draft, key)), None)

    def _add(self, draft: Draft, print_: str) -> Kept:
        last = self._store.row("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")
        article = (last["seq"] if last else 0) + 1
        where = place(article, draft.date)
        values = {"id": article, **_values(draft), "digest": print_, "place": where}
        values["added"] = self._clock().isoformat(timespec="seconds")
        with self._store.transaction() as db:
            names = ", ".join(values)
            db.execute(f"INSERT INTO articles ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))  # noqa: S608 -- names are our own
        self._describe(article, draft, where)
        return Kept(Fate.NEW, article, "; ".join(draft.notes))

    def _fill(self, row: dict[str, Any], draft: Draft) -> Kept:
        """Take from a draft of the same words what the kept article lacks."""
        new = {name: getattr(draft, name) for name in _GAPS if getattr(draft, name) and not row[name]}
        labels = json.loads(row["labels"])
        if draft.labels and not labels:
            new["labels"] = draft.labels
        if not new:
            return Kept(Fate.DUPLICATE, row["id"], f"the same words as article {row['id']}")
        old = _draft_of(row)
        whole = Draft(
            title=old.title,
            text=old.text,
            language=old.language,
            date=old.date or draft.date,
            source=old.source or draft.source,
            url=old.url or draft.url,
            ref=old.ref or draft.ref,
            labels=old.labels or draft.labels,
        )
        names = ", ".join("topics" if name == "labels" else name for name in new)
        return self._rewrite(row, whole, row["digest"], f"now with its {names}")

    def _change(self, row: dict[str, Any], draft: Draft, print_: str) -> Kept:
        old = _draft_of(row)
        whole = Draft(
            title=draft.title,
            text=draft.text,
            language=draft.language,
            date=draft.date or old.date,
            source=draft.source or old.source,
            url=draft.url or old.url,
            ref=draft.ref or old.ref,
            labels=draft.labels or old.labels,
        )
        return self._rewrite(row, whole, print_, "; ".join(("the text has changed", *draft.notes)))

    def _rewrite(self, row: dict[str, Any], draft: Draft, print_: str, why: str) -> Kept:
        article, where = row["id"], place(row["id"], draft.date, revision_of(row["place"]) + 1)
        values = {**_values(draft), "digest": print_, "place": where, "analysis_version": 0}
        with self._store.transaction() as db:
            sets = ", ".join(f"{name} = ?" for name in values)
            db.execute(f"UPDATE articles SET {sets} WHERE id = ?", [*values.values(), article])  # noqa: S608 -- names are our own
        self._describe(article, draft, where)
        return Kept(Fate.UPDATED, article, why)

    def _describe(self, article: int, draft: Draft, where: int) -> None:
        """Index an article's words at its place, and say its topics."""
        guesses = classify(draft.title, draft.text, draft.language, draft.labels)
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO article_words (rowid, words, stems) VALUES (?, ?, ?)",
                [where, *indexed(draft.title, draft.text)],
            )
            db.execute("DELETE FROM article_topics WHERE article = ?", [article])
            db.conn.executemany(
                "INSERT INTO article_topics (article, rank, topic, because, place) VALUES (?, ?, ?, ?, ?)",
                [(article, rank, guess.topic, guess.because, where) for rank, guess in enumerate(guesses)],
            )

    def _articles(self, sql: str, values: Iterable[Any]) -> list[Article]:
        rows = self._store.rows(sql, list(values))
        return [_article(row, tuple(topic for topic, _ in self.reasons(row["id"]))) for row in rows]

    def _number(self, sql: str, values: list[Any]) -> int:
        row = self._store.row(sql, values)
        return int(row["n"]) if row else 0


def _unfit(draft: Draft) -> str:
    """Say why a draft cannot be kept, "" when it can."""
    if not draft.text.strip() or not draft.title.strip():
        return "an article needs a title and a text"
    try:
        place(0, draft.date)
    except ValueError:
        return f"the date {draft.date!r} is not of the form YYYY-MM-DD"
    return ""


def _compatible(row: dict[str, Any], draft: Draft, key: str) -> bool:
    """Whether one `ref` means one article: refs like 1, 2, 3 are given by many sources."""
    same_source = not row["source"] or not draft.source or row["source"] == draft.source
    return same_source and (not row["url_key"] or not key or row["url_key"] == key)


def _narrowed(topic: str | None, language: Language | None) -> tuple[str, str, list[str]]:
    wheres, values, source = ["1"], [], "articles a"
    if topic:
        source = "article_topics t JOIN articles a ON a.id = t.article"
        wheres.append("t.topic = ?")
        values.append(topic)
    if language:
        wheres.append("a.language = ?")
        values.append(language.value)
    return source, " AND ".join(wheres), values


def _values(draft: Draft) -> dict[str, Any]:
    return {
        "ref": draft.ref,
        "title": draft.title,
        "text": draft.text,
        "language": draft.language.value,
        "date": draft.date,
        "source": draft.source,
        "url": draft.url,
        "url_key": url_key(draft.url),
        "labels": json.dumps(draft.labels, ensure_ascii=False),
    }


def _draft_of(row: dict[str, Any]) -> Draft:
    return Draft(
        title=row["title"],
        text=row["text"],
        language=Language(row["language"]),
        date=row["date"],
        source=row["source"],
        url=row["url"],
        ref=row["ref"],
        labels=tuple(json.loads(row["labels"])),
    )


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
