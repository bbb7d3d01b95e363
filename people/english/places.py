"""Where a meeting took place: by its sentence, the journey of who met, the sentences beside, the headline."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from people.english.bearers import countries
from people.english.circumstances import MEETINGS, opens_with_meeting
from people.english.headlines import shouted
from people.english.knowledge import Is, kinds, phrases, words
from people.english.runs import kind
from people.english.subjects import SENDING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.english.page import Page

_AFTER = 25
_BEFORE = 22
"""Words on either side of the one that tells of the meeting among which a place is its own."""
_OPENING = 3
_SENT = 12
"""Words between "sending" and where to: sending Secretary of State George Shultz to Moscow."""
_IN = frozenset(["in", "at"])
_CLOSING = frozenset([";", '"', "”", "“", ":"])
_OTHER_CLAUSE = frozenset(["who", "whom", "which", "whose", "that", "said", "told", "if", "but", "because", "although"])
_OTHER_TIME = frozenset({"after", "before", "ahead", "following", "amid"})  # a headline tells of two events
_CITY = frozenset(["city", "capital", "town", "village", "resort", "port", "district", "province", "region", "suburb"])
_TOPICS = frozenset(["about", "regarding", "concerning", "discuss", "discussing", "over", "against"])
_MARGINS = frozenset(["sidelines", "margins", "fringes", "eve"])
_DIRECTIONS = frozenset(["northern", "southern", "eastern", "western", "central", "downtown", "nearby", "neighbouring"])
_BACK = frozenset(["after", "following"])
_OTHER_JOURNEY = frozenset([("last", "year"), ("last", "month")])
_OF_SOMEBODY = frozenset(["the", "his", "her", "their"])
_HOUSE = 4
"""Words of a building's name, the last one a word for it."""


def place_of(page: Page, at: int, first: int, last: int, *, held: bool) -> str:
    """Place that the sentence gives to the meeting told by word `at`: after it, before it, or where somebody went.

    held  it took place, so that it was not where somebody has yet to go
    """
    if at < page.headline and shouted(page):
        return _in_capitals(page)
    return (
        _told_with(page, at)
        or _behind(page, at, last)
        or _ahead(page, at, first)
        or _journey(page, at, first, at, held=held)
        or _dateline(page, first)
    )


def _told_with(page: Page, at: int) -> str:
    """City right before the noun: Shultz' Moscow talks; not a country, which may be what they are about."""
    word = page.words[at - 1]
    city = (
        word[0].isupper() and kinds().get(page.folded[at - 1], 0) & Is.PLACE and page.folded[at - 1] not in countries()
    )
    return word if city and page.folded[at] in MEETINGS and not page.words[at - 2][0].isupper() else ""


def place_beside(page: Page, at: int, names: Iterable[str]) -> str:
    """Place by other sentences: "the meeting" that is told of next, the journey told just before, the headline."""
    number = page.inside[at] + 1
    if number < len(page.sentences) and opens_with_meeting(page, page.firsts[number]):
        first = page.firsts[number]
        return _behind(page, first, page.firsts[number + 1]) or _ahead(page, first + 1, first)
    told = {word for name in names for word in name.casefold().split()[-1:]}
    return _arrived(page, number - 1, told) or _in_headline(page, at, told)


def _in_headline(page: Page, at: int, told: set[str]) -> str:
    """Place that the headline names together with one who met."""
    headline = page.folded[: page.headline]
    if told.isdisjoint(headline) or not _OTHER_TIME.isdisjoint(headline) or page.inside[at] == 0:
        return ""
    return _in_capitals(page) if shouted(page) else _behind(page, 0, page.headline)


def _in_capitals(page: Page) -> str:
    """Place in a headline whose capitals do not tell where it ends: no more than what is known as a place."""
    for start in range(1, page.headline):
        if page.folded[start - 1] not in _IN:
            continue
        longest = next((one for one in phrases().get(page.folded[start], ()) if _stands(page, start, one)), ())
        size = len(longest) or int(bool(kinds().get(page.folded[start], 0) & Is.PLACE))
        if size:
            return page.whole[page.starts[start] : page.ends[start + size - 1]].title()
    return ""


