"""Times of day as readers say them, in digits or in words: 8, 8:30 pm, الساعة ٨ صباحا, العاشرة والنصف مساء. Pure."""

from __future__ import annotations

import datetime
import re
from functools import cache

from language import fold, table

_HALVES = {"am": range(1, 13), "pm": (), "night": (12, 1, 2, 3, 4, 5), "noon": (11,)}  # hours that stay before noon
_LONGEST = 100  # characters of hours
_BETWEEN = re.compile(r"\s?-\s?|\s(?:to|till|until|and|الي|حتي)\s|\s")
_FROM = re.compile(r"^(?:from|between|من|بين)\s")


def read_time(text: str) -> datetime.time | None:
    """Read a time of day: 8, 8:30, 8 pm, ٨ مساء, السابعة صباحا; None for what is none."""
    found = _pattern().fullmatch(_key(text))
    if not found:
        return None
    words = _words()
    hour = int(found["number"] or words["hour"][found["hour"]])
    minutes = int(found["minute"] or 0) + int(words["minutes"][found["minutes"]] if found["minutes"] else 0)
    return _time(hour, minutes, words["half"].get(found["half"] or "", ""))


def read_hours(text: str) -> tuple[datetime.time, datetime.time] | None:
    """Read from when until when: 22-7, 22:00 to 07:00, من العاشرة مساء إلى ٧ صباحا; None also where both are the same."""
    key = _FROM.sub("", _key(text))
    if len(key) > _LONGEST or read_time(key):
        return None
    for between in _BETWEEN.finditer(key):
        begin, end = read_time(key[: between.start()]), read_time(key[between.end() :])
        if begin and end:
            return (begin, end) if begin != end else None
    return None


def _time(hour: int, minutes: int, half: str) -> datetime.time | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (0 if hour in _HALVES[half] else 12)
    if hour > 24 or minutes >= 60:
        return None
    return datetime.time(*divmod((hour * 60 + minutes) % (24 * 60), 60))


def _key(text: str) -> str:
    return " ".join(fold(text).split())


@cache
def _words() -> dict[str, dict[str, str]]:
    """What each word means, by its kind."""
    found: dict[str, dict[str, str]] = {}
    for kind, words, *value in table("bot", "texts/hours.tsv"):
        found.setdefault(kind, {}).update({_key(word): "".join(value) for word in words.split("|")})
    return found


@cache
def _pattern() -> re.Pattern[str]:
    said = {kind: "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for kind, words in _words().items()}
    return re.compile(
        rf"(?:(?:{said['filler']})\s)*(?:(?P<number>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?|(?P<hour>{said['hour']}))"
        rf"(?:\s(?P<minutes>{said['minutes']}))?(?:\s?(?P<half>{said['half']}))?(?:\s(?:{said['filler']}))*"
    )
