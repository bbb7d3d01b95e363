from __future__ import annotations

from typing import Any

import pytest

from bot.local.server import Server
from tests.bot.local.test_server import button, call


@pytest.fixture
def server() -> Server:
    """Return a world in which reader 5 has typed a query, number 1."""
    server = Server()
    server.join(5)
    server.type(5, "x" * 300)
    return server


def result(number: str = "1", text: str = "x", title: str = "x", **more: Any) -> dict[str, Any]:
    """One article to offer."""
    return {"type": "article", "id": number, "title": title, "input_message_content": {"message_text": text}, **more}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"results": [result(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [result("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [result("ب" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [result("")]}, "RESULT_ID_INVALID"),
        ({"results": [result(), result()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [result(title=" ")]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [result(text="")]}, "message text is empty"),
        ({"results": [result(text="x" * 4097)]}, "MESSAGE_TOO_LONG"),
        ({"results": [result(reply_markup=button("a" * 65))]}, "BUTTON_DATA_INVALID"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "cache_time": "soon"}, "can't parse cache_time"),
        ({}, "can't parse inline query results JSON object"),
    ],
)
def test_answers_that_telegram_refuses(server: Server, given: dict[str, Any], words: str) -> None:
    """Nothing is offered."""
    assert call(server, "answerInlineQuery", inline_query_id="1", **given) == (400, f"Bad Request: {words}")
    assert server.shown == []


def test_answers_at_the_limits_are_taken_once(server: Server) -> None:
    """Fifty results, ids of 64 bytes; a second answer is too late."""
    results = [result(f"{n:064}", "x" * 4096) for n in range(50)]
    given = {"inline_query_id": "1", "results": results, "next_offset": "9" * 64, "cache_time": 0}
    assert call(server, "answerInlineQuery", **given) == (200, True)
    assert [(item.kind, item.chat) for item in server.shown] == [("offered", 5)]
    assert call(server, "answerInlineQuery", **given)[1].startswith("Bad Request: query is too old")


def test_queries_are_cut_at_256_characters(server: Server) -> None:
    """Whatever was typed."""
    assert len(call(server, "getUpdates")[1][0]["inline_query"]["query"]) == 256


def test_names_of_users_are_marked_where_they_stand(server: Server) -> None:
    """Not in addresses, nor behind a command."""
    server.say(5, "🎉 @khabar_local_bot, x@y.example /latest@khabar_local_bot")
    entities = call(server, "getUpdates")[1][1]["message"]["entities"]
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == [("mention", 3, 17), ("bot_command", 34, 24)]
