"""Who met whom at one word of meeting: the sides of its clause, by the form of the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.rules import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.arguments import Group
    from people.arabic.rules import Rule, Trigger
    from people.arabic.scene import Item, Scene
    from people.arabic.stage import Stage


def sides(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    """Items that met at word `at`, one tuple for each meeting told by it."""
    if trigger.form is Form.NOUN:
        return _noun_sides(scene, stage, at, trigger)
    return _verb_sides(scene, stage, at, trigger)


def _verb_sides(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    rule = trigger.rule
    told = arguments.groups(scene, at + 1, stage.end)
    before = arguments.adjacent(scene, stage.start, at)
    if rule.id == "joined":
        return _joined_sides(scene, stage, at, trigger, told)
    if trigger.pronoun:
        other = before or _acting(scene, stage, at)
        return [_items(told[0], other)] if told and other and told[0].people != other.people else []
    if before is not None:
        objects = _fitting(told, rule)
        if not objects and rule.mutual and len(before.people) > 1:
            return [before.items]
        return _each(before, objects)
    if told and told[0].mark == "direct":
        objects = _fitting(told[1:], rule)
        here = arguments.subject(scene, stage.start, at)
        if objects:
            return _each(told[0], objects)
        if rule.mutual and len(set(told[0].people)) > 1 and here is None:
            return [told[0].items]
        return _each(here, told[:1]) if "direct" in rule.takes and not rule.close else []
    return _each(_acting(scene, stage, at), _fitting(told, rule))


def _joined_sides(
    scene: Scene, stage: Stage, at: int, trigger: Trigger, told: Sequence[Group]
) -> list[tuple[Item, ...]]:
    """A meeting that brought people together: all of them behind the word, and whom its pronoun means."""
    fitting = [group for group in told if group.mark in trigger.rule.takes]
    if trigger.pronoun:
        return _each(_acting(scene, stage, at), fitting[:1])
    return [tuple(item for group in fitting for item in group.items)] if fitting else []


def _was_there(scene: Scene, stage: Stage, at: int) -> bool:
    return any(
        word in {"كان", "وكان", "كانوا", "وكانوا", "كانت", "وكانت"}
        for word in scene.text.folds[max(stage.start, at - 5) : at]
    )


def _welcome(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    """كان في استقبال فلان: those who wait for him stand behind, whatever is told between."""
    told = arguments.groups(scene, at + 1, stage.end)
    if trigger.pronoun or not told or told[0].gap:
        guest, hosts = _acting(scene, stage, at), told
    else:
        guest, hosts = told[0], told[1:]
    if guest is None or not hosts:
        return []
    return [(*guest.items, *(item for group in hosts if group.mark in {"direct", "من"} for item in group.items))]


def _fitting(told: Sequence[Group], rule: Rule) -> list[Group]:
    """Groups that can be the other side: behind the right preposition, and a direct one only first."""
    out = [group for at, group in enumerate(told) if group.mark in rule.takes and (group.mark != "direct" or at == 0)]
    return [group for group in out if not rule.close or group.gap == 0]


def _noun_sides(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> list[tuple[Item, ...]]:
    rule = trigger.rule
    if rule.id == "reception" and scene.text.folds[at - 1 : at] == ("في",) and _was_there(scene, stage, at):
        return _welcome(scene, stage, at, trigger)
    told = arguments.groups(scene, at + 1, stage.end)
    between = [group for group in told if group.mark in {"بين", "بينه"}][:1]
    if between:
        if between[0].mark == "بينه":
            return _each(_acting(scene, stage, at), between)
        return [between[0].items] if len(between[0].items) > 1 or len(between[0].people) > 1 else []
    if trigger.pronoun:
        return _each(_acting(scene, stage, at), _fitting(told, rule)[:2])
    definite = "ال" in trigger.clitic or trigger.clitic == "لل"
    if told and told[0].mark == "direct" and not definite and (told[0].gap == 0 or len(told) > 1):
        others = _fitting_behind(told[1:], rule)
        if others:
            return _each(told[0], others)
        if rule.mutual and len(told[0].people) > 1:
            return [told[0].items]
        return (
            _each(arguments.subject(scene, stage.start, at), told[:1])
            if "direct" in rule.takes and told[0].gap == 0 and rule.id != "reception"
            else []
        )
    dual = any(
        (word[-2:] == "ان" and word.lstrip("وس")[:1] in {"ي", "ت"}) or word in _DUAL_LIGHT
        for word in scene.text.folds[max(stage.start, at - 3) : at]
    )
    if dual and not told:
        both = arguments.subject(scene, stage.start, at)
        if both is not None and len(both.people) > 1:
            return [both.items]
    led = scene.text.folds[at - 1 : at] and any(
        word in _LIGHT for word in scene.text.folds[max(stage.start, at - 4) : at]
    )
    acting = _acting(scene, stage, at) if led else arguments.subject(scene, stage.start, at)
    return _each(acting, [group for group in told if group.mark in rule.takes and group.mark != "direct"])


def _fitting_behind(told: Sequence[Group], rule: Rule) -> list[Group]:
    return [group for group in told if group.mark in rule.takes and (group.mark != "direct" or group.gap < 3)][:1]


_DUAL_LIGHT = frozenset({"عقدا", "وعقدا", "اجريا", "واجريا", "اجرتا"})
_LIGHT = frozenset(
    [
        "اجري",
        "اجرت",
        "واجري",
        "واجرت",
        "عقد",
        "عقدت",
        "وعقد",
        "وعقدت",
        "يجري",
        "تجري",
        "سيجري",
        "ستجري",
        "سيعقد",
        "ستعقد",
        "يعقد",
        "تعقد",
        "خلال",
        "اثناء",
        "في",
        "بعد",
        "عقب",
        "اجرا",
        "عقدا",
    ]
)
"""Verbs and prepositions behind which a meeting is the doing of whoever the sentence before was about."""


def _acting(scene: Scene, stage: Stage, at: int) -> Group | None:
    return arguments.subject(scene, stage.start, at) or stage.topic


def _each(acting: Group | None, objects: Sequence[Group]) -> list[tuple[Item, ...]]:
    """One meeting of the acting side with each of the others."""
    if acting is None:
        return []
    return [_items(acting, other) for other in objects]


def _items(one: Group, other: Group) -> tuple[Item, ...]:
    return (*one.items, *other.items)
