"""The tables of people and meetings, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("people")


@migrations()
def m001_people_and_meetings(db: Database) -> None:
    """Who is mentioned where, under which spellings and roles; and who met whom, by which sentences.

    `mentions` and `evidence` say what each article told; `people`, `person_*`, `meetings` and `meeting_people` are
    drawn from them and kept in step by people/register. Skeletons (people/names/skeleton.py) find spellings over both
    scripts: `person_words` holds those of full names, `near_words` the ways to reach each with one consonant more,
    less or other. `full` is 0 for a single word that the role alone gave to somebody known by a longer name.
    """
    for statement in (*_PEOPLE, *_MEETINGS):
        db.execute(statement)


_PEOPLE = (
    """
    CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL DEFAULT '',
        latin TEXT NOT NULL DEFAULT '',
        arabic TEXT NOT NULL DEFAULT '',
        articles INTEGER NOT NULL DEFAULT 0,
        meetings INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX people_by_articles ON people (articles DESC, id)",
    """
    CREATE TABLE mentions (
        article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES people (id),
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        full INTEGER NOT NULL,
        forms TEXT NOT NULL,
        role TEXT NOT NULL,
        because TEXT NOT NULL,
        PRIMARY KEY (article, rank)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX mentions_by_person ON mentions (person, article)",
    """
    CREATE TABLE person_forms (
        person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        form TEXT NOT NULL,
        full INTEGER NOT NULL,
        folded TEXT NOT NULL,
        script TEXT NOT NULL CHECK (script IN ('latin', 'arabic')),
        count INTEGER NOT NULL,
        PRIMARY KEY (person, form, full)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX person_forms_by_folded ON person_forms (folded, full, person)",
    """
    CREATE TABLE person_roles (
        person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (person, role)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE person_words (
        word TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        PRIMARY KEY (word, person)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX person_words_by_person ON person_words (person)",
    "CREATE TABLE near_words (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID",
    """
    CREATE TABLE statements (
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        same INTEGER NOT NULL,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID
    """,
)

_MEETINGS = (
    """
    CREATE TABLE meetings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        status TEXT NOT NULL,
        mode TEXT NOT NULL,
        date TEXT NOT NULL,
        place TEXT NOT NULL,
        unnamed TEXT NOT NULL,
        day TEXT NOT NULL
    )
    """,
    "CREATE INDEX meetings_by_day ON meetings (day DESC, id DESC)",
    """
    CREATE TABLE meeting_people (
        meeting INTEGER NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        person INTEGER NOT NULL REFERENCES people (id),
        PRIMARY KEY (meeting, person)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX meeting_people_by_person ON meeting_people (person, meeting)",
    """
    CREATE TABLE evidence (
        article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        rank INTEGER NOT NULL,
        meeting INTEGER NOT NULL REFERENCES meetings (id),
        people TEXT NOT NULL,
        unnamed TEXT NOT NULL,
        status TEXT NOT NULL,
        mode TEXT NOT NULL,
        date TEXT NOT NULL,
        place TEXT NOT NULL,
        quote TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        rule TEXT NOT NULL,
        PRIMARY KEY (article, rank)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX evidence_by_meeting ON evidence (meeting)",
)
