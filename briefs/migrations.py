"""The table of kept briefs, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("briefs")


@migrations()
def m001_briefs(db: Database) -> None:
    """One row for each article text, language, length, model and revision; gone with its article."""
    db.execute(
        """
        CREATE TABLE briefs (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            digest TEXT NOT NULL,
            target TEXT NOT NULL,
            size TEXT NOT NULL,
            wanted_model TEXT NOT NULL,
            wanted_revision TEXT NOT NULL,
            rules INTEGER NOT NULL,
            text TEXT NOT NULL,
            language TEXT NOT NULL,
            engine TEXT NOT NULL,
            model TEXT NOT NULL,
            revision TEXT NOT NULL,
            warnings TEXT NOT NULL,
            seconds REAL NOT NULL,
            PRIMARY KEY (article, digest, target, size, wanted_model, wanted_revision, rules)
        ) WITHOUT ROWID
        """
    )
