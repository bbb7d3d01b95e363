"""What the words of a name tell for and against its being a person's: what the corpora know of each, and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, endings, family_names, seen, well_known, words
from people.english.runs import kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from people.english.knowledge import Name
    from people.english.page import Page
    from people.english.runs import Candidate

_MOST = 5
"""Doublings of a count beyond which more of it says no more."""
_RARE = 4
"""Doublings by which a word is commoner in lower case that count once more against it, up to three times."""
_COMMONEST = 3
_AFTER_GIVEN = frozenset(["place", "thing", "common"])
"""Evidence against a word that weighs less after a given name: Stephen Cape."""
_COURTESIES = frozenset(["mr", "mrs", "ms"])
_PLURALS = frozenset(["people", "men", "women", "children"])


def within(page: Page, found: Candidate) -> Iterator[tuple[str, float]]:
    """What the words of the name tell."""
    size = found.end - found.start
    if size > 1 and tuple(page.folded[found.start : found.end]) in well_known():
        yield "well known", 1
    if size == 1:
        yield from _alone(page.folded[found.start])
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


def _alone(word: str) -> Iterator[tuple[str, float]]:
    """What a name of one word tells."""
    yield "single", 1
    if word in words("mononyms"):
        yield "one word", 1
    elif word in family_names():
        yield "known family", 1
    counts = seen(word)
    if counts.given > counts.family and counts.given > counts.lower:
        yield "family", min(counts.given, _MOST) - min(counts.family, _MOST)


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
    if (named and folded in words("calendar")) or _courteous(page, found):
        return
    for name, times in _as_other(page.words[at], counts, flags, first=first):
        if name == "thing" and _unheard(found, counts, flags):
            continue
        if named:
            yield from _after_given(found, folded, name, times)
        else:
            yield name, times


def _after_given(found: Candidate, folded: str, name: str, times: float) -> Iterator[tuple[str, float]]:
    """What weighs less against a word behind a given name: Stephen Cape; not what is plainly a plural, Young Adults."""
    counts = seen(folded)
    if name == "body":
        yield ("body after given" if counts.family else "body"), times
    elif name == "common" and not found.title:
        plural = (folded.endswith("s") or folded in _PLURALS) and counts.lower > _MOST
        yield name, 1 + (plural and not counts.family)
    elif name not in _AFTER_GIVEN:
        yield name, times


def _courteous(page: Page, found: Candidate) -> bool:
    """Whether one word stands behind Mr, Mrs or Ms, which tells that it is a name whatever else it may be: Mr Cable."""
    return found.end - found.start == 1 and page.folded[found.start - 1] in _COURTESIES


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
