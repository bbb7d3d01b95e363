"""Stems of words: light10 for Arabic, Porter2 (snowball) for English.

Arabic: light10 of Larkey, Ballesteros and Connell, "Improving stemming for Arabic information retrieval" (SIGIR 2002),
takes off و, the article with its prepositions, and one pass of suffixes. It conflates what news inflects (الانتخابية,
انتخابات, وانتخابات) where snowball's stemmer leaves السعودية, انتخابيه or والوزير apart, and it is forty times as fast.
Three things are ours: a suffix must leave three letters (دبي is not دب, قمة not قم), letters that belong to the word stay
(وزير, إيران: radicals.ar.txt), and broken plurals go to their singular (plurals.ar.tsv).
"""

from __future__ import annotations

from functools import cache, lru_cache
from threading import Lock
from typing import Protocol, cast

from language.detect import Language
from language.fold import fold
from language.wordlists import entries, table

_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_SHORTEST_AFTER_PREFIX = 2
_SHORTEST_AFTER_SUFFIX = 3


_TURN = Lock()
"""Snowball keeps the word it is at in the stemmer itself; summaries and articles from the web stem on threads of their own."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 -- snowball's own name


@cache
def _english() -> _Stemmer:
    import snowballstemmer

    return cast("_Stemmer", snowballstemmer.stemmer("english"))


@cache
def _radicals() -> frozenset[str]:
    return frozenset(entries("language", "words/radicals.ar.txt"))


@cache
def _plurals() -> dict[str, str]:
    return {fold(plural): fold(singular) for plural, singular in table("language", "words/plurals.ar.tsv")}


@lru_cache(maxsize=131072)
def stem(word: str, language: Language) -> str:
    """Stem of one word, folded: an index key, seldom a word. A word in Latin letters is never stemmed as Arabic."""
    word = fold(word)
    if word.isascii():
        word = word.replace(".", "").removesuffix("'s") if not word[:1].isdigit() else word
        return _stem_english(word) if language is Language.ENGLISH else word
    return _arabic(word) if language is Language.ARABIC else word


def _stem_english(word: str) -> str:
    with _TURN:
        return _english().stemWord(word)


def _arabic(word: str) -> str:
    word = _without_prefix(word)
    word = _plurals().get(word, word)
    for suffix in _SUFFIXES:
        if suffix == "ان" and word in _radicals():
            continue
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_AFTER_SUFFIX:
            word = word.removesuffix(suffix)
    return word


def _without_prefix(word: str) -> str:
    """Take off one و and one article; an article that begins with و is both."""
    bare = _without_article(word)
    if bare == word and word.startswith("و") and len(word) > 3 and not _owns_its_waw(word):
        return _without_article(word[1:])
    return bare


def _without_article(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST_AFTER_PREFIX and word not in _radicals():
            return word.removeprefix(article)
    return word


def _owns_its_waw(word: str) -> bool:
    known = _radicals()
    return word in known or any(word.endswith(s) and word.removesuffix(s) in known for s in (*_SUFFIXES, "ا", "يين"))
