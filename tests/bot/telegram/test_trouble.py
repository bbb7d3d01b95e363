from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from telegram.error import TimedOut

from articles import Draft
from briefs import NothingToTellError
from language import Language
from people.records import Analysis, Person
from tests.bot.conftest import bring, open_newsroom

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk
    from tests.bot.conftest import Start, Talk

NASTY = (
    "<b>bold</b> & <script>alert(1)</script>",
    "&lt;b&gt; &amp;amp; &#0; &unknown;",
    "\u202eright to left override\u202c and \u2066unclosed isolate",
    "\u2069\u2069 pops that nobody pushed \u2068",
    "nul\x00 bell\x07 escape\x1b[31m",
    "🎉" * 10_000,
    "👩‍👩‍👧‍👦" * 3_000,
    "e\u0301" * 9_000,
    "x" * 50_000,
    "   ",
    "<",
    "</a>",
    '"><a href="javascript:alert(1)">',
)

TAKING = ("search", "latest", "people", "ask", "lang", "summary", "subscribe", "unsubscribe", "alerts", "alerts zone")


@pytest.fixture
def nasty_desk(tmp_path: Path) -> Desk:
    """A desk whose titles, sources and addresses try to break a message."""
    desk = open_newsroom(tmp_path / "nasty.db")
    for number, text in enumerate(NASTY):
        title = text if text.strip() else f"Title {number}"
        body = f"Article number {number} says this: {text}. It goes on. And it ends."
        address = f"https://news.example/{number}?a=1&b=<2>\"'"
        found = Analysis((Person(title[:500], (), title[:500], title[:500], text[:500]),))
        bring(
            desk, Draft(title, body, Language.ENGLISH, "2024-02-01", text[:500], address, labels=("politics",)), found
        )
    return desk


async def test_whatever_titles_and_texts_hold_telegram_takes_the_reply(nasty_desk: Desk, start: Start) -> None:
    """Tags, entities, overrides, control characters and emoji without end: no reply is refused, in either language."""
    with nasty_desk:
        for language in ("en", "ar"):
            async with start(language, nasty_desk) as talk:
                for text in ("/latest", "/search article", "/topics", "/people", "/subscribe", "/subscribe politics"):
                    assert await told(talk, text), text
                for text in NASTY:
                    assert await told(talk, f"/people {text[:4000]}"), text[:30]
                    assert await told(talk, f"/subscribe {text[:4000]}"), text[:30]
                for text in ("/alerts", "/unsubscribe 1", "/unsubscribe bold"):
                    assert await told(talk, text), text
                for number in range(1, len(NASTY) + 1):
                    assert await told(talk, f"/summary {number} long"), number
                    assert await told(talk, f"/summary {number} ar"), number
                    assert await told(talk, "", f"o:{number}"), number
                    assert await told(talk, "", f"n:{number}"), number


async def test_a_title_of_ten_thousand_emoji_is_shortened(tmp_path: Path, start: Start) -> None:
    """In a list, and over people."""
    with open_newsroom(tmp_path / "emoji.db") as desk:
        for number in range(5):
            bring(desk, Draft(f"{number}" + "🎉" * 10_000, f"It has a text, {number}.", Language.ENGLISH, "2024-02-01"))
        async with start("ar", desk) as talk:
            replies = await talk.say("/latest")
            assert len(replies.messages) == 1
            assert replies.labels[0] == ["1", "2", "3", "4", "5"]


async def test_a_topic_with_a_name_too_long_for_a_button_can_be_typed(tmp_path: Path, start: Start) -> None:
    """A source may call its sections as it likes."""
    topic = "اخبار المجتمع والاسره والطفل والتعليم والشباب"
    with open_newsroom(tmp_path / "long.db") as desk:
        for number in range(7):
            bring(desk, Draft(f"Title {number}", f"Text {number}.", Language.ENGLISH, "2024-02-01", labels=(topic,)))
        async with start("ar", desk) as talk:
            assert topic in (await talk.say("/topics")).text
            for text in (f"/latest {topic}", "/subscribe", f"/subscribe {topic}", "/alerts"):
                assert await told(talk, text), text
            assert desk.subscriptions.of(1)[0].want.value == topic


