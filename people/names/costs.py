"""How alike two words of names are, by costs learned from pairs of names (training/name_costs.py).

The tables hold joint probabilities of short strings of two spellings ("sh" with "ش"). The joint probability of two
words, summed over all their alignments, is compared with the chance of meeting the two words apart; the logarithm
of that ratio, divided by the most it could be for words so long, is `affinity`: about 0.85 for two spellings of a
name, under 0.3 for the nearest of a thousand other ones.
"""

from __future__ import annotations

import itertools
import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from language import table
from people.names.parts import folded, is_arabic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PACKAGE = "people.names"
_LEAST = 1e-60
"""Less than the joint probability of any two words that a name may hold."""
_FAR_BEHIND = 1e-5
_ODD = 2.0**-18
"""Probability of a letter replaced, dropped or put in against every habit: a slip of the pen."""


class _Costs(NamedTuple):
    """One table, ready for aligning: units by their left side, and the chance of either side alone."""

    units: dict[str, dict[str, float]]
    left: dict[str, float]
    right: dict[str, float]
    widest_left: int
    widest_right: int


@cache
def rows(name: str) -> tuple[tuple[str, str, float], ...]:
    """Units of a table file and the joint probability of each; "-" stands for nothing there."""
    found = table(_PACKAGE, f"costs/{name}.tsv")
    return tuple((_cell(one), _cell(other), 2.0 ** (-int(cost) / 10)) for one, other, cost in found)


def _cell(text: str) -> str:
    return "" if text == "-" else text


@cache
def _costs(name: str) -> _Costs:
    """The table "cross" (Latin with Arabic), "latin" or "arabic" (within one script), Arabic letters folded."""
    if name == "arabic":
        return _gather(_through_latin(_costs("cross")))
    return _gather((one, folded(other), chance) for one, other, chance in rows(name))


def _gather(units: Iterable[tuple[str, str, float]]) -> _Costs:
    joint: dict[str, dict[str, float]] = {}
    left: dict[str, float] = {}
    right: dict[str, float] = {}
    for one, other, chance in units:
        inner = joint.setdefault(one, {})
        inner[other] = inner.get(other, 0.0) + chance
        left[one] = left.get(one, 0.0) + chance
        right[other] = right.get(other, 0.0) + chance
    return _Costs(joint, left, right, max(map(len, left)), max(map(len, right)))


def _through_latin(cross: _Costs) -> Iterator[tuple[str, str, float]]:
    """Two Arabic strings agree as far as they may both stand for one Latin string that we do not see."""
    for latin, arabic in cross.units.items():
        for (one, chance), (other, chance_other) in itertools.product(arabic.items(), repeat=2):
            if latin and (one or other):
                yield one, other, chance * chance_other / cross.left[latin]
            elif not latin and one == other:
                yield one, "", chance
                yield "", one, chance


@lru_cache(maxsize=1 << 17)
def affinity(one: str, other: str) -> float:
    """How much better than chance two folded words agree: 1 about for the same one, under 0 for strangers."""
    if one == other or not one or not other:
        return float(one == other != "")
    if (is_arabic(one), one) > (is_arabic(other), other):
        one, other = other, one
    name = "arabic" if is_arabic(one) else "cross" if is_arabic(other) else "latin"
    chance_one, chance_other = _chance(name, one, left=True), _chance(name, other, left=False)
    gain = math.log(max(_joint(_costs(name), f"^{one}$", f"^{other}$"), _LEAST)) - chance_one - chance_other
    return min(1.0, gain / -max(chance_one, chance_other))


@lru_cache(maxsize=1 << 16)
def _chance(name: str, word: str, *, left: bool) -> float:
    """Logarithm of the chance of meeting a word, by the units of one side of a table."""
    known = _costs(name)
    chances, widest = (known.left, known.widest_left) if left else (known.right, known.widest_right)
    silent = 1 - chances.get("", 0.0)
    word = f"^{word}$"
    sums = [1.0] + [0.0] * len(word)
    for at in range(len(word)):
        for size in range(1, min(widest, len(word) - at) + 1):
            chance = chances.get(word[at : at + size])
            if chance:
                sums[at + size] += sums[at] * chance / silent
    return math.log(max(sums[-1], _LEAST))


def _joint(known: _Costs, one: str, other: str) -> float:
    """Joint probability of two words, summed over every alignment; letters no unit explains cost `_ODD` each.

    Alignments that fall far behind the best one at the same letter of `one` are given up: they would not count.
    """
    units, widest = known.units, known.widest_left
    width, length = len(other) + 1, len(one)
    pieces = [[(other[j : j + h], h) for h in range(min(known.widest_right, len(other) - j) + 1)] for j in range(width)]
    sums = [0.0] * ((length + 2) * (width + 1))
    sums[0] = 1.0
    for i in range(length + 1):
        row = i * width
        enough = max(sums[row : row + width]) * _FAR_BEHIND
        fitting = [(k, units[one[i : i + k]]) for k in range(min(widest, length - i) + 1) if one[i : i + k] in units]
        for j in range(width):
            here = sums[row + j]
            if here <= enough:
                continue
            for k, chances in fitting:
                base = row + k * width + j
                for piece, h in pieces[j]:
                    chance = chances.get(piece)
                    if chance:
                        sums[base + h] += here * chance
            odd = here * _ODD
            if j < width - 1:
                sums[row + j + 1] += odd
                sums[row + width + j + 1] += odd
            sums[row + width + j] += odd
    return sums[length * width + width - 1]
