"""Who stands in a sentence: named people with their titles, groups without a name, pronouns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from people.english.knowledge import Is, kinds, phrases, words
from people.english.roles import extent
from people.english.runs import capital, kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from people.english.page import Page

_MODIFIERS = 6
"""Words before the noun that a group without a name has at most."""
_NEAR = 12
"""Parties on either side of a word that can have to do with it."""
PRONOUNS = frozenset(["he", "she", "they", "him", "them", "i", "we", "himself", "herself", "me", "us"])
_FIRST_LETTERS = frozenset("histwmu")
"""Of pronouns: what most words are not is looked at first."""
_SHORTENED = ("i'", "i’", "we'", "we’")
"""I've, we'll: who speaks, and an auxiliary."""
_AFTER_HER = frozenset(
    ["and", "yesterday", "today", "earlier", "again", "separately", "here", "there", "as", "when", "while"]
)
_BOTH = frozenset(["two", "pair", "duo"])
_POSSESSIVES = frozenset(["'s", "’s", '"s', "'"])


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in a sentence: words `start` to `end`, titles and appositions included.

    name   the person's, "" for a group without a name or a pronoun
    text   as worded
    owner  whether a possessive follows: what comes is theirs, not they
    """

    start: int
    end: int
    name: str
    text: str
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence's words `first` to `last` and its parties, left to right without overlaps."""

    page: Page
    first: int
    last: int
    parties: list[Party] = field(default_factory=list)

    def before(self, at: int) -> Iterator[Party]:
        """Parties that end at or before word `at`, nearest first, as far back as a reader looks."""
        last = bisect_right(self.parties, at, key=lambda party: party.end)
        yield from reversed(self.parties[max(0, last - _NEAR) : last])

    def after(self, at: int) -> Iterator[Party]:
        """Parties that begin at or after word `at`, nearest first."""
        first = bisect_left(self.parties, at, key=lambda party: party.start)
        yield from self.parties[first : first + _NEAR]

    def ending(self, at: int) -> Party | None:
        """Return the party whose last word is just before `at`."""
        found = next(self.before(at), None)
        return found if found and found.end == at else None


def scene(page: Page, number: int, named: Mapping[int, tuple[int, str]]) -> Scene:
    """Set the scene of a sentence; `named` tells where names begin, where they end and whose they are."""
    first, last = page.firsts[number], page.firsts[number + 1]
    out, at, free = Scene(page, first, last), first, first
    while at < last:
        if at in named:
            party = _named(page, at, free, last, named)
            while out.parties and not out.parties[-1].name and _same(page, out.parties[-1], party):
                party = replace(party, start=min(party.start, out.parties.pop().start))
            out.parties.append(party)
            at = free = max(party.end, at + 1)
            continue
        group = _unnamed(page, at, out.parties[-1].end if out.parties else first, last)
        if group:
            out.parties.append(group)
        at += 1
    return out


def _same(page: Page, group: Party, party: Party) -> bool:
    """Whether a role without a name is the one whose name follows: his Russian counterpart, Sergei Lavrov,."""
    if group.end > party.start or _leads(page, group.end, party.start):
        return True
    if party.end < len(page.words) and kind(page.folded[party.end]) & Is.SPEECH:
        return False
    told = page.folded[group.end - 1]
    role = told == "counterpart" or not (kinds().get(told, 0) & Is.HEAD or told in PRONOUNS)
    return role and not group.owner and _leads_to(page, group.end, party.start)


def _leads(page: Page, start: int, end: int) -> bool:
    """Whether the words between a group and a name say who heads it: a delegation led by Tariq Aziz."""
    told = [word for word in page.folded[start:end] if word != ","]
    return len(told) == 2 and told[0] in {"led", "headed"} and told[1] == "by"


def _leads_to(page: Page, start: int, end: int) -> bool:
    """Whether only a comma parts a role from a name, or what the role is for: envoy for Libya, Abdoulaye Bathily."""
    if page.words[start:end] == [","]:
        return True
    between = range(start + 1, end - 1)
    plain = all(capital(page.words[at]) or page.folded[at] in {"the", "of", "and"} for at in between)
    return page.words[end - 1] == "," and page.folded[start] in {"for", "to", "of"} and len(between) > 0 and plain


def _named(page: Page, at: int, free: int, last: int, named: Mapping[int, tuple[int, str]]) -> Party:
    end, name = named[at]
    start, after = extent(page, at, end)
    if any(other in named for other in range(end, after)):
        after = end
    owner = end < last and page.words[end] in _POSSESSIVES
    if after == end and not owner:
        after = _seat(page, end, last, named)
        after = extent(page, at, after)[1] if after > end else after
        owner = after < last and page.words[after] in _POSSESSIVES
    return Party(max(start, free), min(after, last), name, _text(page, at, end), owner)


