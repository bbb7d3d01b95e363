import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import tokens, words


@pytest.mark.parametrize(
    "word",
    ["O'Neill", "O’Neill", "don't", "Jae-in", "al-Sisi", "al-'Abadi", "U.S.", "J.K.", "a.m.", "U.S.-led", "F-16",
     "1,000.5", "١٬٠٠٠٫٥", "10:30", "22/9/2022", "22nd", "مُحَمَّد", "جيه-إن", "أ.د.", "ق.م.", "COVID-19", "naïve"],
)  # fmt: skip
def test_what_belongs_together_is_one_word(word: str) -> None:
    """Apostrophes, hyphens, separators of numbers, vowel signs and dots of abbreviations join."""
    assert words(f"x {word} y") == ["x", word, "y"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said.He left", ["said", "He", "left"]),
        ("12-14 June", ["12", "14", "June"]),
        ("سبتمبر/أيلول", ["سبتمبر", "أيلول"]),
        ("#عاصي_الحلاني", ["عاصي", "الحلاني"]),
        ("ministers' talks", ["ministers", "talks"]),
        ("\u200fمصر\u200f، ليبيا؟", ["مصر", "ليبيا"]),
        ("(«قال»)", ["قال"]),
    ],
)
def test_what_is_two_words_is_parted(text: str, expected: list[str]) -> None:
    """Dots, slashes, underscores, ranges and punctuation part words."""
    assert words(text) == expected


@given(st.text())
def test_tokens_are_verbatim_and_in_order(text: str) -> None:
    """A token is the text between its offsets, and no two overlap."""
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end
        assert text[token.start : token.end] == token.text
        last = token.end


@given(st.text())
def test_words_are_the_tokens_without_their_places(text: str) -> None:
    """Both ways of asking part a text alike."""
    assert words(text) == [token.text for token in tokens(text)]
