"""Who acts: the people before a word of meeting, as clauses order them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.groups import REACH, Group, fillers
from people.arabic.particles import particles

if TYPE_CHECKING:
    from people.arabic.scene import Item, Scene

_BACK = 120
"""Words before a word of meeting among which its subject is looked for."""

_OWN = 4
"""Words behind a relative pronoun that are surely of its clause."""

_NEAR = 4
"""Words behind its verb within which a subject stands."""


def subject(scene: Scene, start: int, at: int) -> Group | None:
    """Who acts before word `at`.

    Whom a relative pronoun before it takes up; else, of the people that no preposition governs, the first one behind
    the last verb, or the one right before that verb.
    """
    folds = scene.text.folds
    found: Item | None = None
    index, start = at - 1, max(start, at - _BACK)
    while index >= start:
        item = scene.at[index]
        if item is not None:
            had = item.clitic == "ل" and _had(scene, item, start)
            if item.people and (had or (item.clitic in {"", "و", "ف"} and not governed(scene, item, start))):
                found = item
            index = item.first - 1
            continue
        word = folds[index]
        if word in particles("relative") and found is None:
            taken_up = adjacent(scene, start, index)
            if taken_up is not None or at - index < _OWN:
                return taken_up  # else a thing is told of before, whose clause is over: في الرياض التي وصلها أمس
        if found is not None and word in _CLAUSE:
            return whole(scene, found, start, at)
        if found is None and _is_verb(word):
            before = adjacent(scene, start, index)
            if before is not None and before.people:
                return before
        elif found is not None and _is_verb(word):
            behind = found.first - index <= _NEAR
            own = behind and (folds[index - 1 : index] == ("،",) or word in particles("receiving"))
            before = None if own else adjacent(scene, start, index)
            return before if before is not None and before.people else whole(scene, found, start, at)
        index -= 1
    return whole(scene, found, start, at) if found else None


def _is_verb(word: str) -> bool:
    """Whether a folded word is a verb; قام, which is also a name, counts."""
    return roles.is_verb(word) or word in particles("did")


def _had(scene: Scene, item: Item, start: int) -> bool:
    """سبق لفلان أن, كان لفلان لقاء, and في تصريح لفلان قال, and خلال زيارة لفلان إلى بغداد حيث التقى."""
    folds = scene.text.folds
    if not particles("visiting").isdisjoint(folds[max(start, item.first - _VISIT) : item.first]):
        return True
    said = item.last < len(folds) and roles.is_verb(folds[item.last])
    return said or (item.first > start and folds[item.first - 1] in particles("had") | particles("was"))


_VISIT = 7
"""Words before ل among which the visit stands of whoever is told behind it."""


def whole(scene: Scene, item: Item, start: int, at: int) -> Group:
    """The item with those joined to it by و, before and behind it."""
    items = list(_joined(scene, item, start).items)
    index = item.last
    while index < at and len(items) < REACH:
        other = scene.at[index]
        if (other is not None and other.clitic == "و" and other.people) or (
            other is not None and other.people and scene.text.folds[index - 1] in particles("escort")
        ):
            items.append(other)
            index = other.last
        elif other is not None or scene.text.folds[index] not in {"،", ",", ")", '"'} | particles("escort"):
            break
        else:
            index += 1
    return Group(tuple(items), "direct")


def traveller(scene: Scene, start: int, at: int) -> Group | None:
    """Whose arrival or visit is told before word `at`, which tells what for: وصول فلان إلى الرياض لعقد اجتماع."""
    for index in range(at - 1, max(start, at - _TRAVEL) - 1, -1):
        if scene.at[index] is None and roles.is_verb(scene.text.folds[index]):
            return None
        if scene.text.folds[index] in _TRAVELS:
            item = scene.at[index + 1]
            own = item is not None and item.people and item.first == index + 1 and not item.clitic
            return Group((item,), "direct") if item is not None and own else None
    return None


_TRAVELS = frozenset({"وصول", "بوصول", "زياره", "بزياره", "لزياره", "توجه", "قدوم", "سفر"})
"""Nouns of travelling, behind which stands who travels."""

_TRAVEL = 24
"""Words before a meeting among which the travelling to it is told."""


def first_actor(scene: Scene, start: int, end: int) -> Group | None:
    """Who stands right behind the first verb from word `start` on."""
    for index in range(start, min(end, start + REACH)):
        if scene.at[index] is None and roles.is_verb(scene.text.folds[index]):
            item = scene.at[index + 1] if index + 1 < end else None
            return Group((item,), "direct") if item is not None and item.people and not item.clitic else None
    return None


def first_actors(scene: Scene, start: int, end: int) -> Group | None:
    """The two or more joined by و right behind the first verb from word `start` on."""
    first = first_actor(scene, start, end)
    if first is None:
        return None
    several = whole(scene, first.items[0], start, end)
    return several if len(set(several.people)) > 1 else None


def adjacent(scene: Scene, start: int, at: int) -> Group | None:
    """Who stands right before word `at`, with nothing but fillers and a relative pronoun between."""
    index, start = at - 1, max(start, at - REACH)
    relative = False
    while index >= start and scene.at[index] is None:
        word = scene.text.folds[index]
        relative = relative or word in particles("relative")
        known = word in fillers() or word in particles("between_subject_and_verb")
        if not known and word not in {"،", ",", ")", '"', "-", "–"} and not word.isdigit():
            return None
        index -= 1
    if index < start:
        return None
    item = scene.at[index]
    if item is None or scene.text.folds[max(start, item.first - 2) : item.first] in _ON_BEHALF:
        return None
    if not relative and (item.clitic[-1:] in {"ب", "ل"} or (index < at - 1 and governed(scene, item, start))):
        return None
    return _joined(scene, item, start)


_CLAUSE = frozenset({"ان", "بان", "وان"})
"""Words that open a clause with a subject of its own."""

_ON_BEHALF = (("نيابه", "عن"), ("بالنيابه", "عن"), ("وبالنيابه", "عن"), ("ونيابه", "عن"))


def pair_before(scene: Scene, at: int) -> Group | None:
    """The two people spoken of last before word `at`: whom a dual pronoun means, unless two states or sides come nearer."""
    found: list[Item] = []
    for index in range(at - 1, max(-1, at - _BACK), -1):
        item = scene.at[index]
        if not found and scene.text.folds[index] in particles("two_sides"):
            return None
        if (
            item is not None
            and item.people
            and item.first == index
            and not any(set(item.people) & set(other.people) for other in found)
        ):
            found.insert(0, item)
            if sum(len(other.people) for other in found) > 1:
                return Group(tuple(found), "direct")
    return None


def adjacent_over(scene: Scene, start: int, at: int) -> Group | None:
    """Who stands before a phrase of place that leads up to word `at`: فلان في مقدمة مستقبليه."""
    while at > start and scene.text.folds[at - 1] in particles("foremost"):
        at -= 1
    return adjacent(scene, start, at)


@cache
def _telling() -> frozenset[str]:
    return (
        particles("telling")
        | particles("telling_directly")
        | particles("offering")
        | particles("asking")
        | particles("agreeing")
    )


def speaker_and_hearer(scene: Scene, start: int, at: int) -> Group | None:
    """The two people of a clause of telling before word `at`: أبلغ فلان فلانا, قال فلان لفلان; nobody else in it."""
    folds = scene.text.folds
    verb = next(
        (back for back in range(at - 1, max(start, at - _BACK) - 1, -1) if folds[back].removeprefix("و") in _telling()),
        -1,
    )
    him = _told_by(scene, start, at)
    if him is not None or verb < 0:
        return him
    items = list(dict.fromkeys(item for item in scene.at[verb + 1 : at] if item is not None and item.people))
    before = adjacent(scene, start, verb)
    if before is not None and before.people:
        items = [*before.items, *items]
    if len(items) == 1 and folds[verb - 1] in _THAT_ONE:
        items = [*_spoken_of(scene, start, verb - 1), *items]  # قال فلان إنه أبلغ فلانا
    if len(items) != _TWO or set(items[0].people) & set(items[1].people):
        return None
    leading, saying = scene.text.folds[items[1].first - 1], folds[verb].lstrip("و")
    led = any(leading in words and saying in particles(name) for words, name in _LED)
    if saying in particles("agreeing") and folds[at - 1] not in particles("during"):
        return None  # اتفق مع فلان على عقد لقاءات: whose they are is not told
    joined = (
        led
        or items[1].clitic == "ل"
        or (not items[1].clitic and folds[verb].lstrip("و") in particles("telling_directly"))
    )
    return Group(tuple(items), "direct") if joined and (led or not governed(scene, items[1], start)) else None


_TWO = 2


def _told_by(scene: Scene, start: int, at: int) -> Group | None:
    """قال فلان إن فلانا أبلغه, before word `at`: who was told, and who told him."""
    verb = at - 1 - (scene.text.folds[at - 1] in particles("during"))
    if verb <= start or scene.text.folds[verb] not in particles("telling_him"):
        return None
    told_by = adjacent(scene, start, verb)
    told = subject(scene, start, told_by.items[0].first) if told_by is not None else None
    if told_by is None or told is None or set(told.people) & set(told_by.people):
        return None
    return Group((*told.items, *told_by.items), "direct")


_LED = (({"على", "علي"}, "offering"), ({"من"}, "asking"), ({"مع"}, "agreeing"))
"""Prepositions that lead to the hearer, and behind which verbs."""

_THAT_ONE = frozenset({"انه", "انها", "بانه", "بانها"})


def _spoken_of(scene: Scene, start: int, at: int) -> list[Item]:
    """Who stands last before word `at` in the sentence."""
    for index in range(at - 1, start - 1, -1):
        item = scene.at[index]
        if item is not None:
            return [item] if item.people else []
    return []


def governed(scene: Scene, item: Item, start: int) -> bool:
    """Whether a preposition stands before the item, so that it does not act."""
    before = item.first - 1
    while before >= start and scene.text.folds[before] in _OPENERS:
        before -= 1
    if scene.text.folds[max(start, before - 1) : before + 1] in _ON_BEHALF:
        return True
    return before >= start and scene.text.folds[before] in particles("governor") | particles("escort")


_OPENERS = frozenset({"،", ",", '"', "(", "كل", "كلا"})


def _joined(scene: Scene, item: Item, start: int) -> Group:
    """Take the items joined to this one by و before it along."""
    items = [item]
    while len(items) < REACH and (
        items[0].clitic == "و" or (items[0].first > start and scene.text.folds[items[0].first - 1] == "و")
    ):
        before = items[0].first - 1 - (items[0].clitic != "و")
        while before >= start and scene.text.folds[before] in {"،", ",", '"', ")"}:
            before -= 1
        other = scene.at[before] if before >= start else None
        if other is None or not other.people:
            break
        items.insert(0, other)
    return Group(tuple(items), "direct")
