"""Who bears an office: the prime minister, the Saudi leader, his Egyptian counterpart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from language import fold, table
from people.english.knowledge import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from people.english.page import Page
    from people.records import Person

_HERE = "people.english"
_LEADERS = frozenset(["king", "emir", "sultan", "president", "premier", "chancellor", "leader", "ruler", "emperor"])
"""Offices of those who lead their country."""
_LESSER = frozenset(["shadow", "deputy", "vice", "former", "ex", "assistant", "late"])
"""Words that make an office another one, unless they are said again."""
_BELOW = frozenset(["minister", "secretary", "spokesman", "ambassador", "aide", "adviser"])
"""Offices under somebody else's: the president's spokesman leads no country."""
_EMPTY = frozenset(["the", "of", "for", "and", "his", "her", "their", "own", "new", "s", "in", "to"])
_SPELT = {"defense": "defence", "secretary-general": "secretary general", "u.s": "us", "u.s.": "us"}
_SEAT = 40
"""Characters after a name in which its seat is told: King Fahd of Saudi Arabia."""


class _Incumbent(NamedTuple):
    name: tuple[str, ...]
    facts: frozenset[str]
    first: int
    last: int


class Bearers:
    """The people of an article by what they are; `year` is the article's, 0 where it is not known."""

    def __init__(self, page: Page, people: Sequence[Person], year: int) -> None:
        self._people = people
        self._named = {person.name: len(person.mentions) for person in people}
        self.facts = {person.name: _led(frozenset(_told(page, person))) for person in people}
        self._known = {person.name: _incumbency(person.name, year) for person in people}

    def who(self, text: str, beside: frozenset[str] = frozenset()) -> str:
        """The one person whom an office stands for; "" where there is none, or several.

        That is whose role the article tells by these words; else who bears the office as every reader knows; else the
        one person of whom the article tells no role, named more than once, and not `beside` the office.
        """
        told = told_words(text)
        if "counterpart" in told:
            return self._counterpart(told - {"counterpart"})
        found = _holders(told, self.facts) or _holders(told, self._known)
        if not found and told & words("offices"):
            free = [one for one in self._people if not self.facts[one.name] | self._known[one.name]]
            found = [one.name for one in free if len(one.mentions) > 1 and one.name not in beside]
            return found[0] if len(found) == 1 else ""
        return self._foremost(found)

    def _foremost(self, found: Sequence[str]) -> str:
        """The only one, or who is named twice as often as any other: the president, in an article about Obama."""
        ranked = sorted(found, key=lambda name: self._named[name], reverse=True)
        if len(ranked) > 1 and self._named[ranked[0]] < 2 * self._named[ranked[1]]:
            return ""
        return ranked[0] if ranked else ""

    def _counterpart(self, told: frozenset[str]) -> str:
        """The one person with an office and from the country that is told: his Egyptian counterpart."""
        every = {name: known | self._known[name] for name, known in self.facts.items()}
        found = [name for name, known in every.items() if told and told <= known and known & words("offices")]
        return found[0] if len(found) == 1 else ""


def _holders(told: frozenset[str], known: Mapping[str, frozenset[str]]) -> list[str]:
    """Everybody of whom all that is told is known, and nothing that makes it another office."""
    return [name for name, facts in known.items() if told and told <= facts and not (facts - told) & _LESSER]


def told_words(text: str) -> frozenset[str]:
    """Words of a role that tell something, in one spelling."""
    parts = fold(text).replace("’", " ").replace("'", " ").split()
    return frozenset(word for part in parts for word in _SPELT.get(part, part).split()) - _EMPTY


def _told(page: Page, person: Person) -> Iterator[str]:
    for mention in person.mentions:
        role = told_words(mention.role)
        yield from role
        yield from _adjectives(mention.role)
        if not role.isdisjoint(_LEADERS):
            seat = page.whole[mention.end : mention.end + _SEAT]
            yield from _adjectives(seat.split(",")[0]) if seat.startswith(" of ") else ()


def _led(known: frozenset[str]) -> frozenset[str]:
    """Add that somebody is a leader to the words of the roles."""
    prime = {"prime", "minister"} <= known
    leads = prime or (not known.isdisjoint(_LEADERS) and known.isdisjoint(_BELOW))
    return known | {"leader"} if leads and known.isdisjoint(_LESSER) else known


def _adjectives(text: str) -> Iterator[str]:
    """Adjectives of the countries that a text names: Egypt's President."""
    padded = f" {fold(text).replace('’', ' ').replace(chr(39), ' ').replace('.', ' ')} "
    for country, adjectives in countries().items():
        if f" {country} " in padded:
            yield from adjectives


@cache
def countries() -> dict[str, tuple[str, ...]]:
    """Words of the adjectives of each country, by its names, folded."""
    out = {}
    for names, adjectives in table(_HERE, "words/countries.tsv"):
        told = tuple(word for adjective in adjectives.split("|") for word in adjective.split())
        out.update(dict.fromkeys(names.split("|"), told))
    return out


def _incumbency(name: str, year: int) -> frozenset[str]:
    """What every reader knows somebody by this name to be in that year; the first thing where no year is told."""
    said = tuple(fold(name).replace(".", "").split())
    rows = [row for row in _incumbents().get(said[-1] if said else "", ()) if row.name[-len(said) :] == said]
    if len({row.name for row in rows}) > 1 and not year:
        return frozenset()
    held = [row.facts for row in rows if not year or row.first <= year <= row.last]
    return frozenset().union(*(held if year else held[:1]))


@cache
def _incumbents() -> dict[str, tuple[_Incumbent, ...]]:
    """Rows of words/incumbents.tsv by the last word of the name."""
    out: dict[str, tuple[_Incumbent, ...]] = {}
    for name, nation, office, first, last in table(_HERE, "words/incumbents.tsv"):
        known = _led(frozenset([*nation.split(), *told_words(office)]))
        row = _Incumbent(tuple(name.split()), known, int(first), int(last) or 9999)
        out[row.name[-1]] = (*out.get(row.name[-1], ()), row)
    return out
