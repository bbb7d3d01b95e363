from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language
from questions.typos import corrections, likely


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("hwo", "who", Language.ENGLISH),
        ("whoo", "who", Language.ENGLISH),
        ("whne", "when", Language.ENGLISH),
        ("wehre", "where", Language.ENGLISH),
        ("mett", "met", Language.ENGLISH),
        ("التفي", "التقي", Language.ARABIC),
        ("اجتمغ", "اجتمع", Language.ARABIC),
        ("قايل", "قابل", Language.ARABIC),
    ],
)
def test_a_slip_of_a_question_word_is_set_right(typed: str, meant: str, language: Language) -> None:
    """One letter more, less or other, or two swapped: the word meant is among the likely ones."""
    assert meant in likely(typed, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("who", Language.ENGLISH),
        ("met", Language.ENGLISH),
        ("Lamamra", Language.ENGLISH),
        ("Xi", Language.ENGLISH),
        ("من", Language.ARABIC),
        ("لعمامرة", Language.ARABIC),
    ],
)
def test_words_that_are_right_or_too_far_are_left_alone(word: str, language: Language) -> None:
    """A question word, a name and a word of two letters are no slips."""
    assert likely(word, language) == ()


def test_one_word_is_set_right_before_two_are() -> None:
    """The fewest corrections come first: a name that looks like a slip is not touched if it need not be."""
    tries = list(corrections(("hwo", "mett", "lamamra"), Language.ENGLISH))
    changed = [sum(a != b for a, b in zip(words, ("hwo", "mett", "lamamra"), strict=True)) for words in tries]
    assert changed == sorted(changed)
    assert ("who", "met", "lamamra") in tries


@given(st.lists(st.text(max_size=12), max_size=30), st.sampled_from(list(Language)))
def test_corrections_keep_the_number_of_words(keys: list[str], language: Language) -> None:
    """Setting words right changes words, never their number, and never more than two."""
    for words in corrections(tuple(keys), language):
        assert len(words) == len(keys)
        assert 1 <= sum(a != b for a, b in zip(words, keys, strict=True)) <= 2
