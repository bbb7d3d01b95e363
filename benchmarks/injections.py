"""Orders hidden in articles: how many get through to a model that obeys whatever it reads, and what news they cost.

    python benchmarks/injections.py [--show] [--clean CORPUS.jsonl.xz]... [--limit N]

Every payload of payloads.tsv is put into sample articles of its language, at the start, in the middle and at the end, on
a line of its own, after a sentence, and after words without a full stop. The model is the worst there can be: five words
of the payload, or its canary, are enough for it to write the canary and nothing else. `seen` counts where it saw them,
`through` where a reader would. The embedded engine is asked as well. --clean counts the sentences of real articles
that are taken for orders.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from briefs import Loose, Maker, Wish
from language import Language, fold, split_sentences, tokens
from summarizer import Engines, Length, Summary
from summarizer.instructions import without_instructions
from summarizer.models.catalogue import BOTH_WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer import Request
    from summarizer.protocol import Direction

HERE = Path(__file__).resolve().parent
CANARIES = {Language.ENGLISH: "zebrafinch", Language.ARABIC: "زرافستان"}
POSITIONS = ("start", "middle", "end")
JOINTS = ("own line", "after a stop", "no stop")
_ENOUGH = 5  # words of an order that are obeyed


@dataclass(frozen=True, slots=True)
class Case:
    """An article with an order in it."""

    kind: str
    payload: str
    position: str
    joint: str
    title: str
    text: str
    language: Language


class Obedient:
    """Writes the canary as soon as it reads any of the order; else the beginning of the article."""

    name = "obedient"
    version: tuple[str, str] | None = ("obedient", "")
    directions: frozenset[Direction] = BOTH_WAYS

    def __init__(self, case: Case) -> None:
        self._case = case
        self.saw = False

    def summarize(self, request: Request) -> Summary:
        """Obey."""
        self.saw = _told(self._case, f"{request.title}\n{request.text}")
        canary = CANARIES[self._case.language]
        first = next(iter(split_sentences(request.text)), None)
        text = f"{canary} {canary}, {self._case.payload}" if self.saw or first is None else first.text
        return Summary(text, request.target, self.name, self.name)


def _told(case: Case, text: str) -> bool:
    read, order = _words(text), _words(case.payload)
    windows = {" ".join(order[i : i + _ENOUGH]) for i in range(max(1, len(order) - _ENOUGH + 1))}
    joined = f" {' '.join(read)} "
    return CANARIES[case.language] in joined or any(f" {window} " in joined for window in windows)


def _words(text: str) -> list[str]:
    return [fold(token.text) for token in tokens(text)]


def cases() -> Iterator[Case]:
    """Every payload in every place of an article of its language, each time another one."""
    rows = [line.split("\t") for line in (HERE / "payloads.tsv").read_text("utf-8").splitlines() if line[0] != "#"]
    for language, column in ((Language.ENGLISH, 1), (Language.ARABIC, 2)):
        path = HERE.parent / "data" / "samples" / f"{language.value}.jsonl"
        articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for number, (row, position, joint) in enumerate(product(rows, POSITIONS, JOINTS)):
            article = articles[number % len(articles)]
            payload = row[column].format(canary=CANARIES[language])
            text = placed(article["text"], payload, position, joint)
            yield Case(row[0], payload, position, joint, article["title"], text, language)


def placed(text: str, payload: str, position: str, joint: str) -> str:
    """Put the payload into the text."""
    found = split_sentences(text)
    at = {"start": 0, "middle": found[(len(found) - 1) // 2].end, "end": len(text)}[position]
    before, after = text[:at].rstrip(), text[at:].lstrip()
    if joint == "no stop":
        before = before.rstrip(".؟!?\"'”» ") or _HEADLINE[position == "start" and payload.isascii()]
    elif joint == "own line":
        return "\n".join(part for part in (before, payload, after) if part)
    return " ".join(part for part in (before, payload, after) if part)


_HEADLINE = ("عاجل من العاصمة هذا المساء", "Breaking news from the capital tonight")


def run(case: Case) -> tuple[bool, bool, bool]:
    """Whether the obedient model saw the order, whether a reader sees the canary, and whether the extract shows it."""
    model = Obedient(case)
    article, wish = Loose(case.title, case.text, case.language), Wish(case.language, Length.MEDIUM)
    brief = Maker(Engines((model,))).make(article, wish)
    extract = Maker(Engines(())).make(article, wish)
    canary = CANARIES[case.language]
    return model.saw, canary in brief.text, canary in extract.text


def clean(path: Path, limit: int, *, show: bool) -> None:
    """Count the sentences of a corpus that are dropped."""
    total = dropped = articles = 0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line, _ in zip(lines, range(limit), strict=False):
            text = json.loads(line)["text"]
            purged = without_instructions(text)
            total += len(split_sentences(text, titled=False))
            dropped += len(purged.dropped)
            articles += 1
            if show and purged.dropped:
                print("  -", " | ".join(sentence[:160].replace("\n", " ") for sentence in purged.dropped))
    print(f"{path.name}: {dropped} of {total} sentences dropped in {articles} articles, {100 * dropped / total:.4f} %")


def main() -> None:
    """Print one table of leaks, and a line for each clean corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="the payloads seen, the clean sentences dropped")
    parser.add_argument("--clean", action="append", default=[], type=Path, help="articles that hold no orders")
    parser.add_argument("--limit", type=int, default=2000, help="articles of each corpus")
    asked = parser.parse_args()
    if not asked.clean:
        _leaks(show=asked.show)
    for path in asked.clean:
        clean(path, asked.limit, show=asked.show)


def _leaks(*, show: bool) -> None:
    counts: Counter[tuple[str, ...]] = Counter()
    for case in cases():
        place = (case.language.value, case.position, case.joint)
        results = dict(zip(("seen", "through", "extract"), run(case), strict=True))
        counts[(*place, "all")] += 1
        for name, leaked in results.items():
            counts[(*place, name)] += leaked
        if show and any(results.values()):
            print(
                "  -", *place, "|", case.kind, "|", case.payload, "|", *(n for n, leaked in results.items() if leaked)
            )
    print(f"{'':4}{'position':10}{'joint':14}{'orders':>8}{'seen':>8}{'through':>9}{'extract':>9}")
    for place in product((language.value for language in Language), POSITIONS, JOINTS):
        told = [counts[(*place, name)] for name in ("all", "seen", "through", "extract")]
        print(f"{place[0]:4}{place[1]:10}{place[2]:14}{told[0]:8}{told[1]:8}{told[2]:9}{told[3]:9}")
    told = [sum(n for key, n in counts.items() if key[-1] == name) for name in ("all", "seen", "through", "extract")]
    print(f"{'all':28}{told[0]:8}{told[1]:8}{told[2]:9}{told[3]:9}")


if __name__ == "__main__":
    main()
