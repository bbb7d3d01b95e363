"""What the English tests read: an article, its people, its meetings."""

import datetime

from language import Language, split_sentences
from people.english import find_meetings, find_people
from people.records import Document, Meeting, Person

DAY = datetime.date(2022, 10, 5)


def people_of(text: str, title: str = "News") -> tuple[Person, ...]:
    """People of an article."""
    document = Document(title, text, Language.ENGLISH, DAY)
    return find_people(document, split_sentences(document.whole))


def meetings_of(text: str, title: str = "News", day: datetime.date | None = DAY) -> list[Meeting]:
    """Meetings of an article."""
    document = Document(title, text, Language.ENGLISH, day)
    sentences = split_sentences(document.whole)
    return list(find_meetings(document, sentences, find_people(document, sentences)))


def pairs_of(text: str, title: str = "News", day: datetime.date | None = DAY) -> list[tuple[set[str], str]]:
    """Who took part in the meetings of two or more with names, and their status."""
    return [(set(m.participants), m.status.value) for m in meetings_of(text, title, day) if len(m.participants) > 1]
