"""When and where: the date and the place told nearest to the word of meeting."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, find_dates, table
from people.arabic.shapes import folded_words
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from language import DateMention, Sentence
    from people.arabic.text import Text

_PACKAGE = "people.arabic"


@cache
def _places() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places as folded words by their first word, longest first."""
    rows = [
        name
        for country, _, *rest in table(_PACKAGE, "words/countries.tsv")
        for name in (country, *"".join(rest).split("،"))
    ]
    out: dict[str, list[tuple[str, ...]]] = {}
    for name in (*rows, *entries(_PACKAGE, "words/places.txt")):
        if name:
            words = tuple(folded_words(name).split())
            out.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in out.items()}


def place_near(text: Text, start: int, at: int, end: int) -> str:
    """Place named in words `start`..`end` behind في or ب, nearest to word `at`; those behind it are preferred."""
    best, best_distance = "", 10**6
    for word in range(start, end):
        for letters in _leads(text, word):
            name = text.folds[word][letters:]
            for candidate in _places().get(name, ()):
                if text.folds[word + 1 : word + len(candidate)] == candidate[1:]:
                    distance = word - at if word > at else 2 * (at - word)
                    if distance < best_distance:
                        offset = text.starts[word] + skip_letters(text.raw[word], letters)
                        best, best_distance = text.source[offset : text.ends[word + len(candidate) - 1]], distance
                    break
    return best


def _leads(text: Text, word: int) -> tuple[int, ...]:
    """Letters to leave out before a place at `word`, for each reading in which something leads to a place."""
    fold = text.folds[word]
    before = text.folds[word - 1] if word else ""
    out = []
    if before in {"في", "وفي", "مدينه", "بمدينه", "العاصمه", "بالعاصمه", "الي"}:
        out.append(0)
    if fold.startswith("ب") and len(fold) > 3:
        out.append(1)
    return tuple(out)


def dates_of(sentence: Sentence, reference: datetime.date | None) -> list[DateMention]:
    """Dates told in a sentence; offsets count from its start."""
    return find_dates(sentence.text, reference, Language.ARABIC)


def last_day(sentences: Sequence[Sentence], reference: datetime.date | None) -> str:
    """Full date told last in some sentences; "" where none is."""
    for sentence in reversed(sentences):
        days = [date.iso for date in dates_of(sentence, reference) if len(date.iso) == len("2018-05-17")]
        if days:
            return days[0]
    return ""


def date_near(found: list[DateMention], offset: int, told: tuple[int, int], item: int) -> str:
    """Date told nearest to `offset` of the sentence: one inside the stretch `told`, or else before it.

    Where several meetings hang on one word, `item` is where the other side of this one stands (else -1): its date is
    the last one before that.
    """
    low = bisect_left(found, told[0], key=_start)
    high = bisect_left(found, told[1], key=_start)
    near = [date for date in found[low : min(high, low + _DATES)] if date.iso] or [
        d for d in found[max(0, low - _DATES) : low] if d.iso
    ]
    if not near:
        return ""
    led = [date for date in near if offset < date.start < item]
    if led:
        return led[-1].iso
    return min(near, key=lambda date: date.start - offset if date.start > offset else (offset - date.start) * 2).iso


_DATES = 16
"""Dates of one sentence that are weighed for one meeting."""


def _start(date: DateMention) -> int:
    return date.start
