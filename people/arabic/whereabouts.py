"""Where: the place told nearest to the word of meeting; else where the text was written."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.groups import fillers
from people.arabic.particles import particles
from people.arabic.places import Place, is_land, known, place_at, worded
from people.arabic.shapes import demonyms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text

_FAR = 30
"""Words between a word of meeting and a place that is still the meeting's, those of people not counted."""

_SHARED = 6
"""How many times farther a place counts that stands between two words of meeting, for the second of them."""

_LAND = 8
"""Words by which a country counts farther than a town or a building: it may be what was talked about."""

_DATELINE = 6
"""Words of a text among which its dateline stands."""


def place_near(text: Text, window: tuple[int, int, int], taken: Sequence[object], *, shared: bool) -> str:
    """Place told behind في or ب, nearest to the word of meeting; those behind it are preferred.

    window  first word that counts, the word of meeting, and the first that counts no more
    taken   for each word what stands for people there, or None
    shared  whether what stands before the word is mostly of another meeting
    """
    start, at, end = window
    back = _SHARED if shared else 2
    best, best_distance = _named_after(text, at) or _host_land(text, start, at), _FAR
    if best:
        return best
    floor = start
    free = [0, *accumulate(one is None for one in taken[start:end])]
    for word in range(start, end):
        if word > at and text.folds[word].lstrip("و") in particles("going_on"):
            break
        if word < floor or text.folds[max(0, word - 2)] in particles("affairs"):
            continue
        place = place_at(text, word, taken)
        if (
            place is not None
            and not _is_elsewhere(text, place)
            and (not place.land or _is_free(text, place, taken, at))
        ):
            floor = place.last
            between = abs(free[word - start] - free[at - start])
            distance = (between if word > at else back * between) + _LAND * place.land
            if distance < best_distance:
                best, best_distance = worded(text, place), distance
    return best


def _is_free(text: Text, place: Place, taken: Sequence[object], at: int) -> bool:
    """Whether no noun stands before that the country may belong to: not الجيش في سوريا, but among people, days and marks."""
    before = place.first - 1 if place.letters else place.first - 2
    word = text.folds[before] if before >= 0 else "."
    known = word in particles("calendar") or word in particles("hours") or word in fillers()
    known = known or word in particles("in_the_course")
    return before == at or not word.isalpha() or taken[before] is not None or known


def _is_elsewhere(text: Text, place: Place) -> bool:
    """Whether the place belongs to an office (المستشار بالديوان الملكي) or to a time before (قبل وصوله إلى باريس)."""
    folds = text.folds
    at = place.first - 1 if place.letters else place.first - 2
    if folds[max(0, at - 1) : at + 1] in _NOT_YET:
        return True
    while at > 0 and (folds[at] in demonyms() or (folds[at].startswith("ال") and not roles.title_head(folds[at]))):
        at -= 1
    if folds[at] == "بالاعمال":
        return True  # the chargé d'affaires of an embassy
    return at >= 0 and roles.title_head(folds[at]).removeprefix("ال") in particles("posted")


_NOT_YET = (("قبل", "وصوله"), ("وقبل", "وصوله"), ("قبيل", "وصوله"), ("وقبيل", "وصوله"), ("قبل", "وصولها"))


def dateline(text: Text, start: int) -> str:
    """Place before the first words of a text, as agencies put it: الرياض - واس, القاهرة (رويترز)."""
    if "cnn" in text.folds[start : start + 2 * _DATELINE]:
        return ""  # written in Dubai, whatever happened where
    for word in range(start, min(start + 2, len(text))):
        last = known(text, word, 0)
        if last > word and (last >= len(text) or not text.folds[last].isalpha()) and last - start < _DATELINE:
            return worded(text, Place(word, last, 0, is_land(text, word, last, 0)))
    return ""


def _named_after(text: Text, at: int) -> str:
    """The town a summit is named after: قمة هلسنكي."""
    last = known(text, at + 1, 0) if at + 1 < len(text) and text.folds[at] in particles("summits") else 0
    return (
        worded(text, Place(at + 1, last, 0, land=False)) if last > at + 1 and not is_land(text, at + 1, last, 0) else ""
    )


def _host_land(text: Text, start: int, at: int) -> str:
    """The country or town that is told to hold the meeting: استضافت قبرص اجتماعا."""
    for word in range(max(start, at - _HOSTED), at):
        if text.folds[word] in particles("hosting"):
            last = known(text, word + 1, 0)
            return worded(text, Place(word + 1, last, 0, land=False)) if word + 1 < last <= at else ""
    return ""


_HOSTED = 8
"""Words before a noun of meeting among which its host stands."""
