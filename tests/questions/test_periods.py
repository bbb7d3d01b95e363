from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language
from questions import parse
from questions.periods import find_period
from questions.spans import inside, span_of_date, span_of_word
from questions.wording import words_of

TODAY = datetime.date(2022, 11, 21)  # a Monday


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("last week", "2022-11-14", "2022-11-20"),
        ("this month", "2022-11-01", "2022-11-30"),
        ("yesterday", "2022-11-20", "2022-11-20"),
        ("in the last 7 days", "2022-11-14", "2022-11-21"),
        ("over the past two months", "2022-09-21", "2022-11-21"),
        ("in September 2022", "2022-09-01", "2022-09-30"),
        ("in September", "2022-09-01", "2022-09-30"),
        ("in December", "2021-12-01", "2021-12-31"),
        ("in 2021", "2021-01-01", "2021-12-31"),
        ("since January", "2022-01-01", ""),
        ("until March 2022", "", "2022-03-31"),
        ("before 2020", "", "2019-12-31"),
        ("after 22 September 2022", "2022-09-23", ""),
        ("between January 2022 and March 2022", "2022-01-01", "2022-03-31"),
        ("on 2022-09-22", "2022-09-22", "2022-09-22"),
        ("الأسبوع الماضي", "2022-11-14", "2022-11-20"),
        ("منذ يناير", "2022-01-01", ""),
        ("في سبتمبر 2022", "2022-09-01", "2022-09-30"),
        ("في أيلول 2022", "2022-09-01", "2022-09-30"),
        ("خلال شهر سبتمبر 2022", "2022-09-01", "2022-09-30"),
        ("العام الماضي", "2021-01-01", "2021-12-31"),
        ("آخر 3 أيام", "2022-11-18", "2022-11-21"),
        ("امبارح", "2022-11-20", "2022-11-20"),
        ("بين يناير 2022 ومارس 2022", "2022-01-01", "2022-03-31"),
        ("قبل عام 2020", "", "2019-12-31"),
    ],
)
def test_periods_are_resolved_from_today(text: str, since: str, until: str) -> None:
    """A month without a year is the last one that has begun; a week is Monday to Sunday; an open end stays open."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in text)
    question = parse(f"من التقى ماكرون {text}؟" if arabic else f"Who met Macron {text}?", TODAY)
    assert question
    assert question.people == (("ماكرون",) if arabic else ("Macron",))
    assert (question.since, question.until) == (since, until)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Did Theresa May meet Donald Trump?", ("Theresa May", "Donald Trump")),
        ("Who met May?", ("May",)),
        ("Was Trump received by May?", ("Trump", "May")),
        ("meetings between May and Merkel", ("May", "Merkel")),
        ("من التقى رجب طيب أردوغان؟", ("رجب طيب أردوغان",)),
        ("من التقى محمد جمعة؟", ("محمد جمعة",)),
    ],
)
def test_a_name_that_is_also_a_month_stays_a_name(text: str, people: tuple[str, ...]) -> None:
    """May, رجب and جمعة are people until a preposition makes them a date."""
    question = parse(text, TODAY)
    assert question
    assert (question.people, question.since, question.until) == (people, "", "")


def test_a_month_ahead_is_meant_where_plans_are_asked_about() -> None:
    """In November, "will meet in December" is the December to come and "met in December" the last one."""
    ahead, past = parse("Who will Macron meet in December?", TODAY), parse("Who did Macron meet in December?", TODAY)
    assert ahead
    assert past
    assert (ahead.since, past.since) == ("2022-12-01", "2021-12-01")


@pytest.mark.parametrize(
    ("date", "since", "until", "certain"),
    [
        ("2022-09-22", "2022-09-22", "2022-09-22", True),
        ("2022-09", "2022-09-01", "2022-09-30", True),
        ("2022-09", "2022-09-01", "2022-09-29", False),
        ("2022", "2022-09-01", "2022-09-30", False),
        ("2022", "2021-05-01", "", True),
        ("--09-22", "2022-09-01", "", False),
        ("", "2022-09-01", "", False),
        ("2022-02-30", "2022-01-01", "", False),
    ],
)
def test_a_date_is_inside_only_for_certain(date: str, since: str, until: str, certain: bool) -> None:
    """Every day that a date of a month or a year may mean must lie in the period."""
    assert inside(date, since, until) is certain


@given(st.dates(), st.sampled_from(["day", "week", "month", "year"]), st.integers(-30, 30))
def test_spans_of_words_are_whole_units_in_order(today: datetime.date, unit: str, offset: int) -> None:
    """A span never ends before it begins, and the spans of neighbouring offsets touch without overlapping."""
    this, following = (span_of_word(f"{unit} {n}", 1, today) for n in (offset, offset + 1))
    if this and following:
        assert this[0] <= this[1]
        assert following[0] == this[1] + datetime.timedelta(days=1)


@given(st.text(max_size=60), st.dates(), st.sampled_from(list(Language)))
def test_any_text_has_a_period_or_none(text: str, today: datetime.date, language: Language) -> None:
    """No text and no day makes the search for a period fail; words are taken out, never added."""
    words = words_of(text)
    _, left = find_period(text, words, today, language)
    assert set(left) <= set(words)


def test_a_date_of_any_precision_spans_its_days() -> None:
    """A year is 365 days, a leap February 29, an unknown date nothing."""
    assert span_of_date("2021") == (datetime.date(2021, 1, 1), datetime.date(2021, 12, 31))
    assert span_of_date("2024-02") == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    assert span_of_date("") is None
