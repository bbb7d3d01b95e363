"""From Arabic mentions to people: which names of one article are one person's, by how Arabic names are built.

A name grows to the right by its fathers' (فلان بن فلان), so that a son's name holds his father's: محمد بن سلمان is
not سلمان. That is why the chains of people/chains.py, made for names whose last word is the family's, are not used.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from people.arabic.text import folded
from people.records import Mention, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_SOFT = str.maketrans(dict.fromkeys("اويءعةه"))
_SONS = frozenset({"بن", "ابن", "بنت", "ولد"})
_PREFIXES = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "ال", "دي", "فان", "فون", "دا", "دو", "لو", "لا", "ديل", "بو"})
_RIVALS = 10
"""Latest people with a word in common that are looked at: what keeps a text of ten thousand Muhammads linear."""

_INDEXED = 5
"""Words of a long name by which it is found."""

_LONGEST_ROLE = 90
"""Letters of a role beyond which a longer one is no better."""


@dataclass(slots=True)
class _Chain:
    """A person in the making: the words of the fullest form so far, where full names stand, how many are passed.

    alone  single words by which he was called
    """

    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    full: list[int] = field(default_factory=list)
    passed: int = 0
    alone: set[str] = field(default_factory=set)


def name_words(name: str) -> tuple[str, ...]:
    """Words of a name to compare: folded, parted at hyphens, what cannot stand alone joined to what follows."""
    written = name.replace("-", " ").replace("'", " ").replace(".", " ").split()
    parts = [folded(part) for part in written]
    out: list[str] = []
    held = ""
    for raw, part in zip(written, parts, strict=True):
        if part in _PREFIXES and part != parts[-1] and raw != "آبي":
            held += part
            continue
        out.append(held + part)
        held = ""
    return tuple(out) or tuple(parts)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of several words can be one person's."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if all(map(near, short, long)):
        return True
    if _other_father(one, other):
        return False
    if near(short[0], long[0]) and near(short[-1], long[-1]) and short[-2] not in _SONS and long[-2] not in _SONS:
        return True
    rest = long[len(long) - len(short) :]
    before = long[len(long) - len(short) - 1]
    return len(long) > len(short) and all(map(near, short, rest)) and (before not in _SONS)


def _other_father(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names tell different fathers: محمد بن نايف بن عبدالعزيز, محمد بن سلمان بن عبدالعزيز."""
    fathers = [name[2] for name in (one, other) if len(name) > 2 and name[1] in _SONS]
    return len(fathers) > 1 and not near(*fathers)


def near(one: str, other: str) -> bool:
    """Whether two words are spellings of one: the same hard letters in order, or one letter apart in a long word."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    hard = _hard(one)
    alike = len(hard) > 2 and hard == _hard(other) and max(len(one), len(other)) > _ROOT
    return alike or (len(one) > 5 and _one_apart(one, other))


_ROOT = 4
"""Letters of an Arabic name of one root and one vowel, where the vowel's place tells who is meant: صالح, صلاح; ماجد, مجيد."""


def chain(mentions: Sequence[Mention], beside: Mapping[int, int] | None = None) -> tuple[Person, ...]:
    """Gather mentions into people in order of first appearance; linear in the number of mentions.

    Names of several words come first, so that a headline's surname finds its owner. A single word belongs to the
    latest person before it whose name ends with it, else begins with it; else to the first such person after it.
    `beside` tells of single words, by where they start, where a name starts that is somebody else's though it ends
    with the word: ترامب وميلانيا ترامب. They are placed first, and the word alone goes on meaning the same person.
    """
    beside = beside or {}
    chains: list[_Chain] = []
    index: dict[str, list[_Chain]] = {}
    named = [(mention, name_words(mention.text)) for mention in sorted(mentions, key=lambda mention: mention.start)]
    for some in (
        [told for told in named if len(told[1]) > 1],
        [told for told in named if len(told[1]) == 1 and told[0].start in beside],
        [told for told in named if len(told[1]) == 1 and told[0].start not in beside],
    ):
        for mention, words in some:
            _place(mention, words, chains, index, beside.get(mention.start, -1))
        for found in chains:
            found.mentions.sort(key=lambda mention: mention.start)
            found.full, found.passed = found.full or [mention.start for mention in found.mentions], 0
    chains.sort(key=lambda found: found.mentions[0].start)
    return tuple(_person(found) for found in chains)


