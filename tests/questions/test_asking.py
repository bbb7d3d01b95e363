from __future__ import annotations

import csv
import datetime
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from people.names import Verdict as Likeness
from people.records import Status
from questions import Answer, ask, context_of

if TYPE_CHECKING:
    from people.register import Register, StoredMeeting
    from tests.questions.conftest import Library

TABLE = Path(__file__).parent.with_name("questions.csv")
TODAY = datetime.date(2022, 11, 21)
AT_LEAST = 0.90
A_KIND = 20


class Row(NamedTuple):
    """A line of the table; `before` is the question asked before, `expected` what the answer must hold."""

    kind: str
    lang: str
    today: str
    before: str
    question: str
    verdict: str
    expected: str


def test_the_table_of_questions_is_answered_nine_times_in_ten(library: Library) -> None:
    """Periods, places, roles, lists, articles, counts, follow-ups and plans are answered rightly in both languages."""
    rows = _table()
    misses = [(row, answer) for row in rows if not _right(row, answer := _asked(row, library), library)]
    for row, answer in misses:
        print(f"{row.kind} {row.lang}: {row.question}  expected {row.verdict} {row.expected}  got {_told(answer)}")
    print(f"{len(misses)} of {len(rows)} missed")
    assert len(rows) - len(misses) >= AT_LEAST * len(rows)


def test_the_table_holds_twenty_questions_a_kind_half_of_them_arabic() -> None:
    """Every kind that the shared questions leave out is asked twenty times, ten of them in Arabic."""
    counts: dict[str, list[str]] = defaultdict(list)
    for row in _table():
        counts[row.kind].append(row.lang)
    assert len(counts) == len({"period", "place", "role", "list", "articles", "how_often", "follow_up", "plans"})
    assert all(langs.count("ar") == langs.count("en") == A_KIND / 2 for langs in counts.values())


def _table() -> list[Row]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


def _asked(row: Row, library: Library) -> Answer:
    today = datetime.date.fromisoformat(row.today)
    context = context_of(ask(row.before, library.register, today=today)) if row.before else None
    return ask(row.question, library.register, context=context, today=today)


def _right(row: Row, answer: Answer, library: Library) -> bool:
    return answer.verdict == row.verdict and (not row.expected or _holds(row.expected, answer, library))


def _holds(expected: str, answer: Answer, library: Library) -> bool:
    what, _, wanted = expected.partition(": ")
    counted = [meeting for meeting in answer.meetings if _counts(meeting, answer)]
    if what == "people":
        return {person.id for person in answer.people} == {_id(name, library.register) for name in wanted.split(" | ")}
    held: dict[str, bool] = {
        "times": what == "times" and len(counted) == int(wanted),
        "meetings": what == "meetings" and len(counted) == int(wanted),
        "planned": any(meeting.status is Status.PLANNED for meeting in answer.meetings),
        "date": any(meeting.date == wanted for meeting in counted),
        "place": any(wanted in meeting.place for meeting in counted),
        "role": any(wanted in role for person in answer.people for role in person.roles),
        "articles": what == "articles" and set(answer.articles) == {library.numbers[name] for name in wanted.split()},
    }
    return held[what]


def _counts(meeting: StoredMeeting, answer: Answer) -> bool:
    plans = answer.question is not None and answer.question.plans
    return meeting.status is (Status.PLANNED if plans else Status.HELD)


def _id(name: str, register: Register) -> int:
    found = register.find(name, 1)
    return found[0].person.id if found and found[0].match.verdict is Likeness.SAME else -1


def _told(answer: Answer) -> str:
    meetings = [(str(meeting.status), meeting.date, meeting.place) for meeting in answer.meetings]
    people = [person.latin for person in answer.people]
    return f"{answer.verdict} asked {[p.latin for p in answer.asked]} people {people} {meetings} {answer.articles} {answer.unclear}"
