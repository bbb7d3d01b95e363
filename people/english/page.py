"""An English article as words with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from language import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import Sentence

_WORD = re.compile(
    r"['’\"]s\b"  # the possessive is a word of its own; some wires print its apostrophe as a double quote
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"  # initials: J.P., U.S
    r"|[^\W\d_]+(?:(?:-|['’](?!s\b)|\.(?=[a-z]))[^\W_]+)*"
    r"|\d+(?:[.,:/]\d+)*|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Page:
    """Words of `whole`, punctuation among them: word i is `whole[starts[i]:ends[i]]`, in `sentences[inside[i]]`.

    `folded` are the words folded; `firsts[s]` is the first word of sentence s, with one more entry for the end;
    the words before `headline` are the title's.
    """

    whole: str
    sentences: list[Sentence]
    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    inside: list[int]
    firsts: list[int]
    headline: int


def read(whole: str, sentences: Sequence[Sentence]) -> Page:
    """Split into words; linear in the length of the text. Who looks for meetings right after people gets the same page."""
    return _read(whole, tuple(sentences))


@lru_cache(maxsize=1)
def _read(whole: str, sentences: tuple[Sentence, ...]) -> Page:
    words, folded, firsts = list[str](), list[str](), list[int]()
    starts, ends, inside = list[int](), list[int](), list[int]()
    for number, sentence in enumerate(sentences):
        firsts.append(len(words))
        for match in _WORD.finditer(whole, sentence.start, sentence.end):
            word = match[0]
            words.append(word)
            folded.append(word.lower() if word.isascii() else _folded(word))
            starts.append(match.start())
            ends.append(match.end())
            inside.append(number)
    firsts.append(len(words))
    headline = bisect_left(starts, max(whole.find("\n"), 0))
    return Page(whole, list(sentences), words, folded, starts, ends, inside, firsts, headline)


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return fold(word)
