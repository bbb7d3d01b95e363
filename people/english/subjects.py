"""Subjects: who stands before a word that tells of a meeting.

No parser: a subject is a party that nothing but auxiliaries, adverbs and an infinitive part from its verb, the one that
a "who" points back to, or, for a second verb of the same subject, the nearest party that a verb follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, words
from people.english.lists import joined, past_brackets
from people.english.runs import kind

if TYPE_CHECKING:
    from people.english.scene import Party, Scene

_REACH = 45
"""Words back from a verb within which its subject stands."""
_ADJUNCT = 12
"""Words of a relative clause that ends with somebody beside its subject."""
_OBJECTS = frozenset(["him", "them", "her", "himself", "herself", "me", "us"])
_QUOTES = frozenset(['"', "”"])
_BETWEEN = _QUOTES | {","}
_TOGETHER = (["accompanied", "by"], ["flanked", "by"], ["joined", "by"], ["along", "with"], ["together", "with"])
_CONJUNCTIONS = frozenset(["before", "after", "since", "until", "because"])
"""Prepositions that may open a clause: before Nakasone leaves."""
SENDING = frozenset(["send", "sends", "sent", "sending", "dispatch", "dispatched", "dispatching", "despatched"])
"""Verbs whose object goes somewhere: is sending Shultz to Moscow for talks."""
RELATIVE = frozenset(["who", "which", "whom", "that"])


def subjects(scene: Scene, at: int, *, loose: bool = False) -> tuple[Party, ...]:
    """Whoever does what the word `at` says: one party, or those joined to it by "and"; () where that is not clear.

    loose  the word is a gerund, an infinitive or stands after a preposition, so that its subject is the clause's
    """
    page, left = scene.page, at - 1
    infinitive = False
    while left >= scene.first and at - left < _REACH and _skipped(scene, left):
        infinitive = infinitive or page.folded[left] == "to"
        left -= 1
    found = scene.ending(left + 1)
    if found is None and left > scene.first and page.words[left] == ",":
        found = scene.ending(left)
        if found and not found.name:
            found = None
    if found and _belongs(scene, found):
        return ()
    if found and not found.owner:
        who = _who(scene, found) if page.words[left] == "," else -1
        if who < 0:
            return (*_accompanied(scene, found), *joined(scene, found))
        listed = joined(scene, found)
        along = page.folded[listed[0].start - 2 : listed[0].start] in _TOGETHER  # who is accompanied by B
        return (*antecedent(scene, who), *(listed if along else ()))
    if left >= scene.first and page.folded[left] in RELATIVE:
        return antecedent(scene, left)
    link = left >= scene.first and page.words[left] in {"and", ",", "or", "but", ")"}
    if loose or infinitive or link:
        comma = page.words[left] == "," and not infinitive
        return (clause_subject(scene, left, named=True) if comma else ()) or clause_subject(scene, left + 1)
    return ()


def _who(scene: Scene, found: Party) -> int:
    """Where a relative clause that ends with a party begins: Assad, who came with his wife Asma, held; -1 for none."""
    page = scene.page
    for at in range(found.start - 1, max(scene.first, found.start - _ADJUNCT), -1):
        if page.words[at] == ",":
            return -1
        if page.folded[at] == "who" and page.words[at - 1] == ",":
            return at
    return -1


def _belongs(scene: Scene, party: Party) -> bool:
    """Whether somebody named only tells whose the subject is: an aide to A met B; supporters of A met B."""
    page, at = scene.page, party.start - 1
    if not party.name or at - 1 < scene.first or page.folded[at] not in {"of", "to"}:
        return False
    before = page.folded[at - 1]
    return bool(kind(before) & (Is.ROLE | Is.OFFICE | Is.HEAD)) or before in words("relatives")


def _accompanied(scene: Scene, company: Party) -> tuple[Party, ...]:
    """Whom the company told between commas is with: Trudeau, accompanied by Freeland, met; Harris, along with Blinken,."""
    page, listed = scene.page, joined(scene, company)
    at = listed[0].start - 1
    if at - 2 < scene.first or page.words[at - 2] != "," or page.folded[at - 1 : at + 1] not in _TOGETHER:
        return ()
    main = scene.ending(at - 2)
    return joined(scene, main) if main and not main.owner else ()


def _skipped(scene: Scene, at: int) -> bool:
    """Whether a word may stand between a subject and its verb; a word of a party may not."""
    folded = scene.page.folded[at]
    if scene.ending(at + 1):
        return False
    return folded in words("auxiliaries") or folded in words("adverbs") or folded in words("chain")


def antecedent(scene: Scene, at: int) -> tuple[Party, ...]:
    """Whoever the relative pronoun at word `at` stands for."""
    before = at - 1 if at > scene.first and scene.page.words[at - 1] == "," else at
    if scene.page.words[before - 1].isdigit() and scene.page.words[before - 2] == ",":
        before -= 2
    found = next(scene.before(before), None)
    return (found,) if found and before - found.end <= 1 and not found.owner else ()


def clause_subject(scene: Scene, at: int, *, named: bool = False) -> tuple[Party, ...]:
    """Return the nearest party before word `at` that a verb follows."""
    for party in scene.before(at):
        if at - party.end > _REACH:
            break
        if named and not party.name:
            continue
        if acts(scene, party):
            return joined(scene, party)
    return ()


def sentence_subject(scene: Scene, at: int) -> tuple[Party, ...]:
    """Return the first party after word `at` that a verb follows: for an adjunct that opens the sentence."""
    for party in scene.after(at):
        if party.start - at > _REACH:
            break
        if acts(scene, party):
            return joined(scene, party)
    return ()


def acts(scene: Scene, party: Party) -> bool:
    """Whether a verb follows the party, so that it is a subject."""
    if party.owner or party.text in _OBJECTS or _mouthpiece(scene, party) or _behind_preposition(scene, party):
        return False
    return _sent(scene, party) or _said_by(scene, party) or _with_verb(scene, party)


def _with_verb(scene: Scene, party: Party) -> bool:
    """Whether a verb follows, past brackets, quotation marks and adverbs, of which the party is the subject."""
    page, end = scene.page, past_brackets(scene, party.end)
    while end < scene.last and (page.words[end] in _BETWEEN or page.folded[end] in words("adverbs")):
        end += 1
    if end >= scene.last:
        return False
    folded = page.folded[end]
    if kind(folded) & Is.SPEECH:
        return not _inverted(scene, party.end, end)
    if folded in RELATIVE or folded in words("verbs"):
        return True
    return (folded.endswith("ed") and page.words[end].islower()) or (page.words[party.end] == "," and bool(party.name))


def _said_by(scene: Scene, party: Party) -> bool:
    """Whether the party is who says what a quotation before it says: ", said Abe."""
    page, at = scene.page, party.start - 1
    return at - 1 > scene.first and page.words[at - 1] in _QUOTES and bool(kind(page.folded[at]) & Is.SPEECH)


