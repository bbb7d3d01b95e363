"""The consonants of a name, neutral to the script: the key under which spellings of one name lie close together.

رمطان لعمامرة and Ramtane Lamamra both give "rmtn lmr". Letters that the other script spells alike or cannot tell
apart share a class: all of k q g j kh gh ج غ ق ك خ are k, s sh z ش ص ز are s; vowels, w, y, ع and ء are dropped.
"""

from __future__ import annotations

import re
from functools import lru_cache

from people.names.parts import Kind, parts

_DIGRAPHS = (
    ("sch", "s"), ("chr", "kr"), ("sh", "s"), ("ch", "s"), ("zh", "k"), ("kh", "k"),
    ("gh", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("dj", "k"), ("ck", "k"), ("qu", "k"), ("x", "ks"),
    ("ce", "se"), ("ci", "si"), ("cy", "sy"),
)  # fmt: skip
_LATIN = str.maketrans({**dict.fromkeys("aeiouwy", None), **dict.fromkeys("qgjc", "k"), "p": "b", "v": "f", "z": "s"})
_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اويءعةىئؤ", None),
        **dict.fromkeys("جغقكخگ", "k"),
        **dict.fromkeys("شصسزظژ", "s"),
        **dict.fromkeys("طتث", "t"),
        **dict.fromkeys("دضذ", "d"),
        **dict.fromkeys("بپ", "b"),
        **dict.fromkeys("فڤ", "f"),
        **dict.fromkeys("حه", "h"),
        "ر": "r",
        "ل": "l",
        "م": "m",
        "ن": "n",
        "چ": "s",
    }
)
_NO_SOUND_OF_ITS_OWN = re.compile("(?<=[tdskbf])h")
_TWIN = re.compile(r"(.)\1+")
_EMPTY = "a"


def skeleton(name: str) -> str:
    """Consonant classes of each part of a name, blanks between; titles, articles and "bin" left out."""
    return " ".join(word_skeleton(part.core) for part in parts(name) if part.kind is not Kind.NUMERAL)


@lru_cache(maxsize=1 << 16)
def word_skeleton(word: str) -> str:
    """Consonant classes of one folded word; "a" for one that has only vowels."""
    word = word.translate(_ARABIC)
    if word.startswith("x"):
        word = f"s{word[1:]}"  # Xi, Xavi; elsewhere it is ks
    for letters, sound in _DIGRAPHS:
        word = word.replace(letters, sound)
    word = word.translate(_LATIN)
    return _settle(word) or _EMPTY


def _settle(word: str) -> str:
    """Drop an h that only colours the letter before it or ends the word, the second of twins, and the t of ts.

    (Charles is تشارلز, Katz كاتس and كاتز.)
    """
    while True:
        settled = _TWIN.sub(r"\1", _NO_SOUND_OF_ITS_OWN.sub("", word)).rstrip("h").replace("ts", "s")
        if settled == word:
            return word
        word = settled


def in_common(one: str, other: str) -> int:
    """Length of the longest common subsequence of two skeletons, by the bits of one number (Hyyrö, 2004)."""
    places: dict[str, int] = {}
    for place, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << place
    every = (1 << len(one)) - 1
    row = every
    for letter in other:
        met = row & places.get(letter, 0)
        row = (row + met) | (row - met)
    return len(one) - (row & every).bit_count()
