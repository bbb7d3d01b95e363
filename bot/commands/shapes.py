"""The JSON records of the command line: a contract that other programs rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from articles import Article
    from people import Analysis, Meeting, Person
    from people.register import KnownPerson, StoredMeeting


def of_article(article: Article) -> dict[str, Any]:
    """Return an article as a list shows it."""
    return {
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "lang": str(article.language),
        "source": article.source,
        "url": article.url,
        "topics": list(article.topics),
    }


def of_analysis(number: Any, analysis: Analysis) -> dict[str, Any]:
    """Return the people and meetings of one text; `number` echoes the input's id."""
    return {
        "id": number,
        "people": [_of_person(person) for person in analysis.people],
        "meetings": [_of_meeting(meeting, number) for meeting in analysis.meetings],
    }


def _of_person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "forms": list(person.forms),
        "latin": person.latin,
        "arabic": person.arabic,
        "role": person.role,
    }


def _of_meeting(meeting: Meeting, number: Any) -> dict[str, Any]:
    return {
        "participants": list(meeting.participants),
        "unnamed": list(meeting.unnamed),
        "status": str(meeting.status),
        "mode": str(meeting.mode),
        "date": meeting.date,
        "place": meeting.place,
        "quote": meeting.quote,
        "article": number,
        "title": "",
    }


def of_known(person: KnownPerson) -> dict[str, Any]:
    """Return a person of the store as an answer names them."""
    return {
        "name": person.name,
        "forms": list(person.forms),
        "latin": person.latin,
        "arabic": person.arabic,
        "role": person.roles[0] if person.roles else "",
    }


def of_stored(meeting: StoredMeeting) -> dict[str, Any]:
    """Return a meeting of the store with its first piece of evidence; all of them stand under `evidence`."""
    first = meeting.evidence[0]
    return {
        "participants": [person.name for person in meeting.participants],
        "unnamed": list(meeting.unnamed),
        "status": str(meeting.status),
        "mode": str(meeting.mode),
        "date": meeting.date,
        "place": meeting.place,
        "quote": first.quote,
        "article": first.article,
        "title": first.title,
        "evidence": [
            {"article": e.article, "title": e.title, "url": e.url, "quote": e.quote} for e in meeting.evidence
        ],
    }
