"""Quality of names and of answers against a folder with names.tsv, questions.jsonl and their scorers.

Used by benchmarks/people.py, which prints these rows under its own. The baseline of names compares consonants alone:
the skeletons of both names, their words sorted, by Ratcliff and Obershelp's ratio.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articles import Defaults
from bot.commands.shapes import of_known, of_stored
from bot.desk import open_desk
from people.names import match, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[str, float, float | None]
"""What is measured, our figure, the baseline's (None: there is none)."""


def asking_rows(folder: Path) -> Iterator[Row]:
    """Figures of names and questions, for whichever of the two files the folder has."""
    sys.path.insert(0, str(folder))  # the scorers import one another by name
    try:
        if (folder / "names.tsv").exists():
            yield from _names(folder)
        if (folder / "questions.jsonl").exists():
            yield from _questions(folder)
    finally:
        sys.path.remove(str(folder))


def _names(folder: Path) -> Iterator[Row]:
    prf = importlib.import_module("score_names").prf
    rows = [line.split("\t") for line in (folder / "names.tsv").read_text(encoding="utf-8").splitlines()]
    gold = [int(row[2]) for row in rows]
    found = [match(row[0], row[1]) for row in rows]
    scores, bare = [one.score for one in found], [_consonants(row[0], row[1]) for row in rows]
    precision, recall, _ = prf([one.verdict == "same" for one in found], gold)
    yield "names, best F1", _best(scores, gold, prf), _best(bare, gold, prf)
    yield "names, precision of same", precision, None
    yield "names, recall of same", recall, None


def _best(scores: list[float], gold: list[int], prf: Any) -> float:
    return max(float(prf([score >= bound for score in scores], gold)[2]) for bound in set(scores))


def _consonants(one: str, other: str) -> float:
    first, second = (" ".join(sorted(skeleton(name).split())) for name in (one, other))
    return round(SequenceMatcher(None, first, second).ratio(), 3)


def _questions(folder: Path) -> Iterator[Row]:
    scorer = importlib.import_module("score_questions")
    kinds = {"who": scorer.who, "did": scorer.did, "when": scorer.when, "where": scorer.where}
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    points: defaultdict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as place, open_desk(Path(place) / "eval.db", "embedded") as desk:
        for _ in desk.ingest(sorted(folder.glob("articles.??.jsonl")), Defaults()):
            pass
        for question in map(json.loads, lines):
            answer = desk.ask(question["question"])
            told = {
                "verdict": str(answer.verdict),
                "people": [of_known(person) for person in answer.people],
                "meetings": [of_stored(meeting) for meeting in answer.meetings],
            }
            point = kinds[question["kind"]](question, told)
            none = question["expected"] in ("no record", "unknown person")
            for key in (
                "all",
                "no answer exists" if none else question["kind"],
                *["cross-language"] * question["cross"],
            ):
                points[key].append(point)
    for key in ("all", "cross-language", "who", "did", "when", "where", "no answer exists"):
        yield f"questions, {key}", sum(points[key]) / max(1, len(points[key])), None
