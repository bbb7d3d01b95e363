"""Who takes part: the items before and behind a word of meeting, as clauses order them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic import roles
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

_PREPOSITIONS = {
    "مع": "مع",
    "الي": "الى",
    "بين": "بين",
    "وبين": "بين",
    "من": "من",
    "ومع": "مع",
    "لدي": "لدى",
    "بمع": "مع",
    "برفقه": "مع",
    "بمعيه": "مع",
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
    out: list[Group] = []
    folds = scene.text.folds
    pending, link, gap, between = "", False, 0, False
    at = start
    while at < end:
        item = scene.at[at]
        if item is not None and item.first == at:
            mark = _mark(item, pending)
            joined = out and (link or item.clitic[:1] == "و") and mark in {"direct", "بين"}
            near = gap <= (4 if item.named else 2)
            if joined and (near or link):
                out[-1] = Group((*out[-1].items, item), out[-1].mark, out[-1].gap)
            else:
                out.append(Group((item,), mark, gap))
            pending, link, gap, at = "", False, 0, item.last
            continue
        word = folds[at]
        if word == "من" and folds[at - 1] in {"كل", "كلا", "وكل", "بكل", "لكل"}:
            pending = pending or _PREPOSITIONS.get(folds[at - 2], "")
        elif word in _PREPOSITIONS:
            between = between or word == "بين"
            pending, link = _PREPOSITIONS[word], word[:1] == "و" and between and bool(out)
            if link:
                pending = ""
        elif word == "و":
            link = True
        elif word in {"بينه", "بينها"}:
            pending, between = "بينه", True
        elif word == "\n" or word in ".؟!؛:" or (gap and word in '"“”«»' and out) or _is_break(word) or triggers(word):
            break
        elif word.isalpha() and word not in demonyms():
            gap += 1
            if gap > (_REACH if not out else 8):
                break
            if pending and gap > 1:
                pending = ""
        at += 1
    return out


def _mark(item: Item, pending: str) -> str:
    last = item.clitic[-1:]
    if last in {"ب", "ل"}:
        return last
    return pending or "direct"


def subject(scene: Scene, start: int, at: int) -> Group | None:
    """Who acts before word `at`: whom a relative pronoun before it takes up; else, of the people that no preposition
    governs, the first one behind the last verb, or right before that verb.
    """
    folds = scene.text.folds
    found: Item | None = None
    index, start = at - 1, max(start, at - _BACK)
    while index >= start:
        item = scene.at[index]
        if item is not None:
            if item.people and item.clitic in {"", "و", "ف"} and not governed(scene, item, start):
                found = item
            index = item.first - 1
            continue
        word = folds[index]
        if word in _RELATIVES and found is None:
            return adjacent(scene, start, index)
        if found is not None and roles.is_verb(word):
            return adjacent(scene, start, index) or _joined(scene, found, start)
        index -= 1
    return _joined(scene, found, start) if found else None


_RELATIVES = frozenset({"الذي", "التي", "اللذين", "اللذان", "الذين"})


def adjacent(scene: Scene, start: int, at: int) -> Group | None:
    """Who stands right before word `at`, with nothing but fillers and a relative pronoun between."""
    index, start = at - 1, max(start, at - _REACH)
    while index >= start and scene.at[index] is None:
        word = scene.text.folds[index]
        if not (
            word in _fillers()
            or word
            in {"،", ",", ")", '"', "قد", "وقد", "الذي", "التي", "كان", "كانت", "سوف", "لم", "لن", "لا", "-", "–"}
            or word.isdigit()
        ):
            return None
        index -= 1
    if index < start:
        return None
    item = scene.at[index]
    assert item is not None
    return _joined(scene, item, start) if item.people else None


def governed(scene: Scene, item: Item, start: int) -> bool:
    """Whether a preposition stands before the item, so that it does not act."""
    before = item.first - 1
    while before >= start and (
        scene.text.folds[before] in {"،", ",", '"', "(", "كل", "كلا", "من"} and scene.text.folds[before] != "من"
    ):
        before -= 1
    return before >= start and scene.text.folds[before] in _GOVERNORS


_GOVERNORS = frozenset(
    [
        "مع",
        "الي",
        "بين",
        "من",
        "على",
        "لدي",
        "ضد",
        "حول",
        "بشان",
        "قبل",
        "بعد",
        "خلال",
        "في",
        "برئاسه",
        "بقياده",
        "بزعامه",
        "بحضور",
        "برفقه",
        "بخصوص",
        "تجاه",
        "نحو",
        "ان",
    ]
)


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
