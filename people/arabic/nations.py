"""Adjectives of nations that are names: the given name تركي, the family name المصري."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, place_words, shape
from people.arabic.span import Span, taken_words
from people.arabic.unheard import follows_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

_PLAIN = -5
"""Odds at which a word is a common one."""


def with_nation_name(text: Text, span: Span) -> Span:
    """Take in a given name that is also an adjective: الشيخ تركي الشليل, تركي آل الشيخ."""
    folds, before = text.folds, span.first - 1
    if before < 0 or span.clitic or shape(folds[before]).base not in particles("nation_names"):
        return span
    definite = folds[before - 1].startswith("ال") and not folds[before].startswith("ال")  # رئيس الهيئة جورجي فلان
    led = before > 0 and (folds[before - 1] in particles("address") or definite or not folds[before - 1].isalpha())
    if led or folds[span.first] in {"بن", "ال"}:
        return Span(before, span.last, shape(folds[before]).clitic)
    return span


def nation_named(text: Text, found: Sequence[Span]) -> Iterator[Span]:
    """The same where the family name was not found either: الشيخ تركي الشليل."""
    taken, folds = taken_words(text, found), text.folds
    nations, names = demonyms(), particles("nation_names")
    for at in range(1, len(folds) - 1):
        if folds[at - 1] in nations and folds[at + 1] in nations and _is_introduced(folds, at):
            if not taken[at] and not taken[at + 1]:
                yield Span(at, at + 2, 0)
            continue
        if folds[at] not in names or taken[at] or taken[at + 1]:
            continue
        led = folds[at - 1] in particles("address") or (
            folds[at - 1] in place_words() and follows_role(folds, at) and folds[at + 1] not in demonyms()
        )
        word = folds[at + 1]
        if led and word.startswith("ال") and lexicon().get(word, UNKNOWN).name > _PLAIN:
            yield Span(at, at + 2, 0)


def _is_introduced(folds: Sequence[str], at: int) -> bool:
    """Whether a given name and such a family name follow the role that has told a nation: أمين عام الجامعة العربية نبيل العربي."""
    if not folds[at + 1].startswith("ال"):
        return False
    given = lexicon().get(folds[at], UNKNOWN)
    return given.name >= _CLEAR and given.first >= _CLEAR and follows_role(folds, at)


_CLEAR = 3
"""Odds of a name that is one clearly, and the quarters of its uses where it stands first."""


def with_nisba(text: Text, span: Span) -> Span:
    """Take in a family name that is also the adjective of a nation: the role before has told the nation already."""
    folds, last = text.folds, span.last
    if last >= len(folds) or not folds[last].startswith("ال") or folds[last] not in demonyms():
        return span
    told = any(word in demonyms() for word in folds[max(0, span.first - 3) : span.first])
    ends = last + 1 == len(folds) or not folds[last + 1].isalpha()
    if last - span.first == 1 and not ends and roles.title_head(folds[last + 1]) and folds[last - 1] in lexicon():
        return Span(span.first, last + 1, span.clitic)  # نبيل العربي الأمين العام
    return Span(span.first, last + 1, span.clitic) if told or (ends and last - span.first > 1) else span
