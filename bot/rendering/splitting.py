"""Long replies cut into messages that Telegram takes: 4096 UTF-16 units each, counted without the markup."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

LIMIT = 4096
_PIECES = re.compile(r"<(/?)([a-z-]+)([^>]*)>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|.", re.IGNORECASE | re.DOTALL)
# Where to cut, the best first: after an empty line, a line, a sentence, a clause, a word.
_CUTS = (
    re.compile(r"\n\n+"),
    re.compile(r"\n+"),
    re.compile(r"(?<=[.!?؟…])[\"'»”)\]\u2069]*\s+"),
    re.compile(r"(?<=[،؛,;:])\s+"),
    re.compile(r"\s+"),
)
_JOINER = "\u200d"
_MODIFIERS = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)


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

    Tags are closed at the end of a part and opened again in the next; no entity, and no character with its marks,
    is ever cut. Parts that show nothing are left out.
    """
    pieces = [_piece(found) for found in _PIECES.finditer(text)]
    parts: list[str] = []
    opened: list[str] = []
    while pieces:
        count = _fitting(pieces, limit)
        if count < len(pieces):
            count = _best_cut(pieces, count)
        part, opened = _part(pieces[:count], opened)
        parts.append(part)
        pieces = pieces[count:]
    return [part for part in parts if _shows(part)]


def _piece(found: re.Match[str]) -> _Piece:
    written = found[0]
    return _Piece("" if found[2] else html.unescape(written) if written.startswith("&") else written, written)


def _fitting(pieces: list[_Piece], limit: int) -> int:
    """How many pieces fit into one part."""
    total = 0
    for count, piece in enumerate(pieces):
        total += units(piece.shown)
        if total > limit:
            return count
    return len(pieces)


def _best_cut(pieces: list[_Piece], count: int) -> int:
    """How many pieces to take so that the part ends at the best place."""
    # Every piece shown as exactly one character, so that places in the text are places in the list.
    shown = "".join(piece.shown[:1] or "\ufffe" for piece in pieces[: count + 1])
    for cut in _CUTS:
        ends = [found.end() for found in cut.finditer(shown) if count // 3 < found.end() <= count]
        if ends:
            return ends[-1]
    return _whole_character(shown, count)


def _whole_character(shown: str, count: int) -> int:
    """Go back from a place inside a character with its marks to before it; stay where that leads nowhere."""
    place = count
    while place > 1 and _continues(shown, place):
        place -= 1
    return place if place > max(1, count - 100) else count


def _continues(shown: str, place: int) -> bool:
    char, before = shown[place : place + 1], shown[place - 1]
    if not char:
        return False
    if _JOINER in {before, char} or ord(char) in _MODIFIERS or unicodedata.category(char) in {"Mn", "Mc", "Me"}:
        return True
    flags = len(shown[:place]) - len(shown[:place].rstrip("".join(map(chr, _FLAGS))))
    return ord(char) in _FLAGS and flags % 2 == 1


def _part(pieces: list[_Piece], opened: list[str]) -> tuple[str, list[str]]:
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
