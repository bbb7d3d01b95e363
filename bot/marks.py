"""Invisible marks of direction: taken out of what others wrote, put in where our sentences need them."""

from __future__ import annotations

import re
import unicodedata

from bot.graphemes import cut
from language import Language

ISOLATE, END = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
RIGHT, LEFT = "\u200f", "\u200e"
_STRONG = {"L": Language.ENGLISH, "R": Language.ARABIC, "AL": Language.ARABIC}
# Control characters but tab and line feed; embeddings, overrides and isolates; halves of surrogate pairs;
# noncharacters. Zero-width joiners stay: emoji and Persian words are spelled with them.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066\u2067\u206a-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_OURS = re.compile(f"[{ISOLATE}{END}]")
_ISOLATED = re.compile(f"{ISOLATE}[^{ISOLATE}{END}]*{END}")
_MARKS = re.compile("[\u2066-\u2069\u200e\u200f]")


def clean(text: str) -> str:
    """Text by others without control characters and direction marks, which would reach beyond it.

    Every kind of line break becomes LF. Isolates stay where each line closes those that it opens: they reach nowhere.
    """
    text = _UNWANTED.sub("", _BREAKS.sub("\n", text))
    return text if all(map(_closed, text.split("\n"))) else _OURS.sub("", text)


def _closed(line: str) -> bool:
    depth = 0
    for mark in _OURS.findall(line):
        depth += 1 if mark == ISOLATE else -1
        if depth < 0:
            return False
    return depth == 0


def one_line(text: str) -> str:
    """Clean text with every run of white space made one space."""
    return " ".join(clean(text).split())


def shorten(text: str, limit: int) -> str:
    """Return one line of at most `limit` code points, cut between words where there are any, with an ellipsis.

    No character as readers see it is cut, and no isolate is left open.
    """
    text = one_line(text)
    if len(text) <= limit:
        return text
    kept = cut(text, limit - 1)
    at_word = kept.rsplit(" ", 1)[0] if " " in kept[limit // 2 :] else kept
    return clean(at_word).rstrip(" ،,؛;:.-") + "…"


def isolated(text: str) -> str:
    """Wrap text so that its direction neither changes nor is changed by the sentence around it."""
    return f"{ISOLATE}{text}{END}" if text else ""


def without_marks(text: str) -> str:
    """Text for programs and terminals: no isolates, no direction marks."""
    return _MARKS.sub("", text)


def first_strong(text: str) -> Language | None:
    """Language whose direction a paragraph takes: that of its first strong letter outside of isolates."""
    while (outside := _ISOLATED.sub("", text)) != text:
        text = outside
    return _first_strong(text)


def _first_strong(text: str) -> Language | None:
    classes = (unicodedata.bidirectional(char) for char in text)
    return next((_STRONG[found] for found in classes if found in _STRONG), None)


def directed(line: str, language: Language) -> str:
    """Return the line with a mark before it where it would otherwise run in the other language's direction.

    Also where an isolate of the other direction comes first: older apps look inside of it.
    """
    if not line.strip() or first_strong(line) is _first_strong(line) is language:
        return line
    return (RIGHT if language is Language.ARABIC else LEFT) + line
