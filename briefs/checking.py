"""The check: nothing reaches a reader that the article does not say.

Every number, month, weekday, name and place of a summary must stand in the article, folded, and over scripts where the
languages differ; a sentence with one that does not is removed. Loops, garble, a wrong language, an empty answer
and echoes of the prompt fail the summary as a whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefs.claims import unsupported
from language import detect, fold, split_sentences, tokens
from summarizer.instructions import addresses_machine

if TYPE_CHECKING:
    from briefs.naming import Names
    from summarizer import Request

_ECHO = re.compile(
    r"<extra_id_\d+>|</?s>|<pad>|<unk>|^\s*(?:summarize|summary|ملخص|لخص)\s*:|[\ufffd\u2047]", re.IGNORECASE
)
_LEAST_WORDS = 4
_LONGEST = 45  # letters of a word; addresses and compounds are shorter
_MOST_MIXED = 0.2  # of the words: one in five may be like "لـCNN"
_MIXED = re.compile(r"[a-zA-Z]+[\u0620-\u064a]|[\u0620-\u064a]{2,}[a-zA-Z]")
_STUTTER = re.compile(r"([^\W\d])\1{3,}")
_RUN = 3  # the same word this often in a row is a loop
_FRESH = 0.6  # of the trigrams of a text that is not a loop, at least so many differ


@dataclass(frozen=True, slots=True)
class Removed:
    """A sentence taken out, and the words that the article does not support."""

    sentence: str
    because: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What is left of a summary; an empty text has failed, `why` says by what in a word or two."""

    text: str
    removed: tuple[Removed, ...] = ()
    why: str = ""


def check(text: str, request: Request, names: Names) -> Checked:
    """Return the summary without the sentences that the article does not support."""
    text = text.strip()
    why = _broken(text, request)
    if why:
        return Checked("", (), why)
    kept: list[str] = []
    removed: list[Removed] = []
    seen: set[str] = set()
    for sentence in split_sentences(text, titled=False):
        key = fold(sentence.text)
        because = "repeated" if key in seen else _guilt(sentence.text, request, names)
        seen.add(key)
        if because:
            removed.append(Removed(sentence.text, because))
        else:
            kept.append(sentence.text)
    if not kept:
        return Checked("", tuple(removed), removed[0].because)
    return Checked(" ".join(kept), tuple(removed))


def _guilt(sentence: str, request: Request, names: Names) -> str:
    if addresses_machine(sentence):
        return "instruction"
    return unsupported(sentence, request, names)


def _broken(text: str, request: Request) -> str:
    words = [fold(token.text) for token in tokens(text)]
    if len(words) < _LEAST_WORDS:
        return "empty"
    if _ECHO.search(text):
        return "echo"
    if _garbled(text):
        return "garbled"
    if detect(text) is not request.target:
        return "language"
    return "repetition" if _loops(words) else ""


def _garbled(text: str) -> bool:
    """Whether words run together, letters repeat, or scripts mix inside words, as untrained and broken models write."""
    words = text.split()
    mixed = sum(1 for word in words if _MIXED.search(word))
    return max(map(len, words)) > _LONGEST or mixed > len(words) * _MOST_MIXED or bool(_STUTTER.search(text))


def _loops(words: list[str]) -> bool:
    if any(len(set(words[i : i + _RUN])) == 1 for i in range(len(words) - _RUN + 1)):
        return True
    trigrams = list(zip(words, words[1:], words[2:], strict=False))
    return len(trigrams) > 2 * _RUN and len(set(trigrams)) / len(trigrams) < _FRESH
