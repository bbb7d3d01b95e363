"""Meetings told by a noun: held talks with B, talks between A and B, his dinner with B, after a meeting with B."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from people.english.encounters import Encounter, groups
from people.english.gatherings import gathering
from people.english.knowledge import Is, words
from people.english.lists import joined
from people.english.objects import elsewhere, far_between, joint, objects
from people.english.owners import Owner, owner_of, speaks_for_himself
from people.english.runs import kind
from people.english.status import of_noun
from people.english.subjects import clause_subject, relative_or_subject, sentence_subject, subjects
from people.records import Mode, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.references import References
    from people.english.rules import Rule
    from people.english.scene import Party, Scene

_WITH = frozenset(["with"])
_FROM = frozenset(["from"])
_TO = frozenset(["to"])
_BETWEEN = frozenset(["between", "among"])
_BUSY = frozenset(["locked", "engaged"])
_MATTERS = frozenset(["of", "by", "to", "about", "on"])
"""Words that tell which meeting it is, unless a day follows."""
_MODALS = frozenset(["will", "would", "may", "might", "could"])
_FRONT = 2
"""Words before a meeting that opens its sentence: Later, at a meeting in Bonn,."""
_FAR = 25
_OPENING = 4
"""Words before an adjunct that still opens its sentence: "Speaking to reporters after talks with"."""


def noun(refs: References, place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """What a noun tells: held talks with B, talks between A and B, his meeting with B, after talks with B."""
    if rule.before and (at == place.first or place.page.folded[at - 1] not in rule.before):
        return
    before = place.ending(at)
    if before and not (before.name and before.start > place.first and place.page.folded[before.start - 1] == "the"):
        return
    if at > place.first and place.page.folded[at - 1] in words("other_meetings"):
        return
    between = joint(place, at + 1, _BETWEEN)
    between = between if between >= 0 else far_between(place, at)
    owner = owner_of(place, at)
    if between >= 0:
        yield from _between(place, Encounter(at, rule, objects(place, between + 1, least=2), (), Status.HELD), owner)
        return
    wanted = _WITH if not rule.to else _TO if rule.joined == "never" else _WITH | _TO
    rings = owner.light or (owner.adjunct and place.page.folded[at - 1] in words("telephone"))
    wanted |= _FROM if rule.mode is Mode.CALL and rings else frozenset()
    link = joint(place, at + 1, wanted)
    if link >= 0:
        targets = objects(place, link + 1, named=rule.person)
        if targets and not (rule.mode is Mode.CALL and "paid" in place.page.folded[owner.start : at]):
            yield from _with(
                refs, place, owner, Encounter(at, rule, targets, (), of_noun(place, at, owner.start, targets[-1].end))
            )
        return
    there = tuple(_again(refs, place, at, rule, owner) or gathering(place, at, rule, owner)) if not rule.to else ()
    yield from there
    if not there and not rule.to:
        parties = _both_hold(place, at, owner) if owner.light else _together(place, at, owner)
        if len(parties) > 1:
            ahead = not _MODALS.isdisjoint(place.page.folded[parties[-1].end : parties[-1].end + 2])
            status = Status.PLANNED if ahead and not owner.light else of_noun(place, at, owner.start, at + 1)
            yield Encounter(at, rule, parties, (), status)


def _again(refs: References, place: Scene, at: int, rule: Rule, owner: Owner) -> tuple[Encounter, ...]:
    """Talks of two told of in the sentence before: "Their talks lasted an hour", "At their meeting, they agreed"."""
    page = place.page
    opens = owner.pronoun == "their" and owner.start - place.first <= 1 and page.folded[at + 1 : at + 2] != ["of"]
    following = page.words[at + 1] if at + 1 < place.last else "."
    whole = not following.isalpha() or _goes_on(following.casefold()) or following.endswith("ed")
    if not opens or not whole or place.first < page.headline:
        return ()
    names = refs.couple(place)
    status = of_noun(place, at, owner.start, at + 1)
    return (Encounter(at, rule, (), names, status),) if len(names) == _PAIR else ()


def _goes_on(word: str) -> bool:
    """Whether a word goes on behind a noun, which is then no part of a longer one: their talks lasted; not lunch choices."""
    return any(word in words(kind) for kind in ("verbs", "prepositions", "adverbs", "auxiliaries", "calendar"))


_PAIR = 2


def _both_hold(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Two who hold talks, with each other as nobody else is told; not two who attend a meeting of others."""
    folded = place.page.folded
    gap = folded[owner.parties[-1].end : owner.start] if owner.parties else ["nobody"]
    direct = gap == [] or (gap == [","] and len(owner.parties) > 1)
    own = words("mutual").intersection(folded[owner.start : at]) and folded[at + 1 : at + 2] != ["of"]
    both = owner.parties if len(owner.parties) != 1 else joined(place, owner.parties[0], headline=True)
    return both if direct and own else ()


def _between(place: Scene, found: Encounter, owner: Owner) -> Iterator[Encounter]:
    """Talks between A and B, and whoever attends, hosts or chairs them."""
    if len(found.parties) < 2 and not _two(found.parties):
        return
    guest = owner.light and place.page.folded[found.at - 2].startswith(("attend", "host", "chair", "join"))
    status = of_noun(place, found.at, found.at if guest else owner.start, found.parties[-1].end)
    absent = any(word in words("refused") for word in place.page.folded[owner.start : found.at])
    extra = owner.parties if guest and not absent else ()
    yield replace(found, parties=(*extra, *found.parties), status=status)


