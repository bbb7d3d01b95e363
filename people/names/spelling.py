"""The likeliest spelling of a word in the other script, by the units of names and their learned costs."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from people.names.costs import rows

_ODD = -20.0


@lru_cache(maxsize=1 << 15)
def spell(word: str, *, arabic: bool) -> str:
    """Spell a Latin word (folded) in Arabic letters, or an Arabic one in Latin ones, by the best path of units."""
    word = f"^{word}$"
    units = _best_units(arabic=arabic)
    best: list[tuple[float, str]] = [(0.0, "")] + [(-math.inf, "")] * len(word)
    for at in range(len(word)):
        cost, made = best[at]
        for size in range(1, min(3, len(word) - at) + 1):
            unit = units.get(word[at : at + size])
            if unit and cost + unit[0] > best[at + size][0]:
                best[at + size] = (cost + unit[0], made + unit[1])
        best[at + 1] = max(best[at + 1], (cost + _ODD, made))
    return best[-1][1].strip("^$")


@cache
def _best_units(*, arabic: bool) -> dict[str, tuple[float, str]]:
    found: dict[str, tuple[float, str]] = {}
    for latin, plain, chance in rows("cross"):
        known, made = (latin, plain) if arabic else (plain, latin)
        found[known] = max(found.get(known, (-math.inf, "")), (math.log(chance), made))
    return found
