"""Whether a stop ends a sentence."""

from __future__ import annotations

import re
from functools import cache

from language.wordlists import entries, table

# Addresses are passed over whole. Lookbehinds let an address begin only where a run of its characters begins, and
# possessive repeats give nothing back: the time stays linear on any input.
STOP = re.compile(
    r"(?P<address>(?:https?://|www\.)[^\s<>\"»«]*+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)*+)"
    r"|(?P<stop>[.!?؟…]++)(?P<closers>[\"”»’')\]}]*+(?:\[\d{1,3}\])*+)"
)
_NEXT = re.compile(r"(?P<gap>\s*+)(?P<quote>[\"“«‘'(\[]*+)(?P<word>[#@$£€]?+\w*+)")
_LOOK_BACK = 24
_LOOK_AHEAD = 64
_ERAS = {"م", "هـ", "ه"}  # after a year: 2015 م. 1443 هـ.
_ADDRESS_ENDINGS = {"نت", "كوم", "كم", "أورغ", "أورج", "Com", "Net", "Org", "Js"}
_ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")


@cache
def _abbreviations() -> dict[str, str]:
    return {word: kind for kind, word in table("language", "words/abbreviations.tsv")}


@cache
def _starters() -> frozenset[str]:
    return frozenset(entries("language", "words/starters.en.txt"))


def ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Whether the match of STOP in `text[start:end]` ends a sentence there."""
    after = _NEXT.match(text, stop.end(), min(end, stop.end() + _LOOK_AHEAD))
    if after is None or not after["word"]:
        # Nothing follows but more punctuation, or a gap longer than any between two words of a sentence.
        return after is not None and len(after[0]) >= _LOOK_AHEAD
    word = before(text, stop.start(), start)
    if after["word"][0].islower() or _spells(word, after["word"]):
        return False
    era = word in _ERAS and text[max(start, stop.start() - 6) : stop.start() - len(word)].rstrip()[-1:].isdecimal()
    marks = stop["stop"]
    if not after["gap"] and not after["quote"]:
        return _ends_without_space(word, marks, after["word"], closed=bool(stop["closers"]))
    if marks == "." or _abbreviations().get(word + marks):
        listed = word.isdecimal() and stop.start() - len(word) == start
        return not listed and _ends_after(word, after["word"], quoted=bool(after["quote"]), era=era)
    if len(marks) > 1 and not marks.strip(".…"):
        # Dots in a row are a pause in Arabic, and the end only before a capital.
        return after["word"][0].isupper()
    return marks != "…" or after["word"][0].isupper()


def before(text: str, end: int, start: int) -> str:
    """Return the word that ends at `end`, without what opens it."""
    window = text[max(start, end - _LOOK_BACK) : end]
    if not window or window[-1].isspace():
        return ""
    return window.split()[-1].lstrip("\"“«‘'([{،-–—/")


def _spells(word: str, following: str) -> bool:
    """Whether the stop stands between two letters of a Latin name spelled in Arabic: بي. بي. سي."""
    known = _abbreviations()
    return known.get(following) == "letter" and known.get(word.rpartition(".")[2]) == "letter"


def _ends_without_space(word: str, marks: str, following: str, *, closed: bool) -> bool:
    if following in _ADDRESS_ENDINGS or len(marks.strip("!?؟")) > 1:
        return False
    part = word.replace("-", ".").rpartition(".")[2]
    arabic = bool(_ARABIC_LETTER.match(following))
    opens = arabic and len(following) > 1 if arabic else following[0].isupper() and (following[1:2] or "a").islower()
    if not closed and marks == "." and (len(part) < 2 or word in _abbreviations()):
        return False
    return opens and (closed or arabic or not part.isupper())


def _ends_after(word: str, following: str, *, quoted: bool, era: bool) -> bool:
    """Whether a single full stop and a space end the sentence: the word before may be an abbreviation."""
    kind = _abbreviations().get(word) or _abbreviations().get(word + "!")
    if kind == "title":
        return era
    if kind == "number":
        return not following[0].isdigit() and not (len(word) == 1 and not _ARABIC_LETTER.match(following))
    word = word.rpartition("-")[2]
    initial = len(word) == 1 and word.isalpha()
    if initial and _ARABIC_LETTER.match(word):
        return era
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    if kind == "other" or initial or dotted:
        return quoted or following in _starters() or (kind == "other" and bool(_ARABIC_LETTER.match(following)))
    return True
