"""What is known of Arabic words: how common, how often a name, what class; and where their clitics end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from language import entries, table
from people.arabic.text import folded

_PACKAGE = "people.arabic"

_CLITICS = (
    # letters, article restored, how many times commoner the rest must be than the whole word
    ("ولل", "ال", 4),
    ("فلل", "ال", 8),
    ("لل", "ال", 3),
    ("وب", "", 12),
    ("ول", "", 12),
    ("فب", "", 20),
    ("فل", "", 20),
    ("و", "", 4),
    ("ف", "", 10),
    ("ب", "", 6),
    ("ل", "", 6),
    ("ك", "", 30),
)
"""Proclitics, longest first: and, so, in/by, for/to, like."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the lexicon: `count` and `name` are binary logarithms, of its count and of its odds to be a name."""

    count: int
    name: int
    first: int


UNKNOWN = Entry(0, 0, 0)


@cache
def lexicon() -> dict[str, Entry]:
    """Folded words with their counts in news, their odds to be (part of) a person's name, and to open one."""
    return {
        word: Entry(int(count), int(name), int(first)) for word, count, name, first in table(_PACKAGE, "data/words.tsv")
    }


@cache
def indivisible() -> frozenset[str]:
    """Frequent words that begin like a word with a clitic and are none."""
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/indivisible.txt"))


@lru_cache(maxsize=1 << 17)
def part(word: str) -> tuple[int, str]:
    """Letters of the proclitics of a folded word, and the word without them."""
    known = lexicon()
    whole = known.get(word, UNKNOWN).count
    if len(word) < 4 or word in indivisible():
        return 0, word
    best, best_word, best_gain = 0, word, 0.0
    for letters, article, ratio in _CLITICS:
        if not word.startswith(letters):
            continue
        rest = article + word[len(letters) :]
        entry = known.get(rest)
        if entry is None or len(rest) < 3 or (whole == 0 and letters != "و" and entry.count < 7 and entry.name < 1):
            continue
        gain = 2.0**entry.count / (2.0**whole * ratio)
        if gain >= 1 and gain > best_gain:
            best, best_word, best_gain = len(letters), rest, gain
    return best, best_word
