"""Where a sentence tells of a meeting, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from people.english import clauses
from people.english.knowledge import Is, kinds, words
from people.english.rules import Rule, by_word
from people.english.status import of_noun, of_verb
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.references import References
    from people.english.scene import Party, Scene

_WITH = frozenset(["with"])
_BETWEEN = frozenset(["between", "among"])
_ADJECTIVES = 7
_OPENING = 4
"""Words before an adjunct that still opens its sentence: "Speaking to reporters after talks with"."""
_SOON = 4
_GIVEN = frozenset(["held", "given", "hosted", "organised", "organized", "thrown"])
_DETERMINERS = frozenset(
    ["a", "an", "the", "his", "her", "their", "no", "any", "these", "those", "this", "its", "another"]
)


@dataclass(frozen=True, slots=True)
class Encounter:
    """People who meet by the words of one sentence; `at` is the word that says so."""

    at: int
    rule: Rule
    parties: tuple[Party, ...]
    owners: tuple[str, ...]
    status: Status


def verb(place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """What a verb tells: A met B, A met with B, A and B met, A was received by B."""
    page = place.page
    end = at + 1
    if rule.after:
        if end >= place.last or page.folded[end] not in rule.after:
            return
        end += 1
    if page.folded[at].endswith("ing") and not _participle(place, at):
        return
    start = _chain_start(place, at)
    if rule.passive and page.folded[at - 1] in words("auxiliaries") and at > place.first:
        by = clauses.joint(place, end, frozenset(["by"]))
        if by >= 0:
            found = (*clauses.subjects(place, at), *clauses.objects(place, by + 1, named=True))
            yield Encounter(at, rule, found, (), of_verb(place, at, start))
            return
    targets = _targets(place, end, rule)
    if rule.during and not (targets and _during(place, targets[-1].end)):
        return
    subjects = clauses.subjects(place, at, loose=page.folded[at].endswith("ing"))
    status = of_verb(place, at, start)
    if targets and subjects:
        apart = len(subjects) > 1 and _apart(place, subjects[0].start, start, at)
        for group in [(one,) for one in subjects] if apart else [subjects]:
            yield Encounter(at, rule, (*group, *targets), (), status)
    elif rule.mutual and not targets and subjects and (_rests(place, end) or rule.id == "discuss"):
        yield Encounter(at, rule, subjects, (), status)


def _apart(place: Scene, first: int, start: int, at: int) -> bool:
    """Whether the subjects meet somebody each for themselves: both, each, separately."""
    near = {*place.page.folded[max(place.first, first - 1) : first + 1], *place.page.folded[start:at]}
    return not near.isdisjoint({"both", "each", "separately"})


def _during(place: Scene, end: int) -> bool:
    """Whether a meeting's noun follows soon: during talks, at their meeting, for lunch."""
    folded = place.page.folded
    for at in range(end, min(end + _SOON, place.last - 1)):
        if folded[at] in {"during", "at", "in", "over", "for"}:
            return any(rule.noun for word in folded[at + 1 : at + 4] for rule in by_word().get(word, ()))
        if folded[at] not in words("adverbs"):
            return False
    return False


def _participle(place: Scene, at: int) -> bool:
    """Whether a form in -ing is a verb here, not a noun: are meeting, before meeting Reagan, spent the week meeting."""
    folded = place.page.folded
    if at == place.first or folded[at - 1] in _DETERMINERS or folded[at - 1] in {"'s", "’s", "of"}:
        return False
    before = folded[at - 1]
    if before in words("auxiliaries") or before in words("adverbs"):
        return True
    following = next(place.after(at + 1), None)
    direct = following is not None and following.start == at + 1
    return direct or (before in words("quantities") and folded[at + 1 : at + 2] == ["with"])


def _targets(place: Scene, end: int, rule: Rule) -> tuple[Party, ...]:
    """Objects of a verb, by way of "with" where it has one."""
    page = place.page
    if rule.joined != "never":
        wanted = frozenset(["with", "to"]) if rule.to else _WITH
        link = clauses.joint(place, end, wanted)
        if link >= 0 and (link <= end + 2 or (page.folded[link] == "with" and not rule.after)):
            return clauses.objects(place, link + 1, named=rule.person)
        if rule.joined == "required":
            return ()
    at = end
    while at < place.last and page.folded[at] in words("adverbs"):
        at += 1
    found = clauses.objects(place, at, named=rule.person)
    return found if found and clauses.ends_phrase(place, found[-1]) else ()


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


def _chain_start(place: Scene, at: int) -> int:
    """First word of the auxiliaries and adverbs before a verb."""
    start, page = at, place.page
    while start > place.first and at - start < _ADJECTIVES + 1:
        folded = page.folded[start - 1]
        if place.ending(start) or not (
            folded in words("auxiliaries")
            or folded in words("adverbs")
            or folded in words("planned")
            or folded in words("refused")
            or folded == "to"
        ):
            break
        start -= 1
    return start


