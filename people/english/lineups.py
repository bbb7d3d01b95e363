"""Line-ups of a match: lists of family names alone, "Kiely, Hreidarsson, Perry (Euell 78)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.evidence import clubs
from people.english.knowledge import Is, kinds, words
from people.english.runs import Candidate, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.english.page import Page

_SHARE = 0.9
"""Share of words of a line-up that are capitalised."""
_KNOWN = 2
"""Names of a first line-up that the report must know."""
_LEAST = 3
_LABEL = 5
_LABELS = frozenset(["sub", "subs", "substitutes", "replacements", "used", "referee", "ref"])
"""Words of a label behind which one name is a list."""
_AMONG = frozenset(["for", "and", "capt", "captain", "not", "used", "from", "sub"])
"""Words among the names of a line-up: Everitt for Mapletoft (53)."""


def lined_up(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Family names in line-ups, where the report itself names some of those players."""
    known = {page.folded[found.end - 1] for found in chosen}
    taken = {at for found in chosen for at in range(found.start, found.end)}
    lists = [number for number in range(1, len(page.sentences)) if _is_list(page, number)]
    told = {page.folded[at] for number in lists for at in _range(page, number)}
    if len(told & known) < _KNOWN:
        return []
    return [found for number in lists for found in _members(page, number) if found.start not in taken]


def _range(page: Page, number: int) -> range:
    return range(page.firsts[number], page.firsts[number + 1])


def _is_list(page: Page, number: int) -> bool:
    """Whether a sentence is little but names and commas, behind a label if it has one."""
    told = range(_label(page, number), page.firsts[number + 1])
    between = _AMONG | words("particles")
    plain = [page.words[at] for at in told if page.words[at][0].isalpha() and page.folded[at] not in between]
    commas = sum(page.words[at] in {",", ";"} for at in told)
    names = sum(capital(word) for word in plain)
    labelled = not _LABELS.isdisjoint(page.folded[page.firsts[number] : told.start])
    long = len(plain) >= 2 or (labelled and len(plain) == 1)
    return (commas > 0 or labelled) and long and names >= _SHARE * len(plain) and names <= 3 * (commas + 2)


def _label(page: Page, number: int) -> int:
    """First word behind a label: "Subs not used: Hamann, Harrison"."""
    first, last = page.firsts[number], page.firsts[number + 1]
    return next((at + 1 for at in range(first, min(first + _LABEL, last)) if page.words[at] == ":"), first)


def _members(page: Page, number: int) -> Iterator[Candidate]:
    at, end = _label(page, number), page.firsts[number + 1]
    while at < end:
        last = at
        while last < end and page.words[last][0].isalpha() and page.folded[last] not in _AMONG:
            last += 1
        club = page.words[at - 1] == "(" and (page.words[last : last + 1] == [")"] or clubs(page, at - 1, last))
        if at < last <= at + _LEAST and not club and _namelike(page, at, last):
            yield Candidate(at, last, at, 0, (at, last))
        at = max(last, at + 1)


def _namelike(page: Page, start: int, end: int) -> bool:
    if not capital(page.words[end - 1]) or len(page.words[end - 1].strip(".")) < 2:
        return False
    dated = page.folded[start] in words("calendar")
    return not dated and not any(kinds().get(page.folded[at], 0) & Is.SMALL for at in range(start, end))
