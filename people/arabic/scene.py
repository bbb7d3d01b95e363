"""Who stands where in an article: names, roles that mean a named person, pairs, and groups without a name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.shapes import bynames, demonyms, shape
from people.arabic.sorts import courtesies, group_words, sort_of
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text
    from people.records import Person

_OFFICES_KEPT = 8
"""Offices kept of one person."""

_BEARERS = 60
"""People of one article kept for one office: enough for any but a list."""

_REMEMBERED = 12
"""People spoken of lately among whom a role or a pair is looked for."""


_DUAL_OFFICES = {
    "ريي": frozenset({"رييس"}),
    "رييس": frozenset({"رييس"}),
    "زعيم": frozenset({"زعيم", "رييس", "ملك", "امير", "ولي", "مستشاره", "سلطان"}),
    "وزير": frozenset({"وزير"}),
    "ملكا": frozenset({"ملك"}),
    "امير": frozenset({"امير"}),
}
"""Offices, as words of a role's key, that a word for two people asks for."""


@dataclass(frozen=True, slots=True)
class Item:
    """Words `first`..`last` (not included) that mean `people` (their numbers), or else people without a name.

    `clitic` is the letters before the first word, as و ب ل; `unnamed` the words of those without a name.
    """

    first: int
    last: int
    people: tuple[int, ...]
    clitic: str
    unnamed: str = ""
    named: bool = True


@dataclass(slots=True)
class Scene:
    """Items of an article in order; `at` gives the item a word belongs to, or None."""

    text: Text
    items: list[Item]
    at: list[Item | None]
    firsts: dict[int, Item]

    def first_of(self, person: int) -> Item | None:
        """Where a person is spoken of first."""
        return self.firsts.get(person)


def read_scene(text: Text, people: Sequence[Person]) -> Scene:
    """Find every item of the article; linear in its length."""
    marks = sorted(
        (mention.start, mention.end, number) for number, person in enumerate(people) for mention in person.mentions
    )
    taken: list[int] = [-1] * len(text)
    spans = []
    for start, end, number in marks:
        first = bisect_right(text.starts, start) - 1
        last = bisect_right(text.starts, end - 1)
        spans.append((first, last, number, start))
        taken[first:last] = [number] * (last - first)
    return _Builder(text, people, spans, [number >= 0 for number in taken]).scene()


