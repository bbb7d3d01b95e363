from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.checks import entities_in
from bot.local.entities import parse_html
from bot.local.refusals import RefusalError


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("خ<script>x</script>", 'Unsupported start tag "script" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
    ],
)
def test_markup_that_telegram_refuses_is_refused_with_the_place(source: str, words: str) -> None:
    """Offsets count bytes."""
    with pytest.raises(RefusalError) as refused:
        parse_html(source)
    assert refused.value.words == f"Bad Request: can't parse entities: {words}"


def test_entities_are_measured_in_utf_16_units() -> None:
    """Over the text without its markup; an entity without text is dropped, and a link that leads nowhere."""
    text, entities = parse_html(
        '🎉<b>خبر <i>x</i></b> <a href="https://x.example/?a=1&amp;b=2">y</a><u></u><a href="">z</a>'
    )
    assert text == "🎉خبر x yz"
    assert entities == [
        {"type": "bold", "offset": 2, "length": 5},
        {"type": "italic", "offset": 6, "length": 1},
        {"type": "text_link", "offset": 8, "length": 1, "url": "https://x.example/?a=1&b=2"},
    ]


def test_entities_of_html_are_four_and_numbers() -> None:
    """Others stay as they are written."""
    assert parse_html("&lt;&gt;&amp;&quot;&#1582;&#x1F389;&nbsp;&#0;&")[0] == '<>&"خ🎉&nbsp;&#0;&'


@given(st.text("<>/ab \"'=&;#x1i", max_size=30))
def test_any_text_is_read_or_refused(source: str) -> None:
    """Never anything else."""
    try:
        text, entities = parse_html(source)
    except RefusalError:
        return
    assert all(entity["offset"] + entity["length"] <= len(text) for entity in entities)


def test_a_command_is_found_inside_of_isolates() -> None:
    """As in Arabic sentences of ours; one that is written together with a letter is none."""
    source = "أرسل \u2068/help\u2069 أو\u2068/latest sports\u2069 و/alerts"
    found = [source[one["offset"] : one["offset"] + one["length"]] for one in entities_in(source)]
    assert found == ["/help", "/latest"]
