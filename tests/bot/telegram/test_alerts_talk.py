from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from alerts import Kind, Place, Want
from alerts.subscriptions import MOST
from articles import Defaults, Draft, Fate, Kept
from bot.following.naming import name_of
from bot.readers import Readers
from bot.rendering.plain import plain_html
from bot.telegram.alerting import worded
from bot.wording import wording
from language import Language
from people.records import Analysis
from tests.bot.conftest import bring, found_person, open_newsroom

if TYPE_CHECKING:
    from pathlib import Path

    from alerts import Subscription
    from bot.desk import Desk
    from tests.bot.conftest import Start, Talk

GROUP = -7


def mine(desk: Desk, chat: int = 1) -> list[tuple[Kind, str]]:
    """What a chat follows."""
    return [(one.want.kind, one.want.value) for one in desk.subscriptions.of(chat)]


def person_of(desk: Desk, name: str) -> str:
    """Return the number of a person."""
    return str(desk.find_people(name)[0].person.id)


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


async def test_the_list_leads_to_each_subscription_and_its_buttons(talk: Talk, desk: Desk) -> None:
    """Pause, resume, a day of silence, delete; each shows what became of it."""
    await talk.say("/subscribe politics")
    await talk.say("/subscribe climate")
    replies = await talk.say("/alerts")
    assert "1. Politics · topic\n2. climate · words" in replies.text
    assert "When: at once\nQuiet hours: none\nTime zone: UTC\nDaily limit: 30 messages" in replies.text
    shown = await talk.press("2")
    assert shown.kinds == ["edited"]
    assert shown.labels == [["Pause", "Silent for a day"], ["Unfollow", "All alerts"]]
    assert "paused" in (await talk.press("Pause")).text
    assert desk.subscriptions.of(1)[1].paused
    assert "2. climate · words · paused" in (await talk.press("All alerts")).text
    await talk.press("2")
    await talk.press("Resume")
    assert not desk.subscriptions.of(1)[1].paused
    assert "silent until" in (await talk.press("Silent for a day")).text
    until = datetime.datetime.fromisoformat(desk.subscriptions.of(1)[1].snoozed)
    assert abs(until - datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)) < datetime.timedelta(minutes=1)
    assert "You no longer follow climate." in (await talk.press("Unfollow")).text
    assert mine(desk) == [(Kind.TOPIC, "politics")]


async def test_a_button_pressed_again_after_the_end_changes_nothing(talk: Talk, desk: Desk) -> None:
    """An update may be handled twice after a crash."""
    await talk.say("/subscribe politics")
    number = desk.subscriptions.of(1)[0].id
    await talk.say("/subscribe climate")
    await talk.send_data(f"d:{number}")
    replies = await talk.send_data(f"d:{number}")
    assert replies.text.startswith("That subscription is no longer there.")
    assert "climate" in replies.text
    for letter in "ijJz":
        await talk.say("/alerts")
        assert "no longer there" in (await talk.send_data(f"{letter}:{number}")).text
    assert len(mine(desk)) == 1


async def test_a_button_of_another_chat_reaches_nothing_there(talk: Talk, desk: Desk) -> None:
    """Whoever makes up a number cannot touch what others follow."""
    theirs = desk.subscriptions.add(Place(99), Want(Kind.TOPIC, "politics", "Politics"))[0]
    for letter in "ijJzd":
        await talk.say("/alerts")
        assert "no longer there" in (await talk.send_data(f"{letter}:{theirs.id}")).text
    assert desk.subscriptions.of(99) == [theirs]


async def test_the_fifty_first_subscription_is_refused_with_the_way_out(talk: Talk, desk: Desk) -> None:
    """What is followed already may be said again, and changed."""
    followed: list[Subscription] = [
        desk.subscriptions.add(Place(1), Want(Kind.WORDS, f"word{number}", f"word{number}"))[0]
        for number in range(MOST)
    ]
    assert "You follow 50 things" in (await talk.say("/subscribe climate")).text
    assert "already" in (await talk.say("/subscribe word7")).text
    assert desk.subscriptions.of(1) == followed
    assert len((await talk.say("/alerts")).labels[0]) == 8


