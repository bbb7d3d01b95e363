from __future__ import annotations

from typing import TYPE_CHECKING

from articles import Draft
from people.records import Analysis
from tests.bot.conftest import EN, Start, Talk, bring, found_meeting, found_person, open_newsroom

if TYPE_CHECKING:
    from pathlib import Path


async def test_who_met_in_either_language_gives_the_same_people_with_day_place_and_quote(talk: Talk) -> None:
    """The answer comes in the language of the question, and so do the proofs that an article in it gives."""
    english = (await talk.say("Who met Lamamra?")).text
    assert "Ramtane Lamamra met 2 people:" in english
    assert "Elizabeth" in english
    assert "5 October 2022" in english
    assert "Wendy Sherman" in english
    assert "22 September 2022 · New York" in english
    arabic = (await talk.say("من التقى لعمامرة؟")).text
    assert "لقاءات رمطان لعمامرة مع شخصين:" in arabic
    assert "إليزابيث مور أوبين" in arabic
    assert "22 سبتمبر 2022 · نيويورك" in arabic
    assert "استقبل وزير الخارجية الجزائري رمطان لعمامرة، اليوم الأربعاء، السفيرة" in english
    assert "استقبل وزير الخارجية الجزائري رمطان لعمامرة، اليوم الأربعاء، السفيرة" in arabic
    assert "US Deputy Secretary of State Wendy Sherman met" in english
    assert "وكان لعمامرة قد التقى" in arabic


async def test_an_answer_links_to_its_articles_and_opens_their_summaries(talk: Talk) -> None:
    """The sources are buttons."""
    replies = await talk.say("Who met Lamamra?")
    assert "(https://news.example/ar/1)" in replies.text
    assert "Summary: sentences picked from the article" in (await talk.press("Summary 1")).text


async def test_a_question_can_follow_another(talk: Talk) -> None:
    """The person asked about stays understood."""
    await talk.say("Did Lamamra meet Wendy Sherman?")
    assert "22 September 2022" in (await talk.say("when?")).text


async def test_nothing_found_says_what_was_searched(talk: Talk) -> None:
    """Both people are known, no meeting of the two is."""
    text = (await talk.say("Did Wendy Sherman meet Elizabeth Moore Aubin?")).text
    assert "I found no meeting between" in text
    assert "I searched 7 articles." in text
    assert "بحثت في 7 أخبار." in (await talk.say("هل التقت ويندي شيرمان إليزابيث مور أوبين؟")).text


async def test_an_unknown_name_is_told(talk: Talk) -> None:
    """With the number of articles searched."""
    text = (await talk.say("Who met Gerald Hutchinson?")).text
    assert text.startswith("I know nobody called Gerald Hutchinson. I searched 7 articles.")


async def test_the_list_of_people_leads_to_cards_and_meetings(talk: Talk) -> None:
    """A card tells both spellings, roles, counts and whom the person met."""
    replies = await talk.say("/people")
    assert "1. Ramtane Lamamra" in replies.text
    card = await talk.press("1")
    assert "in 2 articles · " in card.text
    assert "Met:" in card.text
    assert "Ramtane Lamamra met 2 people:" in (await talk.press("Meetings")).text


async def test_a_person_is_found_by_either_script(talk: Talk) -> None:
    """The card comes in the letters of the name that was typed."""
    assert "رمطان لعمامرة" in (await talk.say("/people لعمامرة")).text
    assert "Met:" in (await talk.say("/people Lamamra")).text
    assert "I know nobody called Nobody Known." in (await talk.say("/people Nobody Known")).text


async def test_a_bare_name_shows_the_person(talk: Talk) -> None:
    """No question mark, no command."""
    assert "US Deputy Secretary of State" in (await talk.say("Wendy Sherman")).text


async def test_text_that_is_no_question_is_searched_for_or_answered_with_an_example(talk: Talk, arabic: Talk) -> None:
    """The example names somebody of the store."""
    assert "Articles with “symphony orchestra”" in (await talk.say("symphony orchestra")).text
    text = (await talk.say("please do what I would like you to do now")).text
    assert text.startswith("I did not understand that.")
    assert "Lamamra" in text
    assert "لم أفهم ذلك." in (await arabic.say("??? 🎉 ???")).text


