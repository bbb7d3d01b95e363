"""Let people/arabic/data/words.tsv hear what the whole reader of names has read in the articles themselves.

    python -m training.heard_arabic SHARED_FOLDER

training/lexicons_arabic.py counts names in one article of six, as the tagger alone reads them. Here the whole reader
(tagger, rules, repeats) reads every second one: names that the lexicon has not heard of are added, and words that are
names far more often than it believes are told so. No odds are lowered: what the rules overlooked is no proof.
Run it before training/crf_arabic.py. Only counts and odds are written: no text.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from pathlib import Path

from language import table
from people.arabic.lexicon import Entry
from people.arabic.shapes import shape
from people.arabic.spans import name_spans
from people.arabic.text import read
from training.lexicons_arabic import OUT, articles

EVERY = 2  # one article in so many is read
NEW, RAISED = 2, 3  # times a word was named, to be added and to be told otherwise
RARE = 3  # uses of a word that is added
LIKELY = -1  # binary logarithm of its odds, at least
FURTHER = 3  # how much higher the odds must be to be believed


def heard(shared: Path) -> dict[str, Entry]:
    """Words with their counts, odds to be names and to open one, as the reader finds them."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for text in map(read, articles(shared, EVERY)):
        bases = [shape(word).base if word.isalpha() else "" for word in text.folds]
        seen.update(bases)
        for span in name_spans(text):
            named.update(bases[span.first : span.last])
            first[bases[span.first]] += 1
    return {
        word: Entry(int(math.log2(EVERY * seen[word])), _odds(count, seen[word]), round(4 * first[word] / count))
        for word, count in named.items()
        if word and count >= NEW and EVERY * seen[word] >= RARE
    }


def _odds(named: int, seen: int) -> int:
    return max(-9, min(6, round(math.log2((named + 0.1) / (seen - named + 1)))))


def told(old: dict[str, Entry], new: dict[str, Entry]) -> dict[str, Entry]:
    """The lexicon with what was heard."""
    out = dict(old)
    for word, entry in new.items():
        known = old.get(word)
        if known is None:
            if entry.name >= LIKELY:
                out[word] = entry
        elif entry.name >= known.name + FURTHER and 2**entry.count >= RAISED:
            out[word] = Entry(known.count, entry.name, entry.first)
    return out


def main(shared: Path) -> None:
    """Read, compare, write the table anew under its old head."""
    path = OUT / "words.tsv"
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    rows = table("people.arabic", "data/words.tsv")
    old = {word: Entry(int(count), int(name), int(first)) for word, count, name, first in rows}
    words = told(old, heard(shared))
    lines = [f"{word}\t{entry.count}\t{entry.name}\t{entry.first}" for word, entry in sorted(words.items())]
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
