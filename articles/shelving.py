"""An article's rows, written together: itself, its words in the index, its topics. Only inside a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.keeping import columns
from articles.places import place, revision_of
from articles.searching import indexed
from articles.topics import classify

if TYPE_CHECKING:
    from articles.records import Draft
    from store import Database


def insert(db: Database, draft: Draft, fingerprint: str, added: str) -> int:
    """Write a new article and return its id, which no other article has had."""
    last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
    article = (last[0] if last else 0) + 1
    where = place(article, draft.date)
    values = {**columns(draft), "id": article, "added": added, "digest": fingerprint, "place": where}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    db.execute(f"INSERT INTO articles ({names}) VALUES ({marks})", list(values.values()))  # noqa: S608 -- names are our own
    describe(db, article, draft, where)
    return article


def rewrite(db: Database, row: dict[str, Any], draft: Draft, fingerprint: str) -> None:
    """Write a draft over the article of `row`, which then waits for its analysis again."""
    where = place(row["id"], draft.date, revision_of(row["place"]) + 1)
    values = {**columns(draft), "digest": fingerprint, "place": where, "analysis_version": 0}
    sets = ", ".join(f"{name} = ?" for name in values)
    db.execute(f"UPDATE articles SET {sets} WHERE id = ?", [*values.values(), row["id"]])  # noqa: S608 -- names are our own
    describe(db, row["id"], draft, where)


def describe(db: Database, article: int, draft: Draft, where: int) -> None:
    """Index an article's words at its place, and say its topics."""
    db.execute(
        "INSERT INTO article_words (rowid, words, stems) VALUES (?, ?, ?)",
        [where, *indexed(draft.title, draft.text)],
    )
    guesses = classify(draft.title, draft.text, draft.language, draft.labels)
    db.execute("DELETE FROM article_topics WHERE article = ?", [article])
    db.conn.executemany(
        "INSERT INTO article_topics (article, rank, topic, because, place) VALUES (?, ?, ?, ?, ?)",
        [(article, rank, guess.topic, guess.because, where) for rank, guess in enumerate(guesses)],
    )
