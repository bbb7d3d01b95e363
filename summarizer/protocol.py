"""What every engine can do: text in, summary out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from language import Language


class Length(StrEnum):
    """How long a summary should be: one sentence, about three, about six."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Request:
    """A text to be summarized. `sentences` overrules `length`; `salient` are words that matter to the caller."""

    text: str
    title: str
    source: Language
    target: Language
    length: Length = Length.MEDIUM
    sentences: int | None = None
    salient: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary, the engine and model (with its revision, "" where it has none) that wrote it, and what to know."""

    text: str
    language: Language
    engine: str
    model: str
    revision: str = ""
    warnings: tuple[str, ...] = ()


class Summarizer(Protocol):
    """An engine. `directions` are the (source, target) language pairs it can serve."""

    @property
    def directions(self) -> frozenset[tuple[Language, Language]]: ...

    def summarize(self, request: Request) -> Summary:
        """Summarize; raises SummarizerError when it cannot."""
        ...
