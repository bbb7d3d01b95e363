"""Sentences of a text with their places.

- A line break ends a sentence, except inside text wrapped at a fixed width (agency copy); a title line never runs on.
- Stops end a sentence (. ! ? ؟), also without a space behind (said.He, اليوم.وقال), with the quotes and brackets that
  close after them; not in abbreviations, initials, decimals, addresses or before lower case.
- Dots in a row are a pause in Arabic (الروسي.. واشنطن) and an end only before a Latin capital. A comma never ends.
- Arabic paragraphs may run on for a page with commas only. A sentence longer than LONG characters is parted where
  a new statement begins: after a pause and before a verb of the list resuming.ar.txt ("، وأضاف"), or at "؛".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language.lines import blocks
from language.stops import STOP, ends_sentence
from language.wordlists import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 400  # characters, about sixty words: longer than nine sentences in ten of the news
_PIECE = 120  # characters that a part of a long sentence has at least


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written; `text` is verbatim `source[start:end]`, without white space at either end."""

    text: str
    start: int
    end: int


def split_sentences(text: str, *, titled: bool = True) -> list[Sentence]:
    """Split Arabic or English text into sentences: in order, disjoint, covering all that is not white space.

    The first line of several is taken for the title and stands alone, unless `titled` is false: pass that for a body
    without its title.
    """
    out = []
    for start, end, title in blocks(text, titled=titled):
        cuts = [end] if title else [*_cuts(text, start, end), end]
        for cut in cuts:
            raw = text[start:cut]
            stripped = raw.strip()
            if stripped:
                first = start + len(raw) - len(raw.lstrip())
                out.append(Sentence(stripped, first, first + len(stripped)))
            start = cut  # noqa: PLW2901 -- the next sentence begins where this one ended
    return out


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Places inside a block where a sentence ends."""
    last = start
    for stop in STOP.finditer(text, start, end):
        if stop["stop"] and stop.end() < end and ends_sentence(text, stop, start, end):
            yield from _part(text, last, stop.end())
            yield stop.end()
            last = stop.end()
    yield from _part(text, last, end)


def _part(text: str, start: int, end: int) -> Iterator[int]:
    """Places where a sentence too long to read is parted."""
    if end - start <= LONG:
        return
    for pause in _resuming().finditer(text, start, end):
        if pause.end() - start >= _PIECE and end - pause.end() >= _PIECE:
            yield pause.end()
            start = pause.end()


@cache
def _resuming() -> re.Pattern[str]:
    verbs = "|".join(entries("language", "words/resuming.ar.txt"))
    return re.compile(rf"؛(?=\s)|(?:،|(?<!\.)\.{{2,}}+|…)(?=\s{{1,3}}(?:{verbs})\s)")