async def test_ending_by_name_by_kind_and_by_place_in_the_list(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """A place in the list only shows: said twice it would end two."""
    for text in ("sports", "Lamamra", "climate", "Sherman and Lamamra"):
        await talk.say(f"/subscribe {text}")
    assert "You no longer follow Sports." in (await talk.say("unfollow sport")).text
    assert "رمطان لعمامرة" in (await arabic.say("ألغ متابعة لعمامرة")).text
    assert "You do not follow “Orchestra”." in (await talk.say("/unsubscribe Orchestra")).text
    assert len(mine(desk)) == 2
    shown = await talk.say("/unsubscribe 1")
    assert shown.text.startswith("climate")
    assert len(mine(desk)) == 2
    assert "1. climate" in (await talk.say("/unsubscribe")).text
    assert "You no longer follow climate." in (await talk.say("/unsubscribe Climate")).text


@pytest.mark.parametrize("text", ["/unsubscribe all", "ألغ متابعة الكل", "unsubscribe from everything"])
async def test_everything_is_ended_only_when_sure(talk: Talk, desk: Desk, text: str) -> None:
    """One press ends all of it; a second one finds nothing to end."""
    assert "You follow nothing." in (await talk.say("/unsubscribe all")).text
    for what in ("sports", "climate", "Lamamra"):
        await talk.say(f"/subscribe {what}")
    asked = await talk.say(text)
    assert "3" in asked.text
    assert len(mine(desk)) == 3
    ended = await talk.send_data("Z")
    assert mine(desk) == []
    assert "Sports, climate and Ramtane Lamamra" in ended.text
    await talk.say("/help")
    assert "You follow nothing." in (await talk.send_data("Z")).text


async def test_what_is_asked_before_everything_ends(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """In the reader's language, with how much it is and one button to do it."""
    await talk.say("/subscribe sports")
    await talk.say("/subscribe climate")
    asked = await talk.say("/unsubscribe all")
    assert asked.text == "Unfollow all 2 things that you follow?"
    assert asked.labels == [["Unfollow all"], ["All alerts"]]
    assert "هل ألغي متابعة الشيئين" in (await arabic.say("ألغ متابعة الكل")).text
    await arabic.press("إلغاء متابعة الكل")
    assert mine(desk) == []


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


async def test_hours_and_zones_on_buttons_are_plain_in_either_direction(arabic: Talk, talk: Talk) -> None:
    """Two times with a dash between them would be read from either end in Arabic."""
    await arabic.say("/alerts هدوء")
    assert arabic.last
    assert "من 22:00 إلى 07:00" in str(arabic.last.labels)
    assert "بلا ساعات هدوء" in str(arabic.last.labels)
    assert "ساعات الهدوء: من 22:00 إلى 07:00" in (await arabic.press("من 22:00 إلى 07:00")).text
    await arabic.say("/alerts توقيت")
    assert "الدار البيضاء" in (await arabic.say("/alerts توقيت المغرب")).text
    assert "المنطقة الزمنية: UTC+3" in (await arabic.say("/alerts توقيت UTC+3")).text
    await talk.say("/alerts quiet")
    assert talk.last
    assert "22:00–07:00" in str(talk.last.labels)
    assert "Time zone: New York" in (await talk.say("/alerts zone New York")).text


@pytest.mark.parametrize("text", ["أوقف كل التنبيهات", "لا تنبهني بعد الآن", "stop all alerts"])
async def test_whoever_wants_silence_is_shown_what_there_is_to_end(talk: Talk, desk: Desk, text: str) -> None:
    """Nothing is ended unasked."""
    await talk.say("/subscribe sports")
    shown = await talk.say(text)
    assert "1. " in shown.text
    assert mine(desk) == [(Kind.TOPIC, "sports")]


async def test_how_a_chat_is_told_is_set_by_command_and_by_button(talk: Talk, arabic: Talk, desk: Desk) -> None:
    """Each way says what holds now."""
    assert "When: one digest a day, at 08:00" in (await talk.say("/alerts digest 8")).text
    assert "ساعات الهدوء: من 22:00 إلى 07:00" in (await arabic.say("/alerts هدوء 22-7")).text
    assert "المنطقة الزمنية: الجزائر" in (await arabic.say("/alerts توقيت الجزائر")).text
    assert "الحد اليومي: 11 رسالة" in (await arabic.say("/alerts حد ١١")).text
    habits = desk.subscriptions.habits(1)
    assert habits.quiet == (datetime.time(22), datetime.time(7))
    assert (habits.digest, habits.zone, habits.cap) == (datetime.time(8), "Africa/Algiers", 11)
    await talk.say("/alerts")
    assert "Choose, or send" in (await talk.press("Quiet hours")).text
    assert "Quiet hours: none" in (await talk.press("None")).text
    await talk.press("Time zone")
    assert "Time zone: Riyadh" in (await talk.press("Riyadh")).text
    assert "موعد التنبيه: فورًا" in (await arabic.say("/alerts فورا")).text
    assert desk.subscriptions.habits(1).digest is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/alerts digest 25:00", "“25:00” is not a time of day."),
        ("/alerts quiet 22", "I cannot read “22” as a start and an end."),
        ("/alerts zone Mars", "I know no time zone or city “Mars”."),
        ("/alerts cap 0", "“0” is not a number from 1 to 200."),
        ("/alerts loud", "I do not know “loud”."),
    ],
)
async def test_what_cannot_be_set_is_told_with_an_example(
    talk: Talk, arabic: Talk, desk: Desk, text: str, told: str
) -> None:
    """And changes nothing."""
    before = desk.subscriptions.habits(1)
    assert told in (await talk.say(text)).text
    assert "اكتب مثلًا" in (await arabic.say(text)).text
    assert desk.subscriptions.habits(1) == before


