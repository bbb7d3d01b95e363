from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.checks import text as accepted
from bot.rendering.splitting import LIMIT, split, units
from tests.pace import growth

LETTERS = 'abc نصٌ 🎉👩‍👩‍👧🇩🇿é\u0301<&>"\n.؟،! '
PIECES = st.recursive(
    st.text(LETTERS, max_size=40).map(html.escape),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split(' ')[0]}>",
        st.sampled_from(["b", "i", "blockquote", 'a href="https://x.example/?a=1&amp;b=2"']),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


def shown(source: str) -> str:
    """What a reader sees of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", source))


@given(PIECES, st.integers(10, 60))
def test_every_part_fits_is_whole_html_and_nothing_but_white_space_is_lost(source: str, limit: int) -> None:
    """Whatever the nesting, Telegram takes each part; together they show what was there."""
    parts = split(source, limit)
    for part in parts:
        assert units(shown(part)) <= limit
        accepted(part, html=True)
    assert "".join("".join(shown(part).split()) for part in parts) == "".join(shown(source).split())


def test_a_text_that_fits_stays_as_it_is() -> None:
    """No part is made without need."""
    source = '<b>Title</b>\n\nText with <a href="https://x.example">a link</a> &amp; more.'
    assert split(source) == [source]


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("One two three. Four five six. Seven", ["One two three. Four five six.", "Seven"]),
        ("هل وصل الوفد اليوم؟ نعم، وصل قبل ساعة من الآن", ["هل وصل الوفد اليوم؟", "نعم، وصل قبل ساعة من الآن"]),
        ("In May the U.S. Treasury spoke of oil", ["In May the U.S. Treasury", "spoke of oil"]),
        ("He met Dr. Smith. They spoke of gas", ["He met Dr. Smith.", "They spoke of gas"]),
        ("قال د. عمر إن الوفد وصل. وغادر بعد قليل", ["قال د. عمر إن الوفد وصل.", "وغادر بعد قليل"]),
        ("<b>It ends here, all of it.</b> <i>Next one</i>", ["<b>It ends here, all of it.</b>", "<i>Next one</i>"]),
        ("\u2068It ends here, all of it.\u2069 Next one", ["\u2068It ends here, all of it.\u2069", "Next one"]),
        ("First line of it\nSecond, which goes on", ["First line of it", "Second, which goes on"]),
        (
            "<b>One two three four five six seven</b> eight",
            ["<b>One two three four five six</b>", "<b>seven</b> eight"],
        ),
    ],
)
def test_cuts_are_made_at_the_best_place(source: str, parts: list[str]) -> None:
    """A line, else a sentence, else a word; tags are closed and opened again."""
    assert split(source, 30) == parts


ENGLAND = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
HAN = "\u1112\u1161\u11ab"  # in jamo


@pytest.mark.parametrize("unit", ["👩‍👩‍👧‍👦", "🇩🇿", "👍🏽", "é", "&amp;", "🎉", ENGLAND, HAN, "क्षि"])
def test_no_character_is_cut_from_its_marks(unit: str) -> None:
    """Families, flags, skins, accents and entities stay whole where there is no better place to cut."""
    unit = unit.replace("é", "e\u0301")
    parts = split(unit * 200, 101)
    assert len(parts) > 1
    assert all(part.replace(unit, "") == "" for part in parts)


def test_units_are_those_of_utf_16() -> None:
    """An emoji beyond the basic plane counts two."""
    assert units("a🎉") == 3
    assert units("خبر") == 3


def test_a_hundred_thousand_characters_are_split_in_a_moment() -> None:
    """Time grows with the text, not with its square."""
    parts = split("كلمة " * 20_000 + "🎉" * 10_000)
    assert all(units(part) <= LIMIT for part in parts)
    assert len(parts) < 40


@pytest.mark.parametrize("unit", ["🇩🇿", "e\u0301", "U.S. ", "a,", "<b>a</b>"])
def test_time_grows_with_the_text(unit: str) -> None:
    """Ten times the text takes about ten times as long, whatever it is made of."""
    assert growth(lambda times: split(unit * times), 4_000, 40_000, enough=40) < 40


def test_what_shows_nothing_is_not_sent() -> None:
    """Telegram refuses empty messages."""
    assert split("<b> </b>\n") == []
    assert split("") == []
