"""Tables of the subscriptions and the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("alerts")


@migrations()
def m001_subscriptions(db: Database) -> None:
    """Keep who wants to hear of what, and how each chat wants to be told."""
    db.execute(
        """
        CREATE TABLE subscriptions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            thread INTEGER NOT NULL DEFAULT 0,
            kind TEXT NOT NULL CHECK (kind IN ('topic', 'words', 'person', 'pair')),
            value TEXT NOT NULL,
            label TEXT NOT NULL,
            person INTEGER,
            other INTEGER,
            paused INTEGER NOT NULL DEFAULT 0,
            snoozed TEXT NOT NULL DEFAULT '',
            UNIQUE (chat, thread, kind, value)
        )
        """
    )
    db.execute("CREATE INDEX subscriptions_kind ON subscriptions (kind, value)")
    db.execute(
        """
        CREATE TABLE alert_habits (
            chat INTEGER PRIMARY KEY,
            digest TEXT NOT NULL DEFAULT '',
            quiet_from TEXT NOT NULL DEFAULT '',
            quiet_until TEXT NOT NULL DEFAULT '',
            zone TEXT NOT NULL DEFAULT 'UTC',
            cap INTEGER NOT NULL DEFAULT 30,
            silenced INTEGER NOT NULL DEFAULT 0
        )
        """
    )


@migrations()
def m002_outbox(db: Database) -> None:
    """Keep what is still to be delivered: one row a chat and article, however many wants asked for it."""
    db.execute(
        """
        CREATE TABLE outbox (
            chat INTEGER NOT NULL,
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            kind TEXT NOT NULL DEFAULT 'alert',
            thread INTEGER NOT NULL DEFAULT 0,
            label TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'waiting',
            not_before REAL NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            attempt INTEGER,
            PRIMARY KEY (chat, article, kind)
        )
        """
    )
    db.execute("CREATE INDEX outbox_due ON outbox (state, not_before)")
    db.execute("CREATE INDEX outbox_attempt ON outbox (attempt)")
    db.execute(
        """
        CREATE TABLE sendings (
            attempt INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            thread INTEGER NOT NULL,
            begun REAL NOT NULL,
            ended REAL,
            outcome TEXT NOT NULL DEFAULT 'sending',
            message INTEGER,
            why TEXT NOT NULL DEFAULT ''
        )
        """
    )
    db.execute("CREATE INDEX sendings_chat ON sendings (chat, outcome, begun)")


@migrations()
def m003_journal(db: Database) -> None:
    """Keep which messages are known to have been sent: an alert in doubt is looked for among the others."""
    db.execute(
        "CREATE TABLE journal (message INTEGER NOT NULL, chat INTEGER NOT NULL, moment REAL NOT NULL, PRIMARY KEY (message, chat))"
    )
    db.execute("CREATE INDEX journal_moment ON journal (moment)")


@migrations()
def m004_outbox_order(db: Database) -> None:
    """Let the next delivery be found without sorting all that wait."""
    db.execute("DROP INDEX outbox_due")
    db.execute("CREATE INDEX outbox_due ON outbox (state, not_before, article)")


@migrations()
def m005_people_made_one(db: Database) -> None:
    """Follow a person who turns out to be another entry of the register: the last mention moves, so does the want."""
    db.execute(
        """
        CREATE TRIGGER subscriptions_follow_people AFTER UPDATE OF person ON mentions
        WHEN OLD.person <> NEW.person AND NOT EXISTS (SELECT 1 FROM mentions WHERE person = OLD.person)
        BEGIN
            UPDATE OR REPLACE subscriptions SET person = NEW.person, value = NEW.person
                WHERE kind = 'person' AND person = OLD.person;
            UPDATE OR REPLACE subscriptions
                SET person = min(NEW.person, person + other - OLD.person),
                    other = max(NEW.person, person + other - OLD.person),
                    value = min(NEW.person, person + other - OLD.person)
                        || '+' || max(NEW.person, person + other - OLD.person)
                WHERE kind = 'pair' AND OLD.person IN (person, other);
        END
        """
    )


@migrations()
def m006_clocks(db: Database) -> None:
    """Let nothing hang on the order of two moments: the clock between them may have been put back.

    outbox.timed     when `not_before` was decided
    sendings.steady  when the try began by the machine's monotonic clock
    sendings.beyond  newest message of a private chat that was known when the try began: its own number is higher
    """
    db.execute("ALTER TABLE outbox ADD COLUMN timed REAL NOT NULL DEFAULT 0")
    db.execute("UPDATE outbox SET timed = CAST(strftime('%s', 'now') AS REAL)")
    db.execute("CREATE INDEX outbox_timed ON outbox (state, timed)")
    db.execute("ALTER TABLE sendings ADD COLUMN steady REAL")
    db.execute("ALTER TABLE sendings ADD COLUMN beyond INTEGER")
    db.execute("CREATE INDEX journal_private ON journal (message) WHERE chat > 0")
    db.execute("CREATE INDEX sendings_outcome ON sendings (outcome)")  # looked at every second
    db.execute(
        """
        UPDATE sendings SET beyond = (SELECT max(message) FROM journal WHERE chat > 0 AND moment < begun)
        WHERE outcome IN ('sending', 'unsure')
        """
    )


@migrations()
def m007_who_asked(db: Database) -> None:
    """Let an alert know which subscriptions asked for it, and what was sent; one alert a topic of a forum.

    outbox_wants   a row without any is of older days, or its subscription became another: its label tells who asked
    outbox.kind    carries the topic of a forum: two topics that follow an article are both told
    sendings.told  what was sent, until it is known whether it arrived: whatever changed since, the text must be the same
    channels       chats that are channels: their readers follow nothing by themselves
    barred         private chats that may no longer read: nothing goes there, and what waits is kept
    """
    db.execute(
        """
        CREATE TABLE outbox_wants (
            chat INTEGER NOT NULL,
            article INTEGER NOT NULL,
            kind TEXT NOT NULL,
            subscription INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
            PRIMARY KEY (chat, article, kind, subscription),
            FOREIGN KEY (chat, article, kind) REFERENCES outbox (chat, article, kind)
                ON DELETE CASCADE ON UPDATE CASCADE
        ) WITHOUT ROWID
        """
    )
    db.execute("CREATE INDEX outbox_wants_subscription ON outbox_wants (subscription)")
    db.execute("UPDATE outbox SET kind = kind || ':' || thread WHERE thread <> 0")
    db.execute(
        """
        INSERT INTO outbox_wants (chat, article, kind, subscription)
        SELECT o.chat, o.article, o.kind, s.id FROM outbox o
        JOIN subscriptions s ON s.chat = o.chat AND s.thread = o.thread
            AND instr(' · ' || o.label || ' · ', ' · ' || s.label || ' · ')
        WHERE o.state IN ('waiting', 'sending', 'unsure')
        """
    )
    db.execute("ALTER TABLE sendings ADD COLUMN told TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE TABLE channels (chat INTEGER PRIMARY KEY)")
    db.execute("CREATE TABLE barred (chat INTEGER PRIMARY KEY)")
