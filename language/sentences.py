"""Sentences of a text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^\n.!?؟]+(?:[.!?؟]+[\"”»']*|\n|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written; `text` is verbatim `source[start:end]`, without white space at either end."""

    text: str
    start: int
    end: int


def split_sentences(text: str) -> list[Sentence]:
    """Split Arabic or English running text into sentences; a line break always ends one."""
    out = []
    for match in _SENTENCE.finditer(text):
        raw = match[0]
        start = match.start() + len(raw) - len(raw.lstrip())
        stripped = raw.strip()
        if stripped:
            out.append(Sentence(stripped, start, start + len(stripped)))
    return out
