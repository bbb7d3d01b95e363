"""Whether two names are one person's, within a script or over both."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries, table
from people.names.costs import affinity
from people.names.endings import clash
from people.names.leaders import leaders_called
from people.names.lips import lips_apart
from people.names.parts import Kind, Part, is_arabic, parts
from people.names.records import Match, Verdict
from people.names.skeleton import in_common, word_skeleton
from people.names.spellings import attested, spelled_apart

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = "people.names"
SAME_FROM = 0.7
DIFFERENT_BELOW = 0.35
_EVEN, _STEEPNESS = 0.42, 12.0
_ONE_WORD_AT_MOST = 0.6
_WORTH_PAIRING = 0.12
_WORTH_JOINING = 0.6
_WORTH_TURNING = 0.9
_TURNED = 0.93
_KNOWN_APART = 0.05
_ENDING_APART = _SPELLED_APART = 0.5
_KNOWN_WHOLE = 0.98
_BONES_APART = 0.65
"""For words of one script whose consonants differ: there the other script's habits excuse nothing."""


@dataclass(frozen=True, slots=True)
class _Pairing:
    """How the parts of two names were paired: likeness of each pair, and places of what is left on either side."""

    pairs: tuple[tuple[int, int, float], ...]
    gain: float


def match(a: str, b: str) -> Match:
    """Compare two names; the score is symmetric. One shared word gives UNSURE at most.

    Words pair in order, by costs learned over both scripts; a middle name or the end of a long name may be missing.
    """
    one, other = sorted((a, b))
    return _match(one, other)


@lru_cache(maxsize=1 << 15)
def _match(a: str, b: str) -> Match:
    one, other = parts(a), parts(b)
    if not one or not other:
        return Match(Verdict.DIFFERENT, 0.0, "one of the names has no letters")
    straight = _judge(one, other, _pair(one, other))
    if straight.score < _KNOWN_WHOLE and leaders_called(a) & leaders_called(b):
        return Match(Verdict.SAME, _KNOWN_WHOLE, "both are known names of one person")
    if straight.score >= SAME_FROM or not _may_turn(one, other):
        return straight
    turned = _judge(one, other[::-1], _pair(one, other[::-1]))
    if turned.score * _TURNED < SAME_FROM:
        return straight
    return Match(Verdict.SAME, round(turned.score * _TURNED, 4), f"{turned.because}, family name first")


