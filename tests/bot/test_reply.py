from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.message import Button, Message, message
from bot.reply import Reply, read_reply, reply, rows_of
from bot.wishes import Help, Latest, Topics
from language import Language

NUMBERS = st.integers(-(2**62), 2**62)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ROWS = st.lists(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3).map(tuple), max_size=3).map(tuple)


@given(st.builds(Reply, NUMBERS, st.lists(TEXTS, max_size=3).map(tuple), ROWS, NUMBERS, NUMBERS, NUMBERS))
def test_a_reply_that_waited_on_disk_is_the_same(told: Reply) -> None:
    """Whatever its texts, buttons and numbers."""
    assert read_reply(told.written()) == told


def test_rows_of_buttons_run_in_the_direction_of_the_language() -> None:
    """Telegram mirrors none: in Arabic the first button stands at the right."""
    rows = ((Button("1", Help()), Button("2", Topics())),)
    assert rows_of(Message("x", Language.ENGLISH, rows)) == ((("1", "h"), ("2", "t")),)
    assert rows_of(Message("x", Language.ARABIC, rows)) == ((("2", "t"), ("1", "h")),)


def test_a_button_that_can_carry_no_wish_is_left_out() -> None:
    """A topic by a name too long for 64 bytes; a row of nothing but such buttons too."""
    rows = ((Button("t", Latest("اقتصاد" * 10)),), (Button("h", Help()),))
    assert rows_of(Message("x", Language.ENGLISH, rows)) == ((("h", "h"),),)


def test_what_is_too_long_for_one_message_is_cut() -> None:
    """The parts say the same together."""
    told = reply(message(Language.ENGLISH, ["word " * 1500]), 5, thread=7, answering=9)
    assert len(told.parts) == 2
    assert (told.chat, told.thread, told.answering, told.instead_of) == (5, 7, 9, 0)
    assert " ".join(told.parts).split() == ["word"] * 1500


def test_a_button_on_which_nothing_would_be_seen_has_dots() -> None:
    """A name may be made of spaces and marks; Telegram would refuse the whole message."""
    rows = ((Button("\u2068 \u200d\u2069", Help()), Button("", Topics()), Button("🎉", Latest())),)
    assert rows_of(Message("x", Language.ENGLISH, rows)) == ((("…", "h"), ("…", "t"), ("🎉", "l:0:")),)
