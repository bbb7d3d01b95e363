"""An Arabic article as the reader of people sees it: words, folded, parted from their clitics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from language import fold

_ABBREVIATED = {"د.": "الدكتور", "أ.": "الاستاذ", "م.": "المهندس", "ا.": "الاستاذ", "أ.د.": "الدكتور"}
"""Titles written as a letter and a point, which ends no sentence, and what they stand for."""

_TOKEN = re.compile(
    r"(?<!\w)(?:أ\.د\.|[دأما]\.)(?=\s?[^\W\d_]{2})|[^\W\d_]+(?:[\u064b-\u065f\u0670\u0640\u200c-\u200f]+[^\W\d_]*)*|\d+|[^\w\s#]|\n"
)
_MARK = re.compile(r"[\u064b-\u065f\u0670\u0640\u200c-\u200f]")

MAX_WORD = 40
"""Letters: a longer run is no word of Arabic; it is kept from the folding and the look-ups."""


@lru_cache(maxsize=1 << 17)
def folded(word: str) -> str:
    """The folding key of one word, remembered: the same words come again and again.

    Only على keeps its last letter: folded, the commonest preposition would be the name علي. A word of nothing but
    lengthening strokes stays as it is, so that no word is empty.
    """
    if word in _ABBREVIATED:
        return _ABBREVIATED[word]
    if len(word) > MAX_WORD:
        return "\x00"
    return fold(word[:-1]) + "ى" if word.endswith("على") and len(word) < 5 else fold(word) or word


@dataclass(frozen=True, slots=True)
class Text:
    """Words and marks of a text in order: as written, where, and folded; `source[starts[i]:ends[i]]` is `raw[i]`."""

    source: str
    raw: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folds: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.raw)

    def fold_at(self, word: int) -> str:
        """Folded word at a place; "" behind the last one."""
        return self.folds[word] if word < len(self.folds) else ""


@lru_cache(maxsize=2)
def read(source: str) -> Text:
    """Part a text into words, numbers and single marks; line breaks are kept, other white space is not.

    The last ones are remembered: people and meetings of an article are asked for one after the other.
    """
    raw, starts, ends = [], [], []
    for match in _TOKEN.finditer(source):
        raw.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    return Text(source, tuple(raw), tuple(starts), tuple(ends), tuple(map(folded, raw)))


def skip_letters(word: str, letters: int) -> int:
    """Offset in `word` behind its first letters and the marks that belong to them."""
    at = 0
    while letters and at < len(word):
        if not _MARK.match(word[at]):
            letters -= 1
        at += 1
    while at < len(word) and _MARK.match(word[at]):
        at += 1
    return at
