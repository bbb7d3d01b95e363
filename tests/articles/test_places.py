from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.places import place, revision_of

_days = st.one_of(st.just(""), st.dates(datetime.date(1700, 1, 2), datetime.date(2400, 1, 1)).map(str))
_ids = st.integers(1, 2**32 - 2)


@given(_days, _ids, _days, _ids)
def test_places_sort_by_day_and_then_by_id(day: str, article: int, other_day: str, other: int) -> None:
    """The order of places is the order of lists; undated articles are before all."""
    assert (place(article, day) < place(other, other_day)) == ((day, article) < (other_day, other))


@given(_days, _ids, st.integers(0, 8191))
def test_a_place_fits_the_store_and_tells_its_revision(day: str, article: int, revision: int) -> None:
    """It is never negative, never more than 64 bits with a sign, and revisions of an article stand together."""
    where = place(article, day, revision)
    assert 0 <= where < 2**63
    assert revision_of(where) == revision
    assert place(article, day) <= where < place(article + 1, day)


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_days_beyond_the_calendar_stand_at_its_ends(date: str) -> None:
    """An absurd date does not break the order of the others."""
    assert 0 < place(1, date) < 2**63


def test_what_is_no_day_has_no_place() -> None:
    """A date that is none is an error of the caller."""
    with pytest.raises(ValueError, match="isoformat"):
        place(1, "soon")
