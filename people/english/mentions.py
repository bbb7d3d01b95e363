"""The people of an English article: candidates weighed one by one, then by what the rest of the article says."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from people.chains import chain
from people.english.counterparts import with_counterparts
from people.english.evidence import named_after, score
from people.english.headlines import in_headline, shouted
from people.english.knowledge import Is, seen, weights, words
from people.english.lineups import lined_up
from people.english.lists import past_age
from people.english.page import read
from people.english.roles import role
from people.english.runs import Candidate, candidates, kind
from people.records import Mention, Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import Sentence
    from people.english.page import Page
    from people.records import Document

_FLOOR = -8.0
"""A single word that is a known person's family name is that person unless the evidence is below this."""
_FLOOR_OF_PLACES = -4.5
_JOINTS = frozenset([",", "and"])
_PARTNERS = tuple(
    [mark, word]
    for mark in ("&", "and")
    for word in ("sons", "co", "partners", "brothers", "bros", "associates", "company")
)
_GIVEN = 3
"""Doublings of its count from which a word is a given name."""
_OWN = frozenset(["foundation", "organization", "organisation", "institute", "library", "campaign", "initiative"])
"""What people of the news give their names to and go on being called by: the Clinton Foundation."""
_COMPANY = 1.0
"""What it counts to be listed right after somebody."""


@dataclass(slots=True)
class Gathered:
    """Candidates of one article with their scores, and what the article as a whole says about words."""

    page: Page
    found: list[tuple[Candidate, float]]
    alone: dict[str, float] = field(default_factory=dict)
    full: dict[str, float] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)


