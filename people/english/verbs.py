"""Meetings told by a verb: A met B, A and B met, A was received by B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.circumstances import by_phone
from people.english.encounters import Encounter, chain_start, groups
from people.english.knowledge import Is, words
from people.english.lists import joined
from people.english.objects import elsewhere, ends_phrase, hosts, joint, objects
from people.english.rules import by_word
from people.english.runs import kind
from people.english.status import of_verb
from people.english.subjects import antecedent, sentence_subject, subjects
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.rules import Rule
    from people.english.scene import Party, Scene

_WHEN = frozenset(["after", "before", "since", "upon"])
_WITH = frozenset(["with"])
_BY = frozenset(["by"])
_OPENING = 3
"""Words of a sentence by which a gerund still opens it: Soon after meeting B, A said."""
_SOON = 4
_DUE = frozenset(["will", "due", "scheduled", "expected"])
_AS = frozenset(["as", "out", "off", "in", "through", "over", "again", "under", "with"])
"""What follows somebody who is seen to do something, or is not met: see him as a friend, see him out, in a new light."""
_LETTER = 30
"""Words around somebody who is told something among which a letter is looked for."""
_BY_WIRE = frozenset(["by", "over", "via"])
_OWNED_UP = frozenset(["admitted", "admits", "acknowledged", "recalled", "recalls", "remembered", "denied", "denies"])
"""Words of speech whose object is what the speaker did: admitted meeting B."""
_NO_GERUND = frozenset(["by", "with", "to", "from", "between"])
"""Words before "visiting Prime Minister" that make it an adjective."""
_DETERMINERS = frozenset(
    ["a", "an", "the", "his", "her", "their", "no", "any", "these", "those", "this", "its", "another"]
)


def verb(place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """What a verb tells: A met B, A met with B, A and B met, A was received by B."""
    folded = place.page.folded
    end = at + 1 + bool(rule.after)
    if end > place.last or not _is_verb(place, at, rule):
        return
    start = chain_start(place, at)
    status = of_verb(place, at, start)
    by = joint(place, end, _BY) if rule.passive and at > place.first and folded[at - 1] in words("auxiliaries") else -1
    if by >= 0:
        guests = subjects(place, at)
        if guests:  # else a thing is received: the talks were welcomed by A and B
            yield Encounter(at, rule, (*guests, *objects(place, by + 1, named=True)), (), status)
        return
    targets = _targets(place, end, rule)
    if not _meant(place, at, rule, targets, status):
        return
    if rule.during or rule.dignitary or rule.phone:
        targets = (*targets, *hosts(place, max(_during(place, targets[-1].end), at)))
    for parties, where in _parties(place, at, rule, targets):
        yield Encounter(where, rule, parties, (), status)


def _meant(place: Scene, at: int, rule: Rule, targets: tuple[Party, ...], status: Status) -> bool:
    """Whether the verb tells of a meeting by what the rule asks for, and of no match."""
    if rule.during or rule.dignitary or rule.phone:
        return bool(targets) and _told(place, at, rule, targets)
    if rule.ahead:
        return bool(targets) and _ahead(place, chain_start(place, at), at, targets, status)
    end = at + 1 + bool(rule.after)
    if not rule.sport:
        return True
    couples = any(not words("spouses").isdisjoint(place.page.folded[end : one.start + 2]) for one in targets)
    return not couples and not _staged(place, targets[-1].end if targets else end)


def _parties(place: Scene, at: int, rule: Rule, targets: tuple[Party, ...]) -> Iterator[tuple[tuple[Party, ...], int]]:
    """Who meets together, and the word that tells so: all of them, each object, those listed behind another day."""
    end, folded = at + 1 + bool(rule.after), place.page.folded
    doing = subjects(place, at, loose=folded[at].endswith("ing"))
    targets = targets or _whom(place, doing, rule)
    doing = doing or _fronted(place, at, targets)
    if targets and doing:
        for group in groups(place, at, chain_start(place, at), doing, targets):
            yield group, at
        if further := () if rule.during or rule.dignitary else elsewhere(place, targets[-1].end):
            yield (*doing, *further), further[0].start
    elif (
        (rule.mutual or (rule.remote and by_phone(place.page, at, place.first, place.last)))
        and not targets
        and (_rests(place, end) or rule.topic)
    ):
        yield (joined(place, doing[0], headline=True) if len(doing) == 1 else doing), at


def _ahead(place: Scene, start: int, at: int, targets: tuple[Party, ...], status: Status) -> bool:
    """Whether "see" is to meet: will see B on Monday, flew to Bonn to see B; not "see B leave", "wants to see B"."""
    chain = place.page.folded[start:at]
    coming = status is Status.PLANNED and not _DUE.isdisjoint(chain)
    travelled = status is Status.HELD and chain[-1:] == ["to"]
    after = place.page.folded[targets[-1].end] if targets[-1].end < place.last else "."
    rests = _rests(place, targets[-1].end) or after in words("calendar")
    return (coming or travelled) and rests and after not in _AS


def _staged(place: Scene, end: int) -> bool:
    """Whether rivals meet: in the final, in court, in a debate."""
    near = place.page.folded[end : min(end + _SOON + 1, place.last)]
    return near[:1] in (["in"], ["at"]) and not words("stages").isdisjoint(near)


def _fronted(place: Scene, at: int, targets: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whoever acts in the clause behind a gerund that opens the sentence: After meeting B, A said."""
    opens = at - place.first <= _OPENING and place.page.folded[at - 1] in _WHEN
    found = sentence_subject(place, targets[-1].end) if opens and targets else ()
    return found if found and found[0] not in targets else ()


