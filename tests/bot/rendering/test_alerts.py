from __future__ import annotations

import pytest

from articles import Article
from bot.local.checks import text
from bot.rendering import alerts
from bot.rendering.plain import plain_html
from bot.rendering.splitting import LIMIT, units
from bot.wishes import Summary
from bot.wording import wording
from language import Language

EN, AR = wording(Language.ENGLISH), wording(Language.ARABIC)


def article(
    number: int = 7, title: str = "Lamamra receives the ambassador", url: str = "https://news.example/7"
) -> Article:
    """An article with a source and a day."""
    return Article(
        id=number,
        ref="",
        title=title,
        text="x",
        language=Language.ENGLISH,
        date="2022-10-05",
        source="APS",
        url=url,
        topics=(),
    )


def test_an_alert_tells_what_where_when_and_why() -> None:
    """The title leads to the article, a button to its summary."""
    told = alerts.alert(EN, article(), "Ramtane Lamamra")
    assert plain_html(told.html) == (
        "Lamamra receives the ambassador (https://news.example/7)\n5 October 2022 · APS\n\nBecause you follow Ramtane Lamamra"
    )
    assert [button.wish for row in told.rows for button in row] == [Summary(7)]


def test_it_speaks_the_readers_language_whatever_the_articles() -> None:
    """Names keep their own direction."""
    told = alerts.alert(AR, article(), "لعمامرة")
    assert "لأنك تتابع \u2068لعمامرة\u2069" in told.html
    assert "5 أكتوبر 2022" in plain_html(told.html)
    assert told.language is Language.ARABIC


def test_a_digest_tells_each_want_once_and_how_many_wait() -> None:
    """In the order given."""
    several = [article(number, f"Title {number}", "") for number in (1, 2, 3)]
    told = plain_html(alerts.digest(EN, several, ["sport", "sport", "water"], more=2).html)
    assert told.startswith("5 new articles")
    assert told.count("Because you follow sport") == 1
    assert told.index("Title 2") < told.index("Because you follow water") < told.index("Title 3")
    assert told.endswith("And 2 more: /latest")


@pytest.mark.parametrize("say", [EN, AR])
@pytest.mark.parametrize("title", ["🎉" * 10_000, "<b>&amp;</b>" * 500, "x" * 5_000, "\u202e\u2066" + "ا" * 3_000])
def test_no_digest_is_too_long_or_breaks_the_markup(say: object, title: str) -> None:
    """Whatever the titles are: what has no room is counted among the others."""
    several = [article(number, title, "https://news.example/" + "a" * 2_000) for number in range(20)]
    for told in (
        alerts.digest(say, several, [f"{title}{n}" for n in range(20)]),  # type: ignore[arg-type]
        alerts.alert(say, several[0], title),  # type: ignore[arg-type]
    ):
        shown, _ = text(told.html, html=True)
        assert units(shown) <= LIMIT
        assert "\u202e" not in shown
        assert all(len(row) <= 5 for row in told.rows)


def test_the_same_delivery_is_always_told_alike() -> None:
    """A doubt is settled by an edit with the very same text."""
    assert alerts.alert(AR, article(), "x") == alerts.alert(AR, article(), "x")