def find_people(document: Document, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """Find the people an English article names, in order of appearance."""
    page = read(document.whole, sentences)
    found = mentions(page)
    return chain(found, _couples(document.whole, found))


def _couples(text: str, found: Sequence[Mention]) -> dict[int, int]:
    """Family names told side by side with somebody else of that name: Reagan and Nancy Reagan; by where either starts."""
    pairs = pairwise(sorted(found, key=lambda mention: mention.start))
    return {
        one.start: other.start
        for one, other in pairs
        if " " not in one.text
        and other.text.endswith(f" {one.text}")
        and text[one.end : other.start].split() == ["and"]
    }


def mentions(page: Page) -> list[Mention]:
    """Every place where a person is named, in the text and in the headline."""
    gathered = _gather(page)
    sure = [found for found, total in gathered.found if _sure(gathered, found, total)]
    known = _words(page, sure)
    kept = {found.start for found in sure}
    parts = [
        found for found, total in gathered.found if found.start not in kept and _part(gathered, found, total, known)
    ]
    chosen = _one_each(page, [*sure, *parts])
    chosen += _listed(gathered, chosen)
    chosen += lined_up(page, chosen)
    chosen += in_headline(page, chosen)
    told = sorted({found.start: _mention(page, found) for found in chosen}.items())
    return with_counterparts(page, told)


def _one_each(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out two family names of others side by side, Trump Clinton, of which the first is no given name."""
    full = [page.folded[found.start : found.end] for found in chosen if found.end - found.start > 1]
    last = {name[-1] for name in full if _begins(name[0])}
    return [
        found
        for found in chosen
        if found.end - found.start != 2
        or _begins(page.folded[found.start])
        or not last.issuperset(page.folded[found.start : found.end])
    ]


def _begins(word: str) -> bool:
    """Whether a word is a given name rather than a family name."""
    counts = seen(word)
    return counts.given >= max(_GIVEN, counts.family)


def _gather(page: Page) -> Gathered:
    skip = page.headline if shouted(page) else 0
    gathered = Gathered(page, [(found, score(page, found)) for found in candidates(page) if found.start >= skip])
    for found, total in gathered.found:
        name = " ".join(page.folded[found.start : found.end])
        table = gathered.alone if found.end - found.start == 1 else gathered.full
        table[name] = max(total, table.get(name, total))
        own = page.folded[found.end - 1] in _OWN
        if kind(page.folded[found.end - 1]) & Is.BODY and found.end - found.start > 1 and not own:
            gathered.bodies.add(" ".join(page.folded[found.start : found.end - 1]))
        elif named_after(page, found) or page.folded[found.end : found.end + 2] in _PARTNERS:
            gathered.bodies.add(name)
    return gathered


def _sure(gathered: Gathered, found: Candidate, total: float) -> bool:
    """Decide on a name by its own evidence and by what the article says elsewhere."""
    folded = gathered.page.folded[found.start : found.end]
    if len(folded) == 1:
        told = folded[0] not in gathered.bodies or bool(found.title & Is.HONORIFIC)
        return told and total >= weights()["accept"]
    name = " ".join(folded)
    total = max(total, gathered.full[name] - 1.0)
    last = folded[-1]
    if last in gathered.alone:
        total += (
            3.0
            if gathered.alone[last] >= weights()["accept"]
            else 1.5
            if gathered.alone[last] > _FLOOR_OF_PLACES
            else 0.0
        )
    if name in gathered.bodies:
        total += weights()["body"]
    return total >= weights()["accept"]


def _part(gathered: Gathered, found: Candidate, total: float, known: dict[str, int]) -> bool:
    """Decide on a word or a name that only the people known by now can tell."""
    page = gathered.page
    folded = page.folded[found.start : found.end]
    if len(folded) > 1 and not all(word in known for word in folded):
        return False
    if folded[-1] not in known or folded[-1] in gathered.bodies:
        return False
    place = any(kind(word) & (Is.PLACE | Is.NATION | Is.BODY) for word in folded)
    return total > (_FLOOR_OF_PLACES if place else _FLOOR)


def _listed(gathered: Gathered, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Names that go on with a list of people: his children Nora, Hasna and Guy; Barack Obama and Neera Tanden."""
    page, out = gathered.page, list[Candidate]()
    kin = {
        found.end for found in chosen if found.end - found.start == 1 and page.folded[found.start - 1] in words("kin")
    }
    full = {found.end for found in chosen if found.end - found.start > 1}
    taken = {found.start for found in chosen}
    heads = {found.start for found in chosen if found.end - found.start > 1}
    for found, total in gathered.found:
        at, size = found.start, found.end - found.start
        if at in taken or not at:
            continue
        joined = page.words[at - 1] in _JOINTS
        before = joined and at - 1 in full
        after = page.words[found.end : found.end + 1] == ["and"] and past_age(page, found.end + 1) in heads
        if size == 1 and joined and _before_age(page, at - 1) in kin and total > _FLOOR_OF_PLACES:
            kin.add(found.end)
        elif size > 1 and (before or after) and total > weights()["accept"] - _COMPANY:
            full.add(found.end)
        else:
            continue
        out.append(found)
    more = {found.start for found in out}
    return [*out, *_led_up_to(gathered, taken | more, heads | more)]


def _led_up_to(gathered: Gathered, taken: set[int], heads: set[int]) -> list[Candidate]:
    """Names from the end of a list to its beginning: Krystle Campbell, Lingzi Lu and 8-year-old Martin Richard."""
    page, out = gathered.page, list[Candidate]()
    for found, total in reversed(gathered.found):
        if found.start in taken or found.end - found.start < 2 or total <= weights()["accept"] - _COMPANY:
            continue
        if page.words[found.end : found.end + 1] in ([","], ["and"]) and past_age(page, found.end + 1) in heads:
            heads.add(found.start)
            out.append(found)
    return out


def _before_age(page: Page, at: int) -> int:
    """Where what stands before word `at` ends, past an age: Emily, 16, and Pelham."""
    if page.words[at] == "and" and page.words[at - 1] == ",":
        at -= 1
    return at - 2 if page.words[at - 1].isdigit() and page.words[at - 2] == "," else at


def _words(page: Page, chosen: Sequence[Candidate]) -> dict[str, int]:
    """Words that can stand for one of these people alone."""
    known: dict[str, int] = {}
    for found in chosen:
        for at in range(found.start, found.end):
            if len(page.words[at].strip(".")) > 1 and page.words[at][0].isupper():
                known[page.folded[at]] = at
    return known


def _mention(page: Page, found: Candidate) -> Mention:
    start, end = page.starts[found.start], page.ends[found.end - 1]
    return Mention(" ".join(page.whole[start:end].split()), start, end, role(page, found.start, found.end))
