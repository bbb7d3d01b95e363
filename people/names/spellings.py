"""Known spellings of name words in the other script: by hand for the daily news, from the names of leaders, else by counts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import fold, table
from people.names.leaders import leaders_words
from people.names.parts import is_arabic
from people.names.skeleton import word_skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = "people.names"


@cache
def known_pairs() -> tuple[tuple[str, str], ...]:
    """Latin and Arabic spelling, the preferred one of a word first."""
    by_hand = table(_PACKAGE, "words/usual.tsv")
    counted = table(_PACKAGE, "words/attested.tsv")
    abroad = table(_PACKAGE, "words/read_abroad.tsv")
    return (
        *((latin, arabic) for latin, forms in by_hand for arabic in forms.split()),
        *leaders_words(),
        *((latin.capitalize(), arabic) for latin, arabic in counted),
        *((latin.capitalize(), arabic) for latin, forms in abroad for arabic in forms.split()),
    )


@cache
def usual_latin() -> dict[str, str]:
    """Folded Arabic word to its usual Latin spelling, capitalised."""
    return {fold(arabic): latin for latin, arabic in reversed(known_pairs())}


@cache
def usual_arabic() -> dict[str, str]:
    """Folded Latin word to its usual Arabic spelling."""
    return {fold(latin): arabic for latin, arabic in reversed(known_pairs())}


def attested(one: str, other: str) -> bool:
    """Whether two folded words are known to be spellings of one name over the scripts."""
    return other in _forms().get(one, ())


def spelled_apart(one: str, other: str) -> bool:
    """Whether two folded words, of different scripts, are known as spellings of other names only.

    Butler is no بلير where Butler is known to be باتلر, and بلير to be Blair: their consonants differ as well.
    """
    latin, arabic = (other, one) if is_arabic(one) else (one, other)
    forms, names = _forms().get(latin, ()), _forms().get(arabic, ())
    return bool(forms and names) and not (_sounds_like(arabic, forms) or _sounds_like(latin, names))


def _sounds_like(word: str, others: Iterable[str]) -> bool:
    bones = word_skeleton(word)
    return any(word_skeleton(other) == bones for other in others)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Folded words of either script with all their known spellings in the other."""
    found: dict[str, tuple[str, ...]] = {}
    for latin, arabic in ((fold(one), fold(other)) for one, other in known_pairs()):
        found[latin] = (*found.get(latin, ()), arabic)
        found[arabic] = (*found.get(arabic, ()), latin)
    return found
