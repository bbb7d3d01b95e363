"""Readings of a clause whose word of meeting is a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.clause import both, each
from people.arabic.holding import holder
from people.arabic.invitations import invited
from people.arabic.particles import particles
from people.arabic.rules import Form, triggers

if TYPE_CHECKING:
    from people.arabic.clause import Clause, Sides
    from people.arabic.groups import Group
    from people.arabic.scene import Item, Scene


def _brought_together(clause: Clause) -> Sides | None:
    """لقاء جمع فلانا وفلانا, جمعه بفلان: all behind the word, and whom its pronoun means."""
    if clause.rule.id not in {"joined", "joined_call"}:
        return None
    fitting = [group for group in clause.told if group.mark in clause.rule.takes]
    if clause.trigger.pronoun == "هما" or clause.word(1) == "بينهما":
        pair = clause.pair()
        return [pair.items] if pair else []
    if clause.trigger.pronoun:
        return each(clause.acting(), fitting[:1])
    if not fitting:
        return []
    items = tuple(item for group in fitting for item in group.items)
    chair = holder(clause)
    apart = chair is not None and not set(chair.people) & {number for item in items for number in item.people}
    return [(*chair.items, *items)] if chair is not None and apart else [items]


def _with_pronoun(clause: Clause) -> Sides | None:
    """التقاه فلان: the pronoun is whom the clause or the sentence before was about."""
    if not clause.trigger.pronoun:
        return None
    if clause.rule.id == "visited" and clause.trigger.pronoun != "ه":
        return []  # المناطق التي زارها الرجلان
    other = arguments.adjacent(clause.scene, clause.stage.start, clause.at) or clause.acting()
    if not clause.told or clause.told[0].gap > _BESIDE or other is None or clause.told[0].people == other.people:
        return []  # تستضيفه المدينة بحضور فلان
    return [both(clause.told[0], other)]


_BOTH = 2

_BESIDE = 3
"""Words between a verb with a pronoun and who did it."""


def _with_him(clause: Clause) -> Sides | None:
    """حث فلان فلانا عندما التقى به: the two spoken of before in the sentence."""
    told = clause.rule.id in {"met", "gathered"} and clause.trigger.form is Form.PAST
    if not told or clause.word(1) not in particles("with_him") or clause.told:
        return None
    pair = arguments.pair_before(clause.scene, clause.at)
    return [pair.items] if pair and pair.items[0].first >= clause.stage.start else []


def _the_two(clause: Clause) -> Sides | None:
    """حذر فلان من لقاء فلان إذا ما التقيا: a verb for two, with nobody around it: the two of the sentence."""
    dual = clause.rule.mutual and clause.word(0).endswith(_DUAL) and clause.trigger.form in {Form.PAST, Form.FUTURE}
    if not dual or clause.told or arguments.adjacent(clause.scene, clause.stage.start, clause.at):
        return None
    pair = clause.pair()
    here = pair is not None and pair.items[0].first >= clause.stage.start and all(item.named for item in pair.items)
    return [pair.items] if pair is not None and here else None


_DUAL = ("يا", "عا", "تا", "ان")
"""Ends of verbs for two: التقيا, اجتمعا, سيلتقيان."""


def _behind_subject(clause: Clause) -> Sides | None:
    """فلان التقى فلانا."""
    before = arguments.adjacent(clause.scene, clause.stage.start, clause.at)
    if before is None or clause.trigger.clitic:
        return None  # with و another clause begins, whose subject stood earlier
    told, rule = clause.told, clause.rule
    if told and told[0].gap == 0 and told[0].items[0].clitic == "و" and "مع" in rule.takes:
        return [both(before, told[0])]  # فلان يبحث وفلان
    objects = clause.fitting(told)
    if not objects and rule.mutual and rule.id != "conferred" and len(before.people) > 1:
        return [before.items]
    return each(before, objects)


def _before_subject(clause: Clause) -> Sides | None:
    """التقى فلان فلانا; or the subject is left out: والتقى فلانا."""
    told, rule = clause.told, clause.rule
    if not told or told[0].mark != "direct":
        return None
    objects = clause.fitting(told[1:])
    if objects:
        return [] if rule.id == "received" and _hosts_an_event(clause, objects[0]) else each(told[0], objects)
    several = rule.mutual and len(set(told[0].people)) > 1
    if rule.id == "conferred":  # not the speakers at a conference
        several = several and len(told[0].items) == _BOTH and all(item.named for item in told[0].items)
    pair = not told[0].gap and not told[0].items[0].named  # اجتمع الرئيسان
    here = clause.subject()
    if several and (pair or here is None or _of_an_event(clause)):
        return [told[0].items]
    afar = rule.close and (told[0].gap > 0 or not _alone(clause.scene, told[0].items[-1].last))
    if "direct" not in rule.takes or afar:
        return []
    return each(here or _going_on(clause, told[0]), told[:1])


def _hosts_an_event(clause: Clause, other: Group) -> bool:
    """استضاف فلان جولة من المحادثات بين فلان وفلان: the event was received, not who came to it."""
    between = clause.scene.text.folds[clause.told[0].items[-1].last : other.items[0].first]
    return not particles("events").isdisjoint(between)


def _of_an_event(clause: Clause) -> bool:
    """Whether the verb tells who met at a meeting named before: قمة التقى خلالها فلان وفلان, not زيارة التقى خلالها."""
    if clause.word(1) not in particles("at_it"):
        return False
    folds = clause.scene.text.folds
    back = [folds[there] for there in range(clause.at - 1, max(clause.stage.start, clause.at - _EVENT) - 1, -1)]
    nearest = next((word for word in back if word in particles("visiting") or triggers(word)), "")
    return bool(nearest) and nearest not in particles("visiting")


_EVENT = 8
"""Words before a verb with at it among which the event is named."""


def _without_subject(clause: Clause) -> Sides:
    """والتقى بفلان."""
    press = clause.rule.id == "rang" or (clause.rule.id == "phoned" and clause.at > clause.stage.start)
    acting = clause.subject() if press else clause.acting()  # a newspaper rings, too
    return each(acting, clause.fitting(clause.told))


def _of_things(clause: Clause) -> Sides | None:
    """استقبل الطائرة: nobody was met."""
    before_yesterday = clause.word(1) == "اول" and clause.word(2) == "من"
    thing = clause.word(1) in particles("things") and not before_yesterday
    return [] if clause.rule.id == "received" and thing else None


def _staged(clause: Clause) -> Sides | None:
    """يلتقي فلان وفلان في نهائي الكأس, اجتمعا في فيلم: nobody got together to talk."""
    if clause.rule.id not in {"met", "gathered"}:
        return None
    folds = clause.scene.text.folds
    last = clause.told[-1].items[-1].last if clause.told else clause.at
    stage = any(
        folds[at] == "في" and folds[at + 1] in particles("stages")
        for at in (clause.at + 1, last, last + 1)
        if at + 1 < clause.stage.end
    )
    return [] if stage else None


VERB_READINGS = (
    invited,
    _staged,
    _of_things,
    _brought_together,
    _with_pronoun,
    _with_him,
    _the_two,
    _behind_subject,
    _before_subject,
    _without_subject,
)
"""In the order in which they are tried."""


def _going_on(clause: Clause, told: Group) -> Group | None:
    """Subject of a sentence that goes on with the one before: كما استقبل, or who meets somebody not heard of till now."""
    stage, words, item = clause.stage, clause.scene.text.folds, told.items[0]
    if not item.named or not item.people:
        return None
    if clause.at <= stage.start + 2 and words[stage.start] in particles("too"):
        acting = stage.host or stage.topic
    elif _goes_on(clause, item):
        acting = stage.topic
    else:
        return None
    return None if acting is None or set(item.people) & set(acting.people) else acting


def _goes_on(clause: Clause, item: Item) -> bool:
    """Whether a verb has the subject of the sentence before: والتقى فلانا of whom nobody heard, ومن المقرر أن يلتقي فلانا."""
    opens = clause.at == clause.stage.start and clause.word(0)[:1] == "و"
    if opens and clause.scene.first_of(item.people[0]) is item:
        return True
    return clause.rule.id != "visited" and _is_due(clause) and _alone(clause.scene, item.last)


def _is_due(clause: Clause) -> bool:
    """Whether a sentence goes on with what its subject is going to do: ومن المقرر أن يلتقي فلانا."""
    before = range(clause.stage.start, clause.at)
    told = any(clause.scene.at[word] for word in before)
    return not told and len(before) <= _DUE and clause.before_has(_DUE, "due") and clause.word(-1) == "ان"


_DUE = 6
"""Words of such an opening."""


def _alone(scene: Scene, behind: int) -> bool:
    """Whether nothing that could be visited stands behind the person: زار الرئيس في مكتبه, not زار الرئيس، أمس، القاهرة."""
    word = scene.text.folds[behind] if behind < len(scene.text) else "."
    if word in {"»", '"', "”"}:
        return _alone(scene, behind + 1)  # زار «فلان» القاهرة
    if word in {"،", ","}:
        return _alone(scene, _over_days(scene, behind + 1)) and not any(scene.at[behind + 1 : behind + 2])
    return not word.isalpha() or word in particles("free") or word[:1] == "و"


def _over_days(scene: Scene, at: int) -> int:
    folds = scene.text.folds
    while at < len(folds) and (folds[at] in particles("calendar") or folds[at] in {"،", ",", "يوم"}):
        at += 1
    return at
