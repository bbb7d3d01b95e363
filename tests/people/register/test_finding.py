from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from people import UnknownPersonError
from people.names import Verdict
from tests.people.register.conftest import person

if TYPE_CHECKING:
    from tests.people.register.conftest import Newsroom


@pytest.fixture
def ministers(newsroom: Newsroom) -> Newsroom:
    """Return a newsroom that knows a few people who are easily mixed up."""
    newsroom.tell(person("Ramtane Lamamra", "Algerian foreign minister", "Lamamra"), person("Wendy Sherman"))
    newsroom.tell(person("رمطان لعمامرة", "", "لعمامرة"), person("سامح شكري"), person("Bill Clinton"), language="ar")
    newsroom.tell(person("Hillary Clinton"), person("محمد بن سلمان"), person("Mohammed bin Nayef"))
    return newsroom


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Ramtane Lamamra", "Ramtane Lamamra"),
        ("رمطان لعمامرة", "Ramtane Lamamra"),
        ("Lamamra", "Ramtane Lamamra"),
        ("لعمامرة", "Ramtane Lamamra"),
        ("بلعمامرة", "Ramtane Lamamra"),
        ("رمطان العمامرة", "Ramtane Lamamra"),
        ("Ramtan Lamara", "Ramtane Lamamra"),
        ("Sameh Shoukry", "سامح شكري"),
        ("shukri", "سامح شكري"),
        ("ويندي شيرمن", "Wendy Sherman"),
        ("لشيرمان", "Wendy Sherman"),
        ("MBS Mohammad Bin Salman", "محمد بن سلمان"),
    ],
)
def test_a_person_is_found_in_either_script(ministers: Newsroom, asked: str, meant: str) -> None:
    """Exact or not, whole or the family name alone, with a clitic or a slip of the pen."""
    assert ministers.register.find(asked)[0].person.name == meant


def test_the_very_name_is_sure_and_a_family_name_is_not(ministers: Newsroom) -> None:
    """The verdict tells what the words can prove."""
    assert ministers.register.find("wendy sherman")[0].match.verdict is Verdict.SAME
    short = ministers.register.find("Lamamra")[0].match
    assert short.verdict is Verdict.UNSURE
    assert short.score == 0.9


def test_two_who_fit_equally_both_come_back(ministers: Newsroom) -> None:
    """A question about "Clinton" can be seen to be ambiguous."""
    first, second, *others = ministers.register.find("كلينتون")
    assert {first.person.name, second.person.name} == {"Bill Clinton", "Hillary Clinton"}
    assert first.match.score == second.match.score
    assert all(other.match.score < first.match.score for other in others)


def test_a_given_name_more_decides(ministers: Newsroom) -> None:
    """Only one of the Clintons is called Hillary."""
    assert [found.person.name for found in ministers.register.fitting("هيلاري كلينتون")] == ["Hillary Clinton"]


def test_those_who_fit_are_told_from_the_nearest(ministers: Newsroom) -> None:
    """Nobody fits a stranger's name, one fits a family name, two share one."""
    register = ministers.register
    assert register.fitting("Xavier Bettel") == []
    assert [found.person.name for found in register.fitting("Sherman")] == ["Wendy Sherman"]
    assert len(register.fitting("Clinton")) == 2
    assert len(register.fitting("Mohammed")) == 2


def test_the_nearest_name_is_offered(ministers: Newsroom) -> None:
    """For a name nobody has, the closest ones come back without fitting."""
    nearest = ministers.register.nearest("Wendy Shannon", 1)
    assert [found.person.name for found in nearest] == ["Wendy Sherman"]
    assert nearest[0].match.verdict is Verdict.DIFFERENT


def test_the_most_mentioned_comes_first_among_equals(ministers: Newsroom) -> None:
    """Who is more in the news is more likely meant."""
    ministers.tell(person("Hillary Clinton"))
    assert ministers.register.find("Clinton")[0].person.name == "Hillary Clinton"


def test_an_unknown_id_is_told(newsroom: Newsroom) -> None:
    """A stale id raises an error a person can read."""
    with pytest.raises(UnknownPersonError, match="no person 7"):
        newsroom.register.person(7)


@given(asked=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_may_be_asked_for(ministers: Newsroom, asked: str) -> None:
    """No Unicode text raises; scores never rise down the list."""
    scores = [found.match.score for found in ministers.register.find(asked)]
    assert scores == sorted(scores, reverse=True)
