"""How much speaks for a candidate being a person: named pieces of evidence, each with its weight in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, weights, words
from people.english.namewords import within
from people.english.runs import Candidate, kind

if TYPE_CHECKING:
    from people.english.page import Page

_OVER = 4
_CLUBS = 3
"""Brackets of a sentence from which they tell of clubs."""
_REACH = 7
"""Words after a comma among which a role is looked for."""


def score(page: Page, found: Candidate) -> float:
    """Sum of the weights of all evidence in the name and around it."""
    weight = weights()
    total = sum(weight[name] * times for name, times in within(page, found))
    return total + weight[_before(page, found)] + weight[_after(page, found)]


def _before(page: Page, found: Candidate) -> str:
    """What the words before the name tell."""
    if found.title and not _adjective(found):
        return "honorific" if found.title & Is.HONORIFIC else "office"
    at, opening = found.head - 1, page.firsts[page.inside[found.start]]
    if at < opening:
        return "opening" if found.end - found.start == 1 else "nothing"
    before = page.folded[at]
    flags = kind(before)
    if before == "the" and page.folded[found.end : found.end + 1] and page.folded[found.end] in words("reigns"):
        return "reign"
    if told := _by_two(page, found, at, opening):
        return told
    if flags & (Is.ROLE | Is.OFFICE) or _charged(page, at, opening):
        return "role before"
    return _by_comma(page, found, at, opening) or (
        "said" if flags & Is.SPEECH else _SIGNS_BEFORE.get(before, "nothing")
    )


def _adjective(found: Candidate) -> bool:
    """Whether what stands before one word is a nation or a body rather than a role: Canadian Tire, International Settlements."""
    one = found.end - found.start == 1 and not found.title & (Is.HONORIFIC | Is.OFFICE)
    return one and bool(found.title & (Is.NATION | Is.BODY))


def clubs(page: Page, bracket: int, end: int) -> bool:
    """Whether what begins after a bracket and ends at word `end` is the club of a list of players: A (Cardiff), B (Bath)."""
    sentence = page.inside[bracket]
    listed = page.folded[page.firsts[sentence] : page.firsts[sentence + 1]].count("(")
    return listed >= _CLUBS and page.words[end : end + 1] in ([")"], [","])


def _charged(page: Page, at: int, opening: int) -> bool:
    """Whether words in lower case say what a role before them is over: the minister for civil aviation Praful Patel."""
    before = page.folded[at]
    if (
        before == "and"
        or before in words("prepositions")
        or before in words("determiners")
        or before in words("labels")
    ):
        return False
    for link in range(at - 1, max(opening, at - _OVER), -1):
        if page.folded[link] in {"for", "of"}:
            return bool(kind(page.folded[link - 1]) & Is.OFFICE) and page.words[at].islower()
        if not page.words[link].isalpha() or kind(page.folded[link]) & (Is.SMALL | Is.SPEECH):
            return False
    return False


def _by_two(page: Page, found: Candidate, at: int, opening: int) -> str:
    """What two words before the name tell together: his wife, shares of; "" where nothing."""
    before, earlier = page.folded[at], page.folded[at - 1] if at > opening else ""
    relative = before if before != "," else earlier
    owner = earlier if before != "," else page.folded[at - 2] if at - 1 > opening else ""
    if relative in words("relatives") and owner in _OWNERS:
        return "relative"
    shares = before in {"of", "in"} and earlier in {"shares", "stock", "shareholders"}
    return "label" if shares or (before == "(" and clubs(page, at, found.end)) else ""


def _by_comma(page: Page, found: Candidate, at: int, opening: int) -> str:
    """What the word at `at` before the name tells together with those before it; "" where nothing."""
    before = page.folded[at]
    if before in _POSSESSIVES and at > opening and kind(page.folded[at - 1]) & (Is.PLACE | Is.NATION):
        return "country's"
    if before == "," and _role_and_comma(page, at, opening, found.end):
        return "role and comma"
    return "label" if before in words("labels") else ""


def _role_and_comma(page: Page, comma: int, opening: int, end: int) -> bool:
    """Whether a role, with what belongs to it, ends at the comma: Turkey's ambassador in Athens, Nazmi Akiman,."""
    for at in range(comma - 1, max(opening - 1, comma - _REACH), -1):
        if kind(page.folded[at]) & (Is.ROLE | Is.OFFICE):
            return at == comma - 1 or page.words[end : end + 1] == [","]
        if not page.words[at][0].isalnum() or page.folded[at] in words("verbs") or kind(page.folded[at]) & Is.SPEECH:
            return False
    return False


def _after(page: Page, found: Candidate) -> str:
    """What the words after the name tell."""
    at, closing = found.end, page.firsts[page.inside[found.start] + 1]
    if at >= closing:
        return "nothing"
    after = page.folded[at]
    if named_after(page, found):
        return "named after"
    if kind(after) & Is.SPEECH:
        return "said"
    if after in words("human"):
        return "acts"
    if after == "," and at + 2 < closing:
        return _apposition(page, at + 1, min(closing, at + 1 + _REACH))
    return _SIGNS_AFTER.get(after, "nothing")


def named_after(page: Page, found: Candidate) -> bool:
    """Whether a thing bears the name: the James Webb telescope, the Charles de Gaulle aircraft carrier."""
    following = page.folded[found.end : min(found.end + 3, page.firsts[page.inside[found.start] + 1])]
    if found.end - found.start < 2 or found.title or not following:
        return False
    if following[0] in words("things"):
        return True
    return following[0] in words("of_things") and len(following) > 1 and following[1] in words("things")


def _apposition(page: Page, start: int, end: int) -> str:
    first = page.folded[start]
    if first.isdigit() and len(first) == 2 and page.folded[start + 1] in {",", "."}:
        return "age"
    flags = kind(first)
    if flags & Is.SPEECH:
        return "said"
    if first == "who":
        return "who"
    owner = page.folded[start + 1] in _POSSESSIVES or page.folded[start + 2 : start + 3] == ["'s"]
    named = page.words[start][0].isupper()
    if owner or named or first in words("introductions") or flags & (Is.ROLE | Is.NATION | Is.OFFICE):
        for at in range(start, end):
            if page.words[at] in {",", ".", ";"}:
                break
            if kind(page.folded[at]) & (Is.ROLE | Is.OFFICE):
                plain = owner or not named or page.folded[at + 1 : at + 2] in (["of"], ["for"], ["at"], ["to"], [","])
                return "role after" if plain else "nothing"
    return "nothing"


_POSSESSIVES = frozenset(["'s", "’s", '"s'])
_OWNERS = _POSSESSIVES | {"his", "her", "their", "my", "our"}
_SIGNS_BEFORE = {
    "the": "the",
    "&": "and-sign",
    **dict.fromkeys(["in", "at", "near", "across", "outside", "inside"], "in"),
}
_SIGNS_AFTER = {
    "(": "bracket",
    "<": "ticker",
    "&": "and-sign",
    "news": "label",
    "newspaper": "label",
    "magazine": "label",
    "agency": "label",
    "shares": "shares",
    "stock": "shares",
}
