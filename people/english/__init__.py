"""People and meetings in English articles."""

from people.english.meetings import find_meetings
from people.english.mentions import find_people

__all__ = ["find_meetings", "find_people"]
