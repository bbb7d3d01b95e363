"""The other side behind مع where what the meeting is about, or a clause of its own, stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments, roles
from people.arabic.clause import each
from people.arabic.groups import groups
from people.arabic.particles import particles
from people.arabic.rules import Form, triggers

if TYPE_CHECKING:
    from people.arabic.clause import Clause, Sides
    from people.arabic.groups import Group

_FAR = 30
"""Words behind a word of meeting among which such a مع stands."""


def far_with(clause: Clause) -> Sides:
    """اجتماع حول الملف مع فلان; اجتمع فلان، في إطار الزيارة التي يقوم بها إلى إسبانيا، مع فلان."""
    if "مع" not in clause.rule.takes or clause.rule.close or clause.trigger.pronoun or len(clause.told) > 1:
        return []
    acting = _acting(clause)
    at = _with(clause, acting) if acting is not None else 0
    if not at:
        return []
    told = groups(clause.scene, at, clause.stage.end)[:1]
    return each(acting, [group for group in told if group.mark == "مع" and not group.gap])


def _acting(clause: Clause) -> Group | None:
    """Who met somebody: behind a verb that opens its clause, before it, or the subject of what is told of a noun."""
    if clause.trigger.form is Form.NOUN:
        return None if clause.told else clause.subject()
    if clause.told:
        return clause.told[0] if clause.told[0].mark == "direct" and clause.told[0].gap <= 1 else None
    return None


def _with(clause: Clause, acting: Group) -> int:
    """The word مع that leads to the other side; 0 where none does."""
    folds, scene = clause.scene.text.folds, clause.scene
    about = relative = False
    at = clause.at + 1
    while at < min(clause.stage.end - 1, clause.at + _FAR):
        word, item = folds[at], scene.at[at]
        if item is not None:
            if item.people and item not in acting.items:
                return 0
            at = item.last
            continue
        if word == "مع" and (about or folds[at - 1] in {"،", ","}):
            named = scene.at[at + 1]
            return at if named is not None and named.people and not named.clitic else 0
        if (
            triggers(word)
            or word in particles("relations")
            or word in {"ان", "بان", "و", "\n", ".", ":", "؟", "!", '"'}
        ):
            return 0
        relative = relative or word in particles("relative")
        if roles.is_verb(word) and not relative:
            return 0
        about = about or word in particles("about")
        at += 1
    return 0


def elsewhere(clause: Clause, found: Sides) -> Sides:
    """Whom somebody met on another day or at another place: يلتقي فلان فلانا الأحد، وفلانا الاثنين; not وفلان قال."""
    if len(found) != 1 or clause.rule.id not in _ONE_BY_ONE:
        return []
    folds, last = clause.scene.text.folds, found[0][-1]
    other = next((group for group in clause.told if last in group.items), None)
    acting = tuple(item for item in found[0] if other is None or item not in other.items)
    at = last.last
    while at < min(clause.stage.end - 1, last.last + _CIRCUMSTANCES) and clause.scene.at[at] is None:
        if roles.is_verb(folds[at]) or triggers(folds[at]) or folds[at] in particles("relative"):
            return []
        at += 1
    item = clause.scene.at[at] if at < clause.stage.end else None
    if not acting or at - last.last < _TWO or item is None or item.clitic != "و" or not item.named or item.first != at:
        return []
    group = arguments.whole(clause.scene, item, at, clause.stage.end)
    behind = group.items[-1].last
    ends = behind >= clause.stage.end or folds[behind] in _WHEN or not folds[behind].isalpha()
    told = set(group.people) & {number for one in found[0] for number in one.people}
    comma = folds[at - 1] in {"،", ","}
    return [(*acting, *group.items)] if ends and comma and not told else []


_ONE_BY_ONE = frozenset({"met", "received", "saw", "visited"})
_CIRCUMSTANCES = 9
"""Words of when and where between two who were met one by one."""
_TWO = 2
_WHEN = frozenset(
    {"في", "بحلول", "اليوم", "امس", "غدا", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت"}
)
"""What stands behind somebody who was met; behind a new subject stands its verb."""
