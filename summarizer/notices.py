"""What a reader or operator should know about a summary: keys with arguments, worded in both languages as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Self

from language import Language, table


class Caution(StrEnum):
    """Why a summary is not what was asked for, or what was done to it."""

    MODEL_MISSING = "model_missing"  # model
    ENGINE_BROKEN = "engine_broken"  # model
    SERVER_AWAY = "server_away"  # model, why
    TOO_SLOW = "too_slow"  # model, count: seconds
    DIRECTION_UNSERVED = "direction_unserved"  # model, source, target
    OTHER_LANGUAGE = "other_language"  # source, target
    CONDENSED_FIRST = "condensed_first"  # model
    INSTRUCTIONS_DROPPED = "instructions_dropped"  # count
    UNSUPPORTED_REMOVED = "unsupported_removed"  # count
    CHECK_FAILED = "check_failed"  # model, why


@dataclass(frozen=True, slots=True)
class Notice:
    """A caution and the values its wording needs, in the order of their names."""

    caution: Caution
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, caution: Caution, **values: object) -> Self:
        """Make a notice from named values."""
        return cls(caution, tuple(sorted((name, str(value)) for name, value in values.items())))

    def words(self, language: Language = Language.ENGLISH) -> str:
        """Return the sentence for a reader of that language."""
        return _wordings()[self.caution, language].format_map(dict(self.values))


@cache
def _wordings() -> dict[tuple[str, Language], str]:
    return {
        (key, language): words
        for key, english, arabic in table("summarizer", "words/notices.tsv")
        for language, words in ((Language.ENGLISH, english), (Language.ARABIC, arabic))
    }
