"""The shapes of dates, over one letter a word: words/dates.en.tsv says what the letters stand for.

Both languages share most shapes; what differs is in their word lists. Of two shapes that begin at the same word the one
that covers more words wins, then the one named first. A meaning may decline: the words are then free for the next shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language.dates import meaning
from language.detect import Language

if TYPE_CHECKING:
    from collections.abc import Callable

    from language.dates.meaning import Seen
    from language.dates.records import When


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape of dates and what it means; without a meaning it is a name that has a date in it, to be passed over."""

    name: str
    shape: re.Pattern[str]
    resolve: Callable[[Seen], When | None] | None


# A day, a month, and what may tell the year: a number, "of last year", الماضي.
_D = "[do]"
_M = "[ma]"
_TAIL = (
    r"(?:,?[FO]?[uvY]?(?P<y>y)(?!H)"
    r"|,?[FO]?(?P<unit>u)(?P<of>[LNS])|,?[FO]?(?P<of_>[LNS])(?P<unit_>u)"
    r"|(?P<mod>[LNS]))?"
)
# What announces a date: today, a part of the day, the weekday.
_ON = r"(?:P?[jv]?T?[,(]*P?[jv]?(?P<w>[wW])[pP]?[,(]*i?|P?T[,(]?)?[jv]?t?"
_BOTH = (
    ("day range", rf"t?(?P<d>{_D})(?:[-kA/])F?[jv]?t?(?P<d2>{_D})[FO]?v?(?P<m>{_M}){_TAIL}", meaning.day_range),
    (
        "two days",
        rf"t?(?P<d>{_D})[FO]?(?P<m>{_M})(?:[-k]|(?<=B{_D}{_M})A|(?<=B{_D}[OF]{_M})A)F?t?(?P<d2>{_D})[FO]?(?P<m2>{_M}){_TAIL}",
        meaning.day_range,
    ),
    ("day month", rf"{_ON}(?P<d>{_D})[FO]?v?(?P<m>{_M}){_TAIL}", meaning.day_month),
    (
        "day of a month",
        rf"(?:(?P<w>w)[,(]*i?)?t?(?P<d>{_D})[FO]?(?:(?P<unit>u)(?P<of>[LNS])|(?P<of_>[LNS])(?P<unit_>u))",
        meaning.day_of_month,
    ),
    ("numeric", rf"{_ON}(?P<date>Q)", meaning.numeric),
    ("month year", rf"(?P<m>{_M}),?[FO]?[uvY]?(?P<y>y)(?!H)", meaning.month_year),
    (
        "month of a year",
        rf"(?P<m>{_M}),?[FO]?(?:(?P<unit>u)(?P<of>[LNS])|(?P<of_>[LNS])(?P<unit_>u))",
        meaning.month_year,
    ),
    ("month", r"(?P<m>m)|(?<=[iqOvb])(?P<m_>a)(?![do])", meaning.month_year),
    ("hijri day", rf"{_ON}(?P<d>{_D})[FO]?v?(?P<m>h)(?:,?[uvY]?(?P<y>y))?H?", meaning.hijri_date),
    (
        "hijri month",
        r"(?P<m>h)[uvY]?(?P<y>y)H?|(?<=[vq])(?P<m_>h)[LNS]?|(?<=i)(?P<m__>(?P<loose>h))[LNS]?",
        meaning.hijri_date,
    ),
    (
        "weekday of a week",
        r"(?P<w>w)[FO]?(?:(?P<unit>u)(?P<of>[LNS])|(?P<of_>[LNS])(?P<unit_>u))",
        meaning.weekday_of_week,
    ),
    ("weekday", r"P?[jv]?(?P<w>w)[pP]?(?P<mod>[LNS])?", meaning.weekday),
    ("counted day", r"P?[jv]?(?P<t>T)(?:[,(]*[jv]?(?P<w>w)\)?)?[pP]?", meaning.counted_day),
    ("years", r"(?<=[BFuvYi])(?P<y>y)[-kA](?P<y2>y)", meaning.year),
    (
        "year",
        r"(?P<near>[uvY])(?P<y>y)(?P<hijri>H)?|(?<=[iqbF])(?P<y_>y)(?P<hijri_>H)?|(?P<y__>y)(?P<hijri__>H)",
        meaning.year,
    ),
)
_ENGLISH = (
    ("name", rf"t?(?:{_M}t?{_D}|{_D}O?{_M})Z", None),
    ("month day range", rf"(?P<m>{_M})t?(?P<d>{_D})[-kA]t?(?P<d2>{_D})(?!O?{_M}){_TAIL}", meaning.day_range),
    ("month day to month day", rf"(?P<m>{_M})t?(?P<d>{_D})[-k](?P<m2>{_M})t?(?P<d2>{_D}){_TAIL}", meaning.day_range),
    ("month day", rf"{_ON}(?P<m>{_M})t?(?P<d>{_D})(?![-:]d){_TAIL}", meaning.day_month),
    ("last month", rf"(?P<mod>[LNS])(?P<m>{_M})", meaning.month_year),
    ("last weekday", r"(?P<mod>[LNS])(?P<w>w)p?", meaning.weekday),
    ("this morning", r"(?P<mod>S)p|(?P<mod_>L)p", meaning.counted_day),
    ("last week", r"(?P<mod>[LNS])(?P<unit>u)", meaning.unit),
    ("ago", r"(?P<n>[cdn])?(?P<unit>[uV])(?P<way>g)", meaning.ago),
)
_ARABIC = (
    ("name", rf"Z[FO]?t?{_D}?[FO]?{_M}(?![FO]?[uvY]?y)", None),
    ("last month", rf"(?P<m>{_M})(?P<mod>[LNS])", meaning.month_year),
    ("this weekday", r"(?P<mod>S)(?P<w>w)", meaning.weekday),
    ("last week", r"(?P<unit>u)(?P<mod>[LNS])|(?P<mod_>S)(?P<unit_>u)", meaning.unit),
    ("ago", r"(?P<way>b)(?:(?P<n>[cd])(?P<unit>[vV])|(?P<dual>U)|(?P<one>v)|V)(?![FywWTdomahH])", meaning.ago),
)


@cache
def rules(language: Language) -> tuple[Rule, ...]:
    """Return the rules of a language, the more telling ones first."""
    own = _ARABIC if language is Language.ARABIC else _ENGLISH
    return tuple(Rule(name, re.compile(shape), resolve) for name, shape, resolve in (*own, *_BOTH))
