"""Two names side by side, as the Arabic verb takes them (هل التقى لعمامرة شيرمان): where the first one ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from people.names import skeleton
from questions.forms import glue, glue_behind
from questions.resolving import Fit
from questions.wording import words_of, written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.register import Candidate
    from questions.resolving import Named, Resolver

_JOINED = frozenset("بلوف")  # prepositions and conjunctions written with the word behind
_WHOLE = 0.97  # every word of the text agrees with one person's name
_SURE = 0.85
Two = tuple["Named", "Named"]


def resolve_names(text: str, resolver: Resolver) -> tuple[Named, ...]:
    """The person of a name, or the two people whose names stand side by side in the text.

    The places to part it are ranked by the words that the people nearest to the whole text have in their names;
    only the likeliest ones are looked up.
    """
    whole = resolver.resolve(text)
    if _certain(whole):
        return (whole,)
    best: Two | None = None
    for left, right in _ranked(text, resolver.find(text)):
        two = resolver.resolve(left), resolver.resolve(right)
        if two[0].ids & two[1].ids:
            continue
        if best is None or _quality(two) > _quality(best):
            best = two
        if _settled(best):
            break
    if best is None or max(one.fit for one in best) < Fit.KNOWN:
        return (whole,)
    return best


def _settled(two: Two) -> bool:
    """Whether no other place to part can do better: both are known for sure, or one to the last word."""
    known = [one for one in two if one.fit is Fit.KNOWN]
    return (len(known) > 1 and min(one.score for one in known) >= _SURE) or any(
        one.score >= _WHOLE and " " in one.name for one in known
    )


def _ranked(text: str, near: Iterable[Candidate]) -> list[tuple[str, str]]:
    """Places to part the text, likeliest first."""
    words = words_of(text)
    sounds = [frozenset(skeleton(written(text, (word,))).split()) for word in words]
    bare = [
        frozenset(skeleton(written(text, (word,))[1:]).split()) if word.key[:1] in _JOINED else frozenset()
        for word in words
    ]
    names = [frozenset(skeleton(f"{one.person.name} {one.person.latin}").split()) for one in near]
    cuts = [
        cut
        for cut, (left, right) in enumerate(pairwise(words), start=1)
        if left.key not in glue_behind() and right.key not in glue()
    ]

    lefts = {cut: max((_covered(sounds[:cut], name) for name in names), default=0.0) for cut in cuts}
    rights = {
        cut: max((_covered([sounds[cut] | bare[cut], *sounds[cut + 1 :]], name) for name in names), default=0.0)
        for cut in cuts
    }
    middle = {cut: -abs(cut - len(words) / 2) for cut in cuts}
    rankings = ({cut: lefts[cut] + rights[cut] for cut in cuts}, middle, lefts, rights)
    likeliest = [max(cuts, key=lambda cut: (ranking[cut], middle[cut])) for ranking in rankings if cuts]
    best = dict.fromkeys(likeliest)
    return [(written(text, words[:cut]), written(text, words[cut:])) for cut in best]


def _covered(words: list[frozenset[str]], name: frozenset[str]) -> float:
    """The share of words that a person's name has, and a little for the share of the name that they are."""
    hits = sum(bool(word & name) for word in words)
    return hits / len(words) + 0.5 * min(1.0, hits / max(1, len(name)))


def _certain(whole: Named) -> bool:
    """Whether the whole text is one name beyond doubt: every word of it agrees."""
    return whole.fit is Fit.KNOWN and (whole.score >= _WHOLE or " " not in whole.name.strip())


def _quality(two: Two) -> float:
    """How well two names are understood; of an unknown one it tells little whom it resembles."""
    return sum(named.fit / 2 + (named.score if named.fit else named.score / 4) for named in two)
