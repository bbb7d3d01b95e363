"""Whose talks they are: the possessor, the subject of a light verb, the clause that an adjunct stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.english.encounters import chain_start
from people.english.knowledge import Is, kinds, words
from people.english.lists import joined
from people.english.runs import kind
from people.english.subjects import subjects

if TYPE_CHECKING:
    from people.english.page import Page
    from people.english.scene import Party, Scene

_ADJECTIVES = 7
_ARTICLES = frozenset(["a", "an", "the", "these", "those", "such", "no", "any", "more", "further", "new"])
_OF_SOMEBODY = frozenset(["his", "her", "their", "the", "a"])
_POSSESSIVES = frozenset(["'s", "’s", '"s', "'"])
_QUOTES = frozenset(['"', "“", "”"])
_SET = frozenset(["planned", "proposed", "scheduled", "requested", "expected", "cancelled", "canceled", "postponed"])
"""Verbs that are adjectives of a meeting behind whoever has it."""
_OTHERS = frozenset(["his", "her", "their", "or", "but", "with", "than"])


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose noun it is: the parties or the pronoun, and the word where that begins."""

    start: int
    parties: tuple[Party, ...] = ()
    pronoun: str = ""
    light: bool = False
    adjunct: bool = False


def owner_of(place: Scene, at: int) -> Owner:
    """Find whose noun the word `at` is."""
    left = at - 1
    while left >= place.first and at - left <= _ADJECTIVES and _adjective(place, left):
        left -= 1
    if left < place.first:
        return Owner(place.first)
    if before := place.ending(at):
        return Owner(_outside(place, before.start), parties=(before,))
    return _possessor(place, left) or _actor(place, left)


def _possessor(place: Scene, left: int) -> Owner | None:
    """His meeting, Reagan's meeting."""
    page = place.page
    if page.folded[left] in {"his", "her", "their"}:
        return Owner(_outside(place, left), pronoun=page.folded[left])
    if page.words[left] not in _POSSESSIVES:
        return None
    found = place.ending(left)
    return Owner(_outside(place, found.start), parties=joined(place, found)) if found else None


def _actor(place: Scene, left: int) -> Owner:
    """Held a meeting, after a meeting, said the meeting."""
    if place.page.folded[left] in {"off", "out", "up"} and left > place.first:
        left -= 1
    folded = place.page.folded[left]
    if folded in words("light") or folded in words("auxiliaries"):
        loose = folded.endswith("ing") or place.page.folded[left - 1] in {"to", "and"}
        return Owner(chain_start(place, left), parties=subjects(place, left, loose=loose), light=True)
    if kind(folded) & Is.SPEECH:
        speakers = subjects(place, left)
        return Owner(left, parties=tuple(party for party in speakers if speaks_for_himself(place, party)))
    return Owner(left, adjunct=folded in words("prepositions"))


def speaks_for_himself(place: Scene, party: Party) -> bool:
    """Whether somebody tells of their own meeting, and is nobody's spokesman."""
    return bool(party.name) and words("mouthpieces").isdisjoint(place.page.folded[party.start : party.end])


def _outside(place: Scene, at: int) -> int:
    """Start at the preposition or verb before an owner, so that the status sees it."""
    return max(place.first, at - 1)


def _joins(before: str, word: str) -> bool:
    """Whether "of" goes on with a quantity, a series of talks, or "that" with what is said: said that talks."""
    if word == "of":
        return before in words("quantities")
    return before == "and" or bool(kind(before) & Is.SPEECH)


def _inserted(page: Page, at: int) -> bool:
    """Whether a word is the hyphen of how long a meeting is, or a mark around what it was: a 90-minute meeting, "useful" talks."""
    if page.words[at] in _QUOTES:
        near = (*page.words[max(at - 3, 0) : at - 1], *page.words[at + 2 : at + 4])
        return not _QUOTES.isdisjoint(near)
    return page.words[at] == "-" and page.words[at - 1].isdigit()


def _set(page: Page, at: int) -> bool:
    """Whether a verb is an adjective of the meeting: his planned meeting with B; not "planned meetings with B"."""
    owned = page.words[at - 1] in _POSSESSIVES or page.folded[at - 1] in _OF_SOMEBODY
    return owned and page.folded[at] in _SET


def _adjective(place: Scene, at: int) -> bool:
    """Whether a word may stand between an owner or a light verb and the noun: a series of brief private meetings."""
    page = place.page
    word, folded = page.words[at], page.folded[at]
    if folded in {"of", "that"}:
        return _joins(page.folded[at - 1], folded)
    if folded in words("quantities") or folded in _ARTICLES or _set(page, at) or _inserted(page, at):
        return True
    if not word[0].isalnum() or (place.ending(at + 1) and next(place.before(at + 1)).name):
        return False
    if folded == "and":
        return page.words[at - 1].islower() and page.words[at + 1].islower() and not place.ending(at)
    if folded in words("prepositions") or folded in words("light") or folded in words("verbs") or folded in _OTHERS:
        return False
    return not kinds().get(folded, 0) & (Is.SPEECH | Is.PARTICLE)
