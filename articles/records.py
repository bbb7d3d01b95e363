"""What an article is, and what became of one that was brought in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import Language


class Fate(StrEnum):
    """What became of an article on its way in."""

    NEW = "new"
    UPDATED = "updated"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as read from a source, cleaned, not yet kept. `date` is ISO 8601 (YYYY-MM-DD) or "" where unknown.

    `labels` are topics as the source words them; `notes` say what a person should know of how it was read. A
    `partial` draft is only a summary of its article: it never replaces what is kept.
    """

    title: str
    text: str
    language: Language
    date: str = ""
    source: str = ""
    url: str = ""
    ref: str = ""
    labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be read: the source, its line (from 1; 0 where lines mean nothing), and why, in one line."""

    source: str
    line: int
    why: str

    def __str__(self) -> str:
        place = f"{self.source}, line {self.line}" if self.line else self.source
        return f"{place}: {self.why}"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What fills in for a source that does not say it itself."""

    date: str = ""
    language: Language | None = None
    source: str = ""
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a draft: `id` is the article it is, or that was there already; 0 when refused."""

    fate: Fate
    id: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the store. `topics` are keys of the topic table, most certain first."""

    id: int
    ref: str
    title: str
    text: str
    language: Language
    date: str
    source: str
    url: str
    topics: tuple[str, ...]
