"""When and where a meeting took place, by its sentence."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from language import Language, find_dates
from people.english.knowledge import Is, kinds, phrases, words
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from language import DateMention
    from people.english.page import Page
    from people.records import Document

_AFTER = 25
_CLAUSE = 80
_FAR = 160
"""Characters beyond which a date belongs to something else."""
_BREAK = re.compile(r"\b(?:who|which|that|when|while|where|said|told)\b|;")
_WEEK = datetime.timedelta(days=7)
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_EVENT = re.compile(r"\b(?:night|day|morning|evening|afternoon) of the (?P<event>[a-z]+)", re.IGNORECASE)
_ARTICLE = 3000
"""Words of an article among which an event's date is looked for."""
_NEAR = 30
_CALLS = frozenset(["call", "calls", "conversation", "conversations", "talk", "talks", "discussion"])
_PHONE = 12
_MEETINGS = frozenset(["meeting", "talks", "conversation", "dinner", "lunch", "summit", "encounter", "session"])
_OTHER_TIME = frozenset({"after", "before", "ahead", "following", "amid"})  # a headline tells of two events
_NEXT = 4
"""Words that open a sentence about the meeting just told: "The two-hour meeting in"."""
_MONTH = 7
_FULL = 10
"""Characters of a date with its day."""


def date_of(document: Document, page: Page, at: int, status: Status) -> tuple[str, Status]:
    """Date nearest to the word that tells of the meeting, and its status: a day to come makes it a planned one."""
    text, here = _around(page, at)
    found = [date for date in find_dates(text, document.date, Language.ENGLISH) if date.iso]
    date = min(found, key=lambda date: _distance(text, date, here), default=None)
    if date is None or _distance(text, date, here) > _FAR:
        return _of_event(document, page, at, text), status
    return _by_status(document, date, status)


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


def place_of(page: Page, at: int, first: int, last: int) -> str:
    """Place named after the word, else where the sentence opens with one: "in Geneva", "In Lebanon, ..."."""
    for start in (*range(at + 1, min(last, at + _AFTER)), first):
        if page.folded[start] in {"in", "at"} and start + 1 < last:
            end = _place(page, start + 1, last)
            if end > start + 1:
                begin = start + 1 + (page.folded[start + 1] == "the")
                return " ".join(page.whole[page.starts[begin] : page.ends[end - 1]].split())
    return ""


def place_beside(page: Page, at: int, names: Iterable[str]) -> str:
    """Place that the next sentence tells of "the meeting", or that the headline names together with one who met."""
    number = page.inside[at] + 1
    if number < len(page.sentences):
        first, last = page.firsts[number], page.firsts[number + 1]
        opening = page.folded[first : min(first + _NEXT, last)]
        if "the" in opening[:1] and not _MEETINGS.isdisjoint(opening):
            return place_of(page, first, first, last)
    told = {word for name in names for word in name.casefold().split()[-1:]}
    headline = page.folded[: page.headline]
    if told.isdisjoint(headline) or not _OTHER_TIME.isdisjoint(headline) or page.inside[at] == 0:
        return ""
    return place_of(page, 0, 0, page.headline)


def _place(page: Page, start: int, last: int) -> int:
    """End of the place named from word `start` on; `start` where none is."""
    at = start
    if page.folded[at] == "the":
        at += 1
    begin = at
    while at < last and page.words[at][0].isupper() and page.folded[at] not in words("calendar"):
        at += 1
    at += int(begin < at < last and page.folded[at - 1] == "number" and page.words[at].isdigit())
    if at == begin:
        return start
    known = any(kinds().get(word, 0) & (Is.PLACE | Is.BODY) or word in phrases() for word in page.folded[begin:at])
    return at if known else start