def _stands(page: Page, start: int, phrase: tuple[str, ...]) -> bool:
    return tuple(page.folded[start : start + len(phrase)]) == phrase and " ".join(phrase) in words("places")


def _arrived(page: Page, number: int, told: set[str]) -> str:
    """Where the sentence before says that somebody is, whom this one goes on about: A arrived in Rome. He met B."""
    if number < 2:
        return ""
    first, here, last = page.firsts[number - 1], page.firsts[number], page.firsts[number + 1]
    before = page.folded[first:here]
    if "ago" in before or any(pair in _OTHER_JOURNEY for pair in pairwise(before)):
        return ""
    opening = set(page.folded[here : min(here + _OPENING, last)])
    goes_on = {"he", "she"} | told.intersection(before)
    return "" if opening.isdisjoint(goes_on) else _journey(page, here, first, here)


def _behind(page: Page, at: int, last: int) -> str:
    """Place after the word, in its own clause: met B at a hotel in Geneva."""
    first = at + 1
    if page.folded[at].startswith("discuss"):  # what is discussed stands before those with whom
        first = next((with_ for with_ in range(first, min(last, at + _AFTER)) if page.folded[with_] == "with"), first)
    for start in range(first, min(last - 1, at + _AFTER)):
        if page.words[start] in _CLOSING or page.folded[start] in _OTHER_CLAUSE or _topic(page, start):
            return ""
        if page.folded[start] in _IN and (found := place_named(page, start + 1, last) or _house(page, start, last)):
            return found
    return ""


def _house(page: Page, at: int, last: int) -> str:
    """Building without a name of its own behind "at": at the foreign ministry, at his office in; "" where none is."""
    start = at + 1 + (page.folded[at + 1 : at + 2] == ["the"])
    if page.folded[at] != "at" or page.folded[at + 1] not in _OF_SOMEBODY:
        return ""
    for end in range(start + 1, min(last, start + _HOUSE) + 1):
        if page.folded[end - 1] in words("houses"):
            return " ".join(page.whole[page.starts[start] : page.ends[end - 1]].split())
        if not page.words[end - 1].isalpha() or page.folded[end - 1] in words("prepositions"):
            return ""
    return ""


def _topic(page: Page, at: int) -> bool:
    """Whether what was talked of begins here: about the war in Iraq, on the crisis in, to discuss."""
    if page.folded[at] in _TOPICS:
        return True
    following = page.folded[at + 1 : at + 3]
    return page.folded[at] == "on" and following[:1] == ["the"] and not _MARGINS.intersection(following)


def _ahead(page: Page, at: int, first: int) -> str:
    """Place before the word, in its own clause or at the opening: Last week in Paris, A met B."""
    for start in range(at - 1, max(first - 1, at - _BEFORE), -1):
        if page.folded[start] == "where" and start - 1 > first and page.words[start - 1] == ",":
            return _ending(page, _before_day(page, start - 1, first), first)
        if page.words[start] in _CLOSING or (page.folded[start] in _OTHER_CLAUSE and page.folded[start] != "said"):
            break
        if (
            page.folded[start] in _IN
            and not _seat(page, start, first)
            and (found := place_named(page, start + 1, at, own=True))
        ):
            return found
    opening = next((start for start in range(first, min(first + _OPENING, at)) if page.folded[start] in _IN), at)
    return place_named(page, opening + 1, at, own=True) if opening + 1 < at else ""


def _seat(page: Page, at: int, first: int) -> bool:
    """Whether "in" tells where somebody has an office or a thing is: Turkey's ambassador in Athens."""
    return at > first and bool(kind(page.folded[at - 1]) & (Is.ROLE | Is.OFFICE | Is.HEAD | Is.BODY))


