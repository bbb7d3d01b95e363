"""Places as articles word them, compared by the consonants of their words, so that either script will do."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from language import fold
from people.arabic.places import is_home, names_land
from people.english.bearers import countries
from people.names import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARTICLE = re.compile("^(?:[وفبكل]?ال|لل|the$|in$|at$|في$)")
_OWN = re.compile(r"(?:his|her|their) \w+$", re.IGNORECASE)


def is_in(wanted: str, place: str) -> bool:
    """Whether a place is worded with all the words asked for, whatever the article or clitic before them."""
    return _words(wanted) <= _words(place)


def nearest(places: Iterable[str]) -> str:
    """The most exact of the places told of one meeting: the longest one that is no whole country and no "his office"."""
    told = [place for place in places if place]
    named = [place for place in told if not (_OWN.match(place) or is_home(place))] or told
    return max([place for place in named if not _is_land(place)] or named, key=len, default="")


@lru_cache(maxsize=4096)
def _is_land(place: str) -> bool:
    folded = fold(place).removeprefix("the ")
    return names_land(folded) or folded in countries()


def conflict(one: str, other: str) -> bool:
    """Whether two places, both known, share no word."""
    words, others = _words(one), _words(other)
    return bool(words and others) and words.isdisjoint(others)


@lru_cache(maxsize=4096)
def _words(place: str) -> frozenset[str]:
    words = (_ARTICLE.sub("", word) for word in fold(place).split())
    return frozenset(skeleton(word) for word in words if word)
