"""A sentence that is read for meetings: where its words stand, what was told before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from language import DateMention, Sentence
    from people.arabic.groups import Group
    from people.arabic.stays import Stay


@dataclass(frozen=True, slots=True)
class Stage:
    """Words `start`..`end` (not included) of the text are the sentence; `told` are its words of meeting.

    today    when the article was published, as ISO 8601; "" if unknown
    earlier  the day told last before this sentence, as ISO 8601; "" where none was
    stays    who arrives or visits in it
    topic    who was acting in the sentence before
    host     who met or received the people of the meeting told last
    """

    sentence: Sentence
    start: int
    end: int
    dates: tuple[DateMention, ...]
    today: str
    earlier: str
    stays: list[Stay]
    topic: Group | None
    host: Group | None
    title: bool
    told: list[int]

    def around(self, at: int) -> tuple[int, int]:
        """Words between the word of meeting before `at` and the one behind it, close ones aside."""
        before, behind = bisect_left(self.told, at - 2), bisect_right(self.told, at + 2)
        return (self.told[before - 1] if before else self.start), (
            self.told[behind] if behind < len(self.told) else self.end
        )
