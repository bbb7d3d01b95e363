"""Lists of parties and the titles before each: A, B and the head of the bank, C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.english.knowledge import Is, words
from people.english.runs import capital, kind

if TYPE_CHECKING:
    from people.english.page import Page
    from people.english.scene import Party, Scene

_BRACKETS = 10
JOINTS = frozenset(
    [
        ",",
        "and",
        "&",
        "as",
        "well",
        "along",
        "with",
        "plus",
        "both",
        "or",
        "then",
        "also",
        "including",
        "notably",
        "such",
    ]
)
"""What may stand between two of a list."""
_LINKS = frozenset(["of", "for", "in", "to", "and", "at", "on", "without"])
_MARKS = frozenset([",", ".", "'s", "’s"])


def joined(scene: Scene, last: Party, *, headline: bool = False) -> tuple[Party, ...]:
    """Return the parties of a list that ends with `last`: A, B and C; in a headline, A, B.

    headline  whether a headline may spare the word: Bush, Putin to meet
    """
    page, out = scene.page, [last]
    anded = headline and scene.first == 0 and last.end <= page.headline
    for party in scene.before(last.start):
        first = start = past_brackets(scene, party.end)
        while start < out[0].start and page.folded[start] in JOINTS:
            start += 1
        between = page.folded[first:start]
        if party.owner or not between or not titled(scene, start, out[0]):
            break
        if "and" not in between and not anded:
            break
        anded = True
        out.insert(0, party)
    return tuple(out)


def titled(scene: Scene, start: int, party: Party) -> bool:
    """Whether the words before a party are a determiner and a title: his Russian counterpart, the head of the bank,."""
    page, told, plain, over = scene.page, False, True, False
    for at in range(start, party.start):
        word, folded = page.words[at], page.folded[at]
        if word == ")" or (word == "(" and page.words[at + 2 : at + 3] == [")"]):
            continue
        flags = kind(folded)
        if flags & (Is.ROLE | Is.OFFICE | Is.HEAD | Is.HONORIFIC):
            told = True
        elif (
            capital(word)
            or folded in words("determiners")
            or folded in words("adverbs")
            or (folded == "and" and _binds(page, at, told=told))
        ):
            continue
        elif folded in _LINKS or word in _MARKS:
            if not told and word not in {"'s", "’s"}:
                return False
            over = over or folded in {"of", "for", "without"}
        elif (
            (told and not over and page.folded[at - 1] not in words("determiners"))
            or not word.isalpha()
            or folded in words("verbs")
            or flags & (Is.SMALL | Is.SPEECH)
        ):
            return False
        else:
            plain = False
    if page.words[party.start - 1] == "," and party.end < scene.last and kind(page.folded[party.end]) & Is.SPEECH:
        return False
    titled = any(kind(page.folded[at]) & (Is.ROLE | Is.OFFICE | Is.HEAD) for at in range(party.start, party.end))
    return told or plain or titled


def _binds(page: Page, at: int, *, told: bool) -> bool:
    """Whether "and" joins two words of a title: Trade and Industry Secretary, minister of mines and power."""
    one, other = page.words[at - 1], page.words[at + 1]
    return (one[0].isupper() and other[0].isupper()) or (told and one[0].islower() and other[0].islower())


def past_brackets(scene: Scene, at: int) -> int:
    """Return the word after brackets that open at word `at`: Sen. Bill Nelson (D-Fla.) met; `at` where none do."""
    page = scene.page
    if at < scene.last and page.words[at] == "(":
        for place in range(at, min(at + _BRACKETS, scene.last)):
            if page.words[place] == ")":
                return place + 1
    return at


def past_age(page: Page, at: int) -> int:
    """Where a name begins behind an age: met 20-year-old Elisabeth."""
    while page.words[at : at + 1] and (page.words[at].isdigit() or page.words[at] in {"-", "year-old"}):
        at += 1
    return at
