"""Quality and speed of the analysis against hand-made gold: people, meetings, names, answers.

    python -m benchmarks.people --eval DIR [ARTICLES.jsonl ...] [--errors N]

DIR holds score.py, the scorer, and the files articles.LANG.jsonl with gold.LANG.jsonl beside each; other article files
may be given, with their gold beside them under the same naming. The baseline takes the gold people for granted and
says that any two of them who are named in one sentence with a word of meeting met. Errors are counted by kind;
--errors also names them.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import itertools
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.asking import asking_rows
from language import Language, detect, fold, split_sentences
from people.analyze import analyze
from people.records import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

ROWS = (
    ("people, F1", ("people", "f1")),
    ("people, precision", ("people", "precision")),
    ("people, recall", ("people", "recall")),
    ("held pairs, F1", ("held_pairs", "f1")),
    ("held pairs, precision", ("held_pairs", "precision")),
    ("held pairs, recall", ("held_pairs", "recall")),
    ("all pairs, F1", ("all_pairs", "f1")),
    ("status right", ("status",)),
    ("full date right", ("date",)),
    ("quotes verbatim", ("quote",)),
)
MEETING = re.compile(
    r"\b(?:met|meet|meets|meetings?|talks|discussions?|dinner|lunch|summit|received|hosted|visited|phoned|telephoned)\b"
    r"|لقاء|التقي|يلتقي|اجتمع|يجتمع|اجتماع|محادثات|مباحثات|استقبل|يستقبل|قابل|زار"
)
"""What tells of a meeting, to the baseline."""
FULL_DATE = 10
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """One file's figures: ours, the baseline's, articles a second, and errors as (kind, article, who)."""

    name: str
    ours: dict[str, Any]
    baseline: dict[str, Any]
    speed: float
    errors: list[tuple[str, str, str]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--eval", type=Path, required=True, metavar="DIR")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="also name the first N errors of each kind")
    options = parser.parse_args()
    scorer = _module(options.eval / "score.py")
    files = options.articles or sorted(options.eval.glob("articles.*.jsonl"))
    measured = [measure(path, scorer) for path in files]
    _print(measured)
    print()
    for title, figure, baseline in asking_rows(options.eval):
        print(f"{title:28}{figure:8.3f}" + (f"   baseline {baseline:.3f}" if baseline is not None else ""))
    for one in measured:
        _print_errors(one, options.errors)


def measure(path: Path, scorer: ModuleType) -> Measured:
    """Score one file of articles against the gold beside it."""
    articles = _read(path)
    gold = _read(path.with_name(path.name.replace("articles", "gold")))
    documents = {key: _document(record) for key, record in articles.items() if key in gold}
    found = {key: _record(document) for key, document in documents.items()}
    best = min(_seconds(documents.values()) for _ in range(ROUNDS))
    texts = {key: document.whole for key, document in documents.items()}
    ours, wrong = scorer.score(gold, found, texts)
    baseline, _ = scorer.score(gold, {key: together(documents[key], gold[key]) for key in documents}, texts)
    errors = [*_people_errors(gold, found, scorer), *_pair_errors(wrong, gold, found, documents)]
    return Measured(path.name, ours, baseline, len(documents) / best, errors)


def together(document: Document, gold: dict[str, Any]) -> dict[str, Any]:
    """Return the baseline: whoever is named in one sentence that has a word of meeting met."""
    meetings = []
    for sentence in split_sentences(document.whole):
        if not MEETING.search(fold(sentence.text)):
            continue
        here = [person["name"] for person in gold["people"] if _named(person, sentence.text)]
        meetings += [{"participants": pair, "status": "held"} for pair in itertools.combinations(here, 2)]
    return {"people": gold["people"], "meetings": [meeting | {"quote": document.title} for meeting in meetings]}


def _named(person: dict[str, Any], text: str) -> bool:
    folded = fold(text)
    return any(fold(form) in folded for form in (person["name"], *person["forms"]))


def _document(record: dict[str, Any]) -> Document:
    title, text = record.get("title") or "", record["text"]
    language = Language(record["lang"]) if record.get("lang") else detect(f"{title}\n{text}") or Language.ENGLISH
    date = record.get("date") or ""
    return Document(title, text, language, datetime.date.fromisoformat(date) if len(date) == FULL_DATE else None)


def _record(document: Document) -> dict[str, Any]:
    analysis = analyze(document)
    people = [{"name": person.name, "forms": list(person.forms)} for person in analysis.people]
    meetings = [
        {
            "participants": list(meeting.participants),
            "status": meeting.status.value,
            "date": meeting.date,
            "quote": meeting.quote,
            "rule": meeting.rule,
        }
        for meeting in analysis.meetings
    ]
    return {"people": people, "meetings": meetings}


def _seconds(documents: Iterable[Document]) -> float:
    start = time.process_time()
    for document in documents:
        analyze(document)
    return time.process_time() - start


def _people_errors(gold: dict[str, Any], found: dict[str, Any], scorer: ModuleType) -> Iterator[tuple[str, str, str]]:
    for key, record in gold.items():
        mine = found[key]["people"]
        aligned = scorer.align(record["people"], mine)
        for at, person in enumerate(mine):
            if at not in aligned:
                yield "person, false alarm", key, person["name"]
        for at, person in enumerate(record["people"]):
            if at not in aligned.values():
                yield "person, missed", key, person["name"]


def _pair_errors(
    wrong: list[tuple[str, str, list[str]]], gold: dict[str, Any], found: dict[str, Any], documents: dict[str, Document]
) -> Iterator[tuple[str, str, str]]:
    for key, kind, who in wrong:
        names = " + ".join(sorted(who))
        if kind != "missed":
            yield f"pair, false alarm by {_rule(found[key], who)}", key, names
        elif not all(_known(name, found[key]) for name in who):
            yield "pair missed, person unknown", key, names
        elif _rule(found[key], who) != "nothing":
            yield "pair missed, taken for planned or not held", key, names
        else:
            people = [person for person in gold[key]["people"] if person["name"] in who]
            near = any(all(_named(one, s.text) for one in people) for s in split_sentences(documents[key].whole))
            yield f"pair missed, named {'in one sentence' if near else 'in several sentences'}", key, names


def _known(name: str, record: dict[str, Any]) -> bool:
    words = set(fold(name).split())
    return any(words & set(fold(person["name"]).split()) for person in record["people"])


def _rule(record: dict[str, Any], who: list[str]) -> str:
    """Rule of the first meeting found that these two take part in."""
    for meeting in record["meetings"]:
        words = [set(fold(name).split()) for name in meeting["participants"]]
        if all(any(set(fold(name).lstrip("?").split()) & one for one in words) for name in who):
            return str(meeting["rule"])
    return "nothing"


def _print(measured: list[Measured]) -> None:
    print(f"{'':24}" + "".join(f"{one.name:>26}{'baseline':>10}" for one in measured))
    for title, path in ROWS:
        cells = "".join(f"{_figure(one.ours, path):>26}{_figure(one.baseline, path):>10}" for one in measured)
        print(f"{title:24}{cells}")
    print(f"{'articles a second':24}" + "".join(f"{one.speed:>26.0f}{'':10}" for one in measured))
    print(f"{'articles':24}" + "".join(f"{one.ours['documents']:>26}{'':10}" for one in measured))


def _figure(figures: dict[str, Any], path: tuple[str, ...]) -> str:
    value: Any = figures
    for key in path:
        value = value[key]
    return "-" if value is None else f"{value:.3f}"


def _print_errors(one: Measured, most: int) -> None:
    print(f"\n{one.name}: errors by kind")
    for kind, number in Counter(kind for kind, _, _ in one.errors).most_common():
        print(f"{number:5}  {kind}")
        for _, key, who in [error for error in one.errors if error[0] == kind][:most]:
            print(f"         {key}: {who}")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _read(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as lines:
        return {record["id"]: record for record in map(json.loads, filter(str.strip, lines))}


if __name__ == "__main__":
    main()
