from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names.parts import Kind, parts


def cores(name: str) -> list[str]:
    """Words that carry a name."""
    return [part.core for part in parts(name)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("President Emmanuel Macron", ["emmanuel", "macron"]),
        ("الرئيس الفرنسي", ["فرنسي"]),
        ("Ayman as-Safadi", ["ayman", "safadi"]),
        ("خادم الحرمين الشريفين الملك سلمان بن عبد العزيز", ["سلمان", "عزيز"]),
        ("J.K. Rowling", ["j", "k", "rowling"]),
        ("JP Duminy", ["j", "p", "duminy"]),
        ("Martin Luther King Jr.", ["martin", "luther", "king"]),
        ("Al Gore", ["al", "gore"]),
        ("أليسيا موليك", ["اليسيا", "موليك"]),
        ("إلياس الخوري", ["الياس", "خوري"]),
        ("Ben Affleck", ["ben", "affleck"]),
    ],
)
def test_what_carries_a_name_is_kept(name: str, expected: list[str]) -> None:
    """Titles, articles, "son of" and suffixes go; initials, and words that only look like particles, stay."""
    assert cores(name) == expected


@pytest.mark.parametrize(
    "name", ["Abdul Rahman", "Abdulrahman", "Abd al-Rahman", "Abderrahman", "عبد الرحمن", "عبدالرحمن"]
)
def test_a_servant_name_is_one_part_however_it_is_written(name: str) -> None:
    """One word, two or three, in either script."""
    (part,) = parts(name)
    assert part.mark == "abd"
    assert part.core in {"rahman", "رحمن"}


def test_a_name_that_only_begins_like_a_servant_name_is_whole() -> None:
    """Abdou and عبده are given names of their own."""
    assert cores("Mohammed Abdou") == ["mohammed", "abdou"]
    assert cores("محمد عبده") == ["محمد", "عبده"]


def test_a_by_name_is_one_part() -> None:
    """The father of Mazen is not Mazen."""
    (part,) = parts("أبو مازن")
    assert (part.core, part.mark) == ("مازن", "abu")
    assert parts("مازن")[0].mark == ""


def test_son_of_is_remembered() -> None:
    """Who stands behind "bin" is the father."""
    assert [part.son_of for part in parts("Mohammed bin Salman")] == [False, True]
    assert [part.son_of for part in parts("محمد بن سلمان")] == [False, True]


@pytest.mark.parametrize("name", ["Elizabeth II", "إليزابيث الثانية"])
def test_the_number_of_a_ruler_is_a_number(name: str) -> None:
    """Roman figures and Arabic ordinals agree."""
    assert parts(name)[-1].core == "ii"
    assert parts(name)[-1].kind is Kind.NUMERAL


def test_small_words_of_family_names_weigh_little() -> None:
    """Van, von and de stand beside the name, not for it."""
    assert [part.kind for part in parts("Ursula von der Leyen")] == [Kind.WORD, Kind.LIGHT, Kind.LIGHT, Kind.WORD]


@given(st.text(max_size=50))
def test_any_text_can_be_taken_apart(text: str) -> None:
    """No Unicode text raises, and no part is empty."""
    assert all(part.core and part.whole for part in parts(text))
