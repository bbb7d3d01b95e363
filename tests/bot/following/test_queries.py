from __future__ import annotations

import pytest

from alerts import Kind, Place, Subscription, Want
from bot.following.queries import followed_before, watchable


@pytest.mark.parametrize(
    "query",
    ["oil", "النفط، الغاز", "the Louvre", "US", "WHO, UN", '"to be or not to be"', "«من هو»", "5G", "oil, !the", "X"],
)
def test_words_that_tell_something_are_watched_for_as_they_stand(query: str) -> None:
    """Also acronyms that are spelled like common words, and phrases made of such words."""
    assert watchable(query) == query


@pytest.mark.parametrize(
    "query", ["the", "The", "من", "مِنْ", "in, on", "هو أو هي", "who?", "إلى، على، !النفط", "", "!oil"]
)
def test_words_of_every_article_are_not(query: str) -> None:
    """Whatever their spelling."""
    assert watchable(query) == ""


def test_of_several_terms_those_that_tell_something_are_left() -> None:
    """Any one of them would do: a single "the" would bring everything."""
    assert watchable("oil, the, !gas") == "oil, !gas"
    assert watchable('من، "محادثات السلام"') == '"محادثات السلام"'


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("Oil", "oil", True),
        ("إيران", "ايران", True),
        ("oil, gas, !coal", "gas، OIL، !Coal", True),
        ("oil, gas", "oil gas", False),
        ("oil, !gas", "oil, gas", False),
        ("oil, gas", "oil", False),
    ],
)
def test_the_same_words_are_followed_once(before: str, now: str, *, same: bool) -> None:
    """In whichever letters, order and commas; elsewhere they are followed anew."""
    old, new = Want(Kind.WORDS, before, before), Want(Kind.WORDS, now, now)
    mine = [Subscription(1, Place(5), old)]
    assert followed_before(mine, Place(5), new) == (old if same else new)
    assert followed_before(mine, Place(5, 7), new) == new
