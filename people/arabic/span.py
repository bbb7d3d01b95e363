"""A stretch of words that names somebody, and what makes it no person's name: a nation, a place, a street."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import (
    PARTICLES,
    bynames,
    demonyms,
    phrases,
    place_names,
    place_words,
    shape,
    teams,
    titles,
    works,
)
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text


_VOWELS = re.compile("[\u064b-\u0652]")


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first`..`last` (not included) of a text name a person; `clitic` letters of the first are not the name's."""

    first: int
    last: int
    clitic: int


def taken_words(text: Text, spans: Sequence[Span]) -> list[bool]:
    """Which words of the text belong to a name."""
    out = [False] * len(text)
    for span in spans:
        for at in range(span.first, span.last):
            out[at] = True
    return out


def span_offsets(text: Text, span: Span) -> tuple[int, int]:
    """Offsets of the bare name in the source."""
    start = text.starts[span.first] + skip_letters(text.raw[span.first], span.clitic)
    return start, text.ends[span.last - 1]


def is_joined(text: Text, at: int) -> bool:
    """Whether an unheard word begins with و and another word, by its hamza: وأدريانا; no foreign name in و goes on so."""
    return text.raw[at][:2] in _AND and text.folds[at] not in lexicon()


_AND = frozenset({"وأ", "وإ", "وآ"})


def span_words(text: Text, span: Span) -> tuple[str, ...]:
    """Folded words of a name, the first without its clitic."""
    return (text.folds[span.first][span.clitic :], *text.folds[span.first + 1 : span.last])


def is_person(text: Text, span: Span) -> bool:
    """Whether a stretch is no nation, place or title, and nothing that is named after somebody."""
    folds = text.folds
    if all(len(_VOWELS.findall(word)) > 1 for word in text.raw[span.first : span.last]):
        return False  # scripture, written with every vowel
    base = shape(folds[span.first]).base
    if span.last - span.first == 1 and (
        base in demonyms() or base in place_words() or base in titles() or len(base) < 2
    ):
        return False
    whole = (base, *folds[span.first + 1 : span.last])
    if whole in place_names() or whole in teams() or (whole == ("علي",) and _upon(folds, span.last)):
        return False
    if _in_phrase(folds, span, base) or _is_title(text, span) or _is_school(folds, span):
        return False
    if folds[span.first] in bynames() and base not in PARTICLES and lexicon().get(base, UNKNOWN).name < 1:
        return False
    before = span.first - 1
    while before >= 0 and span.first - before < 4 and roles.title_head(folds[before]) not in _PEOPLE:
        before -= 1
    return not (before >= 0 and _gives_its_name(folds, before))


def _is_school(folds: Sequence[str], span: Span) -> bool:
    """Whether a stretch ends with, or stands before, what a school is: صلاح الدين الابتدائية, الملك خالد الخيرية."""
    return not particles("schools").isdisjoint(folds[span.last - 1 : span.last + 1])


def _is_title(text: Text, span: Span) -> bool:
    """Whether a stretch is (part of) what stands between marks behind a film, a song, a firm: فيلمه (بلاك كلانز مان)."""
    folds, before, behind = text.folds, span.first - 1, span.last
    while before > max(0, span.first - _TITLE) and folds[before].isalpha():
        before -= 1
    while behind < min(len(folds) - 1, span.last + _TITLE) and folds[behind].isalpha():
        behind += 1
    if before < 1 or behind >= len(folds) or folds[before] not in _OPENING or folds[behind] not in _CLOSING:
        return False
    heads = (word for word in folds[max(0, before - _NEAR) : before] if word.isalpha())
    return any(word in works() or shape(word).base in works() for word in heads)


_PEOPLE = frozenset({"", "مدرسه"})
"""No title; and a school, which is also a teacher: بمدرسة الإمام مسلم."""

_OPENING, _CLOSING = frozenset("\"'«“(‘"), frozenset("\"'»”)’")
_TITLE = 3
"""Words of a title on either side of what looks like a name."""

_NEAR = 2
"""Words before a mark among which the thing is told whose title it opens."""


def _in_phrase(folds: Sequence[str], span: Span, base: str) -> bool:
    """Whether a stretch is (part of) a place, a team or a saying of several words: ريو [دي جانيرو], نصيب [الأسد]."""
    for at, phrase in (*phrases().get(base, ()), *phrases().get(folds[span.first], ())):
        start = span.first - at
        end = start + len(phrase)
        if start < 0 or end > len(folds) or (end < span.last and not at):
            continue
        if phrase in {tuple(folds[start:end]), (shape(folds[start]).base, *folds[start + 1 : end])}:
            return True
    return False


def _upon(folds: Sequence[str], behind: int) -> bool:
    """Whether علي is على without its points: تعرف علي تلك."""
    return behind < len(folds) and folds[behind] in particles("behind_prepositions")


def _gives_its_name(folds: Sequence[str], at: int) -> bool:
    """Whether what is named after somebody stands at word `at`: بحديقة الملك فهد, not عن طريق فلان."""
    word = folds[at]
    if word == "طريق" and at and folds[at - 1] == "عن":
        return False
    bare = word[1:] if word[0] in "وبلف" else word
    return any(form in bynames() and not form.startswith("ال") for form in (shape(word).base, bare))
