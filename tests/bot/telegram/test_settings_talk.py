from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bot.digits import Digits
from bot.wording import wording
from language import Language

if TYPE_CHECKING:
    from tests.bot.conftest import Start, Talk


async def test_summaries_may_have_another_language_than_the_bot(talk: Talk) -> None:
    """What is known of an English article is told in Arabic, the bot goes on in English; a language named wins."""
    await talk.say("/settings")
    assert "Summaries: in Arabic" in (await talk.press("Summaries in Arabic")).text
    told = (await talk.say("/summary 2")).text
    assert "رمطان لعمامرة" in told
    assert "Summary: sentences picked from the article" in told
    assert "رمطان لعمامرة" not in (await talk.say("/summary 2 en")).text
    await talk.say("/settings")
    assert "Summaries: in the language of the article" in (await talk.press("As the article")).text
    assert "رمطان لعمامرة" not in (await talk.say("/summary 2")).text


async def test_what_is_chosen_is_marked(talk: Talk) -> None:
    """A reader sees at a glance what holds."""
    labels = (await talk.say("/settings")).labels
    assert labels[1:] == [
        ["✓ As the article", "Summaries in Arabic", "Summaries in English"],
        ["Short", "✓ Medium", "Long"],
    ]
    assert "✓ Long" in (await talk.press("Long")).labels[2]


async def test_arabic_numbers_are_told_in_the_digits_of_the_readers_choice(arabic: Talk) -> None:
    """Numbers of articles, counts, dates, times and buttons; titles stay as they were written."""
    await arabic.say("/settings")
    await arabic.press("٠١٢٣")
    told = await arabic.say("/latest رياضة")
    assert "منتخب المدينة يفوز في المباراة رقم 4" in told.text
    assert "٤ مارس ٢٠٢١" in told.text
    assert "١–٤ من ٤" in told.text
    assert sorted(told.labels[0]) == ["٤", "٥", "٦", "٧"]
    assert "٢٢:٠٠" in (await arabic.say("/alerts quiet 22-7")).text
    asked = (await arabic.say("متى التقى لعمامرة شيرمان؟")).text
    assert "٢٢ سبتمبر ٢٠٢٢" in asked
    assert "يوم 22 سبتمبر 2022 في نيويورك" in asked  # the quotation
    await arabic.say("/settings digits western")
    assert "4 مارس 2021" in (await arabic.say("/latest رياضة")).text


async def test_english_is_told_in_its_own_digits(start: Start) -> None:
    """The choice holds for Arabic sentences; who speaks English is not offered it."""
    async with start("en") as talk:
        assert not any("٠١٢٣" in label for row in (await talk.say("/settings")).labels for label in row)
        await talk.say("/settings digits arabic")
        assert not re.search("[٠-٩]", (await talk.say("/latest sports")).text)
        assert "٢٢ سبتمبر ٢٠٢٢" in (await talk.say("متى التقى لعمامرة شيرمان؟")).text


def test_thousands_are_marked_in_the_way_of_the_digits() -> None:
    """12,345 and ١٢٬٣٤٥, with the plural form of the number."""
    assert wording(Language.ARABIC).bare("searched", count=12345) == "بحثت في 12,345 خبرًا."
    assert wording(Language.ARABIC, Digits.ARABIC).bare("searched", count=12345) == "بحثت في ١٢٬٣٤٥ خبرًا."
    assert wording(Language.ENGLISH, Digits.ARABIC).bare("searched", count=12345) == "I searched 12,345 articles."


@pytest.mark.parametrize(
    "text", ["/settings blue", "/settings summaries", "/settings digits roman", "/settings long ar"]
)
async def test_what_cannot_be_set_is_told_with_examples(talk: Talk, text: str) -> None:
    """Nothing is changed."""
    before = (await talk.say("/settings")).text
    assert "I do not know" in (await talk.say(text)).text
    assert (await talk.say("/settings")).text == before
