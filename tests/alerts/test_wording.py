"""What a reader writes to watch for words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts import EmptyWantError, parse_words


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Lamamra", ("Lamamra",), ()),
        ("nuclear talks, !football", ("nuclear talks",), ("football",)),
        ("النفط، أوبك، !كرة القدم", ("النفط", "أوبك"), ("كرة القدم",)),
        ('"peace, now", summit', ('"peace, now"', "summit"), ()),
        ("«عملية السلام»؛ قمة", ("«عملية السلام»", "قمة"), ()),
        ("oil, oil, -gas", ("oil",), ("gas",)),
    ],
)
def test_terms_are_parted_by_commas_of_either_script(
    text: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    """Commas part terms, quotes keep theirs together, an exclamation mark or a minus says what must not be there."""
    words = parse_words(text)
    assert (words.wanted, words.unwanted) == (wanted, unwanted)


@pytest.mark.parametrize("text", ["", "  ,  ", "!football", "!!!", "؟"])
def test_a_want_without_a_wanted_word_is_refused(text: str) -> None:
    """Nobody is told of everything because of a slip."""
    with pytest.raises(EmptyWantError):
        parse_words(text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Law: nothing else is raised, and every term has something to look for."""
    try:
        words = parse_words(text)
    except EmptyWantError:
        return
    assert all(any(letter.isalnum() for letter in term) for term in words.wanted + words.unwanted)
