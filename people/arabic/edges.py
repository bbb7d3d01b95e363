"""Words at the edge of a stretch that are none of the name: by how they are written, and by what they are built of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic.lexicon import UNKNOWN, indivisible, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import shape
from people.arabic.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text

_INDEFINITE = frozenset("\u064b\u064d")
_WRITTEN = frozenset({"فإن", "أمام", "وأمام"})
_DOING = re.compile("[وبل]?إ(?:[^اويى]{2}ا[^اويى]ة?|[^اويى]ا[^اويى]ة)")
_NAMES = frozenset(
    {"اسلام", "احسان", "اقبال", "الهام", "اكرام", "انعام", "اسراء", "اخلاص", "انصاف", "اجلال", "اعتدال", "ابتهال"}
)
"""Verbal nouns of the fourth form (إهدار, إراحة), and those that are given names."""

_COMMON, _PLAIN = 6, -5
"""Count, as a logarithm, and odds of a word that is a common one and no name."""


def is_plain(text: Text, at: int) -> bool:
    """Whether a word is no name as it is written: أمام (not إمام), indefinite nouns (سادساً, أيادٍ), إهدار."""
    raw = text.raw[at]
    if raw in _WRITTEN or not _INDEFINITE.isdisjoint(raw):
        return True
    name = shape(text.folds[at]).base in _NAMES or lexicon().get(shape(text.folds[at]).base, UNKNOWN).name >= 0
    return _DOING.fullmatch(raw) is not None and not name


def is_object(text: Text, first: int, last: int) -> bool:
    """Whether the last word of a stretch is what its bearer does something to, or with: خامنئي بالديكتاتور, راشفورد الهدفين."""
    if last - first == 1:
        return False
    word = text.folds[last - 1]
    if last - first == 2 and shape(text.folds[first]).base in _famous() and word.startswith(("ال", "بال", "لل")):
        return True
    return _is_common(word) and not text.raw[last - 1].startswith("با")


def no_family(text: Text, first: int, at: int) -> bool:
    """Whether a word behind a name alone is none of it, whatever it looks like: نيمار جالساً, فيدرر الساعي إلى."""
    return text.folds[at] in particles("never_last") or is_plain(text, at) or is_object(text, first, at + 1)


@lru_cache(maxsize=1 << 17)
def _is_common(word: str) -> bool:
    """Whether an unheard word is a common one with ب or ل, in the dual or plural, or with a pronoun."""
    if len(word) < len("بسرعه") or word in lexicon() or word in indivisible():
        return False
    if word.endswith("ين") and _is_word(
        word[2:-2] if word.startswith("ال") else word[:-2] * (len(word) > _DUAL), _COMMON
    ):
        return True
    if word.startswith("ال"):
        return False
    if word[0] not in "بل":
        return False
    rest = word[1:]
    return any(
        _is_word(form, _COMMON) for form in (rest, *(rest.removesuffix(end) for end in _ENDS if rest.endswith(end)))
    )


_DUAL = 5
"""Letters of a dual that is no foreign name: عصفورين, not مارين."""

_ENDS = ("ين", "يه", "ها", "نا", "هم", "ه", "يتين")


def _is_word(word: str, count: int) -> bool:
    entry = lexicon().get(word, UNKNOWN)
    return len(word) > 2 and entry.count >= count and entry.name <= _PLAIN


@cache
def _famous() -> frozenset[str]:
    return frozenset(folded(word) for word in entries("people.arabic", "words/famous.txt"))


def begins_other(text: Text, at: int, last: int) -> bool:
    """Whether a word inside a stretch begins what is none of the name: a prayer, whose kin he is, what a hyphen parts.

    عبدالله رحمه الله, شهباز شقيق شريف, بيكنباور ابن الأسطورة, ياسر العتيبي- سبق, بوتين - الأسد
    """
    folds, word = text.folds, text.folds[at]
    if _is_blessing(folds, at) or word in particles("kin") or is_son_of(folds, at, last):
        return True
    if text.raw[at] not in _DASHES:
        return False
    behind = at + 1 < last and text.ends[at] < text.starts[at + 1]
    return text.ends[at - 1] < text.starts[at] or (behind and not goes_on_over(folds[at + 1]))


def _is_blessing(folds: Sequence[str], at: int) -> bool:
    """Whether a prayer begins: رحمه الله, صلوات ربي; not رحمة الحويطي."""
    return folds[at] in particles("blessings") and folds[at + 1 : at + 2] in {("الله",), ("ربي",)}


_DASHES = frozenset("-‐‑–—")


def is_son_of(folds: Sequence[str], at: int, last: int) -> bool:
    """Whether ابن stands before a common word: ابن عم, ابن النظام."""
    if folds[at] != "ابن" or at + 1 >= last:
        return False
    entry = lexicon().get(folds[at + 1], UNKNOWN)
    return entry.name <= _NO_FATHER or folds[at + 1][0] == "ل"


_NO_FATHER = -3
"""Odds of a word behind ابن that is no father's name."""


def goes_on_over(word: str) -> bool:
    """Whether a name goes on over a hyphen with a word: مون جيه-إن, not عبدالله البرقاوي-سبق-الرياض."""
    entry = lexicon().get(word, UNKNOWN)
    return word.isalpha() and (len(word) < len("سبق") or entry.count < _OFTEN or entry.name > _PLAIN - 2)


_OFTEN = 9
"""Count, as a logarithm, of a word that is one of the news."""
