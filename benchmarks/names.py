"""Quality and speed of comparing names.

    python -m benchmarks.names [--names NAMES.tsv] [--pairs PAIRS.tsv --learned FOLDER] [--errors N]

NAMES.tsv has two names and 1 (one person) or 0 a line: best F1 over all thresholds of the score, precision and recall
of the verdict "same", and milliseconds a comparison, with the lists of known names and by the learned costs alone.

PAIRS.tsv are the pairs of name words; FOLDER has costs learned without a tenth of them, by
`python training/name_costs.py PAIRS.tsv --hold-out 0.1 --out FOLDER`. Of that tenth, unknown to the costs and with the
lists of names put away: how often the right one of 1,000 words, and of 1,000 names of two such words, comes first.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from people.names import Verdict, costs, match
from people.names.costs import affinity
from people.names.parts import folded
from training.name_costs import Pair, read_pairs, without_held_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.names import Match

CANDIDATES, ASKED = 1000, 200
_COMPARING = sys.modules["people.names.match"]  # the package shows the function of that name, not the module


@contextmanager
def without_lists() -> Iterator[None]:
    """Put the lists of known names and spellings away, so that the learned costs stand alone."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(_COMPARING, "attested", lambda _one, _other: False))
        stack.enter_context(patch.object(_COMPARING, "_group_index", dict))
        _forget()
        yield
    _forget()


def _forget() -> None:
    for module, names in ((_COMPARING, ("_match", "likeness")), (costs, ("_costs", "_chance", "affinity"))):
        for name in names:
            getattr(module, name).cache_clear()


def judged(path: Path, errors: int) -> None:
    """Print the figures of a file of judged pairs."""
    rows = [line.split("\t")[:3] for line in path.read_text(encoding="utf-8").splitlines()]
    gold = [label == "1" for _, _, label in rows]
    _forget()
    start = time.perf_counter()
    found = [match(one, other) for one, other, _ in rows]
    spent = (time.perf_counter() - start) / len(rows)
    _print_judged("with lists", found, gold)
    print(f"{'':24}{spent * 1000:.2f} ms a comparison")
    with without_lists():
        _print_judged("learned costs alone", [match(one, other) for one, other, _ in rows], gold)
    wrong = [row for row, one, true in zip(rows, found, gold, strict=True) if (one.verdict is Verdict.SAME) != true]
    for one, other, label in wrong[:errors]:
        print(f"  {label}  {one} | {other}: {match(one, other)}")


def _print_judged(title: str, found: list[Match], gold: list[bool]) -> None:
    best = max(_scores([one.score >= level for one in found], gold)[2] for level in {one.score for one in found})
    precision, recall, _ = _scores([one.verdict is Verdict.SAME for one in found], gold)
    print(f"{title:24}best F1 {best:.4f}   verdict same: precision {precision:.4f}, recall {recall:.4f}")


def _scores(said: list[bool], gold: list[bool]) -> tuple[float, float, float]:
    hits = sum(one and other for one, other in zip(said, gold, strict=True))
    precision, recall = hits / (sum(said) or 1), hits / (sum(gold) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def ranked(pairs: Path, learned: Path) -> None:
    """Print how often the right one of 1,000 comes first, by costs that never saw it."""
    everything = [Pair(*words, 1.0) for words in read_pairs(pairs)]
    known = set(without_held_out(everything, 0.1))
    held = [pair for pair in everything if pair not in known and len(pair.left) > 2]
    draw = random.Random(8)
    draw.shuffle(held)
    table = tuple(_units(learned / "costs" / "cross.tsv"))
    with patch.object(costs, "rows", lambda _name: table), without_lists():
        words = list(dict.fromkeys(folded(pair.right) for pair in held))[:CANDIDATES]
        asked = [pair for pair in held if folded(pair.right) in set(words)][:ASKED]
        first = [max(words, key=lambda word: affinity(pair.left, word)) == folded(pair.right) for pair in asked]
        print(f"{'one word of 1,000':24}first {sum(first) / len(first):.3f}")
        two = [draw.sample(held, 2) for _ in range(CANDIDATES)]
        names = [(f"{a.left} {b.left}", f"{a.right} {b.right}") for a, b in two]
        right = [
            max(names, key=lambda name: match(latin, name[1]).score)[1] == arabic for latin, arabic in names[:ASKED]
        ]
        print(f"{'two words of 1,000':24}first {sum(right) / len(right):.3f}")


def _units(path: Path) -> Iterator[tuple[str, str, float]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            left, right, cost = line.split("\t")
            yield left.replace("-", ""), right.replace("-", ""), 2.0 ** (-int(cost) / 10)


def main() -> None:
    """Measure what there is data for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--learned", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if options.pairs and options.learned:
        ranked(options.pairs, options.learned)
    if options.names:
        judged(options.names, options.errors)


if __name__ == "__main__":
    main()
