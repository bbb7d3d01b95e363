"""Who met whom in an English article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import Sentence
    from people.records import Document, Meeting, Person


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Find the meetings."""
    del document, sentences, people
    return ()
