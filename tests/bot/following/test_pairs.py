from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.following.pairs import Pair, read_pairs


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Lamamra meets Blinken", "Lamamra", "Blinken"),
        ("Antony Blinken meets with Ramtane Lamamra", "Antony Blinken", "Ramtane Lamamra"),
        ("Lamamra and Blinken meet", "Lamamra", "Blinken"),
        ("a meeting between Lamamra and Blinken", "Lamamra", "Blinken"),
        ("لقاء لعمامرة وبلينكن", "لعمامرة", "بلينكن"),
        ("لقاء لعمامرة مع بلينكن", "لعمامرة", "بلينكن"),
        ("التقى لعمامرة بلينكن", "لعمامرة", "بلينكن"),
        ("يجتمع تبون مع قيس سعيد", "تبون", "قيس سعيد"),
        ("تبون يستقبل ماكرون", "تبون", "ماكرون"),
    ],
)
def test_two_people_who_are_said_to_meet(text: str, first: str, second: str) -> None:
    """The surest reading comes first."""
    assert read_pairs(text)[0] == Pair(first, second, said=True)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Lamamra and Blinken", "Lamamra", "Blinken"),
        ("Lamamra & Blinken", "Lamamra", "Blinken"),
        ("لعمامرة مع بلينكن", "لعمامرة", "بلينكن"),
        ("رمطان لعمامرة وأنتوني بلينكن", "رمطان لعمامرة", "أنتوني بلينكن"),
        ("oil and gas", "oil", "gas"),
    ],
)
def test_two_names_side_by_side_may_be_anything(text: str, first: str, second: str) -> None:
    """Whether they are people is for the store to say."""
    assert Pair(first, second, said=False) in read_pairs(text)
    assert not any(pair.said for pair in read_pairs(text))


@pytest.mark.parametrize(
    "text", ["", "Lamamra", "Lamamra met Blinken", "and Blinken", "لعمامرة", "لعمامرة و", "لقاء وزراء الخارجية"]
)
def test_anything_else_is_no_pair_that_meets(text: str) -> None:
    """The past is a question; one name is no pair."""
    assert not any(pair.said for pair in read_pairs(text))


def test_where_names_stand_side_by_side_every_split_is_tried() -> None:
    """Which of them are people is for the store to say."""
    readings = {(pair.first, pair.second) for pair in read_pairs("التقى رمطان لعمامرة أنتوني بلينكن")}
    assert {("رمطان لعمامرة", "أنتوني بلينكن"), ("رمطان", "لعمامرة أنتوني بلينكن")} <= readings


@given(st.lists(st.sampled_from(["A", "B", "and", "meets", "و", "وسعيد", "لقاء", "مع", "تبون"]), max_size=20))
def test_no_name_of_a_pair_is_empty(words: list[str]) -> None:
    """Nor is any text too long to read."""
    assert all(pair.first.strip() and pair.second.strip() for pair in read_pairs(" ".join(words)))


def test_a_meeting_in_the_past_is_one_where_somebody_asked_to_be_told() -> None:
    """Elsewhere it is a question."""
    assert read_pairs("Putin met Xi", past=True)[0] == Pair("Putin", "Xi", said=True)
    assert not any(pair.said for pair in read_pairs("Putin met Xi"))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("متى يلتقي بايدن وشي", "بايدن", "شي"),
        ("إذا التقى بايدن بشي", "بايدن", "شي"),
        ("when Biden meets Xi", "Biden", "Xi"),
    ],
)
def test_words_for_when_come_off_the_beginning(text: str, first: str, second: str) -> None:
    """They belong to the wish, not to the names."""
    assert Pair(first, second, said=True) in read_pairs(text)
