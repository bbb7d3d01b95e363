"""People and meetings as the rest of the house sees them, drawn from the tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from language import Language
from people.records import Mode, Status
from people.register.places import is_in
from people.register.records import Evidence, KnownPerson, StoredMeeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store import Store

_ROLES = 5
_FORMS = 20


def read_people(store: Store, ids: Iterable[int]) -> dict[int, KnownPerson]:
    """People by id; unknown ids are left out."""
    wanted = list(dict.fromkeys(ids))
    marks = ", ".join("?" * len(wanted))
    rows = store.rows(f"SELECT * FROM people WHERE id IN ({marks})", wanted)  # noqa: S608 -- only placeholders are put in
    return {row["id"]: _person(store, row) for row in rows}


def _person(store: Store, row: Mapping[str, Any]) -> KnownPerson:
    roles = store.rows(
        "SELECT role FROM person_roles WHERE person = ? AND count > 0 ORDER BY count DESC, length(role) DESC LIMIT ?",
        [row["id"], _ROLES],
    )
    forms = store.rows(
        """
        SELECT form FROM person_forms WHERE person = ? AND count > 0
        GROUP BY form ORDER BY max(full) DESC, sum(count) DESC, form LIMIT ?
        """,
        [row["id"], _FORMS],
    )
    return KnownPerson(
        id=row["id"],
        name=row["name"],
        latin=row["latin"],
        arabic=row["arabic"],
        roles=tuple(found["role"] for found in roles),
        forms=tuple(found["form"] for found in forms),
        articles=row["articles"],
        meetings=row["meetings"],
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which meetings are wanted; what is empty does not narrow. See `Register.meetings`."""

    people: tuple[int, ...] = ()
    status: Status | None = None
    place: str = ""
    since: str = ""
    until: str = ""
    limit: int = -1


def find_meetings(store: Store, wanted: Wanted) -> list[int]:
    """Ids of the meetings that are wanted, newest first."""
    wheres, values = ["1"], []
    for person in dict.fromkeys(wanted.people):
        wheres.append("id IN (SELECT meeting FROM meeting_people WHERE person = ?)")
        values.append(str(person))
    for where, value in (
        ("status = ?", wanted.status or ""),
        ("day <> '' AND day >= substr(?, 1, length(day))", wanted.since),
        ("day <> '' AND substr(day, 1, length(?)) <= ?", wanted.until),
    ):
        if value:
            wheres.append(where)
            values += [value] * where.count("?")
    rows = store.rows(
        f"SELECT id, place FROM meetings WHERE {' AND '.join(wheres)} ORDER BY day DESC, id DESC",  # noqa: S608 -- all parts are our own
        values,
    )
    found = [row["id"] for row in rows if is_in(wanted.place, row["place"])]
    return found if wanted.limit < 0 else found[: wanted.limit]


def read_meetings(store: Store, ids: Iterable[int]) -> list[StoredMeeting]:
    """Meetings by id, in the order of the ids, each with its evidence: the piece that tells most comes first."""
    rows = {meeting: store.row("SELECT * FROM meetings WHERE id = ?", [meeting]) for meeting in ids}
    taking_part = {meeting: _taking_part(store, meeting) for meeting in rows}
    known = read_people(store, (person for people in taking_part.values() for person in people))
    return [
        StoredMeeting(
            id=meeting,
            participants=tuple(known[person] for person in taking_part[meeting]),
            unnamed=tuple(json.loads(row["unnamed"])),
            status=Status(row["status"]),
            mode=Mode(row["mode"]),
            date=row["date"],
            place=row["place"],
            evidence=_evidence(store, meeting),
        )
        for meeting, row in rows.items()
        if row
    ]


def _taking_part(store: Store, meeting: int) -> list[int]:
    rows = store.rows("SELECT person FROM meeting_people WHERE meeting = ? ORDER BY person", [meeting])
    return [row["person"] for row in rows]


def _evidence(store: Store, meeting: int) -> tuple[Evidence, ...]:
    rows = store.rows(
        """
        SELECT e.article, a.title, a.language, a.date, a.url, e.quote, e.start, e.end, e.rule
        FROM evidence e JOIN articles a ON a.id = e.article WHERE e.meeting = ?
        ORDER BY json_array_length(e.people) DESC, length(e.date) DESC, a.date, e.article, e.rank
        """,
        [meeting],
    )
    return tuple(Evidence(**{**row, "language": Language(row["language"])}) for row in rows)
