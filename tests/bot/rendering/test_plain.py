from __future__ import annotations

from bot.rendering.message import Message, bold, escaped, linked, message, named, quoted
from bot.rendering.plain import plain, plain_html
from language import Language


def test_plain_text_keeps_everything_but_the_markup() -> None:
    """Links become addresses, entities characters, quotations are set in; invisible marks go."""
    line = f"{bold('1')} {linked(named('A & B <c>'), 'https://x.example/?a=1&b=2')}"
    told = message(Language.ARABIC, [line, quoted("He said\nso.")])
    assert plain(told) == "1 A & B <c> (https://x.example/?a=1&b=2)\n    He said so."


def test_links_lead_to_the_web_only() -> None:
    """Other addresses are not shown as links; a quotation mark cannot end the attribute."""
    assert linked("x", "javascript:alert(1)") == "x"
    assert linked("x", "") == "x"
    assert linked("x", 'https://x.example/"><b>') == '<a href="https://x.example/&quot;&gt;&lt;b&gt;">x</a>'


def test_lines_run_in_the_direction_of_the_reply() -> None:
    """A line that begins with Latin letters or digits is marked in an Arabic reply; an Arabic one is not."""
    told = message(Language.ARABIC, ["خبر", f"{bold('12')} {named('Reuters')}", "", "", "", "/help – مساعدة"])
    assert told.html == "خبر\n\u200f<b>12</b> \u2068Reuters\u2069\n\n\u200f/help – مساعدة"


def test_text_of_others_is_shown_and_not_obeyed() -> None:
    """Tags are text, overrides are gone."""
    assert plain_html(escaped("<b>&amp;</b>\u202e")) == "<b>&amp;</b>"
    assert named("a\n b\u202ec") == "\u2068a bc\u2069"
    assert Message("x", Language.ENGLISH).with_rows([], []).rows == ()
