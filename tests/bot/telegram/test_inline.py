from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

from articles import Draft
from bot.local.session import READER, Session
from bot.traces import trace_of
from language import Language
from people.records import Analysis, Meeting, Mode, Person, Status
from summarizer.protocol import Length
from tests.bot.conftest import Talk, bring, open_newsroom
from tests.bot.telegram.test_trouble import NASTY

if TYPE_CHECKING:
    from pathlib import Path

    from bot.desk import Desk
    from bot.settings import Settings
    from tests.bot.conftest import Start


async def offered(talk: Talk, query: str, offset: str = "", asker: int = READER) -> dict[str, Any]:
    """Type a query; returns the one answer."""
    shown = await talk.session.handled(talk.session.server.type(asker, query, offset))
    assert [(item.kind, item.chat) for item in shown] == [("offered", asker)]
    return shown[0].message


def ids(answer: dict[str, Any]) -> list[str]:
    """What was offered: a article, p person, m meeting, q answer."""
    return [result["id"] for result in answer["results"]]


async def test_without_words_the_latest_articles_are_offered(talk: Talk) -> None:
    """Title, day, source and beginning; the message to share leads to the original."""
    answer = await offered(talk, "")
    assert ids(answer) == ["a3", "a1", "a2", "a7", "a6", "a5", "a4"]
    first = answer["results"][0]
    assert first["title"] == "Orchestra opens its season in Cairo"
    assert first["description"].startswith("14 January 2023 · Example Wire · The Cairo Symphony Orchestra opened")
    assert {"type": "text_link", "url": "https://news.example/en/3"}.items() <= first["entities"][0].items()
    assert "The hall was full, and many listeners stood." in first["text"]
    assert "next_offset" not in answer or answer["next_offset"] == ""
    assert answer["is_personal"] is True


async def test_a_name_offers_the_person_their_meetings_and_the_articles(talk: Talk, arabic: Talk) -> None:
    """In whichever script it is typed, told in the asker's language."""
    for name in ("lamamra", "لعمامرة"):
        answer = await offered(talk, name)
        assert [one[0] for one in ids(answer)] == ["p", "m", "m", *"a" * (len(ids(answer)) - 3)]
        assert len(ids(answer)) > 3
        card, meeting = answer["results"][0], answer["results"][1]
        assert card["title"] == "Ramtane Lamamra"
        assert "2 meetings" in card["description"]
        assert meeting["title"] in {
            "Ramtane Lamamra and Elizabeth Moore Aubin",
            "Elizabeth Moore Aubin and Ramtane Lamamra",
        }
        assert "5 October 2022" in meeting["text"]
        assert "استقبل وزير الخارجية الجزائري رمطان لعمامرة" in meeting["text"]
    told = await offered(arabic, "Lamamra")
    assert told["results"][0]["title"] == "رمطان لعمامرة"
    assert "5 أكتوبر 2022" in told["results"][1]["text"]


@pytest.mark.parametrize(
    ("begun", "names"), [("lam", ["Ramtane Lamamra"]), ("شير", ["Wendy Sherman"]), ("wz", []), ("La", [])]
)
async def test_a_name_is_guessed_while_it_is_typed(talk: Talk, begun: str, names: list[str]) -> None:
    """From the third letter on, in either script."""
    assert [one["title"] for one in (await offered(talk, begun))["results"] if one["id"][0] == "p"] == names


async def test_a_planned_meeting_is_offered_as_planned_and_nameless_ones_only_alone(
    tmp_path: Path, start: Start
) -> None:
    """In title and description nothing is claimed that the message takes back."""
    with open_newsroom(tmp_path / "plans.db") as desk:
        names = ("Nadia Karam", "Lina Berg")
        quote = "Nadia Karam will meet Lina Berg in Oslo."
        people = tuple(Person(name, (), name, name, "") for name in names)
        planned = Meeting(names, (), Status.PLANNED, Mode.IN_PERSON, "2024-05-01", "Oslo", quote, 0, len(quote), "x")
        nameless = Meeting(names[:1], ("officials",), Status.HELD, Mode.IN_PERSON, "2024-06-01", "", quote, 0, 9, "x")
        bring(desk, Draft("Plans", quote, Language.ENGLISH, "2024-04-01"), Analysis(people, (planned, nameless)))
        async with start("en", desk) as talk:
            (told,) = [one for one in (await offered(talk, "Karam"))["results"] if one["id"][0] == "m"]
            assert set(told["title"].split(" and ")) == set(names)
            assert told["description"] == f"planned · 1 May 2024 · Oslo · {quote}"


async def test_a_question_offers_its_answer_with_the_proof(talk: Talk) -> None:
    """In the language of the question, which stands above it."""
    first = (await offered(talk, "من التقى لعمامرة؟"))["results"][0]
    assert first["id"] == "q"
    assert first["title"] == "لقاءات رمطان لعمامرة مع شخصين:"
    assert first["text"].lstrip("\u200f").startswith("من التقى لعمامرة؟")
    assert "وكان لعمامرة قد التقى نائبة وزير الخارجية الأمريكي ويندي شيرمان" in first["text"]


