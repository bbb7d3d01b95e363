"""Finding the dates of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from language.dates.lexer import read
from language.dates.meaning import Seen
from language.dates.records import DateMention, Leaning
from language.dates.rules import rules

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from language.dates.lexer import Lexemes
    from language.dates.records import When
    from language.dates.rules import Rule
    from language.detect import Language

_ANCHORS = re.compile("[mawTuvVUhQyp]")  # no date is made without one of these


def find_dates(
    text: str, reference: dt.date | None, language: Language, *, leaning: Leaning = Leaning.PAST
) -> list[DateMention]:
    """Find the dates of `text`, left to right, without overlaps; relative ones count from `reference`.

    Without a reference a relative date has `iso` "", a day and month without a year "--MM-DD". A weekday or a day
    without a year is looked for in the past (the day of publication included) unless `leaning` says the future, which a
    sentence about a plan should.
    """
    lexemes = read(text, language)
    if not _ANCHORS.search(lexemes.kinds):
        return []
    out = []
    for match, when in _matches(lexemes, rules(language), reference, Leaning(leaning), language):
        start, end = lexemes.span(match.start(), match.end() - 1)
        out.append(DateMention(text[start:end], start, end, when.iso, when.until))
    return out


def _matches(
    lexemes: Lexemes, known: tuple[Rule, ...], reference: dt.date | None, leaning: Leaning, language: Language
) -> Iterator[tuple[re.Match[str], When]]:
    """Matches that mean something: of those that begin first the longest, of these the rule named first."""
    kinds, free = lexemes.kinds, 0
    waiting = {order: match for order, rule in enumerate(known) if (match := rule.shape.search(kinds))}
    while waiting:
        order = min(waiting, key=lambda o: (waiting[o].start(), -waiting[o].end(), o))
        match, rule = waiting[order], known[order]
        when = rule.resolve(Seen(match, lexemes, reference, leaning, language)) if rule.resolve else None
        if when is not None:
            yield match, when
        if when is not None or rule.resolve is None:
            free = match.end()
        stale = [o for o in waiting if waiting[o].start() < free or o == order]
        for o in stale:
            following = known[o].shape.search(kinds, max(free, match.start() + 1))
            if following:
                waiting[o] = following
            else:
                del waiting[o]
