"""Line-ups of a match: lists of family names alone, "Kiely, Hreidarsson, Perry (Euell 78)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.evidence import clubs
from people.english.knowledge import Is, kinds
from people.english.runs import Candidate, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.english.page import Page

_SHARE = 0.9
"""Share of words of a line-up that are capitalised."""
_KNOWN = 2
"""Names of a first line-up that the report must know."""
_LEAST = 3
_BETWEEN = frozenset(",;().:-")


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
    """Whether a sentence is little but names and commas."""
    plain = [page.words[at] for at in _range(page, number) if page.words[at][0].isalpha()]
    commas = sum(page.words[at] in {",", ";"} for at in _range(page, number))
    names = sum(capital(word) for word in plain)
    return commas > 0 and len(plain) >= 2 and names >= _SHARE * len(plain) and names <= 3 * (commas + 2)


def _members(page: Page, number: int) -> Iterator[Candidate]:
    at, end = page.firsts[number], page.firsts[number + 1]
    while at < end:
        last = at
        while last < end and page.words[last][0].isalpha():
            last += 1
        label = last < end and page.words[last] == ":"
        club = page.words[at - 1] == "(" and clubs(page, at - 1, last)
        if at < last <= at + _LEAST and not label and not club and _namelike(page, at, last):
            yield Candidate(at, last, at, 0, (at, last))
        at = max(last, at + 1)


def _namelike(page: Page, start: int, end: int) -> bool:
    if not capital(page.words[end - 1]) or len(page.words[end - 1].strip(".")) < 2:
        return False
    flags = 0
    for at in range(start, end):
        flags |= kinds().get(page.folded[at], 0)
    return not flags & Is.SMALL
