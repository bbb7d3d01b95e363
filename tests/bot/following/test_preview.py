from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from alerts import Kind, Want
from bot.following.preview import preview

if TYPE_CHECKING:
    from bot.desk import Desk

TODAY = datetime.date(2022, 10, 10)


def number_of(desk: Desk, name: str) -> int:
    """Return the number of a person."""
    return desk.find_people(name)[0].person.id


def test_articles_of_the_last_thirty_days_are_counted_and_the_newest_shown(desk: Desk) -> None:
    """Of a topic, a person, a pair and words alike."""
    people = number_of(desk, "Lamamra"), number_of(desk, "Sherman")
    wants = (
        Want(Kind.TOPIC, "politics", ""),
        Want(Kind.PERSON, "", "", people[:1]),
        Want(Kind.PAIR, "", "", people),
        Want(Kind.WORDS, "لعمامرة, Lamamra", ""),
    )
    for want in wants:
        found = preview(desk, want, TODAY)
        assert (found.count, [article.id for article in found.newest]) == (2, [1, 2]), want.kind


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Sherman, concert", [3, 2]),
        ("Sherman, concert, !energy", [3]),
        ('"talk energy"', [2]),
        ("نتيجة المباراة", []),
        ("المباراة", [7, 6, 5]),
    ],
)
def test_words_are_matched_as_alerts_match_them(desk: Desk, words: str, ids: list[int]) -> None:
    """What must not be there is left out; three are shown."""
    assert [article.id for article in preview(desk, Want(Kind.WORDS, words, ""), TODAY).newest] == ids


def test_a_day_counts_until_thirty_days_later(desk: Desk) -> None:
    """The article of 5 October 2022 is the last day's on 4 November."""
    want = Want(Kind.WORDS, "لعمامرة", "")
    assert preview(desk, want, datetime.date(2022, 11, 4)).count == 1
    assert preview(desk, want, datetime.date(2022, 11, 5)).count == 0