def noun(refs: References, place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """What a noun tells: held talks with B, talks between A and B, his meeting with B, after talks with B."""
    if clauses.subjects(place, at) and place.ending(at):
        return
    between = clauses.joint(place, at + 1, _BETWEEN)
    owner = _owner(place, at)
    if between >= 0:
        yield from _between(
            place, Encounter(at, rule, clauses.objects(place, between + 1, least=2), (), Status.HELD), owner
        )
        return
    wanted = frozenset(["to"]) if rule.to else _WITH
    link = clauses.joint(place, at + 1, wanted)
    if link >= 0:
        targets = clauses.objects(place, link + 1, named=rule.person)
        if targets:
            yield from _with(
                refs, place, owner, Encounter(at, rule, targets, (), of_noun(place, at, owner.start, targets[-1].end))
            )
    elif place.page.folded[at + 1 : at + 2] and place.page.folded[at + 1] in _GIVEN:
        yield from _given(place, at, rule)
    elif not rule.to:
        parties = owner.parties if owner.light else _together(place, at, owner)
        if len(parties) > 1:
            yield Encounter(at, rule, parties, (), of_noun(place, at, owner.start, at + 1))


def _between(place: Scene, found: Encounter, owner: Owner) -> Iterator[Encounter]:
    """Talks between A and B, and whoever attends, hosts or chairs them."""
    if len(found.parties) < 2:
        return
    guest = owner.light and place.page.folded[found.at - 2].startswith(("attend", "host", "chair", "join"))
    status = of_noun(place, found.at, found.at if guest else owner.start, found.parties[-1].end)
    absent = any(word in words("refused") for word in place.page.folded[owner.start : found.at])
    extra = owner.parties if guest and not absent else ()
    yield replace(found, parties=(*extra, *found.parties), status=status)


def _given(place: Scene, at: int, rule: Rule) -> Iterator[Encounter]:
    """A reception held for him by A."""
    honoured = clauses.joint(place, at + 2, frozenset(["for", "of"]))
    by = clauses.joint(place, at + 2, frozenset(["by"]))
    if honoured >= 0 and by >= 0:
        found = (*clauses.objects(place, honoured + 1), *clauses.objects(place, by + 1, named=True))
        yield Encounter(at, rule, found, (), of_noun(place, at, at, at + 1))


def _together(place: Scene, at: int, owner: Owner) -> tuple[Party, ...]:
    """Two or more who do something at a meeting of theirs: "A and B agreed at a meeting in Paris that"."""
    page = place.page
    if not owner.adjunct or page.folded[owner.start] not in {"at", "in", "during"}:
        return ()
    if page.folded[owner.start + 1] in {"the", "this", "its", "an"} and page.folded[owner.start + 1] != "an":
        return ()
    if at + 1 < place.last and page.folded[at + 1] in {"of", "by", "to", "about", "on"}:
        return ()
    found = clauses.clause_subject(place, owner.start)
    return found if all(party.name for party in found) else ()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose noun it is: the parties or the pronoun, and the word where that begins."""

    start: int
    parties: tuple[Party, ...] = ()
    pronoun: str = ""
    light: bool = False
    adjunct: bool = False


def _owner(place: Scene, at: int) -> Owner:
    page, left = place.page, at - 1
    while left >= place.first and at - left <= _ADJECTIVES and _adjective(place, left):
        left -= 1
    if left < place.first:
        return Owner(place.first)
    folded = page.folded[left]
    if folded in {"his", "her", "their"}:
        return Owner(_preposition(place, left), pronoun=folded)
    if page.words[left] in {"'s", "’s", '"s', "'"}:
        found = place.ending(left)
        return Owner(
            _preposition(place, found.start if found else left), parties=clauses.joined(place, found) if found else ()
        )
    if folded in words("light") or folded in words("auxiliaries"):
        start = _chain_start(place, left)
        loose = folded.endswith("ing") or page.folded[left - 1] in {"to", "and"}
        return Owner(start, parties=clauses.subjects(place, left, loose=loose), light=True)
    if folded in words("prepositions"):
        return Owner(left, adjunct=True)
    return Owner(left)


def _preposition(place: Scene, at: int) -> int:
    """Start at the preposition or verb before an owner, so that the status sees it."""
    return max(place.first, at - 1)


def _adjective(place: Scene, at: int) -> bool:
    page = place.page
    word, folded = page.words[at], page.folded[at]
    if folded in words("quantities") or folded in {
        "a",
        "an",
        "the",
        "these",
        "those",
        "such",
        "no",
        "any",
        "more",
        "further",
        "new",
    }:
        return True
    if not word[0].isalnum() or (place.ending(at + 1) and next(place.before(at + 1)).name):
        return False
    if (
        folded in words("prepositions")
        or folded in words("light")
        or folded in words("verbs")
        or folded in {"his", "her", "their"}
    ):
        return False
    return not kinds().get(folded, 0) & (Is.SPEECH | Is.PARTICLE)


def _with(refs: References, place: Scene, owner: Owner, found: Encounter) -> Iterator[Encounter]:
    """Add to the parties after "with" whoever meets them."""
    if owner.pronoun:
        names = refs.pronoun(place, found.at, owner.pronoun) if owner.pronoun != "their" else ()
        if names:
            yield replace(found, owners=names)
        return
    parties = _clause(place, owner.start, found.parties[-1].end) if owner.adjunct else owner.parties
    parties = tuple(party for party in parties if party not in found.parties)
    if parties:
        yield replace(found, parties=(*parties, *found.parties))


def _clause(place: Scene, start: int, end: int) -> tuple[Party, ...]:
    """Subject of the clause that an adjunct belongs to: "After talks with B, A said", "A said after talks with B"."""
    if start - place.first > _OPENING:
        found = clauses.relative_or_subject(place, start)
        if found:
            return found
    return clauses.sentence_subject(place, end) or clauses.clause_subject(place, start)
