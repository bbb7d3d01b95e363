"""Which subscriptions an article answers."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from alerts import Facts, Kind, Place, Subscriptions, Want, answered, facts_of, wanted
from articles import Archive
from language import Language

NOW = datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC)
LAMAMRA, AUBIN, BLINKEN = 1, 2, 3
FACTS = Facts(
    topics=frozenset({"politics"}),
    people=frozenset({LAMAMRA, AUBIN, BLINKEN}),
    pairs=frozenset({frozenset({LAMAMRA, AUBIN})}),
    found=lambda words: words in {"Algiers", "oil"},
)


@pytest.mark.parametrize(
    ("want", "expected"),
    [
        (Want(Kind.TOPIC, "politics", ""), True),
        (Want(Kind.TOPIC, "sport", ""), False),
        (Want(Kind.PERSON, "Lamamra", "", (LAMAMRA,)), True),
        (Want(Kind.PERSON, "Sherman", "", (9,)), False),
        (Want(Kind.PAIR, "Aubin, Lamamra", "", (AUBIN, LAMAMRA)), True),
        (Want(Kind.PAIR, "Blinken, Lamamra", "", (BLINKEN, LAMAMRA)), False),
        (Want(Kind.WORDS, "Oran, Algiers", ""), True),
        (Want(Kind.WORDS, "Algiers, !oil", ""), False),
        (Want(Kind.WORDS, "Oran", ""), False),
    ],
)
def test_a_want_is_answered_or_not(want: Want, expected: bool) -> None:
    """Two people in one article are a pair only when the article tells that they met."""
    assert wanted(want, FACTS) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("لعمامره", True),
        ("الجزائر", True),
        ("الجزائر، !روسيا", True),
        ("الجزائر، !السلاح", False),
        ('"روسيا الجزائر"', False),
    ],
)
def test_words_match_what_a_search_finds(
    archive: Archive, news: Callable[..., int], words: str, expected: bool
) -> None:
    """Folding and clitics work as in a search."""
    number = news("التقى وزير الخارجية بلعمامرة في الجزائر وبحثا مشتريات السلاح", Language.ARABIC)
    facts = facts_of(archive.get(number), archive, (), ())
    assert wanted(Want(Kind.WORDS, words, words), facts) is expected


def test_only_this_article_is_looked_at(archive: Archive, news: Callable[..., int]) -> None:
    """Words of another article do not answer for this one."""
    one = news("A minister visited the port of Oran on Monday.")
    news("A football match in Cairo ended in a draw.")
    assert not wanted(Want(Kind.WORDS, "football", ""), facts_of(archive.get(one), archive, (), ()))


def test_everybody_who_watches_is_answered(subscriptions: Subscriptions) -> None:
    """Subscriptions of every kind are looked through, those that do not fit are left out."""
    fitting = [
        subscriptions.add(Place(chat), want)[0]
        for chat, want in enumerate(
            [
                Want(Kind.TOPIC, "politics", "politics"),
                Want(Kind.WORDS, "Algiers", "Algiers"),
                Want(Kind.PERSON, "Lamamra", "Lamamra", (LAMAMRA,)),
                Want(Kind.PAIR, "Aubin, Lamamra", "Aubin, Lamamra", (AUBIN, LAMAMRA)),
            ],
            1,
        )
    ]
    subscriptions.add(Place(9), Want(Kind.TOPIC, "sport", "sport"))
    assert answered(FACTS, subscriptions, NOW) == fitting
