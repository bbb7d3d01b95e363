"""What is read in an Arabic text: the meetings, and who took part in them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from language import Language, split_sentences
from people.arabic import find_meetings, find_people
from people.records import Document

if TYPE_CHECKING:
    from people.records import Meeting

DAY = datetime.date(2023, 5, 4)
"""The day of the text, a Thursday."""


def meetings(text: str, title: str = "") -> tuple[Meeting, ...]:
    """Meetings that a text of DAY tells of."""
    document = Document(title, text, Language.ARABIC, DAY)
    sentences = split_sentences(document.whole)
    return find_meetings(document, sentences, find_people(document, sentences))


def sides(text: str, title: str = "") -> list[frozenset[str]]:
    """Names of those who met, meeting by meeting, where two at least are named."""
    return [frozenset(meeting.participants) for meeting in meetings(text, title) if len(meeting.participants) > 1]