def _both_plan(place: Scene, at: int) -> bool:
    """Whether two people plan to discuss something, with each other as nobody else is told."""
    found, start = subjects(place, at), chain_start(place, at)
    chain = frozenset(place.page.folded[start:at])
    plans = words("planned") & chain and not words("refused") & chain
    return len(found) > 1 and found[-1].end == start and bool(plans)


def _whom(place: Scene, doing: tuple[Party, ...], rule: Rule) -> tuple[Party, ...]:
    """Whom a relative clause is about, as the object of its verb: Funaro, whom he met last week."""
    at = doing[0].start - 1 if doing else place.first
    if rule.during or rule.phone or rule.dignitary or place.page.folded[at] not in {"who", "whom"} or at == place.first:
        return ()
    return antecedent(place, at)


def _is_verb(place: Scene, at: int, rule: Rule) -> bool:
    """Whether the word is the rule's verb here, by the words beside it."""
    folded = place.page.folded
    if rule.after and folded[at + 1 : at + 2] and folded[at + 1] not in rule.after:
        return False
    if rule.topic and folded[at - 1] == "to" and not _both_plan(place, at):
        return False
    if folded[at].endswith("s") and _is_noun(folded[at]) and not place.ending(at):
        return False
    return not folded[at].endswith("ing") or _participle(place, at)


def _told(place: Scene, at: int, rule: Rule, targets: tuple[Party, ...]) -> bool:
    """Whether what the rule asks for besides its verb and object is there."""
    if rule.during:
        return _during(place, targets[-1].end) >= 0
    if place.page.folded[at + 1] in words("media"):
        return False
    if rule.phone:
        return _rings(place, at, targets[-1].end)
    return _dignified(place, targets[0])


def _during(place: Scene, end: int) -> int:
    """Return where a meeting's noun follows: during talks, at their meeting, for lunch, by phone; -1 where none does."""
    folded = place.page.folded
    for at in range(end, min(end + _SOON, place.last - 1)):
        if folded[at] in _BY_WIRE and not words("telephone").isdisjoint(folded[at + 1 : at + 3]):
            return at
        if folded[at] in {"during", "at", "in", "over", "for"}:
            nouns = (
                after
                for after in range(at + 1, min(at + _SOON, place.last))
                if _is_noun(folded[after]) and folded[after] != "visit"
            )
            return next(nouns, -1)
        if folded[at] not in words("adverbs"):
            return -1
    return -1


def _is_noun(word: str) -> bool:
    return any(rule.noun for rule in by_word().get(word, ()))


def _rings(place: Scene, at: int, end: int) -> bool:
    """Whether calling somebody is telephoning: by phone, "to discuss", on a day; not calling them something."""
    folded = place.page.folded
    if folded[at + 1] in {"on", "for", "in", "off", "upon"}:
        return False
    if words("telephone").intersection(folded[at + 1 : min(at + _LETTER, place.last)]):
        return True
    after = folded[end] if end < place.last else "."
    return after in {"to", "on", "after", "before", "from", "last", "this", "early", "late"} or after in words(
        "adverbs"
    )


def _dignified(place: Scene, party: Party) -> bool:
    """Whether the party is titled as somebody whom one goes to see, and the sentence speaks of no letter."""
    folded = place.page.folded
    title = words("dignitaries").intersection(folded[party.start : party.end])
    return bool(title) and words("letters").isdisjoint(
        folded[max(place.first, party.start - _LETTER) : party.end + _LETTER]
    )


def _participle(place: Scene, at: int) -> bool:
    """Whether a form in -ing is a verb here, not a noun: are meeting, before meeting Reagan, spent the week meeting."""
    folded = place.page.folded
    if at == place.first or folded[at - 1] in _DETERMINERS or folded[at - 1] in {"'s", "’s", "of"}:
        return False
    before = folded[at - 1]
    if before in words("auxiliaries") or before in words("adverbs") or before in _OWNED_UP:
        return True
    where = {"with", "in", "at"} if folded[at] == "meeting" else {"with"}
    if before == "," and not where.isdisjoint(folded[at + 1 : at + 2]):
        return place.ending(at - 1) is not None
    if before in _NO_GERUND or kind(before) & Is.SPEECH:
        return False
    following = next(place.after(at + 1), None)
    direct = following is not None and following.start == at + 1
    direct = direct or (before in _WHEN and folded[at] != "meeting" and folded[at + 1 : at + 2] == ["with"])
    return direct or (before in words("quantities") and folded[at + 1 : at + 2] == ["with"])


def _targets(place: Scene, end: int, rule: Rule) -> tuple[Party, ...]:
    """Objects of a verb: right behind it, or by way of "with" where it has one."""
    page = place.page
    at = end
    while at < place.last and page.folded[at] in words("adverbs"):
        at += 1
    if rule.joined != "required":
        found = objects(place, at, named=rule.person and not rule.during)
        if found and ends_phrase(place, found[-1]):
            return found
    if rule.joined == "never":
        return ()
    link = joint(place, end, frozenset(["with", "to"]) if rule.to else _WITH)
    near = link <= end + _SOON or not (rule.after or rule.to)
    if link < 0 or not near or (rule.to and any(_is_noun(word) for word in page.folded[end:link])):
        return ()
    return objects(place, link + 1, named=rule.person)


def _rests(place: Scene, end: int) -> bool:
    """Whether nothing that could be an object follows: "met on Monday", "met in Geneva", "met."."""
    if end >= place.last:
        return True
    word, folded = place.page.words[end], place.page.folded[end]
    if not word[0].isalnum():
        return True
    return (
        folded in words("adverbs") or folded in words("prepositions") or folded in {"and", "to", "as", "when", "while"}
    )
