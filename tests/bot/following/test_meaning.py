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
