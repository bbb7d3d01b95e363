from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articles import Draft
from articles.searching import match_expression
from language import Language

if TYPE_CHECKING:
    from articles import Archive

ENVOY = Draft(
    title="المبعوث في الخرطوم",
    text="اجتمع المبعوث بلعمامرة ثم تحدث لعمامرة، وبالوزيرة نجلاء الطيب، ثم زار الاجتماعات المغلقة في القصر، وفق وكالة محلية.",
    language=Language.ARABIC,
    date="2024-01-01",
)
MAYOR = Draft(
    title="Mayors met in Ghent",
    text="Café owners told Mayor Zoë Peeters about rising rents; WHO experts were invited to two meetings.",
    language=Language.ENGLISH,
    date="2024-01-02",
)


@pytest.fixture
def two(archive: Archive) -> Archive:
    """Put an Arabic and an English article into the archive."""
    archive.put(ENVOY)
    archive.put(MAYOR)
    return archive


@pytest.mark.parametrize(
    "query",
    [
        "لعمامرة",
        "لعمامره",
        "ولعمامرة",
        "بلعمامرة",
        "للعمامرة",
        "فبالوزيرة",
        "الوزيرة",
        "والوزيرة",
        "وزيرة",
        "نجلاء الطيّب",
        "الطيب نجلاء",
        "اجتماعات",
        "وكاله",
        '"نجلاء الطيب"',
        "«نجلاء الطيب»",
        "المبعوث في القصر",
    ],
)
def test_arabic_words_are_found_in_every_spelling(two: Archive, query: str) -> None:
    """Vowel marks, hamzas, the article, and what is written onto a word do not hide it; nor does the order."""
    assert [article.title for article in two.search(query)] == [ENVOY.title]


@pytest.mark.parametrize(
    "query",
    ["zoe peeters", "ZOË", "café", "cafe", "meeting", "rent", "the mayor of Ghent", "WHO", '"two meetings" mayor'],
)
def test_english_words_are_found_in_every_form(two: Archive, query: str) -> None:
    """Case, accents, plurals and small words do not matter."""
    assert [article.title for article in two.search(query)] == [MAYOR.title]


@pytest.mark.parametrize(
    "query",
    [
        "عامرة",  # another word
        "نجلاء المرعبي",  # one of the words is missing
        '"الطيب نجلاء"',  # side by side, but the other way round
        "Peters",
        '"meetings two"',
        "",
        "   ",
        "!?",
        '""',
    ],
)
def test_what_is_not_there_is_not_found(two: Archive, query: str) -> None:
    """All words must be there, phrases in their order, and no word finds its neighbour in the dictionary."""
    assert two.search(query) == []
    assert two.count_search(query) == 0


@pytest.mark.parametrize(
    "query", ["NEAR(mayor ghent)", "mayor OR", "title:mayor ghent", "mayor*", "-mayor", "(mayor", "mayor AND NOT"]
)
def test_the_language_of_the_index_is_no_language_of_readers(two: Archive, query: str) -> None:
    """Operators of full-text search are words like others, and never an error."""
    two.search(query)


def test_short_words_are_not_found_inside_others(archive: Archive) -> None:
    """A letter before a short word makes another word; a country that everyone asks for is found all the same."""
    archive.put(replace(ENVOY, title="لجنة في القاهرة", text="قالت اللجنة إنها ستعود لمصر قريبا."))
    assert archive.search("جنة") == []
    assert len(archive.search("مصر")) == 1


def test_a_country_is_not_found_as_a_sea(archive: Archive) -> None:
    """Endings are taken off only where enough of the word is left."""
    archive.put(replace(ENVOY, title="في البحر الأحمر", text="أبحرت السفينة بالتين في البحر بمال قليل وعادت للدولة."))
    assert (
        archive.search("البحرين") == archive.search("مالي") == archive.search("بوتين") == archive.search("دولية") == []
    )
    assert len(archive.search("بحر")) == len(archive.search("دولة")) == 1


def test_what_belongs_to_a_thing_is_not_the_thing(archive: Archive) -> None:
    """Social media are no meeting; but all forms of the adjective find one another."""
    archive.put(replace(ENVOY, title="على مواقع التواصل الاجتماعي", text="قال سعودي إن السعوديين تابعوا الخبر."))
    assert archive.search("اجتماع") == archive.search("سعود") == []
    assert len(archive.search("السعودية")) == len(archive.search("اجتماعية")) == 1


def test_a_query_of_small_words_alone_still_searches(two: Archive) -> None:
    """Who asks for nothing but a small word means it."""
    assert [article.title for article in two.search("about")] == [MAYOR.title]
    assert [article.title for article in two.search("في")] == [ENVOY.title]


def test_results_come_newest_first_by_pages(archive: Archive) -> None:
    """Pages follow each other without gap or overlap, and the count says how many there are."""
    for number in range(7):
        archive.put(replace(MAYOR, title=f"Mayors met again {number}", date=f"2024-02-{7 - number:02}"))
    pages = [archive.search("mayors", limit=3, offset=offset) for offset in (0, 3, 6)]
    dates = [article.date for page in pages for article in page]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == archive.count_search("mayors") == 7


def test_a_query_has_an_end() -> None:
    """A pasted article does not become an endless expression."""
    assert match_expression("word " * 100_000).count(" AND ") == 0
    assert match_expression(" ".join(f"word{n}" for n in range(5000))).count(" AND ") < 32
