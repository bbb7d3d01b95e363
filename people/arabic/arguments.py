"""Who takes part: the items before and behind a word of meeting, as clauses order them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.rules import triggers
from people.arabic.shapes import demonyms
from people.arabic.text import folded

if TYPE_CHECKING:
    from people.arabic.scene import Item, Scene

_PACKAGE = "people.arabic"
_REACH = 14
"""Words without anyone among them after which nobody is looked for any more."""
_BACK = 120
"""Words before a word of meeting among which its subject is looked for."""

_NEAR = 4
"""Words behind its verb within which a subject stands."""

_PREPOSITIONS = {
    "مع": "مع",
    "الي": "الى",
    "بين": "بين",
    "وبين": "بين",
    "من": "من",
    "ومع": "مع",
    "لدي": "لدى",
    "بمع": "مع",
}


@dataclass(frozen=True, slots=True)
class Group:
    """People joined by و behind one preposition; `mark` is that preposition or "direct", `gap` how many words were skipped before."""

    items: tuple[Item, ...]
    mark: str
    gap: int = 0

    @property
    def people(self) -> tuple[int, ...]:
        """Numbers of the named ones."""
        return tuple(number for item in self.items for number in item.people)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/fillers.txt"))


@cache
def _breaks() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/breaks.txt"))


@lru_cache(maxsize=1 << 17)
def _is_break(word: str) -> bool:
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    if word in _fillers() or bare in _fillers():
        return False
    return word in _breaks() or bare in _breaks() or roles.is_verb(word)


def groups(scene: Scene, start: int, end: int) -> list[Group]:
    """Groups of people from word `start` on, until the clause or the sentence ends."""
    scan = _Scan(scene)
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None and item.first == at:
            scan.take(item)
            at = item.last
        elif scan.ends_at(at):
            break
        else:
            at += 1
    return scan.out


class _Scan:
    """Where a walk over the words behind a word of meeting stands.

    pending  the preposition that waits for its people
    waited   words since that
    link     whether what comes is joined by و to what was
    comma    whether a comma stood since the last people
    met      who was told already
    dated    whether a day or a month stood since the last people
    gap      words since the last people that are neither fillers nor nations
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.out: list[Group] = []
        self._rest()
        self.between = False
        self.met: set[int] = set()

    def _rest(self) -> None:
        self.pending, self.link, self.gap, self.comma, self.waited, self.dated = "", False, 0, False, 0, False

    def take(self, item: Item) -> None:
        """Add people to the last group or begin a new one."""
        if self.out and not item.named and set(item.people) <= self.met:
            return  # his office, his Highness: somebody told already
        self.met.update(item.people)
        mark = item.clitic[-1:] if item.clitic[-1:] in {"ب", "ل"} else self.pending or "direct"
        near = self.link or (item.clitic[:1] == "و" and self.gap <= (_JOINED if item.named else _JOINED_UNNAMED))
        if self.out and self.comma and mark == "direct" and not item.clitic and not self.out[-1].people:
            self.out[-1] = Group((item,), self.out[-1].mark, self.out[-1].gap)  # وزير خارجيتها، فلان
        elif self.out and near and mark in {"direct", "بين"}:
            last = self.out[-1]
            if self.dated and self.comma:
                self.out.append(Group((item,), last.mark, self.gap))  # على أن يلتقي فلانا الأحد، وفلانا الاثنين
            else:
                self.out[-1] = Group((*last.items, item), last.mark, last.gap)
        else:
            self.out.append(Group((item,), mark, self.gap))
        self._rest()

    def ends_at(self, at: int) -> bool:
        """Step over one word that belongs to nobody; whether the clause ends with it."""
        folds = self.scene.text.folds
        word, before = folds[at], folds[at - 1] if at else ""
        if word == "من" and before in particles("all"):
            self.pending = self.pending or _PREPOSITIONS.get(folds[at - 2] if at > 1 else "", "")
        elif word in _PREPOSITIONS:
            self._prepare(word)
        elif word == "و" or (word[:1] == "و" and word[1:] in demonyms()):
            self.link = True
        elif word in {"بينه", "بينها"}:
            self.pending, self.between = "بينه", True
        elif word in particles("company"):
            self.link, self.pending = bool(self.out), ""
        elif word in {"،", ","}:
            self.comma = True
        elif word == "\n" or word in ".؟!؛:" or (self.gap and word in '"“”«»' and self.out):
            return True
        elif before != "هامش":
            return self._passes(word, before)
        return False

    def _prepare(self, word: str) -> None:
        self.between = self.between or word == "بين"
        self.link = word[:1] == "و" and self.between and bool(self.out)
        self.pending = "" if self.link else _PREPOSITIONS[word]
        self.waited = 0

    def _passes(self, word: str, before: str) -> bool:
        self.dated = self.dated or word in particles("calendar")
        if _is_break(word) or triggers(word):
            return True
        inside = particles("inside")
        if word.isalpha() and word not in demonyms() and word not in inside and before not in inside:
            self.gap += 1
            self.waited += 1
            if self.waited > _WAIT:
                self.pending = ""
        return self.gap > (_REACH_BEHIND if self.out else _REACH)


_WAIT = 2
"""Words between a preposition and the people it governs (مع نظيريه ...)."""

_JOINED = 8
"""Words that may stand before a name joined by و (the role of the one before, mostly)."""

