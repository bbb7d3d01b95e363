"""A name taken apart: which words carry it, and what stands around them.

Titles, articles and the "son of" between names carry nothing; servant names (Abd al-Rahman) and by-names (Abu Mazen)
are one part each, whether written in one word or three.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from language import entries, fold, table

_PACKAGE = "people.names"
_LATIN_LETTERS = str.maketrans(
    {
        **dict.fromkeys("šşșśŠŞȘŚ", "sh"),
        **dict.fromkeys("čćČĆ", "ch"),
        **dict.fromkeys("žźŽŹ", "zh"),
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("øØ", "o"),
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("æÆ", "ae"),
        **dict.fromkeys("œŒ", "oe"),
        **dict.fromkeys("əƏ", "a"),
        "ı": "i",
        "İ": "i",
        "þ": "th",
        "Þ": "th",
        **dict.fromkeys("'’‘ʼʻ`´ʿʾ\u0640\u0621", None),
    }
)
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2}(?<!ng)")
_GIVEN_OF = frozenset({"bin", "ben", "ibn", "bint", "ould", "uld", "بن", "ابن", "بنت", "ولد"})
_ARTICLES = frozenset({"al", "el", "ال"})
_SUN_ARTICLE = re.compile(r"\b([ae])(s|sh|r|n|d|t|z|th|dh)-(?=\2)", re.IGNORECASE)
_AL_THE_NAME = re.compile(r"\s*(?:Al|آل)\s+\w+\s*$")  # Al Gore, آل باتشينو: short for Albert, no article
_LETTER_M = re.compile(r"\bإم\b")  # folded, it would be a mother (أم كلثوم)
_NO_ARTICLE = re.compile(r"\b[أإآ]ل\w+")  # أليسيا, إلياس: the hamza tells, and folding takes it away
_BY_NAMES = frozenset({"abu", "abou", "ابو", "umm", "oum", "ام"})
_SUFFIXES = frozenset({"jr", "sr", "junior", "جونيور", "phd", "mp", "md"})
_SERVANT_WORDS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "عبد"})
_SERVANT = re.compile(r"^abd(?:[aeiou]{1,2}l|[aeou](?=(?:r|s|sh|n|z|d|t)))(?P<core>..+)$")
_SERVANT_DOUBLED = re.compile(r"^abd[aeou]{1,2}(?P<twin>[rsnzdt])(?P<core>(?P=twin).{3,})$")
_ARABIC_SERVANT = re.compile(r"^عبد(?:ال)?(?P<core>ل?..+)$")


class Kind(StrEnum):
    """What a part of a name is."""

    WORD = "word"
    LIGHT = "light"
    INITIAL = "initial"
    NUMERAL = "numeral"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name.

    core     folded letters that carry it: no article, no "abd", no "abu"
    whole    the same with the article, as it would be written in one word
    mark     "abd" or "abu" where the part is a servant name or a by-name
    son_of   stands behind "bin", "ibn", "بن"
    """

    core: str
    whole: str
    kind: Kind = Kind.WORD
    mark: str = ""
    son_of: bool = False


@cache
def _titles() -> frozenset[str]:
    return frozenset(entries(_PACKAGE, "words/titles.txt"))


@cache
def _titles_or_names() -> frozenset[str]:
    return frozenset(entries(_PACKAGE, "words/titles_or_names.txt"))


@cache
def _light() -> frozenset[str]:
    return frozenset(entries(_PACKAGE, "words/light.txt"))


@cache
def _numerals() -> dict[str, str]:
    rows = table(_PACKAGE, "words/numerals.tsv")
    return {form: latin for latin, arabic in rows for form in (latin, *arabic.split())}


def is_arabic(word: str) -> bool:
    """Whether a word is written in Arabic letters, by its first one."""
    return "\u0600" <= word[:1] <= "\u06ff"


def folded(name: str) -> str:
    """Fold a name for comparing: `language.fold`, after the Latin letters with marks that stand for other sounds."""
    return fold(unicodedata.normalize("NFC", name).translate(_LATIN_LETTERS))


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[Part, ...]:
    """Take a name apart. At least one part comes back for any name that holds a letter."""
    if _AL_THE_NAME.match(name):
        return tuple(Part(word, word) for word in _WORD.findall(folded(name)))
    words = _WORD.findall(folded(_LETTER_M.sub("m", _SUN_ARTICLE.sub(r"\1l ", name))))
    apart = [letter for word in words for letter in (word if _are_initials(word) else [word])]
    return _gather(_without_titles(apart), frozenset(map(folded, _NO_ARTICLE.findall(name))))


def _are_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) and word not in _titles() and word not in _SUFFIXES


def _without_titles(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) - 1 and words[first] in _titles():
        first += 1
    rest = len(words) - first
    while rest > 2 and words[first] in _titles_or_names():
        first, rest = first + 1, rest - 1
    return words[first:]


def _gather(words: list[str], bare: frozenset[str]) -> tuple[Part, ...]:
    found: list[Part] = []
    at, son_of = 0, False
    while at < len(words):
        word, last = words[at], at == len(words) - 1
        if found and not last and word in _GIVEN_OF:
            at, son_of = at + 1, True
            continue
        part, used = _take(words, at, bare)
        if found and last and word in _numerals():
            part = Part(_numerals()[word], word, Kind.NUMERAL)
        if not found or word not in _SUFFIXES:
            found.append(replace(part, son_of=son_of))
        at, son_of = at + used, False
    return tuple(found)


def _take(words: list[str], at: int, bare: frozenset[str]) -> tuple[Part, int]:
    """The part that begins at a word, and how many words it takes; `bare` are words whose ال is no article."""
    word, last = words[at], at == len(words) - 1
    if word in _ARTICLES and not last:
        return Part(words[at + 1], word + words[at + 1]), 2
    if word in _SERVANT_WORDS and not last:
        after = at + 1 + (words[at + 1] in _ARTICLES and at + 2 < len(words))
        return Part(_bare(words[after]), words[after], mark="abd"), after + 1 - at
    if word in _BY_NAMES and not last:
        inner, used = _take(words, at + 1, bare)
        return replace(inner, mark="abu"), used + 1
    if word in _light() and not last:
        return Part(word, word, Kind.LIGHT), 1
    servant = _SERVANT_DOUBLED.match(word) or _SERVANT.match(word) or _ARABIC_SERVANT.match(word)
    if servant:
        return Part(servant["core"], servant["core"], mark="abd"), 1
    return Part(word if word in bare else _bare(word), word, Kind.INITIAL if len(word) == 1 else Kind.WORD), 1


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
