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
    from questions.wording import Word

_JOINED = frozenset("بلوف")  # prepositions and conjunctions written with the word behind
_WHOLE = 0.97  # every word of the text agrees with one person's name
_SURE = 0.85
_LONG = 4  # words that are rather two names than one
_WORTH_PARTING = 1.0  # coverage of both sides together below which nobody near is named
Two = tuple["Named", "Named"]


def resolve_names(text: str, resolver: Resolver) -> tuple[Named, ...]:
    """The person of a name, or the two people whose names stand side by side in the text.

    Two names are mostly of one length, so long texts are parted in the middle first. Where that gives nobody for
    sure, the whole is looked up, and parted where the people nearest to it have their words.
    """
    if "-" in text and " " not in text.strip() and resolver.resolve(text).fit is Fit.UNKNOWN:
        text = text.replace("-", " ")  # the Trump-Kim summit
    words = words_of(text)
    best: Two | None = None
    if len(words) >= _LONG:
        best = _best(_middle(text, words), resolver, best)
        if best and _settled(best):
            return best
    whole = resolver.resolve(text)
    if _certain(whole):
        return (whole,)
    best = _best(_ranked(text, words, resolver.find(text)), resolver, best)
    if best is None or (max(one.fit for one in best) is Fit.UNKNOWN and len(words) < _LONG):
        return (whole,)
    if max(one.fit for one in best) is Fit.UNKNOWN:
        left, right = _middle(text, words)[0]
        return resolver.resolve(left), resolver.resolve(right)
    return best


def _best(partings: Iterable[tuple[str, str]], resolver: Resolver, best: Two | None) -> Two | None:
    """The best understood parting, looked up one by one until one settles it."""
    for left, right in partings:
        two = resolver.resolve(left), resolver.resolve(right)
        if not two[0].ids & two[1].ids and (best is None or _quality(two) > _quality(best)):
            best = two
            if _settled(best):
                break
    return best


def _settled(two: Two) -> bool:
    """Whether no other place to part can do better: both are known for sure, or one to the last word."""
    known = [one for one in two if one.fit is Fit.KNOWN]
    return (len(known) > 1 and min(one.score for one in known) >= _SURE) or any(
        one.score >= _WHOLE and " " in one.name for one in known
    )


def _cuts(words: tuple[Word, ...]) -> list[int]:
    """Places where one name may end and another begin, the middle first."""
    allowed = [
        cut
        for cut, (left, right) in enumerate(pairwise(words), start=1)
        if left.key not in glue_behind() and right.key not in glue()
    ]
    return sorted(allowed, key=lambda cut: abs(cut - len(words) / 2))


def _part(text: str, words: tuple[Word, ...], cut: int) -> tuple[str, str]:
    return written(text, words[:cut]), written(text, words[cut:])


def _middle(text: str, words: tuple[Word, ...]) -> list[tuple[str, str]]:
    return [_part(text, words, cut) for cut in _cuts(words)[:2]]


def _ranked(text: str, words: tuple[Word, ...], near: Iterable[Candidate]) -> list[tuple[str, str]]:
    """Places to part the text at, likeliest first: where people near to it have all the words of a side."""
    sounds = [frozenset(skeleton(written(text, (word,))).split()) for word in words]
    behind = [own | _without_clitic(text, word) for own, word in zip(sounds, words, strict=True)]
    names = [frozenset(skeleton(f"{one.person.name} {one.person.latin}").split()) for one in near]
    cuts = _cuts(words)
    lefts = {cut: max((_covered(sounds[:cut], name) for name in names), default=0.0) for cut in cuts}
    rights = {
        cut: max((_covered([behind[cut], *sounds[cut + 1 :]], name) for name in names), default=0.0) for cut in cuts
    }
    both = {cut: lefts[cut] + rights[cut] for cut in cuts}
    if max(both.values(), default=0.0) < _WORTH_PARTING:
        return [_part(text, words, cut) for cut in cuts[:1]]
    likeliest = [max(cuts, key=ranking.__getitem__) for ranking in (both, lefts, rights)]
    return [_part(text, words, cut) for cut in dict.fromkeys([*likeliest, cuts[0]])]


def _without_clitic(text: str, word: Word) -> frozenset[str]:
    bare = written(text, (word,))[1:] if word.key[:1] in _JOINED else ""
    return frozenset(skeleton(bare).split())


def _covered(words: list[frozenset[str]], name: frozenset[str]) -> float:
    """The share of words that a person's name has, and a little for the share of the name that they are."""
    hits = sum(bool(word & name) for word in words)
    return hits / len(words) + 0.5 * min(1.0, hits / max(1, len(name)))


def _certain(whole: Named) -> bool:
    """Whether the whole text is one name beyond doubt: every word of it agrees."""
    return whole.fit is Fit.KNOWN and (whole.score >= _WHOLE or " " not in whole.name.strip())


def _quality(two: Two) -> float:
    """How well two names are understood.

    Whom an unknown name resembles tells little; so does a single known word out of four beside an unknown name.
    """
    known = [named for named in two if named.fit]
    if len(known) == 1 and " " not in known[0].name and sum(len(named.name.split()) for named in two) >= _LONG:
        known = []
    return sum(named.fit / 2 + named.score if named in known else named.score / 4 for named in two)
