"""The spellings and roles of a person, counted, and the skeletons by which other spellings find them."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from people.names import skeleton, to_arabic, to_latin
from people.names.skeleton import word_skeleton
from people.register.statements import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store import Store

_LONGEST_NEAR = 12


def script_of(name: str) -> str:
    """Tell "arabic" or "latin" by most of the letters; other scripts count as latin."""
    letters = [c for c in name if c.isalpha()]
    return "arabic" if 2 * sum("\u0600" <= c <= "\u06ff" for c in letters) > len(letters) else "latin"


def near_keys(word: str) -> set[str]:
    """Skeleton words that two spellings share when one consonant is more, less or other: all with one left out.

    Words of one or two consonants have only themselves as a key: less would lead to everybody.
    """
    if not 3 <= len(word) <= _LONGEST_NEAR:
        return {word}
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def joined(words: Sequence[str]) -> list[str]:
    """Skeletons of each two neighbours as if they were written in one word."""
    return list(dict.fromkeys(word_skeleton(one + other) for one, other in pairwise(words)))


class Naming(NamedTuple):
    """How one article names a person: the fullest name, the other forms, the role.

    full  whether that name may stand for the person in other articles too; not so a family name known by the role
    """

    name: str
    forms: tuple[str, ...]
    role: str
    full: bool = True


def naming_of(mention: Mapping[str, Any]) -> Naming:
    """Read the naming that a row of `mentions` keeps."""
    return Naming(mention["name"], tuple(json.loads(mention["forms"])), mention["role"], bool(mention["full"]))


def count_in(store: Store, person: int, naming: Naming) -> None:
    """Count an article's naming of a person in, and make the person findable by it."""
    _count(store, person, naming, 1)
    if naming.full:
        add_words(store, person, naming.name)


def count_out(store: Store, person: int, naming: Naming) -> None:
    """Count an article's naming of a person out; `refresh` drops what is counted to nothing."""
    _count(store, person, naming, -1)


def _count(store: Store, person: int, naming: Naming, step: int) -> None:
    rows = [
        (naming.name, int(naming.full)),
        *((form, 0) for form in dict.fromkeys(naming.forms) if form != naming.name),
    ]
    store.db.conn.executemany(
        """
        INSERT INTO person_forms (person, form, full, folded, script, count) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (person, form, full) DO UPDATE SET count = count + excluded.count
        """,
        [(person, form, full, key(form), script_of(form), step) for form, full in rows],
    )
    if naming.role:
        store.db.execute(
            """
            INSERT INTO person_roles (person, role, count) VALUES (?, ?, ?)
            ON CONFLICT (person, role) DO UPDATE SET count = count + excluded.count
            """,
            [person, naming.role, step],
        )


def add_words(store: Store, person: int, name: str) -> None:
    """Make a person findable by the skeletons of a full name's words."""
    for word in dict.fromkeys(skeleton(name).split()):
        added = store.db.execute("INSERT OR IGNORE INTO person_words (word, person) VALUES (?, ?)", [word, person])
        if added.rowcount > 0:
            rows = [(near, word) for near in near_keys(word)]
            store.db.conn.executemany("INSERT OR IGNORE INTO near_words (key, word) VALUES (?, ?)", rows)
    for word in joined(skeleton(name).split()):
        store.db.execute("INSERT OR IGNORE INTO person_words (word, person) VALUES (?, ?)", [word, person])
        store.db.execute("INSERT OR IGNORE INTO near_words (key, word) VALUES (?, ?)", [word, word])


def refresh(store: Store, person: int) -> None:
    """Bring a person's names, words and counts in step with the mentions; drop one nobody mentions."""
    count = store.row(
        """
        SELECT count(DISTINCT article) AS articles,
        (SELECT count(*) FROM meeting_people p JOIN meetings m ON m.id = p.meeting
         WHERE p.person = ?1 AND m.status = 'held') AS meetings
        FROM mentions WHERE person = ?1
        """,
        [person],
    )
    if not count or not count["articles"]:
        store.db.execute("DELETE FROM people WHERE id = ?", [person])
        return
    if store.db.execute("DELETE FROM person_forms WHERE person = ? AND count <= 0", [person]).rowcount:
        _draw_words(store, person)
    store.db.execute("DELETE FROM person_roles WHERE person = ? AND count <= 0", [person])
    full = _names(store, person)
    name = _usual(row for row in full)
    names = {script: _usual(row for row in full if row["script"] == script) for script in ("latin", "arabic")}
    store.db.execute(
        "UPDATE people SET name = ?, latin = ?, arabic = ?, articles = ?, meetings = ? WHERE id = ?",
        [
            name, names["latin"] or to_latin(name), names["arabic"] or to_arabic(name),
            count["articles"], count["meetings"], person,
        ],
    )  # fmt: skip


def _draw_words(store: Store, person: int) -> None:
    """Let the person be found only by the words of full names still met."""
    store.db.execute("DELETE FROM person_words WHERE person = ?", [person])
    for row in _names(store, person):
        add_words(store, person, row["form"])


def _names(store: Store, person: int) -> list[dict[str, Any]]:
    """Full names of a person; where none is left, every form."""
    rows = store.rows("SELECT form, script, full, count FROM person_forms WHERE person = ? AND count > 0", [person])
    return [row for row in rows if row["full"]] or rows


def _usual(rows: Iterable[dict[str, object]]) -> str:
    """The most frequent name, of two words or more if there is one; of equally frequent ones the longer."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[str(row["form"])] += int(str(row["count"]))
    return max(counts, key=lambda form: (" " in form, counts[form], len(form), form), default="")
