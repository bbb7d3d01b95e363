"""The digits in which numbers are told: 0123 everywhere, or ٠١٢٣ in Arabic for those who read them so."""

from __future__ import annotations

from enum import StrEnum


class Digits(StrEnum):
    """Kinds of digits."""

    WESTERN = "western"
    ARABIC = "arabic"


_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def in_digits(text: str, digits: Digits) -> str:
    """Return text of ours with its digits written so; never a quotation, which stays as its author wrote it."""
    return text.translate(_ARABIC) if digits is Digits.ARABIC else text
