"""Whom pronouns, roles and "the two leaders" stand for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from language import fold
from people.english.knowledge import words
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
_SINGULAR = frozenset(["he", "she", "him", "his", "her"])
_PAIRS = ("the two", "both", "the pair", "the duo")
_MASCULINE = frozenset(["he", "him", "his"])


class References:
    """The article's scenes, made as they are asked for, and who is meant in them."""

    def __init__(self, page: Page, people: Sequence[Person], named: Mapping[int, tuple[int, str]]) -> None:
        self.page = page
        self.people = people
        self.named = named
        self._scenes: dict[int, Scene] = {}

    def scene(self, number: int) -> Scene:
        """Scene of a sentence."""
        if number not in self._scenes:
            self._scenes[number] = scene(self.page, number, self.named)
        return self._scenes[number]

    def names(self, place: Scene, party: Party) -> tuple[str, ...]:
        """Names of the people a party stands for; () where it is a group, or unclear."""
        if party.name:
            return (party.name,)
        text = party.text.casefold()
        if text in _SINGULAR:
            return self.pronoun(place, party.start, text)
        if text.startswith(_PAIRS):
            return self._several(place, party.start)
        if text.startswith("the ") and text.split()[-1][-1] != "s" and text.split()[-1] not in words("heads"):
            return self._bearer(place, party)
        return ()

    def pronoun(self, place: Scene, at: int, word: str) -> tuple[str, ...]:
        """Whom he, she or his at word `at` stands for: who acts nearest before it, in this sentence or the last ones."""
        for earlier in (place, *self._earlier(place)):
            before = list(earlier.before(at))[::-1]
            acting = [party for party in before if acts(earlier, party)]
            if earlier is not place and acting and acting[0].text.casefold() in _SINGULAR:
                continue
            fitting = [party for party in before if party.name and self._fits(party.name, word)]
            doing = [party for party in fitting if party in acting]
            if doing or fitting:
                return ((doing or fitting)[0 if earlier is not place else -1].name,)
        return ()

    def _several(self, place: Scene, at: int) -> tuple[str, ...]:
        """The two people named last, if the same sentence or the one before names just two."""
        for earlier in (place, *self._earlier(place)):
            found = list(dict.fromkeys(party.name for party in earlier.before(at) if party.name))[::-1]
            if len(found) == 2:
                return tuple(found)
            if found:
                return ()
        return ()

    def _earlier(self, place: Scene) -> Iterator[Scene]:
        number = self.page.inside[place.first]
        for back in range(number - 1, max(number - 1 - _BACK, 0), -1):
            yield self.scene(back)

    def _bearer(self, place: Scene, party: Party) -> tuple[str, ...]:
        """Return the one person whose role is told by these words, the foreign secretary; else the one without a role.

        The latter only where the article names just one such person, more than once, and not right beside.
        """
        told = set(party.text.casefold().split()[1:])
        found = [name for name, role in self._roles.items() if told <= role]
        if not found and told & words("offices"):
            near = (*place.before(party.start), *place.after(party.end))
            beside = {other.name for other in near if -_BESIDE < other.start - party.start < _BESIDE}
            free = [person for person in self.people if not self._roles[person.name] and person.name not in beside]
            found = [person.name for person in free if len(person.mentions) > 1]
        return (found[0],) if len(found) == 1 else ()

    @cached_property
    def _roles(self) -> dict[str, set[str]]:
        return {
            person.name: {word for mention in person.mentions for word in fold(mention.role).split()}
            for person in self.people
        }

    def _fits(self, name: str, word: str) -> bool:
        gender = self._genders.get(name)
        return gender is None or gender == (word in _MASCULINE)

    @cached_property
    def _genders(self) -> dict[str, bool]:
        """True for the people called Mr or Sir, False for those called Mrs, Ms or Lady."""
        out: dict[str, bool] = {}
        for at, (_, name) in self.named.items():
            before = self.page.folded[max(0, at - 2) : at]
            if {"mr", "sir", "lord", "king", "prince"} & set(before):
                out[name] = True
            elif {"mrs", "ms", "miss", "lady", "queen", "princess"} & set(before):
                out[name] = False
        return out
