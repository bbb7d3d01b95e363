"""Who met whom in an English article, by the rules of words/meetings.toml."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from people.english.circumstances import by_phone, date_of
from people.english.company import CROWD, NEAR, company, host, planned
from people.english.invitations import invited
from people.english.knowledge import words
from people.english.nouns import noun
from people.english.page import read
from people.english.places import place_beside, place_of
from people.english.references import References
from people.english.rules import by_word
from people.english.status import conditional
from people.english.stays import Stays
from people.english.verbs import verb
from people.records import Meeting, Mode, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from language import Sentence
    from people.english.encounters import Encounter
    from people.english.page import Page
    from people.english.rules import Rule
    from people.english.scene import Scene
    from people.records import Document, Person

_NOBODY = re.compile(
    r"(?:he|she|they|him|her|them|himself|herself|i|we|me|us|the (?:two|pair|duo)|both)\b", re.IGNORECASE
)
"""Parties without a name that stand for people named elsewhere."""
_QUOTE = 1600
"""Characters of a sentence from which the words around the meeting are quoted instead."""
_OPENING = 6
"""Words of a sentence among which it says that it goes on with the one before."""
_SPORT = 0.02
"""Share of words of sport from which an article reports sport."""
_SPORT_WORDS = 2
"""One word of it may be the Arab League's."""


def find_meetings(document: Document, sentences: Sequence[Sentence], people: Sequence[Person]) -> tuple[Meeting, ...]:
    """Find the meetings an English article tells of, in its order; the same one told twice comes once."""
    if not people:
        return ()
    page = read(document.whole, sentences)
    refs = References(page, people, _named(page, people), document.date.year if document.date else 0)
    sport = _sport(page)
    found = _found(document, refs, sport=sport)
    if not found:
        return ()
    stays = Stays(page, (person.name for person in people), document.date)
    told = list(_told_best(found, len(document.title)))
    beside = [replace(meeting, place=meeting.place or _also(page, meeting, told)) for meeting in told]
    return tuple(_at_stay(page, stays, meeting) for meeting in beside)


def _number(page: Page, meeting: Meeting) -> int:
    """Number of the sentence that tells of a meeting."""
    return bisect_left([sentence.end for sentence in page.sentences], meeting.start + 1)


def _also(page: Page, meeting: Meeting, told: Sequence[Meeting]) -> str:
    """Where somebody met another one in the sentence before, if this one goes on: He also met."""
    number = _number(page, meeting)
    opening = page.folded[page.firsts[number] : page.firsts[number + 1]][:_OPENING]
    if "also" not in opening or meeting.mode is Mode.CALL:
        return ""
    return next(
        (
            other.place
            for other in told
            if other.status is meeting.status
            and not set(other.participants).isdisjoint(meeting.participants)
            and _number(page, other) == number - 1
        ),
        "",
    )


def _at_stay(page: Page, stays: Stays, meeting: Meeting) -> Meeting:
    """A meeting of which no place is told, where one of those who met stays at the time."""
    if meeting.place or meeting.mode is Mode.CALL:
        return meeting
    return replace(meeting, place=stays.of(meeting.participants, _number(page, meeting), meeting.status, meeting.date))


def _found(document: Document, refs: References, *, sport: bool) -> list[Meeting]:
    """Every telling of a meeting, in order; guests told in a sentence of their own are added to the meeting before."""
    found, told = list[Meeting](), -1
    for number in range(len(refs.page.sentences)):
        new = [
            meeting
            for encounter, place in _encounters(refs, number, sport=sport)
            if (meeting := _meeting(document, refs, place, encounter))
        ]
        if new:
            told = number
            found += new
        elif not sport and (guests := company(refs, number)):
            _join(document, refs, found, guests, number, near=told >= 0 and number - told <= NEAR)
    return found


def _join(  # noqa: PLR0913 -- the meetings so far, and who came to which
    document: Document, refs: References, found: list[Meeting], guests: tuple[str, ...], number: int, *, near: bool
) -> None:
    """Add guests to the meeting told last; without one near, to the meeting that the sentence before says who hosts."""
    if near:
        last = found[-1]
        everybody = tuple(dict.fromkeys((*last.participants, *guests)))
        if len(last.participants) > 1 and len(everybody) <= CROWD and last.mode is Mode.IN_PERSON:
            known = _key(last)
            found[:] = [replace(one, participants=everybody) if _key(one) == known else one for one in found]
        return
    name = host(refs, number - 1) if number > 1 else ""
    if name and name not in guests:
        sentence = refs.page.sentences[number]
        status = Status.PLANNED if planned(refs, number) else Status.HELD
        date, status = date_of(document, refs.page, refs.page.firsts[number], status)
        span = (sentence.start, sentence.end)
        quote = refs.page.whole[slice(*span)]
        found.append(Meeting((name, *guests), (), status, Mode.IN_PERSON, date, "", quote, *span, "attended"))


