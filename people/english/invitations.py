"""Meetings that an invitation tells of: A has invited B to Bonn for talks, accepted an invitation from B, B's guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.encounters import Encounter, chain_start
from people.english.knowledge import Is, words
from people.english.objects import joint, objects
from people.english.runs import kind
from people.english.status import of_verb
from people.english.subjects import clause_subject, subjects
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.rules import Rule
    from people.english.scene import Party, Scene

_FROM = frozenset(["from", "by", "of"])
_VISITING = frozenset(["visit", "meet", "see", "come"])
_MEALS = frozenset(["talks", "dinner", "lunch", "breakfast", "tea", "meeting", "summit", "discussions"])
_OWN = frozenset(["his", "her", "a", "the", "private", "working"])
_ACCEPTED = frozenset(["accepted", "accept", "accepts", "accepting"])
_REJECTED = frozenset(["declined", "rejected", "refused", "spurned", "turned", "rebuffed"])
_OWNERS = frozenset(["'s", "’s"])
_AS = frozenset(["as", "the", "a", "is", "be", "was", "been"])
_COMING = frozenset(["will", "would", "to", "due"])
_CLAUSE = 12
_NEAR = 6
"""Words behind somebody invited among which it is told what to."""


def invited(place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """Who is invited by whom, or is whose guest, at word `at`."""
    found = {"guest": _guest, "invitation": _accepted}.get(place.page.folded[at], _inviting)(place, at)
    if len(found) > 1 and any(party.name for party in found):
        yield Encounter(at, rule, found, (), _status(place, at))


def _status(place: Scene, at: int) -> Status:
    """Planned, unless it was refused; a guest is one already, where it is not told that somebody will be."""
    folded = place.page.folded
    near = folded[max(place.first, at - _NEAR) : at]
    if of_verb(place, at, chain_start(place, at)) is Status.NOT_HELD or not _REJECTED.isdisjoint(near):
        return Status.NOT_HELD
    guest = folded[at] == "guest" and _COMING.isdisjoint(folded[max(place.first, at - _CLAUSE) : at])
    return Status.HELD if guest else Status.PLANNED


def _inviting(place: Scene, at: int) -> tuple[Party, ...]:
    """A has invited B to Bonn, to visit, for talks."""
    guests = objects(place, at + 1, named=True)
    hosts = subjects(place, at)
    return (*hosts, *guests) if guests and hosts and _to_come(place, guests[-1].end) else ()


def _to_come(place: Scene, start: int) -> bool:
    """Whether the invitation is to a visit or to talks; not to an event or to do something."""
    page, end = place.page, min(start + _NEAR, place.last - 1)
    for at in range(start, end):
        if page.folded[at] in {"to", "for"}:
            to = page.folded[at] == "to"
            after = at + 1
            while after < place.last - 1 and page.folded[after] in _OWN:
                after += 1
            word = page.folded[after]
            return word in _MEALS or (to and (_visits(place, after) or bool(kind(word) & Is.PLACE)))
        if page.folded[at] not in words("adverbs"):
            return False
    return False


def _visits(place: Scene, at: int) -> bool:
    """Whether the word is of a visit to somebody or a country, not to a shop: to visit Bonn, to visit his ranch."""
    page = place.page
    if page.folded[at] not in _VISITING:
        return False
    after = at + 1 + (page.folded[at + 1 : at + 2] == ["the"])
    following = page.words[after] if after < place.last else "."
    free = words("prepositions") | words("adverbs") | words("calendar") | _OWN
    return not following.islower() or (after == at + 1 and following.casefold() in free)


def _accepted(place: Scene, at: int) -> tuple[Party, ...]:
    """A has accepted an invitation from B to visit; A accepted B's invitation to visit."""
    page = place.page
    owner = place.ending(at - 1) if page.words[at - 1] in _OWNERS else None
    verb = _answer(place, owner.start if owner else at)
    if verb < 0:
        return ()
    link = joint(place, at + 1, _FROM) if not owner else -1
    hosts = (owner,) if owner and owner.name else objects(place, link + 1, named=True) if 0 <= link <= at + 2 else ()
    guests = (subjects(place, verb) or clause_subject(place, verb)) if hosts else ()
    return (*guests, *hosts) if guests and _to_come(place, at + 1 if owner else hosts[-1].end) else ()


def _answer(place: Scene, at: int) -> int:
    """The verb shortly before word `at` that accepts or declines what follows; -1 without one."""
    told = _ACCEPTED | _REJECTED
    return next((one for one in range(at - 1, max(place.first, at - _NEAR), -1) if place.page.folded[one] in told), -1)


def _guest(place: Scene, at: int) -> tuple[Party, ...]:
    """A will be in Washington as the guest of President B, somebody titled."""
    page = place.page
    if page.folded[at + 1 : at + 2] != ["of"] or page.folded[at - 1] not in _AS:
        return ()
    hosts = objects(place, at + 2, named=True)
    titled = hosts and words("dignitaries").intersection(page.folded[hosts[0].start : hosts[0].end])
    return (*clause_subject(place, at), *hosts) if titled else ()
