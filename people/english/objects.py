"""Objects: who stands after a word that tells of a meeting, right behind it or by way of "with"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, words
from people.english.lists import JOINTS, past_age, past_brackets, titled
from people.english.runs import kind
from people.english.scene import PRONOUNS
from people.english.subjects import RELATIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.english.scene import Party, Scene

_GAP = 12
"""Words of a title that the scene did not see, between a verb and its object."""
_ADJUNCT = 12
"""Words between a verb or noun and its "with"."""
_FAR = 24
"""Words between a noun and the "between" that its own clause has put off."""
_WHEN_WHERE = frozenset(["on", "in", "at", "later", "earlier", "today", "tomorrow", "yesterday", "first"])
_ONE = frozenset(["me", "him", "her"])
"""Pronouns of one person, who is as good as named."""
_SET = frozenset(["held", "scheduled", "planned", "place", "conducted"])
GIVEN = frozenset(["held", "given", "hosted", "organised", "organized", "thrown", "chaired", "attended"])
"""What is done to a meeting by those who take part."""


def objects(scene: Scene, at: int, *, named: bool = False, least: int = 1) -> tuple[Party, ...]:
    """Whoever the words from `at` on name first, and those listed with them; () where something else comes.

    named  the first one must be named
    least  how many the list must hold, so that what follows "and" is no new clause: talks between A and B
    """
    first = _next(scene, at, opening=True)
    if first is None or (named and not first.name and first.text not in _ONE):
        return ()
    out = [first]
    while following := _next(scene, out[-1].end, opening=False):
        if len(out) >= least and (not ends_phrase(scene, out[-1]) or _starts_clause(scene, following, out)):
            break
        out.append(following)
    if not out[-1].name:
        out.extend(_including(scene, out[-1].end))
    return tuple(out)


def _including(scene: Scene, at: int) -> tuple[Party, ...]:
    """Those of a group who are named: met House leaders pressing for a bill, including Richard Gephardt."""
    page = scene.page
    for place in range(at, min(scene.last - 1, at + _ADJUNCT)):
        if page.folded[place] == "including" and page.words[place - 1] == ",":
            return objects(scene, place + 1, named=True)
        if page.words[place] in {";", "."} or kind(page.folded[place]) & Is.SPEECH or scene.ending(place + 1):
            return ()
    return ()


def elsewhere(scene: Scene, at: int) -> tuple[Party, ...]:
    """Whom a list goes on with past a day or a place of its own: met A in Jerusalem on Monday and B on Tuesday."""
    page, start = scene.page, at
    while at < min(scene.last - 1, start + _ADJUNCT) and _adjunct(scene, at):
        at += 1
    if at == start or page.folded[at] != "and" or page.folded[start] not in _WHEN_WHERE:
        return ()
    found = objects(scene, at + 1, named=True)
    after = page.folded[found[-1].end] if found and found[-1].end < scene.last else "."
    return found if after in _WHEN_WHERE or after in words("calendar") or after == "." else ()


def _adjunct(scene: Scene, at: int) -> bool:
    """Whether a word belongs to when and where: in Jerusalem on Monday."""
    page = scene.page
    told = page.folded[at] in _WHEN_WHERE or page.folded[at] in words("calendar") or page.words[at][0].isdigit()
    return told or bool(kind(page.folded[at]) & Is.PLACE and not scene.ending(at + 1))


def _next(scene: Scene, at: int, *, opening: bool) -> Party | None:
    """Return the next party of a noun phrase or a list that goes on at word `at`."""
    page = scene.page
    at = at if opening else past_brackets(scene, at)
    joint = at
    while joint < scene.last and (page.folded[joint] in JOINTS and not (opening and page.words[joint] == ",")):
        joint += 1
    if not opening and joint == at:
        return None
    for party in scene.after(joint):
        if party.start - joint > _GAP or not _led_to(scene, joint, party):
            return None
        if not party.owner and not _attribute(scene, party):
            return party
        if not opening:
            return None
        joint = party.end + party.owner
    return None


def _attribute(scene: Scene, party: Party) -> bool:
    """Whether a name only tells whose somebody else is: a Jackson associate, Marc Schaffel; the Bush aide Karl Rove."""
    page, end = scene.page, party.end
    return (
        bool(party.name)
        and page.folded[party.start - 1] in {"a", "an", "the"}
        and end < scene.last
        and page.words[end].islower()
        and bool(kind(page.folded[end]) & (Is.ROLE | Is.OFFICE))
    )


def _led_to(scene: Scene, at: int, party: Party) -> bool:
    """Whether only an age or a title stands between word `at` and the party, and before a pronoun nothing."""
    if scene.page.folded[party.start] in PRONOUNS:
        return party.start == at
    return titled(scene, past_age(scene.page, at), party)


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
        if page.words[place] in {";", ".", ":", '"', "”", "("} or folded in RELATIVE:
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


def far_between(scene: Scene, at: int) -> int:
    """Return where "between" follows a noun at a distance: the talks will be in Washington next week between; or -1.

    Nobody stands before it, and right before it a time or a place, so that it parts no other things.
    """
    page = scene.page
    following = next(scene.after(at + 1), None)
    end = min(scene.last, at + _FAR, following.start if following else scene.last)
    for place in range(at + 2, end):
        folded = page.folded[place]
        if folded == "between":
            before = page.words[place - 1]
            ends = before[0].isupper() or before.isdigit() or page.folded[place - 1] in words("adverbs") | _SET
            return place if ends else -1
        if page.words[place] in {";", ".", ":", '"', "”", "("} or kind(folded) & Is.SPEECH:
            return -1
    return -1


def hosts(scene: Scene, at: int) -> tuple[Party, ...]:
    """Return who gives what the noun at word `at` names: a dinner hosted by B."""
    given = scene.page.folded[at + 1 : at + 3]
    return objects(scene, at + 3, named=True) if len(given) > 1 and given[0] in GIVEN and given[1] == "by" else ()
