"""How much each sentence says of the whole text, without learned weights.

Position as one over the rank; overlap with the title; directed centrality (H. Zheng, M. Lapata, "Sentence Centrality
Revisited for Unsupervised Summarization", ACL 2019: what comes later leans on what comes first, so likeness to later
sentences counts and likeness to earlier ones does not) over tf-idf of stems; the mass of words that the text repeats
(H. P. Luhn, 1958); and what the caller holds salient.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from language import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.embedded.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature, 0 to 1 within a text, counts for. Costs are taken off.

    first      one over the rank: news puts it first
    steady     falls evenly from the first sentence to the last
    title      words shared with the title
    later      likeness to what comes after
    mass       words that the text repeats
    length     full at twenty words
    salient    spans that the caller holds salient
    hanging, question, quote, curt   costs of what cannot stand alone well
    alike      cost of likeness to a sentence already chosen; `echo`, for a reader, of telling it nearly whole once more
    """

    first: float
    steady: float
    title: float
    later: float
    mass: float
    length: float
    salient: float
    hanging: float
    question: float
    quote: float
    curt: float
    alike: float
    echo: float = 0.0


WEIGHTS = {
    # Tuned on half of each set with references and checked on the other half, then rounded; the Arabic ones also on
    # 1,480 further articles with their editors' line. Arabic rewards the order of the news and the title's words,
    # English the words a text comes back to.
    Language.ARABIC: Weights(
        first=1.0, steady=0.5, title=0.6, later=0.12, mass=0.3, length=0.6, salient=0.4,
        hanging=0.1, question=0.3, quote=0.2, curt=1.0, alike=0.3,
    ),
    Language.ENGLISH: Weights(
        first=0.8, steady=0.1, title=0.15, later=0.2, mass=1.6, length=0.1, salient=0.4,
        hanging=0.1, question=0.2, quote=0.2, curt=0.5, alike=0.1,
    ),
}  # fmt: skip

Vector = dict[str, float]


def vectors(sentences: Sequence[Candidate]) -> list[Vector]:
    """Unit tf-idf vectors of the sentences, idf taken over the text itself."""
    spread = Counter(word for sentence in sentences for word in set(sentence.words))
    count = len(sentences)
    return [_unit({w: n * log(1 + count / spread[w]) for w, n in Counter(s.words).items()}) for s in sentences]


def likeness(a: Vector, b: Vector) -> float:
    """Cosine of two unit vectors."""
    if len(a) > len(b):
        a, b = b, a
    return sum([weight * b[word] for word, weight in a.items() if word in b])


def features(
    sentences: Sequence[Candidate], spaces: Sequence[Vector], title: Sequence[str], salient: Sequence[Sequence[str]]
) -> list[tuple[float, ...]]:
    """(first, steady, title, later, mass, length, salient) of every sentence, each from 0 to 1."""
    counts = Counter(word for sentence in sentences for word in sentence.words)
    columns = (
        [1 / rank for rank in range(1, len(sentences) + 1)],
        [1 - rank / len(sentences) for rank in range(len(sentences))],
        _scaled([_overlap(s.words, title) for s in sentences]),
        _scaled(_later(spaces)),
        _scaled([sqrt(sum([counts[w] - 1 for w in set(s.words)])) for s in sentences]),
        [min(s.length / _FULL_LENGTH, 1.0) for s in sentences],
        _scaled([_holds(s.words, salient) for s in sentences]),
    )
    return list(zip(*columns, strict=True))


_FULL_LENGTH = 20  # words; longer sentences gain nothing by it


def _unit(vector: Vector) -> Vector:
    norm = sqrt(sum([x * x for x in vector.values()])) or 1.0
    return {word: x / norm for word, x in vector.items()}


def _later(spaces: Sequence[Vector]) -> list[float]:
    """Summed likeness of each sentence to all later ones, in one pass from the end."""
    total: dict[str, float] = {}
    out = []
    for vector in reversed(spaces):
        out.append(sum([weight * total.get(word, 0.0) for word, weight in vector.items()]))
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + weight
    return out[::-1]


def _overlap(words: Sequence[str], title: Sequence[str]) -> float:
    wanted = set(title)
    return len(wanted & set(words)) / len(wanted) if wanted else 0.0


def _holds(words: Sequence[str], salient: Sequence[Sequence[str]]) -> float:
    held = set(words)
    return float(sum(1 for span in salient if span and held.issuperset(span)))


def _scaled(values: list[float]) -> list[float]:
    most = max(values, default=0.0)
    return [value / most for value in values] if most else values
