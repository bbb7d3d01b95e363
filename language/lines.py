"""Which lines of a text belong together: titles and paragraphs on lines of their own, or text broken at a fixed width."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

_BULLET = re.compile(r"(?:[-*•●▪◦–—]|\d{1,2}[.)]|[a-zA-Z]\))\s")
_STOPPED = re.compile(r"[.!?؟…:؛;][\"”»’')\]]*$")
_LOWER = re.compile(r"[a-zà-ÿ][a-zà-ÿ']*(?![^\W_])")
_WIDEST = 100  # columns: texts of a fixed width are narrower
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it; `indent` counts what stood before."""

    text: str
    start: int
    end: int
    indent: int


def blocks(text: str, *, titled: bool) -> list[tuple[int, int, bool]]:
    """Return (start, end, is a title) of each run of lines that sentences may span.

    A line break ends a block, except inside text that was wrapped at a fixed width, and before a line that goes on in
    lower case where the one before it has no stop.
    """
    lines = _lines(text)
    out: list[tuple[int, int, bool]] = []
    if titled and len(lines) > 1 and not _runs_on(lines):
        first = lines.pop(0)
        headline = len(first.text) <= _LONGEST_TITLE and not _STOPPED.search(first.text[-8:])
        out.append((first.start, first.end, headline))
    wrapped = _is_wrapped(lines)
    width = max((len(line.text) for line in lines), default=0)
    open_until: _Line | None = None
    for line in lines:
        if open_until is not None and _goes_on(open_until, line, width if wrapped else 0, first=open_until is lines[0]):
            out[-1] = (out[-1][0], line.end, False)
        elif line.text:
            out.append((line.start, line.end, False))
        open_until = line if line.text else None
    return [block for block in out if block[0] < block[1]]


def _runs_on(lines: list[_Line]) -> bool:
    """Whether the first line was broken at the width of those below it: then it is their beginning and no title."""
    first, second, *_ = lines
    if not second.text or second.indent or not _is_wrapped(lines[1:]):
        return False
    width = max(len(line.text) for line in lines[1:])
    return len(first.text) <= width + 3 and _is_full(first, second, width)


def _lines(text: str) -> list[_Line]:
    out = []
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        indent = len(raw) - len(raw.lstrip()) if stripped else 0
        out.append(_Line(stripped, at + indent, at + indent + len(stripped), indent))
        at += len(raw) + 1
    return out


def _goes_on(above: _Line, below: _Line, width: int, *, first: bool) -> bool:
    """Whether the sentence at the end of one line may go on in the next; `width` is 0 where nothing was wrapped."""
    if not below.text or _BULLET.match(below.text):
        return False
    lower = bool(_LOWER.match(below.text))
    if not width:
        return lower and not _STOPPED.search(above.text[-8:])
    if below.indent:
        return False
    # The first line of a body may be short: a dateline stood before it. Elsewhere a short line ends its paragraph.
    return lower or first or above.text.endswith(",") or len(above.text) >= 0.6 * width


def _is_wrapped(lines: list[_Line]) -> bool:
    """Whether the text was broken at a fixed width: lines break before lower case, or whenever a word would not fit."""
    width = max((len(line.text) for line in lines), default=0)
    if width > _WIDEST:
        return False
    breaks = [(a, b) for a, b in itertools.pairwise(lines) if a.text and b.text and not b.indent]
    unstopped = [(a, b) for a, b in breaks if not _STOPPED.search(a.text[-8:])]
    lower = sum(bool(_LOWER.match(b.text)) for _, b in unstopped)
    if lower and lower >= 0.3 * len(breaks):
        return True
    full = sum(_is_full(a, b, width) for a, b in unstopped)
    return len(breaks) >= 4 and full >= 0.7 * len(breaks) and len(unstopped) >= 0.5 * len(breaks)


def _is_full(above: _Line, below: _Line, width: int) -> bool:
    """Whether the first word of the line below would not have fitted into the line above."""
    return len(above.text) + 1 + len(below.text.split(maxsplit=1)[0]) > width - 3
