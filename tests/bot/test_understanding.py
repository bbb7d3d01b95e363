from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digits import Digits
from bot.following.wishes import Habit, SetHabit, ShowAlerts, Subscribe, Unsubscribe
from bot.understanding import known_commands, of_command, of_words
from bot.wishes import (
    About,
    Ask,
    FindPerson,
    Help,
    Latest,
    People,
    Prefer,
    Search,
    Speak,
    SummarizeIn,
    Summary,
    Thanks,
    Topics,
    Unclear,
    Wish,
    Write,
)
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
        ("رقم ٣", Summary(3)),
        ("الخبر رقم 3", Summary(3)),
        ("article 3", Summary(3)),
        ("غيّر اللغة", Speak()),
        ("change language", Speak()),
        ("تكلّم بالعربية", Speak(AR)),
        ("شكرًا", Thanks()),
        ("شكرا جزيلا!", Thanks()),
        ("Thank you very much.", Thanks()),
        ("thanks", Thanks()),
        ("أوقف التنبيهات", ShowAlerts()),
        ("أوقف كل التنبيهات", ShowAlerts()),
        ("لا تنبّهني بعد الآن", ShowAlerts()),
        ("Stop all alerts", ShowAlerts()),
        ("don't notify me", ShowAlerts()),
        ("turn off notifications", ShowAlerts()),
        ("أوقف التنبيهات عن الرياضة", Unsubscribe("الرياضة")),
        ("نبّهني عند لقاء بايدن وبوتين", Subscribe("لقاء بايدن وبوتين")),
        ("نبّهني متى يلتقي بايدن وشي", Subscribe("يلتقي بايدن وشي")),
        ("ألغ متابعة الكل", Unsubscribe("الكل")),
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
        ("settings", "digits arabic", Write(Digits.ARABIC)),
        ("settings", "arabic digits", Write(Digits.ARABIC)),
        ("settings", "Arabic summaries", SummarizeIn(AR)),
        ("settings", "ملخصات طويلة", Prefer(Length.LONG)),
        ("settings", "arabic", Unclear("usage-settings", "arabic")),
        ("settings", "very arabic digits", Unclear("usage-settings", "very arabic digits")),
    ],
)
def test_commands_take_their_arguments_in_any_order(command: str, argument: str, wish: Wish) -> None:
    """What lacks or cannot be read is told apart."""
    assert of_command(command, argument) == wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("\u2068/latest\u2069 الرياضة", Latest("الرياضة")),
        ("\u2068/summary 12\u2069 بالإنجليزية باختصار", Summary(12, EN, Length.SHORT)),
        ("\u200f\u2068/alerts\u2069 موجز 8:00", SetHabit(Habit.DIGEST, "8:00")),
        ("\u2068/help@khabar_bot\u2069", Help()),
        ("\u2068/lang\u2069 عربي", Speak(AR)),
        ("\u2068/fly\u2069", Unclear("command-unknown")),
    ],
)
def test_commands_copied_from_our_own_messages_are_commands(text: str, wish: Wish) -> None:
    """Telegram takes no text for a command that begins with a mark of direction."""
    assert of_words(text) == wish


@pytest.mark.parametrize("text", ["\u2068/add http://127.0.0.1/\u2069", "/remove 3", "\u2068/status\u2069"])
def test_plain_words_are_never_an_operators_command(text: str) -> None:
    """Who speaks is checked for commands alone."""
    assert of_words(text) == Unclear("command-unknown")


def test_marks_of_direction_in_a_command_count_for_nothing() -> None:
    """Part of an example may be copied with one of its marks."""
    assert of_command("latest\u2069", "\u2068sports\u2069") == Latest("sports")
    assert of_command("summary", "12\u2069 short") == Summary(12, None, Length.SHORT)
    assert of_command("search", "\u2068Lamamra") == Search("Lamamra")


@given(st.sampled_from([*known_commands(), "other"]), st.text())
def test_no_text_breaks_the_reading(command: str, text: str) -> None:
    """Every text is some wish."""
    assert of_command(command, text) is not None
    assert of_words(text) is not None
