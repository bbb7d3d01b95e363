"""An English article as words with their places, sentences broken by wrapping or by abbreviations joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from language import Sentence, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(
    r"['’\"]s\b"  # the possessive is a word of its own; some wires print its apostrophe as a double quote
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"  # initials: J.P., U.S
    r"|[^\W\d_]+(?:(?:-|['’](?!s\b)|\.(?=[a-z]))[^\W_]+)*"
    r"|\d+(?:[.,:/]\d+)*|[^\w\s]"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Rev|Fr|St|Jr|Sr|vs|Messrs|Hon|No)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
_MARGIN = 85
"""No line of a text that a wire wrapped at its margin is longer than this."""


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
    joined = join(whole, sentences)
    page = Page(whole, joined, [], [], [], [], [], [])
    words, folded, starts, ends, inside = page.words, page.folded, page.starts, page.ends, page.inside
    for number, sentence in enumerate(joined):
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


def join(whole: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Join what a margin or the point of an abbreviation has parted."""
    title = whole.find("\n")
    wrapped = title >= 0 and max(map(len, whole[title + 1 :].split("\n"))) <= _MARGIN
    out: list[Sentence] = []
    start = -1
    for number, sentence in enumerate(sentences):
        start = sentence.start if start < 0 else start
        if number + 1 < len(sentences) and sentence.end > title:
            gap = whole[sentence.end : sentences[number + 1].start]
            if _runs_on(sentence.text, gap, wrapped=wrapped):
                continue
        out.append(sentence if start == sentence.start else Sentence(whole[start : sentence.end], start, sentence.end))
        start = -1
    return out


def _runs_on(text: str, gap: str, *, wrapped: bool) -> bool:
    if "\n" in gap and not (wrapped and gap == "\n"):
        return False
    if text[-1] in '.!?:"”':
        return bool(_ABBREVIATION.search(text[-12:]))
    return gap == "\n"


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return fold(word)
