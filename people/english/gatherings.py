"""Meetings told by who attends them, gives them or takes part: a meeting attended by A and B; hosts a dinner for B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.encounters import Encounter
from people.english.knowledge import words
from people.english.objects import GIVEN, joint, objects
from people.english.status import of_noun
from people.english.subjects import clause_subject, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.owners import Owner
    from people.english.rules import Rule
    from people.english.scene import Party, Scene

_BY = frozenset(["by"])
_FOR = frozenset(["for", "of"])
_HOSTING = ("host", "held", "hold", "gave", "give", "giving", "threw")
_PRESENT = frozenset(["taking", "attending", "participating", "present", "joining", "also"])
_ARE = frozenset(["were", "was", "are", "is"])
_TELLING = frozenset(["told", "asked", "urged", "assured", "warned", "informed", "thanked", "gave", "offered"])
_WHEN = frozenset(["at", "during", "in", "after", "since", "from"])
CROWDS = frozenset(["annual", "conference", "party", "cabinet", "mass", "public", "council", "board", "special"])
"""Words that make a meeting one of many."""
_OVER = frozenset([";", ":", "said", "told", "that", "who", "which", "when"])
"""Words that end what is told of a meeting."""
_FAR = 16
_NEAR = 20
_OPENING = 4
_SOON = 8


def gathering(place: Scene, at: int, rule: Rule, owner: Owner) -> Iterator[Encounter]:
    """What the noun at word `at` tells of those who are there, where no "with" and no "between" follows it."""
    if attended := _attended(place, at, owner):
        found = attended
    elif GIVEN.intersection(place.page.folded[at + 1 : at + 4]):
        found = _given(place, at)
    elif told := _told_there(place, at):
        found = (*owner.parties, *(party for party in told if party not in owner.parties)) if owner.light else told
    elif owner.light and "table" in rule.id:
        found = _guests(place, at, owner)
    else:
        found = _present(place, at) or _theirs(place, at, owner) or _addressed(place, at, owner)
    if len(found) > 1:
        yield Encounter(at, rule, found, (), of_noun(place, at, at if owner.parties else owner.start, at + 1))


def _given(place: Scene, at: int) -> tuple[Party, ...]:
    """A reception held for him by A."""
    start = next(after for after in range(at + 2, at + 5) if place.page.folded[after - 1] in GIVEN)
    by = joint(place, start, _BY)
    if by < 0:
        return ()
    honoured = joint(place, start, _FOR)
    return (*objects(place, honoured + 1), *objects(place, by + 1, named=True)) if honoured >= 0 else ()


def _attended(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """A meeting attended by ministers and by A and B; made it at a meeting in Bonn also attended by B."""
    page = place.page
    end = next(
        (after for after in range(at + 1, min(at + _FAR, place.last)) if page.folded[after] in _OVER), place.last
    )
    by = next((after for after in range(at + 2, end) if page.folded[after - 1 : after + 1] == ["attended", "by"]), -1)
    if by < 0 or _named_between(place, at, by):
        return ()
    also = owner.adjunct and page.folded[by - 2] == "also"
    present = [*(clause_subject(place, owner.start) if also else ())]
    while by >= 0:
        listed = objects(place, by + 1)
        present += listed
        last = listed[-1].end if listed else place.last
        by = next((after for after in range(last, min(last + _SOON, place.last)) if page.folded[after] == "by"), -1)
    return tuple(present) if sum(bool(party.name) for party in present) > 1 else ()


def _named_between(place: Scene, start: int, end: int) -> bool:
    """Whether somebody is named between two words."""
    return any(party.name and party.end <= end for party in place.after(start))


def _told_there(place: Scene, at: int) -> tuple[Party, ...]:
    """Who tells whom something at a meeting: a dinner in November where A told B; a meeting at which A asked B."""
    page = place.page
    for start in range(at + 1, min(at + _SOON, place.last - 1)):
        if page.folded[start] == "where" or page.folded[start : start + 2] in (["at", "which"], ["in", "which"]):
            verb = next(
                (after for after in range(start + 1, min(start + _SOON, place.last)) if _tells(place, after)), -1
            )
            speakers = subjects(place, verb) if verb >= 0 else ()
            return (*speakers, *objects(place, verb + 1, named=True)[:1]) if speakers else ()
        if page.words[start] in {",", ".", ";"}:
            break
    return ()


def _tells(place: Scene, at: int) -> bool:
    return place.page.folded[at] in _TELLING


def _guests(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Whoever gives a dinner, and for whom: hosted a dinner tonight for B."""
    if not any(word.startswith(_HOSTING) for word in place.page.folded[owner.start : at]):
        return ()
    link = joint(place, at + 1, frozenset(["for"]))
    guests = objects(place, link + 1, named=True) if link >= 0 else ()
    return (*owner.parties, *guests) if owner.parties and guests else ()


def _theirs(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Two of whom the sentence told last: Reagan's promise to Gorbachev, made at their summit."""
    page = place.page
    if owner.pronoun != "their" or page.folded[owner.start] not in _WHEN or page.folded[at + 1 : at + 2] == ["of"]:
        return ()
    found: list[Party] = []
    for party in place.before(owner.start):
        single = party.name or party.text.casefold() in {"he", "she"}
        if not single or owner.start - party.end > _NEAR:
            break
        if party.name not in [one.name for one in found]:
            found.insert(0, party)
        if len(found) == 2:
            return tuple(found)
    return ()


def _addressed(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Who turns to whom at a meeting: made no promise to B in a private meeting; raised it with B at the talks."""
    page = place.page
    if (
        not owner.adjunct
        or page.folded[owner.start] not in {"in", "at", "during"}
        or page.folded[at + 1 : at + 2] == ["of"]
    ):
        return ()
    end = owner.start
    while end > place.first and page.folded[end - 1] in words("adverbs"):
        end -= 1
    found = place.ending(end)
    if not found or not found.name or page.folded[found.start - 1] not in {"to", "with"}:
        return ()
    if page.folded[found.start - 2] == "according" or not CROWDS.isdisjoint(page.folded[owner.start : at]):
        return ()
    doing = clause_subject(place, found.start - 1)
    return (
        (*doing, found)
        if doing and all(party.name or party.text.casefold() in {"he", "she"} for party in doing)
        else ()
    )


def _present(place: Scene, at: int) -> tuple[Party, ...]:
    """Those who are named as taking part: taking part in the talks were A and B."""
    page = place.page
    if _PRESENT.isdisjoint(page.folded[place.first : min(place.first + _OPENING, at)]):
        return ()
    are = next((after for after in range(at + 1, min(at + _SOON, place.last)) if page.folded[after] in _ARE), -1)
    return objects(place, are + 1, named=True, least=2) if are >= 0 else ()