def _told_best(found: Sequence[Meeting], headline: int) -> Iterator[Meeting]:
    """Each meeting once: by a sentence with a date rather than without, by the text rather than by the headline."""
    tellings: dict[tuple[object, ...], list[Meeting]] = {}
    for meeting in found:
        tellings.setdefault(_key(meeting), []).append(meeting)
    for same in tellings.values():
        dated = {meeting.date: meeting for meeting in reversed(same) if meeting.date}
        undated = next((meeting for meeting in same if meeting.start > headline), same[0])
        for meeting in reversed(dated.values()) if dated else [undated]:
            yield meeting if meeting.place else replace(meeting, place=_place_told(meeting, same))


def _place_told(meeting: Meeting, same: Sequence[Meeting]) -> str:
    """Place that another telling of the meeting gives, one of no other day."""
    return next((other.place for other in same if other.place and other.date in {"", meeting.date}), "")


def _key(meeting: Meeting) -> tuple[object, ...]:
    """What makes two tellings one meeting, but for the date."""
    alone = meeting.unnamed if len(meeting.participants) == 1 else ()
    return frozenset(meeting.participants), alone, meeting.status


def _encounters(refs: References, number: int, *, sport: bool) -> Iterator[tuple[Encounter, Scene]]:
    page = refs.page
    for at in range(page.firsts[number], page.firsts[number + 1]):
        for rule in by_word().get(page.folded[at], ()):
            if (sport and rule.sport) or _surely_not(page, at, rule):
                continue
            place = refs.scene(number)
            if conditional(place, at):
                continue
            for encounter in _told(refs, place, at, rule):
                yield encounter, place


def _surely_not(page: Page, at: int, rule: Rule) -> bool:
    """Whether the words beside a common one settle it before the sentence is read: get along, see no need."""
    if rule.after:
        return page.folded[at + 1 : at + 2] != [] and page.folded[at + 1] not in rule.after
    return rule.ahead and _DUE.isdisjoint(page.folded[max(at - _CHAIN, 0) : at])


_DUE = frozenset(["will", "to"])
_CHAIN = 4
"""Words before "see" among which it is told that it is to come."""


def _told(refs: References, place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    if rule.noun:
        return noun(refs, place, at, rule)
    return invited(place, at, rule) if rule.invites else verb(place, at, rule)


def _quoted(page: Page, at: int) -> tuple[int, int]:
    """Where the sentence of word `at` begins and ends; of an endless one, the words around."""
    sentence = page.sentences[page.inside[at]]
    if sentence.end - sentence.start <= _QUOTE:
        return sentence.start, sentence.end
    first = bisect_left(page.starts, max(sentence.start, page.starts[at] - _QUOTE // 2))
    last = bisect_left(page.ends, min(sentence.end, page.starts[at] + _QUOTE // 2))
    return page.starts[min(first, at)], page.ends[max(min(last, len(page.ends) - 1), at)]


def _dignitary(text: str) -> bool:
    """Whether somebody without a name is known by the office: the Pope, the Queen."""
    told = text.casefold().split()
    return told[0] == "the" and told[-1] in words("dignitaries")


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
    return said >= _SPORT_WORDS and said > _SPORT * len(page.folded)


def _meeting(document: Document, refs: References, place: Scene, encounter: Encounter) -> Meeting | None:
    page = refs.page
    names, unnamed = dict.fromkeys(encounter.owners), dict[str, None]()
    others = frozenset(party.name for party in encounter.parties if party.name)
    for party in encounter.parties:
        found = refs.names(place, party, others)
        names.update(dict.fromkeys(found))
        if not found and not _NOBODY.match(party.text) and party.text.split()[-1] not in words("spouses"):
            unnamed[party.text] = None
    if not names or len(names) + len(unnamed) < 2:
        return None
    if encounter.rule.person and len(names) < 2 and not any(map(_dignitary, unnamed)):
        return None
    start, end = _quoted(page, encounter.at)
    phone = encounter.rule.remote and by_phone(page, encounter.at, place.first, place.last)
    phone = phone or encounter.rule.mode is Mode.CALL
    date, status = date_of(document, page, encounter.at, encounter.status)
    where = place_of(page, encounter.at, place.first, place.last, held=status is Status.HELD)
    return Meeting(
        participants=tuple(names),
        unnamed=tuple(unnamed),
        status=status,
        mode=Mode.CALL if phone else encounter.rule.mode,
        date=date,
        place="" if phone else where or place_beside(page, encounter.at, names),
        quote=page.whole[start:end],
        start=start,
        end=end,
        rule=encounter.rule.id,
    )
