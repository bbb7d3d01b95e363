"""What every engine can do: text in, summary out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from language import Language
    from summarizer.notices import Notice

Direction = tuple["Language", "Language"]
"""The language read and the language written."""


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
    """A summary, what wrote it, and what to know about it.

    engine     "embedded", or the model's name as a reader may see it
    model      the hub's name or the folder of the weights; the version of the rules for the embedded engine
    revision   commit of the weights, "" where there is none
    """

    text: str
    language: Language
    engine: str
    model: str
    revision: str = ""
    warnings: tuple[Notice, ...] = ()


class Summarizer(Protocol):
    """An engine. `directions` are the (source, target) language pairs it can serve."""

    @property
    def name(self) -> str:
        """What replies call this engine."""
        ...

    @property
    def version(self) -> tuple[str, str] | None:
        """The model and its revision, as far as known without loading it; None while it is not on this machine."""
        ...

    @property
    def directions(self) -> frozenset[Direction]:
        """The language pairs it can serve."""
        ...

    def summarize(self, request: Request) -> Summary:
        """Summarize; raises SummarizerError when it cannot."""
        ...
