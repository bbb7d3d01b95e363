"""The tables of the archive, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("articles")


@migrations()
def m001_articles(db: Database) -> None:
    """Articles, their topics and the words by which they are found.

    `place` orders newest first (see articles/places.py) and is the row of the article in `article_words`, a
    contentless index: it holds no second copy of the text.
    """
    for statement in (
        """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            ref TEXT NOT NULL,
            title TEXT NOT NULL,
            text TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
            date TEXT NOT NULL,
            source TEXT NOT NULL,
            url TEXT NOT NULL,
            url_key TEXT NOT NULL,
            labels TEXT NOT NULL,
            digest TEXT NOT NULL,
            added TEXT NOT NULL,
            analysis_version INTEGER NOT NULL DEFAULT 0,
            place INTEGER NOT NULL UNIQUE
        )
        """,
        "CREATE INDEX articles_by_digest ON articles (digest)",
        "CREATE INDEX articles_by_url ON articles (url_key) WHERE url_key <> ''",
        "CREATE INDEX articles_by_ref ON articles (ref) WHERE ref <> ''",
        "CREATE INDEX articles_by_language ON articles (language, place)",
        "CREATE INDEX articles_by_analysis ON articles (analysis_version, place DESC)",
        """
        CREATE TABLE article_topics (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            rank INTEGER NOT NULL,
            topic TEXT NOT NULL,
            because TEXT NOT NULL,
            place INTEGER NOT NULL,
            PRIMARY KEY (article, rank)
        ) WITHOUT ROWID
        """,
        "CREATE INDEX article_topics_by_topic ON article_topics (topic, place, article)",
        """
        CREATE VIRTUAL TABLE article_words USING fts5(
            words, stems, content = '', tokenize = 'unicode61 remove_diacritics 0'
        )
        """,
    ):
        db.execute(statement)
