from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.days import day


@pytest.mark.parametrize(
    "told",
    [
        "2022-10-05",
        "2022-10-05T23:30:00+04:00",
        "2022-10-05 00:15",
        "2022-10-05T21:00:00Z",
        "20221005",
        "Wed, 05 Oct 2022 21:35:43 +0000",
        "5 Oct 2022 08:00 GMT",
        "1664971200",
        "1664971200000",
        "٢٠٢٢-١٠-٠٥",
        "October 5, 2022",
        "الأربعاء 5 أكتوبر 2022",
        "5 تشرين الأول 2022",
        "  2022-10-05\n",
    ],
)
def test_a_day_is_read_as_it_was_written(told: str) -> None:
    """Every common way to write a date gives its day, in the place of its writer."""
    assert day(told) == "2022-10-05"


@pytest.mark.parametrize("told", ["25/12/2021", "12/25/2021", "25.12.2021", "25-12-2021", "٢٥/١٢/٢٠٢١"])
def test_slashes_are_read_where_only_one_order_is_possible(told: str) -> None:
    """A month has no number above twelve."""
    assert day(told) == "2021-12-25"


@pytest.mark.parametrize(
    "told",
    ["", "yesterday", "2022-10", "2022", "05/10/2022", "2022-02-30", "0001-01-01", "9" * 500, "31/02/2022", "12345"],
)
def test_what_is_no_certain_day_is_none(told: str) -> None:
    """A wrong date is worse than none: months alone, ambiguous orders and impossible days are not guessed."""
    assert day(told) == ""


@given(st.text(max_size=40))
def test_any_text_gives_a_day_or_nothing(told: str) -> None:
    """Nothing that a source calls a date raises."""
    assert day(told) == "" or len(day(told)) == 10


@given(st.dates(min_value=datetime.date(1700, 1, 1), max_value=datetime.date(2399, 1, 1)))
def test_iso_days_stay_what_they_are(date: object) -> None:
    """An ISO day of our times is its own reading."""
    assert day(str(date)) == str(date)
