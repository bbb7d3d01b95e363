"""Which words of a text are names of people: the best sequence of outside, begin and inside by linear weights."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import table
from people.arabic.roles import stops_role, title_head
from people.arabic.shapes import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.shapes import Shape

O, B, I = range(3)  # noqa: E741 -- the labels' usual names
PLACES = (("0", 0), ("-1", -1), ("+1", 1), ("-2", -2), ("+2", 2))
"""Where a word stands to the one that is judged, and the mark its features carry there."""

Scores = tuple[float, float, float]
_NONE: Scores = (0.0, 0.0, 0.0)
_NEVER = -1e9


@cache
def weights() -> dict[str, Scores]:
    """Weights of the features for the labels O, B, I; made by training/lexicons_arabic.py."""
    return {row[0]: (float(row[1]), float(row[2]), float(row[3])) for row in table("people.arabic", "data/weights.tsv")}


def active(place: str, features: Sequence[str]) -> list[str]:
    """Features of a word as seen from `place`; two words away, only what it is counts."""
    if place in {"-2", "+2"}:
        features = [feature for feature in features if feature[0] in "kwnq"]
    return [place + feature for feature in features]


@lru_cache(maxsize=1 << 17)
def _views(word: str) -> tuple[Scores, ...]:
    """Summed weights of one type of word from each of PLACES."""
    known, features = weights(), shape(word).features
    out = []
    for place, _ in PLACES:
        rows = [known[feature] for feature in active(place, features) if feature in known]
        out.append((sum(row[0] for row in rows), sum(row[1] for row in rows), sum(row[2] for row in rows)))
    return tuple(out)


@lru_cache(maxsize=1 << 12)
def _pair(before: str, after: str, place: str) -> Scores:
    return weights().get(f"{place}{before}/{after}", _NONE)


@cache
def _moves() -> tuple[Scores, Scores, Scores]:
    """Weights of the label steps: [from][to]."""
    known = weights()
    o, b, i = (known.get(f"move{label}", _NONE) for label in "OBI")
    return ((o[0], o[1], _NEVER), b, i)


_EDGE = "\n"


def tag(words: Sequence[str]) -> list[int]:
    """Label the folded words of a text; linear in their number."""
    labels = [O] * len(words)
    shapes = [shape(word) for word in words]
    start = 0
    size = len(words)
    while start < size:
        if shapes[start].closed:
            start += 1
            continue
        end = start
        while end < size and not shapes[end].closed:
            end += 1
        labels[start:end] = _best(words, shapes, start, end)
        start = end + 1
    return labels


def _best(words: Sequence[str], shapes: Sequence[Shape], start: int, end: int) -> list[int]:
    """Viterbi over one stretch of open words; what stands around it is outside."""
    moves = _moves()
    from_o, from_b, from_i = moves
    back: list[tuple[int, int, int]] = []
    titled = since_title(words, start, end)
    o, b, i = 0.0, _NEVER, _NEVER
    for at in range(start, end):
        eo, eb, ei = scores(words, shapes, at)
        if titled[at - start]:
            to, tb, ti = _pair(titled[at - start], shapes[at].kind, "")
            eo, eb, ei = eo + to, eb + tb, ei + ti
        choices_o = (o + from_o[0], b + from_b[0], i + from_i[0])
        choices_b = (o + from_o[1], b + from_b[1], i + from_i[1])
        choices_i = (_NEVER, b + from_b[2], i + from_i[2])
        best = (max(choices_o), max(choices_b), max(choices_i))
        back.append((choices_o.index(best[0]), choices_b.index(best[1]), choices_i.index(best[2])))
        o, b, i = best[0] + eo, best[1] + eb, best[2] + ei
    last = (o + from_o[0], b + from_b[0], i + from_i[0])
    label = last.index(max(last))
    out = [label]
    for pointers in reversed(back[1:]):
        label = pointers[label]
        out.append(label)
    out.reverse()
    return out


def since_title(words: Sequence[str], start: int, end: int, reach: int = 6) -> list[str]:
    """For each word of a stretch, how many words ago a role began that no mark and no verb has ended since.

    A role farther back than `reach` counts no more.
    """
    out = [""] * (end - start)
    ago = 0
    for at in range(max(0, start - reach), end):
        if at >= start and 0 < ago <= reach:
            out[at - start] = f"T{ago}"
        word = words[at]
        if title_head(word):
            ago = 1
        elif not ago:
            continue
        elif stops_role(word) and word not in "،,":
            ago = 0
        else:
            ago += 1
    return out


def scores(words: Sequence[str], shapes: Sequence[Shape], at: int) -> Scores:
    """Weights for the three labels of one word in its place."""
    size = len(words)
    o, b, i = _views(words[at])[0]
    for index, (_, offset) in enumerate(PLACES[1:], 1):
        there = at + offset
        w = _views(words[there] if 0 <= there < size else _EDGE)[index]
        o, b, i = o + w[0], b + w[1], i + w[2]
    kind = shapes[at].kind
    for before, after, place in (
        (shapes[at - 1].kind if at else "edge", kind, "<"),
        (kind, shapes[at + 1].kind if at + 1 < size else "edge", ">"),
    ):
        w = _pair(before, after, place)
        o, b, i = o + w[0], b + w[1], i + w[2]
    return o, b, i


def all_features(words: Sequence[str], shapes: Sequence[Shape], at: int, titled: str) -> list[str]:
    """Every feature of one word in its place, as its weights are listed: what training counts."""
    out: list[str] = []
    for place, offset in PLACES:
        there = at + offset
        out += active(place, (shapes[there] if 0 <= there < len(words) else shape(_EDGE)).features)
    out.append(f"<{shapes[at - 1].kind if at else 'edge'}/{shapes[at].kind}")
    out.append(f">{shapes[at].kind}/{shapes[at + 1].kind if at + 1 < len(words) else 'edge'}")
    if titled:
        out.append(f"{titled}/{shapes[at].kind}")
    return out
