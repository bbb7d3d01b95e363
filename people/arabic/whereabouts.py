"""Where: the place told nearest to the word of meeting, with the building and its town; else where somebody had arrived."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.shapes import place_names
from people.arabic.sorts import is_courtesy
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text

_FAR = 30
"""Words between a word of meeting and a place that is still the meeting's."""

_SHARED = 6
"""How many times farther a place counts that stands between two words of meeting, for the second of them."""

_VENUE = 3
"""Words of a building's name behind its head: قصر اليمامة, مقر وزارة الخارجية."""

_DATELINE = 6
"""Words of a text among which its dateline stands."""


@cache
def _places() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places as folded words by their first word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in place_names():
        out.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in out.items()}


def place_near(text: Text, window: tuple[int, int, int], taken: Sequence[object], *, shared: bool) -> str:
    """Place told behind في or ب, nearest to the word of meeting; those behind it are preferred.

    window  first word that counts, the word of meeting, and the first that counts no more
    taken   for each word what stands for people there, or None
    shared  whether what stands before the word is mostly of another meeting
    """
    start, at, end = window
    back = _SHARED if shared else 2
    best, best_distance = "", _FAR
    floor = start
    for word in range(start, end):
        if word < floor or text.folds[max(0, word - 2)] in particles("affairs"):
            continue
        first, last, letters = _told_at(text, word, taken)
        if last > first:
            floor = last
            distance = word - at if word > at else back * (at - word)
            if distance < best_distance:
                best, best_distance = _words(text, first, last, letters), distance
    return best


def _words(text: Text, first: int, last: int, letters: int) -> str:
    told = text.source[text.starts[first] + skip_letters(text.raw[first], letters) : text.ends[last - 1]]
    return " ".join(told.replace("#", " ").replace("_", " ").split())


def _told_at(text: Text, word: int, taken: Sequence[object]) -> tuple[int, int, int]:
    """First and last but one word of a place that begins at `word`, and the letters before it; empty where none does."""
    for letters in _leads(text, word):
        head, last = text.folds[word][letters:], _known(text, word, letters)
        venue = head in particles("venues")
        if last == word and venue:
            last = _building(text, word, taken)
        if last > word:
            return word, _with_town(text, last, taken) if venue else last, letters
    return word, word, 0


def _known(text: Text, word: int, letters: int) -> int:
    """End of a known place that begins at `word` behind so many letters; `word` where none does."""
    for candidate in _places().get(text.folds[word][letters:], ()):
        if text.folds[word + 1 : word + len(candidate)] == candidate[1:]:
            return word + len(candidate)
    return word


def _building(text: Text, word: int, taken: Sequence[object]) -> int:
    """End of a building with its name: قصر السلام, مكتبه; `word` where the name is missing."""
    last = word + 1
    if _is_somebodys(text, word):
        return last
    while last < len(text) and last - word <= _VENUE and _is_part(text, last, taken, opens=last == word + 1):
        last += 1
    return word if last == word + 1 and not text.folds[word].startswith("ال") else last


def _with_town(text: Text, last: int, taken: Sequence[object]) -> int:
    """End of the place with what is told around it: مكتبه بقصر اليمامة في الرياض."""
    folds = text.folds
    while last < len(folds) and taken[last] is None:
        ahead = last + (folds[last] in particles("inside"))
        ahead += folds[ahead : ahead + 1] in _CAPITAL
        if ahead >= len(folds) or not _leads(text, ahead):
            break
        first, town, _ = _told_at(text, ahead, taken)
        if town == first:
            break
        last = town
    return last


def _is_somebodys(text: Text, word: int) -> bool:
    """Whether a pronoun ends the word: his office."""
    return text.raw[word].endswith(("ه", "ها")) and not text.folds[word].startswith("ال")


def _is_part(text: Text, at: int, taken: Sequence[object], *, opens: bool) -> bool:
    """Whether a word belongs to a building's name: also His Highness, whose office it is."""
    if is_courtesy(text.folds[at]):
        return True
    return taken[at] is None and (_goes_on(text.folds[at]) or (opens and text.folds[at].startswith("ال")))


_CAPITAL = (("العاصمه",), ("مدينه",))


def _goes_on(word: str) -> bool:
    """Whether a building's name may go on over a word."""
    known = word in particles("calendar") or word in particles("hours") or word in particles("inside")
    joined = word[0] in "بول" and word[1:] in _places()
    return word.isalpha() and not known and not joined and not roles.stops_role(word) and not roles.title_head(word)


def _leads(text: Text, word: int) -> tuple[int, ...]:
    """Letters to leave out before a place at `word`, for each reading in which something leads to a place."""
    fold = text.folds[word]
    before = text.folds[word - 1] if word else ""
    out = []
    if before in particles("place_leads"):
        out.append(0)
    if fold.startswith("ب") and len(fold) > len("بجد"):
        out.append(1)
    return tuple(out)


def arrival(text: Text, start: int, end: int) -> str:
    """Place where a sentence says somebody arrived or pays a visit: وصل إلى موسكو, زيارة إلى باريس."""
    for word in range(start + 2, end):
        if text.folds[word - 1] == "الي" and not particles("arrived").isdisjoint(
            text.folds[max(start, word - 8) : word]
        ):
            last = _known(text, word, 0)
            if last > word:
                return _words(text, word, last, 0)
    return ""


def dateline(text: Text, start: int) -> str:
    """Place before the first words of a text, as agencies put it: الرياض - واس, القاهرة (رويترز)."""
    if "cnn" in text.folds[start : start + 2 * _DATELINE]:
        return ""  # written in Dubai, whatever happened where
    for word in range(start, min(start + 2, len(text))):
        last = _known(text, word, 0)
        if last > word and (last >= len(text) or not text.folds[last].isalpha()) and last - start < _DATELINE:
            return _words(text, word, last, 0)
    return ""
