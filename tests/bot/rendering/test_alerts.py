from __future__ import annotations

import datetime

import pytest

from articles import Article
from bot.digits import Digits
from bot.local.checks import text
from bot.rendering import alerts
from bot.rendering.alerts import Held, Item
from bot.rendering.plain import plain_html
from bot.rendering.splitting import LIMIT, units
from bot.wishes import Summary
from bot.wording import Wording, wording
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


def items(names: list[str], title: str = "Title", url: str = "") -> list[Item]:
    """Articles numbered from 1, each under one name."""
    return [Item(article(number, f"{title} {number}", url), (name,)) for number, name in enumerate(names, 1)]


def test_an_alert_tells_what_where_when_and_why() -> None:
    """The title leads to the article, a button to its summary: no number that stands nowhere in the text."""
    told = alerts.alert(EN, Item(article(), ("Ramtane Lamamra",)))
    assert plain_html(told.html) == (
        "Lamamra receives the ambassador (https://news.example/7)\n5 October 2022 · APS\n\nBecause you follow Ramtane Lamamra"
    )
    assert [[(button.label, button.wish) for button in row] for row in told.rows] == [[("Summary", Summary(7))]]


def test_it_speaks_the_readers_language_whatever_the_articles() -> None:
    """Names keep their own direction."""
    told = alerts.alert(AR, Item(article(), ("لعمامرة", "Sherman")))
    assert "لأنك تتابع \u2068لعمامرة\u2069 · \u2068Sherman\u2069" in told.html
    assert "5 أكتوبر 2022" in plain_html(told.html)
    assert told.language is Language.ARABIC


@pytest.mark.parametrize(("say", "names"), [(EN, "Ramtane Lamamra · Politics"), (AR, "رمطان لعمامرة · سياسة")])
def test_a_channel_is_told_what_an_article_is_about(say: Wording, names: str) -> None:
    """Its readers follow nothing by themselves, and commands mean nothing to them."""
    one = Item(article(), tuple(names.split(" · ")))
    alone = plain_html(alerts.alert(say, one, channel=True).html)
    assert alone.split("\n")[-1] == names
    many = plain_html(alerts.digest(say, [one, one], Held(3, datetime.time(8)), channel=True).html)
    assert many.count(names) == 1
    for told in (alone, many):
        assert "follow" not in told
        assert "تتابع" not in told
        assert "/latest" not in told


def test_a_digest_tells_each_want_once_and_how_many_come_tomorrow() -> None:
    """In the order given, and from when."""
    told = plain_html(alerts.digest(EN, items(["sport", "sport", "water"]), Held(2, datetime.time(8))).html)
    assert told.startswith("5 new articles")
    assert told.count("Because you follow sport") == 1
    assert told.index("Title 2") < told.index("Because you follow water") < told.index("Title 3")
    assert told.endswith("And 2 more, tomorrow from 08:00")
    assert plain_html(alerts.digest(EN, items(["sport"])).html).endswith("Title 1\n5 October 2022 · APS")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "وخبر آخر غدًا في الساعة ٠٩:٣٠"),
        (2, "وخبران آخران غدًا من الساعة ٠٩:٣٠"),
        (7, "و٧ أخبار أخرى غدًا من الساعة ٠٩:٣٠"),
        (11, "و١١ خبرًا آخر غدًا من الساعة ٠٩:٣٠"),
        (100, "و١٠٠ خبر آخر غدًا من الساعة ٠٩:٣٠"),
    ],
)
def test_what_the_cap_holds_back_is_told_in_arabic_plurals(count: int, told: str) -> None:
    """And in the reader's digits."""
    say = wording(Language.ARABIC, Digits.ARABIC)
    shown = alerts.digest(say, items(["رياضة"]), Held(count, datetime.time(9, 30)))
    assert plain_html(shown.html).endswith(told)


def test_a_message_tells_of_as_many_as_have_room() -> None:
    """Short ones all; of long ones the first, and never none."""
    short = items(["sport"] * 20)
    assert alerts.fitting(EN, short) == 20
    long = items([f"{'a long name of something ' * 4}{n}" for n in range(20)], "t" * 300)
    count = alerts.fitting(EN, long)
    assert 5 < count < 20
    assert alerts.fitting(EN, long[:count]) == count
    assert alerts.fitting(EN, items(["x"], "🎉" * 10_000)) == 1


@pytest.mark.parametrize("say", [EN, AR])
@pytest.mark.parametrize("title", ["🎉" * 10_000, "<b>&amp;</b>" * 500, "x" * 5_000, "\u202e\u2066" + "ا" * 3_000])
def test_no_digest_is_too_long_or_breaks_the_markup(say: Wording, title: str) -> None:
    """Whatever the titles and names are."""
    several = [
        Item(article(n, title, "https://news.example/" + "a" * 2_000), tuple(f"{title[:n]}{m}" for m in range(20)))
        for n in range(20)
    ]
    fitting = several[: alerts.fitting(say, several)]
    for told in (alerts.digest(say, fitting, Held(1000, datetime.time(8))), alerts.alert(say, several[-1])):
        shown, _ = text(told.html, html=True)
        assert units(shown) <= LIMIT
        assert "\u202e" not in shown
        assert all(len(row) <= 5 for row in told.rows)


def test_the_same_delivery_is_always_told_alike() -> None:
    """A doubt is settled by an edit with the very same text."""
    assert alerts.alert(AR, Item(article(), ("x",))) == alerts.alert(AR, Item(article(), ("x",)))