async def test_words_offer_the_articles_with_them_and_nonsense_nothing(talk: Talk) -> None:
    """An empty list is an answer too."""
    assert ids(await offered(talk, "orchestra season")) == ["a3"]
    assert ids(await offered(talk, "qwertyuiop")) == []
    assert ids(await offered(talk, "؟!?")) == []


async def test_a_summary_that_is_there_is_shared_and_none_is_made(talk: Talk, desk: Desk) -> None:
    """Only one in the asker's language."""
    before = (await offered(talk, "orchestra"))["results"][0]["text"]
    brief = desk.brief(3, Language.ENGLISH, Length.SHORT)
    after = (await offered(talk, "orchestra"))["results"][0]["text"]
    assert before != after
    assert brief.text.split("\n")[0] in after


async def test_scrolling_on_offers_every_article_once(tmp_path: Path, start: Start) -> None:
    """People stand on the first page only; an offset that nobody gave begins anew."""
    with open_newsroom(tmp_path / "many.db") as desk:
        hopper = Analysis((Person("Nadia Karam", (), "Nadia Karam", "نادية كرم", "minister"),))
        for number in range(45):
            bring(desk, Draft(f"Karam, part {number}", f"Nadia Karam said {number}.", Language.ENGLISH), hopper)
        async with start("en", desk) as talk:
            seen, offset, pages = list[str](), "", 0
            while pages == 0 or offset:
                answer = await offered(talk, "Karam", offset)
                seen += ids(answer)
                offset, pages = answer.get("next_offset", ""), pages + 1
            assert pages == 3
            assert seen[0] == "p1"
            assert sorted(seen[1:]) == sorted(f"a{number}" for number in range(1, 46))
            for odd in ("x", "-5", "٣"):
                assert ids(await offered(talk, "Karam", odd)) == seen[:21]
            assert ids(await offered(talk, "Karam", "9" * 40)) == []


async def test_whatever_articles_and_askers_write_telegram_takes_the_answer(tmp_path: Path, start: Start) -> None:
    """Tags, overrides, emoji without end, empty titles."""
    with open_newsroom(tmp_path / "nasty.db") as desk:
        for number, text in enumerate(NASTY):
            found = Analysis(
                (Person(text[:500] or "x", (), text[:500], text[:500], text[:500]),) if text.strip() else ()
            )
            title = text if text.strip() else "\u202e\u200f"
            bring(desk, Draft(title, f"{text} {number}.", Language.ENGLISH, "2024-02-01", text[:500], "x:y"), found)
        for language in ("en", "ar"):
            async with start(language, desk) as talk:
                assert len(ids(await offered(talk, ""))) == desk.latest().total
                for text in NASTY:
                    await offered(talk, text)
                assert not any("\u202e" in str(one) for one in (await offered(talk, ""))["results"])


async def test_only_allowed_readers_are_offered_anything(start: Start) -> None:
    """Others get an empty list, which does not hold."""
    async with start("en", allowed=frozenset({77})) as talk:
        answer = await offered(talk, "lamamra")
        assert (ids(answer), answer["cache_time"]) == ([], 0)
        talk.session.server.join(77)
        assert ids(await offered(talk, "lamamra", asker=77))


async def test_a_mistake_of_ours_offers_nothing_and_is_logged(
    talk: Talk, desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Without the asker's words."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out of order")

    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR):
        patched.setattr(desk, "search", broken)
        answer = await offered(talk, "secret words")
    assert (ids(answer), answer["cache_time"]) == ([], 0)
    assert "out of order" in caplog.text
    assert "secret words" not in caplog.text


async def test_an_answer_that_comes_too_late_alarms_nobody(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever asked has typed on."""
    server = talk.session.server
    update = server.type(READER, "lamamra")
    server.forget_queries()
    with caplog.at_level(logging.WARNING):
        assert await talk.session.handled(update) == []
    assert not caplog.records


async def test_who_types_without_end_is_offered_nothing_for_a_while(desk: Desk, settings: Settings) -> None:
    """Four queries for each thing one may ask a minute; messages are not touched by it."""
    async with Session(desk, settings, rate=1) as session:
        session.server.join(READER)
        talk = Talk(session, READER)
        assert [len(ids(await offered(talk, "orchestra"))) for _ in range(6)] == [1, 1, 1, 1, 0, 0]
        assert "Latest news" in (await talk.say("/latest")).text


async def test_what_was_shared_with_the_bot_itself_is_no_question(talk: Talk) -> None:
    """Inline mode works in the chat with the bot too."""
    server = talk.session.server
    assert await talk.session.handled(server.say(READER, "Who met Lamamra?", inline=True)) == []


def test_an_inline_query_belongs_to_no_chat() -> None:
    """It neither waits behind a summary in the private chat, nor tells that a reader who blocked the bot is back."""
    query = {"id": "1", "from": {"id": 5, "language_code": "ar"}, "query": "x", "offset": ""}
    trace = trace_of({"update_id": 3, "inline_query": query})
    assert (trace.chat, trace.language) == (0, "")
