from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.graphemes import cut, ends
from bot.marks import shorten
from tests.pace import growth

WHOLE = [
    "👩‍👩‍👧‍👦",  # a family
    "🇩🇿",  # Algeria
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # England: a flag and tags
    "👍🏽",
    "e\u0301",
    "نً",
    "\u1112\u1161\u11ab",  # Hangul 한 in jamo
    "क्षि",  # Devanagari: a conjunct of two consonants
]


@pytest.mark.parametrize("character", WHOLE)
@pytest.mark.parametrize("before", ["", "a", "خبر "])
def test_no_character_is_cut(character: str, before: str) -> None:
    """Wherever the limit falls, what is left ends with a whole one."""
    text = before + character * 20
    for limit in range(len(before) + len(character), len(text)):
        kept = cut(text, limit)
        assert limit - len(character) < len(kept) <= limit
        assert kept.removeprefix(before).replace(character, "") == ""


@pytest.mark.parametrize("character", WHOLE)
def test_nor_where_a_line_is_shortened(character: str) -> None:
    """Names and titles on buttons and in lists."""
    short = shorten(character * 60, 40)
    assert len(short) <= 40
    assert short.endswith("…")
    assert short[:-1].replace(character, "") == ""


def test_a_character_longer_than_the_limit_is_cut() -> None:
    """Whoever heaps up marks gets no more room for them."""
    assert len(cut("a" + "\u0301" * 10_000, 50)) == 50


@given(st.text(st.sampled_from("ab خ\u0301\u200d🇩🇿👩🏽\r\n"), max_size=60), st.integers(1, 60))
def test_what_is_kept_is_the_beginning_and_ends_where_a_character_ends(text: str, limit: int) -> None:
    """Text that fits is not touched."""
    assume(next(ends(text), 0) <= limit)
    kept = cut(text, limit)
    assert text.startswith(kept)
    assert len(text) > limit or kept == text
    assert not kept or len(kept) in set(ends(text))


def test_the_length_of_what_is_left_out_costs_nothing() -> None:
    """A book of flags is cut about as fast as a line of them."""
    texts = {size: "🇩" * size for size in (400, 2_000_000)}
    assert growth(lambda size: cut(texts[size], 300), 400, 2_000_000, enough=20) < 20