def _seat(page: Page, end: int, last: int, named: Mapping[int, tuple[int, str]]) -> int:
    """End of the place that a name is told apart by: King Fahd of Saudi Arabia, Christopher Dodd of Connecticut."""
    at = end + 1
    if at >= last or page.folded[end] not in {"of", "from"} or at in named or page.words[at][0].islower():
        return end
    while at < last and page.words[at][0].isupper() and at not in named:
        at += 1
    known = any(kinds().get(word, 0) & Is.PLACE or word in phrases() for word in page.folded[end + 1 : at])
    return at if known else end


def _unnamed(page: Page, at: int, free: int, last: int) -> Party | None:
    """A pronoun at word `at`, or the group or office without a name that ends with it."""
    if page.folded[at][0] in _FIRST_LETTERS and _pronoun(page, at, last):
        return Party(at, at + 1, "", page.words[at].replace("’", "'").split("'")[0])
    return _group(page, at, free, last)


def _pronoun(page: Page, at: int, last: int) -> bool:
    """Whether a word stands for somebody: he, I've, talks with her; not US, not her aides."""
    folded = page.folded[at]
    if folded in PRONOUNS:
        return len(folded) == 1 or not page.words[at].isupper()
    return folded.startswith(_SHORTENED) or (folded == "her" and _alone(page, at + 1, last))


def _group(page: Page, at: int, free: int, last: int) -> Party | None:
    """Some officials, the foreign secretary, Reagan's advisers."""
    folded = page.folded[at]
    if folded in _BOTH and page.folded[at - 1] == "the" and at > free and _goes_on(page, at + 1, last):
        return Party(at - 1, at + 1, "", _text(page, at - 1, at + 1))
    if at + 1 < last and (_named_on(page, at + 1) or kind(page.folded[at + 1]) & (Is.ROLE | Is.OFFICE | Is.HEAD)):
        return None
    if not kinds().get(folded, 0) & Is.HEAD:
        following = page.words[at + 1] if at + 1 < last else "."
        if not kind(folded) & (Is.ROLE | Is.OFFICE) or following in {"of", "-"}:
            return None
    start = at
    while start > free and at - start < _MODIFIERS and _modifier(page, start - 1) and not _doing(page, start - 1):
        start -= 1
        if page.folded[start] in {"the", "a", "an", "his", "her", "their", "its"}:
            break
    if not kinds().get(folded, 0) & Is.HEAD and page.folded[start] not in {"the", "his", "her"}:
        return None
    while start < at and not page.words[start][0].isalnum():
        start += 1
    if start > 1 and page.folded[start - 1] == "of" and kind(page.folded[start - 2]) & (Is.ROLE | Is.OFFICE):
        return None
    owner = at + 1 < last and page.words[at + 1] in _POSSESSIVES
    return Party(start, at + 1, "", _text(page, start, at + 1), owner)


def _goes_on(page: Page, at: int, last: int) -> bool:
    """Whether a verb follows "the two", which then stand alone: the two met, the pair will meet; not the two countries."""
    folded = page.folded[at] if at < last else ""
    return any(folded in words(kind) for kind in ("auxiliaries", "adverbs", "verbs", "light"))


def _named_on(page: Page, at: int) -> bool:
    """Whether a name goes on after a role: officials Smith and Jones, not officials Monday."""
    return page.words[at][0].isupper() and page.folded[at] not in words("calendar")


def _alone(page: Page, at: int, last: int) -> bool:
    """Whether nothing that "her" could own follows it: talks with her yesterday, with her and, with her in Bonn."""
    if at >= last or not page.words[at][0].isalnum():
        return True
    folded = page.folded[at]
    return folded in words("prepositions") or folded in words("calendar") or folded in _AFTER_HER


def _doing(page: Page, at: int) -> bool:
    """Whether a word in -ing is a verb: is meeting British officials."""
    return at > 0 and page.folded[at].endswith("ing") and page.folded[at - 1] in words("auxiliaries")


def _modifier(page: Page, at: int) -> bool:
    word, folded = page.words[at], page.folded[at]
    if word in _POSSESSIVES:
        return True
    if not word[0].isalnum() or folded in words("prepositions") or folded in words("verbs"):
        return False
    if folded in {
        "the",
        "a",
        "an",
        "some",
        "other",
        "several",
        "three",
        "two",
        "four",
        "his",
        "her",
        "their",
        "senior",
    }:
        return True
    flags = kind(folded)
    return not flags & (Is.SMALL | Is.SPEECH) and not (folded.endswith("ed") and word.islower())


def _text(page: Page, start: int, end: int) -> str:
    return " ".join(page.whole[page.starts[start] : page.ends[end - 1]].split())
