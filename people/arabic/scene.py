"""Who stands where in an article: names, roles that mean a named person, pairs, and groups without a name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.apposition import is_bearer
from people.arabic.bearers import Bearers, opening_of
from people.arabic.particles import particles
from people.arabic.rules import triggers
from people.arabic.shapes import bynames, demonyms, place_words, shape
from people.arabic.sorts import group_words, sort_of
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text
    from people.records import Person


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
    return _Builder(text, len(people), spans, [number >= 0 for number in taken]).scene()


class _Builder:
    """Walks the words once, finding who or what its parts mean."""

    def __init__(self, text: Text, size: int, spans: list[tuple[int, int, int, int]], taken: list[bool]) -> None:
        self.text = text
        self.spans = spans
        self.taken = taken
        self.bearers = Bearers(text, taken, spans, size)
        self.openings: frozenset[int] = frozenset()

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
            if items and is_bearer(text, items[-1], item):
                before = items.pop()
                item = Item(before.first, item.last, item.people, before.clitic)
            items.append(item)
            for number in item.people:
                firsts.setdefault(number, item)
            at[item.first : item.last] = [item] * (item.last - item.first)
            self.bearers.speak_of(item.people)
            word = max(item.last, word + 1)
        return Scene(text, items, at, firsts)

    def _named_items(self) -> dict[int, Item]:
        out = {}
        floor = 0
        for first, last, number, start in self.spans:
            text = self.text
            opening = min(first, max(floor, opening_of(text, self.taken, first, start)))
            while (
                opening > floor
                and not self.taken[opening - 1]
                and shape(text.folds[opening - 1]).base in demonyms()
                and opening == first
                and start == text.starts[first]
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
            return self._latter(word, items) if form in _LATTER else None
        clitic = form[: len(form) - len(core)]
        if sort == "dual":
            pair = self.bearers.pair(core, self._nation_behind(word))
            known = len(pair) == 2 and not self._names_follow(word)
            return Item(word, word + 1, pair, clitic, named=False) if known else None
        if sort == "courtesy":
            other = items[-1].people if items and word and self.text.folds[word - 1] == "مع" else ()
            addressed = self.bearers.addressed(core, other)
            return None if addressed is None else Item(word, word + 1, (addressed,), clitic, named=False)
        if sort == "group" or self._is_team(word, core):
            last = self._phrase(word)
            several = self.bearers.several(core, self.text.folds[last - 1])
            unnamed = "" if several else self._words(word, last, len(clitic))
            return Item(word, last, several, clitic, unnamed, named=not several)
        named_after = word > 0 and shape(self.text.folds[word - 1]).base in bynames()
        if not named_after and (core.startswith("ال") or self._definite(word)):
            return self._role_item(word, core, items)
        return None

    def _latter(self, word: int, items: list[Item]) -> Item | None:
        """لقاء الأخير, بين الأخير وفلان: whoever was spoken of last; not اللقاء الأخير."""
        if not items or not items[-1].people:
            return None
        before = self.text.folds[word - 1]
        met = before == "بين" or any("ال" not in trigger.clitic and not trigger.pronoun for trigger in triggers(before))
        return Item(word, word + 1, items[-1].people[-1:], "", named=False) if met else None

    def _is_team(self, word: int, core: str) -> bool:
        """Whether a word that is a rank, too, means people here: فريق من الوزارة."""
        return core in group_words() and not core.startswith("ال") and not self._definite(word)

    def _nation_behind(self, word: int) -> str:
        """Adjective of a nation in the dual right behind a word for two; "" where none is."""
        behind = self.text.fold_at(word + 1)
        return behind if behind in demonyms() and behind.endswith(("ان", "ين")) else ""

    def _names_follow(self, word: int) -> bool:
        """Whether the names of the two stand behind the word for them: الرئيسان السيسي وماكرون."""
        if self._nation_behind(word):
            return any(self.taken[word + 2 : word + 3])
        return any(self.taken[word + 1 : word + 4])

    def _definite(self, word: int) -> bool:
        """Whether a role without an article is somebody's: رئيس فرنسا, وزير الدفاع, وزير خارجية فرنسا; not وزير زار فرنسا."""
        after = self.text.fold_at(word + 1)
        named = roles.title_head(after) != "" or roles.is_country(after) or after in place_words()
        chained = roles.is_country(self.text.fold_at(word + 2)) and not roles.is_verb(after) and after.isalpha()
        return named or after.startswith("ال") or chained

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
            if folds[last] in particles("made_up_of") or self._matter(word, last):
                break
            if last + 1 < len(folds) and folds[last] in {"من", "ومن"} and folds[last + 1] in particles("company"):
                break
            last += 1
        return last

    def _matter(self, word: int, at: int) -> bool:
        """Whether what is talked about begins behind whom somebody talks with."""
        return at > word + 1 and self.text.folds[at] in particles("matters") and self.text.folds[word - 1] == "مع"

    def _words(self, first: int, last: int, skip: int) -> str:
        text = self.text
        return text.source[text.starts[first] + skip_letters(text.raw[first], skip) : text.ends[last - 1]]

    def _role_item(self, word: int, head: str, items: list[Item]) -> Item | None:
        folds = self.text.folds
        before = items[-1].people if items else ()
        last = self._phrase(word, 6)
        clitic = _clitic(folds[word])
        for end in range(last, word, -1):
            if not self._may_end(end, last):
                continue
            found = self.bearers.who(roles.offices((head, *folds[word + 1 : end])), before)
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


_LATTER = frozenset({"الاخير", "الاخيره"})
"""Whoever was spoken of last."""


def _clitic(word: str) -> str:
    head = roles.title_head(word) or shape(word).base
    if word.startswith("لل"):
        return "ل"
    return word[: len(word) - len(head)] if word.endswith(head) else ""
