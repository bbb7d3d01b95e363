"""Numbers in text, in digits of either system and in words, as values: to check that a summary invents none.

3 million, ٣ ملايين and ثلاثة ملايين are one value. A number is told by its digits (1,000.5, ١٬٠٠٠٫٥, 25%), by words
(twenty-five, مئة وخمسون ألفا) or both (3.5 billion, مليوني). Left out as ambiguous: a lone "one", "a", واحد, ordinals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language.counting import Piece, assemble
from language.detect import Language
from language.fold import fold, fold_aligned
from language.wordlists import table

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(
    r"(?P<digits>(?<![A-Za-z\d.,\u2044])(?:(?<!\w)-)?\d++(?:[.,]\d++)*+(?!\u2044))|(?P<word>[^\W\d_]++)|(?P<other>[^\s\w-]|\n\s*\n)"
)
_GROUPED = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_EUROPEAN = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_PAIR = re.compile(r"[^\W\d_]+ [^\W\d_]+")


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as written, with its sign of percent where it has one, and its value."""

    text: str
    start: int
    end: int
    value: float


@cache
def _words(language: Language) -> dict[str, tuple[str, float]]:
    return {
        fold(word): (kind, float(value)) for kind, value, word in table("language", f"words/numbers.{language}.tsv")
    }


def find_numbers(text: str, language: Language) -> list[NumberMention]:
    """Find the numbers of `text`, left to right, without overlaps."""
    folded = fold_aligned(text)
    out = []
    for run in _runs(folded.text, language):
        for first, last, value in assemble(run):
            start, end = folded.at(first), folded.end(last)
            if folded.text[last : last + 1] == "%":
                end = folded.end(last + 1)
            out.append(NumberMention(text[start:end], start, end, value))
    return out


def _runs(text: str, language: Language) -> Iterator[list[Piece]]:
    """Pieces of numbers that follow one another without another word or mark between."""
    known = _words(language)
    run: list[Piece] = []
    skip = 0
    for match in _PIECE.finditer(text):
        if match.start() < skip:
            continue
        pieces: list[Piece] = []
        if match["digits"]:
            pieces = [Piece("digits", _value(match["digits"]), match.start(), match.end())]
        elif match["word"]:
            pieces, skip = _read_word(text, match, known, language)
        if pieces:
            run += pieces
        elif run:
            yield run
            run = []
    if run:
        yield run


def _read_word(
    text: str, match: re.Match[str], known: dict[str, tuple[str, float]], language: Language
) -> tuple[list[Piece], int]:
    """Pieces that a word makes (in Arabic also with the next one: خمسة عشر) and where they end."""
    word, start, end = match["word"], match.start(), match.end()
    out = []
    if language is Language.ARABIC and word not in known:
        if word[0] in "وبل" and (word[1:] in known or len(word) == 1):
            if word[0] == "و":
                out.append(Piece("and", 0, start, start + 1))
            word, start = word[1:], start + 1
        if not word:
            return out, end
    pair = _PAIR.match(text, start)
    if language is Language.ARABIC and pair and pair[0] in known:
        word, end = pair[0], pair.end()
    if word not in known:
        return [], end
    kind, value = known[word]
    return [*out, Piece(kind, value, start, end)], end


def _value(digits: str) -> float:
    if _GROUPED.fullmatch(digits):
        return float(digits.replace(",", ""))
    if _EUROPEAN.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    if digits.count(",") == 1 and "." not in digits:
        return float(digits.replace(",", "."))  # 3,5: a decimal comma
    if digits.count(".") <= 1 and "," not in digits:
        return float(digits)
    return float(re.split(r"[.,]", digits)[0] or 0)
