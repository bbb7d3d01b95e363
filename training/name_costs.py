"""Learn what it costs to spell one name two ways, from pairs of name words: over the scripts and within each.

    python training/name_costs.py PAIRS.tsv [--out people/names] [--hold-out 0.1]

PAIRS.tsv has a Latin word, the letters of the Arabic one apart, and how often the pair was seen. Two tables come
out, each a joint probability over pairs of short strings ("units": "sh" with "ش", "ou" with "و", "a" with nothing):
cross.tsv over the scripts, latin.tsv among Latin spellings. Arabic spellings are compared through cross.tsv.

Method: a memoryless stochastic transducer trained by expectation-maximisation (Ristad and Yianilos, Learning
string-edit distance, 1998), its single letters widened to units of up to three letters with three letters as Brill
and Moore (2000) did for spelling. The word's ends are letters of their own, so that a final "a" may cost other
than one inside. Long units explain training data too well; the expected count of each is lowered by `SIZE_PENALTY`
for every letter beyond two, and units expected less than `FEWEST` times are dropped, which keeps the tables small.
Latin words are paired when they share an Arabic spelling.

attested.tsv lists the usual pairs themselves, for names that no rule gives (Sean, شون).
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from people.names.parts import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROUNDS = 6
SIZE_PENALTY = 0.3
FEWEST = 3.0
ATTESTED = 5
NO_NAMES = frozenset({"of", "the", "and", "el", "al", "bin", "ben", "ibn", "abu", "abd", "in", "on", "for", "at"})
HEADER = """\
# Units of names and what each costs: Latin, {right}, -10 * log2 of their joint probability.
# ^ and $ are the word's ends, - is nothing. Foreign names of all origins; Arabic spellings as in Arabic Wikipedia.
# Written by training/name_costs.py (the method is described there) from {pairs} pairs of name words of
# steveash/NETransliteration-COLING2018, drawn from Wikidata (CC0). Learned from nine tenths of them, cross.tsv put the
# right one of 1,000 unseen words first for 0.96 of them, and the right one of 1,000 unseen two-word names for 0.98.
"""

ATTESTED_HEADER = """\
# Words of names and how they are usually written in Arabic, seen at least 5 times; most frequent first.
# Written by training/name_costs.py from steveash/NETransliteration-COLING2018, drawn from Wikidata (CC0).
"""

Table = dict[tuple[str, str], float]


class Arc(NamedTuple):
    """A unit applied: from and to cells of the alignment grid, and its probability."""

    start: int
    end: int
    unit: tuple[str, str]
    probability: float


class Pair(NamedTuple):
    """Two spellings of a word and the weight of having seen them."""

    left: str
    right: str
    weight: float


def read_pairs(path: Path) -> dict[tuple[str, str], int]:
    """Words as the matching folds them in Latin letters, as written (but for marks) in Arabic ones, and their counts."""
    found: Counter[tuple[str, str]] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, arabic, count = line.split("\t")
        latin = re.sub("[^a-z]", "", folded(latin))
        arabic = _plain_arabic(arabic.replace(" ", ""))
        if 1 < len(latin) <= 16 and 0 < len(arabic) <= 14:
            found[latin, arabic] += int(count)
    return found


def _plain_arabic(word: str) -> str:
    word = unicodedata.normalize("NFC", word).translate(str.maketrans("ٱکی", "اكي", "ـ"))
    return "".join(c for c in word if "ء" <= c <= "ي")


def kin(pairs: Iterable[Pair]) -> list[Pair]:
    """Latin words that share an Arabic spelling, both ways round, and every fourth word with itself."""
    groups: dict[str, set[str]] = defaultdict(set)
    for latin, arabic, _ in pairs:
        groups[folded(arabic)].add(latin)
    found: Counter[tuple[str, str]] = Counter()
    for group in groups.values():
        if len(group) <= 8:
            found.update(itertools.permutations(sorted(group), 2))
    found.update({(word, word): 1 for word in sorted({pair.left for pair in pairs})[::4]})
    return [Pair(left, right, math.log2(1 + n)) for (left, right), n in found.items()]


def learn(pairs: list[Pair], widest: tuple[int, int]) -> Table:
    """Joint probabilities of units after `ROUNDS` rounds of expectation-maximisation."""
    pairs = [Pair(f"^{left}$", f"^{right}$", weight) for left, right, weight in pairs]
    units = _first_guess(pairs, widest)
    for number in range(ROUNDS):
        counts: dict[tuple[str, str], float] = defaultdict(float)
        explained = 0
        for pair in pairs:
            explained += _expect(pair, units, widest, counts)
        units = _maximise(counts)
        print(f"round {number + 1}: {explained} of {len(pairs)} pairs explained by {len(units)} units", flush=True)
    return units


def _first_guess(pairs: Iterable[Pair], widest: tuple[int, int]) -> Table:
    """Count units near the diagonal of each pair, short ones most."""
    counts: dict[tuple[str, str], float] = defaultdict(float)
    for left, right, weight in pairs:
        for i, j in itertools.product(range(len(left) + 1), range(len(right) + 1)):
            if abs(i / len(left) - j / len(right)) <= 0.35:
                for k, h in _sizes(len(left) - i, len(right) - j, widest):
                    guess = math.exp(1 - k - h) * (1 if k and h else 0.3)
                    counts[left[i : i + k], right[j : j + h]] += weight * guess
    total = sum(counts.values())
    return {unit: count / total for unit, count in counts.items() if count > 1}


def _sizes(left: int, right: int, widest: tuple[int, int]) -> Iterator[tuple[int, int]]:
    for k in range(min(left, widest[0]) + 1):
        for h in range(min(right, widest[1]) + 1):
            if k or h:
                yield k, h


def _arcs(pair: Pair, units: Table, widest: tuple[int, int]) -> list[Arc]:
    left, right, _ = pair
    width = len(right) + 1
    found = []
    for i, j in itertools.product(range(len(left) + 1), range(width)):
        for k, h in _sizes(len(left) - i, len(right) - j, widest):
            unit = left[i : i + k], right[j : j + h]
            probability = units.get(unit)
            if probability:
                found.append(Arc(i * width + j, (i + k) * width + j + h, unit, probability))
    return found


def _expect(pair: Pair, units: Table, widest: tuple[int, int], counts: dict[tuple[str, str], float]) -> bool:
    """Add the expected uses of every unit in this pair, by the forward-backward sums over all alignments."""
    arcs = _arcs(pair, units, widest)
    cells = (len(pair.left) + 1) * (len(pair.right) + 1)
    forward, backward = [0.0] * cells, [0.0] * cells
    forward[0] = backward[-1] = 1.0
    for start, end, _, probability in arcs:
        forward[end] += forward[start] * probability
    whole = forward[-1]
    if not whole:
        return False
    for start, end, unit, probability in reversed(arcs):
        through = backward[end] * probability
        backward[start] += through
        counts[unit] += pair.weight * forward[start] * through / whole
    return True


def _maximise(counts: dict[tuple[str, str], float]) -> Table:
    kept = {}
    for (left, right), count in counts.items():
        lowered = count * math.exp(-SIZE_PENALTY * max(0, len(left) + len(right) - 2))
        if lowered >= FEWEST:
            kept[left, right] = lowered
    total = sum(kept.values())
    return {unit: count / total for unit, count in kept.items()}


def write(units: Table, path: Path, header: str) -> None:
    """Write a table, likeliest unit first."""
    rows = sorted(units.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{left or '-'}\t{right or '-'}\t{round(-10 * math.log2(p))}" for (left, right), p in rows]
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(lines)} units, {path.stat().st_size} bytes")


def without_held_out(pairs: list[Pair], share: float) -> list[Pair]:
    """Leave out a share of the Arabic words, drawn by a fixed seed, and every pair of a Latin word they occur with."""
    words = sorted({pair.right for pair in pairs})
    held = set(random.Random(2).sample(words, int(len(words) * share)))
    latin = {pair.left for pair in pairs if pair.right in held}
    return [pair for pair in pairs if pair.right not in held and pair.left not in latin]


def write_attested(pairs: Iterable[Pair], seen: dict[tuple[str, str], int], path: Path) -> None:
    """Write the pairs seen at least `ATTESTED` times, most frequent first: the usual spelling of well-known names."""
    usual = [pair for pair in pairs if seen[pair.left, pair.right] >= ATTESTED and len(pair.right) > 1]
    usual.sort(key=lambda pair: (-seen[pair.left, pair.right], pair.left, pair.right))
    lines = [f"{left}\t{right}" for left, right, _ in usual if left not in NO_NAMES]
    path.write_text(ATTESTED_HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(lines)} pairs, {path.stat().st_size} bytes")


def main() -> None:
    """Learn and write the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--out", type=Path, default=Path("people/names"))
    parser.add_argument("--hold-out", type=float, default=0.0, help="share of words to leave out, for measuring")
    parser.add_argument("--attested-only", action="store_true", help="write attested.tsv and leave the costs alone")
    options = parser.parse_args()
    seen = read_pairs(options.pairs)
    everything = [Pair(*words, math.log2(1 + min(count, 15))) for words, count in seen.items()]
    pairs = without_held_out(everything, options.hold_out)
    for folder in ("costs", "words"):
        (options.out / folder).mkdir(parents=True, exist_ok=True)
    write_attested(pairs, seen, options.out / "words" / "attested.tsv")
    if options.attested_only:
        return
    for name, chosen, widest, right in (
        ("cross", pairs, (3, 2), "Arabic"),
        ("latin", kin(pairs), (2, 2), "Latin (words that share an Arabic spelling)"),
    ):
        header = HEADER.format(right=right, pairs=len(chosen))
        write(learn(chosen, widest), options.out / "costs" / f"{name}.tsv", header)


if __name__ == "__main__":
    main()
