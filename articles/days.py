"""The day an article was published, from whatever a source calls its date."""

from __future__ import annotations

import datetime
import email.utils
import re

from language import Language, find_dates

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T,\s].*)?", re.DOTALL)
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEARS = range(1700, 2400)  # a zero date stands for none
_LONGEST = 200  # characters in which somebody writes a date


def day(value: str) -> str:
    """Day of a date as sources write it, as YYYY-MM-DD; "" where it cannot be told for sure.

    Understood are ISO 8601 in all its forms (the day as written, not as of Greenwich), RFC 822 as in feeds, seconds or
    milliseconds since 1970, day/month/year unless it might be month/day, and a day in words, Arabic or English.
    """
    text = value.strip().translate(_DIGITS)
    if not text or len(text) > _LONGEST:
        return ""
    readers = (_slashed,) if _SLASHED.fullmatch(text) else (_epoch, _iso, _rfc822, _words)
    found = next(filter(None, (reader(text) for reader in readers)), None)
    return found.isoformat() if found and found.year in _YEARS else ""


def _iso(text: str) -> datetime.date | None:
    match = _ISO_DAY.match(text)
    try:
        if match:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
        return datetime.datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _epoch(text: str) -> datetime.date | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text) / (1000 if len(text) >= 12 and "." not in text else 1)
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()


def _slashed(text: str) -> datetime.date | None:
    match = _SLASHED.fullmatch(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if first != second and first <= 12 and second <= 12:
        return None  # 5/10 is one day in Algiers and another in Chicago
    day_of_month, month = (second, first) if second > 12 else (first, second)
    try:
        return datetime.date(year, month, day_of_month)
    except ValueError:
        return None


def _rfc822(text: str) -> datetime.date | None:
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _words(text: str) -> datetime.date | None:
    for language in Language:
        for mention in find_dates(text, None, language):
            if re.fullmatch(r"\d{4}-\d\d-\d\d", mention.iso):
                return _iso(mention.iso)
    return None
