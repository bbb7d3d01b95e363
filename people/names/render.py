"""A name in the other script, for readers: the usual spelling where one is known, else by the learned costs."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from language import fold, table
from people.names.leaders import whole_name
from people.names.parts import folded, is_arabic
from people.names.spelling import to_arabic_letters, to_latin_letters
from people.names.spellings import usual_arabic, usual_latin

_PACKAGE = "people.names"
_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_SERVANT = re.compile(r"\bعبد\s+ال")
_SERVANT_OF_GOD = re.compile(r"\bعبد\s*الله\b")
_LATIN_SERVANT = re.compile(r"\b[Aa]bd(?:\s*[aeou]{1,2}l[\s-]*|[aeou](?=([rsnzdt])\1)(?:\1(?=\1))?)", re.IGNORECASE)
_LATIN_GOD = re.compile(r"\b[Aa]bd[aeou]l+ah\b", re.IGNORECASE)
_LATIN_ARTICLE = re.compile(r"\b(?:[AaEe](?:l|s|sh|r|n|d|t|z)-(?=\w)|(?<=\w )[AaEe]l (?=[A-Z])|El(?=[A-Z]))")
_LATIN_DYNASTY = re.compile(r"\b[Aa]l[ -](?=(?:Nahyan|Nahayan|Thani|Saud|Maktoum|Khalifa|Said)\b)")
_LATIN_ALONE = re.compile(r"^Al (?=\w+$)")
_LETTERS = {"دبليو": "W.", "دابليو": "W.", "اكس": "X", "اتش": "H."}
_INITIALS = re.compile(r"^[A-Z](?:\.?[A-Z])?\.?$")


@lru_cache(maxsize=1 << 14)
def to_latin(name: str) -> str:
    """An Arabic name in Latin letters, capitalised, particles as the press writes them; what is not Arabic stays."""
    whole = whole_name(name, arabic=False)
    if whole:
        return whole
    name = _SERVANT_OF_GOD.sub("عبدالله", _ARABIC_MARKS.sub("", name))
    words = re.split(r"[\s\u2010-\u2015-]+", _SERVANT.sub("عبدال", name).strip())
    return " ".join(_latin_word(word, number, len(words)) for number, word in enumerate(words) if word)


def _latin_word(word: str, number: int, count: int) -> str:
    bare = fold(word)
    if not is_arabic(bare):
        return word
    if bare in _latin_particles() and _is_small(bare, number, count):
        return _latin_particles()[bare]
    known = usual_latin().get(bare) or _LETTERS.get(bare)
    if bare == "بن" and count > 1 and not number:
        known = "Bin"  # a name cut off before it, or a family name: Bin Laden
    if known:
        return f"Al-{known}" if number and bare.startswith("ال") and not known.startswith("Al") else known
    if bare.startswith("عبدال") and len(bare) > 6:
        return "Abdullah" if bare == "عبدالله" else "Abdul" + _latin_word(word[5:], number, count).lower()
    if word.startswith("ال") and len(word) > 4 and number:
        return "Al-" + _latin_word(word[2:], number, count)
    return _capitalised(to_latin_letters(word)) or word


def _is_small(bare: str, number: int, count: int) -> bool:
    """Whether a small word stands where one may: numbers at the end, "bin" within, the others before something."""
    if bare.startswith("ال") and len(bare) > 2:
        return number == count - 1 > 0
    return number < count - 1 and (number > 0 or bare not in {"بن", "بنت", "ولد"})


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


@lru_cache(maxsize=1 << 14)
def to_arabic(name: str) -> str:
    """A Latin name in Arabic letters, servant names and articles as Arabic writes them; what is Arabic stays."""
    whole = whole_name(name, arabic=True)
    if whole:
        return whole
    name = _LATIN_SERVANT.sub("عبد ال", _LATIN_GOD.sub("عبد الله", name))
    name = _LATIN_DYNASTY.sub("آل ", name)
    alone = _LATIN_ALONE.match(name)
    if alone and folded(name[alone.end() :]) in usual_arabic():
        name = f"ال{name[alone.end() :]}"
    words = re.split(r"[\s\u2010-\u2015-]+", _LATIN_ARTICLE.sub("ال", name).strip())
    return " ".join(_arabic_word(word, number, len(words)) for number, word in enumerate(words) if word)


def _arabic_word(word: str, number: int, count: int) -> str:
    if is_arabic(word):
        article, rest = (word[:2], word[2:]) if word.startswith("ال") else ("", word)
        return word if not rest or is_arabic(rest) else article + _arabic_word(rest, number, count).removeprefix("ال")
    if _INITIALS.match(word) and word.casefold() not in _arabic_particles():
        return " ".join(_letter_names()[letter] for letter in re.findall("[a-z]", word.casefold()))
    bare = re.sub("[^a-z]", "", folded(word))
    if number and bare in _arabic_particles():
        return _arabic_particles()[bare]
    return usual_arabic().get(bare) or to_arabic_letters(bare) or word


@cache
def _latin_particles() -> dict[str, str]:
    return {fold(arabic): shown for _, arabic, shown in reversed(table(_PACKAGE, "words/particles.tsv"))}


@cache
def _arabic_particles() -> dict[str, str]:
    return {latin: arabic for latin, arabic, _ in reversed(table(_PACKAGE, "words/particles.tsv"))}


@cache
def _letter_names() -> dict[str, str]:
    return {letter: names.split()[0] for letter, names in table(_PACKAGE, "words/letters.tsv")}