def _may_turn(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    plain = all(part.kind is Kind.WORD and not part.son_of for part in (*one, *other))
    if not plain or not len(one) == len(other) == 2:
        return False
    return min(likeness(one[0], other[1]), likeness(one[1], other[0])) >= _WORTH_TURNING


@lru_cache(maxsize=1 << 17)
def likeness(one: Part, other: Part) -> float:
    """How surely two parts of names are one, from 0 to 1."""
    kinds = {one.kind, other.kind}
    if Kind.NUMERAL in kinds or Kind.INITIAL in kinds:
        return _like_signs(one, other)
    if one.mark != other.mark:
        return 0.6 * _like_words({one.core}, {other.core})
    known = _known_likeness(one, other)
    return _heard_likeness(one, other) if known is None else known


def _known_likeness(one: Part, other: Part) -> float | None:
    """What lists of names tell of two parts: one name or two; None where they tell nothing."""
    if one.core == other.core or one.whole == other.whole:
        return 1.0
    groups, other_groups = _groups(one), _groups(other)
    if groups & other_groups or attested(one.core, other.core) or attested(one.whole, other.whole):
        return 0.98
    return _KNOWN_APART if groups and other_groups else None


def _heard_likeness(one: Part, other: Part) -> float:
    """What the sounds of two parts tell: their learned costs, but for an ending or consonants that part them."""
    like = _like_words({one.core, one.whole}, {other.core, other.whole})
    if clash(one.core, other.core):
        return like * _ENDING_APART
    if is_arabic(one.core) != is_arabic(other.core):
        apart = lips_apart(one.core, other.core) or spelled_apart(one.core, other.core)
        return like * _SPELLED_APART if apart else like
    return like * _BONES_APART if word_skeleton(one.core) != word_skeleton(other.core) else like


def _like_words(ones: set[str], others: set[str]) -> float:
    best = max((affinity(one, other) for one in ones for other in others if _may_agree(one, other)), default=0.0)
    return 1 / (1 + math.exp(-_STEEPNESS * (best - _EVEN)))


def _may_agree(one: str, other: str) -> bool:
    """Whether half of the consonants stand in one order in both: spares the costly comparison of strangers."""
    bones, other_bones = word_skeleton(one), word_skeleton(other)
    return 2 * in_common(bones, other_bones) >= max(len(bones), len(other_bones))


def _like_signs(one: Part, other: Part) -> float:
    """Numbers of rulers agree or do not; an initial agrees with the same letter, its name or a word it begins."""
    if one.core == other.core:
        return 1.0
    for letter, word in ((one, other), (other, one)):
        if len(letter.core) == 1:
            if word.core in _letter_names().get(letter.core, ()):
                return 0.95
            if letter.kind is Kind.INITIAL and word.kind is not Kind.NUMERAL:
                return 0.75 if _begins(letter.core, word.whole) else 0.0
    return 0.0


def _begins(letter: str, word: str) -> bool:
    return word[0] == letter or affinity(letter, word[0]) > 0.1


@cache
def _letter_names() -> dict[str, tuple[str, ...]]:
    return {letter: tuple(names.split()) for letter, names in table(_PACKAGE, "words/letters.tsv")}


@cache
def _group_index() -> dict[str, frozenset[int]]:
    index: dict[str, set[int]] = {}
    for number, line in enumerate(entries(_PACKAGE, "words/names.txt")):
        for form in line.split():
            index.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in index.items()}


def _groups(part: Part) -> frozenset[int]:
    """Lines of words/names.txt on which a part stands, with or without its article."""
    index = _group_index()
    return index.get(part.core, frozenset()) | index.get(part.whole, frozenset())


def _pair(one: tuple[Part, ...], other: tuple[Part, ...]) -> _Pairing:
    """The best pairing in order; neighbours are tried as one word written in two where one name has more parts."""
    return _best_pairing(one, other, joining=len(one) != len(other))


def _best_pairing(one: tuple[Part, ...], other: tuple[Part, ...], *, joining: bool) -> _Pairing:
    best: dict[tuple[int, int], _Pairing] = {}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            options = [best[i - 1, j]] if i else [_Pairing((), 0.0)]
            options += [best[i, j - 1]] if j else []
            if i and j:
                like = likeness(one[i - 1], other[j - 1])
                options += _longer(best[i - 1, j - 1], ((i - 1, j - 1, like),), like)
                if joining:
                    options += _joinings(best, one, other, (i, j))
            best[i, j] = max(options, key=lambda option: option.gain)
    return best[len(one), len(other)]


def _joinings(
    best: dict[tuple[int, int], _Pairing], one: tuple[Part, ...], other: tuple[Part, ...], at: tuple[int, int]
) -> Iterable[_Pairing]:
    """Pairings that end with two neighbours of one name and one part of the other."""
    i, j = at
    if i > 1:
        like = _joined_likeness(one[i - 2], one[i - 1], other[j - 1])
        yield from _longer(best[i - 2, j - 1], ((i - 2, j - 1, like), (i - 1, j - 1, like)), like - 0.02)
    if j > 1:
        like = _joined_likeness(other[j - 2], other[j - 1], one[i - 1])
        yield from _longer(best[i - 1, j - 2], ((i - 1, j - 2, like), (i - 1, j - 1, like)), like - 0.02)


