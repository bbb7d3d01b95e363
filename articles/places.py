"""The place of an article in time: one integer that sorts newest first and is never given twice.

Articles are listed and searched by the same order, by day and then by id. Kept as one integer it is the row of the
article in the word index as well, so that SQLite walks any search newest first and stops after a page, however many
articles match. An index without content cannot take words back; a changed article gets the next revision of its place
and the old row, which belongs to no article any more, is passed over.
"""

from __future__ import annotations

import datetime

_REVISION_BITS = 13
_ID_BITS = 32
_DAY_BITS = 18  # from 1700 to 2417; the sum of the three is what a signed 64-bit integer holds
_FIRST_DAY = datetime.date(1700, 1, 1).toordinal()


def place(article: int, date: str, revision: int = 0) -> int:
    """Place of the article `article` of the day `date` (YYYY-MM-DD, or "": before all others).

    Raises ValueError when `date` is neither.
    """
    return (_day(date) << _ID_BITS | article) << _REVISION_BITS | revision % (1 << _REVISION_BITS)


def revision_of(place: int) -> int:
    """How often the article at `place` had changed when it came there."""
    return place % (1 << _REVISION_BITS)


def _day(date: str) -> int:
    if not date:
        return 0
    day = datetime.date.fromisoformat(date).toordinal() - _FIRST_DAY
    return min(max(day, 1), (1 << _DAY_BITS) - 1)
