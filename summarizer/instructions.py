"""Sentences of an article that address a machine instead of a reader: taken out before any engine sees the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, fold, split_sentences
from summarizer.orders import gives_order, openings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from language import Sentence

_LETTERS = {Language.ENGLISH: re.compile("[a-z]{2}"), Language.ARABIC: re.compile("[\u0620-\u064a]")}
_PIECES = re.compile(r"(?<=[.!?؟])[\"”»)]*\s+")  # orders hide behind stops that end no sentence: "by 8.5%. Print"
_BOUNDARY = r"\b"
_FOLLOWERS = 2  # sentences after an instruction, in the same line, that go with it


@dataclass(frozen=True, slots=True)
class Purged:
    """A text without its instructions, and the sentences taken out of it."""

    text: str
    dropped: tuple[str, ...] = ()


def without_instructions(text: str) -> Purged:
    """Drop every sentence that gives orders to a model, and what goes on from it in the same line."""
    sentences = split_sentences(text, titled=False)
    guilty: set[int] = set()
    for index, sentence in enumerate(sentences):
        if any(addresses_machine(piece) for piece in _PIECES.split(sentence.text)):
            guilty.update(_with_followers(index, sentences, text))
    if not guilty:
        return Purged(text)
    kept, at = [], 0
    for index in sorted(guilty):
        kept.append(text[at : sentences[index].start])
        at = sentences[index].end
    kept.append(text[at:])
    return Purged("".join(kept), tuple(sentences[index].text for index in sorted(guilty)))


def addresses_machine(sentence: str) -> bool:
    """Whether the sentence is an order to a summarizer, a language model or an assistant."""
    return (
        gives_order(sentence)
        or _matches(sentence, _patterns)
        or any(_matches(tail, _anchored) for tail in openings(sentence))
    )


def _matches(text: str, patterns: Callable[[Language], tuple[re.Pattern[str], ...]]) -> bool:
    folded = " ".join(fold(text).split())
    return any(
        pattern.search(folded)
        for language, letters in _LETTERS.items()
        if letters.search(folded)
        for pattern in patterns(language)
    )


def _with_followers(index: int, sentences: Sequence[Sentence], text: str) -> Iterator[int]:
    yield index
    for other in range(index + 1, min(index + 1 + _FOLLOWERS, len(sentences))):
        if "\n" in text[sentences[other - 1].end : sentences[other].start]:
            return
        yield other


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return three patterns: those that begin a sentence, those that begin a word, the others; gathered for speed."""
    loose = [entry for entry in _entries(language) if not entry.startswith("^")]
    words = [entry.removeprefix(_BOUNDARY) for entry in loose if entry.startswith(_BOUNDARY)]
    others = [entry for entry in loose if not entry.startswith(_BOUNDARY)]
    return (*_anchored(language), re.compile(f"{_BOUNDARY}(?:{_any(words)})"), re.compile(_any(others)))


@cache
def _anchored(language: Language) -> tuple[re.Pattern[str], ...]:
    """Those that ask for the beginning of a sentence, as one: they are tried wherever a sentence may begin."""
    return (re.compile(_any([entry for entry in _entries(language) if entry.startswith("^")])),)


def _any(entries_: Sequence[str]) -> str:
    return "|".join(f"(?:{entry})" for entry in entries_)


def _entries(language: Language) -> tuple[str, ...]:
    return tuple(entries("summarizer", f"words/instructions.{language.value}.txt"))
