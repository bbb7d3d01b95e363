"""Whom pronouns, roles and "the two leaders" stand for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from people.english.bearers import Bearers
from people.english.knowledge import Is, words
from people.english.lists import joined
from people.english.runs import kind
from people.english.scene import Scene, scene
from people.english.subjects import acts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from people.english.page import Page
    from people.english.scene import Party
    from people.records import Person

_BESIDE = 12
"""Words on either side of a role within which a person named is somebody else."""
_BACK = 3
"""Sentences back in which a pronoun's person is looked for."""
_SINGULAR = frozenset(["he", "she", "him", "his", "her", "himself", "herself"])
_REFLEXIVE = frozenset(["himself", "herself"])
_TWO = 2
_PAIRS = ("the two", "both", "the pair", "the duo")
_FEMININE = frozenset(["she", "her", "herself"])
_MASCULINE = frozenset(["he", "him", "his", "himself"])
_SPEAKERS = frozenset(["i", "we", "me", "us"])
_QUOTES = frozenset(['"', "”", "“"])


class References:
    """The article's scenes, made as they are asked for, and who is meant in them."""

    def __init__(self, page: Page, people: Sequence[Person], named: Mapping[int, tuple[int, str]], year: int) -> None:
        self.page = page
        self.year = year
        self.people = people
        self.named = named
        self._scenes: dict[int, Scene] = {}

    def scene(self, number: int) -> Scene:
        """Scene of a sentence."""
        if number not in self._scenes:
            self._scenes[number] = scene(self.page, number, self.named)
        return self._scenes[number]

    def names(self, place: Scene, party: Party, others: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Names of the people a party stands for, who are none of the `others`; () where it is a group, or unclear."""
        if party.name:
            return (party.name,)
        text = party.text.casefold()
        if text in _SINGULAR:
            return self.pronoun(place, party.start, text, others)
        if text.startswith(_PAIRS):
            return self._several(place, party.start)
        if text in _SPEAKERS:
            return self._speaker(place, party.start, others)
        if text == "they":
            return self._couple(place, party.start)
        return self._bearer(place, party) if _office(party) or text.endswith("counterpart") else ()

    def pronoun(self, place: Scene, at: int, word: str, others: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Whom he, she or his at word `at` stands for: who acts nearest before it, in this sentence or the last ones.

        Himself stands for who acts first in the sentence: "A said B knew of the talks between himself and C". Whoever
        meets the one that is meant, the `others`, is somebody else.
        """
        opening = next((one for one in place.parties if acts(place, one)), None) if word in _REFLEXIVE else None
        if opening and opening.start < at and opening.text.casefold() in {"he", "she"}:
            return self.pronoun(place, opening.start, opening.text.casefold(), others)
        for earlier in (place, *self._earlier(place)):
            before = list(earlier.before(at))[::-1]
            acting = [party for party in before if acts(earlier, party)]
            if earlier is not place and acting and acting[0].text.casefold() in _SINGULAR:
                continue
            doing = [party for party in acting if self._fits(party.name, word, others) or _office(party)]
            fitting = [party for party in before if self._fits(party.name, word, others)]
            if women := [party for party in fitting if word in _FEMININE and party.name in self._genders]:
                doing, fitting = [party for party in doing if party in women], women
            if doing or fitting:
                first = earlier is not place or word in _REFLEXIVE
                found = (doing or fitting)[0 if first else -1]
                return (found.name,) if found.name else self._bearer(earlier, found)
        return ()

    def _several(self, place: Scene, at: int) -> tuple[str, ...]:
        """The two people named last, if the same sentence or the one before names just two."""
        for earlier in (place, *self._earlier(place)):
            found = list(dict.fromkeys(name for party in earlier.before(at) for name in self._single(earlier, party)))[
                ::-1
            ]
            if len(found) == 2:
                return tuple(found)
            if found:
                return ()
        return ()

    def _single(self, place: Scene, party: Party) -> tuple[str, ...]:
        """Name of a party of one that is named or stands for somebody by "he" or "she"."""
        if party.name:
            return (party.name,)
        return self.pronoun(place, party.start, party.text.casefold()) if party.text.casefold() in {"he", "she"} else ()

    def _couple(self, place: Scene, at: int) -> tuple[str, ...]:
        """Two people listed together last, with nobody else after them: an accord of A and B when they met in Bonn."""
        number = self.page.inside[place.first]
        for earlier in (place, self.scene(number - 1))[: 2 if number > 1 else 1]:
            before = [party for party in earlier.before(at) if not self._body(party)]
            if not before:
                continue
            listed = joined(earlier, before[0])
            told = {party.name or party.text: party for party in before}
            if earlier is not place and len(told) == 2 and all(party.name for party in before):
                return tuple(told)[::-1]
            alone = earlier is place or len(told) == len(listed)
            several = [party.name for party in listed if party.name]
            return tuple(several) if alone and len(several) == len(listed) > 1 else ()
        return ()

    def couple(self, place: Scene) -> tuple[str, ...]:
        """The two named in the sentence before, the headline's not counted, and nobody else told of there."""
        number = self.page.inside[place.first]
        if number <= 1:
            return ()
        earlier = self.scene(number - 1)
        told = [party for party in earlier.parties if not self._body(party)]
        if any(not party.name and party.text.casefold() not in {"he", "she"} for party in told):
            return ()
        names = tuple(dict.fromkeys(name for party in told for name in self._single(earlier, party)))
        return names if len(names) == _TWO else ()

    def visitor(self, place: Scene, others: frozenset[str]) -> str:
        """Who acts first in the sentence before, where that tells of a journey; none of the `others`."""
        number = self.page.inside[place.first]
        if number <= 1:
            return ""
        earlier = self.scene(number - 1)
        if words("trips").isdisjoint(self.page.folded[earlier.first : earlier.last]):
            return ""
        opening = [party for party in earlier.parties[:1] if party.start == earlier.first and party.name]
        acting = next((party for party in earlier.parties if acts(earlier, party)), None)
        acting = opening[0] if opening and not opening[0].owner else acting
        names = self.names(earlier, acting) if acting else ()
        return names[0] if len(names) == 1 and names[0] not in others else ""

    def _body(self, party: Party) -> bool:
        """Whether a party is one thing of many people, whom nobody calls "they" beside people named: the Group of Seven."""
        last = self.page.folded[party.end - 1]
        return not party.name and last in words("heads") and last[-1] != "s"

    def _speaker(self, place: Scene, at: int, others: frozenset[str]) -> tuple[str, ...]:
        """Who says what the sentence quotes, "I met Reagan," Abe said; else who said what was quoted just before.

        Nobody whom the article names where nothing is quoted: the journalist tells of himself.
        """
        if not self._quotes(at):
            return ()
        for earlier in (place, *self._earlier(place)):
            if said := self._speaks(earlier):
                return self.names(earlier, said, others)
        return ()

    def _quotes(self, at: int) -> bool:
        """Whether a quotation may go on at word `at`: the last mark before it, not far back, does not close one."""
        number = self.page.inside[at]
        first = self.page.firsts[max(number - _BACK, 0)]
        last = next((word for word in reversed(self.page.words[first:at]) if word in _QUOTES), "”")
        return last != "”"

    def _speaks(self, place: Scene) -> Party | None:
        """Whoever stands beside a word of speech outside the quotation."""
        quoted = False
        for word in range(place.first, place.last):
            quoted ^= self.page.words[word] in _QUOTES
            if not quoted and kind(self.page.folded[word]) & Is.SPEECH:
                before, after = place.ending(word), next(place.after(word + 1), None)
                said = before or (after if after and after.start == word + 1 else None)
                if said and not said.owner and said.text.casefold() not in _SPEAKERS:
                    return said
        return None

    def _earlier(self, place: Scene) -> Iterator[Scene]:
        number = self.page.inside[place.first]
        for back in range(number - 1, max(number - 1 - _BACK, 0), -1):
            yield self.scene(back)

    def _bearer(self, place: Scene, party: Party) -> tuple[str, ...]:
        """Return the one person whom an office stands for."""
        near = (*place.before(party.start), *place.after(party.end))
        beside = frozenset(other.name for other in near if -_BESIDE < other.start - party.start < _BESIDE)
        found = self._bearers.who(party.text, beside)
        return (found,) if found else ()

    @cached_property
    def _bearers(self) -> Bearers:
        return Bearers(self.page, self.people, self.year)

    def _fits(self, name: str, word: str, others: frozenset[str]) -> bool:
        if not name or name in others:
            return False
        gender = self._genders.get(name)
        return gender is None or gender == (word in _MASCULINE)

    @cached_property
    def _genders(self) -> dict[str, bool]:
        """True for the people called Mr or Sir, False for those called Mrs, Ms or Lady, or by a woman's name."""
        out: dict[str, bool] = {}
        for at, (_, name) in self.named.items():
            before = self.page.folded[max(0, at - 2) : at]
            if {"mr", "sir", "lord", "king", "prince"} & set(before):
                out[name] = True
            elif {"mrs", "ms", "miss", "lady", "queen", "princess"} & set(before):
                out[name] = False
            elif name.split()[0].casefold() in words("women") and " " in name:
                out.setdefault(name, False)
        return out


def _office(party: Party) -> bool:
    """Whether somebody without a name is told of by an office: the prime minister, not the ministers, the bank."""
    told = party.text.casefold().split()
    return not party.name and told[0] == "the" and told[-1][-1] != "s" and told[-1] not in words("heads")
