"""People in a row of brackets: where three of them hold names, so do the others.

رؤساء "فيس بوك" (مارك زوكربرغ) و"أوبر" (دارا خسروشاهي) و"بالانتير" (أليسكس كارب)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from people.arabic import roles
from people.arabic.shapes import demonyms, place_words
from people.arabic.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

_LONGEST = 4  # words of a name in brackets
_NEAR = 12  # words and marks from one bracket to the next of its row
_ENDS = frozenset({".", "\n"})
_TELLING = 3  # names that tell what a row holds: with two, film characters and programmes came in beside the actors
_LEAST = 2  # words of a name that nobody has heard of


class _Bracket(NamedTuple):
    """Words `first`..`last` (not included) between brackets."""

    first: int
    last: int


def with_rows(text: Text, found: Sequence[Span]) -> list[Span]:
    """Spans in order, with those of the rows in which at least three, and half of all, are found by themselves."""
    spans = {(span.first, span.last): span for span in found}
    for row in _rows(text):
        named = [bracket for bracket in row if bracket in spans]
        if len(named) < max(_TELLING, len(row) / 2):
            continue
        for bracket in row:
            if bracket not in spans and _may_be_name(text, bracket):
                spans = {at: span for at, span in spans.items() if at[1] <= bracket.first or at[0] >= bracket.last}
                spans[bracket] = Span(*bracket, 0)
    return sorted(spans.values(), key=lambda span: span.first)


def _rows(text: Text) -> Iterator[list[_Bracket]]:
    row: list[_Bracket] = []
    for bracket in _brackets(text):
        if row and (bracket.first - row[-1].last > _NEAR or _ENDS & set(text.folds[row[-1].last : bracket.first])):
            yield row
            row = []
        row.append(bracket)
    yield row


def _brackets(text: Text) -> Iterator[_Bracket]:
    folds = text.folds
    for at in range(1, len(text)):
        if folds[at] != "(":
            continue
        behind = folds[at + 1 : at + _LONGEST + 2]
        if ")" in behind and (size := behind.index(")")) > 0 and all(map(str.isalpha, behind[:size])):
            yield _Bracket(at + 1, at + 1 + size)


def _may_be_name(text: Text, bracket: _Bracket) -> bool:
    words = text.folds[bracket.first : bracket.last]
    if len(words) < _LEAST:
        return False
    return not any(map(_is_plain, words))


def _is_plain(word: str) -> bool:
    role = roles.stops_role(word) or bool(roles.title_head(word))
    return role or word in demonyms() or word in place_words()