def _place(
    mention: Mention, words: tuple[str, ...], chains: list[_Chain], index: dict[str, list[_Chain]], beside: int
) -> None:
    keys = dict.fromkeys((words[-1], words[0], _hard(words[-1]), _hard(words[0]), _frame(words[-1])))
    rivals = {id(found): found for key in keys for found in index.get(key, ())[-_RIVALS:]}
    if beside >= 0:
        rivals = {key: found for key, found in rivals.items() if beside not in found.full}
    found = _of_several(words, rivals.values()) if len(words) > 1 else _of_one(words[0], rivals.values(), mention.start)
    if found is None:
        found = _Chain(words)
        chains.append(found)
        _enter(found, words, index)
    elif len(words) > len(found.words):
        _enter(found, words, index)
        found.words = words
    if len(words) == 1:
        found.alone.add(words[0])
    found.mentions.append(mention)


def _enter(found: _Chain, words: tuple[str, ...], index: dict[str, list[_Chain]]) -> None:
    tail = {words[-1].removeprefix(prefix) for prefix in _PREFIXES if words[-1].startswith(prefix)}
    for word in {*words[:_INDEXED], words[-1], *tail, _hard(words[0]), _hard(words[-1]), _frame(words[-1])}:
        if found not in index.setdefault(word, [])[-1:]:
            index[word].append(found)


def _of_several(words: tuple[str, ...], rivals: Iterable[_Chain]) -> _Chain | None:
    fitting = [found for found in rivals if len(found.words) > 1 and same_name(words, found.words)]
    return max(fitting, key=lambda found: (found.words == words, found.mentions[-1].start), default=None)


def _of_one(word: str, rivals: Iterable[_Chain], start: int) -> _Chain | None:
    every = list(rivals)
    tests = (
        [
            found
            for found in every
            if found.words[-1] == word and (len(found.words) < 2 or found.words[-2] not in _SONS)
        ],
        [found for found in every if found.words[0] == word],
        [
            found
            for found in every
            if word in found.words[1:-1] and found.words[found.words.index(word) - 1] not in _SONS
        ],
        [
            found
            for found in every
            if found.words[-1].endswith(word) and found.words[-1].removesuffix(word) in _PREFIXES
        ],
        [
            found
            for found in every
            if near(found.words[-1], word) and found.words[-2:-1] not in [(son,) for son in _SONS]
        ],
    )
    for fitting in tests:
        if fitting:
            return min(fitting, key=lambda found: (word not in found.alone, _distance(found, start)))
    return None


def _distance(found: _Chain, start: int) -> tuple[bool, int]:
    """People spoken of before come first, the latest of them foremost; then those behind, the next one foremost."""
    starts = found.full
    while found.passed < len(starts) and starts[found.passed] <= start:
        found.passed += 1
    before = max(starts[found.passed - 1] if found.passed else -1, found.mentions[-1].start)
    if 0 <= before <= start:
        return (False, start - before)
    if found.passed:
        return (False, start - starts[found.passed - 1])
    return (True, starts[0] - start if starts else start)


def _frame(word: str) -> str:
    """Ends of a long word, as a key for what is spelled otherwise inside."""
    return f"{word[:3]}~{word[-2:]}" if len(word) > _LONG else word


_LONG = 6
"""Letters of a word that may have lost one inside and still be known."""


def _hard(word: str) -> str:
    hard = word.translate(_SOFT)
    return "".join(letter for at, letter in enumerate(hard) if not at or hard[at - 1] != letter) or word


def _one_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out or changed makes one word the other."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    if len(one) == len(other):
        return one[at + 1 :] == other[at + 1 :]
    return one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


def _person(found: _Chain) -> Person:
    mentions = tuple(found.mentions)
    texts = list(dict.fromkeys(mention.text for mention in mentions))
    name = max(texts, key=lambda text: (len(name_words(text)), len(text)))
    roles = [mention.role for mention in mentions if mention.role]
    role = max(roles, key=lambda words: min(len(words), _LONGEST_ROLE), default="")
    return Person(name, tuple(text for text in texts if text != name), "", "", role, mentions)
