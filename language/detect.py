"""Which of our two languages a text is written in."""

from __future__ import annotations

import re
from enum import StrEnum

_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")


class Language(StrEnum):
    """A language Khabar reads and writes; the value is its ISO 639-1 code."""

    ARABIC = "ar"
    ENGLISH = "en"


def detect(text: str) -> Language | None:
    """Return the language most letters belong to; None where there are none of either (digits only, empty)."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if not arabic and not latin:
        return None
    return Language.ARABIC if arabic >= latin else Language.ENGLISH
