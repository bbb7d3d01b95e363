from __future__ import annotations

import pytest

from bot.following.queries import watchable


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
