"""How much speaks for a candidate being a person: named pieces of evidence, each with its weight in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, endings, family_names, seen, weights, well_known, words
from people.english.runs import Candidate, kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.knowledge import Name
    from people.english.page import Page

_MOST = 5
"""Doublings of a count beyond which more of it says no more."""
_RARE = 4
"""Doublings by which a word is commoner in lower case that count once more against it, up to three times."""
_COMMONEST = 3
_AFTER_GIVEN = frozenset(["place", "thing", "common"])
"""Evidence against a word that weighs less after a given name: Stephen Cape."""
_PLURALS = frozenset(["people", "men", "women", "children"])
_CLUBS = 3
"""Brackets of a sentence from which they tell of clubs."""
_REACH = 7
"""Words after a comma among which a role is looked for."""


def score(page: Page, found: Candidate) -> float:
    """Sum of the weights of all evidence in the name and around it."""
    weight = weights()
    total = sum(weight[name] * times for name, times in _within(page, found))
    return total + weight[_before(page, found)] + weight[_after(page, found)]


def _within(page: Page, found: Candidate) -> Iterator[tuple[str, float]]:
    """What the words of the name tell."""
    size = found.end - found.start
    if size > 1 and tuple(page.folded[found.start : found.end]) in well_known():
        yield "well known", 1
    if size == 1:
        yield "single", 1
        if page.folded[found.start] in family_names():
            yield "known family", 1
        alone = seen(page.folded[found.start])
        if alone.given > alone.family and alone.given > alone.lower:
            yield "family", min(alone.given, _MOST) - min(alone.family, _MOST)
    elif page.folded[found.start] in words("placelike") or _ends_as_place(page, found):
        yield "place", 1
    for at in range(found.start, found.end):
        word = page.words[at]
        flags = kind(page.folded[at])
        if flags & Is.PARTICLE and word.islower():
            yield "particle", 1
        elif flags & Is.SUFFIX or not word[0].isalpha():
            continue
        elif (
            len(word.strip(".")) < 3
            and word.isupper()
            and at < found.end - 1
            and word.casefold() not in words("letters_of")
        ):
            yield "initial", 1
        else:
            yield from _by_counts(page, found, at, flags)


def _ends_as_place(page: Page, found: Candidate) -> bool:
    """Whether two words end as places do and do not begin as people do: Stepney Green, not Susan Hill."""
    if found.title or found.end - found.start != 2 or page.folded[found.end - 1] not in words("place_ends"):
        return False
    return seen(page.folded[found.start]).given < 2


def _by_counts(page: Page, found: Candidate, at: int, flags: int) -> Iterator[tuple[str, float]]:
    """What the corpora know of one word of the name, for and against."""
    folded = page.folded[at]
    counts, first = seen(folded), at == found.start and found.end - found.start > 1
    yield from _as_name(counts, first=first, last=at == found.end - 1)
    if not counts.given and not counts.family and not counts.lower:
        yield "ending", endings().get(folded[-3:], 0.0)
    if first and _given(counts):
        return
    named = at > found.start and _given(seen(page.folded[at - 1]))
    if named and folded in words("calendar"):
        return
    for name, times in _as_other(page.words[at], counts, flags, first=first):
        if name == "thing" and _unheard(found, counts, flags):
            continue
        if not named:
            yield name, times
        elif name == "body":
            yield ("body after given" if counts.family else "body"), times
        elif name == "common" and not found.title:
            plural = (folded.endswith("s") or folded in _PLURALS) and counts.lower > _MOST
            yield name, 1 + (plural and not counts.family)
        elif name not in _AFTER_GIVEN:
            yield name, times


def _unheard(found: Candidate, counts: Name, flags: int) -> bool:
    """Whether a word behind a title was met only as part of names not understood: Minister Gholamreza Aqazadeh."""
    full = found.title and found.end - found.start > 1
    return bool(full) and not (counts.given or counts.family or counts.lower or flags)


def _given(counts: Name) -> bool:
    """Whether a word is a given name above all."""
    return counts.given > 3 and counts.given > counts.other - 2


def _as_name(counts: Name, *, first: bool, last: bool) -> Iterator[tuple[str, float]]:
    """What the corpora say for a word, by its place in the name."""
    if first:
        yield "given", min(counts.given, _MOST)
    elif last:
        yield "family", min(counts.family, _MOST)
    else:
        yield "family", min(max(counts.family, counts.given), 2)


def _as_other(word: str, counts: Name, flags: int, *, first: bool) -> Iterator[tuple[str, float]]:
    """What speaks against a word being a name."""
    known = max(counts.given, counts.family)
    if flags & Is.BODY and known < max(counts.other, counts.lower) + 2:
        yield "body", 1
    elif flags & Is.PLACE and not (first and counts.given > 1):
        yield "place", 1
    elif flags & Is.NATION:
        yield "nation", 1
    if counts.lower > known + 1:
        yield "common", min(_COMMONEST, 1 + (counts.lower - known) // _RARE)
    if counts.other > known:
        yield "thing", counts.other - known
    if len(word) > 2 and word.isupper() and "." not in word:
        yield "all caps", 1


def _before(page: Page, found: Candidate) -> str:
    """What the words before the name tell."""
    if found.title:
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
    if flags & (Is.ROLE | Is.OFFICE):
        return "role before"
    return _by_comma(page, found, at, opening) or (
        "said" if flags & Is.SPEECH else _SIGNS_BEFORE.get(before, "nothing")
    )


def clubs(page: Page, bracket: int, end: int) -> bool:
    """Whether what begins after a bracket and ends at word `end` is the club of a list of players: A (Cardiff), B (Bath)."""
    sentence = page.inside[bracket]
    listed = page.folded[page.firsts[sentence] : page.firsts[sentence + 1]].count("(")
    return listed >= _CLUBS and page.words[end : end + 1] in ([")"], [","])


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
                plain = owner or not named or page.folded[at + 1] in {"of", "for", "at", "to", ","}
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
