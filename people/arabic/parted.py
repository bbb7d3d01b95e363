"""Names that came to stand side by side, parted by who else is named in the text: أبلغ عباس بوتين, استقبل مون كيم."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import shape
from people.arabic.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

Words = tuple[str, ...]
_PAIR = 2


@dataclass(slots=True)
class _Cast:
    """Who is named in a text.

    family  last words of full names (first ones too, where these are the family's) to the names
    given   first words of full names to the names
    alone   words that are a name by themselves somewhere
    pairs   full names of two words
    """

    family: dict[str, set[Words]] = field(default_factory=dict)
    given: dict[str, set[Words]] = field(default_factory=dict)
    alone: set[str] = field(default_factory=set)
    pairs: set[Words] = field(default_factory=set)


def parted(text: Text, found: Sequence[Span]) -> list[Span]:
    """Spans in order, each that holds two names as two."""
    cast = _cast(text, found)
    return [part for span in found for part in _parts(text, span, cast)]


def _cast(text: Text, found: Sequence[Span]) -> _Cast:
    cast = _Cast()
    for span in found:
        words = _bare(text, span)
        if len(words) == 1:
            cast.alone.add(words[0])
            continue
        cast.family.setdefault(words[-1], set()).add(words)
        cast.given.setdefault(words[0], set()).add(words)
        if words[0] in particles("surname_first"):
            cast.family.setdefault(words[0], set()).add(words)
        if len(words) == _PAIR:
            cast.pairs.add(text.folds[span.first : span.last])
    return cast


def _bare(text: Text, span: Span) -> Words:
    return (shape(text.folds[span.first]).base, *text.folds[span.first + 1 : span.last])


def _parts(text: Text, span: Span, cast: _Cast) -> Iterator[Span]:
    """One span as it is, as its first word only (كيم جدي, أندرسون برر), or as two."""
    words = _bare(text, span)
    one, other, size = words[0], words[-1], len(words)
    others = cast.family.get(other, set()) - {words}
    cut = 0
    if size == _PAIR and cast.family.get(one, set()) - {words}:
        if not others and lexicon().get(other, UNKNOWN).name < 1 and not other.startswith("ال"):
            yield Span(span.first, span.first + 1, span.clitic)
            return
        cut = 1 if others else 0
    elif size == _PAIR and {one, other} <= cast.alone and others and cast.given.get(one, set()) - {words}:
        cut = 1  # شكرت ميلانيا السيسي
    elif size == 2 * _PAIR and {text.folds[span.first : span.first + _PAIR], words[_PAIR:]} <= cast.pairs:
        cut = _PAIR
    elif size > _PAIR and {words[-2], other} <= cast.alone:
        cut = size - 1
    if cut:
        yield Span(span.first, span.first + cut, span.clitic)
        yield Span(span.first + cut, span.last, 0)
    else:
        yield span
