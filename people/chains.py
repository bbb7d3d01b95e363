"""From mentions to people: the words of one article that name the same person, whatever its language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from language import fold
from people.records import Mention, Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_BREAKS = str.maketrans(dict.fromkeys("-‐‑–.'’`‘,\"“”«»", " "))
_SOFT = str.maketrans(dict.fromkeys("aeiouyاويءع"))
_MIN_NEAR = 4
"""Letters that two spellings of one surname need before they may differ."""

_SON = frozenset(["bin", "ben", "ibn", "بن", "ابن"])
_REGNAL = frozenset(["king", "emir", "sultan", "queen", "الملك", "ملك", "العاهل", "عاهل", "الامير", "امير", "السلطان"])
_ROYAL = frozenset(["King", "Queen", "Prince", "Princess"])

_RIVALS = 12
"""Latest people with a word in common that are looked at: what keeps a list of ten thousand Johns linear."""


@dataclass(slots=True)
class _Chain:
    """A person in the making: `words` are the folded words of the fullest form so far."""

    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)


class _Index:
    """Chains by every word of their names and by the hard letters of it, so that no look-up walks all of them."""

    def __init__(self) -> None:
        self.by_word: defaultdict[str, list[_Chain]] = defaultdict(list)
        self.by_letters: defaultdict[str, list[_Chain]] = defaultdict(list)

    def enter(self, chain: _Chain, known: tuple[str, ...] = ()) -> None:
        for word in set(chain.words).difference(known):
            self.by_word[word].append(chain)
            if len(word) >= _MIN_NEAR:
                self.by_letters[_letters(word)].append(chain)


def chain(mentions: Sequence[Mention], beside: Mapping[int, int] | None = None) -> tuple[Person, ...]:
    """Gather mentions into people, in order of first appearance.

    Names of several words stand for themselves, and those that agree are one person. A single word, or a part of a
    name, belongs to the latest person before it whose name ends with it, else begins with it, else holds it; else to
    the first such person after it (a headline comes before the full name); else it is a person of its own.
    The name is the fullest form, the role the most informative one. Linear in the number of mentions.

    `beside` tells of single words, by where they start, where a name starts that is somebody else's though it holds
    the word: Reagan and Nancy Reagan. They are placed first, so that the word alone goes on meaning the same person.
    """
    beside = beside or {}
    ordered = sorted(mentions, key=lambda mention: mention.start)
    index, chains = _Index(), list[_Chain]()
    words = [name_words(mention.text) or (fold(mention.text),) for mention in ordered]
    for mention, name in zip(ordered, words, strict=True):
        if len(name) > 1:
            _place(mention, name, chains, index)
    alone = [told for told in zip(ordered, words, strict=True) if len(told[1]) == 1]
    owners: dict[str, _Chain] = {}
    for mention, name in sorted(alone, key=lambda told: told[0].start not in beside):
        if mention.start in beside:
            owners[name[0]] = _place(mention, name, chains, index, beside[mention.start])
        elif name[0] in owners:
            owners[name[0]].mentions.append(mention)
        else:
            _place(mention, name, chains, index)
    chains.sort(key=lambda found: min(mention.start for mention in found.mentions))
    return tuple(_person(found) for found in chains)


def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a name; hyphens, points and apostrophes part or join them alike in every spelling."""
    folded = fold(name).replace("'", "").replace("’", "")
    return tuple(folded.translate(_BREAKS).split())


def agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as folded words, can be one person's: the shorter runs through the longer in order.

    An initial stands for a word that begins with it. The last words, the family names, must both be there, unless
    the shorter name is where the longer one begins (Kim for Kim Mahn-je).
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if not short:
        return False
    if tuple(long[: len(short)]) == tuple(short):
        return True
    if not _near(short[-1], long[-1]):
        return False
    rest = iter(long[:-1])
    return all(any(_initial(word, candidate) for candidate in rest) for word in short[:-1])


def _place(mention: Mention, words: tuple[str, ...], chains: list[_Chain], index: _Index, beside: int = -1) -> _Chain:
    found = _best(mention, words, index, beside)
    if found is None:
        found = _Chain(words)
        chains.append(found)
        index.enter(found)
    found.mentions.append(mention)
    if len(words) > len(found.words):
        known, found.words = found.words, words
        index.enter(found, known)
    return found


