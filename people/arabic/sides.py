"""Who met whom at one word of meeting: the sides of its clause, by the form of the word.

A clause is tried by one reading after the other; the first that fits tells who met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic.clause import Clause
from people.arabic.farther import elsewhere, far_with
from people.arabic.groups import groups
from people.arabic.nouns import NOUN_READINGS
from people.arabic.particles import particles
from people.arabic.rules import Form, triggers
from people.arabic.verbs import VERB_READINGS

if TYPE_CHECKING:
    from people.arabic.clause import Sides
    from people.arabic.rules import Trigger
    from people.arabic.scene import Scene
    from people.arabic.stage import Stage


def sides(scene: Scene, stage: Stage, at: int, trigger: Trigger) -> Sides:
    """Items that met at word `at`, one tuple for each meeting told by it."""
    clause = Clause(scene, stage, at, trigger, groups(scene, _behind(scene, at, trigger), stage.end))
    for reading in NOUN_READINGS if trigger.form is Form.NOUN else VERB_READINGS:
        found = reading(clause)
        if found:
            return [*found, *elsewhere(clause, found)]
        if found is not None:
            break
    return far_with(clause)


def _behind(scene: Scene, at: int, trigger: Trigger) -> int:
    """Where those who met may stand: behind the noun, or behind a clause that it took place: المحادثات التي جرت بين."""
    folds = scene.text.folds
    if trigger.rule.id in {"joined", "joined_call"} and any(
        next_.form is Form.NOUN for next_ in triggers(scene.text.fold_at(at + 1))
    ):
        return at + 2  # ضم الاجتماع فلانا وفلانا
    for word in range(at + 1, min(len(folds) - 1, at + _RELATIVE)):
        if (
            trigger.form is Form.NOUN
            and folds[word] in particles("relative")
            and folds[word + 1] in particles("was_held")
        ):
            return word + 2
        if (
            trigger.form is Form.NOUN
            and word <= at + 2
            and folds[word] in particles("was_held")
            and folds[word + 1] == "بين"
        ):
            return word + 1  # لقاء سريا عقد بين فلان وفلان
        if word == at + 1 and trigger.form is Form.NOUN and folds[word + 1] in particles("was_held"):
            continue
        if scene.at[word] is not None or not (folds[word].startswith("ال") or folds[word] == "،"):
            break
    return at + 1


_RELATIVE = 4
"""Words from a noun of meeting among which such a clause begins."""
