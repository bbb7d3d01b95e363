"""Runs of capitalised words, and the part of each that may be a person's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from people.english.knowledge import Is, kinds, phrases, seen, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.page import Page

_PREFIXES = ("al-", "el-", "d'", "d’", "ul-", "as-", "ash-", "an-", "ad-", "ar-")
_FILIAL = frozenset(["bin", "ben", "ibn", "bint"])
"""What a father's name follows, whatever else it means."""
_TITLES = Is.HONORIFIC | Is.OFFICE | Is.ROLE
_SURROUNDINGS = Is.NATION | Is.PLACE | Is.BODY
_SHORTENED = tuple(mark + end for mark in "'’" for end in ("m", "ll", "re", "ve", "d", "t"))
_COMPOUND = ("-based", "-born", "-led", "-nominated", "-winning", "-owned", "-backed", "-style")
"""Ends of adjectives that begin with a name: Dallas-based."""
_LETTERED = re.compile("[A-Z]-[a-z]+")
"""T-bonds, X-ray."""
_ARTICLE_WRITTEN_ON = re.compile("(?:Al|El)[A-Z]")
_FIRMS = frozenset(["inc", "corp", "co", "ltd", "plc", "sa", "ag", "nv", "group", "holdings", "trust"])
"""What ends the name of a firm that bears somebody's name."""
_SEATED = frozenset(["mp", "mps", "msp", "mep", "am", "member"])
"""Offices that a place follows, not a name: MP for Ealing North."""
_QUOTES = frozenset(['"', "“", "”", "'", "‘", "’"])
_LONGEST = 6
_SHORTEST = 2
_PARTICLES = 3
_GIVEN = 3
"""Doublings of its count as a given name from which a word makes a month after it a family name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `start` to `end` that may name a person; `head` is the first word of the title or role before them.

    title  flags of `Is` of the word that stands right before, in the same run
    run    where the whole run begins and ends
    """

    start: int
    end: int
    head: int
    title: int
    run: tuple[int, int]


def candidates(page: Page) -> Iterator[Candidate]:
    """Candidates of a page, left to right, without overlaps."""
    for start, end in runs(page):
        for first, last in _pieces(page, start, end):
            found = _name(page, first, last)
            if found:
                yield found


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, particles and initials between them, none over the end of a sentence."""
    at, size, inside = 0, len(page.words), page.inside
    while at < size:
        if not capital(page.words[at]):
            at += 1
            continue
        end = at + 1
        while end < size and inside[end] == inside[at]:
            step = _continues(page, end)
            if not step:
                break
            end += step
        start = at
        if (
            at
            and page.folded[at - 1] in words("leading")
            and page.words[at - 1].islower()
            and inside[at - 1] == inside[at]
        ):
            start = at - 1
        yield start, end
        at = end


def capital(word: str) -> bool:
    """Whether a word is written as a name is: with a capital, or as al-Assad and d'Estaing are."""
    return word[0].isupper() or (word.startswith(_PREFIXES) and not word.islower())


@lru_cache(maxsize=16384)
def kind(word: str) -> int:
    """Flags of a folded word; of a plural, its singular's; of a hyphened one, its titles' (ex-president)."""
    found = kinds().get(word, 0)
    if found:
        return found
    if "-" in word.strip("-"):
        parts = word.split("-")
        if parts[-1] in words("compounds"):
            return Is.NATION
        return max(kind(part) & _TITLES for part in (parts[-1], parts[0]))
    return kinds().get(word[:-1], 0) & (Is.ROLE | Is.OFFICE) if word.endswith("s") else 0


