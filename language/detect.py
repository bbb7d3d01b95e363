"""Which of our two languages a text is written in.

Function words decide first, letters second: a question put in Arabic around two English names is Arabic although most of
its letters are Latin, and a list of names without any function word is what its letters are. A text in another language
(Persian, Urdu, French, Russian...) is neither of ours: None is the honest answer, and the caller says so to the reader.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import cache

from language.fold import fold
from language.wordlists import entries, table

_SAMPLE = 3000  # characters looked at: a language shows itself within a page
_ARABIC = re.compile(
    r"[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_LETTER = _WORD = re.compile(r"[^\W\d_]+")
# Letters that no Arabic word has; ی ک and ه-variants are not here, for Arabic is typed on Persian keyboards too.
_NOT_ARABIC = re.compile(r"[پچژگٹڈڑںۀہھۂےۓڵڕۆێە]+")
_ENOUGH_FOREIGN = 2


class Language(StrEnum):
    """A language Khabar reads and writes; the value is its ISO 639-1 code."""

    ARABIC = "ar"
    ENGLISH = "en"


@cache
def _function_words() -> dict[str, str]:
    """Folded function word -> "ar", "en", or "other-" and the script of another language ("other-hint": perhaps)."""
    words = {fold(word): f"other-{script}" for script, word in table("language", "words/foreign.tsv")}
    for language in Language:
        words.update((fold(word), language.value) for word in entries("language", f"words/function.{language}.txt"))
    return words


def _count(text: str) -> dict[str, int]:
    """Count the words of the text that speak for a language."""
    known = _function_words()
    found = {"ar": 0, "en": 0, "other-ar": 0, "other-en": 0, "other-hint": 0}
    for word, times in Counter(_WORD.findall(fold(text))).items():
        kind = known.get(word)
        if kind is None and word.startswith("ال") and len(word) > 3:
            kind = "ar"
        if kind is not None:
            found[kind] += times
    found["other-ar"] += len(_NOT_ARABIC.findall(text))
    found["other-en"] += found["other-hint"] // 2
    return found


def _letters(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def detect(text: str) -> Language | None:
    """Return the language of `text`; None where it has no letters or is in neither of ours.

    A single foreign word or letter does not make a text foreign: names are borrowed (من قابل پوتين).
    """
    text = text[:_SAMPLE]
    arabic, latin = _letters(_ARABIC, text), _letters(_LATIN, text)
    if not arabic + latin or 2 * (arabic + latin) < _letters(_LETTER, text):
        return None
    found = _count(text)
    in_arabic, in_latin = found["ar"] + found["other-ar"], found["en"] + found["other-en"]
    right_to_left = in_arabic > in_latin if in_arabic != in_latin else arabic >= latin
    ours = Language.ARABIC if right_to_left else Language.ENGLISH
    foreign = found[f"other-{ours}"]
    return None if foreign >= _ENOUGH_FOREIGN and foreign > found[ours] else ours
