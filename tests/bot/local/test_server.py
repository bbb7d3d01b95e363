from __future__ import annotations

import json
from typing import Any

import pytest

from bot.local.server import TOKEN, Server


@pytest.fixture
def server() -> Server:
    """Return a world with one reader, number 5."""
    server = Server()
    server.join(5)
    return server


def call(server: Server, method: str, **given: Any) -> tuple[int, Any]:
    """Call a method; returns the status and the result, or the words of the refusal."""
    written = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
    status, body = server.call(TOKEN, method, written)
    assert body["ok"] is (status == 200)
    return status, body["result"] if body["ok"] else body["description"]


def button(data: str, text: str = "x") -> dict[str, Any]:
    """One inline button."""
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        ({"chat_id": 6, "text": "x"}, 400, "Bad Request: chat not found"),
        ({"text": "x"}, 400, "Bad Request: chat_id is empty"),
        ({"chat_id": 5, "text": ""}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 5, "text": " \n\x00 "}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 5, "text": "<b></b>", "parse_mode": "HTML"}, 400, "Bad Request: message text is empty"),
        ({"chat_id": 5, "text": "x" * 4097}, 400, "Bad Request: message is too long"),
        ({"chat_id": 5, "text": "🎉" * 2049}, 400, "Bad Request: message is too long"),
        ({"chat_id": 5, "text": "x", "parse_mode": "Klingon"}, 400, "Bad Request: unsupported parse_mode"),
        ({"chat_id": 5, "text": "\ud800"}, 400, "Bad Request: strings must be encoded in UTF-8"),
        ({"chat_id": 5, "text": "x", "reply_markup": button("a" * 65)}, 400, "Bad Request: BUTTON_DATA_INVALID"),
        ({"chat_id": 5, "text": "x", "reply_markup": button("ب" * 33)}, 400, "Bad Request: BUTTON_DATA_INVALID"),
        ({"chat_id": 5, "text": "x", "reply_markup": button("")}, 400, "Bad Request: BUTTON_DATA_INVALID"),
        (
            {"chat_id": 5, "text": "x", "reply_parameters": {"message_id": 99}},
            400,
            "Bad Request: message to be replied not found",
        ),
    ],
)
def test_messages_that_telegram_refuses_are_refused_in_its_words(
    server: Server, given: dict[str, Any], status: int, words: str
) -> None:
    """Nothing becomes visible."""
    assert call(server, "sendMessage", **given) == (status, words)
    assert server.shown == []


@pytest.mark.parametrize(
    "given",
    [
        {"text": "x" * 4096},
        {"text": "🎉" * 2048},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "&lt;" * 4096, "parse_mode": "HTML"},
        {"text": "x", "reply_markup": button("a" * 64)},
        {"text": "x", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
    ],
)
def test_messages_at_the_limits_are_taken(server: Server, given: dict[str, Any]) -> None:
    """Lengths count without the markup, in UTF-16 units; data in bytes."""
    assert call(server, "sendMessage", chat_id=5, **given)[0] == 200


def test_blocked_chats_are_forbidden(server: Server) -> None:
    """Until the reader returns."""
    server.block(5)
    assert call(server, "sendMessage", chat_id=5, text="x") == (403, "Forbidden: bot was blocked by the user")


def test_an_edit_must_change_something(server: Server) -> None:
    """The same text with the same buttons is not modified, with others it is."""
    _, message = call(server, "sendMessage", chat_id=5, text="<b>x</b>", parse_mode="HTML", reply_markup=button("1"))
    same = {"chat_id": 5, "message_id": message["message_id"], "text": "<b>x</b>", "parse_mode": "HTML"}
    status, words = call(server, "editMessageText", **same, reply_markup=button("1"))
    assert (status, words[:37]) == (400, "Bad Request: message is not modified:")
    assert call(server, "editMessageText", **same, reply_markup=button("2"))[0] == 200
    assert call(server, "editMessageText", **same, reply_markup=button("2"))[0] == 400
    assert call(server, "editMessageText", **(same | {"text": "y"}))[0] == 200


def test_only_messages_of_the_bot_can_be_edited(server: Server) -> None:
    """And only those there are."""
    server.say(5, "hello")
    number = call(server, "getUpdates")[1][0]["message"]["message_id"]
    assert call(server, "editMessageText", chat_id=5, message_id=number, text="x") == (
        400,
        "Bad Request: message can't be edited",
    )
    assert call(server, "editMessageText", chat_id=5, message_id=99, text="x")[1] == (
        "Bad Request: message to edit not found"
    )


def test_a_press_is_answered_once(server: Server) -> None:
    """A second time the query is too old."""
    _, message = call(server, "sendMessage", chat_id=5, text="x", reply_markup=button("1"))
    server.press(5, message, "1")
    query = call(server, "getUpdates")[1][0]["callback_query"]["id"]
    assert call(server, "answerCallbackQuery", callback_query_id=query) == (200, True)
    assert call(server, "answerCallbackQuery", callback_query_id=query) == (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )


def test_updates_come_again_until_they_are_confirmed(server: Server) -> None:
    """An offset confirms all that is below it."""
    first, second = server.say(5, "one"), server.say(5, "two")
    assert [u["update_id"] for u in call(server, "getUpdates")[1]] == [first, second]
    assert [u["update_id"] for u in call(server, "getUpdates", offset=second)[1]] == [second]
    assert [u["update_id"] for u in call(server, "getUpdates", offset=first)[1]] == [second]
    assert call(server, "getUpdates", offset=second + 1)[1] == []
    assert server.confirmed == second + 1


def test_polling_beside_a_webhook_is_a_conflict(server: Server) -> None:
    """Until the webhook is deleted."""
    call(server, "setWebhook", url="https://bot.example")
    assert call(server, "getUpdates")[0] == 409
    call(server, "deleteWebhook")
    assert call(server, "getUpdates")[0] == 200


def test_tokens_and_methods_that_are_not_known(server: Server) -> None:
    """Are 401 and 404, as on Telegram."""
    assert server.call("2:other", "getMe", {})[0] == 401
    assert call(server, "launchRocket") == (404, "Not Found")
    assert call(server, "getMe")[1]["is_bot"] is True


@pytest.mark.parametrize(
    ("commands", "status"),
    [
        ([{"command": "latest", "description": "Newest"}], 200),
        ([{"command": "Latest", "description": "Newest"}], 400),
        ([{"command": "آخر", "description": "Newest"}], 400),
        ([{"command": "latest", "description": ""}], 400),
        ([{"command": f"c{n}", "description": "x"} for n in range(101)], 400),
    ],
)
def test_menus_have_latin_commands_with_descriptions(
    server: Server, commands: list[dict[str, str]], status: int
) -> None:
    """A hundred at most."""
    assert call(server, "setMyCommands", commands=commands)[0] == status


def test_commands_of_readers_are_marked_where_they_stand(server: Server) -> None:
    """Offsets count UTF-16 units; a slash inside a word is none."""
    server.say(5, "🎉 /latest@khabar_local_bot and/or /help")
    entities = call(server, "getUpdates")[1][0]["message"]["entities"]
    assert [(e["offset"], e["length"]) for e in entities] == [(3, 24), (35, 5)]
