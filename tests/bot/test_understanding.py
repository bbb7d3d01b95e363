from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.following.wishes import Habit, SetHabit, ShowAlerts, Subscribe, Unsubscribe
from bot.understanding import known_commands, of_command, of_words
from bot.wishes import About, Ask, FindPerson, Help, Latest, People, Search, Speak, Summary, Topics, Unclear, Wish
from language import Language
from summarizer.protocol import Length

AR, EN = Language.ARABIC, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("آخر الأخبار", Latest()),
        ("اخر الاخبار؟", Latest()),
        ("Latest news!", Latest()),
        ("What's new?", Latest()),
        ("لخّص 3", Summary(3)),
        ("لخص لي الخبر رقم ٣ بالإنجليزية", Summary(3, EN)),
        ("ملخص 12 باختصار", Summary(12, None, Length.SHORT)),
        ("summarize 3", Summary(3)),
        ("Summarise article #3 in Arabic, long", Summary(3, AR, Length.LONG)),
        ("7", Summary(7)),
        ("٧", Summary(7)),
        ("news about climate change", About("climate change")),
        ("أخبار عن المناخ", About("المناخ")),
        ("أخبار الرياضة", About("الرياضة")),
        ("latest football news", About("football")),
        ("search Lamamra", Search("Lamamra")),
        ("ابحث عن لعمامرة", Search("لعمامرة")),
        ("المواضيع", Topics()),
        ("مساعدة", Help()),
        ("help", Help()),
        ("من في الأخبار؟", People()),
        ("speak Arabic", Speak(AR)),
        ("اشترك في الرياضة", Subscribe("الرياضة")),
        ("تابع لعمامرة", Subscribe("لعمامرة")),
        ("نبّهني عن النفط", Subscribe("النفط")),
        ("أخبرني إذا التقى لعمامرة بلينكن", Subscribe("التقى لعمامرة بلينكن")),
        ("Follow Lamamra", Subscribe("Lamamra")),
        ("tell me when Lamamra meets Blinken", Subscribe("Lamamra meets Blinken")),
        ("notify me when Lamamra is in the news", Subscribe("Lamamra")),
        ("subscribe", Subscribe()),
        ("unfollow sports", Unsubscribe("sports")),
        ("ألغ متابعة لعمامرة", Unsubscribe("لعمامرة")),
        ("تنبيهاتي", ShowAlerts()),
        ("my alerts", ShowAlerts()),
        ("بالإنجليزية", Speak(EN)),
    ],
)
def test_plain_words_mean_commands(text: str, wish: Wish) -> None:
    """Whatever the spelling, the digits and the final mark."""
    assert of_words(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "Who met Lamamra?",
        "من التقى لعمامرة؟",
        "What was the latest meeting of Lamamra?",
        "Tell me when Lamamra met Blinken",
        "أخبرني متى التقى لعمامرة بلينكن",
        "tell me if it rains",
        "summary of the day",
        "لخص ما قاله الوزير",
        "Did the news say who met him",
        "هل في الأخبار شيء",
        "",
        "؟",
    ],
)
def test_anything_else_is_a_question(text: str) -> None:
    """Words of a command inside a sentence do not make it one."""
    assert of_words(text) == Ask(text)


@pytest.mark.parametrize(
    ("command", "argument", "wish"),
    [
        ("latest", "", Latest()),
        ("LATEST", "sports", Latest("sports")),
        ("summary", "1", Summary(1)),
        ("summary", "1 en short", Summary(1, EN, Length.SHORT)),
        ("summary", "short ar 1", Summary(1, AR, Length.SHORT)),
        ("summary", "", Unclear("usage-summary")),
        ("summary", "1 2", Unclear("usage-summary")),
        ("summary", "one", Unclear("usage-summary-word", "one")),
        ("summary", "-1", Unclear("usage-summary-word", "-1")),
        ("search", "a\n b", Search("a b")),
        ("search", " ", Unclear("usage-search")),
        ("people", "", People()),
        ("people", "Wendy Sherman", FindPerson("Wendy Sherman")),
        ("ask", "", Unclear("usage-ask")),
        ("lang", "", Speak()),
        ("lang", "AR", Speak(AR)),
        ("lang", "fr", Unclear("usage-lang")),
        ("subscribe", "oil, !gas", Subscribe("oil, !gas")),
        ("subscribe", "", Subscribe()),
        ("unsubscribe", "oil", Unsubscribe("oil")),
        ("alerts", "", ShowAlerts()),
        ("alerts", "digest 8", SetHabit(Habit.DIGEST, "8")),
        ("alerts", "loud", Unclear("usage-alerts", "loud")),
        ("fly", "", Unclear("command-unknown")),
    ],
)
def test_commands_take_their_arguments_in_any_order(command: str, argument: str, wish: Wish) -> None:
    """What lacks or cannot be read is told apart."""
    assert of_command(command, argument) == wish


@given(st.sampled_from([*known_commands(), "other"]), st.text())
def test_no_text_breaks_the_reading(command: str, text: str) -> None:
    """Every text is some wish."""
    assert of_command(command, text) is not None
    assert of_words(text) is not None
