"""Readings of a meeting that somebody held, chaired or attended: those behind its verb, or behind برئاسة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.groups import Group, fillers, groups
from people.arabic.particles import particles
from people.arabic.rules import triggers

if TYPE_CHECKING:
    from people.arabic.clause import Clause, Sides

_BOTH = 2
"""People of a meeting at least."""

_LEAD = 5
"""Words before its subjects among which a verb of holding stands: عقد الزعيمان الكوري الشمالي فلان."""


def led_by(clause: Clause) -> Sides | None:
    """اجتماع برئاسة فلان وحضور فلان."""
    if clause.trigger.pronoun not in {"", "ها"} or not clause.rule.mutual:
        return None
    if not clause.told:
        return _attended(clause)
    told = [item for group in clause.told if group.mark in {"direct", "ل"} for item in group.items]
    named = next((item for item in told if item.people), told[0] if told else clause.told[0].items[0])
    between = clause.scene.text.folds[clause.at + 1 : named.first]
    if particles("led_by").isdisjoint(between):
        return None
    if clause.word(0).endswith(("جلسه", "جلستها")):
        return []  # جلسة برئاسة فلان is a part of a conference
    items = tuple(item for item in told if item.clitic != "ل")  # اجتماعا للجنة بحضور فلان
    chair = holder(clause)
    if chair is None and clause.word(-1) in particles("during") and "بحضور" in between:
        chair = clause.subject()  # قال فلان خلال اجتماع بحضور فلان
    if chair is not None and not set(chair.people) & {number for item in items for number in item.people}:
        items = (*chair.items, *items)
    return [items] if len(items) > 1 else None


def _attended(clause: Clause) -> Sides | None:
    """عقد فلان اجتماعا لمتابعة العمل، بحضور فلان: what it was for is told before who was there."""
    chair, folds = holder(clause), clause.scene.text.folds
    behind = range(clause.at + 1, min(clause.stage.end, clause.at + _AGENDA))
    there = next((word for word in behind if folds[word] in _PRESENT | particles("attended_it")), 0)
    if chair is None or not there:
        return None
    told = groups(clause.scene, there + 1, clause.stage.end)
    guests = tuple(item for group in told if group.mark == "direct" for item in group.items)
    return [(*chair.items, *guests)] if guests else None


_PRESENT = frozenset({"بحضور", "وبحضور"})

_AGENDA = 30
"""Words behind a meeting among which it is told who was there."""


def holder(clause: Clause) -> Group | None:
    """Who stands right behind the verb of holding the meeting: عقد فلان اجتماعا بحضور فلان, عقد فلان اجتماعا ضم فلانا."""
    folds = clause.scene.text.folds
    for at in range(clause.at - 1, max(clause.stage.start, clause.at - _CHAIR) - 1, -1):
        if folds[at] in particles("held") or (
            folds[at] in particles("chairing") and folds[at - 1] not in {"على", "علي"}
        ):
            item = clause.scene.at[at + 1]
            acts = item is not None and item.people and not item.clitic
            return arguments.whole(clause.scene, item, at + 1, clause.at) if item is not None and acts else None
    return None


_CHAIR = 24
"""Words before a meeting among which the verb of holding it stands."""


def held_by(clause: Clause) -> Sides | None:
    """عقد فلان وفلان لقاء, ترأس فلان وفلان الاجتماع: the subjects of the verb right before."""
    told = any(group.people or group.mark == "مع" for group in clause.told)
    if told or clause.trigger.pronoun or not clause.rule.mutual or clause.trigger.clitic not in {"", "ال"}:
        return None
    pair = arguments.adjacent(clause.scene, clause.stage.start, clause.at)
    if pair is None or len(set(pair.people)) < _BOTH or pair.items[0].first <= clause.stage.start:
        return None
    first = pair.items[0].first
    lead = clause.scene.text.folds[max(clause.stage.start, first - _LEAD) : first]  # عقد الزعيمان الكوري الشمالي فلان
    held = (particles("light") - particles("during")) | particles("chairing")
    return [pair.items] if not held.isdisjoint(lead) else None


def held_with(clause: Clause) -> Sides | None:
    """أجرى فلان مع فلان محادثات."""
    scene, start = clause.scene, clause.stage.start
    item = scene.at[clause.at - 1] if clause.at > start else None
    if clause.told or clause.trigger.pronoun or clause.trigger.clitic or item is None or not item.people:
        return None
    if item.clitic or "مع" not in clause.rule.takes or scene.text.folds[item.first - 1] != "مع":
        return None
    acting = arguments.adjacent(scene, start, item.first - 1)
    return [(*acting.items, item)] if acting is not None and acting.people else None


def both_held(clause: Clause) -> int:
    """A dual verb of holding with only adverbs between: كان فلان وفلان قد عقدا قبيل المؤتمر اجتماعا; 0 where none stands."""
    for at in range(clause.at - 1, max(clause.stage.start, clause.at - _DUAL) - 1, -1):
        word = clause.scene.text.folds[at]
        other = at < clause.at - 1 and (triggers(word) or (word.endswith("ا") and word not in particles("both_hold")))
        if clause.scene.at[at] is not None or (other and word not in fillers()):
            return 0  # عقدا مؤتمرا صحفيا عن لقاء
        if word in particles("both_hold"):
            return at
    return 0


_DUAL = 9
"""Words before a meeting among which its dual verb stands."""
