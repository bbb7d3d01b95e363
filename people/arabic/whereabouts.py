"""Where: the place told nearest to the word of meeting; else where the text was written."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.groups import fillers
from people.arabic.particles import particles
from people.arabic.places import Place, is_land, known, leads_to_capital, place_at, place_from, worded
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
    where = place_where(text, start, at, taken)
    best, best_distance = (where, _NEAR) if where else (best, best_distance)
    floor = at if where else start
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
            and not _is_seat(text, place, taken)
            and not (word < at and _is_of_a_speaker(text, place, start))
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
    before = _before(place)
    word = text.folds[before] if before >= 0 else "."
    known = word in particles("calendar") or word in particles("hours") or word in fillers()
    known = known or word in particles("in_the_course")
    return before == at or not word.isalpha() or taken[before] is not None or known


def _is_elsewhere(text: Text, place: Place) -> bool:
    """Whether the place belongs to an office (المستشار بالديوان الملكي) or to a time before (قبل وصوله إلى باريس)."""
    folds = text.folds
    at = _before(place)
    if folds[max(0, at - 1) : at + 1] in _NOT_YET:
        return True
    while at > 0 and (folds[at] in demonyms() or (folds[at].startswith("ال") and not roles.title_head(folds[at]))):
        at -= 1
    if folds[at] == "بالاعمال":
        return True  # the chargé d'affaires of an embassy
    return at >= 0 and roles.title_head(folds[at]).removeprefix("ال") in particles("posted")


def _is_seat(text: Text, place: Place, taken: Sequence[object]) -> bool:
    """Whether a town or country tells where somebody has his office: مدير مدرسة في موريتانيا أحمد, السفارة في القاهرة."""
    folds, at = text.folds, _before(place)
    if folds[place.first][place.letters :] in particles("venues"):
        return False
    if taken[place.first] is not None and taken[place.first] is taken[at]:
        return _tells_office(text, place, taken)
    named = place.last < len(folds) and taken[place.last] is not None
    if named and roles.title_head(folds[place.last]).removeprefix("ال") in particles("offices"):
        return False  # استقبل رئيس الوزراء في بيروت وزير الخارجية
    for word in range(at, max(at - _ROLE, -1), -1):
        mission, head = folds[word] in particles("missions"), roles.title_head(folds[word])
        if taken[word] is not None or not folds[word].isalpha() or mission or head:
            free = taken[word] is None and folds[word].isalpha()
            return free and (not _is_inside(folds[word - 1]) if mission else named)
    return False


def _is_of_a_speaker(text: Text, place: Place, start: int) -> bool:
    """Whether those who say so are there: قالت مصادر في سول إن, told before the word of meeting."""
    behind = text.folds[place.last : place.last + 2]
    told = behind[:1] == ("ان",) or behind == ("،", "ان")
    sources = text.folds[max(start, _before(place) - 1) : _before(place) + 1]
    return told and not particles("sources").isdisjoint(sources)


def _tells_office(text: Text, place: Place, taken: Sequence[object]) -> bool:
    """Whether a place within the words for somebody is where his office is, not where the role just ends (وزير الدفاع في جدة)."""
    item, last = taken[place.first], place.last
    goes_on = last < len(taken) and taken[last] is item and not _is_time(text, last)
    return bool(getattr(item, "people", ())) and (place.land or goes_on)


def _is_inside(word: str) -> bool:
    """Whether what stands behind a word is where people are: في السفارة, بمقر السفارة."""
    return word in particles("place_leads") or word in particles("venues") or word[1:] in particles("venues")


def _before(place: Place) -> int:
    """The word before a place and what leads to it."""
    return place.first - 1 if place.letters else place.first - 2


_ROLE = 7
"""Words of a role before the place where it is held."""


def place_where(text: Text, start: int, at: int, taken: Sequence[object]) -> str:
    """The place that a clause of where hangs on: قادمين من الصين حيث شاركا, في طهران حيث التقى."""
    clause = next((word for word in range(at - 1, max(start, at - _WHERE) - 1, -1) if text.folds[word] == "حيث"), 0)
    if not clause or any(text.folds[word] in {".", "؛", "\n"} for word in range(clause, at)):
        return ""
    last = clause
    while last > start and (
        text.folds[last - 1] in _WHEN or text.folds[last - 1].isdigit() or _is_time(text, last - 1)
    ):
        last -= 1
    for first in range(max(start + 1, last - _DATELINE), last):
        led = text.folds[first - 1] in particles("place_leads") | particles("visiting") | _FROM
        led = led or leads_to_capital(text, first - 1)
        for letters in (*((0,) if led else ()), *((1,) if text.folds[first][:1] in {"ب", "ل"} else ())):
            place = place_from(text, first, letters, taken)
            if place is not None and place.last == last:
                return worded(text, place)
    return ""


def _is_time(text: Text, word: int) -> bool:
    told = text.folds[word]
    return told in particles("calendar") or told in particles("hours") or told in _SPANS


_SPANS = frozenset({"الاسبوع", "الشهر", "العام"})
_WHEN = frozenset({"،", ",", "/", "في", "يوم", "الماضي", "الجاري", "امس", "اليوم", "الاول", "الثاني"})
_FROM = frozenset({"من", "الي"})
"""Between a place and where there may stand the day; before the place where somebody comes from or goes to."""

_NEAR = 5
"""Words behind the word of meeting within which a place is nearer than the clause of where that it stands in."""

_WHERE = 5
"""Words between where and the word of meeting."""

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
