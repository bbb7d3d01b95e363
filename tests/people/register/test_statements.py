from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from people import AmbiguousPersonError, Analysis, UnknownPersonError
from tests.people.register.conftest import meeting, person

if TYPE_CHECKING:
    from tests.people.register.conftest import Newsroom


def test_people_stated_the_same_become_one_with_all_they_did(newsroom: Newsroom) -> None:
    """Articles, spellings and meetings come together; a meeting told under both names is one."""
    newsroom.tell(
        person("Muhammad Ali"),
        person("Joe Frazier"),
        meetings=(meeting("Muhammad Ali", "Joe Frazier", date="1971-03-08"),),
    )
    newsroom.tell(
        person("Cassius Clay"),
        person("Sonny Liston"),
        meetings=(meeting("Cassius Clay", "Sonny Liston", date="1964-02-25"),),
    )
    newsroom.register.state_same("Muhammad Ali", "Cassius Clay")
    champion = newsroom.register.find("Cassius Clay")[0].person
    assert champion.articles == champion.meetings == 2
    assert {known.name for known, _ in newsroom.register.met(champion.id)} == {"Joe Frazier", "Sonny Liston"}


def test_a_statement_outlives_a_new_analysis(newsroom: Newsroom) -> None:
    """Recorded again, forgotten and told again: the two names still lead to one person."""
    first = newsroom.tell(person("Muhammad Ali"))
    second = newsroom.tell(person("Cassius Clay"))
    newsroom.register.state_same("Muhammad Ali", "Cassius Clay")
    newsroom.register.record(second, Analysis((person("Cassius Clay", "boxer"),)))
    assert newsroom.register.count() == 1
    newsroom.register.forget(first)
    newsroom.register.forget(second)
    newsroom.tell(person("Cassius Clay"))
    newsroom.tell(person("Muhammad Ali"))
    assert newsroom.register.count() == 1


def test_people_stated_different_are_never_linked_again(newsroom: Newsroom) -> None:
    """Two spellings that look like one name part, each with its own articles and meetings."""
    newsroom.tell(
        person("Ali Hussein Salem"), person("Omar Nasser"), meetings=(meeting("Ali Hussein Salem", "Omar Nasser"),)
    )
    newsroom.tell(person("Ali Salem"), person("Hoda Barakat"), meetings=(meeting("Ali Salem", "Hoda Barakat"),))
    assert newsroom.register.count() == 3
    newsroom.register.state_different("Ali Hussein Salem", "Ali Salem")
    assert newsroom.register.count() == 4
    short = newsroom.register.find("Ali Salem")[0].person
    assert [known.name for known, _ in newsroom.register.met(short.id)] == ["Hoda Barakat"]
    newsroom.tell(person("Ali Salem"))
    newsroom.tell(person("Ali Hussein Salem"))
    assert newsroom.register.count() == 4
    assert newsroom.register.person(short.id).articles == 2


def test_a_later_statement_holds(newsroom: Newsroom) -> None:
    """An operator may think better of it."""
    newsroom.tell(person("Ali Salem"))
    newsroom.tell(person("Ali Hussein Salem"))
    newsroom.register.state_different("Ali Salem", "Ali Hussein Salem")
    newsroom.register.state_same("Ali Salem", "Ali Hussein Salem")
    newsroom.tell(person("Ali Salem"))
    assert newsroom.register.count() == 1


def test_a_statement_about_a_stranger_is_refused(newsroom: Newsroom) -> None:
    """Nobody of that name: the error says so, and nothing is kept."""
    newsroom.tell(person("Ali Salem"))
    with pytest.raises(UnknownPersonError, match="nobody in the store is called Xavier Bettel"):
        newsroom.register.state_same("Ali Salem", "Xavier Bettel")
    assert newsroom.store.rows("SELECT * FROM statements") == []


def test_a_statement_about_a_name_that_two_bear_is_refused(newsroom: Newsroom) -> None:
    """Which Clinton is meant must be said; the error names them."""
    newsroom.tell(person("Bill Clinton"), person("Hillary Clinton"), person("Hillary Rodham"))
    with pytest.raises(AmbiguousPersonError, match=r"several people may be called Clinton: .*Clinton, .*Clinton"):
        newsroom.register.state_same("Clinton", "Hillary Rodham")
