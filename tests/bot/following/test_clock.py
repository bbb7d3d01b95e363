from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.following.clock import read_hours, read_time
from language import table


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("الساعة 8 صباحا", "08:00"),
        ("الساعة الثامنة صباحًا", "08:00"),
        ("العاشرة مساءً", "22:00"),
        ("العاشرة والنصف ليلًا", "22:30"),
        ("الثانية ليلا", "02:00"),
        ("الثانية عشرة ليلا", "00:00"),
        ("الثانية عشرة ظهرًا", "12:00"),
        ("الواحدة ظهرا", "13:00"),
        ("الخامسة إلا ربعًا عصرا", "16:45"),
        ("السابعة والثلث في الصباح", "07:20"),
        ("منتصف الليل", "00:00"),
        ("ten pm", "22:00"),
        ("at 8 a.m.", "08:00"),
        ("7 in the evening", "19:00"),
        ("seven o'clock", "07:00"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
    ],
)
def test_times_in_words(text: str, told: str) -> None:
    """As readers of either language say them; night turns at midnight, noon reaches into the afternoon."""
    assert read_time(text) == datetime.time.fromisoformat(told)


@pytest.mark.parametrize("text", ["الساعة", "صباحا", "العاشرة العاشرة", "ten thirty pm am", "20 مساء", "at", "والنصف"])
def test_words_that_are_no_time(text: str) -> None:
    """Are not guessed at."""
    assert read_time(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "من العاشرة مساء إلى السابعة صباحا",
        "من الساعة العاشرة مساءً حتى الساعة السابعة صباحًا",
        "from ten pm until seven am",
        "between 22:00 and 07:00",
        "بين العاشرة ليلا والسابعة صباحا".replace("والسابعة", "حتى السابعة"),
        "22:00 إلى السابعة",
    ],
)
def test_hours_in_words(text: str) -> None:
    """From when until when, each in digits or in words."""
    assert read_hours(text) == (datetime.time(22), datetime.time(7))


def test_a_time_of_several_words_is_not_taken_for_hours() -> None:
    """Twelve in Arabic is two words, the first of which means two."""
    assert read_hours("الثانية عشرة ليلا") is None


def test_every_word_of_the_list_is_understood() -> None:
    """Hours alone, and halves of the day behind one."""
    for kind, words, *_ in table("bot", "texts/hours.tsv"):
        for word in words.split("|"):
            if kind == "hour":
                assert read_time(word), word
            elif kind in {"half", "minutes"}:
                assert read_time(f"الثالثة {word}"), word


@given(st.text("0123456789:. -منإلىصباحا", max_size=2000))
def test_no_text_is_too_long_or_too_odd(text: str) -> None:
    """It is a time, hours, or neither."""
    assert read_time(text) is None or read_hours(text) is None
