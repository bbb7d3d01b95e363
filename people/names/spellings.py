"""Known spellings of name words in the other script: by hand for the daily news, from the names of leaders, else by counts."""

from __future__ import annotations

from functools import cache

from language import fold, table
from people.names.leaders import leaders_words

_PACKAGE = "people.names"


@cache
def known_pairs() -> tuple[tuple[str, str], ...]:
    """Latin and Arabic spelling, the preferred one of a word first."""
    by_hand = table(_PACKAGE, "words/usual.tsv")
    counted = table(_PACKAGE, "words/attested.tsv")
    return (
        *((latin, arabic) for latin, forms in by_hand for arabic in forms.split()),
        *leaders_words(),
        *((latin.capitalize(), arabic) for latin, arabic in counted),
    )


@cache
def usual_latin() -> dict[str, str]:
    """Folded Arabic word to its usual Latin spelling, capitalised."""
    return {fold(arabic): latin for latin, arabic in reversed(known_pairs())}


@cache
def usual_arabic() -> dict[str, str]:
    """Folded Latin word to its usual Arabic spelling."""
    return {fold(latin): arabic for latin, arabic in reversed(known_pairs())}


@cache
def _attested() -> frozenset[tuple[str, str]]:
    return frozenset((fold(latin), fold(arabic)) for latin, arabic in known_pairs())


def attested(one: str, other: str) -> bool:
    """Whether two folded words are known to be spellings of one name over the scripts."""
    return (one, other) in _attested() or (other, one) in _attested()
