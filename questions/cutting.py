"""A question with the words cut away that do not tell what is asked: greetings, fillers, the place."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from language import Language
from questions.chart import Chart
from questions.patterns import Element, Part
from questions.places import is_place
from questions.rules import classes
from questions.wording import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from questions.wording import Word

_PLACE_WORDS = {Language.ENGLISH: frozenset({"in", "at", "inside"}), Language.ARABIC: frozenset({"في", "فى", "داخل"})}
_VISITS = {
    Language.ENGLISH: frozenset({"visit", "visits", "visited", "visiting"}),
    Language.ARABIC: frozenset({"زار", "زارت", "يزور", "تزور", "سيزور", "ستزور"}),
}
_AS_HE = {
    Language.ENGLISH: frozenset({"when", "while", "as", "he", "she", "they"}),
    Language.ARABIC: frozenset({"عندما", "حين", "حينما", "لما", "اثناء", "خلال"}),
}
"""Before a word of visiting these make it a clause of its own: when he visited."""
_LONGEST_PLACE = 5
_MOST_PLACES = 6  # each one is tried with every rule
_OPENING = Element(Part.CLASS, "opening")
_CLOSING = Element(Part.CLASS, "closing")
_ANYWHERE = Element(Part.CLASS, "anywhere")
_JOINED = ("و", "ف", "ا")  # "and", "so" and the particle of questions, joined to the Arabic word behind
_QUESTION_WORDS = ("who", "with_who", "hal", "when", "where", "how_often", "about", "met", "met_him", "took_place")

Words = tuple["Word", ...]


class Cut(NamedTuple):
    """Words of a question without its place, and the place."""

    words: Words
    place: str = ""


def keys(words: Words) -> tuple[str, ...]:
    """Folded spellings."""
    return tuple(word.key for word in words)


def without_opening(words: Words, language: Language) -> Words:
    """Without "can you tell me", "please", أخبرني and their like at the start."""
    while words:
        words = _unjoined(words, language)
        ends = [end for end, _ in Chart(keys(words), language).spans(_OPENING, 0) if end < len(words)]
        if not ends:
            return words
        words = words[max(ends) :]
    return words


def without_closing(words: Words, language: Language) -> Words:
    """Without "please", "and when?" and their like at the end."""
    chart = Chart(keys(words), language)
    for start in range(1, len(words)):
        if any(end == len(words) for end, _ in chart.spans(_CLOSING, start)):
            return without_closing(words[:start], language)
    return words


def without_fillers(words: Words, language: Language) -> Words:
    """Without "ever", "also", أيضا and their like, unless nothing would be left."""
    chart, out, at = Chart(keys(words), language), list[int](), 0
    while at < len(words):
        ends = [end for end, _ in chart.spans(_ANYWHERE, at)]
        if not ends:
            out.append(at)
        at = max(ends, default=at + 1)
    return tuple(words[n] for n in out) or words


def places_cut(text: str, words: Words, language: Language) -> Iterator[Cut]:
    """The question with a place taken out, likeliest first and a handful at most; last of all as it is."""
    yield from islice(_with_place_out(text, words, language), _MOST_PLACES)
    yield Cut(words)


def _with_place_out(text: str, words: Words, language: Language) -> Iterator[Cut]:
    yield from _known_place(text, words, language)
    yield from _visited(text, words, language)
    if words and words[0].key in _PLACE_WORDS[language] and len(words) > 1:
        yield Cut((), written(text, words[1:]))
    for at in range(len(words) - 2, 0, -1):
        if words[at].key in _PLACE_WORDS[language] and len(words) - at <= _LONGEST_PLACE + 1:
            yield Cut(words[:at], written(text, words[at + 1 :]))


def _known_place(text: str, words: Words, language: Language) -> Iterator[Cut]:
    """A place of the list behind a preposition, wherever it stands."""
    for at, word in enumerate(words):
        if word.key in _PLACE_WORDS[language]:
            for end in range(min(len(words), at + 1 + _LONGEST_PLACE), at + 1, -1):
                place = written(text, words[at + 1 : end])
                if is_place(place):
                    yield Cut(words[:at] + words[end:], place)
        elif _is_joined_place(words, at, language):
            yield Cut(words[:at] + words[at + 1 :], written(text, (word,))[1:])


def _visited(text: str, words: Words, language: Language) -> Iterator[Cut]:
    """A place of the list that is visited, without a preposition: متى زار لافروف الجزائر."""
    visit = next((at for at, word in enumerate(words) if word.key in _VISITS[language]), len(words))
    whole = visit
    while whole > 1 and words[whole - 1].key in _AS_HE[language]:
        whole -= 1
    for at in range(visit + 1, len(words)):
        for end in range(min(len(words), at + _LONGEST_PLACE), at, -1):
            place = written(text, words[at:end])
            if is_place(place):  # من التقى ظريف عندما زار دمشق, and else متى زار ظريف دمشق
                yield Cut(words[:whole] + words[end:] if whole < visit else words[:at] + words[end:], place)


def _is_joined_place(words: Words, at: int, language: Language) -> bool:
    """Whether a last word is a place with "in" joined on: بباريس; before another word it may be a name (بليون بانيتا)."""
    last = language is Language.ARABIC and 0 < at == len(words) - 1
    return last and words[at].key.startswith("ب") and is_place(words[at].key[1:])


def _unjoined(words: Words, language: Language) -> Words:
    """Without the "and" joined to an Arabic question word: ومتى, فمن."""
    first = words[0]
    if language is Language.ARABIC and first.key[:1] in _JOINED and not _asks(first.key) and _asks(first.key[1:]):
        return (first.shortened(1), *words[1:])
    return words


def _asks(key: str) -> bool:
    known = classes(Language.ARABIC)
    return key in _PLACE_WORDS[Language.ARABIC] or any(
        key in known[name].words or key in known[name].phrases for name in _QUESTION_WORDS
    )
