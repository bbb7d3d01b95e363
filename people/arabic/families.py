"""Given names of Arabs that stand alone, and the word before or behind them that makes the name whole."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, given_names, place_words, shape
from people.arabic.span import Span, is_person, taken_words
from people.arabic.tagger import since_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

_PLAIN = -5
"""Odds of a word that is a common one and no family name, but with the article."""

_CLEAR = 2
"""Odds of a word that is a family name clearly."""

_COMMON = 12
"""Count, as a logarithm, of a word too common for a family name."""

_MARKS = frozenset({"،", ",", ".", ")", "؛", "\n"})
_BEHIND = frozenset({"(", ":", "-", "–", "ان", "انه", "انها", "قوله", "قولها"})
"""What stands behind a whole name; only behind the former is a title a family name too: نسرين أمين، not حمد أمين (."""


def with_any_family(text: Text, span: Span, ceiling: int) -> Span:
    """Take in what stands between a given name and a mark, whatever other word it is: نسرين أمين, المخرج عمر الديني."""
    folds, last = text.folds, span.last
    if last - span.first > 1 or last >= ceiling or shape(folds[span.first]).base not in given_names():
        return span
    word, before = folds[last], folds[span.first - 1] if span.first else "\n"
    behind = folds[last + 1] if last + 1 < len(folds) else "\n"
    listed = behind[0] == "و" and last + 1 == ceiling
    if before in particles("sovereign") or not (behind in _MARKS or behind in _BEHIND or listed):
        return span
    if roles.title_head(word) and (behind not in _MARKS or word != roles.title_head(word)):
        return span
    led = roles.is_verb(before) or span.clitic or since_title(folds, span.first, span.first + 1)[0]
    return replace(span, last=last + 1) if led and _may_be_family(text, last) else span


def _may_be_family(text: Text, at: int) -> bool:
    word, entry = text.folds[at], lexicon().get(text.folds[at], UNKNOWN)
    if not word.isalpha() or roles.stops_role(word) or word in demonyms() or word in place_words():
        return False
    if any(word in particles(name) for name in ("never_names", "never_last", "blessings", "calendar")):
        return False
    if word.startswith("ال"):
        return entry.count < _COMMON
    joined = shape(word).clitic or (word[0] == "ي" and entry.name < 1) or (word[0] in "وفبلك" and word not in lexicon())
    return not joined and entry.name >= _PLAIN and word[-1] != "ا" and "\u064b" not in text.raw[at]


def with_tribe(text: Text, span: Span, ceiling: int) -> Span:
    """Take in a clear family name behind a father whose name is a common word: خالد بن مرضي العنزي."""
    folds, last = text.folds, span.last
    if last - span.first < _WITH_FATHER or last >= ceiling or not folds[last].startswith("ال"):
        return span
    common = lexicon().get(folds[last - 1], UNKNOWN).name < _DOUBTFUL and folds[last - 2] == "بن"
    plain = folds[last] in demonyms() or roles.title_head(folds[last])
    return replace(span, last=last + 1) if common and not plain and _is_family(folds[last]) else span


_WITH_FATHER, _DOUBTFUL = 3, -2
"""Words of a name with the father's, and odds of a father's name that is mostly another word."""


def with_given(text: Text, span: Span, floor: int) -> Span:
    """Take in the given names before the rest of a name: أمل العبادي, خالد مرضي العنزي, ضيف الله السمحان."""
    folds = text.folds
    before = span.first - 1
    if span.clitic or before < floor:
        return span
    if folds[before] == "الله" and before > floor and folds[before - 1] in particles("of_god"):
        return replace(span, first=before - 1) if _is_family(folds[span.first]) else span
    while before >= floor and not span.clitic and (word := _given(folds, before)):
        if not _may_open(text, span, before, word):
            break
        span = replace(span, first=before, clitic=len(folds[before]) - len(word))
        before -= 1
        before -= before > floor and folds[before] in _FATHERS
    return span


_FATHERS = frozenset({"بن"})


def _may_open(text: Text, span: Span, at: int, word: str) -> bool:
    """Whether a given name that may be another word goes on with the rest of a name: not عمر أوباما, his age."""
    folds, rest = text.folds, text.folds[span.first]
    if at and folds[at - 1] in particles("sovereign"):
        return False
    if given_names()[word]:
        return True
    alone = span.last - span.first == 1
    titled = rest.startswith("ال") or since_title(folds, at, at + 1)[0] != ""
    return alone and titled and _is_family(rest)


def _given(folds: Sequence[str], at: int) -> str:
    """The given name that a word is, without و; empty where it is none."""
    names = given_names()
    return next((word for word in (folds[at], folds[at].removeprefix("و")) if word in names), "")


@cache
def _plain_given() -> frozenset[str]:
    """Given names that are nothing else, with and without و."""
    plain = [name for name, alone in given_names().items() if alone]
    return frozenset(plain) | {"و" + name for name in plain}


def _is_family(word: str) -> bool:
    entry = lexicon().get(word, UNKNOWN)
    return entry.first <= 1 and (entry.name >= _CLEAR or (word.startswith("ال") and entry.name > 0))


def unseen(text: Text, found: Sequence[Span]) -> Iterator[Span]:
    """Given names that the tagger did not see, with a family name behind them: بنادي الهلال فهد المفرج."""
    folds = text.folds
    named = tuple(compress(range(1, len(folds) - 1), map(_plain_given().__contains__, folds[1:])))
    taken = taken_words(text, found) if named else []
    for at in named:
        if taken[at] or taken[at + 1] or folds[at - 1] in particles("sovereign"):
            continue
        last = at + 2 + (folds[at + 1] == "ال")
        family = folds[last - 1] if last <= len(folds) else ""
        if last <= len(folds) and not taken[last - 1] and (family.startswith("ال") or last > at + 2):
            span = _whole(folds, taken, at, last)
            entry = lexicon().get(family, UNKNOWN)
            if entry.name > _PLAIN and _may_be_family(text, last - 1) and is_person(text, span):
                yield span


def _whole(folds: Sequence[str], taken: Sequence[bool], at: int, last: int) -> Span:
    """The span with the given names and the links before it: شركة إبراهيم أحمد الجفالي, مفرح بن محمد الحامدي."""
    first = at
    while first and not taken[first - 1] and folds[first][0] != "و":
        if folds[first - 1] not in _LINKS and not _given(folds, first - 1):
            break
        first -= 1
    word = _given(folds, first)
    return Span(first, last, len(folds[first]) - len(word) if word else 0)


_LINKS = frozenset({"بن", "ابن", "ابو", "ابي", "ابا"})
