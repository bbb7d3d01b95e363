"""What a reader does not want to see in a summary: datelines, captions, pointers to other articles, bare quotes."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from language import entries, fold

_PACKAGE = "summarizer"
_QUOTED = re.compile(r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]|\u00ab[^\u00bb]*\u00bb")
_OPENERS, _CLOSERS = "\u201c\u00ab(", "\u201d\u00bb)"
_QUOTES = (('"', '"'), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
_TERMINAL = re.compile(r"[.!?\u061f\u2026\u06d4][\"\u201d\u00bb'\u2019)\]\s]*$")
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"^[\s\u2022\u25aa\u25cf\u25a0*>|\u00b7-]+")
_PAUSE = re.compile(r"\s*[،؛,;]$")
_SPACES = re.compile(r"\s+")


class Kind(StrEnum):
    """What a line or sentence is, as far as its wording tells."""

    SENTENCE = "sentence"
    HEADING = "heading"
    QUOTE = "quote"
    POINTER = "pointer"


def tidy(text: str) -> str:
    """Return the sentence as shown: bullets, datelines and sourcing at its front taken off, white space single.

    A piece of a sentence that was parted at a pause ends with a full stop.
    """
    text = _PAUSE.sub(".", _MARKS.sub("", _SPACES.sub(" ", text)).strip())
    for pattern in _fronts():
        rest = pattern.sub("", text, count=1)
        if len(text) > len(rest) >= len(text) // 2:
            text = rest[:1].upper() + rest[1:]
    return _closed(text)


def _closed(text: str) -> str:
    """Close a quotation that goes on in the next sentence, if who speaks stands before it."""
    for opener, closer in _QUOTES:
        at = text.rfind(opener)
        open_still = text.count('"') % 2 if opener == closer else text.count(opener) > text.count(closer)
        if open_still and len(_WORD.findall(text[:at])) >= _OUTSIDE:
            return text + closer
    return text


def kind_of(text: str, *, ends_line: bool = True) -> Kind:
    """Tell sentences that may stand alone from headings, captions, pointers to other articles and bare quotes.

    `ends_line`: a sentence without its full stop is whole only if its line ends with it.
    """
    if points_elsewhere(text):
        return Kind.POINTER
    words = len(_WORD.findall(text))
    if not _TERMINAL.search(text) and (not ends_line or words < _SHORTEST_UNSTOPPED):
        return Kind.HEADING
    if _bare_quote(text):
        return Kind.QUOTE
    return Kind.SENTENCE if words >= _SHORTEST else Kind.HEADING


_SHORTEST = 4  # words; "He agreed." says nothing on its own
_SHORTEST_UNSTOPPED = 10  # words; Arabic news often ends a paragraph without a full stop, headings are shorter
_OUTSIDE = 3  # words beside a quote that say who speaks


def points_elsewhere(text: str) -> bool:
    """Whether the line is a caption, a credit, or sends the reader to another article."""
    folded = fold(text[:_FRONT]).strip(' \t*-:|[(\u00bb\u00ab"')
    if not folded.startswith(_pointers()):
        return False
    return any(folded.startswith(front) and _ends_word(folded, len(front)) for front in _pointers())


_FRONT = 60  # characters: the longest pointer, the marks before it and a letter that may follow


def _ends_word(text: str, at: int) -> bool:
    return at >= len(text) or not text[at].isalnum() or not text[at - 1].isalnum()


def _bare_quote(text: str) -> bool:
    if text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in zip(_OPENERS, _CLOSERS, strict=True)):
        return True
    outside = _QUOTED.sub(" ", text)
    return outside != text and len(_WORD.findall(outside)) < _OUTSIDE


@cache
def _pointers() -> tuple[str, ...]:
    return tuple(fold(entry) for entry in entries(_PACKAGE, "words/pointers.txt"))


@cache
def _fronts() -> tuple[re.Pattern[str], ...]:
    agencies = "|".join(sorted(map(re.escape, entries(_PACKAGE, "words/agencies.txt")), key=len, reverse=True))
    agency = rf"(?:{agencies})(?:\s*[/,\u060c-]\s*(?:{agencies}))*"
    bracketed = rf"[\"\u00ab\u201c(\[]\s*{agency}\s*[\"\u00bb\u201d)\]]"
    place = r"[^\W\d_][^\s.:()]*(?:[\s,\u060c/]+[^\s.:()]+){0,3}?"
    day = r",\s*[A-Z][a-z]{2,8}\.?\s+\d{1,2}"
    dash, dashes = r"[-\u2013\u2014\u0640]", r"[-\u2013\u2014\u0640:]+"
    sourcing = "|".join(entries(_PACKAGE, "words/sourcing.txt"))
    return (
        re.compile(
            rf"^{place}(?:{day})?\s*(?:{dash}\s*{agency}|{dash}?\s*{bracketed})\s*{dashes}\s*",
            re.IGNORECASE,
        ),
        re.compile(rf"^{agency}\s*{dash}\s*{place}\s*:+\s*", re.IGNORECASE),
        re.compile(rf"^{bracketed}\s*{dashes}\s*", re.IGNORECASE),
        re.compile(rf"^{place}\s*:\s*{bracketed}\s*", re.IGNORECASE),
        re.compile(rf"^[A-Z][A-Z .,]{{2,40}}(?:{day}|\s*\([^)]{{2,30}}\)){{1,2}}\s*{dash}+\s*"),
        re.compile(r"^[A-Z][A-Z .,]{2,40}\s*[\u2013\u2014]\s*(?=[A-Z])"),
        re.compile(rf"^(?:{sourcing})", re.IGNORECASE),
    )
