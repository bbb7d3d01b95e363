"""Sentences of an article that address a machine instead of a reader: taken out before any engine sees the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from language import entries, fold, split_sentences

_FOLLOWERS = 2  # sentences after an instruction, in the same line, that go with it


@dataclass(frozen=True, slots=True)
class Purged:
    """A text without its instructions, and the sentences taken out of it."""

    text: str
    dropped: tuple[str, ...] = ()


def without_instructions(text: str) -> Purged:
    """Drop every sentence that gives orders to a model, and what goes on from it in the same line."""
    dropped: list[str] = []
    lines = [_purged(line, dropped) for line in text.splitlines()]
    return Purged("\n".join(lines), tuple(dropped)) if dropped else Purged(text)


def addresses_machine(sentence: str) -> bool:
    """Whether the sentence is an order to a summarizer, a language model or an assistant."""
    folded = " ".join(fold(sentence).split())
    return any(pattern.search(folded) for pattern in _patterns())


def _purged(line: str, dropped: list[str]) -> str:
    sentences = split_sentences(line)
    guilty: set[int] = set()
    for index, sentence in enumerate(sentences):
        if addresses_machine(sentence.text):
            guilty.update(range(index, index + 1 + _FOLLOWERS))
    if not guilty:
        return line
    dropped.extend(s.text for i, s in enumerate(sentences) if i in guilty)
    return " ".join(s.text for i, s in enumerate(sentences) if i not in guilty)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry) for entry in entries("summarizer", "words/instructions.txt"))