async def test_the_operators_time_zone_holds_until_a_chat_says_its_own(start: Start, desk: Desk) -> None:
    """Quiet hours of a reader in Algiers are not those of Greenwich."""
    async with start("en", timezone="Africa/Algiers") as talk:
        assert "Time zone: Algiers" in (await talk.say("/alerts")).text
        await talk.say("/subscribe sports")
        assert desk.subscriptions.habits(1).zone == "Africa/Algiers"
        await talk.say("/alerts zone UTC")
        await talk.say("/subscribe politics")
        assert "Time zone: UTC" in (await talk.say("/alerts")).text


async def test_an_article_brought_in_later_is_told_to_whoever_asked_for_it(
    talk: Talk, desk: Desk, tmp_path: Path
) -> None:
    """By topic, person, pair and words, as one alert that says why; another chat is told of what it asked for only."""
    for text in ("politics", "شيرمان", "Lamamra meets Sherman", "gas, !football"):
        await talk.say(f"/subscribe {text}")
    desk.subscriptions.add(Place(2), Want(Kind.WORDS, "football", "football"))
    news = tmp_path / "news.txt"
    news.write_text(
        "Sherman and Lamamra talk gas in Oran\n\n"
        "US Deputy Secretary of State Wendy Sherman met Algerian Foreign Minister Ramtane Lamamra in Oran on Monday. "
        "They spoke about gas.\n",
        encoding="utf-8",
    )
    (kept,) = desk.ingest([news], Defaults(date="2024-03-01", labels=("politics",)))
    assert isinstance(kept, Kept)
    assert kept.fate is Fate.NEW
    delivery = desk.outbox.claim(datetime.datetime.now(datetime.UTC).timestamp() + 1)
    assert delivery is not None
    assert delivery.place == Place(1)
    assert sorted(want.label for want in delivery.wants[0]) == [
        "Politics", "Ramtane Lamamra and Wendy Sherman", "Wendy Sherman", "gas, !football",
    ]  # fmt: skip
    desk.outbox.sent(delivery.attempt, 900, 0.0)
    assert desk.outbox.claim(datetime.datetime.now(datetime.UTC).timestamp() + 1) is None


