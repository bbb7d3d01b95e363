"""What comes of comparing two names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two names are one person's, as far as the names alone can tell."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Match:
    """A verdict, its score from 0 (nothing in common) to 1 (the same name), and the reason in words."""

    verdict: Verdict
    score: float
    because: str
