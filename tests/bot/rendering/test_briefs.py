from __future__ import annotations

import pytest

from articles import Article
from bot.rendering.briefs import brief
from bot.wishes import Summary
from bot.wording import wording
from briefs import Brief, Wish
from language import Language
from summarizer import Caution, Notice
from summarizer.protocol import Length

AR, EN = Language.ARABIC, Language.ENGLISH
ARTICLE = Article(5, "", "Talks in Oran", "They spoke.", EN, "2024-01-01", "Wire", "https://news.example/5", ())


def made(target: Language, language: Language, *warnings: Notice) -> Brief:
    """Return a summary that was wished in one language and is in another."""
    return Brief(
        5, "", Wish(target, Length.SHORT), "They spoke.", language, "embedded", "", "", warnings, 0.0, ("", "")
    )


@pytest.mark.parametrize(("target", "language", "other"), [(AR, EN, EN), (EN, EN, AR), (AR, AR, EN), (EN, AR, AR)])
def test_buttons_keep_to_what_was_wished(target: Language, language: Language, other: Language) -> None:
    """Longer in the wished language, and the other one, although no engine may have written it."""
    told = brief(wording(EN), ARTICLE, made(target, language), Length.SHORT)
    longer, another, _ = told.rows[0]
    assert longer.wish == Summary(5, target, Length.MEDIUM)
    assert another.wish == Summary(5, other, Length.SHORT)


@pytest.mark.parametrize("caution", Caution)
def test_what_is_put_into_a_caution_is_isolated(caution: Caution) -> None:
    """Names of models and reasons in English keep their direction inside an Arabic line; languages have their names."""
    values = {"model": "org/model-v2", "why": "no space left (device)", "source": "en", "target": "ar", "count": 3}
    told = brief(wording(AR), ARTICLE, made(EN, EN, Notice.of(caution, **values)), Length.SHORT).html
    line = next(line for line in told.split("\n") if "<i>" in line)
    for value in ("org/model-v2", "no space left (device)", "الإنجليزية", "العربية", "3"):
        assert line.count(value) == line.count(f"\u2068{value}\u2069"), value
    assert "{" not in line


def test_every_caution_in_arabic_speaks_of_the_article_as_the_rest_does() -> None:
    """One thing has one name."""
    values = dict.fromkeys(("model", "why", "source", "target", "count"), "x")
    assert not [one for one in Caution if "المقال" in Notice.of(one, **values).words(AR)]
