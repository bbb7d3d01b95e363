"""Which sentences to give: the best ones that repeat each other least, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, fold, words
from summarizer.embedded.cleaning import Kind
from summarizer.embedded.scoring import WEIGHTS, Vector, Weights, features, likeness, vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.embedded.candidates import Candidate

_LAST = 400  # sentences; what comes later in a text is not weighed
_HEADING_COST = 3.0  # more than all features together: only a text of nothing else gives a heading


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the selection should hold on to: stems of the title and of salient spans, how many, how many characters."""

    title: tuple[str, ...]
    salient: tuple[tuple[str, ...], ...]
    count: int
    room: int | None = None


def select(
    sentences: Sequence[Candidate], language: Language, wanted: Wanted, weights: Weights | None = None
) -> list[Candidate]:
    """Choose up to `count` sentences within `room` characters (one at least), by maximal marginal relevance.

    J. Carbonell, J. Goldstein, "The Use of MMR, Diversity-Based Reranking", SIGIR 1998.
    """
    weights = weights or _weights(language, wanted)
    pool = sentences[:_LAST]
    spaces = vectors(pool)
    rows = features(pool, spaces, wanted.title, wanted.salient)
    worth = [_worth(row, sentence, weights) for row, sentence in zip(rows, pool, strict=True)]
    loose = [weights.hanging if hangs(sentence.text, language) else 0.0 for sentence in pool]
    repeating = [0.0] * len(pool)
    left = list(range(len(pool)))
    chosen: list[int] = []
    taken = 0
    while left:
        best = max(left, key=lambda i: worth[i] - repeating[i] - loose[i])
        left.remove(best)
        size = len(pool[best].text) + 1
        if wanted.room is not None and chosen and taken + size > wanted.room:
            continue
        chosen.append(best)
        if len(chosen) == wanted.count:
            break
        taken += size
        if best + 1 < len(loose):
            loose[best + 1] = 0.0  # what it leans on is told
        for i in left:
            repeating[i] = max(repeating[i], _repeating(spaces[i], spaces[best], weights))
    return [pool[i] for i in sorted(chosen)]


def _repeating(sentence: Vector, told: Vector, weights: Weights) -> float:
    """Cost of a sentence beside one already chosen: its likeness, and more where one tells nearly all of the other."""
    shared = len(sentence.keys() & told.keys())
    echoes = shared - _CHANCE >= _ECHO * min(len(sentence), len(told))
    return weights.alike * likeness(sentence, told) + (weights.echo if echoes else 0.0)


_CHANCE = 2  # stems that any two sentences of a story may share
_ECHO = 0.4  # of the stems of the shorter one, beyond those: a lead told again, as under a page's own summary


def _weights(language: Language, wanted: Wanted) -> Weights:
    """Return the tuned weights; for a reader, who did not ask for a number of sentences, the lead counts more.

    So does what a reader would not forgive: who is meant, who speaks or what the answer is stands in no chosen sentence.
    """
    weights = WEIGHTS[language]
    if wanted.room is None:
        return weights
    return replace(
        weights,
        first=weights.first + _LEAD[language],
        hanging=weights.hanging * 4,
        quote=weights.quote * 5,
        question=weights.question * 3,
        echo=1.5,
    )


_LEAD = {Language.ARABIC: 0.8, Language.ENGLISH: 1.6}  # English weighs the words that come back so much


def hangs(text: str, language: Language) -> bool:
    """Whether the sentence leans on the one before it: "He added", "وأضاف أن", "This follows", or goes on from it."""
    if _SMALL.match(text):
        return True
    start = " ".join(words(fold(text[:_FRONT])))
    return f"{start} ".startswith(_hanging(language))


_SMALL = re.compile(r"(?!al-|el-)[a-z]+(?![\w.])")  # a sentence parted by mistake; not iPhone, not al-Sisi
_FRONT = 40  # characters that hold the longest of those beginnings


@cache
def _hanging(language: Language) -> tuple[str, ...]:
    return tuple(f"{fold(front)} " for front in entries("summarizer", f"words/hanging.{language.value}.txt"))


def _worth(row: Sequence[float], sentence: Candidate, weights: Weights) -> float:
    first, steady, title, later, mass, length, salient = row
    worth = (
        weights.first * first
        + weights.steady * steady
        + weights.title * title
        + weights.later * later
        + weights.mass * mass
        + weights.length * length
        + weights.salient * salient
    )
    if sentence.kind is Kind.HEADING:
        worth -= _HEADING_COST
    if sentence.kind is Kind.QUOTE:
        worth -= weights.quote
    if sentence.text.rstrip('"»”)').endswith(("?", "؟")):
        worth -= weights.question
    if sentence.length < _CURT:
        worth -= weights.curt
    return worth


_CURT = 6  # words
