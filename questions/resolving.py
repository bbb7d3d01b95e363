"""Who is meant by a name of a question: a known person, several, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from language import entries, fold
from people.names import Verdict as Likeness
from people.names import match, skeleton
from questions.wording import words_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.register import Candidate, KnownPerson

_LOOKED_AT = 6
_AS_GOOD = 0.05
_CALLED_SO = 0.85  # the register's score of a short form that articles use
_ONE_WORD_FITS = 0.45
_PROMINENT = 8  # so many times the articles of all the others together
_CLITICS = ("لل", "بال", "وال", "ب", "ل", "و", "ف", "ك")
_SHORTEST = 3


class Fit(IntEnum):
    """How surely a name is understood; the higher the surer."""

    UNKNOWN = 0
    AMBIGUOUS = 1
    KNOWN = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A name and who it is.

    name        as it was understood: bare of clitics and titles
    people      the person; more than one where the store keeps one person under several entries, the fittest first
    candidates  whom it may mean: for an ambiguous name those that fit, for an unknown one the nearest
    """

    name: str
    fit: Fit
    score: float = 0.0
    people: tuple[KnownPerson, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def ids(self) -> frozenset[int]:
        """Ids of the person's entries."""
        return frozenset(person.id for person in self.people)


class Finder(Protocol):
    """What of the register finds people."""

    def find(self, name: str, limit: int = 10) -> list[Candidate]:
        """People whom a name may mean, best first."""


@dataclass
class Resolver:
    """Resolves the names of one question; asks the register once a name."""

    register: Finder
    _known: dict[str, Named] = field(default_factory=dict)

    def resolve(self, name: str) -> Named:
        """Person of a name; tried with clitics and titles taken off where it fits nobody as it stands."""
        if name not in self._known:
            self._known[name] = max(map(self._look_up, _forms(name)), key=lambda named: (named.fit, named.score))
        return self._known[name]

    def resolve_two(self, text: str) -> tuple[Named, ...]:
        """The person of a name, or two people whose names stand side by side."""
        whole = self.resolve(text)
        best = max(self._splits(text), key=_quality, default=None)
        if best is None or (_certain(whole) and _quality(best) < _quality((whole, whole))):
            return (whole,)
        if min(named.fit for named in best) > Fit.UNKNOWN:
            return best
        if _certain(whole) or (max(named.fit for named in best) < Fit.KNOWN):
            return (whole,)
        return best

    def _splits(self, text: str) -> Iterator[tuple[Named, ...]]:
        words = words_of(text)
        for cut, (left, right) in enumerate(pairwise(words), start=1):
            if left.key in _glue() | _glue_behind() or right.key in _glue():
                continue
            two = self._look_up(written(text, words[:cut])), self.resolve(written(text, words[cut:]))
            if not two[0].ids & two[1].ids:
                yield two

    def _look_up(self, name: str) -> Named:
        candidates = self.register.find(name, _LOOKED_AT) if name else []
        same = [one for one in candidates if one.match.verdict is Likeness.SAME]
        if same:
            return _of_same(name, same)
        if len(skeleton(name).split()) == 1:
            return _of_one_word(name, candidates)
        return Named(name, Fit.UNKNOWN, candidates=tuple(candidates))


def _of_same(name: str, same: list[Candidate]) -> Named:
    """Of people whose whole name fits: the fittest, with the other entries of one person."""
    top = same[0].match.score
    near = [one for one in same if one.match.score >= top - _AS_GOOD]
    first = near[0].person
    if all(_are_one(first, one.person) for one in near):
        return Named(name, Fit.KNOWN, top, tuple(one.person for one in near))
    exact = [one for one in near if _called(name, one.person)]
    if len(exact) == 1:
        return Named(name, Fit.KNOWN, top, (exact[0].person,))
    return Named(name, Fit.AMBIGUOUS, top, candidates=tuple(near))


def _of_one_word(name: str, candidates: list[Candidate]) -> Named:
    """A family name, given name or by-name alone: understood where one person only goes by it."""
    fitting = [one for one in candidates if one.match.verdict is Likeness.UNSURE and one.match.score >= _ONE_WORD_FITS]
    called = [one for one in fitting if one.match.score >= _CALLED_SO] or fitting
    if not called:
        return Named(name, Fit.UNKNOWN, candidates=tuple(candidates))
    first = max(called, key=lambda one: one.person.articles)
    others = sum(one.person.articles for one in called if one is not first)
    if all(_are_one(first.person, one.person) for one in called):
        return Named(name, Fit.KNOWN, first.match.score, tuple(one.person for one in called))
    if first.person.articles >= _PROMINENT * others:
        return Named(name, Fit.KNOWN, first.match.score, (first.person,), tuple(called))
    return Named(name, Fit.AMBIGUOUS, first.match.score, candidates=tuple(called))


def _are_one(one: KnownPerson, other: KnownPerson) -> bool:
    return one.id == other.id or match(one.name, other.name).verdict is Likeness.SAME


def _called(name: str, person: KnownPerson) -> bool:
    return fold(name) in map(fold, (person.name, person.latin, person.arabic, *person.forms))


def _certain(whole: Named) -> bool:
    """Whether the whole text is one name beyond doubt: every word of it agrees."""
    return whole.fit is Fit.KNOWN and (whole.score >= 0.97 or " " not in whole.name.strip())


def _quality(two: tuple[Named, ...]) -> float:
    return sum(named.fit / 2 + named.score for named in two)


def _forms(name: str) -> Iterator[str]:
    """The name as written; without a clitic; what stands behind the titles."""
    yield name
    for clitic in _CLITICS:
        if name.startswith(clitic) and len(name.split(maxsplit=1)[0]) - len(clitic) >= _SHORTEST:
            bare = name[len(clitic) :]
            yield f"ال{bare}" if clitic.endswith("ل") and len(clitic) > 1 else bare
    words = words_of(name)
    titled = [n for n, word in enumerate(words[:-1]) if word.key in _titles()]
    if titled:
        start = titled[-1] + 1
        while start < len(words) - 1 and _is_nationality(words[start].key):
            start += 1
        yield written(name, words[start:])


def _is_nationality(key: str) -> bool:
    """An adjective between an Arabic title and the name: وزير الخارجية الجزائري."""
    return key.startswith("ال") and key.endswith(("ي", "يه")) and len(key) > 5


@cache
def _glue() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("questions", "words/glue.txt"))


@cache
def _glue_behind() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("questions", "words/glue_behind.txt"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("questions", "words/titles.txt"))
