"""Subjects and objects: who stands before a word that tells of a meeting, and who after it.

No parser: a subject is a party that nothing but auxiliaries, adverbs and an infinitive part from its verb, the one that
a "who" points back to, or, for a second verb of the same subject, the nearest party that a verb follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, words
from people.english.runs import capital, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.english.scene import Party, Scene

_GAP = 12
"""Words of a title that the scene did not see, between a verb and its object."""
_ADJUNCT = 12
"""Words between a verb or noun and its "with"."""
_BRACKETS = 10
_REACH = 45
"""Words back from a verb within which its subject stands."""
_JOINTS = frozenset(
    [
        ",",
        "and",
        "&",
        "as",
        "well",
        "along",
        "with",
        "plus",
        "both",
        "or",
        "then",
        "also",
        "including",
        "notably",
        "such",
    ]
)
_LINKS = frozenset(["of", "for", "in", "to", "and", "at", "on", "without"])
_MARKS = frozenset([",", ".", "'s", "’s"])
GIVEN = frozenset(["held", "given", "hosted", "organised", "organized", "thrown", "chaired", "attended"])
"""What is done to a meeting by those who take part."""
_RELATIVE = frozenset(["who", "which", "whom", "that"])


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
    if found and not found.owner:
        who = _who(scene, found) if page.words[left] == "," else -1
        return antecedent(scene, who) if who >= 0 else joined(scene, found)
    if left >= scene.first and page.folded[left] in _RELATIVE:
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


def _skipped(scene: Scene, at: int) -> bool:
    """Whether a word may stand between a subject and its verb; a word of a party may not."""
    folded = scene.page.folded[at]
    if scene.ending(at + 1):
        return False
    return folded in words("auxiliaries") or folded in words("adverbs") or folded in words("chain")


def antecedent(scene: Scene, at: int) -> tuple[Party, ...]:
    """Whoever the relative pronoun at word `at` stands for."""
    before = at - 1 if at > scene.first and scene.page.words[at - 1] == "," else at
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
    page = scene.page
    if party.owner or party.text in {"him", "them"} or _mouthpiece(scene, party):
        return False
    if party.start > scene.first and page.folded[party.start - 1] in words("prepositions"):
        return False
    end = past_brackets(scene, party.end)
    while end < scene.last and (page.words[end] in {",", '"', "”"} or page.folded[end] in words("adverbs")):
        end += 1
    if end >= scene.last:
        return False
    folded = page.folded[end]
    if folded in _RELATIVE or folded in words("verbs") or kind(folded) & Is.SPEECH:
        return True
    return (folded.endswith("ed") and page.words[end].islower()) or (page.words[party.end] == "," and bool(party.name))


def past_brackets(scene: Scene, at: int) -> int:
    """Return the word after brackets that open at word `at`: Sen. Bill Nelson (D-Fla.) met; `at` where none do."""
    page = scene.page
    if at < scene.last and page.words[at] == "(":
        for place in range(at, min(at + _BRACKETS, scene.last)):
            if page.words[place] == ")":
                return place + 1
    return at


def _mouthpiece(scene: Scene, party: Party) -> bool:
    """Whether the party speaks for others: the spokesman, officials; whoever has no name and only says."""
    return not party.name and scene.page.folded[party.end - 1] in words("mouthpieces")


def joined(scene: Scene, last: Party) -> tuple[Party, ...]:
    """Return the parties of a list that ends with `last`: A, B and C."""
    page, out = scene.page, [last]
    anded = False
    for party in scene.before(last.start):
        first = start = past_brackets(scene, party.end)
        while start < out[0].start and page.folded[start] in _JOINTS:
            start += 1
        between = page.folded[first:start]
        if party.owner or not between or not _title(scene, start, out[0]):
            break
        if "and" not in between and not anded:
            break
        anded = True
        out.insert(0, party)
    return tuple(out)


def objects(scene: Scene, at: int, *, named: bool = False, least: int = 1) -> tuple[Party, ...]:
    """Whoever the words from `at` on name first, and those listed with them; () where something else comes.

    named  the first one must be named
    least  how many the list must hold, so that what follows "and" is no new clause: talks between A and B
    """
    first = _next(scene, at, opening=True)
    if first is None or (named and not first.name):
        return ()
    out = [first]
    while following := _next(scene, out[-1].end, opening=False):
        if len(out) >= least and (not ends_phrase(scene, out[-1]) or _starts_clause(scene, following, out)):
            break
        out.append(following)
    return tuple(out)


def _next(scene: Scene, at: int, *, opening: bool) -> Party | None:
    """Return the next party of a noun phrase or a list that goes on at word `at`."""
    page = scene.page
    at = at if opening else past_brackets(scene, at)
    joint = at
    while joint < scene.last and (page.folded[joint] in _JOINTS and not (opening and page.words[joint] == ",")):
        joint += 1
    if not opening and joint == at:
        return None
    for party in scene.after(joint):
        if party.start - joint > _GAP or not _title(scene, joint, party):
            return None
        if not party.owner:
            return party
        if not opening:
            return None
        joint = party.end + 1
    return None


def _title(scene: Scene, start: int, party: Party) -> bool:
    """Whether the words before a party are a determiner and a title: his Russian counterpart, the head of the bank,."""
    page, told, plain = scene.page, False, True
    for at in range(start, party.start):
        word, folded = page.words[at], page.folded[at]
        flags = kind(folded)
        if flags & (Is.ROLE | Is.OFFICE | Is.HEAD | Is.HONORIFIC):
            told = True
        elif (
            capital(word)
            or folded in words("determiners")
            or folded in words("adverbs")
            or (folded == "and" and page.words[at - 1][0].isupper() and page.words[at + 1][0].isupper())
        ):
            continue
        elif folded in _LINKS or word in _MARKS:
            if not told and word not in {"'s", "’s"}:
                return False
        elif (
            (told and page.folded[at - 1] not in words("determiners"))
            or not word.isalpha()
            or folded in words("verbs")
            or flags & (Is.SMALL | Is.SPEECH)
        ):
            return False
        else:
            plain = False
    if page.words[party.start - 1] == "," and party.end < scene.last and kind(page.folded[party.end]) & Is.SPEECH:
        return False
    titled = any(kind(page.folded[at]) & (Is.ROLE | Is.OFFICE | Is.HEAD) for at in range(party.start, party.end))
    return told or plain or titled


def ends_phrase(scene: Scene, party: Party) -> bool:
    """Whether the phrase ends with the party: "met Reagan in", but not "met Reagan aides"."""
    if party.end >= scene.last:
        return True
    word, folded = scene.page.words[party.end], scene.page.folded[party.end]
    if not word.isalpha() or word[0].isupper():
        return True
    listed = words("prepositions") | words("adverbs") | words("verbs")
    return folded in listed or bool(kind(folded) & (Is.SMALL | Is.SPEECH)) or folded.endswith(("ly", "ed", "ing"))


def _starts_clause(scene: Scene, party: Party, listed: Sequence[Party]) -> bool:
    """Whether a party after "and" or a comma is the subject of what follows and no part of the list."""
    page = scene.page
    after = page.folded[party.end] if party.end < scene.last else ""
    if after and (kind(after) & Is.SPEECH or after in words("verbs")):
        return True
    if not {"and", "&", "plus", "including"}.isdisjoint(page.folded[listed[-1].end : party.start]):
        return False
    return not party.name or not (after in {",", "and", "&"} or after in words("prepositions"))


def joint(scene: Scene, at: int, wanted: frozenset[str]) -> int:
    """Return the place of the word that joins a noun or verb to its object, past adverbs and adjuncts; -1 without one."""
    page = scene.page
    for place in range(at, min(scene.last, at + _ADJUNCT)):
        folded = page.folded[place]
        if folded in wanted:
            return place
        if page.words[place] in {";", ".", ":", '"', "”", "("} or folded in _RELATIVE:
            return -1
        if folded in words("verbs") or kind(folded) & Is.SPEECH:
            return -1
        if (
            page.words[place] == ","
            and page.folded[place + 1 : place + 2]
            and page.folded[place + 1] not in {"on", "in", "at", *wanted}
        ):
            return -1
    return -1


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


def hosts(scene: Scene, at: int) -> tuple[Party, ...]:
    """Return who gives what the noun at word `at` names: a dinner hosted by B."""
    given = scene.page.folded[at + 1 : at + 3]
    return objects(scene, at + 3, named=True) if len(given) > 1 and given[0] in GIVEN and given[1] == "by" else ()
