from __future__ import annotations

from typing import TYPE_CHECKING

from articles import Draft
from language import Language
from tests.bot.conftest import Start, Talk, bring, open_newsroom

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk


async def test_latest_lists_the_newest_first_with_numbers_dates_and_links(talk: Talk) -> None:
    """Each entry shows the number that /summary takes, and its title leads to the original."""
    replies = await talk.say("/latest")
    assert replies.text.index("Orchestra") < replies.text.index("لعمامرة يستقبل") < replies.text.index("Sherman and")
    assert "1 لعمامرة يستقبل السفيرة الأمريكية (https://news.example/ar/1)" in replies.text
    assert "5 October 2022 · وكالة الأنباء · Politics" in replies.text
    assert replies.labels == [["3", "1", "2", "7", "6"], ["Next"]]


async def test_turning_pages_changes_the_list_where_it_stands(talk: Talk) -> None:
    """Next and previous edit the message; the last page has no next."""
    await talk.say("/latest")
    second = await talk.press("Next")
    assert second.kinds == ["edited"]
    assert second.labels == [["5", "4"], ["Previous"]]
    first = await talk.press("Previous")
    assert first.kinds == ["edited"]
    assert first.labels[-1] == ["Next"]


async def test_arabic_rows_of_buttons_run_from_right_to_left(arabic: Talk) -> None:
    """Telegram draws rows from left to right, so that the first Arabic button is sent last."""
    replies = await arabic.say("/latest")
    assert replies.labels == [["6", "7", "2", "1", "3"], ["التالي"]]
    assert "آخر الأخبار · 1–5 من 7" in replies.text
    assert "5 أكتوبر 2022" in replies.text


async def test_a_number_opens_the_summary_with_its_link_and_engine(talk: Talk) -> None:
    """A summary names its article, links to it, and says who wrote it."""
    await talk.say("/latest")
    replies = await talk.press("3")
    assert "Orchestra opens its season in Cairo (https://news.example/en/3)" in replies.text
    assert "Summary: sentences picked from the article" in replies.text
    assert "Original article (https://news.example/en/3)" in replies.text
    assert replies.labels == [["Longer", "العربية", "People"]]


async def test_summary_by_command_in_the_readers_language(arabic: Talk) -> None:
    """The frame is Arabic, the summary in the language of the article."""
    replies = await arabic.say("/summary 2 short")
    assert "الملخّص: جمل مختارة من الخبر" in replies.text
    assert "Sherman" in replies.text
    assert replies.labels == [["الأشخاص", "العربية", "أطول"]]


async def test_typing_is_shown_while_a_summary_is_made_and_not_for_one_that_is_kept(talk: Talk) -> None:
    """A summary is made once."""
    assert "typing" in (await talk.say("/summary 3")).kinds
    assert (await talk.say("/summary 3")).kinds == ["sent"]


async def test_people_of_an_article_and_back_to_its_summary(talk: Talk) -> None:
    """The people button lists who is named; the summary is one press away."""
    await talk.say("/summary 2")
    replies = await talk.press("People")
    assert "Wendy Sherman" in replies.text
    assert "https://news.example/en/2" in replies.text
    assert "Summary: sentences picked from the article" in (await talk.press("Summary")).text


async def test_an_unknown_article_is_told_with_the_way_to_known_ones(talk: Talk, arabic: Talk) -> None:
    """Nothing breaks on a number that no article has, however large."""
    assert "There is no article 99." in (await talk.say("/summary 99")).text
    assert "لا يوجد خبر برقم 99." in (await arabic.say("/summary ٩٩")).text
    assert "There is no article 999999999999999999." in (await talk.say("/summary 999999999999999999")).text


async def test_a_command_without_its_argument_shows_how_it_is_done(talk: Talk, arabic: Talk) -> None:
    """The example names an article or person that exists."""
    assert (await talk.say("/summary")).text == "Which article? Send its number, for example: /summary 3"
    assert (await arabic.say("/summary")).text == "أيّ خبر؟ أرسل رقمه، مثلًا: /summary 3"
    assert "/search climate" in (await talk.say("/search   ")).text
    assert "/ask" in (await talk.say("/ask")).text
    assert "I do not know “soon”" in (await talk.say("/summary 1 soon")).text


async def test_a_topic_may_be_named_in_either_language(talk: Talk, arabic: Talk) -> None:
    """By its key, by its name, with the article or without it."""
    for text in ("/latest رياضة", "/latest الرياضة", "/latest sports", "/latest Sport"):
        assert "Latest news: Sports · 1–4 of 4" in (await talk.say(text)).text, text
    assert "آخر الأخبار: السياسة" in (await arabic.say("/latest politics")).text


async def test_an_unknown_topic_offers_the_known_ones(talk: Talk) -> None:
    """The topics of the store are buttons."""
    replies = await talk.say("/latest gardening")
    assert "I do not know the topic “gardening”." in replies.text
    assert "Latest news: Culture" in (await talk.press("Culture")).text


async def test_a_topic_without_news_is_known(talk: Talk, arabic: Talk) -> None:
    """It can be followed from there."""
    assert (await talk.say("/latest health")).text == "I have no articles on Health."
    assert "on Health." in (await talk.press("Follow")).text
    assert "لا أخبار لديّ في موضوع العالم." in (await arabic.say("/latest العالم")).text


