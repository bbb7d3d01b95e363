"""Names in headlines whose every word is a capital, or begins with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, seen
from people.english.runs import Candidate, kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.english.page import Page

_CAPITALS = 0.6
"""Share of capitalised words from which a headline tells nothing by its capitals."""
_SURE = 4
"""Doublings of its count as a family name from which a word in a headline is one."""


def shouted(page: Page) -> bool:
    """Whether the headline's capitals tell nothing."""
    words = [word for word in page.words[: page.headline] if word.isalpha() and len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) > _CAPITALS * len(words)


def in_headline(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Mentions in such a headline of people known from the text, and of others whose title stands before them."""
    if not shouted(page):
        return []
    end = page.headline
    taken = {at for found in chosen for at in range(found.start, found.end) if found.start < end}
    first = {page.folded[found.start] for found in chosen if found.end - found.start > 1}
    last = {page.folded[found.end - 1] for found in chosen}
    out, at = list[Candidate](), 0
    while at < end:
        size = 0 if at in taken else _size(page, at, end, first, last)
        if size:
            out.append(Candidate(at, at + size, at, 0, (at, at + size)))
        at += max(size, 1)
    return out


def _size(page: Page, at: int, end: int, first: set[str], last: set[str]) -> int:
    """How many words from `at` name a person."""
    word = page.folded[at]
    if word in first and at + 1 < end and page.folded[at + 1] in last:
        return 2
    if word in last:
        return 1
    counts = seen(word)
    titled = at > 0 and kind(page.folded[at - 1]) & (Is.HONORIFIC | Is.OFFICE)
    last_word = at == end - 1 and at > 0 and page.words[at - 1] == "-"
    sure = (
        counts.family >= _SURE
        and counts.family > counts.other
        and not counts.lower
        and not kind(word) & (Is.PLACE | Is.BODY)
    )
    return int(sure and bool(titled or last_word))