def _journey(page: Page, at: int, first: int, last: int, *, held: bool = True) -> str:
    """Place that somebody went to, is in or left, nearest before word `at`: flew to Rome and met B; left Bonn after."""
    for start in range(last - 1, max(first - 1, at - 2 * _BEFORE), -1):
        word, folded = page.words[start], page.folded[start]
        if word in _CLOSING:
            return ""
        if folded in SENDING:
            to = next((after for after in range(start, min(start + _SENT, last)) if page.folded[after] == "to"), last)
            return place_named(page, to + 1, last)
        if folded not in words("journeys"):
            continue
        following = page.folded[start + 1]
        if held and following == "for" and folded in {"leaves", "leave", "leaving"}:
            return ""  # who leaves for Moscow on Tuesday
        if folded in {"left", "leaves", "leave", "leaving"} and following != "for":
            found = place_named(page, start + 1, last) if not _BACK.isdisjoint(page.folded[start:at]) else ""
        else:
            found = place_named(page, start + 1 + (following in {"to", "in", "for", "at", "into"}), last)
        if found:
            return found
    return ""


def _dateline(page: Page, first: int) -> str:
    """Place that a sentence opens with as the one it is written from: New York (CNN) President Obama met."""
    end = first
    while end < len(page.words) - 1 and page.words[end][0].isupper():
        end += 1
    return _ending(page, end, first) if page.words[end] in {"(", "—", "–", "-"} and end > first else ""


def _before_day(page: Page, end: int, first: int) -> int:
    """Where a day begins that ends before word `end`: the United States on Monday, where."""
    at = end
    while at > first and (page.folded[at - 1] in words("calendar") or page.folded[at - 1].isdigit()):
        at -= 1
    return at - 1 if first < at < end and page.folded[at - 1] == "on" else end


def _ending(page: Page, end: int, first: int) -> str:
    """Place whose last word is just before word `end`: the United States, where."""
    start = end
    while start > first and page.words[start - 1][0].isupper():
        start -= 1
    return place_named(page, start, end) if start < end else ""


def _cut(page: Page, begin: int, end: int) -> int:
    """End of the place where a city of one word begins it and a name follows: In Frankfurt Wilhelm Christians said."""
    if end - begin < 2 or not kinds().get(page.folded[begin], 0) & Is.PLACE:
        return end
    longer = any(tuple(page.folded[begin : begin + len(one)]) == one for one in phrases().get(page.folded[begin], ()))
    following = page.folded[begin + 1]
    building = kinds().get(following, 0) & Is.BODY or following in words("place_ends")
    return end if longer or building else begin + 1


def place_named(page: Page, start: int, last: int, *, own: bool = False) -> str:
    """Place named from word `start` on, past "the Swiss city of" and "the Sudanese capital,"; "" where none is.

    own  it must be a place and no body that has a seat: reforms in the Bank
    """
    at = start
    if at < last and page.folded[at] == "the":
        at += 1
    at += int(at < last and page.folded[at] in _DIRECTIONS)
    city = next((word for word in range(at, min(at + _OPENING, last)) if page.folded[word] in _CITY), -1)
    if city >= 0 and city + 2 < last and (page.folded[city + 1] in {"of", ","} or page.words[city + 1][0].isupper()):
        at = city + 1 + (not page.words[city + 1][0].isupper())
    begin = at
    while at < last and page.words[at][0].isupper() and page.folded[at] not in words("calendar"):
        at += 1
    at = _cut(page, begin, at)
    at += int(begin < at < last and page.folded[at - 1] == "number" and page.words[at].isdigit())
    owner = at < last and page.words[at] in {"'s", "’s", "'"}
    single = at - begin == 1  # Congress and Labour are no places, a hospital and a church of some name are
    wanted = Is.PLACE if owner or own or single else Is.PLACE | Is.BODY
    people = begin < at and kind(page.folded[begin]) & Is.NATION and page.folded[begin] not in phrases()
    people = people or (begin < at and page.folded[begin] in words("honorifics"))  # visited Mr Annan
    told = page.folded[begin:at]
    known = not people and any(kinds().get(word, 0) & wanted or (word in phrases() and not single) for word in told)
    return " ".join(page.whole[page.starts[begin] : page.ends[at - 1]].split()) if known else ""
