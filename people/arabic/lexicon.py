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
    learned = {
        word: Entry(int(count), int(name), int(first)) for word, count, name, first in table(_PACKAGE, "data/words.tsv")
    }
    told = (folded(name) for name in entries(_PACKAGE, "words/names.txt"))
    return {**learned, **{name: _TOLD for name in told if _rare(learned.get(name, UNKNOWN))}}


_TOLD = Entry(5, 2, 1)
"""What a name of words/names.txt is worth, where the articles did not know it better."""


def _rare(entry: Entry) -> bool:
    return entry.count < _TOLD.count + 6 and entry.name < _TOLD.name


@cache
def letters() -> dict[str, float]:
    """Three letters in a row to the logarithm of how much likelier they are in names than in other words of news."""
    return {row[0]: float(row[1]) for row in table(_PACKAGE, "data/letters.tsv")}


def foreignness(word: str) -> int:
    """How much a word's letters look like those of (mostly foreign) names: from -4, a word of Arabic, to 4."""
    edged = f"<{word}>"
    known = letters()
    total = sum(known.get(edged[at : at + 3], 0.0) for at in range(len(edged) - 2))
    return max(-4, min(4, round(total / 2)))


@cache
def indivisible() -> frozenset[str]:
    """Frequent words that begin like a word with a clitic and are none."""
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/indivisible.txt"))


def _too_rare(rest: str, entry: Entry) -> bool:
    """Whether a word behind ب ل ف ك is not known well enough to part an unheard word for it: بتال is no (in) تال."""
    return entry.count < 7 and entry.name < 1 and (len(rest) < 4 or entry.name < -4)


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
        if entry is None or len(rest) < 3 or (whole == 0 and letters != "و" and _too_rare(rest, entry)):
            continue
        gain = 2.0**entry.count / (2.0**whole * ratio)
        if gain >= 1 and gain > best_gain:
            best, best_word, best_gain = len(letters), rest, gain
    return best, best_word
