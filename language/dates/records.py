"""What a date is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Leaning(StrEnum):
    """Which way a date without a year or a week of its own is looked for: news tells the past, plans the future."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written, and as ISO 8601: YYYY-MM-DD, YYYY-MM, YYYY, --MM-DD, --MM, or "" where it cannot be told.

    A range carries its last day in `until`; otherwise `until` is "".
    """

    text: str
    start: int
    end: int
    iso: str
    until: str = ""

    @property
    def common(self) -> str:
        """What the first and the last day share: last week is 2018-05, or 2018 where it crosses two months."""
        if not self.until:
            return self.iso
        shared = []
        for one, other in zip(self.iso.split("-"), self.until.split("-"), strict=False):
            if one != other:
                break
            shared.append(one)
        return "-".join(shared)


@dataclass(frozen=True, slots=True)
class When:
    """A date without its words: what a rule resolves to."""

    iso: str
    until: str = ""
