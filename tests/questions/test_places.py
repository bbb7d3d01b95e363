from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import table
from questions.places import is_place, same_place


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("New York", "نيويورك"),
        ("القاهرة", "Cairo"),
        ("Egypt", "القاهرة"),
        ("the United States", "the White House"),
        ("الصين", "Beijing"),
        ("Elysee", "حديقة الإليزيه"),
        ("الرياض", "قصر اليمامة بالرياض"),
        ("Ain Defla", "عين الدفلى"),
        ("قصر السلام", "قصر السلام بجدة"),
        ("Jeddah", "قصر السلام بجدة"),
    ],
)
def test_a_place_is_found_in_either_language_and_in_what_lies_around_it(asked: str, told: str) -> None:
    """Cities, buildings and countries of the list meet over scripts; other places by their words or their sound."""
    assert same_place(asked, told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Cairo", "Egypt"),
        ("Moscow", "موناكو"),
        ("Paris", "New York"),
        ("New York", ""),
        ("", "Paris"),
        ("the", "the Palace"),
        ("Niger", "نيجيريا"),
        ("York", "نيويورك"),
    ],
)
def test_other_places_are_other_places(asked: str, told: str) -> None:
    """A country is not in its capital, and likeness of a few letters is no likeness of places."""
    assert not same_place(asked, told)


def test_every_surrounding_place_of_the_list_is_on_the_list() -> None:
    """A city that lies in a misspelt country would lie nowhere."""
    rows = [(*row, "", "")[:3] for row in table("questions", "words/places.tsv")]
    known = {row[0].split("|")[0] for row in rows}
    assert {row[2] for row in rows if row[2]} <= known
    assert all(is_place(name) for row in rows for name in f"{row[0]}|{row[1]}".split("|") if name)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared(asked: str, told: str) -> None:
    """Comparing places never fails, and nothing is never a place."""
    assert same_place(asked, told) in {True, False}
    assert not same_place("", told)