def _inverted(scene: Scene, start: int, at: int) -> bool:
    """Whether a quotation ends between word `start` and the word of speech `at`, whose speaker follows it: ", said Abe."""
    following = next(scene.after(at + 1), None)
    quoted = not _QUOTES.isdisjoint(scene.page.words[start:at])
    return quoted and following is not None and following.start == at + 1


def _sent(scene: Scene, party: Party) -> bool:
    """Whether somebody is sent somewhere, and so does what comes next: sent Secretary of State Shultz to Moscow for."""
    page, at = scene.page, party.start - 1
    while at > scene.first and (page.words[at][0].isupper() or page.folded[at] == "of"):
        at -= 1
    return at >= scene.first and page.folded[at] in SENDING and page.folded[party.end : party.end + 1] == ["to"]


def _behind_preposition(scene: Scene, party: Party) -> bool:
    """Whether a preposition leads to the party, or to the list it ends: accompanied by advisers and experts."""
    page, start = scene.page, party.start
    for earlier in scene.before(start):
        between = page.folded[earlier.end : start]
        if len(between) != 1 or between[0] != "and" or party.name:
            break
        start = earlier.start
    before = page.folded[start - 1] if start > scene.first else ""
    return before in words("prepositions") and before not in _CONJUNCTIONS


def _mouthpiece(scene: Scene, party: Party) -> bool:
    """Whether the party speaks for others: the spokesman, officials; whoever has no name and only says."""
    return not party.name and scene.page.folded[party.end - 1] in words("mouthpieces")


def relative_or_subject(scene: Scene, at: int) -> tuple[Party, ...] | None:
    """Return who does what the clause before word `at` tells, behind a "who" whom that points back to.

    () where somebody unknown is meant, None where nobody is found.
    """
    for place in range(at - 1, max(scene.first, at - _REACH), -1):
        if scene.page.folded[place] == "who":
            return antecedent(scene, place)
        if scene.page.words[place] in {",", ";"}:
            break
    return clause_subject(scene, at) or None
