"""An English article as words with their places."""

from __future__ import annotations

import re
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

    `folded` are the words folded; `firsts[s]` is the first word of sentence s, with one more entry for the end.
    """

    whole: str
    sentences: list[Sentence]
    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    inside: list[int]
    firsts: list[int]


def read(whole: str, sentences: Sequence[Sentence]) -> Page:
    """Split into words; linear in the length of the text."""
    page = Page(whole, list(sentences), [], [], [], [], [], [])
    words, folded, starts, ends, inside = page.words, page.folded, page.starts, page.ends, page.inside
    for number, sentence in enumerate(sentences):
        page.firsts.append(len(words))
        for match in _WORD.finditer(whole, sentence.start, sentence.end):
            word = match[0]
            words.append(word)
            folded.append(word.lower() if word.isascii() else _folded(word))
            starts.append(match.start())
            ends.append(match.end())
            inside.append(number)
    page.firsts.append(len(words))
    return page


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return fold(word)
