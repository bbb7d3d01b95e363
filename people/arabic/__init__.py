"""People and meetings in Arabic articles."""

from people.arabic.meetings import find_meetings
from people.arabic.mentions import find_people

__all__ = ["find_meetings", "find_people"]
