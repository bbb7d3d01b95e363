"""Two people become one, or one two, because an operator says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from people.names import match
from people.register.forms import count_in, count_out, naming_of
from people.register.statements import key

if TYPE_CHECKING:
    from store import Store


def merge(store: Store, kept: int, gone: int) -> set[int]:
    """Give everything of one person to another; the meetings that changed, still to be settled."""
    rows = store.rows("SELECT article, rank FROM mentions WHERE person = ?", [gone])
    return _move(store, [(row["article"], row["rank"]) for row in rows], gone, kept)


def absorb(store: Store, kept: int, gone: int) -> set[int]:
    """Give what is known of a single word to whoever it means; the word stays a short form and no full name."""
    for row in store.rows("SELECT * FROM mentions WHERE person = ?", [gone]):
        naming = naming_of(row)
        count_out(store, gone, naming)
        count_in(store, gone, naming._replace(full=False))
    store.db.execute("UPDATE mentions SET full = 0, because = 'the full name came later' WHERE person = ?", [gone])
    return merge(store, kept, gone)


def keep_apart(store: Store, person: int, one: str, other: str) -> tuple[set[int], set[int]]:
    """Part a person in two: mentions closer to `other` than to `one` go to somebody new.

    Gives the people and the meetings that changed, still to be settled.
    """
    rows = store.rows("SELECT article, rank, name FROM mentions WHERE person = ?", [person])
    moving = [(row["article"], row["rank"]) for row in rows if _closer(row["name"], other, one)]
    if not moving or len(moving) == len(rows):
        return {person}, set()
    made = int(store.db.execute("INSERT INTO people DEFAULT VALUES").lastrowid or 0)
    return {person, made}, _move(store, moving, person, made)


def _closer(name: str, to: str, than: str) -> bool:
    if key(name) in {key(to), key(than)}:
        return key(name) == key(to)
    return match(name, to).score > match(name, than).score


def _move(store: Store, mentions: list[tuple[int, int]], source: int, target: int) -> set[int]:
    meetings: set[int] = set()
    for article, rank in mentions:
        row = store.row("SELECT * FROM mentions WHERE article = ? AND rank = ?", [article, rank])
        if row:
            count_out(store, source, naming_of(row))
            count_in(store, target, naming_of(row))
            store.db.execute("UPDATE mentions SET person = ? WHERE article = ? AND rank = ?", [target, article, rank])
            meetings |= _move_evidence(store, article, source, target)
    return meetings


def _move_evidence(store: Store, article: int, source: int, target: int) -> set[int]:
    rows = store.rows("SELECT rank, meeting, people FROM evidence WHERE article = ?", [article])
    touched = [(row, set(json.loads(row["people"]))) for row in rows]
    for row, people in touched:
        if source in people:
            store.db.execute(
                "UPDATE evidence SET people = ? WHERE article = ? AND rank = ?",
                [json.dumps(sorted(people - {source} | {target})), article, row["rank"]],
            )
    return {row["meeting"] for row, people in touched if source in people}
