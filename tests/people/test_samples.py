"""The people and meetings of the sample news, against what a careful reader finds in them (samples.tsv)."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from language import Language, fold
from people import Analysis, Document, analyze

ROOT = Path(__file__).parents[2]
FOUND, RIGHT = 0.95, 0.95
"""Share of the people and meetings that must be found, and of those found that must be right."""


@dataclass(frozen=True)
class Read:
    """One item as the reader and as the analysis see it."""

    item: str
    people: frozenset[str]
    meetings: frozenset[tuple[str, ...]]
    analysis: Analysis


def _key(names: list[str], status: str, mode: str, date: str) -> tuple[str, ...]:
    return (*sorted(map(fold, names)), status, mode, date)


@pytest.fixture(scope="module")
def read() -> list[Read]:
    """Every item of samples.tsv, analysed."""
    items = {}
    for file in sorted((ROOT / "data" / "samples").glob("*.jsonl")):
        items.update({row["id"]: row for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())})
    out = []
    for line in (ROOT / "tests" / "people" / "samples.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        item, people, meetings = [*line.split("\t"), "", ""][:3]
        row = items.pop(item)
        day = datetime.date.fromisoformat(row["date"])
        analysis = analyze(Document(row["title"], row["text"], Language(row["lang"]), day))
        out.append(Read(item, frozenset(map(fold, people.split(" | "))), _meetings(meetings), analysis))
    assert not items, f"items that nobody has read: {sorted(items)}"
    return out


def _meetings(cell: str) -> frozenset[tuple[str, ...]]:
    out = set()
    for told in filter(None, cell.split(" | ")):
        people, status, mode, date, _ = (part.strip() for part in told.split(";"))
        out.add(_key(people.split(" + "), status, mode, date))
    return frozenset(out)


def _told(hits: int, found: int, wanted: int, misses: list[str]) -> None:
    print(f"found {hits} of {wanted}, {found} told", *misses, sep="\n")
    assert hits >= FOUND * wanted
    assert hits >= RIGHT * found


def test_people_are_those_a_reader_names(read: list[Read]) -> None:
    """By the fullest form of the name, spelled as the article spells it."""
    found = {each.item: {fold(person.name) for person in each.analysis.people} for each in read}
    misses = [
        f"{each.item}: missed {each.people - found[each.item]}, made up {found[each.item] - each.people}"
        for each in read
        if each.people != found[each.item]
    ]
    hits = sum(len(each.people & found[each.item]) for each in read)
    _told(hits, sum(map(len, found.values())), sum(len(each.people) for each in read), misses)


def test_meetings_are_those_a_reader_finds(read: list[Read]) -> None:
    """Who met, whether it was held, how, and on which day; a meeting told twice in an item counts once.

    Days are compared where the reader could tell one.
    """
    hits = found = wanted = 0
    misses = []
    for each in read:
        told = {
            _key(list(m.participants), m.status, m.mode, m.date)
            for m in each.analysis.meetings
            if len(m.participants) > 1
        }
        told = {key for key in told if key[-1] or not any(other[:-1] == key[:-1] and other[-1] for other in told)}
        undated = {key[:-1] for key in told}
        right = {key for key in each.meetings if key in told or (not key[-1] and key[:-1] in undated)}
        hits, found, wanted = hits + len(right), found + len(undated), wanted + len(each.meetings)
        if right != each.meetings or len(undated) > len(right):
            misses.append(f"{each.item}: wanted {sorted(each.meetings - right)}, told {sorted(told)}")
    _told(hits, found, wanted, misses)
