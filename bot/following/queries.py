"""Queries for words, as readers write them (see alerts/wording.py), held against what can be watched for at all. Pure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from alerts import EmptyWantError, Kind, parse_words
from language import Language, entries, fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from alerts import Place, Subscription, Want

# Words by which a language is known that also say what somebody wants to hear of.
_NAMING = frozenset(map(fold, ("latest", "news", "meet", "met", "show", "tell", "people", "عام", "يوم")))


def watchable(query: str) -> str:
    """Return a query without the wanted terms that stand in every article (the, من); "" where nothing else is wanted."""
    try:
        words = parse_words(query)
    except EmptyWantError:
        return ""
    telling = [term for term in words.wanted if not _is_common(term)]
    if len(telling) == len(words.wanted):
        return query
    return ", ".join([*telling, *(f"!{term}" for term in words.unwanted)]) if telling else ""


def followed_before(subscriptions: Iterable[Subscription], place: Place, want: Want) -> Want:
    """Return what a place follows already where a want for words says the same: in other letters, order or commas."""
    if want.kind is not Kind.WORDS:
        return want
    same = (
        old.want
        for old in subscriptions
        if old.place == place and old.want.kind is Kind.WORDS and _key(old.want.value) == _key(want.value)
    )
    return next(same, want)


def _key(query: str) -> tuple[frozenset[str], ...]:
    words = parse_words(query)
    return tuple(frozenset(" ".join(fold(term).split()) for term in terms) for terms in (words.wanted, words.unwanted))


def _is_common(term: str) -> bool:
    """Whether a term is nothing but common words: of several that are quoted, their order tells something."""
    words = [token.text for token in tokens(term)]
    if len(words) > 1 and term[:1] in {'"', "«", "“"}:
        return False
    return bool(words) and all(fold(word) in _common() and not _is_acronym(word) for word in words)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@cache
def _common() -> frozenset[str]:
    listed = entries("bot", "texts/common.txt")
    known = (word for language in Language for word in entries("language", f"words/function.{language}.txt"))
    return frozenset(map(fold, (*listed, *known))) - _NAMING
