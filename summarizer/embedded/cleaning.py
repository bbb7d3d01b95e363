"""What a reader does not want to see in a summary: datelines, captions, pointers to other articles, bare quotes."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from language import entries, fold

_PACKAGE = "summarizer"
_QUOTED = re.compile(r"[\"\u201c\u201d][^\"\u201c\u201d]*[\"\u201c\u201d]|\u00ab[^\u00bb]*\u00bb")
_QUOTE_MARK = re.compile('(?<![a-zA-Z])"|"(?![a-zA-Z])|[\u201c\u201d\u00ab\u00bb]')  # not Turkey"s, a misprint
_CLOSERS = {'"': '"', "\u201c": "\u201d", "\u00ab": "\u00bb"}
_TERMINAL = re.compile(r"[.!?\u061f\u2026\u06d4][\"\u201d\u00bb'\u2019)\]\s]*$")
_WORD = re.compile(r"\w+")
_FRAGMENT = re.compile(r"[^()\n]*\)\s*[a-z]")  # the end of what was bracketed: "30) now seems unlikely"
_MARKS = re.compile(r"^(?:[\s\u2022\u25aa\u25cf\u25a0*>|\u00b7:-]|\.{2,}\s)+")
_ENDS = re.compile(r"\s*[،؛,;]\.?$|\s*(?<!\.)\.\.$|\s+\.$")  # each becomes a full stop
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE = re.compile(r" (?=[،؛](?:\s|$))")
_TAG = re.compile(r"(?<![\w\"\u201c\u00ab])(?<!وسم )(?<!هاشتاغ )(?<!هاشتاج )#(?=[\u0620-\u064a])(\w+)")


class Kind(StrEnum):
    """What a line or sentence is, as far as its wording tells."""

    SENTENCE = "sentence"
    HEADING = "heading"
    QUOTE = "quote"
    POINTER = "pointer"


def tidy(text: str) -> str:
    """Return the sentence as shown: bullets, datelines and sourcing at its front taken off, white space single.

    A piece of a sentence that was parted at a pause ends with a full stop. Words that a paper tagged (#مجلس_الأمن) read
    as words, unless the tag is what is told of.
    """
    text = _ENDS.sub(".", _MARKS.sub("", _SPACE_BEFORE.sub("", _SPACES.sub(" ", text))).strip())
    if "#" in text:
        text = _TAG.sub(lambda tag: tag[1].replace("_", " "), text)
    for pattern in _fronts():
        rest = pattern.sub("", text, count=1)
        if len(text) > len(rest) >= len(text) // 2:
            text = rest[:1].upper() + rest[1:]
    return _closed(text)


def _closed(text: str) -> str:
    """Close a quotation that goes on in the next sentence, if who speaks stands before it."""
    if not unpaired(text):
        return text
    *_, last = _QUOTE_MARK.finditer(text)
    spoken = _WORD.search(text, last.end()) and not text[: last.start()][-1:].isalnum()
    if spoken and last[0] in _CLOSERS and len(_WORD.findall(text[: last.start()])) >= _OUTSIDE:
        return text + _CLOSERS[last[0]]
    return text


def unpaired(text: str) -> bool:
    """Whether a quotation begins or ends in the text and not both. Papers mix up the marks: all count alike."""
    return len(_QUOTE_MARK.findall(text)) % 2 == 1


def kind_of(text: str, *, whole: bool = True) -> Kind:
    """Tell sentences that may stand alone from headings, captions, pointers to other articles and bare quotes.

    `whole`: whether a text of some length may be a sentence although it has no full stop.
    """
    if points_elsewhere(text):
        return Kind.POINTER
    words = len(_WORD.findall(text))
    if ")" in text and _FRAGMENT.match(text):
        return Kind.HEADING
    if not has_stop(text) and (not whole or words < _SHORTEST_UNSTOPPED or _dateline().search(text)):
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


def has_stop(text: str) -> bool:
    """Whether the text ends with a full stop or its like, whatever closes after it."""
    return bool(_TERMINAL.search(text[-_TAIL:]))


_TAIL = 12  # characters: a stop and what may close after it


def stopped(text: str) -> str:
    """Give a sentence that its line ended its full stop: others may follow it in a summary."""
    return text if has_stop(text) else text.rstrip(" :") + "."


def leaves_stops_off(text: str) -> bool:
    """Whether most long lines of the text end without a full stop, as some papers print their paragraphs."""
    lines = [line for line in text.split("\n") if line.count(" ") >= _SHORTEST_UNSTOPPED]
    return 2 * sum(not has_stop(line) for line in lines) > len(lines)


def _bare_quote(text: str) -> bool:
    """Whether nobody is said to speak, or a quotation ends that began in an earlier sentence."""
    if unpaired(text):
        return True
    outside = _QUOTED.sub(" ", text)
    return outside != text and len(_WORD.findall(outside)) < _OUTSIDE


@cache
def _pointers() -> tuple[str, ...]:
    return tuple(fold(entry) for entry in entries(_PACKAGE, "words/pointers.txt"))


@cache
def _agencies() -> str:
    return "|".join(sorted(map(re.escape, entries(_PACKAGE, "words/agencies.txt")), key=len, reverse=True))


@cache
def _dateline() -> re.Pattern[str]:
    """Return the end of a line of its own that says where and when: "الطائف 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس"."""
    return re.compile(rf"\d{{4}}\s*(?:م|هـ|ه)?\s+(?:{_agencies()})$", re.IGNORECASE)


@cache
def _fronts() -> tuple[re.Pattern[str], ...]:
    agencies = _agencies()
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
        re.compile(rf"^(?:[A-Z][\w.]*[\s,]+){{0,4}}\((?:{agencies})\)\s*(?=[A-Z])"),
        re.compile(rf"^(?:{sourcing})", re.IGNORECASE),
    )
