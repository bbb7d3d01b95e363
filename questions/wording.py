"""The words of a question, in the spelling that rules compare and in the one the reader chose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from language import fold

MOST, LONGEST = 40, 500
"""A question of more words or characters than this is none."""

_WORD = re.compile(r"[^\W_](?:[\w'.\u064b-\u0652\u0670-]*[\w\u064b-\u0652\u0670])?|&", re.UNICODE)
_TATWEEL = "\u0640"
_SIGNS = {"&": "and", "US": "u.s"}  # not "us", whom nobody met
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_CONTRACTION = re.compile(r"^(?P<word>.+?)(?P<rest>'(?:s|ve|d|ll|m|re))$", re.IGNORECASE)
_PARTED = re.compile(r"^(?P<word>[\u0621-\u064a]*?)\u0640+$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word: `key` folded for comparing, `start` and `end` in the question as typed."""

    key: str
    start: int
    end: int

    def shortened(self, letters: int) -> Word:
        """Without its first letters."""
        return Word(self.key[letters:], self.start + letters, self.end)


def words_of(text: str) -> tuple[Word, ...]:
    """Words of a question in order; English "'s" is a word of its own, "&" is "and"."""
    plain = text.translate(_APOSTROPHES)
    out: list[Word] = []
    for found in _WORD.finditer(plain):
        out.extend(_parts(found[0], found.start()))
    return tuple(word for word in out if word.key)


def _parts(text: str, start: int) -> list[Word]:
    parted = _CONTRACTION.match(text)
    if not parted:
        return [_word(text, start)]
    cut = start + len(parted["word"])
    return [_word(parted["word"], start), Word(fold(parted["rest"]), cut, start + len(text))]


def _word(text: str, start: int) -> Word:
    key = _SIGNS.get(text) or fold(text).replace(_TATWEEL, "").strip("'.-")
    return Word(key.replace(" ", ""), start, start + len(text))


def written(text: str, words: tuple[Word, ...]) -> str:
    """What the reader wrote for consecutive words."""
    return text[words[0].start : words[-1].end].strip(" \t'’\"«»“”.,،؛;:") if words else ""
