from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names.costs import affinity
from people.names.parts import folded

SPELLINGS = [
    ("lamamra", "لعمامره"),
    ("schneider", "شنايدر"),
    ("chaudhry", "شودري"),
    ("yanukovych", "يانوكوفيتش"),
    ("guterres", "gutierres"),
    ("غوتيريش", "جوتيريس"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_a_word_lie_far_above_chance(one: str, other: str) -> None:
    """Habitual ways to write a sound cost little, over both scripts and within one."""
    assert affinity(one, other) > 0.55


@pytest.mark.parametrize(
    ("one", "other"), [("lamamra", "شنايدر"), ("sherman", "غوتيريش"), ("putin", "peskov"), ("لافروف", "بوتين")]
)
def test_strangers_lie_below_it(one: str, other: str) -> None:
    """Words of different names agree no better than chance would have it."""
    assert affinity(one, other) < 0.2


def test_a_slip_of_the_pen_costs_but_does_not_break() -> None:
    """One letter wrong against every habit leaves the word closer than another one."""
    assert affinity("shermxan", "شيرمان") > affinity("shannon", "شيرمان")


LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12) | st.text(
    alphabet="ابتجحخدرسشصطعغفقكلمنهوي", max_size=12
)


@given(LETTERS, LETTERS)
def test_affinity_has_no_direction(one: str, other: str) -> None:
    """Either order of two words gives the same number, and a word agrees fully with itself."""
    assert affinity(one, other) == affinity(other, one)
    assert affinity(one, one) == bool(one)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_letters_can_be_compared(one: str, other: str) -> None:
    """Scripts that the tables do not know are strangers, not errors."""
    assert affinity(folded(one), folded(other)) <= 1
