"""The one folding key: two spellings of a word that a reader takes for one fold to the same text."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیئ", "ي"),
        "ؤ": "و",
        "ة": "ه",
        "ک": "ك",
        "ـ": None,
    }
)


def fold(text: str) -> str:
    """Fold case, compatibility forms, diacritics, Arabic letter variants, digits and invisible marks away."""
    text = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in text if unicodedata.category(c) not in {"Mn", "Cf"})
    return kept.translate(_LETTERS).casefold()
