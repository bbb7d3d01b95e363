"""One meeting, several articles: which stored meeting a sentence tells of, and what all its evidence adds up to."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from people.register.places import conflict, nearest
from people.register.statements import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from people.records import Meeting
    from store import Store

_DAYS_APART = 3
"""How far articles about one undated meeting may lie apart, and an undated report from the meeting's day."""


class Told(NamedTuple):
    """What a piece of evidence says: `published` is the day of its article, ISO 8601 or ""."""

    people: frozenset[int]
    date: str
    published: str
    place: str
    unnamed: tuple[str, ...]
    article: int


def told_by(store: Store, article: int) -> dict[int, list[Told]]:
    """What an article told of each meeting so far: a new analysis of it finds the same meetings again by this."""
    rows = store.rows("SELECT DISTINCT meeting FROM evidence WHERE article = ?", [article])
    meetings = [row["meeting"] for row in rows]
    return {meeting: [told for told in _all_told(store, meeting) if told.article == article] for meeting in meetings}


def gather(
    store: Store, place: tuple[int, int], meeting: Meeting, people: frozenset[int], before: Mapping[int, list[Told]]
) -> int:
    """Keep a meeting that an article tells of, with the known one if it is the same; the meeting's id.

    `place` is the article and the meeting's number in it; `before` what `told_by` gave before its evidence was taken
    back.
    """
    article, rank = place
    published = store.row("SELECT date FROM articles WHERE id = ?", [article]) or {"date": ""}
    told = Told(people, meeting.date, published["date"], meeting.place, meeting.unnamed, article)
    found = _known(store, meeting, told, before) or _new(store, meeting)
    store.db.execute(
        """
        INSERT INTO evidence (article, rank, meeting, people, unnamed, status, mode, date, place, quote, start, end, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            article, rank, found, json.dumps(sorted(people)), json.dumps(meeting.unnamed, ensure_ascii=False),
            meeting.status, meeting.mode, meeting.date, meeting.place, meeting.quote, meeting.start, meeting.end,
            meeting.rule,
        ],
    )  # fmt: skip
    store.db.conn.executemany(
        "INSERT OR IGNORE INTO meeting_people (meeting, person) VALUES (?, ?)", [(found, person) for person in people]
    )
    return found


def _known(store: Store, meeting: Meeting, told: Told, before: Mapping[int, list[Told]]) -> int:
    marks = ", ".join("?" * len(told.people))
    rows = store.rows(
        f"""
        SELECT DISTINCT m.id FROM meetings m JOIN meeting_people p ON p.meeting = m.id
        WHERE p.person IN ({marks}) AND m.status = ? AND m.mode = ? ORDER BY m.id
        """,  # noqa: S608 -- only placeholders are put in
        [*told.people, meeting.status, meeting.mode],
    )
    for row in rows:
        known = _all_told(store, row["id"]) or before.get(row["id"], [])
        if known and all(_agree(one, told) for one in known):
            return int(row["id"])
    return 0


def _new(store: Store, meeting: Meeting) -> int:
    made = store.db.execute(
        "INSERT INTO meetings (status, mode, date, place, unnamed, day) VALUES (?, ?, '', '', '[]', '')",
        [meeting.status, meeting.mode],
    )
    return int(made.lastrowid or 0)


def _all_told(store: Store, meeting: int) -> list[Told]:
    rows = store.rows(
        """
        SELECT e.people, e.date, e.place, e.unnamed, e.article, a.date AS published
        FROM evidence e JOIN articles a ON a.id = e.article WHERE e.meeting = ?
        """,
        [meeting],
    )
    return [
        Told(
            frozenset(json.loads(row["people"])), row["date"], row["published"], row["place"],
            tuple(json.loads(row["unnamed"])), row["article"],
        )
        for row in rows
    ]  # fmt: skip


def _agree(one: Told, other: Told) -> bool:
    """Whether two reports can be of one meeting. Every report is asked, lest a vague one join two meetings."""
    inside = one.people <= other.people or other.people <= one.people
    if not inside or not _days_agree(one, other):
        return False
    if one.article == other.article and conflict(one.place, other.place) and not one.date == other.date != "":
        return False
    if one.people == other.people and len(one.people) > 1:
        return True
    if one.article == other.article:
        return one.people == other.people and _unnamed(one) == _unnamed(other)
    if min(len(one.people), len(other.people)) > 1:
        return True
    return one.people == other.people and _unnamed(one) == _unnamed(other) and one.date == other.date


def _unnamed(told: Told) -> frozenset[str]:
    return frozenset(map(key, told.unnamed))


def _days_agree(one: Told, other: Told) -> bool:
    """Whether two dates can be one: equal as far as both are known; where one is not, by the days of the articles."""
    if one.date and other.date:
        return _dates_agree(one.date, other.date)
    if one.article == other.article:
        return True
    first, second = (_day(told.date) or _day(told.published) for told in (one, other))
    return first is not None and second is not None and abs((first - second).days) <= _DAYS_APART


def _dates_agree(one: str, other: str) -> bool:
    if one.startswith("--") or other.startswith("--"):
        return one[-5:] == other[-5:]
    return one.startswith(other) or other.startswith(one)


def _day(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        return None


def settle(store: Store, meetings: Iterable[int]) -> set[int]:
    """Draw meetings anew from their evidence, or drop those without any; gives everybody whose meetings changed."""
    changed: set[int] = set()
    for meeting in meetings:
        changed.update(_people_of(store, meeting))
        rows = store.rows(
            """
            SELECT e.people, e.date, e.place, e.unnamed, a.date AS published
            FROM evidence e JOIN articles a ON a.id = e.article WHERE e.meeting = ? ORDER BY e.article, e.rank
            """,
            [meeting],
        )
        store.db.execute("DELETE FROM meeting_people WHERE meeting = ?", [meeting])
        if rows:
            _draw(store, meeting, rows)
            changed.update(_people_of(store, meeting))
        else:
            store.db.execute("DELETE FROM meetings WHERE id = ?", [meeting])
    return changed


def _people_of(store: Store, meeting: int) -> list[int]:
    rows = store.rows("SELECT person FROM meeting_people WHERE meeting = ?", [meeting])
    return [row["person"] for row in rows]


def _draw(store: Store, meeting: int, rows: list[dict[str, Any]]) -> None:
    """The most exact date, the nearest place, everybody named; unnamed ones where the fewest are left unnamed."""
    people = {person for row in rows for person in json.loads(row["people"])}
    date = max((row["date"] for row in rows), key=lambda date: (_day(date) is not None, len(date)))
    place = nearest(row["place"] for row in rows)
    widest = max(len(json.loads(row["people"])) for row in rows)
    unnamed = next(row["unnamed"] for row in rows if len(json.loads(row["people"])) == widest)
    day = date if date and not date.startswith("--") else max(row["published"] for row in rows)
    store.db.execute(
        "UPDATE meetings SET date = ?, place = ?, unnamed = ?, day = ? WHERE id = ?",
        [date, place, unnamed, day, meeting],
    )
    store.db.conn.executemany(
        "INSERT INTO meeting_people (meeting, person) VALUES (?, ?)", [(meeting, person) for person in sorted(people)]
    )