def _two(parties: tuple[Party, ...]) -> bool:
    """Whether one party stands for two people told of before: talks between the two leaders; not between the two sides."""
    told = parties[0].text.casefold().split() if parties else []
    return told[:2] == ["the", "two"] and told[-1] in words("pairs")


def _with(refs: References, place: Scene, owner: Owner, found: Encounter) -> Iterator[Encounter]:
    """Add to the parties after "with" whoever meets them."""
    if owner.pronoun:
        names = _owners(refs, place, owner, found)
        if names:
            yield replace(found, owners=names)
        return
    parties = _clause(place, owner.start, found.parties[-1].end) if owner.adjunct else owner.parties
    if not parties and found.parties[0].name:
        name = refs.visitor(place, frozenset(party.name for party in found.parties)) if _listed(place, found.at) else ""
        if name:
            yield replace(found, owners=(name,), status=Status.PLANNED)
        return
    parties = tuple(party for party in parties if party not in found.parties)
    for group in groups(place, found.at, owner.start, parties, found.parties):
        yield replace(found, parties=group)
    if further := elsewhere(place, found.parties[-1].end) if parties else ():
        yield replace(found, at=further[0].start, parties=(*parties, *further))


def _listed(place: Scene, at: int) -> bool:
    """Whether the talks are told of as what a visitor came for: talks with B will focus on; on the agenda are talks."""
    folded = place.page.folded
    agenda = words("agendas").intersection(folded[place.first : at])
    opens = at - place.first <= 1 and place.first >= place.page.headline
    return bool(agenda) or opens


def _owners(refs: References, place: Scene, owner: Owner, found: Encounter) -> tuple[str, ...]:
    """Whose talks "his talks with B" are: the subject that follows what opens the sentence, else who was told of last."""
    others = frozenset(party.name for party in found.parties if party.name)
    if owner.pronoun == "their":
        return ()
    opens = owner.start - place.first <= _OPENING or place.page.words[owner.start - 1] == ","
    if opens and place.page.folded[owner.start] in words("prepositions"):
        following = sentence_subject(place, found.parties[-1].end)
        if following and following[0].name and following[0].name not in others:
            return (following[0].name,)
    return refs.pronoun(place, found.at, owner.pronoun, others)


def _clause(place: Scene, start: int, end: int) -> tuple[Party, ...]:
    """Subject of the clause that an adjunct belongs to: "After talks with B, A said", "A said after talks with B"."""
    if visitor := _visitor(place, start):
        return visitor
    beside = place.ending(start)
    if beside and beside.name and not beside.owner:
        return joined(place, beside)
    if start - place.first > _OPENING:
        found = relative_or_subject(place, start)
        if found is not None:
            return found
    return sentence_subject(place, end) or clause_subject(place, start)


def _visitor(place: Scene, start: int) -> tuple[Party, ...]:
    """Whose visit is told right before what it is for: A's visit to Bonn for talks with B."""
    page = place.page
    if page.folded[start] != "for":
        return ()
    party = next(place.before(start), None)
    journey = page.folded[party.end + 1 : min(party.end + 4, start)] if party and party.owner else []
    between = page.folded[party.end + 1 : start] if party else []
    still = all(word not in words("auxiliaries") and not kind(word) & Is.SPEECH for word in between)
    return joined(place, party) if party and party.name and still and not words("trips").isdisjoint(journey) else ()


def _together(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Two or more who do something at a meeting of theirs: "A and B agreed at a meeting in Paris that".

    Who agree on something, where the meeting is told first or in the plural: two of one side speak "in talks" as well.
    """
    page = place.page
    if not owner.adjunct or page.folded[owner.start] not in {"at", "in", "during"}:
        return ()
    if page.folded[owner.start + 1] in {"the", "this", "its", "an"} and page.folded[owner.start + 1] != "an":
        return ()
    following = page.folded[at + 1 : at + 3]
    if following[:1] and following[0] in _MATTERS and following[-1] not in words("calendar"):
        return ()
    opens = owner.start - place.first < _FRONT
    found = sentence_subject(place, at) if opens else clause_subject(place, owner.start)
    told = page.folded[at : at + _FAR] if opens else page.folded[place.first : owner.start]
    several = opens or (page.folded[at].endswith("s") and page.folded[owner.start - 1] not in _BUSY)
    if several and words("agreeing").isdisjoint(told):
        return ()
    if len(found) == 1 and found[0].name and found[0].start > place.first:
        speaker = _speaker(place, found[0].start)
        found = (*speaker, *found)
    return found if all(party.name or party.text.casefold() in {"he", "she"} for party in found) else ()


def _speaker(place: Scene, at: int) -> tuple[Party, ...]:
    """Whoever says what begins at word `at`: "A said B agreed to it at a meeting"."""
    page = place.page
    if page.folded[at - 1] == "that":
        at -= 1
    if at > place.first and kind(page.folded[at - 1]) & Is.SPEECH:
        return tuple(party for party in subjects(place, at - 1) if speaks_for_himself(place, party))
    return ()
