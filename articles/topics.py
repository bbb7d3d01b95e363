"""Topics of an article, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import Language


@dataclass(frozen=True, slots=True)
class TopicGuess:
    """A topic's key and the reason for it, for a person."""

    topic: str
    because: str


def classify(title: str, text: str, language: Language, labels: tuple[str, ...] = ()) -> tuple[TopicGuess, ...]:
    """Name the topics of an article, most certain first."""
    del title, text, language
    return tuple(TopicGuess(label.casefold(), "the source says so") for label in labels)
