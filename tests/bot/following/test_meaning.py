from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alerts import Kind
from articles import Draft
from bot.following.meaning import meaning_of
from language import Language
from people.records import Analysis
from tests.bot.conftest import bring, found_person

if TYPE_CHECKING:
    from bot.desk import Desk

TOPIC, PERSON, PAIR, WORDS = Kind.TOPIC, Kind.PERSON, Kind.PAIR, Kind.WORDS


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("sports", (TOPIC, WORDS)),
        ("بالرياضة", (TOPIC, WORDS)),
        ("football", (WORDS, TOPIC)),
        ("Lamamra", (PERSON, WORDS)),
        ("بلعمامرة", (PERSON, WORDS)),
        ("Lamamra?", (PERSON, WORDS)),
        ("Lamamra and Sherman", (PAIR, WORDS)),
        ("Lamamra meets Sherman", (PAIR, WORDS)),
        ("Lamamra meets Zaphod", (WORDS,)),
        ("Lamamra meets Lamamra", (WORDS,)),
        ("Lamamra, Sherman", (WORDS,)),
        ('"Lamamra"', (PERSON, WORDS)),
        ("Lamamra !energy", (WORDS,)),
        ("climate", (WORDS, TOPIC)),
        ("المناخ", (WORDS, TOPIC)),
        ("النفط", (WORDS,)),
        ("!oil", ()),
        ("؟", ()),
    ],
)
def test_a_topic_before_a_pair_before_a_person_before_words(desk: Desk, text: str, kinds: tuple[Kind, ...]) -> None:
    """What is only like a topic comes behind words; marks of a query make words of anything."""
    assert meaning_of(desk, text).kinds == kinds


def test_a_common_word_that_sounds_like_a_name_is_a_word_first(desk: Desk) -> None:
    """Articles use it, and not of that person; a name in the other script stays a name."""
    faris = Analysis((found_person("كريم فيروس", "Karim Virus", "كريم فيروس", ""),))
    bring(desk, Draft("لقاء", "تحدث كريم فيروس عن الطقس.", Language.ARABIC, "2024-01-01"), faris)
    assert meaning_of(desk, "virus").kinds[0] is PERSON
    people = meaning_of(desk, "فيروس").people
    assert [person.arabic for person in people] == ["كريم فيروس"]


@pytest.mark.parametrize(
    "text",
    ["Sisi", "sisi", "el-Sisi", "Al Sisi", "Elsisi", "السيسي", "سيسي", "للسيسي", "Sistani", "السيستاني", "Al Sistani"],
)
def test_a_name_is_a_persons_with_or_without_its_article(desk: Desk, text: str) -> None:
    """Articles use the words, as parts of names that are written with hyphens, apostrophes, al, el or ال."""
    people = Analysis(
        (
            found_person("Abdel Fattah el-Sisi", "Abdel Fattah el-Sisi", "عبد الفتاح السيسي", "president"),
            found_person("Ali al-Sistani", "Ali al-Sistani", "علي السيستاني", "ayatollah"),
        )
    )
    told = "President Abdel Fattah el-Sisi spoke of Ali al-Sistani. Sisi left; Sistani stayed. السيسي والسيستاني."
    bring(desk, Draft("Visit to Najaf", told, Language.ENGLISH, "2024-01-01"), people)
    assert meaning_of(desk, text).kinds[0] is PERSON


@pytest.mark.parametrize("text", ["health", "العالم", "world", "الصحة", "technology", "الأمن"])
def test_a_topic_is_one_before_there_is_news_of_it(desk: Desk, text: str) -> None:
    """The store of these tests has neither; whoever follows it is told of the first."""
    assert meaning_of(desk, text).kinds[0] is TOPIC


@pytest.mark.parametrize(
    "text",
    ["Lamamra met Sherman", "when Lamamra meets Sherman", "متى يلتقي لعمامرة وشيرمان", "عند لقاء لعمامرة وشيرمان"],
)
def test_whoever_follows_two_people_may_say_when_they_meet(desk: Desk, text: str) -> None:
    """To follow is to look ahead, whatever the tense."""
    assert meaning_of(desk, text).kinds[0] is PAIR


@pytest.mark.parametrize("text", ["من", "the", "a", "The, من", "في", "وفي", "to be or not", "!oil, the"])
def test_words_of_every_article_are_nothing_to_follow(desk: Desk, text: str) -> None:
    """They would bring everything; nor do they mean people whose names sound like them."""
    moon = Analysis((found_person("مون", "Moon", "مون", ""), found_person("Thé", "Thé", "ذا", "")))
    bring(desk, Draft("Moon", "Moon and Thé met.", Language.ENGLISH, "2024-01-01"), moon)
    assert meaning_of(desk, text).kinds == ()


def test_nobody_is_meant_by_the_name_of_a_topic_that_sounds_like_one(desk: Desk) -> None:
    """السياسة is no other spelling of السيسي; a person who is called like a topic still may be meant."""
    sisi = Analysis((found_person("عبد الفتاح السيسي", "Abdel Fattah el-Sisi", "عبد الفتاح السيسي", ""),))
    bring(desk, Draft("السياسة اليوم", "تحدث عبد الفتاح السيسي عن السياسة.", Language.ARABIC, "2024-01-01"), sisi)
    assert meaning_of(desk, "السياسة").kinds == (TOPIC, WORDS)
    science = Analysis((found_person("Karim Science", "Karim Science", "", ""),))
    bring(desk, Draft("A talk", "Karim Science talked of science.", Language.ENGLISH, "2024-01-02"), science)
    assert PERSON in meaning_of(desk, "science").kinds
