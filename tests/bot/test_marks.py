from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.marks import clean, directed, first_strong, isolated, one_line, shorten
from language import Language

ANY = st.text(st.characters() | st.sampled_from("\u2066\u2068\u2069\u202e\n\x00\u200d🎉"), max_size=60)


@given(ANY)
def test_clean_text_is_clean_and_holds_no_half_characters(text: str) -> None:
    """Cleaning twice changes nothing, and what is left can be sent."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    cleaned.encode()
    assert not set(cleaned) & set("\x00\x07\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
    assert all(line.count("\u2068") == line.count("\u2069") for line in cleaned.split("\n"))


@pytest.mark.parametrize("text", ["می‌خواهم", "👩‍👩‍👧", "café", "tab\there", "two\nlines", "\u2068in order\u2069"])
def test_clean_leaves_what_belongs_to_the_text(text: str) -> None:
    """Joiners spell words and emoji; isolates that are closed reach nowhere."""
    assert clean(text) == text


@given(ANY, st.integers(20, 50))
def test_shortened_text_is_one_line_that_fits(text: str, limit: int) -> None:
    """And text that fits is not touched."""
    short = shorten(text, limit)
    assert len(short) <= limit
    assert "\n" not in short
    if len(one_line(text)) <= limit:
        assert short == one_line(text)


def test_shortening_cuts_between_words() -> None:
    """No word is torn where there is a place to cut."""
    assert shorten("The delegation arrived in the capital, yesterday", 40) == "The delegation arrived in the capital…"


@pytest.mark.parametrize(
    ("line", "language", "marked"),
    [
        ("آخر الأخبار", Language.ARABIC, False),
        ("/latest آخر الأخبار", Language.ARABIC, True),
        ("12 \u2068Reuters\u2069", Language.ARABIC, True),
        ("12 \u2068رويترز\u2069", Language.ENGLISH, True),
        ("\u2068رويترز\u2069 says", Language.ENGLISH, True),
        ("\u2068/latest\u2069 آخر الأخبار", Language.ARABIC, True),
        ("says \u2068رويترز\u2069", Language.ENGLISH, False),
        ("", Language.ARABIC, False),
    ],
)
def test_a_line_is_marked_only_where_it_would_run_the_wrong_way(line: str, language: Language, marked: bool) -> None:
    """The first strong letter decides, outside of isolates or, in older apps, inside; without any the app would guess."""
    assert (directed(line, language) != line) is marked


def test_what_is_isolated_has_no_say_in_the_direction() -> None:
    """Isolates inside isolates neither."""
    assert first_strong(isolated(f"a {isolated('b')} c") + " خبر") is Language.ARABIC
    assert first_strong(isolated("abc")) is None