async def test_whatever_a_reader_types_is_answered(talk: Talk) -> None:
    """In commands and in plain text."""
    for text in NASTY:
        if text.strip():
            for form in ("{}", *(f"/{command} {{}}" for command in TAKING)):
                assert await told(talk, form.format(text[:4000])), (form, text[:30])


async def told(talk: Talk, text: str, data: str = "") -> bool:
    """Whether a text, or a button that carries some data, was answered, and not with an excuse."""
    replies = await (talk.send_data(data) if data else talk.say(text))
    return bool(replies.messages) and "Something went wrong" not in replies.text and "حدث خطأ" not in replies.text


async def test_no_override_of_a_title_reaches_the_reader(nasty_desk: Desk, start: Start) -> None:
    """Direction marks of others are taken out; ours are balanced in every line."""
    async with start("en", nasty_desk) as talk:
        for text in ("/latest", "/summary 3", "/summary 4"):
            for message in (await talk.say(text)).messages:
                shown = message.message["text"]
                assert "\u202e" not in shown
                assert "\u2066" not in shown
                assert all(line.count("\u2068") == line.count("\u2069") for line in shown.split("\n"))
    nasty_desk.close()


async def test_unknown_commands_and_pictures_get_a_sentence(talk: Talk, arabic: Talk) -> None:
    """In the reader's language."""
    assert "I do not know this command." in (await talk.say("/fly me to the moon")).text
    assert "لا أعرف هذا الأمر." in (await arabic.say("/fly")).text
    picture = talk.session.server.show_picture(talk.reader)
    shown = await talk.session.handled(picture)
    assert "I can read text only." in shown[0].source


async def test_a_button_of_another_age_says_so_over_the_chat(talk: Talk) -> None:
    """Data that nobody reads any more, and a search whose words were dropped."""
    await talk.say("/latest")
    assert (await talk.send_data("zz:1:2")).kinds == ["notice"]
    assert "This button is out of date." in (await talk.send_data("f:999:5")).text
    assert "This button is out of date." in (await talk.send_data("n:999")).text
    assert "There is no article 999." in (await talk.send_data("s:999::")).text


async def test_a_button_pressed_long_ago_is_still_answered_with_a_message(talk: Talk) -> None:
    """Telegram no longer takes the answer to the press, the reader still gets theirs."""
    await talk.say("/latest")
    assert talk.last is not None
    server = talk.session.server
    update = server.press(talk.reader, talk.last.messages[-1].message, "s:3::")
    server.forget_queries()
    assert any("Orchestra" in item.source for item in await talk.session.handled(update))


async def test_pressing_the_same_page_again_changes_nothing_and_breaks_nothing(talk: Talk) -> None:
    """Telegram refuses an edit that changes nothing; that is as good as done."""
    await talk.say("/latest")
    await talk.press("Next")
    assert (await talk.send_data("l:5:")).kinds == []


async def test_a_mistake_of_ours_is_logged_and_told_in_one_sentence(
    start: Start, desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the error but not what the reader wrote; the next message is answered as ever."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of order")

    async with start("ar") as talk:
        with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
            patched.setattr(desk, "topics", broken)
            replies = await talk.say("/latest secret-topic")
        assert replies.text == "حدث خطأ من جهتي وقد سُجّل. حاول مرة أخرى من فضلك."
        assert "out of order" in caplog.text
        assert "secret-topic" not in caplog.text
        assert "آخر الأخبار" in (await talk.say("/latest")).text