async def test_what_waits_goes_out_as_the_chat_wants_it_now(talk: Talk, desk: Desk) -> None:
    """Alerts kept for a digest come at once when the reader no longer wants one."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    later = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2)).strftime("%H:%M")
    await talk.say(f"/alerts digest {later}")
    desk.outbox.put(4, desk.subscriptions.of(1), now)
    assert desk.outbox.claim(now + 60) is None
    await talk.say("/alerts now")
    assert desk.outbox.claim(now + 60) is not None


async def test_what_waits_for_a_subscription_ends_with_it(talk: Talk, desk: Desk) -> None:
    """Whoever unsubscribed is not told in tomorrow's digest; what another subscription wants too stays."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    await talk.say("/subscribe المباراة")
    first, second = desk.subscriptions.of(1)
    desk.outbox.put(4, [first], now)
    desk.outbox.put(5, [first, second], now)
    await talk.say("/unsubscribe sports")
    delivery = desk.outbox.claim(now)
    assert delivery is not None
    assert delivery.articles == (5,)
    desk.outbox.sent(delivery.attempt, 900, now)
    assert desk.outbox.claim(now) is None


async def test_what_waits_for_one_that_is_paused_waits_on(talk: Talk, desk: Desk) -> None:
    """Until it speaks again."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe sports")
    desk.outbox.put(4, desk.subscriptions.of(1), now)
    await talk.say("/alerts")
    await talk.press("1")
    await talk.press("Pause")
    assert desk.outbox.claim(now + 60) is None
    await talk.press("Resume")
    assert desk.outbox.claim(now + 60) is not None


async def test_whoever_meant_something_else_is_not_told_of_the_first(talk: Talk, desk: Desk) -> None:
    """What waited for it is taken back."""
    now = datetime.datetime.now(datetime.UTC).timestamp()
    await talk.say("/subscribe Sherman")
    desk.outbox.put(2, desk.subscriptions.of(1), now)
    await talk.press("As words")
    assert desk.outbox.claim(now + 60) is None


async def test_an_alert_names_what_is_followed_in_the_language_of_the_chat(talk: Talk, desk: Desk) -> None:
    """As it is when the alert goes out, not as it was when the reader subscribed."""
    for text in ("sports", "Lamamra", "Lamamra meets Sherman", "telescope"):
        await talk.say(f"/subscribe {text}")
    desk.outbox.put(2, desk.subscriptions.of(1), 1000.0)
    await talk.say("/lang ar")
    delivery = desk.outbox.claim(1000.0)
    assert delivery is not None
    told, _ = worded(desk, Readers(desk.store), delivery)
    names = "الرياضة · رمطان لعمامرة · رمطان لعمامرة وويندي شيرمان · telescope"
    assert f"لأنك تتابع {names}" in plain_html(told.html)


async def test_whom_nobody_knows_any_more_is_named_as_before(desk: Desk) -> None:
    """A person may leave the register with the last article."""
    gone = Want(Kind.PERSON, "999", "Zaphod Beeblebrox", (999,))
    assert name_of(desk, wording(Language.ARABIC), gone) == "Zaphod Beeblebrox"


async def test_a_group_is_alerted_in_the_language_it_was_answered_in(talk: Talk, desk: Desk) -> None:
    """Of whoever subscribed first; a later one changes nothing, nor a language that was set."""
    server, readers = talk.session.server, Readers(desk.store)
    for group in (GROUP, GROUP - 1):
        server.open_group(group, "Newsroom", admins=(2, 3))
    server.join(2, "Admin", "ar")
    server.join(3, "Admin", "en")
    shown = await talk.session.handled(server.say(2, "/subscribe رياضة", chat=GROUP))
    assert "سأنبّهك" in shown[0].source
    assert readers.reader(GROUP, None).language is Language.ARABIC
    await talk.session.handled(server.say(3, "/subscribe politics", chat=GROUP))
    assert readers.reader(GROUP, None).language is Language.ARABIC
    await talk.session.handled(server.say(2, "/lang en", chat=GROUP - 1))
    await talk.session.handled(server.say(2, "/subscribe رياضة", chat=GROUP - 1))
    assert readers.reader(GROUP - 1, None).language is Language.ENGLISH


async def test_in_a_group_only_admins_change_what_is_followed(talk: Talk, desk: Desk) -> None:
    """Everybody may look; a button under the bot's message is no way round."""
    server = talk.session.server
    server.open_group(GROUP, "Newsroom", admins=(2,))
    server.join(2, "Admin")
    refused = await talk.session.handled(server.say(1, "/subscribe sports", chat=GROUP))
    assert "Only admins of this group may change that." in refused[0].source
    assert mine(desk, GROUP) == []
    await talk.session.handled(server.say(2, "/subscribe sports", chat=GROUP))
    assert mine(desk, GROUP) == [(Kind.TOPIC, "sports")]
    listed = await talk.session.handled(server.say(1, "/alerts", chat=GROUP))
    assert "Sports" in listed[0].source
    number = desk.subscriptions.of(GROUP)[0].id
    pressed = await talk.session.handled(server.press(1, listed[0].message, f"d:{number}"))
    assert [item.kind for item in pressed] == ["notice"]
    assert "Only admins" in pressed[0].source
    assert (await talk.session.handled(server.say(1, "/alerts cap 5", chat=GROUP)))[0].chat == GROUP
    assert desk.subscriptions.habits(GROUP).cap == 30
    assert mine(desk, GROUP) == [(Kind.TOPIC, "sports")]
    assert mine(desk, 1) == []