class _Builder:
    """Walks the words once, keeping who was named last and with which roles."""

    def __init__(
        self, text: Text, people: Sequence[Person], spans: list[tuple[int, int, int, int]], taken: list[bool]
    ) -> None:
        self.text = text
        self.people = people
        self.spans = spans
        self.taken = taken
        self.offices: list[list[roles.Office]] = [[] for _ in people]
        self.bearers: dict[str, list[int]] = {}
        self.recent: list[int] = []
        self.openings: frozenset[int] = frozenset()
        self._learn_roles()

    def _learn_roles(self) -> None:
        previous = -1
        folds = self.text.folds
        for first, last, number, _ in self.spans:
            behind, ending = roles.after(folds, self.taken, last)
            for words in (folds[roles.before(folds, self.taken, first) : first], folds[behind:ending]):
                for head, said in roles.offices(words):
                    office = (head, said)
                    if head.startswith("نظير") and previous >= 0 and self.offices[previous]:
                        first_head, first_said = self.offices[previous][0]
                        office = (first_head, _function(first_said) | _country(said))
                    if office not in self.offices[number] and len(self.offices[number]) < _OFFICES_KEPT:
                        self.offices[number].append(office)
                        bearers = self.bearers.setdefault(office[0], [])
                        if number not in bearers[-1:] and len(bearers) < _BEARERS:
                            bearers.append(number)
            previous = number

    def scene(self) -> Scene:
        text, size = self.text, len(self.text)
        items: list[Item] = []
        firsts: dict[int, Item] = {}
        at: list[Item | None] = [None] * size
        word = 0
        named = self._named_items()
        self.openings = frozenset(named)
        while word < size:
            item = named.get(word) or (None if self.taken[word] else self._unnamed_item(word, items))
            if item is None:
                word += 1
                continue
            items.append(item)
            for number in item.people:
                firsts.setdefault(number, item)
            at[item.first : item.last] = [item] * (item.last - item.first)
            for number in item.people:
                self.recent = [*(other for other in self.recent if other != number), number][-_REMEMBERED:]
            word = max(item.last, word + 1)
        return Scene(text, items, at, firsts)

    def _named_items(self) -> dict[int, Item]:
        out = {}
        floor = 0
        for first, last, number, start in self.spans:
            text = self.text
            opening = min(first, max(floor, roles.before(text.folds, self.taken, first)))
            while (
                opening > floor
                and not self.taken[opening - 1]
                and shape(text.folds[opening - 1]).base in demonyms()
                and opening == first
            ):
                opening -= 1
            _, ending = roles.after(text.folds, self.taken, last)
            word = text.folds[opening]
            if opening == first:
                letters = start - text.starts[first]
                clitic = word[:letters] if letters else ""
            else:
                clitic = _clitic(word)
            owner = roles.belongs(text.folds, first)
            if floor <= owner < first:
                out[owner] = Item(
                    owner, last, (), _clitic(text.folds[owner]), text.source[text.starts[owner] : text.ends[last - 1]]
                )
                floor = last
                continue
            out[opening] = Item(opening, max(last, ending), (number,), clitic)
            floor = max(last, ending)
        return out

    def _unnamed_item(self, word: int, items: list[Item]) -> Item | None:
        form = self.text.folds[word]
        sort, core = sort_of(form)
        if not sort:
            return None
        clitic = form[: len(form) - len(core)]
        if sort == "dual":
            pair = self._pair(core)
            known = len(pair) == 2 and not self._names_follow(word)
            return Item(word, word + 1, pair, clitic, named=False) if known else None
        if sort == "courtesy":
            return self._courtesy(word, core, clitic)
        if sort == "group":
            last = self._phrase(word)
            return Item(word, last, (), clitic, self._words(word, last, len(clitic)))
        named_after = word > 0 and shape(self.text.folds[word - 1]).base in bynames()
        if not named_after and (core.startswith("ال") or self._definite(word)):
            return self._role_item(word, core, items)
        return None

    def _courtesy(self, word: int, form: str, clitic: str) -> Item | None:
        """His Highness is the person spoken of last whose role is such."""
        suits = courtesies()[form]
        for number in reversed(self.recent):
            if any(suits & said for _, said in self.offices[number]):
                return Item(word, word + 1, (number,), clitic, named=False)
        return None

    def _pair(self, word: str) -> tuple[int, ...]:
        """The two people last spoken of; of those with such an office where there are two."""
        heads = _DUAL_OFFICES.get(word.removeprefix("ال")[:4], frozenset())
        fitting = [number for number in reversed(self.recent) if any(head in heads for head, _ in self.offices[number])]
        if len(fitting) > 1 or word.removeprefix("ال")[:4] in {"وزير", "ملكا", "امير"}:
            return tuple(fitting[:2])
        return tuple(reversed(self.recent[-2:]))

    def _names_follow(self, word: int) -> bool:
        return any(self.taken[word + 1 : word + 4])

    def _definite(self, word: int) -> bool:
        after = self.text.folds[word + 1] if word + 1 < len(self.text) else ""
        return after.startswith("ال") or roles.title_head(after) != "" or roles.is_country(after)

    def _phrase(self, word: int, longest: int = 8) -> int:
        """End of the role or group that begins at `word`: a nation ends it, but for words that qualify the nation."""
        folds = self.text.folds
        last = word + 1
        while (
            last < len(folds)
            and last - word < longest
            and not self.taken[last]
            and last not in self.openings
            and not roles.stops_role(folds[last])
        ):
            if (
                folds[last - 1] in demonyms()
                and folds[last] not in demonyms()
                and folds[last] not in particles("qualifier")
            ):
                break
            if shape(folds[last]).base in group_words() and shape(folds[last]).clitic:
                break
            last += 1
        return last

    def _words(self, first: int, last: int, skip: int) -> str:
        text = self.text
        return text.source[text.starts[first] + skip_letters(text.raw[first], skip) : text.ends[last - 1]]

    def _role_item(self, word: int, head: str, items: list[Item]) -> Item | None:
        folds = self.text.folds
        last = self._phrase(word, 6)
        clitic = _clitic(folds[word])
        for end in range(last, word, -1):
            if not self._may_end(end, last):
                continue
            found = self._who(roles.offices((head, *folds[word + 1 : end]))[:1], items)
            if found is not None:
                if end == word + 1 and not head.startswith("ال"):
                    return None
                return Item(word, end, (found,), clitic, named=False)
            if end > word + 1 and roles.is_country(folds[end - 1]) and folds[end - 2] not in particles("inside"):
                break
        if last - word < 2 or roles.offices((head,))[0][0] not in particles("offices"):
            return None
        return Item(word, last, (), clitic, self._words(word, last, len(clitic)))

    def _may_end(self, end: int, last: int) -> bool:
        """Whether a role may be cut short at `end`: behind a nation, or before a word that does not go on with it."""
        if end == last or self.text.folds[end - 1] in demonyms():
            return True
        return not self.text.folds[end].startswith(("ال", "ل"))

    def _who(self, asked: list[roles.Office], items: list[Item]) -> int | None:
        """Person whose office says all that is asked: the only one, else the one spoken of last."""
        if not asked:
            return None
        head, said = asked[0]
        if head.startswith("نظير"):
            return self._counterpart(said, items)
        fits = [
            n for n, known in enumerate(self.offices) if any(head == other and said <= words for other, words in known)
        ]
        if not fits and said == {head, *_country(said)}:
            fits = self._of_no_country(head)
            return fits[0] if len(fits) == 1 else None
        if len(fits) < 2:
            return fits[0] if fits else None
        return next((number for number in reversed(self.recent) if number in fits), fits[0])

    def _of_no_country(self, head: str) -> list[int]:
        """Bearers of an office of whom no country is told: الملك سلمان may be العاهل السعودي."""
        bearers = dict.fromkeys(self.bearers.get(head, ()))
        return [number for number in bearers if not any(_country(said) for _, said in self.offices[number])]

    def _counterpart(self, said: frozenset[str], items: list[Item]) -> int | None:
        """Person of the same office in another country: نظيره الروسي."""
        if not items or not items[-1].people or not _country(said):
            return None
        other = items[-1].people[-1]
        heads = [head for head, _ in self.offices[other]]
        fits = [
            number
            for number, known in enumerate(self.offices)
            if number != other
            and any(_country(said) <= words and (not heads or head in heads) for head, words in known)
        ]
        return fits[0] if len(fits) == 1 else None


def _country(said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in said if word[0] == "=")


def _function(said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in said if word[0] != "=" and not word.startswith("نظير"))


def _clitic(word: str) -> str:
    head = roles.title_head(word) or shape(word).base
    if word.startswith("لل"):
        return "ل"
    return word[: len(word) - len(head)] if word.endswith(head) else ""