async def test_a_reader_who_left_is_no_error(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever blocked the bot gets nothing, and nobody is alarmed."""
    talk.session.server.block(talk.reader)
    with caplog.at_level(logging.WARNING):
        assert (await talk.say("/latest")).messages == []
    assert not caplog.records


async def test_only_allowed_readers_are_let_in_where_some_are_named(start: Start) -> None:
    """Others learn their number, which the operator needs; nobody else's does."""
    async with start("en", allowed=frozenset({77})) as talk:
        assert (await talk.say("/latest")).text == (
            "This bot is private. Ask its operator to let you in. Your number: 1"
        )
        talk.session.server.join(77, language="ar")
        shown = await talk.session.handled(talk.session.server.say(77, "/latest"))
        assert "آخر الأخبار" in shown[0].source


async def test_trouble_on_the_way_is_no_mistake_of_ours(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is not answered with "something went wrong", which would come after a reply that arrived all the same."""

    async def lost(*_: object, **__: object) -> None:
        raise TimedOut

    monkeypatch.setattr("bot.telegram.replying.post", lost)
    with caplog.at_level(logging.WARNING):
        assert (await talk.say("/latest")).messages == []
    assert "an update was not answered: TimedOut" in caplog.text


async def test_operators_are_let_in_too(start: Start) -> None:
    """Also where an allow list does not name them."""
    async with start("en", allowed=frozenset({77}), admins=frozenset({1})) as talk:
        assert "Latest news" in (await talk.say("/latest")).text


async def test_plain_talk_in_a_group_is_left_alone_and_commands_are_answered(talk: Talk) -> None:
    """A bot does not take part in every conversation."""
    server = talk.session.server
    server.open_group(-5, "Newsroom")
    assert await talk.session.handled(server.say(1, "Who met Lamamra?", chat=-5)) == []
    shown = await talk.session.handled(server.say(1, "/latest@khabar_local_bot", chat=-5))
    assert [item.chat for item in shown] == [-5]
    assert await talk.session.handled(server.say(1, "/latest@another_bot", chat=-5)) == []


async def test_an_article_that_cannot_be_summed_up_is_linked_to_all_the_same(
    talk: Talk, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one sentence of excuse."""

    def nothing() -> None:
        raise NothingToTellError("no sentence")

    monkeypatch.setattr(desk, "brief_maker", lambda *_: nothing)
    assert (await talk.say("/summary 3")).text == (
        "3 Orchestra opens its season in Cairo (https://news.example/en/3)\n\n"
        "I could not sum this article up. The original is linked above."
    )


async def test_meetings_of_somebody_who_met_nobody_show_the_card(tmp_path: Path, start: Start) -> None:
    """A button can be older than what is known now."""
    with open_newsroom(tmp_path / "alone.db") as desk:
        alone = Analysis((Person("Lina Berg", (), "Lina Berg", "لينا بيرغ", "painter"),))
        bring(desk, Draft("Berg paints", "Lina Berg painted a house.", Language.ENGLISH, "2024-02-01"), alone)
        async with start("en", desk) as talk:
            await talk.say("/latest")
            assert "I found no meeting of Lina Berg. I searched one article." in (await talk.send_data("m:1")).text


async def test_an_empty_store_is_told_kindly(tmp_path: Path, start: Start) -> None:
    """Every list, and the examples of the help, where nothing is known yet."""
    with open_newsroom(tmp_path / "empty.db") as desk:
        async with start("ar", desk) as talk:
            assert (await talk.say("/latest")).text == "لا أخبار لديّ بعد."
            assert (await talk.say("/people")).text == "لا أعرف أحدًا بعد: لا أخبار لديّ."
            assert (await talk.say("/topics")).text == "لم تُصنَّف أي أخبار بعد."
            assert "من التقى لعمامرة؟" in (await talk.say("/start")).text
            assert "لا أعرف أحدًا باسم لعمامرة. لا أخبار لديّ أبحث فيها." in (await talk.say("من التقى لعمامرة؟")).text
            assert "/summary 1" in (await talk.say("/summary")).text