async def test_ask_command_takes_the_question_and_answers_in_its_language(arabic: Talk) -> None:
    """An Arabic reader who asks in English is answered in English."""
    assert "Ramtane Lamamra met" in (await arabic.say("/ask Who met Lamamra?")).text


async def test_the_language_is_telegrams_until_it_is_set_and_then_kept(start: Start) -> None:
    """/lang holds over restarts; without an argument it asks, in buttons."""
    async with start("ar") as talk:
        assert "سأتحدث" not in (await talk.say("/help")).text
        assert "ماذا يمكنك أن تطلب مني؟" in (await talk.say("/help")).text
        await talk.say("/lang")
        assert "I will speak English from now on." in (await talk.press("English")).text
    async with start("ar") as talk:
        assert "What you can ask of me" in (await talk.say("/help")).text
        assert "سأتحدث بالعربية من الآن فصاعدًا." in (await talk.say("/lang عربي")).text
        assert "/lang عربي" in (await talk.say("/lang klingon")).text


async def test_welcome_begins_with_buttons(talk: Talk) -> None:
    """Whoever starts learns in one message what to do."""
    replies = await talk.say("/start")
    assert replies.labels == [["Latest news", "Help", "العربية"]]
    assert "Who met Ramtane Lamamra?" in replies.text
    assert "Latest news · 1–5 of 7" in (await talk.press("Latest news")).text


async def test_of_two_people_with_one_name_the_reader_chooses(tmp_path: Path, start: Start) -> None:
    """The button answers the question that was asked, about the person chosen."""
    first, second, guest = ("Karim Nasser", "Layla Nasser", "Paul Durand")
    with open_newsroom(tmp_path / "two.db") as desk:
        for number, name in enumerate((first, second), 1):
            quote = f"{name} met {guest} in Rome."
            people = tuple(found_person(each, each, "", "") for each in (name, guest))
            analysis = Analysis(people, (found_meeting(name, guest, f"2024-01-0{number}", "Rome", quote),))
            bring(desk, Draft(f"Talks {number}", f"{quote} More will follow.", EN, f"2024-01-0{number}"), analysis)
        async with start("en", desk) as talk:
            replies = await talk.say("Who met Nasser?")
            assert replies.text.startswith("Whom do you mean by Nasser?")
            chosen = await talk.press(second)
            assert "2 January 2024 · Rome" in chosen.text
            assert "1 January 2024" not in chosen.text


async def test_a_long_answer_is_cut_into_messages_with_the_buttons_under_the_last(tmp_path: Path, start: Start) -> None:
    """Eight long quotations are more than one message holds."""
    with open_newsroom(tmp_path / "long.db") as desk:
        for number in range(1, 9):
            guest, quote = f"Guest Number{'abcdefgh'[number - 1]}", f"They met and spoke about item {number}. " * 40
            people = tuple(found_person(each, each, "", "") for each in ("Karim Nasser", guest))
            analysis = Analysis(people, (found_meeting("Karim Nasser", guest, f"2024-01-0{number}", "Rome", quote),))
            bring(desk, Draft(f"Talks {number}", f"{quote} {number}", EN, f"2024-01-0{number}"), analysis)
        async with start("en", desk) as talk:
            replies = await talk.say("Who met Karim Nasser?")
            assert len(replies.messages) > 1
            assert [("reply_markup" in item.message) for item in replies.messages][-2:] == [False, True]


async def test_articles_on_what_is_no_person_are_searched_for(talk: Talk) -> None:
    """Which articles mention a place is a search; only names that are nowhere in the news are told as unknown."""
    found = await talk.say("Which articles mention Cairo?")
    assert "Articles with “Cairo”" in found.text
    nowhere = await talk.say("Which articles mention Gerald Hutchinson?")
    assert "Gerald Hutchinson" in nowhere.text
    assert "Articles with" not in nowhere.text
