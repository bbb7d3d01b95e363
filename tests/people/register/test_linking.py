from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from people import Analysis
from tests.people.register.conftest import person

if TYPE_CHECKING:
    from tests.people.register.conftest import Newsroom


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ramtane Lamamra", "رمطان لعمامرة"),
        ("أنطونيو غوتيريش", "Antonio Guterres", "أنطونيو جوتيريس"),
        ("Mohammed bin Salman bin Abdulaziz", "محمد بن سلمان"),
        ("Gamal Mubarak", "جمال مبارك", "Jamal Mubarak"),
        ("الجولاني", "الجولاني"),
    ],
)
def test_spellings_of_one_name_are_one_person(newsroom: Newsroom, spellings: tuple[str, ...]) -> None:
    """Articles in either script, each with its own spelling, tell of one person."""
    for spelling in spellings:
        newsroom.tell(person(spelling))
    (known,) = newsroom.register.people()
    assert known.articles == len(spellings)
    assert set(known.forms) == set(spellings)


@pytest.mark.parametrize(
    "names",
    [
        ("Bill Clinton", "Hillary Clinton", "Clinton"),
        ("Kim Jong Un", "Kim Jong Il", "كيم إيل سونغ"),
        ("محمد بن سلمان", "Mohammed bin Nayef", "سلمان بن عبد العزيز"),
        ("علي حسين", "Ali Hassan"),
        ("Ramtane Lamamra", "لعمامرة"),
        ("Ronaldo", "رونالدو"),
    ],
)
def test_people_who_share_a_word_stay_apart(newsroom: Newsroom, names: tuple[str, ...]) -> None:
    """One shared word links nobody, nor does a single word over the scripts."""
    for name in names:
        newsroom.tell(person(name))
    assert newsroom.register.count() == len(names)


def test_a_chain_of_likeness_does_not_merge(newsroom: Newsroom) -> None:
    """A short name between two long ones joins neither to the other: who differs from a full name is not the person."""
    newsroom.tell(person("Ali Abdullah Saleh"))
    newsroom.tell(person("Ali Saleh"))
    newsroom.tell(person("Ali Mohsen Saleh"))
    together = {frozenset(known.forms) for known in newsroom.register.people()}
    assert not any({"Ali Abdullah Saleh", "Ali Mohsen Saleh"} <= forms for forms in together)


def test_two_people_of_one_article_are_two(newsroom: Newsroom) -> None:
    """The article tells them apart, whatever the names."""
    newsroom.tell(person("George Bush"), person("George W. Bush"))
    newsroom.tell(person("جورج بوش"), person("جورج دبليو بوش"), language="ar")
    assert newsroom.register.count() == 2


def test_a_role_tells_whom_a_family_name_means(newsroom: Newsroom) -> None:
    """The same role lifts an unsure name when nobody else fits."""
    newsroom.tell(person("Ramtane Lamamra", "Algerian foreign minister", "Lamamra"))
    newsroom.tell(person("Lamamra", "the Algerian foreign minister"))
    assert newsroom.names() == ["Ramtane Lamamra"]
    newsroom.tell(person("Lamamra", "a goalkeeper of Setif"))
    newsroom.tell(person("Lamamra"))
    assert newsroom.register.count() == 2


def test_a_role_shared_by_two_tells_nothing(newsroom: Newsroom) -> None:
    """A role that fits two known people of the name leaves the name alone."""
    newsroom.tell(person("Ali Harbi", "deputy oil minister"), person("Omar Harbi", "deputy oil minister"))
    newsroom.tell(person("Harbi", "deputy oil minister"))
    assert newsroom.register.count() == 3


def test_a_new_analysis_replaces_the_old_one_and_keeps_the_ids(newsroom: Newsroom) -> None:
    """What an article said before is gone; who stays keeps the id, who goes is forgotten."""
    article = newsroom.tell(person("Wendy Sherman", "envoy"), person("Nobody Really"), person("Clinton"))
    before = {known.name: known.id for known in newsroom.register.people()}
    newsroom.register.record(article, Analysis((person("Clinton"), person("Wendy Sherman", "diplomat"))))
    after = {known.name: known.id for known in newsroom.register.people()}
    assert after == {name: before[name] for name in ("Clinton", "Wendy Sherman")}
    assert newsroom.register.person(after["Wendy Sherman"]).roles == ("diplomat",)


def test_forgetting_takes_spellings_along(newsroom: Newsroom) -> None:
    """A spelling that no remaining article uses finds nobody any more."""
    newsroom.tell(person("Ramtane Lamamra"))
    gone = newsroom.tell(person("رمطان لعمامرة", "وزير الخارجية", "لعمامرة"), language="ar")
    newsroom.register.forget(gone)
    (known,) = newsroom.register.people()
    assert (known.forms, known.roles, known.articles) == (("Ramtane Lamamra",), (), 1)
    newsroom.register.forget(newsroom.told[0])
    assert newsroom.register.count() == 0


def test_names_are_shown_as_the_articles_write_them(newsroom: Newsroom) -> None:
    """Attested spellings come before rendered ones, the most frequent one first."""
    newsroom.tell(person("Saeb Erekat"))
    assert newsroom.register.people()[0].arabic  # rendered
    for _ in range(2):
        newsroom.tell(person("صائب عريقات"), language="ar")
    (known,) = newsroom.register.people()
    assert (known.name, known.latin, known.arabic) == ("صائب عريقات", "Saeb Erekat", "صائب عريقات")
