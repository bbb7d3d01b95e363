"""Dates as news tells them, resolved by the day the article was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from language.detect import Language


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written, and as ISO 8601: YYYY-MM-DD, YYYY-MM, YYYY, --MM-DD, or "" where it cannot be told.

    A range carries its last day in `until`; otherwise `until` is "".
    """

    text: str
    start: int
    end: int
    iso: str
    until: str = ""


def find_dates(text: str, reference: datetime.date | None, language: Language) -> list[DateMention]:
    """Find the dates of `text`, left to right, without overlaps; relative ones count from `reference`."""
    del text, reference, language
    return []
