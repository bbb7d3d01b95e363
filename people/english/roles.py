"""What an article says a person is: the words before or after the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, kinds
from people.english.runs import kind

if TYPE_CHECKING:
    from people.english.page import Page
    from people.english.runs import Candidate

_TITLES = Is.OFFICE | Is.ROLE
_BEFORE = 7
"""Words that a role before a name has at most."""
_AFTER = 14
_LINKS = frozenset(["of", "for", "to", "and", "at"])
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its", "former", "then"])


def role(page: Page, found: Candidate) -> tuple[str, int, int]:
    """Return the role as worded, "" where none is told, and the words the name and its roles cover together."""
    start, end = found.head, found.end
    first = _before(page, found)
    after = _after(page, found.end)
    if after > found.end:
        end = after
    if first < found.start and not (first == found.head and found.title == Is.HONORIFIC):
        return _text(page, first, found.start), min(first, start), end
    if end > found.end:
        return _text(page, found.end + 1, end), start, end
    return "", start, end


def _before(page: Page, found: Candidate) -> int:
    """First word of the role before the name."""
    opening = page.firsts[page.inside[found.start]]
    at = found.head
    if found.title & Is.HONORIFIC and not found.title & Is.OFFICE:
        return at
    if at == found.start and not (at > opening and kind(page.folded[at - 1]) & _TITLES):
        return at
    while at > opening and found.start - at < _BEFORE and _belongs(page, at - 1, opening):
        at -= 1
    return at


def _belongs(page: Page, at: int, opening: int) -> bool:
    """Whether a word goes on with the role that follows it."""
    word, folded = page.words[at], page.folded[at]
    if word[0].isupper():
        return not kinds().get(folded, 0) & Is.SMALL
    if kind(folded) & _TITLES:
        return True
    if word in {"'s", "’s", "/"}:
        return at > opening
    if folded in _LINKS:
        return at > opening and bool(kind(page.folded[at - 1]) & _TITLES)
    return word.isalpha() and _modifier(page, at)


def _modifier(page: Page, at: int) -> bool:
    """Whether a lower-case word belongs to the role after it: finance minister, police spokesman."""
    folded, following = page.folded[at], page.folded[at + 1]
    if kinds().get(folded, 0) & (Is.SMALL | Is.SPEECH) or folded.endswith(("ed", "ing")):
        return False
    return bool(kind(following) & _TITLES) and page.words[at + 1].islower()


def _after(page: Page, end: int) -> int:
    """End of an apposition after the name that tells a role; `end` where there is none."""
    closing = page.firsts[page.inside[end - 1] + 1]
    if end + 1 >= closing or page.words[end] != ",":
        return end
    told = False
    for at in range(end + 1, min(closing, end + _AFTER)):
        word = page.words[at]
        if word in {",", ".", ";", ")", "("}:
            return at if told and word != "(" else end
        if kind(page.folded[at]) & _TITLES and at < end + 6:
            told = True
        elif not told and kind(page.folded[at]) & (Is.SPEECH | Is.SMALL) and page.folded[at] not in _ARTICLES:
            return end
    return end


def _text(page: Page, start: int, end: int) -> str:
    while start < end and page.folded[start] in {"the", "a", "an"}:
        start += 1
    return " ".join(page.whole[page.starts[start] : page.ends[end - 1]].split()) if start < end else ""