_JOINED_UNNAMED = 2
"""The same before people without a name."""

_REACH_BEHIND = 8
"""Words without anyone after the first people."""


def subject(scene: Scene, start: int, at: int) -> Group | None:
    """Who acts before word `at`.

    Whom a relative pronoun before it takes up; else, of the people that no preposition governs, the first one behind
    the last verb, or the one right before that verb.
    """
    folds = scene.text.folds
    found: Item | None = None
    index, start = at - 1, max(start, at - _BACK)
    while index >= start:
        item = scene.at[index]
        if item is not None:
            had = item.clitic == "ل" and _had(scene, item, start)
            if item.people and (had or (item.clitic in {"", "و", "ف"} and not governed(scene, item, start))):
                found = item
            index = item.first - 1
            continue
        word = folds[index]
        if word in particles("relative") and found is None:
            return adjacent(scene, start, index)
        if found is not None and word in _CLAUSE:
            return _whole(scene, found, start, at)
        if found is None and roles.is_verb(word):
            before = adjacent(scene, start, index)
            if before is not None and before.people:
                return before
        elif found is not None and roles.is_verb(word):
            behind = found.first - index <= _NEAR
            before = None if behind and folds[index - 1 : index] == ("،",) else adjacent(scene, start, index)
            return before if before is not None and before.people else _whole(scene, found, start, at)
        index -= 1
    return _whole(scene, found, start, at) if found else None


def _had(scene: Scene, item: Item, start: int) -> bool:
    """سبق لفلان أن, and في تصريح لفلان قال."""
    folds = scene.text.folds
    said = item.last < len(folds) and roles.is_verb(folds[item.last])
    return said or (item.first > start and folds[item.first - 1] in particles("had"))


def _whole(scene: Scene, item: Item, start: int, at: int) -> Group:
    """The item with those joined to it by و, before and behind it."""
    items = list(_joined(scene, item, start).items)
    index = item.last
    while index < at and len(items) < _REACH:
        other = scene.at[index]
        if other is not None and other.clitic == "و" and other.people:
            items.append(other)
            index = other.last
        elif other is not None or scene.text.folds[index] not in {"،", ",", ")", '"'}:
            break
        else:
            index += 1
    return Group(tuple(items), "direct")


def first_actor(scene: Scene, start: int, end: int) -> Group | None:
    """Who stands right behind the first verb from word `start` on."""
    for index in range(start, min(end, start + _REACH)):
        if scene.at[index] is None and roles.is_verb(scene.text.folds[index]):
            item = scene.at[index + 1] if index + 1 < end else None
            return Group((item,), "direct") if item is not None and item.people and not item.clitic else None
    return None


def adjacent(scene: Scene, start: int, at: int) -> Group | None:
    """Who stands right before word `at`, with nothing but fillers and a relative pronoun between."""
    index, start = at - 1, max(start, at - _REACH)
    relative = False
    while index >= start and scene.at[index] is None:
        word = scene.text.folds[index]
        relative = relative or word in particles("relative")
        known = word in _fillers() or word in particles("between_subject_and_verb")
        if not known and word not in {"،", ",", ")", '"', "-", "–"} and not word.isdigit():
            return None
        index -= 1
    if index < start:
        return None
    item = scene.at[index]
    if item is None or scene.text.folds[max(start, item.first - 2) : item.first] in _ON_BEHALF:
        return None
    if not relative and (item.clitic[-1:] in {"ب", "ل"} or (index < at - 1 and governed(scene, item, start))):
        return None
    return _joined(scene, item, start)


_CLAUSE = frozenset({"ان", "بان", "وان"})
"""Words that open a clause with a subject of its own."""

_ON_BEHALF = (("نيابه", "عن"), ("بالنيابه", "عن"), ("وبالنيابه", "عن"), ("ونيابه", "عن"))


def pair_before(scene: Scene, at: int) -> Group | None:
    """The two people spoken of last before word `at`: whom a dual pronoun means."""
    found: list[Item] = []
    for index in range(at - 1, max(-1, at - _BACK), -1):
        item = scene.at[index]
        if (
            item is not None
            and item.people
            and item.first == index
            and not any(set(item.people) & set(other.people) for other in found)
        ):
            found.insert(0, item)
            if sum(len(other.people) for other in found) > 1:
                return Group(tuple(found), "direct")
    return None


def governed(scene: Scene, item: Item, start: int) -> bool:
    """Whether a preposition stands before the item, so that it does not act."""
    before = item.first - 1
    while before >= start and scene.text.folds[before] in _OPENERS:
        before -= 1
    if scene.text.folds[max(start, before - 1) : before + 1] in _ON_BEHALF:
        return True
    return before >= start and scene.text.folds[before] in particles("governor")


_OPENERS = frozenset({"،", ",", '"', "(", "كل", "كلا"})


def _joined(scene: Scene, item: Item, start: int) -> Group:
    """Take the items joined to this one by و before it along."""
    items = [item]
    while len(items) < _REACH and (
        items[0].clitic == "و" or (items[0].first > start and scene.text.folds[items[0].first - 1] == "و")
    ):
        before = items[0].first - 1 - (items[0].clitic != "و")
        while before >= start and scene.text.folds[before] in {"،", ",", '"', ")"}:
            before -= 1
        other = scene.at[before] if before >= start else None
        if other is None or not other.people:
            break
        items.insert(0, other)
    return Group(tuple(items), "direct")
