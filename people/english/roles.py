"""What an article says a person is: the words before or after the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, kinds, words
from people.english.runs import kind

if TYPE_CHECKING:
    from people.english.page import Page

_TITLES = Is.OFFICE | Is.ROLE
_BEFORE = 7
"""Words that a role before a name has at most."""
_AFTER = 14
_LINKS = frozenset(["of", "for", "to", "and", "at"])
_OVER = (["of", "the"], ["for", "the"], ["to", "the"])
_OWNERS = frozenset(["'s", "’s"])
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its", "former", "then"])


def role(page: Page, start: int, end: int) -> str:
    """Role of the person named by the words `start` to `end`, as worded; "" where none is told."""
    first, last = extent(page, start, end)
    name = start
    while name > first and (kinds().get(page.folded[name - 1], 0) & Is.HONORIFIC or page.words[name - 1] == "."):
        name -= 1
    name += page.words[name] == "." and name < start
    if first < name:
        return _text(page, first, name)
    if last > end:
        return _text(page, end + 1, last)
    return _told_before(page, start)


def _told_before(page: Page, start: int) -> str:
    """Role that ends with what it is over: Secretary of State NAME; the ambassador to Algeria, NAME; the minister, NAME."""
    opening = page.firsts[page.inside[start]]
    comma = start > opening and page.words[start - 1] == ","
    end = start - 1 if comma else start
    if comma and end > opening and kind(page.folded[end - 1]) & _TITLES and page.folded[end - 1][-1] != "s":
        return _apposed(page, end, opening)
    at = end
    while at > opening and end - at < _BEFORE and _over(page, at - 1):
        at -= 1
        link = page.folded[at] in _LINKS or (page.folded[at] == "in" and comma)
        if link and at < end - 1 and at > opening and kind(page.folded[at - 1]) & _TITLES:
            begin = at - 1
            while begin > opening and at - begin < _BEFORE and _goes_on(page, begin - 1, opening):
                begin -= 1
            return _text(page, begin, end)
    return ""


def _over(page: Page, at: int) -> bool:
    """Whether a word may tell what a role is over: Governor of the Bank of England."""
    return (
        page.words[at][0].isupper()
        or page.folded[at] in _LINKS
        or page.folded[at] == "in"
        or page.folded[at - 1 : at + 1] in _OVER
    )


def _apposed(page: Page, end: int, opening: int) -> str:
    """Role between a determiner and a comma before the name: the bank's chief executive, Jose Ruiz,."""
    begin = end - 1
    while begin > opening and end - begin < _BEFORE and _goes_on(page, begin - 1, opening):
        begin -= 1
    before = page.folded[begin - 1] if begin > opening else ""
    owned = before in _ARTICLES or not _ARTICLES.isdisjoint(page.folded[begin:end])
    return _text(page, begin, end) if owned or not _OWNERS.isdisjoint(page.words[begin:end]) else ""


def _goes_on(page: Page, at: int, opening: int) -> bool:
    return page.words[at] == "US" or _belongs(page, at, opening)


def extent(page: Page, start: int, end: int) -> tuple[int, int]:
    """First word and end of the name together with the title or role before it and the apposition after it."""
    return _before(page, start), _after(page, end)


def _before(page: Page, start: int) -> int:
    """First word of the titles and the role before the name."""
    opening = page.firsts[page.inside[start]]
    at = start
    while at > opening and (kinds().get(page.folded[at - 1], 0) & Is.HONORIFIC or _point(page, at - 1)):
        at -= 1
    titled = at > opening and kind(page.folded[at - 1]) & _TITLES
    if titled and not _verb(page, at - 1, opening) and not _told(page, at - 1, opening):
        while at > opening and start - at < _BEFORE and (_belongs(page, at - 1, opening) or _point(page, at - 1)):
            at -= 1
    return at


def _verb(page: Page, at: int, opening: int) -> bool:
    """Whether a word that can be a role is a verb here: "will host Merkel"."""
    before = page.folded[at - 1] if at > opening else ""
    return page.words[at].islower() and (before == "to" or before in words("auxiliaries"))


def _told(page: Page, at: int, opening: int) -> bool:
    """Whether several by that word are told something: told reporters Baker had; not the senators Bush and Gore."""
    return at > opening and page.folded[at][-1] == "s" and bool(kinds().get(page.folded[at - 1], 0) & Is.SPEECH)


def _point(page: Page, at: int) -> bool:
    """Whether a word is the point of an abbreviated title."""
    return page.words[at] == "." and at > 0 and bool(kinds().get(page.folded[at - 1], 0) & (Is.HONORIFIC | Is.OFFICE))


def _belongs(page: Page, at: int, opening: int) -> bool:
    """Whether a word goes on with the role that follows it."""
    word, folded = page.words[at], page.folded[at]
    if word[0].isupper():
        return not kinds().get(folded, 0) & Is.SMALL or page.folded[at : at + 2] == ["under", "secretary"]
    if kind(folded) & _TITLES:
        return not _verb(page, at, opening)
    if word in {"'s", "’s", "/"}:
        return at > opening
    if folded in _LINKS:
        return at > opening and bool(kind(page.folded[at - 1]) & (_TITLES | Is.BODY))
    if folded == "the":
        return at > opening + 1 and page.folded[at - 1] == "of" and bool(kind(page.folded[at - 2]) & _TITLES)
    return word.isalpha() and _modifier(page, at)


def _modifier(page: Page, at: int) -> bool:
    """Whether a lower-case word belongs to the role after it: shadow foreign secretary, police spokesman."""
    folded = page.folded[at]
    if kinds().get(folded, 0) & (Is.SMALL | Is.SPEECH) or folded.endswith(("ed", "ing", "ly")):
        return False
    listed = folded in words("verbs") or folded in words("prepositions") or folded in words("bare")
    return not listed and page.words[at + 1].islower()


def _after(page: Page, end: int) -> int:
    """End of an apposition after the name that tells a role; `end` where there is none."""
    closing = page.firsts[page.inside[end - 1] + 1]
    if end < closing and page.folded[end] in {"himself", "herself"}:
        end += 1
    if end + 1 >= closing or page.words[end] != ",":
        return end
    told = False
    for at in range(end + 1, min(closing, end + _AFTER)):
        word = page.words[at]
        if word in {",", ".", ";", ")", "("}:
            return at if told and word != "(" else end
        if kind(page.folded[at]) & _TITLES and at < end + 6:
            told = True
        elif (
            not told
            and page.folded[at] not in _ARTICLES
            and (kind(page.folded[at]) & (Is.SPEECH | Is.SMALL) or page.folded[at] in words("verbs"))
        ):
            return end
    return end


def _text(page: Page, start: int, end: int) -> str:
    while start < end and page.folded[start] in {"the", "a", "an"}:
        start += 1
    return " ".join(page.whole[page.starts[start] : page.ends[end - 1]].split()) if start < end else ""
