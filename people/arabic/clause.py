"""The clause around one word of meeting, and what all readings of it ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import arguments, roles
from people.arabic.particles import particles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.groups import Group
    from people.arabic.rules import Rule, Trigger
    from people.arabic.scene import Item, Scene
    from people.arabic.stage import Stage

_OPENING = 8
"""Words before a noun of meeting that opens its sentence, with adverbs."""

Sides = list[tuple["Item", ...]]
"""Who met, one tuple of items for each meeting."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Word `at` of the scene sets off `trigger`; `told` are the groups of people behind it."""

    scene: Scene
    stage: Stage
    at: int
    trigger: Trigger
    told: list[Group]

    @property
    def rule(self) -> Rule:
        """The rule that is tried."""
        return self.trigger.rule

    def word(self, offset: int) -> str:
        """Folded word so many words from the trigger; empty outside of the sentence."""
        there = self.at + offset
        return self.scene.text.folds[there] if self.stage.start <= there < self.stage.end else ""

    def before_has(self, reach: int, name: str) -> bool:
        """Whether one of so many words before the trigger is of a class of particles."""
        words = self.scene.text.folds[max(self.stage.start, self.at - reach) : self.at]
        return not particles(name).isdisjoint(words) or not particles(name).isdisjoint(
            w.removeprefix("و") for w in words
        )

    def subject(self) -> Group | None:
        """Who acts in this sentence before the trigger, or comes for it."""
        aim = self.trigger.clitic.endswith("ل") or self.word(-1) in particles("aims")
        traveller = arguments.traveller(self.scene, self.stage.start, self.at) if aim else None
        return traveller or arguments.subject(self.scene, self.stage.start, self.at)

    def acting(self) -> Group | None:
        """Who acts before the trigger, or behind it where it opens the sentence, or else acted in the one before."""
        return self.subject() or self._before_relative() or self._behind() or self.stage.topic

    def pair(self) -> Group | None:
        """The two that act in the sentence, or else were spoken of last: whom a dual pronoun means."""
        acting = self.subject()
        if acting is not None and len(acting.people) > 1:
            return acting
        return arguments.pair_before(self.scene, self.at)

    def _before_relative(self) -> Group | None:
        """Who acts where the word stands in a relative clause: قال فلان بعد القمة التي جمعته بفلان."""
        if not self.trigger.pronoun or self.word(-1) not in particles("relative"):
            return None
        return arguments.subject(self.scene, self.stage.start, self.at - 1)

    def _behind(self) -> Group | None:
        """Subject of the main verb that follows an opening adverb: وفي لقاء مع فلان، قال فلان."""
        if not self.told or not self._opens():
            return None
        return arguments.first_actor(self.scene, self.told[-1].items[-1].last, self.stage.end)

    def _opens(self) -> bool:
        """Whether nobody is told of, and no verb stands, before the word: من جهته، وخلال لقائه فلانا، أكد فلان."""
        before = range(self.stage.start, self.at)
        adverb = self.word(-1).removeprefix("و") in particles("adverbs")
        if len(before) > _OPENING or not adverb or self.before_has(_OPENING, "was"):
            return False
        return not any(self.scene.at[word] or roles.is_verb(self.scene.text.folds[word]) for word in before)

    def fitting(self, told: Sequence[Group]) -> list[Group]:
        """Groups that can be the other side: behind the right preposition, and a direct one only first."""
        takes, close = self.rule.takes, self.rule.close
        out = [group for at, group in enumerate(told) if group.mark in takes and (group.mark != "direct" or at == 0)]
        return [group for group in out if not close or group.gap == 0]


def each(acting: Group | None, objects: Sequence[Group]) -> Sides:
    """One meeting of the acting side with each of the others."""
    if acting is None:
        return []
    return [side for other in objects for side in (_apart(acting, other) if other.apart else [both(acting, other)])]


def _apart(acting: Group, other: Group) -> Sides:
    return [(*acting.items, item) for item in other.items]


def both(one: Group, other: Group) -> tuple[Item, ...]:
    """Items of two groups together."""
    return (*one.items, *other.items)
