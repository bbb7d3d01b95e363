"""Readings of invitations and visits: قبل فلان دعوة من فلان لزيارة بلاده, أقام مأدبة على شرف فلان, قام بزيارة فلان."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import arguments
from people.arabic.clause import each
from people.arabic.groups import Group, groups
from people.arabic.particles import particles
from people.arabic.places import known
from people.arabic.rules import Form

if TYPE_CHECKING:
    from people.arabic.clause import Clause, Sides

_FAR = 40
"""Words behind an invitation among which it is told what to."""

_BACK = 14
"""Words before an invitation among which its verb stands."""


def invited(clause: Clause) -> Sides | None:
    """دعا فلان فلانا إلى زيارة بلاده, وجه دعوة إلى فلان لزيارة بلاده, قبل دعوة فلان لزيارة بلاده."""
    if clause.rule.id != "invited":
        return None
    visit = _visit(clause)
    told = [group for group in _behind(clause) if group.people and group.items[0].first < visit]
    if not visit or not told or clause.trigger.pronoun:
        return []
    if clause.trigger.form is not Form.NOUN:
        return _inviting(clause, told)
    return _invitation(clause, told)


def _behind(clause: Clause) -> list[Group]:
    """Who is told of behind the invitation, or behind a clause that it was sent: الدعوة التي وجهها له فلان."""
    at = clause.at
    sent = clause.word(1) in particles("relative") and clause.word(2) in particles("inviting")
    if not sent:
        return clause.told
    to_him = clause.word(3) in particles("to_him")
    return groups(clause.scene, at + 3 + to_him, clause.stage.end)


def _visit(clause: Clause) -> int:
    """Word of the visit to a place that the invitation is to; 0 for an exhibition, a matter, an event."""
    text = clause.scene.text
    for at in range(clause.at + 1, min(clause.stage.end - 1, clause.at + _FAR)):
        to_visit = text.folds[at] == "لزياره" or (text.folds[at] == "زياره" and text.folds[at - 1] == "الي")
        if to_visit:
            place = known(text, at + 1, 0) > at + 1 or text.folds[at + 1] in particles("visited")
            return at if place else 0
    return 0


def _inviting(clause: Clause, told: list[Group]) -> Sides:
    """دعا فلان فلانا; فلان دعا فلانا."""
    direct = [group for group in told if group.mark == "direct"]
    if len(direct) > 1:
        return each(direct[0], direct[1:2])
    host = arguments.adjacent(clause.scene, clause.stage.start, clause.at)
    return each(host, direct[:1]) if host is not None and host.people else []


def _invitation(clause: Clause, told: list[Group]) -> Sides:
    """قبل فلان دعوة من فلان; الدعوة التي وجهها فلان لفلان; وجه فلان دعوة إلى فلان."""
    folds = clause.scene.text.folds
    back = folds[max(clause.stage.start, clause.at - _BACK) : clause.at]
    before = {*back, *(word.removeprefix("و") for word in back)}
    behind = {"ل", "الى"}
    if told[0].mark == "direct" and len(told) > 1 and told[1].mark in behind:
        return each(told[0], told[1:2])
    accepted = not particles("accepting").isdisjoint(before)
    sent = not accepted and not particles("inviting").isdisjoint(before)
    if (accepted and told[0].mark in {"direct", "من"}) or (sent and told[0].mark in behind):
        return each((_taking_up(clause) if accepted else None) or clause.subject(), told[:1])
    return []


def _taking_up(clause: Clause) -> Group | None:
    """Who stands right behind the verb of accepting, which reads as before, too: قبل فلان دعوة."""
    for at in range(clause.at - 1, max(clause.stage.start, clause.at - _BACK) - 1, -1):
        if clause.scene.text.folds[at].removeprefix("و") in particles("accepting"):
            item = clause.scene.at[at + 1]
            acts = item is not None and item.people and item.first == at + 1 and not item.clitic
            return Group((item,), "direct") if item is not None and acts else None
    return None


def honoured(clause: Clause) -> Sides | None:
    """أقام فلان مأدبة عشاء على شرف فلان, تكريما لفلان."""
    if clause.rule.id != "banquet":
        return None
    folds = clause.scene.text.folds
    behind = range(clause.at + 1, min(clause.stage.end - 1, clause.at + _BACK))
    at = next((word for word in behind if folds[word] in particles("in_honour")), 0)
    before = clause.scene.text.folds[max(clause.stage.start, clause.at - _BACK) : clause.at]
    if not at or clause.trigger.pronoun or particles("giving_a_meal").isdisjoint(before):
        return []
    told = [group for group in groups(clause.scene, at + 1, clause.stage.end)[:1] if group.gap <= 1 and group.people]
    return each(clause.subject(), told)


def paid_visit(clause: Clause) -> Sides | None:
    """قام فلان بزيارة فلان; not بزيارة معرض فلان."""
    if clause.rule.id != "paid_visit":
        return None
    before = clause.scene.text.folds[max(clause.stage.start, clause.at - _FAR) : clause.at]
    if particles("did").isdisjoint(before) or not clause.told:
        return []
    host = clause.told[0]
    last = host.items[-1].last
    journey = clause.scene.text.folds[last : last + 1] in _TO
    apart = host.items[0].first - clause.at
    titled = apart == 1 or (apart == _TITLED and clause.word(1).startswith("ال"))  # المصاب فلان, not معرض فلان
    near = host.mark == "direct" and titled and bool(host.people) and not journey
    return each(clause.subject(), [host]) if near else []


_TITLED = 2
_TO = (("الي",), ("ل",))
"""Behind these stands where a visitor went: زيارة فلان إلى المدينة is his own."""


def waiting(clause: Clause) -> Sides | None:
    """كان فلان في استقبال فلان; فلان كان في استقباله."""
    scene, start, at = clause.scene, clause.stage.start, clause.at - 1
    was = at - 1 if clause.word(-2) in particles("was") else 0
    host = arguments.adjacent(scene, start, was or at)
    led = was or (host is not None and scene.text.folds[host.items[0].first - 1] in particles("was"))
    if host is None or not host.people or not led or (was and clause.word(-3) in particles("relative")):
        return None
    told = clause.told[:1] if clause.told and not clause.told[0].gap else []
    guest = clause.stage.topic if clause.trigger.pronoun in {"ه", "ها"} else told[0] if told else None
    single = guest is not None and len(guest.people) == 1 and len(guest.items) == 1 and guest.people != host.people
    return each(host, [guest]) if guest is not None and single else None
