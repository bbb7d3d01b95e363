"""Who met whom in an English article, by the rules of words/meetings.toml."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from people.english.circumstances import by_phone, date_of, place_of
from people.english.knowledge import words
from people.english.nouns import noun
from people.english.page import read
from people.english.references import References
from people.english.rules import by_word
from people.english.status import conditional
from people.english.verbs import verb
from people.records import Meeting, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from language import Sentence
    from people.english.encounters import Encounter
    from people.english.page import Page
    from people.english.scene import Scene
    from people.records import Document, Person

_NOBODY = re.compile(r"(?:he|she|they|him|them|i|we|the (?:two|pair|duo)|both)\b", re.IGNORECASE)
"""Parties without a name that stand for people named elsewhere."""
_PHONE = 40
"""Words after "called" among which a telephone is looked for."""
_SPORT = 0.02
"""Share of words of sport from which an article reports sport."""


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Find the meetings an English article tells of, in its order; the same one told twice comes once."""
    if not people:
        return ()
    page = read(document.whole, sentences)
    refs = References(page, people, _named(page, people))
    sport = _sport(page)
    out: dict[tuple[object, ...], Meeting] = {}
    for number in range(len(page.sentences)):
        for encounter, place in _encounters(refs, number, sport=sport):
            meeting = _meeting(document, refs, place, encounter)
            if meeting:
                out.setdefault(_key(meeting), meeting)
    return tuple(out.values())


def _key(meeting: Meeting) -> tuple[object, ...]:
    """What makes two tellings one meeting."""
    alone = meeting.unnamed if len(meeting.participants) == 1 else ()
    return frozenset(meeting.participants), alone, meeting.status, meeting.date


def _encounters(refs: References, number: int, *, sport: bool) -> Iterator[tuple[Encounter, Scene]]:
    page = refs.page
    for at in range(page.firsts[number], page.firsts[number + 1]):
        for rule in by_word().get(page.folded[at], ()):
            if sport and rule.sport:
                continue
            place = refs.scene(number)
            silent = rule.phone and not words("telephone").intersection(
                page.folded[at + 1 : min(at + _PHONE, place.last)]
            )
            if silent or conditional(place, at):
                continue
            for encounter in noun(refs, place, at, rule) if rule.noun else verb(place, at, rule):
                yield encounter, place


def _named(page: Page, people: Sequence[Person]) -> dict[int, tuple[int, str]]:
    """Names by the word they begin with: the word after them, and whose they are."""
    out = {}
    for person in people:
        for mention in person.mentions:
            first = bisect_left(page.starts, mention.start)
            end = bisect_left(page.starts, mention.end)
            if first < end:
                out[first] = (end, person.name)
    return out


def _sport(page: Page) -> bool:
    said = sum(word in words("fixtures") for word in page.folded)
    return said > _SPORT * len(page.folded)


def _meeting(document: Document, refs: References, place: Scene, encounter: Encounter) -> Meeting | None:
    page = refs.page
    names, unnamed = dict.fromkeys(encounter.owners), dict[str, None]()
    for party in encounter.parties:
        found = refs.names(place, party)
        names.update(dict.fromkeys(found))
        if not found and not _NOBODY.match(party.text):
            unnamed[party.text] = None
    if not names or len(names) + len(unnamed) < 2:
        return None
    if encounter.rule.person and len(names) < 2:
        return None
    sentence = page.sentences[page.inside[encounter.at]]
    phone = by_phone(page, encounter.at, place.first, place.last)
    date, status = date_of(document, page, encounter.at, encounter.status)
    return Meeting(
        participants=tuple(names),
        unnamed=tuple(unnamed),
        status=status,
        mode=Mode.CALL if phone else encounter.rule.mode,
        date=date,
        place=place_of(page, encounter.at, place.first, place.last),
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        rule=encounter.rule.id,
    )
