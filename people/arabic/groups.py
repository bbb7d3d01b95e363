"""Groups of people behind a word of meeting: who is joined to whom, and behind which preposition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.rules import triggers
from people.arabic.shapes import demonyms, place_words
from people.arabic.text import folded

if TYPE_CHECKING:
    from people.arabic.scene import Item, Scene

_PACKAGE = "people.arabic"
REACH = 24
"""Words without anyone among them after which nobody is looked for any more."""
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
    """People joined by و behind one preposition; `mark` is that preposition or "direct", `gap` how many words were skipped before.

    `apart` where each of them stands for himself: التقى كلا من فلان وفلان.
    """

    items: tuple[Item, ...]
    mark: str
    gap: int = 0
    apart: bool = False

    @property
    def people(self) -> tuple[int, ...]:
        """Numbers of the named ones."""
        return tuple(number for item in self.items for number in item.people)


@cache
def fillers() -> frozenset[str]:
    """Words that may stand between a word of meeting and the people, folded."""
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/fillers.txt"))


@cache
def _breaks() -> frozenset[str]:
    return frozenset(folded(word) for word in entries(_PACKAGE, "words/breaks.txt"))


@lru_cache(maxsize=1 << 17)
def _is_break(word: str) -> bool:
    bare = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    if word in fillers() or bare in fillers():
        return False
    return word in _breaks() or bare in _breaks() or roles.is_verb(word) or _is_purpose(word)


def _is_purpose(word: str) -> bool:
    """Whether a word tells what for: لتوضيح, لتعزيز; not لتركيا."""
    aim = word.startswith("لت") and len(word) > len("لتونس") and word[-2:-1] in "يو"
    return aim and word[1:] not in place_words() and word[1:] not in demonyms()


def groups(scene: Scene, start: int, end: int) -> list[Group]:
    """Groups of people from word `start` on, until the clause or the sentence ends."""
    scan = _Scan(scene)
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None and item.first == at:
            scan.take(item)
            at = item.last
        elif scan.told_of(at) and (behind := _behind_relative(scene, at, end)):
            at = behind
        elif scan.ends_at(at):
            break
        else:
            at += 1
    return scan.out


def _behind_relative(scene: Scene, at: int, end: int) -> int:
    """Where the other side stands behind a relative clause and its comma: يلتقي فلان الذي يزور المنطقة، فلانا; 0 where none does."""
    folds = scene.text.folds
    for word in range(at + 1, min(end - 1, at + REACH)):
        if folds[word] in {"،", ","}:
            item = scene.at[word + 1]
            apart = item is not None and item.first == word + 1 and item.clitic[:1] not in {"و", "ف"}
            return word + 1 if apart else 0
    return 0


_EACH = (("كلا", "من"), ("وكلا", "من"))
_BESIDES = (("الي", "جانب"), ("بالاضافه", "الي"), ("اضافه", "الي"), ("فضلا", "عن"))
"""Behind these stands who was there, too, as behind و."""
_NO_PREPOSITIONS = frozenset({*_BESIDES, ("اول", "من")})
"""Prepositions that are part of an adverb: أول من أمس."""


class _Scan:
    """Where a walk over the words behind a word of meeting stands.

    pending  the preposition that waits for its people
    waited   words since that
    link     whether what comes is joined by و to what was
    comma    whether a comma stood since the last people
    met      who was told already
    then     whether ثم led to what comes
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
        self.then = False

    def take(self, item: Item) -> None:
        """Add people to the last group or begin a new one."""
        if self.out and not item.named and set(item.people) <= self.met:
            return  # his office, his Highness: somebody told already
        self.met.update(item.people)
        mark = item.clitic[-1:] if item.clitic[-1:] in {"ب", "ل"} else self.pending or "direct"
        near = self.link or (item.clitic[:1] == "و" and self.gap <= (_JOINED if item.named else _JOINED_UNNAMED))
        near = near or (item.named and not item.clitic and 0 < self.gap <= _OTHER and self._joined_before(item))
        apposed = len(self.out) > 1 and item.named and not item.clitic and self.gap <= _APPOSED and not self.link
        if apposed and self.out[-1].mark == "direct" and not self.out[-1].people and mark in {"direct", "بين"}:
            self.out[-1] = Group((item,), "direct", self.out[-1].gap)  # رئيس المجلس البابوي للحوار بين الأديان فلان
        elif self.out and self.comma and mark == "direct" and not item.clitic and not self.out[-1].items[-1].people:
            self.out[-1] = replace(self.out[-1], items=(*self.out[-1].items[:-1], item))  # وزير خارجيتها، فلان
        elif self.out and (near or self._lists(item)) and mark in {"direct", "بين"}:
            last = self.out[-1]
            if self.then:
                self.out[-1] = replace(last, items=(*last.items, item), apart=True)
            elif self.dated and self.comma:
                self.out.append(Group((item,), last.mark, self.gap))  # على أن يلتقي فلانا الأحد، وفلانا الاثنين
            else:
                self.out[-1] = Group((*last.items, item), last.mark, last.gap, apart=last.apart)
        else:
            self.out.append(Group((item,), mark, self.gap, apart=self._is_apart(item)))
        self._rest()

    def _joined_before(self, item: Item) -> bool:
        """Whether و joins a role that is none of the known ones: ومساعده فلان والمعد البدني فلان."""
        folds = self.scene.text.folds
        words = folds[item.first - self.gap : item.first]
        return words[0][:3] == "وال" and all(word[:2] == "ال" for word in words[1:])

    def told_of(self, at: int) -> bool:
        """Whether a relative clause begins right behind whoever acts."""
        alone = len(self.out) == 1 and self.out[0].mark == "direct" and not self.gap
        return alone and self.scene.text.folds[at] in particles("relative")

    def _lists(self, item: Item) -> bool:
        """Whether somebody is told by a comma alone in a list: وزير المالية فلانا، ووزير الصحة فلانا، وزير النقل فلانا."""
        several = len(self.out) > 1 and len(self.out[-1].items) > 1 and self.comma and not self.gap
        return several and item.named and item.last - item.first > _TITLED and not item.clitic and not self.pending

    def _is_apart(self, item: Item) -> bool:
        return self.scene.text.folds[max(0, item.first - 2) : item.first] in _EACH

    def ends_at(self, at: int) -> bool:
        """Step over one word that belongs to nobody; whether the clause ends with it."""
        folds = self.scene.text.folds
        word, before = folds[at], folds[at - 1] if at else ""
        if word == "من" and before in particles("all"):
            self.pending = self.pending or _PREPOSITIONS.get(folds[at - 2] if at > 1 else "", "")
        elif word in _PREPOSITIONS and (before, word) not in _NO_PREPOSITIONS:
            self._prepare(word)
        elif word == "و" or (word[:1] == "و" and word[1:] in demonyms()):
            self.link = True
        elif word in {"بينه", "بينها"}:
            self.pending, self.between = "بينه", True
        elif word in particles("company") or (before, word) in _BESIDES or self._made_up_of(word):
            self.link, self.pending, self.dated = bool(self.out), "", False
        elif word in {"،", ",", "؛"}:
            self.comma = True
        elif word == "\n" or word in ".؟!:" or (self.gap and word in '"“”«»' and self.out):
            return True
        elif before != "هامش":
            return self._passes(at, word, before)
        return False

    def _made_up_of(self, word: str) -> bool:
        """Whether a word leads to those whom a group without a name is made up of: وفدا ضم فلانا, فريق مكون من فلان."""
        return bool(self.out) and bool(self.out[-1].items[-1].unnamed) and word in particles("made_up_of")

    def _prepare(self, word: str) -> None:
        if self.link and word == "من":
            return  # المكون من فلان
        self.between = self.between or word == "بين"
        self.link = word[:1] == "و" and self.between and bool(self.out)
        self.pending = "" if self.link else _PREPOSITIONS[word]
        self.waited = 0

    def _sent_to(self, before: str) -> bool:
        """Whether talks are where a delegation is sent: الوفد اليمني إلى محادثات جنيف."""
        return before in particles("sent_to") and bool(self.out) and bool(self.out[-1].items[-1].unnamed)

    def _of_a_visit(self, at: int) -> bool:
        """Whether an adverb tells of the visit in which people meet: يلتقي فلان خلال زيارته لطهران فلانا."""
        behind = self.scene.text.fold_at(at + 1)
        return behind in particles("visiting") or behind in particles("arrived") or behind in particles("in_the_course")

    def _passes(self, at: int, word: str, before: str) -> bool:
        self.dated = self.dated or word in particles("calendar")
        if word in particles("in_course") and self._of_a_visit(at):
            return False
        if word == "عبر" and self.scene.text.fold_at(at + 1) in particles("media"):
            return False
        if (
            word == "ثم"
            and self.out
            and at + 1 < len(self.scene.at)
            and (item := self.scene.at[at + 1]) is not None
            and item.clitic[:1] not in {"و", "ف"}
        ):
            self.link = self.then = not item.clitic  # التقى فلانا ثم فلانا
            return False
        if _is_break(word) or (triggers(word) and before not in particles("halls") and not self._sent_to(before)):
            return True
        inside = particles("inside")
        if word.isalpha() and word not in demonyms() and word not in inside and before not in inside:
            self.gap += 1
            self.waited += 1
            if self.waited > _WAIT:
                self.pending = ""
        return self.gap > (_REACH_BEHIND if self.out else REACH)


_TITLED = 2
"""Words of a name at most that no role leads up to."""

_WAIT = 2
"""Words between a preposition and the people it governs (مع نظيريه ...)."""

_OTHER = 2
"""Words of a role that is none of the known ones."""

_APPOSED = 4
"""Words of a role that may stand between what was taken for all of it and the name of its bearer."""

_JOINED = 8
"""Words that may stand before a name joined by و (the role of the one before, mostly)."""

_JOINED_UNNAMED = 2
"""The same before people without a name."""

_REACH_BEHIND = 8
"""Words without anyone after the first people."""
