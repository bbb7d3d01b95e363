"""When a meeting took place, and whether by telephone, by its sentence."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from language import Language, find_dates
from people.english.knowledge import words
from people.english.rules import by_word
from people.records import Status

if TYPE_CHECKING:
    from language import DateMention
    from people.english.page import Page
    from people.records import Document

_CLAUSE = 80
_FAR = 160
"""Characters beyond which a date belongs to something else."""
_BREAK = re.compile(r"\b(?:who|which|that|when|while|where|said|told|to discuss|about|regarding|concerning)\b|;")
_SINCE = re.compile(r"\bsince\b[^,;.]*$")
_DETERMINER = re.compile(r"\b(?:an?|the|their|its|his|her) $")
_NOUN = re.compile(r" ([a-z]+)\b")
MEETINGS = frozenset(["meeting", "talks", "conversation", "dinner", "lunch", "summit", "encounter", "session"])
_NEXT = 4
"""Words that open a sentence about the meeting just told."""
_WEEK = datetime.timedelta(days=7)
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_EVENT = re.compile(r"\b(?:night|day|morning|evening|afternoon) of the (?P<event>[a-z]+)", re.IGNORECASE)
_ARTICLE = 3000
"""Words of an article among which an event's date is looked for."""
_NEAR = 30
_CALLS = frozenset(["call", "calls", "conversation", "conversations", "talk", "talks", "discussion"])
_PHONE = 12
_MONTH = 7
_FULL = 10
"""Characters of a date with its day."""


def date_of(document: Document, page: Page, at: int, status: Status) -> tuple[str, Status]:
    """Date nearest to the word that tells of the meeting, and its status: a day to come makes it a planned one."""
    text, _ = _around(page, at)
    date = _nearest(document, page, at) or _told_next(document, page, at)
    return _by_status(document, date, status) if date else (_of_event(document, page, at, text), status)


def _nearest(document: Document, page: Page, at: int) -> DateMention | None:
    """Date nearest to word `at` in its sentence that is not too far off and not another thing's."""
    text, here = _around(page, at)
    dates = find_dates(text, document.date, Language.ENGLISH)
    found = [date for date in dates if date.iso and not _others(text, date)]
    date = min(found, key=lambda date: _distance(text, date, here), default=None)
    return date if date and _distance(text, date, here) <= _FAR else None


def _told_next(document: Document, page: Page, at: int) -> DateMention | None:
    """Date that the next sentence gives to "the meeting": A met B. The meeting on Friday was short."""
    number = page.inside[at] + 1
    if number >= len(page.sentences):
        return None
    first = page.firsts[number]
    return _nearest(document, page, first) if opens_with_meeting(page, first) else None


def opens_with_meeting(page: Page, first: int) -> bool:
    """Whether the sentence that word `first` begins goes on about a meeting: The two-hour meeting."""
    opening = page.folded[first : min(first + _NEXT, page.firsts[page.inside[first] + 1])]
    return "the" in opening[:1] and not MEETINGS.isdisjoint(opening)


def _others(text: str, date: DateMention) -> bool:
    """Whether a date is another thing's: since he came to power in June 1982, a September 1986 agreement."""
    if _SINCE.search(text[: date.start]):
        return True
    told = _DETERMINER.search(text[: date.start]) or date.text.casefold().startswith("the ")
    noun = _NOUN.match(text[date.end :]) if told else None
    return noun is not None and noun[1] not in words("prepositions") | words("auxiliaries") and noun[1] not in by_word()


def _by_status(document: Document, date: DateMention, status: Status) -> tuple[str, Status]:
    """A weekday alone lies ahead of what is planned; any other day to come makes what is told as held a plan."""
    if document.date is None or len(date.iso) != _FULL:
        later = document.date is not None and len(date.iso) == _MONTH and date.iso > document.date.isoformat()[:_MONTH]
        return date.iso, Status.PLANNED if later and status is Status.HELD else status
    day = datetime.date.fromisoformat(date.iso)
    bare = _WEEKDAY.fullmatch(date.text) is not None
    if bare and status is Status.PLANNED and day < document.date:
        return (day + _WEEK).isoformat(), status
    if day > document.date and status is Status.HELD:
        return ((day - _WEEK).isoformat(), status) if bare else (date.iso, Status.PLANNED)
    return (date.iso[:_MONTH] if "week" in date.text.casefold() else date.iso), status


def _of_event(document: Document, page: Page, at: int, text: str) -> str:
    """Date of "the night of the attack", where the article tells when the attack was; "" otherwise."""
    told = _EVENT.search(text)
    if told is None:
        return ""
    for place in [place for place, word in enumerate(page.folded[:_ARTICLE]) if word == told["event"].casefold()]:
        sentence = page.sentences[page.inside[place]]
        near = page.whole[max(sentence.start, page.starts[place] - _NEAR) : page.ends[place] + _NEAR]
        for date in find_dates(near, document.date, Language.ENGLISH):
            if len(date.iso) == _FULL and page.inside[place] != page.inside[at]:
                return date.iso
    return ""


def _around(page: Page, at: int) -> tuple[str, int]:
    """Return the words of the sentence near word `at`, and where among their characters it begins."""
    sentence = page.sentences[page.inside[at]]
    first = bisect_left(page.starts, max(sentence.start, page.starts[at] - _FAR))
    start, end = page.starts[first], min(sentence.end, page.starts[at] + 2 * _FAR)
    return page.whole[start:end], page.starts[at] - start


def by_phone(page: Page, at: int, first: int, last: int) -> bool:
    """Whether the words around say that it was a call: a telephone conversation, spoke by phone."""
    near = page.folded[max(first, at - 2 * _PHONE) : min(at + _PHONE, last)]
    after = page.folded[at : min(at + _PHONE, last)]
    calls = any(one in words("telephone") and other in _CALLS for one, other in pairwise(near))
    return calls or any(
        one in {"by", "the", "via", "over"} and other in words("telephone") for one, other in pairwise(after)
    )


def _distance(text: str, date: DateMention, here: int) -> int:
    """Characters to a date; one before the word counts twice, one in another clause as if it were farther off."""
    between = text[here : date.start] if date.start >= here else text[date.end : here]
    size = len(between) if date.start >= here else 2 * len(between)
    return size + _CLAUSE * len(_BREAK.findall(between))