def _best(mention: Mention, words: tuple[str, ...], index: _Index, beside: int) -> _Chain | None:
    exact = index.by_word.get(words[-1], [])[-_RIVALS:]
    if len(words) > 1:
        exact = exact + index.by_word.get(words[0], [])[-_RIVALS:]
    candidates = [found for found in exact if agree(words, found.words)]
    if not candidates and len(words[-1]) >= _MIN_NEAR:
        near = index.by_letters.get(_letters(words[-1]), [])[-_RIVALS:]
        candidates = [found for found in near if agree(words, found.words)]
    if not candidates and len(words) == 1:
        candidates = exact
    if beside >= 0:
        candidates = [found for found in candidates if all(other.start != beside for other in found.mentions)]
    if len(words) == 1 and _titled(mention.role):
        candidates = [found for found in candidates if not _son_of(found.words, words[0])]
    if len(words) == 1 and _royal(mention.role):
        candidates = [found for found in candidates if _called(found, words[0])]
    if not candidates:
        return None
    for test in _tests(words):
        chosen = [found for found in candidates if test(found)]
        if chosen:
            return _nearest(chosen, mention.start)
    return _nearest(candidates, mention.start)


def _titled(role: str) -> bool:
    """Whether a role is one of those borne with the given name: King Salman is not Mohammed bin Salman."""
    return not _REGNAL.isdisjoint(fold(role).split())


def _royal(role: str) -> bool:
    """Whether a role is one of those that English puts before a given name alone: Crown Prince, not comeback king."""
    words = role.split()
    return bool(words) and words[-1] in _ROYAL and all(word[0].isupper() for word in words)


def _called(found: _Chain, word: str) -> bool:
    """Whether a king or prince of one name can be that person: Prince Charles is not Charles Kennedy, King Hussein not Saddam.

    The name begins with it, and is a king's or prince's where it has more words.
    """
    if found.words[0] != word:
        return False
    return len(found.words) == 1 or any(_royal(mention.role) for mention in found.mentions)


def _son_of(name: Sequence[str], word: str) -> bool:
    """Whether the word is the father's name in a name, and not that name's first word."""
    return name[0] != word and any(one in _SON and other == word for one, other in pairwise(name))


def _tests(words: tuple[str, ...]) -> Iterable[Callable[[_Chain], bool]]:
    """From the surest link to the weakest: all words, the end of the name, its beginning."""
    size = len(words)
    return (
        lambda found: found.words == words,
        lambda found: found.words[-size:] == words,
        lambda found: _near(found.words[-1], words[-1]),
        lambda found: found.words[:size] == words,
    )


def _nearest(chains: Sequence[_Chain], start: int) -> _Chain:
    """Choose the chain last spoken of before `start`, else the first one after it."""

    def distance(found: _Chain) -> tuple[bool, int]:
        before = [mention.start for mention in found.mentions[-3:] if mention.start <= start]
        return (not before, start - max(before) if before else found.mentions[0].start)

    return min(chains, key=distance)


def _near(one: str, other: str) -> bool:
    """Whether two words are spellings of one: the same hard letters in the same order, and as long but for a letter."""
    if one == other:
        return True
    if min(len(one), len(other)) < _MIN_NEAR or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    letters = _letters(one)
    return len(letters) > 2 and letters == _letters(other)


def _letters(word: str) -> str:
    """Hard letters of a word, doubled ones once."""
    hard = word.translate(_SOFT)
    return "".join(letter for place, letter in enumerate(hard) if not place or hard[place - 1] != letter)


def _initial(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return _near(one, other)


def _person(found: _Chain) -> Person:
    mentions = tuple(sorted(found.mentions, key=lambda mention: mention.start))
    texts = list(dict.fromkeys(mention.text for mention in mentions))
    name = max(texts, key=lambda text: (len(name_words(text)), not text.isupper(), len(text)))
    roles = [mention.role for mention in mentions if mention.role]
    role = max(roles, key=lambda words: min(len(words), 60), default="")
    return Person(name, tuple(text for text in texts if text != name), "", "", role, mentions)
