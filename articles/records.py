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
    """An article as read from a source, cleaned, not yet kept. `date` is ISO 8601 or "" where unknown."""

    title: str
    text: str
    language: Language
    date: str = ""
    source: str = ""
    url: str = ""
    ref: str = ""
    labels: tuple[str, ...] = ()


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
