"""Who else was there: guests told in a sentence of their own: "Powell also attended the talks", "Also present was Powell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.gatherings import CROWDS
from people.english.knowledge import words
from people.english.objects import objects
from people.english.rules import by_word
from people.english.subjects import subjects

if TYPE_CHECKING:
    from people.english.references import References
    from people.english.scene import Party, Scene

NEAR = 5
"""Sentences behind a meeting in which its guests are told."""
CROWD = 12
"""Named people of one meeting; beyond it is a list that lost its borders."""
_ATTENDED = frozenset(["attended", "attend", "attends", "joined"])
_THERE = frozenset(["present", "attending", "attend", "participating", "there"])
_ARE = frozenset(["are", "were", "is", "was"])
_OPENING = 8
_NOUN = 5
_ALSO = 4


def company(refs: References, number: int) -> tuple[str, ...]:
    """Names of those of whom sentence `number` says that they, too, were at the meeting told before."""
    page = refs.page
    first, last = page.firsts[number], page.firsts[number + 1]
    if "also" not in page.folded[first:last]:
        return ()
    place = refs.scene(number)
    told = _also_there(place) or _they_attended(place)
    return tuple(dict.fromkeys(party.name for party in told if party.name))


def _also_there(place: Scene) -> tuple[Party, ...]:
    """Also present were A and B; also due to attend are A and B."""
    folded = place.page.folded
    if folded[place.first] != "also":
        return ()
    near = range(place.first + 1, min(place.first + _OPENING, place.last - 1))
    are = next((at for at in near if folded[at] in _ARE), -1)
    if are < 0 or _THERE.isdisjoint(folded[place.first : are]):
        return ()
    return objects(place, are + 1)


def _they_attended(place: Scene) -> tuple[Party, ...]:
    """A and B also attended the meeting; not an annual one, and none with somebody told behind it."""
    folded = place.page.folded
    for at in range(place.first + 1, place.last - 1):
        if folded[at] in _ATTENDED and "also" in folded[max(at - _ALSO, place.first) : at]:
            near = range(at + 1, min(at + _NOUN + 1, place.last))
            noun = next((one for one in near if any(rule.noun for rule in by_word().get(folded[one], ()))), -1)
            the = folded[at + 1] in {"the", "their"} and CROWDS.isdisjoint(folded[at:noun])
            ends = noun + 1 >= place.last or folded[noun + 1] not in {"of", "with", "between", "on"}
            return subjects(place, at) if noun > 0 and the and ends else ()
    return ()


def host(refs: References, number: int) -> str:
    """Who is told to host or chair the meeting that sentence `number` tells of; "" for nobody with a name."""
    page = refs.page
    place = refs.scene(number)
    for at in range(place.first + 1, place.last):
        if page.folded[at] == "by" and page.folded[at - 1] in {"hosted", "chaired"}:
            noun = any(rule.noun for word in page.folded[place.first : at] for rule in by_word().get(word, ()))
            found = objects(place, at + 1, named=True) if noun else ()
            return found[0].name if found else ""
    return ""


def planned(refs: References, number: int) -> bool:
    """Whether the guests are still to come."""
    page = refs.page
    return any(word in words("planned") for word in page.folded[page.firsts[number] : page.firsts[number] + _OPENING])
