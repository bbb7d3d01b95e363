"""Word lists of English names and their surroundings, read once when first used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from language import entries, fold, table
from people.names.leaders import leaders

_HERE = "people.english"


class Is:
    """What a folded word can be, as bits; a word may be several of these.

    Plain numbers: they are combined for every word of an article, and an enum's operators cost ten times as much.
    """

    HONORIFIC = 1
    OFFICE = 2
    ROLE = 4
    NATION = 8
    PLACE = 16
    BODY = 32
    SPEECH = 64
    PARTICLE = 128
    SUFFIX = 256
    SMALL = 512
    HEAD = 1024


_LISTS = {
    Is.HONORIFIC: "honorifics",
    Is.OFFICE: "offices",
    Is.ROLE: "roles",
    Is.NATION: "nationalities",
    Is.PLACE: "places",
    Is.BODY: "bodies",
    Is.SPEECH: "speech",
    Is.PARTICLE: "particles",
    Is.SUFFIX: "suffixes",
    Is.SMALL: "small",
    Is.HEAD: "heads",
}


class Name(NamedTuple):
    """How often a word was seen as given name, as family name, in other names, in lower case; log2(1 + n), rounded."""

    given: int
    family: int
    other: int
    lower: int


_KNOWN_AT_SIGHT = 4
"""Doublings that a given name on the hand-made list counts for at least."""
_FAMILY = 3
"""Doublings that a family name on the hand-made list counts for at least."""
_FAMILY_TOO = 5
"""Doublings that a family name counts for at least which is a common word too."""
_SHORTEST_KNOWN = 3
UNSEEN = Name(0, 0, 0, 0)


@cache
def words(path: str) -> frozenset[str]:
    """Folded entries of `words/<path>.txt`."""
    return frozenset(fold(entry) for entry in entries(_HERE, f"words/{path}.txt"))


@cache
def kinds() -> dict[str, int]:
    """Flags of `Is` for every word of the lists, as plain numbers: they are looked up for every word of an article."""
    out: dict[str, int] = {}
    for flag, path in _LISTS.items():
        for word in words(path):
            out[word] = out.get(word, 0) | flag
    return out


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places and other names of several words, by their first word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for entry in words("places") | words("others") | words("firms"):
        parts = tuple(entry.split())
        if len(parts) > 1:
            out.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in out.items()}


@cache
def names() -> dict[str, Name]:
    """What the corpora say about each word, `words/names.tsv`, and every reader about those of the lists made by hand."""
    out = {row[0]: Name(*map(int, row[1:5])) for row in table(_HERE, "words/names.tsv")}
    for word in words("given") | words("given_more") | words("given_rarer"):
        counts = out.get(word, UNSEEN)
        out[word] = counts._replace(given=max(counts.given, _KNOWN_AT_SIGHT, counts.other))
    for word in words("families"):
        counts = out.get(word, UNSEEN)
        if not counts.lower:
            out[word] = counts._replace(family=max(counts.family, _FAMILY))
    for word in words("families_common"):
        counts = out.get(word, UNSEEN)
        out[word] = counts._replace(family=max(counts.family, _FAMILY_TOO))
    for first, *_, last in well_known():
        for word, place in ((first, "given"), (last, "family")):
            counts = out.get(word, UNSEEN)
            if not counts.lower and len(word) > _SHORTEST_KNOWN:
                out[word] = counts._replace(**{place: max(getattr(counts, place), _KNOWN_AT_SIGHT)})
    return out


@cache
def well_known() -> frozenset[tuple[str, ...]]:
    """Folded words of the names that every reader of the news knows."""
    return frozenset(tuple(fold(name).replace(".", "").split()) for leader in leaders() for name in leader.latin)


@cache
def family_names() -> frozenset[str]:
    """Family names of those whom every reader knows that are nothing else in English: Putin, not Brown."""
    last = {name[-1] for name in well_known()}
    alone = (word for word in last if len(word) > _SHORTEST_KNOWN and not kinds().get(word, 0))
    return frozenset(word for word in alone if _only_family(names().get(word, UNSEEN)))


def _only_family(counts: Name) -> bool:
    return not counts.lower and not counts.other and counts.given < counts.family


def seen(word: str) -> Name:
    """Counts of a folded word; of a hyphened one that was never seen, those of its first part."""
    found = names().get(word)
    if found is None:
        found = names().get(word.split("-", 1)[0], UNSEEN) if "-" in word else UNSEEN
    return found


@cache
def endings() -> dict[str, float]:
    """Log-odds, by its last three letters, of a word being a name of people: `words/endings.tsv`."""
    return {row[0]: max(-2.0, min(2.0, float(row[1]))) for row in table(_HERE, "words/endings.tsv")}


@cache
def weights() -> dict[str, float]:
    """What each piece of evidence counts for a person: `words/evidence.tsv`."""
    return {row[0]: float(row[1]) for row in table(_HERE, "words/evidence.tsv")}
