"""Tables of the bot itself: what readers set, and words that buttons are too small to carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("bot")


@migrations()
def m001_readers(db: Database) -> None:
    """What a chat has set; NULL where it has not: then Telegram's language and the medium length hold."""
    db.execute(
        """
        CREATE TABLE readers (
            chat INTEGER PRIMARY KEY,
            language TEXT CHECK (language IN ('ar', 'en')),
            length TEXT CHECK (length IN ('short', 'medium', 'long'))
        ) STRICT
        """
    )


@migrations()
def m002_kept_words(db: Database) -> None:
    """Searches and questions that buttons refer to by number."""
    db.execute("CREATE TABLE kept_words (id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT NOT NULL UNIQUE) STRICT")


@migrations()
def m003_inbox(db: Database) -> None:
    """Updates from Telegram: waiting to be answered, done, or dead because they cannot be read."""
    db.execute(
        """
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY,
            content TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
            why TEXT NOT NULL DEFAULT ''
        ) STRICT
        """
    )
    db.execute("CREATE INDEX inbox_state ON inbox (state, id)")


@migrations()
def m004_inbox_order(db: Database) -> None:
    """Number updates in the order they were taken: after a quiet week Telegram begins anew at any number."""
    db.execute("ALTER TABLE inbox RENAME TO old_inbox")
    db.execute("DROP INDEX inbox_state")
    db.execute(
        """
        CREATE TABLE inbox (
            turn INTEGER PRIMARY KEY AUTOINCREMENT,
            id INTEGER NOT NULL UNIQUE,
            content TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
            why TEXT NOT NULL DEFAULT ''
        ) STRICT
        """
    )
    db.execute("INSERT INTO inbox (id, content, state, why) SELECT id, content, state, why FROM old_inbox ORDER BY id")
    db.execute("DROP TABLE old_inbox")
    db.execute("CREATE INDEX inbox_state ON inbox (state, turn)")


@migrations()
def m005_app_language(db: Database) -> None:
    """Remember the language of a reader's app: alerts go out when no update is there to tell it."""
    db.execute("ALTER TABLE readers ADD COLUMN app TEXT")


@migrations()
def m006_summaries_and_digits(db: Database) -> None:
    """Let summaries have a language apart from the bot's own ('own': each article's), and numbers their digits."""
    db.execute("ALTER TABLE readers ADD COLUMN summaries TEXT CHECK (summaries IN ('own', 'ar', 'en'))")
    db.execute("ALTER TABLE readers ADD COLUMN digits TEXT CHECK (digits IN ('western', 'arabic'))")


@migrations()
def m007_owed_replies(db: Database) -> None:
    """Keep with an update what is still to be said once its effect took place: the effect is not repeated then."""
    db.execute("ALTER TABLE inbox ADD COLUMN reply TEXT NOT NULL DEFAULT ''")


@migrations()
def m008_whose_words(db: Database) -> None:
    """Keep searches and questions by chat, so that they are deleted with it; of older ones nobody knows whose they are.

    Numbers go on from where they were: an old button must not come to mean new words.
    """
    last = db.execute("SELECT coalesce(max(id), 0) FROM kept_words").fetchone()[0]
    db.execute("DROP TABLE kept_words")
    db.execute(
        """
        CREATE TABLE kept_words (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            words TEXT NOT NULL,
            UNIQUE (chat, words)
        ) STRICT
        """
    )
    db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('kept_words', ?)", [last])


@migrations()
def m009_suspects(db: Database) -> None:
    """Know whether the last process ended in order, and which updates were in hand when one did not."""
    db.execute("CREATE TABLE serving (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT")
    db.execute("ALTER TABLE inbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0")
