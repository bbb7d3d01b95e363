"""Stems of words: light for Arabic, Porter2 for English, both from snowball."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol, cast

from language.detect import Language
from language.fold import fold


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 -- snowball's own name


@cache
def _stemmer(language: Language) -> _Stemmer:
    import snowballstemmer

    name = "arabic" if language is Language.ARABIC else "english"
    return cast("_Stemmer", snowballstemmer.stemmer(name))


@lru_cache(maxsize=65536)
def stem(word: str, language: Language) -> str:
    """Stem of one word, folded."""
    return fold(_stemmer(language).stemWord(fold(word)))
