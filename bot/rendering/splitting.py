"""Long replies cut into messages that Telegram takes: 4096 UTF-16 units each, counted without the markup."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from bot.graphemes import ends
from bot.marks import END, ISOLATE
from language import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LIMIT = 4096
_AHEAD = 100  # code points behind a part that are looked at: what follows tells whether a sentence ends
_PIECES = re.compile(r"<(/?)([a-z-]+)([^>]*)>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|.", re.IGNORECASE | re.DOTALL)
_EMPTY_LINE = re.compile(r"\n\n+")
_LINE = re.compile(r"\n+")
_CLAUSE = re.compile(r"(?<=[،؛,;:])\s+")
_WORD = re.compile(r"\s+")
_GAP = re.compile(r"\s*")
_AS_QUOTES = str.maketrans({ISOLATE: "“", END: "”"})  # so that a sentence may end inside of an isolate


def units(text: str) -> int:
    """Length of text as Telegram counts it: UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one step of HTML shows (a character or "" for a tag) and how it is written."""

    shown: str
    written: str


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Cut HTML into parts of at most `limit` shown units, at the best place there is in the last two thirds of each.

    Tags are closed at the end of a part and opened again in the next; no entity, and no character as readers see it,
    is ever cut. Parts that show nothing are left out.
    """
    pieces = [_piece(found) for found in _PIECES.finditer(text)]
    parts: list[str] = []
    opened: list[str] = []
    start = 0
    while start < len(pieces):
        end = _fitting(pieces, start, limit)
        if end < len(pieces):
            end = _best_cut(pieces, start, end)
        part, opened = _part(pieces[start:end], opened)
        parts.append(part)
        start = end
    return [part for part in parts if _shows(part)]


def _piece(found: re.Match[str]) -> _Piece:
    written = found[0]
    return _Piece("" if found[2] else html.unescape(written) if written.startswith("&") else written, written)


def _fitting(pieces: Sequence[_Piece], start: int, limit: int) -> int:
    """Place after the last piece that fits into a part beginning at `start`."""
    total = 0
    for place in range(start, len(pieces)):
        total += units(pieces[place].shown)
        if total > limit and place > start:
            return place
    return len(pieces)


def _best_cut(pieces: Sequence[_Piece], start: int, end: int) -> int:
    """Place before `end` where a part that begins at `start` ends best; tags opened there belong to the next part."""
    looked_at = pieces[start : end + _AHEAD]
    offsets = [0, *accumulate(len(piece.shown) for piece in looked_at)]
    place = bisect_left(offsets, _cut("".join(piece.shown for piece in looked_at), offsets[end - start]))
    while start + place < end and looked_at[place].written.startswith("</"):
        place += 1
    return start + place if place else end


def _cut(text: str, most: int) -> int:
    """How much of a text to take, at most so many characters: the best place in the last two thirds of them."""
    whole = {place for place in ends(text) if place <= most}
    for places in _CUTS:
        found = [place for place in places(text) if most // 3 < place <= most and place in whole]
        if found:
            return found[-1]
    return max((place for place in whole if place > most - _AHEAD), default=most)


def _after(pattern: re.Pattern[str]) -> Callable[[str], Iterable[int]]:
    return lambda text: (found.end() for found in pattern.finditer(text))


def _sentences(text: str) -> Iterable[int]:
    """Places after a sentence and the white space behind it; abbreviations such as U.S. end none."""
    for sentence in split_sentences(text.translate(_AS_QUOTES), titled=False):
        gap = _GAP.match(text, sentence.end)
        if gap and gap[0]:
            yield gap.end()


# Where to cut, the best first.
_CUTS = (_after(_EMPTY_LINE), _after(_LINE), _sentences, _after(_CLAUSE), _after(_WORD))


def _part(pieces: Sequence[_Piece], opened: list[str]) -> tuple[str, list[str]]:
    """Write pieces with the tags open before them, and close what they leave open; return that too."""
    text = "".join(opened) + "".join(piece.written for piece in pieces)
    still = list(opened)
    for piece in pieces:
        if piece.shown or not (tag := _PIECES.fullmatch(piece.written)):
            continue
        if tag[1]:
            still.pop()
        else:
            still.append(piece.written)
    closing = "".join(f"</{_name(tag)}>" for tag in reversed(still))
    return text.rstrip() + closing, still


def _name(tag: str) -> str:
    found = _PIECES.fullmatch(tag)
    assert found is not None
    return found[2]


def _shows(part: str) -> bool:
    return any(piece.strip() for found in _PIECES.finditer(part) if (piece := _piece(found).shown))
