"""Names in a summary, and whether its article has them: what the check asks of the people package."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from people.analyze import analyze
from people.names import Verdict, match
from people.records import Document

if TYPE_CHECKING:
    from language import Language


class Names(Protocol):
    """Finds names of people in a text, and compares them over scripts."""

    def find(self, text: str, language: Language) -> tuple[str, ...]:
        """Names of people in the text, each in its fullest form."""
        ...

    def same(self, one: str, other: str) -> bool:
        """Whether two names may be one person's: a surname alone may be anyone's who bears it."""
        ...


class PeopleNames:
    """The people package's own finding and matching."""

    def find(self, text: str, language: Language) -> tuple[str, ...]:
        """Names found as in an article without a title."""
        return _names(text, language)

    def same(self, one: str, other: str) -> bool:
        """Not told apart: the same, or unsure with more in common than not."""
        found = match(one, other)
        return found.verdict is Verdict.SAME or (found.verdict is Verdict.UNSURE and found.score >= _HALF)


_HALF = 0.5


@lru_cache(maxsize=256)
def _names(text: str, language: Language) -> tuple[str, ...]:
    return tuple(person.name for person in analyze(Document("", text, language)).people)