async def test_where_no_article_has_a_topic_an_unknown_one_shows_which_there_may_be(
    tmp_path: Path, start: Start
) -> None:
    """An empty store knows the fixed ones."""
    with open_newsroom(tmp_path / "empty.db") as desk:
        async with start("ar", desk) as talk:
            replies = await talk.say("/latest البستنة")
            assert "لا أعرف موضوعًا باسم «البستنة»." in replies.text
            assert "• الصحة" in replies.text
            assert "لا أخبار لديّ في موضوع الصحة." in (await talk.press("الصحة")).text


async def test_news_about_a_topic_without_any_is_searched_for(talk: Talk, desk: Desk) -> None:
    """An article with the word is more than the sentence that there is nothing."""
    bring(desk, Draft("A museum of science", "It opens in May.", Language.ENGLISH, "2024-01-01", labels=("culture",)))
    assert "Articles with “science”" in (await talk.say("news about science")).text
    assert "I have no articles on Health." in (await talk.say("news about health")).text


async def test_the_other_language_under_a_summary_is_the_one_not_wished(arabic: Talk) -> None:
    """Also where no model writes the wished one, and the article's own sentences stand there."""
    assert (await arabic.say("/summary 2")).labels == [["الأشخاص", "العربية", "أطول"]]
    told = await arabic.press("العربية")
    assert told.labels == [["الأشخاص", "English", "أطول"]]
    assert (await arabic.press("أطول")).labels == [["الأشخاص", "English", "أقصر"]]
    assert (await arabic.press("English")).labels == [["الأشخاص", "العربية", "أقصر"]]


async def test_thanks_are_answered_kindly(talk: Talk, arabic: Talk) -> None:
    """In the language they are said in."""
    assert "على الرحب والسعة!" in (await talk.say("شكرًا")).text
    assert "You are welcome!" in (await talk.say("Thanks!")).text
    assert "على الرحب والسعة!" in (await arabic.say("شكرا جزيلا")).text


async def test_an_arabic_example_copied_from_a_message_is_understood(arabic: Talk) -> None:
    """It carries marks of direction, before which Telegram sees no command at the beginning."""
    shown = await arabic.say("/summary 3 soon")
    assert "\u2068/summary\u2069" in shown.messages[0].source
    assert "آخر الأخبار: الرياضة" in (await arabic.say("\u2068/latest\u2069 الرياضة")).text
    assert "Orchestra" in (await arabic.say("\u2068/summary 3\u2069")).text
    assert "/help" in (await arabic.say("\u2068/remove 3\u2069")).text
    assert "Orchestra" in (await arabic.say("/summary 3")).text


async def test_topics_are_listed_with_their_counts(arabic: Talk) -> None:
    """The largest first."""
    replies = await arabic.say("/topics")
    assert replies.text.index("الرياضة (4)") < replies.text.index("السياسة (2)")


async def test_search_finds_in_either_spelling_and_turns_pages(talk: Talk) -> None:
    """Words are kept for the buttons, which could not carry them."""
    replies = await talk.say("/search المباراه")
    assert "Articles with “المباراه” · 1–4 of 4" in replies.text
    assert (await talk.say("/search nowhere")).text == "I found no article with “nowhere”."


async def test_plain_words_do_what_commands_do_in_their_own_language(talk: Talk) -> None:
    """Arabic words are answered in Arabic although the reader's app is in English."""
    assert "آخر الأخبار" in (await talk.say("آخر الأخبار")).text
    assert "الملخّص:" in (await talk.say("لخّص ٣")).text
    assert "Latest news" in (await talk.say("latest")).text
    assert "Summary: sentences picked from the article" in (await talk.say("summarize 3")).text
    assert "Articles with “orchestra”" in (await talk.say("news about orchestra")).text
    assert "آخر الأخبار: الرياضة" in (await talk.say("أخبار الرياضة")).text


async def test_summaries_have_the_length_that_was_set(start: Start) -> None:
    """The length holds for every later summary, and the settings tell it."""
    async with start("en") as talk:
        await talk.say("/settings")
        assert "Length of summaries: short" in (await talk.press("Short")).text
        replies = await talk.say("/summary 1")
        assert replies.labels[0][0] == "Longer"
        assert "Length of summaries: short" in (await talk.say("/settings")).text


async def test_the_menu_has_what_readers_need_in_both_languages(talk: Talk) -> None:
    """Telegram is told the menu for Arabic, for English, and for every other language; asking and ending stand in it."""
    menus = talk.session.server.commands
    assert set(menus) == {"", "ar", "en"}
    for menu in menus.values():
        names = [entry["command"] for entry in menu]
        assert names[:2] == ["latest", "ask"]
        assert {"search", "summary", "people", "topics", "subscribe", "unsubscribe", "alerts", "settings"} <= set(names)
        assert {"lang", "export", "forgetme"} <= set(names)
        assert names[-1] == "help"
    assert {"command": "latest", "description": "أحدث الأخبار"} in menus["ar"]


async def test_over_a_summary_in_another_language_stands_what_is_known_in_the_readers(arabic: Talk) -> None:
    """No model here writes Arabic from English: names, roles, places and dates are told in Arabic all the same."""
    text = (await arabic.say("/summary 2")).text
    assert "ويندي شيرمان" in text
    assert "نيويورك" in text
    assert "22 سبتمبر 2022" in text
    assert text.index("ويندي شيرمان") < text.index("met Algerian Foreign Minister")
    assert "لقاء بين" not in (await arabic.say("/summary 1")).text
    assert "يكتب العربية عن نص لغته الإنجليزية" in (await arabic.say("/summary 2 ar")).text
