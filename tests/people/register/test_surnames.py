"""A family name alone, and whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from people.register.roles import agree
from tests.people.register.conftest import person

if TYPE_CHECKING:
    from tests.people.register.conftest import Newsroom


@pytest.mark.parametrize(
    ("full", "role", "alone", "told"),
    [
        ("Donald Trump", "US President", "ترامب", "الرئيس الأمريكي"),
        ("رمطان لعمامرة", "وزير الخارجية الجزائري", "Lamamra", "Algeria's foreign minister"),
        ("Recep Tayyip Erdogan", "Turkish President", "أردوغان", "الرئيس التركي"),
    ],
)
def test_the_office_tells_whom_a_family_name_means_over_the_scripts(
    newsroom: Newsroom, full: str, role: str, alone: str, told: str
) -> None:
    """In either order: the full name first, or the family name first."""
    newsroom.tell(person(full, role))
    newsroom.tell(person(alone, told))
    assert newsroom.names() == [full]
    assert newsroom.register.people()[0].articles == 2


def test_a_full_name_that_comes_later_takes_the_family_name_in(newsroom: Newsroom) -> None:
    """At once, meetings and all; the word alone does not become a full name."""
    newsroom.tell(person("لعمامرة", "وزير الخارجية الجزائري"), language="ar")
    newsroom.tell(person("Ramtane Lamamra", "Algerian foreign minister"))
    (known,) = newsroom.register.people()
    assert (known.name, known.articles) == ("Ramtane Lamamra", 2)
    newsroom.tell(person("لعمامرة", "لاعب وفاق سطيف"), language="ar")
    assert newsroom.register.count() == 2


def test_whoever_is_often_in_the_news_needs_no_role(newsroom: Newsroom) -> None:
    """The only bearer, from three articles on."""
    newsroom.tell(person("Ramtane Lamamra"))
    newsroom.tell(person("Lamamra"))
    assert newsroom.register.count() == 2
    newsroom.tell(person("Ramtane Lamamra"))
    newsroom.tell(person("رمطان لعمامرة"), language="ar")
    newsroom.tell(person("لعمامرة"), language="ar")
    assert newsroom.names() == ["Ramtane Lamamra"]


@pytest.mark.parametrize(
    ("known", "alone", "role"),
    [
        (("Bill Clinton", "Hillary Clinton"), "Clinton", ""),
        (("Bill Clinton", "Hillary Clinton"), "كلينتون", ""),
        (("George H.W. Bush", "George W. Bush"), "بوش", "الرئيس الأمريكي"),
        (("Gordon Brown", "Scott Brown"), "Brown", ""),
        (("Kim Jong Un", "Kim Jong Il"), "Kim", ""),
        (("Mohammed bin Salman",), "Salman", "King"),
        (("Mohammed bin Salman", "Salman bin Abdulaziz"), "Salman", ""),
        (("Khalid Mohammed", "Mohammed Morsi"), "Mohammed", ""),
    ],
)
def test_a_word_of_two_people_means_neither(newsroom: Newsroom, known: tuple[str, ...], alone: str, role: str) -> None:
    """However often they are in the news."""
    for name in known:
        for _ in range(4):
            newsroom.tell(person(name, "US President" if role else ""))
    newsroom.tell(person(alone, role))
    assert newsroom.register.count() == len(known) + 1


def test_another_given_name_is_another_person(newsroom: Newsroom) -> None:
    """Whoever was taken in by the family name brings no namesake along."""
    for _ in range(3):
        newsroom.tell(person("Gordon Brown", "Prime Minister"))
    newsroom.tell(person("Brown", "the prime minister"))
    newsroom.tell(person("Scott Brown", "prime minister"))
    assert sorted(newsroom.names()) == ["Gordon Brown", "Scott Brown"]
    assert {known.name: known.articles for known in newsroom.register.people()} == {"Gordon Brown": 4, "Scott Brown": 1}


def test_two_of_one_article_are_not_joined(newsroom: Newsroom) -> None:
    """An article that names both tells them apart."""
    newsroom.tell(person("Clinton", "President"), person("Hillary Clinton", "presidential candidate"))
    assert newsroom.register.count() == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("US President", "الرئيس الأمريكي السابق", True),
        ("Algerian foreign minister", "وزير الخارجية الجزائري", True),
        ("oil minister", "وزير الخارجية", False),
        ("deputy foreign minister", "foreign minister", False),
        ("king", "وزير الخارجية", False),
        ("", "president", False),
    ],
)
def test_offices_are_compared_over_the_languages(one: str, other: str, *, same: bool) -> None:
    """What it is, and what it is for."""
    assert agree(one, other) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xi Jinping", "شي جين بينغ"),
        ("Zhang Gaoli", "تشانغ قاو لي"),
        ("Moon Jae-in", "مون جيه إن"),
        ("Mahmoud Khalilpour", "محمود خليل بور"),
        ("Abdelfattah Younes", "عبد الفتاح يونس"),
        ("Hossein Amirabdollahian", "حسين أمير عبد اللهيان"),
    ],
)
def test_words_joined_in_one_script_and_apart_in_the_other_link(newsroom: Newsroom, one: str, other: str) -> None:
    """In either order of the articles."""
    newsroom.tell(person(one))
    newsroom.tell(person(other), language="ar")
    assert newsroom.register.count() == 1
    assert newsroom.register.find(other)[0].match.score == 1.0
