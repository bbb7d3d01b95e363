"""Readings of a clause whose word of meeting is a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.clause import each
from people.arabic.groups import Group, fillers
from people.arabic.holding import both_held, held_by, held_with, led_by
from people.arabic.invitations import honoured, invited, paid_visit, waiting
from people.arabic.particles import particles
from people.arabic.sorts import is_courtesy

if TYPE_CHECKING:
    from people.arabic.clause import Clause, Sides

_BOTH = 2
"""People of a meeting at least."""

_BEHIND = 3
"""Words that may stand before a direct second side."""


def _welcome(clause: Clause) -> Sides | None:
    """كان في استقبال فلان: those who wait for him stand behind, whatever is told between."""
    if clause.rule.id != "reception" or clause.word(-1) != "في":
        return None
    if not clause.before_has(5, "was"):
        return waiting(clause)
    told = clause.told
    if is_courtesy(clause.word(1)) and (not told or told[0].gap):
        return []  # His Highness, whoever he is
    if clause.trigger.pronoun or not told or told[0].gap:
        guest, hosts = clause.acting(), told
    else:
        guest, hosts = told[0], told[1:]
    if guest is None or not hosts:
        return waiting(clause) or []
    return [(*guest.items, *(item for group in hosts if group.mark in _HOSTS for item in group.items))]


_HOSTS = frozenset({"direct", "من", "لدى", "لدي"})
"""How those follow who wait for a guest: في استقباله لدى وصوله المطار فلان."""


def _among_receivers(clause: Clause) -> Sides | None:
    """كان فلان على رأس مستقبلي فلان, كان في مقدمة مستقبليه فلان."""
    if clause.rule.id != "receivers":
        return None
    if clause.scene.text.raw[clause.at].endswith("ة"):
        return []  # مستقبلية, of the future
    told, within = clause.told, clause.scene.at[clause.at]
    if clause.trigger.pronoun and within is not None and within.people and within.first < clause.at:
        hosts = arguments.whole(clause.scene, within, clause.at, clause.stage.end)  # مقدمة مستقبليه الأمير فلان
        return each(clause.acting(), [hosts])
    if clause.trigger.pronoun:
        host = arguments.adjacent_over(clause.scene, clause.stage.start, clause.at)
        if host is not None:
            guest = clause.stage.topic
            return each(guest, [host]) if guest is not None and guest.people != host.people else []
        return each(clause.acting(), told[:1])
    led = clause.word(-1) in particles("foremost")
    return each(clause.subject(), told[:1]) if led and told and not told[0].gap else []


def _told_him(clause: Clause) -> Sides | None:
    """أبلغ فلان فلانا خلال اجتماع, قال فلان لفلان في لقاء: whoever speaks to somebody at a meeting meets him."""
    during = clause.word(-1) in particles("during") or clause.word(-1) in particles("to_convene")
    if clause.told or clause.trigger.pronoun or not clause.rule.mutual or not during:
        return None
    pair = arguments.speaker_and_hearer(clause.scene, clause.stage.start, clause.at)
    return None if pair is None else [pair.items]


def _match(clause: Clause) -> Sides | None:
    """لقاء الفريق أمام, لقاء تلفزيوني, and what is paid: لقاء 50 ألف دولار."""
    word = clause.word(1)
    if word == "«" and clause.rule.id == "meeting":
        return []  # لقاء «تجارب الكتاب» is an event with a name
    none = word in particles("against") or word in particles("friendly") or word in particles("broadcast")
    return [] if none or word.isdigit() else None


def _between(clause: Clause) -> Sides | None:
    """لقاء بين فلان وفلان, بينه وبين فلان."""
    if _of_the_two(clause):
        pair = clause.pair()
        return [pair.items] if pair is not None else []
    group = next((group for group in clause.told if group.mark in {"بين", "بينه"}), None)
    if group is None:
        return None
    if group.mark == "بينه":
        return each(clause.acting(), [group])
    if len(group.items) > 1 or len(group.people) > 1:
        return [group.items]
    folds = clause.scene.text.folds
    behind = clause.told[clause.told.index(group) + 1 :]
    other = next((other for other in behind if other.mark == "مع" and folds[other.items[0].first - 1] == "مع"), None)
    if clause.scene.text.fold_at(group.items[-1].last).startswith("و"):
        return []
    return each(group, [other]) if other is not None else []  # لقاء بين فلان، رئيس الوفد، مع فلان


def _of_the_two(clause: Clause) -> bool:
    """Whether بينهما follows, with nothing but adjectives and a clause that it took place between."""
    for offset in range(1, _CLAUSE):
        word = clause.word(offset)
        if word == "بينهما":
            return True
        known = word in particles("relative") or word in particles("was_held") or word[:2] == "ال" or offset == 1
        if not known:
            return False
    return False


_OPENS = 2
"""Words before a noun that opens its sentence: وفي مكالمة هاتفية اتفق فلان وفلان."""

_CLAUSE = 6
"""Words behind a noun of meeting among which between them may stand."""


def _with_him(clause: Clause) -> Sides | None:
    """عقد معه اجتماعا, اجتماعه به: the two spoken of last."""
    own = bool(clause.trigger.pronoun) and clause.word(1) in particles("with_him")
    held = clause.word(-1) in particles("with_him") and clause.word(-2) in particles("light")
    if (clause.told and not (own and clause.told[0].gap > _BEHIND)) or not (own or held):
        return None
    pair = arguments.pair_before(clause.scene, clause.at)
    return [pair.items] if pair else []


def _with_pronoun(clause: Clause) -> Sides | None:
    """خلال لقائه فلانا."""
    pronoun = clause.trigger.pronoun
    if not pronoun:
        return None
    if pronoun == "هما":
        return _of_both(clause)
    if pronoun == "هم":
        several = clause.subject()
        return each(several, _objects(clause)[:1]) if several is not None and len(several.people) > 1 else []
    if pronoun not in {"ه", "ها"}:
        return []  # of whoever speaks
    if not clause.told and clause.word(-1) in particles("during"):
        pair = arguments.speaker_and_hearer(clause.scene, clause.stage.start, clause.at)
        if pair is not None:
            return [pair.items]  # أكد فلان لفلان خلال استقباله
    acting = (
        clause.subject() if clause.before_has(12, "held") else _speaking(clause) or _agent(clause) or clause.acting()
    )
    return each(acting, _objects(clause)[:2])


def _speaking(clause: Clause) -> Group | None:
    """Whose the noun right before is: في مؤتمر صحفي لفلان عقب اجتماعه مع فلان."""
    item = clause.scene.at[clause.at - 2] if clause.at - 2 >= clause.stage.start else None
    if item is None or item.clitic != "ل" or not item.people or clause.word(-1) not in particles("during"):
        return None
    return Group((item,), "direct") if clause.scene.text.folds[item.first - 1] in particles("speech_of") else None


def _agent(clause: Clause) -> Group | None:
    """Who did something, behind من قبل: المبادرة جاءت من قبل فلان خلال اجتماعه مع فلان."""
    scene, before = clause.scene, clause.at - 2
    item = scene.at[before] if before > clause.stage.start else None
    if item is None or item.clitic or not item.people or clause.word(-1) not in particles("during"):
        return None
    return Group((item,), "direct") if scene.text.folds[item.first - 2 : item.first] in _BY else None


def _by(clause: Clause, group: Group) -> bool:
    """Whether somebody did it, behind من قبل: استقبال فلان من قبل فلان."""
    first = group.items[0].first
    return clause.scene.text.folds[first - 2 : first] in _BY


_BY = (("من", "قبل"), ("من", "جانب"))


def _objects(clause: Clause) -> list[Group]:
    """Groups that can be the other side of a noun with a pronoun."""
    near = [
        group
        for group in clause.fitting(clause.told)
        if group.mark != "direct" or group.gap <= _BEHIND or _in_a_room(clause, clause.at, group)
    ]
    return [group for group in near if group.mark != "direct" or clause.rule.transitive]


def _of_both(clause: Clause) -> Sides:
    """لقاؤهما: of the two that act in the sentence, or were spoken of last."""
    pair = clause.pair()
    if pair is None:
        return []
    return each(pair, _objects(clause)[:1]) or [pair.items]


def _of_somebody(clause: Clause) -> Sides | None:
    """لقاء فلان بفلان, لقاء فلان وفلان, and with one name only, whom the subject met: طلب لقاء فلان."""
    told, rule, clitic = clause.told, clause.rule, clause.trigger.clitic
    if not told or told[0].mark != "direct" or "ال" in clitic or clitic == "لل" or (told[0].gap and len(told) < 2):
        return None
    others = [group for group in told[1:] if group.mark in rule.takes and _is_near(clause, told[0], group)]
    others = others or [group for group in told[1:2] if _by(clause, group)]
    if others:
        return each(told[0], others[:1])
    if clause.word(-1) in {"ان", "بان"} and len(told[0].people) < _BOTH:
        return []  # قال فلان إن اجتماع فلان تم: whom he met is not told
    whose = clause.subject() if clitic.endswith("ل") else None
    if rule.mutual and len(told[0].people) > 1 and whose is None and told[0].gap <= _BEHIND:
        return [told[0].items]
    if not rule.transitive or told[0].gap or rule.id == "reception":
        return []  # مباحثات فلان: whom he met is not told
    return each(clause.subject(), told[:1])


def _together(clause: Clause) -> Sides | None:
    """اتفق فلان وفلان خلال لقاء; اللذان يعقدان قمة."""
    during = clause.word(-1) in particles("during") and "ال" not in clause.trigger.clitic
    if during and not clause.told and clause.at - clause.stage.start <= _OPENS and clause.rule.mutual:
        pair = arguments.first_actors(clause.scene, clause.at + 1, clause.stage.end)
        if pair is not None:
            return [pair.items]
    both = both_held(clause) if clause.rule.mutual and not clause.told and not during else 0
    if clause.told or not clause.rule.mutual or not (during or both or clause.before_has(3, "both_hold")):
        return None
    if during and clause.word(1).startswith("منفصل") and clause.word(0).endswith(("ات", "ين")):
        return []  # قال فلان وفلان في محادثات منفصلة: each to somebody else
    word = clause.word(1)
    told = word.isalpha() and word not in fillers() and word not in particles("inside")
    if told and clause.rule.id == "summit" and not clause.word(0).startswith("ال"):
        return None  # في قمة خيالة الإنتاج
    pair = (arguments.adjacent(clause.scene, clause.stage.start, both) if both else None) or clause.subject()
    return [pair.items] if pair is not None and len(pair.people) > 1 else None


def _is_near(clause: Clause, first: Group, group: Group) -> bool:
    """Whether a direct second side stands near, or only where he was received between: استقبال فلان في مكتبه بالوزارة فلانا."""
    if group.mark != "direct" or group.gap < _BEHIND:
        return True
    return _in_a_room(clause, first.items[-1].last, group)


def _in_a_room(clause: Clause, start: int, group: Group) -> bool:
    between = clause.scene.text.folds[start : group.items[0].first]
    room = any(word.removeprefix("ب") in particles("rooms") for word in between)
    return room and clause.rule.id == "reception" and group.gap < _ROOM


_ROOM = 6
"""Words before a direct second side where it is told in which room he was received."""


def _with_somebody(clause: Clause) -> Sides:
    """أجرى محادثات مع فلان."""
    acting = clause.acting() if clause.before_has(4, "light") or _on_agenda(clause) else clause.subject()
    others = [group for group in clause.told if group.mark in clause.rule.takes and group.mark != "direct"]
    near = (group for group in clause.told[:1] if group.gap <= _BEHIND)
    return each(acting, [group for group in others if group.mark != "ل" or group in near])


def _on_agenda(clause: Clause) -> bool:
    """Whether a visit's programme holds the meeting: ويتضمن برنامج الزيارة لقاءات مع فلان."""
    return clause.before_has(8, "agenda") and clause.before_has(10, "includes")


NOUN_READINGS = (
    invited,
    honoured,
    paid_visit,
    _welcome,
    _among_receivers,
    _match,
    led_by,
    _between,
    _with_him,
    _with_pronoun,
    _of_somebody,
    _told_him,
    held_by,
    held_with,
    _together,
    _with_somebody,
)
"""In the order in which they are tried."""
