"""Where people of a text, and those known everywhere, are named again by a part of their name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.shapes import shape
from people.arabic.span import Span, is_person, taken_words
from people.arabic.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from people.arabic.text import Text

_LATER = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
"""Clitics before a name that is already known from its text."""

_COMMON = -6
"""Odds below which a surname is too common a word to be taken for the person wherever it stands."""


def with_repeats(text: Text, found: list[Span]) -> list[Span]:
    """Add the places where the last word of a full name stands alone, also behind a clitic."""
    found = sorted([*found, *_full_repeats(text, found, taken_words(text, found))], key=lambda span: span.first)
    forms = _famous_forms() | _with_clitics(dict.fromkeys(_known_alone(text, found)))
    taken = taken_words(text, found)
    extra = [
        Span(at, at + 1, forms[word])
        for at, word in enumerate(text.folds)
        if word in forms and not taken[at] and is_person(text, Span(at, at + 1, forms[word]))
    ]
    return sorted([*found, *extra], key=lambda span: span.first)


def _known_alone(text: Text, found: Sequence[Span]) -> Iterator[str]:
    """First and last words of names, where these are no common words."""
    for span in found:
        words = [shape(text.folds[span.first]).base, *text.folds[span.first + 1 : span.last]]
        for word in (words[-1], *([words[0]] if len(words) > 1 else [])):
            least = _COMMON if word == words[-1] and len(words) > 1 else -1
            if (
                word != "الله"
                and (len(word) > _SHORT or word in _SHORT_NAMES)
                and lexicon().get(word, UNKNOWN).name >= least
            ):
                yield word


_SHORT = 2
_SHORT_NAMES = frozenset({"شي"})
"""Letters of a word that is too short to be a name by itself, and names that are not."""


def _with_clitics(known: Iterable[str]) -> dict[str, int]:
    """Words with and without clitics before them, and the letters of these."""
    forms = dict.fromkeys(known, 0)
    for word in list(forms):
        for clitic in _LATER if len(word) > _SHORT else ():
            if clitic + word not in forms and lexicon().get(clitic + word, UNKNOWN).count < _OFTEN:
                forms[clitic + word] = len(clitic)
    return forms


_OFTEN = 6
"""Count, as a logarithm, of a word that is one by itself, not a name with a clitic."""


@cache
def _famous_forms() -> dict[str, int]:
    """Surnames that mean one person wherever they stand, with and without clitics."""
    return _with_clitics(folded(word) for word in entries("people.arabic", "words/famous.txt"))


def _full_repeats(text: Text, found: Sequence[Span], taken: Sequence[bool]) -> Iterator[Span]:
    """The places where a name of two words stands again, unseen by the tagger."""
    folds = text.folds
    pairs = {folds[span.first : span.last] for span in found if span.last - span.first == _PAIR and not span.clitic}
    firsts = {first for first, _ in pairs}
    for at in range(len(folds) - 1):
        if folds[at] in firsts and not taken[at] and not taken[at + 1] and folds[at : at + 2] in pairs:
            yield Span(at, at + 2, 0)


_PAIR = 2
