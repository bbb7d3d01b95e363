"""The one folding key: two spellings of a word that a reader takes for one fold to the same text.

Folding works character by character and every character is folded until nothing changes any more, so folding twice is
folding once, and marks that fold to nothing may stand anywhere without changing the key.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Letters that compatibility decomposition leaves alone. Hamza on its own (ء) stays: it tells words apart.
_ARABIC = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیئېےێۍ", "ي"),
    **dict.fromkeys("ؤۆۇۋ", "و"),
    **dict.fromkeys("ةهەہھۃۀ", "ه"),
    **dict.fromkeys("کڪگڭ", "ك"),  # گ and ڭ are a hard g that Arabic writes غ, ج or ك: ك is nearest in shape and sound
    **dict.fromkeys("پ", "ب"),
    **dict.fromkeys("چ", "ج"),
    **dict.fromkeys("ژ", "ز"),
    **dict.fromkeys("ڤڥڢ", "ف"),
    **dict.fromkeys("ڨڧ", "ق"),
    **dict.fromkeys("ڵ", "ل"),
    **dict.fromkeys("ڕ", "ر"),
    **dict.fromkeys("ـٴۥۦ", ""),  # tatweel, high hamza, small waw and ya of the Quran
    **dict.fromkeys("٫", "."),
    **dict.fromkeys("٬", ","),
    **dict.fromkeys("٪", "%"),
}
_LATIN = {
    **dict.fromkeys("øØ", "o"),
    **dict.fromkeys("łŁ", "l"),
    **dict.fromkeys("đĐðÐ", "d"),
    **dict.fromkeys("ħĦ", "h"),
    **dict.fromkeys("ŧŦ", "t"),
    **dict.fromkeys("ıİ", "i"),
    **dict.fromkeys("æÆ", "ae"),
    **dict.fromkeys("œŒ", "oe"),
    **dict.fromkeys("þÞ", "th"),
    "ẞ": "ss",
}
_PUNCTUATION = {
    **dict.fromkeys("‘’‛ʼʹ´′ʻ", "'"),
    **dict.fromkeys("ʿʾ", ""),  # ayn and hamza of scholarly transliteration: ʿAbd is Abd
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_OWN = {**_ARABIC, **_LATIN, **_PUNCTUATION}
# What folds to exactly one character each: everything else is looked at one by one when offsets are wanted.
_IRREGULAR = re.compile(r"[^\x00-\x7f\u0621-\u063a\u0641-\u064a\u0660-\u0669،؛؟«»“”‘’–—\xa0]")


class _Table(dict[int, str]):
    """Folds of single characters, worked out when a character is first met."""

    def __missing__(self, code: int) -> str:
        folded = _settle(chr(code))
        self[code] = folded
        return folded


def _settle(text: str) -> str:
    """Fold again and again until nothing changes."""
    while (folded := "".join(map(_step, text))) != text:
        text = folded
    return text


def _step(char: str) -> str:
    if char in _OWN:
        return _OWN[char]
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return unicodedata.normalize("NFKD", char).casefold()


_TABLE = _Table()


def fold(text: str) -> str:
    """Fold case, compatibility forms, diacritics, Arabic letter variants, digits and invisible marks away.

    Tashkeel, tatweel, bidi and zero-width marks vanish; alef, ya and ta marbuta forms and the Persian letters become
    the plain Arabic one; every decimal digit becomes ASCII; curly quotes and long dashes become straight and short.
    """
    if text.isascii():
        return text.lower()
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Folded text that knows the places of its characters in the text it was made from."""

    text: str
    _folded: tuple[int, ...]
    _source: tuple[int, ...]

    def at(self, place: int) -> int:
        """Offset in the source of the folded character at `place`; the length of one maps to that of the other."""
        index = bisect_right(self._folded, place) - 1
        return self._source[index] + place - self._folded[index]

    def end(self, place: int) -> int:
        """Offset in the source just after the folded character before `place`, and after the marks on it."""
        return max(self.at(place), self.at(place - 1) + 1) if place else 0


def fold_aligned(text: str) -> Aligned:
    """Fold `text` and keep the way back: for finders that match folded text and must quote it as written."""
    folded, source = [0], [0]
    shift = 0
    for match in _IRREGULAR.finditer(text):
        length = len(_TABLE[ord(match[0])])
        if length != 1:
            at = match.start()
            # A character that becomes several maps each of them back to itself.
            for extra in range(length):
                folded.append(at + shift + extra)
                source.append(at)
            shift += length - 1
            folded.append(at + 1 + shift)
            source.append(at + 1)
    return Aligned(fold(text), tuple(folded), tuple(source))
