"""When and where: the date and the place told nearest to the word of meeting."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, find_dates, table
from people.arabic.shapes import folded_words

if TYPE_CHECKING:
    import datetime

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
                        from people.arabic.text import skip_letters

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


def date_near(found: list[DateMention], offset: int, first: int, last: int) -> str:
    """Date told nearest to `offset` of the sentence, if there is one between `first` and `last`, else in all of it."""
    told = [date for date in found if date.iso]
    told = [date for date in told if first <= date.start < last] or told
    if not told:
        return ""
    return min(told, key=lambda date: date.start - offset if date.start > offset else (offset - date.start) * 1.2).iso