async def test_a_topic_of_a_forum_has_its_own_subscriptions(talk: Talk, desk: Desk) -> None:
    """The answer stays in the topic, and so will the alerts, also where a button asked for them."""
    server = talk.session.server
    server.open_group(GROUP, "Forum", admins=(1,))
    shown = await talk.session.handled(server.say(1, "/subscribe sports", chat=GROUP, thread=12))
    assert shown[0].message["message_thread_id"] == 12
    suggested = await talk.session.handled(server.say(1, "/subscribe", chat=GROUP, thread=34))
    await talk.session.handled(server.press(1, suggested[0].message, "y:sports"))
    assert [one.place for one in desk.subscriptions.of(GROUP)] == [Place(GROUP, 12), Place(GROUP, 34)]


async def test_whoever_has_not_said_their_zone_is_asked_for_it(talk: Talk) -> None:
    """When hours begin to matter, and not once a city was named."""
    assert "hours of UTC" not in (await talk.say("/alerts")).text
    assert "hours of UTC" in (await talk.say("/alerts quiet 22-7")).text
    assert "hours of UTC" not in (await talk.say("/alerts zone Cairo")).text
    assert "hours of UTC" not in (await talk.say("/alerts digest 8")).text


async def test_a_digest_in_quiet_hours_is_told_to_come_after_them(talk: Talk, arabic: Talk) -> None:
    """Nobody who asked for it at six wonders where it is; at their end it comes when it should."""
    await talk.say("/alerts quiet 22:00-07:00")
    assert "it comes when they end, at 07:00" in (await talk.say("/alerts digest 6:00")).text
    assert "لذلك يصل عند انتهائها في الساعة 07:00" in (await arabic.say("/alerts")).text
    for time in ("7:00", "21:59"):
        assert "quiet hours, so" not in (await talk.say(f"/alerts digest {time}")).text
    assert "quiet hours, so" in (await talk.say("/alerts digest 22:00")).text
