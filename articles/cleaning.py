"""Removal of what is not the article: marks of scrapers, links, buttons, credits, teasers and repetitions.

Whole lines go, or stay letter for letter; only behind the end of the last sentence something may be cut off. What goes
is said by rules kept as data (articles/junk.py) and by three that need the rest of the text: a first line that repeats
the title, a paragraph that stands there twice, and a teaser, cut off by dots, of a paragraph that follows in full.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from articles.junk import Line, Scope, rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.junk import Rule

_SENTENCE_END = re.compile(r"[.!?؟…:;؛]['\"”»)\]]*$")
_DOTS = "...", "…", "[...]", "[…]"
_GAP = re.compile(r"\n{3,}")
_NO_WORD = re.compile(r"[\W_]+")
_LONGEST_LINK = 100  # characters of a headline in a list of links
_MOST_LINKS = 6
_SHORTEST_REPEATED = 60  # characters: shorter lines may be said twice for a reason
_SHORTEST_TEASER = 30
_MOST_ALIKE = 50  # lines that begin alike; more are a table, and comparing all of them takes for ever
_LAST = 400  # characters at the end of the last line, in which an ending may stand


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line, or the end of one, that is not the article, and the rule that says so."""

    rule: str
    text: str


def clean(title: str, text: str) -> str:
    """Text without what is not the article; "" when nothing else is in it."""
    return cleaned(title, text)[0]


def cleaned(title: str, text: str) -> tuple[str, tuple[Dropped, ...]]:
    """Text without what is not the article, and what was dropped, by which rule."""
    lines = [Line.of(row) for row in text.split("\n")]
    reasons: dict[int, str] = {}
    for step in (_by_lines, _by_lists, _by_title, _by_repetition, _by_head, _by_tail):
        reasons.update(tuple(step(title, lines, reasons)))
    kept = "\n".join(line.written for number, line in enumerate(lines) if number not in reasons)
    body, cut = _without_ending(_GAP.sub("\n\n", kept).strip())
    dropped = [Dropped(reasons[number], lines[number].raw) for number in sorted(reasons) if lines[number].raw]
    return body, (*dropped, *cut)


def _by_lines(_title: str, lines: list[Line], _gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        rule = _first(Scope.LINE, line)
        if rule:
            yield number, rule.id


def _by_lists(_title: str, lines: list[Line], _gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        rule = _first(Scope.LIST, line)
        if rule:
            yield number, rule.id
            yield from ((link, rule.id) for link in _links(lines, number + 1))


def _links(lines: list[Line], start: int) -> Iterator[int]:
    """Numbers of the lines from `start` on that look like headlines of other articles."""
    found = 0
    for number in range(start, len(lines)):
        raw = lines[number].raw
        if raw and (len(raw) > _LONGEST_LINK or _SENTENCE_END.search(raw) or found == _MOST_LINKS):
            return
        found += bool(raw)
        yield number


def _by_title(title: str, lines: list[Line], gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    first = next(_left(lines, gone), None)
    if first is not None and _words(Line.of(title)) == _words(lines[first]):
        yield first, "title-again"


def _by_repetition(_title: str, lines: list[Line], gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    left = list(_left(lines, gone))
    others = sorted(lines[number].folded for number in left)
    met: set[str] = set()
    for number in left:
        words = _words(lines[number])
        if words in met and len(words) >= _SHORTEST_REPEATED and _is_paragraph(lines, number):
            yield number, "paragraph-again"
        elif _is_teaser(lines[number].folded, others):
            yield number, "teaser"
        met.add(words)


def _is_paragraph(lines: list[Line], number: int) -> bool:
    """Whether a line is a paragraph of its own; a line of a text broken to a fixed width is a part of one."""
    above = lines[number - 1].raw if number else ""
    return bool(_SENTENCE_END.search(lines[number].raw)) and (not above or bool(_SENTENCE_END.search(above)))


def _is_teaser(line: str, others: list[str]) -> bool:
    """Whether a line is cut off by dots and one of the others, which are sorted, tells it in full."""
    start = line.rstrip(" .…[]")
    if len(start) < _SHORTEST_TEASER or not line.endswith(_DOTS):
        return False
    first = bisect_left(others, start)
    alike = (other for other in islice(others, first, first + _MOST_ALIKE) if other.startswith(start))
    return any(len(other) > len(line) for other in alike)


def _by_head(_title: str, lines: list[Line], gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    yield from _while_junk(Scope.HEAD, lines, list(_left(lines, gone)))


def _by_tail(_title: str, lines: list[Line], gone: dict[int, str]) -> Iterator[tuple[int, str]]:
    yield from _while_junk(Scope.TAIL, lines, list(_left(lines, gone))[::-1])


def _while_junk(scope: Scope, lines: list[Line], order: list[int]) -> Iterator[tuple[int, str]]:
    for number in order:
        rule = _first(scope, lines[number])
        if rule is None:
            return
        yield number, rule.id


def _without_ending(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """Cut off what stands behind the end of the last sentence, when a rule knows it."""
    above, line_break, last = text.rpartition("\n")
    above, last = above + line_break + last[:-_LAST], last[-_LAST:]
    for rule in rules_of(Scope.ENDING):
        match = re.fullmatch(rf"(.*[.!?؟\"”»)])\s*(?P<ending>{rule.pattern.pattern})", last)
        if match:
            body, cut = _without_ending(above + match[1])
            return body, (Dropped(rule.id, match["ending"]), *cut)
    return text, ()


def _left(lines: list[Line], gone: dict[int, str]) -> Iterator[int]:
    return (number for number, line in enumerate(lines) if line.raw and number not in gone)


def _first(scope: Scope, line: Line) -> Rule | None:
    if not line.raw:
        return None
    return next((rule for rule in rules_of(scope) if rule.matches(line)), None)


def _words(line: Line) -> str:
    return _NO_WORD.sub(" ", line.folded).strip()