def _continues(page: Page, at: int) -> int:
    """How many words from `at` go on with a run: none, one, or two (a point, a particle and a capital after it)."""
    word = page.words[at]
    if capital(word):
        return 1
    if word in _QUOTES and page.words[at + 2 : at + 3] and page.words[at + 2] in _QUOTES:
        last = at + 3 < len(page.words) and page.inside[at + 3] == page.inside[at] and capital(page.words[at + 3])
        return 4 if last and capital(page.words[at + 1]) else 0
    if page.folded[at] in words("particles"):
        for size in range(1, _PARTICLES + 1):
            if at + size >= len(page.words) or page.inside[at + size] != page.inside[at]:
                break
            if capital(page.words[at + size]):
                return size + 1
            if page.folded[at + size] not in words("particles"):
                break
        return 0
    if word != "." or page.ends[at - 1] != page.starts[at] or at + 1 >= len(page.words):
        return 0
    title = kinds().get(page.folded[at - 1], 0) & (Is.HONORIFIC | Is.OFFICE) or page.folded[at - 1] == "st"
    return 2 if title and page.inside[at + 1] == page.inside[at] and capital(page.words[at + 1]) else 0


def _pieces(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of a run between known names of other things and words that are no names."""
    first = at = start
    while at < end:
        size = _phrase(page, at, end) or int(_small(page, at, start, end))
        if size:
            if first < at:
                yield first, at
            first = at = at + size
        else:
            at += 1
    if first < end:
        yield first, end


def _phrase(page: Page, at: int, end: int) -> int:
    for phrase in phrases().get(page.folded[at], ()):
        if at + len(phrase) <= end and tuple(page.folded[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _small(page: Page, at: int, start: int, end: int) -> bool:
    """Whether the word is a capitalised word of no name: The, But; not Will before a family name."""
    word = page.folded[at]
    if word.endswith(_SHORTENED) or word.endswith(_COMPOUND) or _LETTERED.fullmatch(page.words[at]):
        return True
    if not kinds().get(word, 0) & Is.SMALL:
        return False
    if at > start and word in words("calendar") and seen(page.folded[at - 1]).given > _GIVEN:
        return False
    return not (at == start and at + 1 < end and seen(word).given > 2 and at != page.firsts[page.inside[at]])


def _name(page: Page, start: int, end: int) -> Candidate | None:
    """Cut titles, nationalities and bodies from both ends of a piece."""
    first, title = start, 0
    while end - start > 2 and page.folded[end - 1] in words("trailing"):
        end -= 1
    for at in range(end - 1, start - 1, -1):
        flags = kind(page.folded[at])
        if flags & _TITLES and not _surname(page, at, start, end) and not _given(page, at, start, end):
            first, title = at + 1, flags
            break
    while first < end and page.words[first] == ".":
        first += 1
    while end - first > 1 and kind(page.folded[first]) & _SURROUNDINGS:
        if end - first == 2 and ("." not in page.words[first] and seen(page.folded[first]).given > 0):
            break
        first += 1
    last = end
    while last - first > 1 and page.folded[last - 1] in words("calendar") and not _surname(page, last - 1, start, end):
        last -= 1
    office = 0 if title else office_of(page, start)
    while office and last - first > 2 and seen(page.folded[first]).given < _GIVEN - 1:
        first += 1
    office = office if last - first > 1 else 0
    head = start - office if office else start if title else first
    title = title or (Is.OFFICE if office else 0)
    first, last = _trimmed(page, first, last)
    if first >= last or last - first > _LONGEST or _no_name(page, first, last):
        return None
    return Candidate(first, last, head, title, (start, end))


def _trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    """Leave out what is around a full name: Crooked Hillary Clinton, Hillary Clinton Spar, told Bob Dole China's."""
    if last - first == 2 and first == page.firsts[page.inside[first]] and len(page.words[first]) > 2:
        one, two = (seen(page.folded[at]) for at in (first, first + 1))
        if not one.given and not one.family and one.lower > 2 and two.family > 2 and two.family > two.lower:
            return first + 1, last
    while last - first > 2:
        one, two = seen(page.folded[first]), seen(page.folded[first + 1])
        common = one.lower or page.folded[first].endswith(("ed", "ing")) or kind(page.folded[first]) & _SURROUNDINGS
        if one.given > _GIVEN - 1 or two.given < _GIVEN or len(page.words[first]) < 3 or not common:
            break
        first += 1
    half = (last - first) // 2
    if half > 1 and page.folded[first : first + half] == page.folded[first + half : last]:
        last = first + half
    if last - first > 2 and kind(page.folded[last - 1]) & Is.PLACE and page.words[last : last + 1] in (["'s"], ["’s"]):
        last -= 1
    while last - first > 2:
        end = seen(page.folded[last - 1])
        if page.folded[last - 1] in _FIRMS or end.family or end.lower < 4 or seen(page.folded[last - 2]).family < 2:
            break
        last -= 1
    return first, last


def _no_name(page: Page, first: int, last: int) -> bool:
    """Whether the words end as no name does: C. S.P.A.; are an initial alone; tell a bank of another language."""
    word = page.words[last - 1]
    if not words("institutions").isdisjoint(page.folded[max(first - 1, 0) : last]):
        return True
    return (
        not page.words[first][0].isalnum()
        or word.count(".") > 1
        or (last - first == 1 and len(word.strip(".")) < _SHORTEST)
    )


def office_of(page: Page, start: int) -> int:
    """How many words before a piece are an office "of" what it begins with: Secretary of [Defense Ash Carter]."""
    opening = page.firsts[page.inside[start]]
    at = start - 1
    while at > opening and start - at < _LONGEST and (page.words[at][0].isupper() or page.folded[at] == "the"):
        at -= 1
    if at <= opening or page.folded[at] not in {"of", "for"} or not kind(page.folded[at - 1]) & Is.OFFICE:
        return 0
    return 0 if page.folded[at] == "for" and page.folded[at - 1] in _SEATED else start - at + 1


def _given(page: Page, at: int, start: int, end: int) -> bool:
    """Whether a word that is often a role is a given name here: Dean Kiely."""
    word = page.folded[at]
    opens = at == start or bool(kind(page.folded[at - 1]) & _TITLES)
    if word in words("titles_or_given") and opens and end - at > 1:
        return word == "don" or _continues_as_name(page, at, end)
    return at == start and end - start == 2 and not kind(word) & ~Is.ROLE and seen(word).given > 1


def _continues_as_name(page: Page, at: int, end: int) -> bool:
    """Whether a family name follows what may be a title: Sultan Al Jaber, Duke Ellington, not Sultan Haitham.

    Rulers and princes are called by their given names; a family name with its article, or one seen as nothing else
    that ends the name, is not one.
    """
    following = page.folded[at + 1]
    if (
        following in {"al", "el"}
        or following.startswith(("al-", "el-"))
        or _ARTICLE_WRITTEN_ON.match(page.words[at + 1])
    ):
        return page.folded[at] != "prince" or end - at > _SHORTEST
    counts = seen(following)
    return end - at == _SHORTEST and counts.family > 1 and not counts.given


def _surname(page: Page, at: int, start: int, end: int) -> bool:
    """Whether a word that is often a title or a month is a family name here: John Major, Theresa May, bin Sultan."""
    if at > start and page.folded[at - 1] in _FILIAL:
        return True
    if (
        at == start
        or page.folded[at].endswith("day")
        or any(not kind(page.folded[after]) & Is.SUFFIX for after in range(at + 1, end))
    ):
        return False
    before = seen(page.folded[at - 1])
    if before.given > _GIVEN and at - 1 == start and at == end - 1 and kind(page.folded[at]) & Is.OFFICE:
        return seen(page.folded[at]).family > 1
    if before.given > _GIVEN and not kind(page.folded[at]) & (Is.OFFICE | Is.HONORIFIC):
        return True
    return seen(page.folded[at]).family > 1 and before.given > 1 and before.given > before.lower - 2