def _joined_likeness(left: Part, right: Part, other: Part) -> float:
    """How surely two neighbours are one part written in two words; 0 where the number of consonants rules it out."""
    bones = len(word_skeleton(left.core)) + len(word_skeleton(right.whole))
    if Kind.NUMERAL in {left.kind, right.kind, other.kind} or abs(bones - len(word_skeleton(other.core))) > 2:
        return 0.0
    like = likeness(Part(left.core + right.whole, left.whole + right.whole, mark=left.mark), other)
    return like * 0.98 if like >= _WORTH_JOINING else 0.0


def _longer(before: _Pairing, pairs: tuple[tuple[int, int, float], ...], gain: float) -> Iterable[_Pairing]:
    if pairs[0][2] >= _WORTH_PAIRING:
        yield _Pairing((*before.pairs, *pairs), before.gain + gain)


def _judge(one: tuple[Part, ...], other: tuple[Part, ...], pairing: _Pairing) -> Match:
    weighty = [pair for pair in pairing.pairs if Kind.LIGHT not in {one[pair[0]].kind, other[pair[1]].kind}]
    if not weighty:
        return Match(Verdict.DIFFERENT, 0.0, "no word agrees")
    likes = [like for _, _, like in weighty]
    quality = 0.7 * min(likes) + 0.3 * sum(likes) / len(likes)
    left = _left(one, {i for i, _, _ in pairing.pairs})
    left_other = _left(other, {j for _, j, _ in pairing.pairs})
    factor, why = _missing(one, left, other, left_other)
    if factor == 1 and min(likes) < _WORTH_JOINING:
        i, j, _ = min(weighty, key=lambda pair: pair[2])
        why = f"{one[i].whole} and {other[j].whole} hardly agree"
    paired = min(len({i for i, _, _ in pairing.pairs}), len({j for _, j, _ in pairing.pairs}))
    return _verdict(quality * factor, min(paired, len(likes)), why)


def _left(name: tuple[Part, ...], taken: set[int]) -> list[int]:
    return [i for i, part in enumerate(name) if i not in taken and part.kind is not Kind.LIGHT]


def _missing(
    one: tuple[Part, ...], left: list[int], other: tuple[Part, ...], left_other: list[int]
) -> tuple[float, str]:
    """How much parts without a partner cost, and what it means in words."""
    if not left and not left_other:
        return 1.0, "every word agrees"
    if left and left_other:
        if {0, len(one) - 1}.isdisjoint(left) and {0, len(other) - 1}.isdisjoint(left_other):
            return 0.3, "words between the first and the last differ"
        return 0.13, "the given names differ" if 0 in left or 0 in left_other else "the last names differ"
    longer, gone, shorter = (one, left, other) if left else (other, left_other, one)
    if any(longer[i].kind is Kind.INITIAL for i in gone) and any(part.kind is Kind.INITIAL for part in shorter):
        return 0.4, "the initials differ"
    return _shorter(longer, gone)


def _shorter(longer: tuple[Part, ...], gone: list[int]) -> tuple[float, str]:
    """What it costs that only one name has these parts."""
    if any(longer[i].kind is Kind.NUMERAL for i in gone):
        return 0.6, "a number after the name stands on one side only"
    if len(gone) == len(longer) - 1 and len(longer) - 1 in gone and 0 not in gone:
        return 0.45, "the given name alone stands on one side"
    if 0 in gone:
        return 0.55, "the given name stands on one side only"
    if len(longer) - 1 in gone:
        chain = any(part.son_of for part in longer) or len(longer) - len(gone) > 2
        return 0.88 if chain else 0.74, "the end of the longer name is missing"
    return 0.94, "a middle name is missing"


def _verdict(score: float, words: int, why: str) -> Match:
    if words < 2:
        score = min(score, _ONE_WORD_AT_MOST)
        why = f"one word agrees, too little to tell: {why}"
    score = round(score, 4)
    if score >= SAME_FROM:
        return Match(Verdict.SAME, score, why)
    return Match(Verdict.DIFFERENT if score < DIFFERENT_BELOW else Verdict.UNSURE, score, why)
