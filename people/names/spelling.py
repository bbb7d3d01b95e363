"""The likeliest spelling of a word in the other script, by learned costs and the letters' habits.

A beam search over the units of names (people/names/costs.py): each unit adds its joint probability, each letter it
writes how much better than chance it follows the two before it, counted over the spellings of known names.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from people.names.costs import rows
from people.names.parts import folded
from people.names.spellings import known_pairs

_BEAM = 3
_CHOICES = 5
_HABIT = 0.4
_ODD = -25.0
"""Logarithm for a letter that no unit explains: it is left out."""


class _Unit(NamedTuple):
    made: str
    gain: float


_VOWELS = {"a": "أ", "e": "إ", "i": "إ", "o": "أو", "u": "أو"}
_FINAL_YA = re.compile(r"(?<=[b-df-hj-np-tv-z])e\$")
_TWIN = re.compile(r"([b-df-hj-np-tv-z])\1")
_RUN = re.compile("(?:sh|kh|gh|th|ch|ph|[b-df-hj-np-tv-xz^$])+")
_SOUND = re.compile(r"\^?(?:sh|kh|gh|th|ch|ph|[b-df-hj-np-tv-xz])")


@lru_cache(maxsize=1 << 15)
def to_arabic_letters(word: str) -> str:
    """Spell a folded Latin word in Arabic letters; an initial vowel is never lost."""
    spelled = _spell(_TWIN.sub(r"\1", word), arabic=True)
    if word[:1] in _VOWELS and spelled[:1] not in set("اأإآعويه"):
        return _VOWELS[word[0]] + spelled.removeprefix("و")
    return spelled


@lru_cache(maxsize=1 << 15)
def to_latin_letters(word: str) -> str:
    """Spell an Arabic word, as written, in small Latin letters; Arabic leaves out short vowels, so "a" fills in.

    It is put after the first of consonants that no known name has in a row at such a place.
    """
    spelled = f"^{_spell(word, arabic=False)}$".replace("^x", "^ks")
    if word.endswith("ي"):
        spelled = _FINAL_YA.sub("i$", spelled.replace("ce$", "se$"))
    for run in sorted(_RUN.findall(spelled), key=len):
        if not _speakable(run):
            spelled = spelled.replace(run, _breathe(run))
    return spelled.strip("^$")


def _breathe(run: str) -> str:
    """Put an "a" where both halves are speakable, as late as may be; else after the first consonant."""
    ends = [sound.end() for sound in _SOUND.finditer(run)][:-1]
    at = next((end for end in reversed(ends) if run[:end] in _runs() and _speakable(run[end:])), ends[0] if ends else 0)
    return f"{run[:at]}a{run[at:]}" if at else run


def _speakable(run: str) -> bool:
    """Whether some known name has this run, or the end of one and the beginning of another make it up."""
    if run in _runs() or (run.endswith("$") and run[-3:] in _runs()):
        return True
    return run.isalpha() and any(run[:at] + "$" in _runs() and "^" + run[at:] in _runs() for at in range(1, len(run)))


@cache
def _runs() -> frozenset[str]:
    """Consonants in a row, with the word's ends, that at least two known names have."""
    counts = Counter(run for latin, _ in known_pairs() for run in _RUN.findall(f"^{folded(latin)}$"))
    return frozenset(run for run, count in counts.items() if count > 1)


def _spell(word: str, *, arabic: bool) -> str:
    """Write a word in the other script by the best path found."""
    word = f"^{word}$"
    units, habits = _units(arabic=arabic), _habits(arabic=arabic)
    reached: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    reached[0][""] = 0.0
    for at in range(len(word)):
        best = sorted(reached[at].items(), key=lambda item: -item[1])[:_BEAM]
        for size in range(1, min(3, len(word) - at) + 1):
            ahead = reached[at + size]
            for made, gain in units.get(word[at : at + size], ()):
                for before, sum_ in best:
                    after = before + made
                    whole = sum_ + gain + _habit(habits, before, made)
                    if whole > ahead.get(after, -math.inf):
                        ahead[after] = whole
        for before, sum_ in best:
            reached[at + 1].setdefault(before, sum_ + _ODD)
    return max(reached[-1].items(), key=lambda item: item[1])[0].strip("^$")


def _habit(habits: dict[str, float], before: str, made: str) -> float:
    written = before + made
    start = len(before) or 1
    return sum(habits.get(written[max(0, at - 2) : at + 1], -1.0) for at in range(start, len(written)))


@cache
def _units(*, arabic: bool) -> dict[str, tuple[_Unit, ...]]:
    """Units by what they read, the likeliest few ways to write each."""
    found: dict[str, list[_Unit]] = defaultdict(list)
    for latin, plain, chance in rows("cross"):
        read, made = (latin, plain) if arabic else (plain, latin)
        if not arabic and not made.strip("^$") and len(read.strip("^$")) > 1:
            continue  # an article that Latin leaves out; within a word (صالحي) its letters are heard
        found[read].append(_Unit(made, math.log(chance)))
    return {read: tuple(sorted(units, key=lambda unit: -unit.gain)[:_CHOICES]) for read, units in found.items()}


@cache
def _habits(*, arabic: bool) -> dict[str, float]:
    """How much likelier than by itself a letter is after the two before it, as logarithms weighed by `_HABIT`.

    Counts of three, two and one letters are smoothed after Witten and Bell (1991).
    """
    counts: Counter[str] = Counter()
    for latin, plain in known_pairs():
        word = f"^{plain if arabic else folded(latin)}$"
        counts.update(word[max(0, at - size) : at + 1] for at in range(1, len(word)) for size in range(min(3, at + 1)))
    total = sum(count for gram, count in counts.items() if len(gram) == 1)
    after, kinds = Counter[str](), Counter[str]()
    for gram, count in counts.items():
        after[gram[:-1]] += count
        kinds[gram[:-1]] += 1
    habits: dict[str, float] = {}
    chances: dict[str, float] = {}
    for gram in sorted(counts, key=len):
        alone = counts[gram[-1]] / total
        shorter = chances[gram[1:]] if len(gram) > 1 else alone
        chances[gram] = (counts[gram] + kinds[gram[:-1]] * shorter) / (after[gram[:-1]] + kinds[gram[:-1]])
        habits[gram] = _HABIT * math.log(chances[gram] / alone)
    return habits
