"""Dates as news tells them, resolved by the day the article was published."""

from language.dates.find import find_dates
from language.dates.records import DateMention, Leaning

__all__ = ["DateMention", "Leaning", "find_dates"]
