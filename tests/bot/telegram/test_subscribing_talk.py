"""What a chat comes to follow by /subscribe, and what it is told of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from alerts import Kind
from articles import Draft
from language import Language
from people.records import Analysis
from tests.bot.conftest import bring, found_person, mine, open_newsroom, person_of

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk
    from tests.bot.conftest import Start, Talk


async def test_a_topic_is_followed_by_its_name_in_either_language(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """The reply says what it was taken for and shows what it would have brought."""
    replies = await talk.say("/subscribe sports")
    assert replies.text.startswith("I will tell you of every new article on Sports.")
    assert "I took it for a topic." in replies.text
    assert "منتخب المدينة يفوز في المباراة رقم 4 · 4 March 2021" in replies.text
    assert "رقم 1" not in replies.text
    again = await arabic.say("اشترك في الرياضة")
    assert "سأنبّهك إلى كل خبر جديد في موضوع الرياضة." in again.text
    assert "أنت تتابع هذا أصلًا." in again.text
    assert mine(desk) == [(Kind.TOPIC, "sports")]


@pytest.mark.parametrize(
    "text", ["/subscribe lamamra", "/subscribe رمطان لعمامرة", "follow Lamamra", "تابع لعمامرة", "نبّهني عن لعمامرة"]
)
async def test_a_known_person_is_followed_in_either_script(talk: Talk, desk: Desk, text: str) -> None:
    """Whatever the spelling."""
    replies = await talk.say(text)
    assert mine(desk) == [(Kind.PERSON, person_of(desk, "Ramtane Lamamra"))]
    assert "Lamamra" in replies.text
    assert "https://news.example/ar/1" in replies.text


@pytest.mark.parametrize(
    "text",
    [
        "tell me when Lamamra meets Sherman",
        "Let me know if Sherman meets with Lamamra!",
        "/subscribe Lamamra and Sherman",
        "/subscribe لقاء لعمامرة وشيرمان",
        "/subscribe لعمامرة مع ويندي شيرمان",
        "أخبرني إذا التقى لعمامرة شيرمان",
        "نبهني عندما يلتقي لعمامرة بشيرمان",
    ],
)
async def test_two_known_people_are_followed_for_their_meetings(talk: Talk, desk: Desk, text: str) -> None:
    """In any order and either script it is the same subscription."""
    replies = await talk.say(text)
    ids = sorted((person_of(desk, "Ramtane Lamamra"), person_of(desk, "Wendy Sherman")), key=int)
    assert mine(desk) == [(Kind.PAIR, "+".join(ids))]
    assert "https://news.example/en/2" in replies.text


@pytest.mark.parametrize(
    "text", ["tell me when Lamamra met Sherman", "أخبرني متى التقى لعمامرة بشيرمان", "who follows Lamamra?"]
)
async def test_a_question_about_the_past_subscribes_to_nothing(talk: Talk, desk: Desk, text: str) -> None:
    """Whoever asks when they met wants an answer now."""
    await talk.say(text)
    assert mine(desk) == []


async def test_whoever_is_not_known_is_watched_for_by_words(talk: Talk, desk: Desk) -> None:
    """Of a pair, both names have to be there."""
    assert "with Zaphod Beeblebrox." in (await talk.say("/subscribe Zaphod Beeblebrox")).text
    replies = await talk.say("tell me when Lamamra meets Zaphod")
    assert "with Lamamra Zaphod." in replies.text
    assert "So far no article would have matched." in replies.text
    assert [kind for kind, _ in mine(desk)] == [Kind.WORDS, Kind.WORDS]


async def test_what_is_less_than_a_topic_is_watched_for_by_words(talk: Talk, desk: Desk) -> None:
    """Football is filed under sports, but not all of sports is football; one press widens it."""
    assert "with football." in (await talk.say("/subscribe football")).text
    assert "on Sports." in (await talk.press("As a topic")).text
    assert mine(desk) == [(Kind.TOPIC, "sports")]


async def test_words_phrases_and_what_must_not_be_there(arabic: Talk, desk: Desk) -> None:
    """The preview leaves out what the subscription would."""
    replies = await arabic.say('/subscribe concert، "its season"، !Orchestra')
    assert 'سأنبّهك إلى كل خبر جديد فيه concert أو "its season" وليس فيه Orchestra.' in replies.text
    assert "لا خبر لديّ يطابق ذلك حتى الآن." in replies.text
    assert "Cairo" in (await arabic.say("/subscribe concert, !football")).text
    assert "ليس في ذلك ما أبحث عنه." in (await arabic.say("/subscribe !football")).text
    assert len(mine(desk)) == 2


async def test_what_it_was_taken_for_can_be_changed(talk: Talk, desk: Desk) -> None:
    """The button puts the other meaning in the place of the first; pressed twice it does nothing more."""
    await talk.say("/subscribe Sherman")
    number = desk.subscriptions.of(1)[0].id
    changed = await talk.press("As words")
    assert changed.kinds == ["edited"]
    assert "with Sherman." in changed.text
    assert mine(desk) == [(Kind.WORDS, "sherman")]
    key = desk.store.rows("SELECT id FROM kept_words WHERE words = 'Sherman'")[0]["id"]
    await talk.send_data(f"r:{number}:{key}:words")
    assert mine(desk) == [(Kind.WORDS, "sherman")]
    await talk.press("As a person")
    assert mine(desk) == [(Kind.PERSON, person_of(desk, "Wendy Sherman"))]
    assert "This button is out of date." in (await talk.send_data(f"r:1:{key}:topic")).text
    await talk.say("/alerts")
    assert "This button is out of date." in (await talk.send_data("r:1:999:words")).text


async def test_of_two_people_with_one_name_the_reader_chooses_whom_to_follow(tmp_path: Path, start: Start) -> None:
    """Nothing is followed before; words stay possible."""
    with open_newsroom(tmp_path / "two.db") as desk:
        for number, name in enumerate(("Karim Nasser", "Layla Nasser"), 1):
            found = Analysis(
                (found_person(name, name, "", "minister"), found_person("Paul Durand", "Paul Durand", "", ""))
            )
            bring(
                desk,
                Draft(f"Talks {number}", f"{name} saw Paul Durand.", Language.ENGLISH, f"2024-01-0{number}"),
                found,
            )
        async with start("en", desk) as talk:
            replies = await talk.say("/subscribe Nasser")
            assert replies.text.startswith("Whom do you mean by Nasser?")
            assert mine(desk) == []
            assert "Layla Nasser" in (await talk.press("Layla Nasser")).text
            assert mine(desk) == [(Kind.PERSON, person_of(desk, "Layla Nasser"))]
            await talk.say("tell me when Nasser meets Durand")
            assert (
                "a meeting of Karim Nasser and Paul Durand" in (await talk.press("Karim Nasser and Paul Durand")).text
            )


async def test_without_an_argument_what_is_in_the_news_is_suggested(talk: Talk, desk: Desk, arabic: Talk) -> None:
    """Topics and people of the store, each a button that follows."""
    replies = await talk.say("/subscribe")
    assert replies.labels[0] == ["Sports", "Politics", "Culture"]
    assert ["Ramtane Lamamra", "Wendy Sherman"] in replies.labels
    assert "on Culture." in (await talk.press("Culture")).text
    await arabic.say("اشترك")
    assert "ورد فيه ذكر ويندي شيرمان" in (await arabic.press("ويندي شيرمان")).text
    assert mine(desk) == [(Kind.TOPIC, "culture"), (Kind.PERSON, person_of(desk, "Wendy Sherman"))]


async def test_a_card_a_search_and_a_topic_lead_to_following(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """Whoever reads of it is one press from being told more; also where nothing was found yet."""
    await talk.say("/people Sherman")
    assert "mentions Wendy Sherman." in (await talk.press("Follow")).text
    await talk.say("/search nowhere")
    assert "with nowhere." in (await talk.press("Follow")).text
    await arabic.say("/latest رياضة")
    assert "في موضوع الرياضة." in (await arabic.press("متابعة")).text
    assert [kind for kind, _ in mine(desk)] == [Kind.PERSON, Kind.WORDS, Kind.TOPIC]


async def test_an_empty_store_suggests_nothing_and_breaks_nothing(tmp_path: Path, start: Start) -> None:
    """Words can be followed before the first article is there."""
    with open_newsroom(tmp_path / "empty.db") as desk:
        async with start("ar", desk) as talk:
            assert (await talk.say("/subscribe")).labels == [["كل التنبيهات"]]
            assert "لا خبر لديّ يطابق ذلك" in (await talk.say("/subscribe النفط")).text
            assert "1. النفط · كلمات" in (await talk.say("تنبيهاتي")).text


@pytest.mark.parametrize("text", ["/subscribe من", "/subscribe the", "follow a", "تابع في"])
async def test_words_of_every_article_cannot_be_followed(talk: Talk, desk: Desk, text: str) -> None:
    """The reply says how it is done."""
    assert "/subscribe" in (await talk.say(text)).text
    assert mine(desk) == []


async def test_words_without_end_are_cut_between_characters(talk: Talk, desk: Desk) -> None:
    """A conjunct of Devanagari is four code points, and one character."""
    await talk.say("/subscribe " + "क्षि" * 100)
    ((_, words),) = mine(desk)
    assert 190 < len(words) <= 200
    assert words.replace("क्षि", "") == ""


async def test_a_search_for_words_of_every_article_offers_no_following(talk: Talk) -> None:
    """There would be nothing behind the button."""
    assert ["Follow"] not in (await talk.say("/search the")).labels
    assert (await talk.say("/search orchestra")).labels[-1] == ["Follow"]


async def test_a_topic_without_news_is_followed_as_a_topic(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """The reply says that there is nothing yet."""
    replies = await talk.say("/subscribe health")
    assert "on Health." in replies.text
    assert "So far no article would have matched." in replies.text
    assert "في موضوع العالم." in (await arabic.say("/subscribe العالم")).text
    assert mine(desk) == [(Kind.TOPIC, "health"), (Kind.TOPIC, "world")]


async def test_the_example_of_a_pair_is_of_two_who_met(talk: Talk, arabic: Talk, start: Start, tmp_path: Path) -> None:
    """In the store, where anybody did; sent back, it follows them."""
    assert "(“Ramtane Lamamra meets Elizabeth Moore Aubin”)" in (await talk.say("/subscribe")).text
    assert "(«رمطان لعمامرة مع إليزابيث مور أوبين»)" in (await arabic.say("/subscribe")).text
    assert "a meeting of" in (await talk.say("/subscribe Ramtane Lamamra meets Elizabeth Moore Aubin")).text
    with open_newsroom(tmp_path / "none.db") as desk:
        async with start("en", desk) as other:
            assert "Lamamra meets Blinken" in (await other.say("/subscribe")).text
