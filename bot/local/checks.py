"""What Telegram checks before it does what a bot asks, and the words it refuses with."""

from __future__ import annotations

import re
from typing import Any

from bot.local.entities import clean, parse_html
from bot.local.refusals import bad_request
from bot.rendering.splitting import LIMIT, units

TEXTS = {
    "text",
    "parse_mode",
    "language_code",
    "url",
    "action",
    "callback_query_id",
    "inline_query_id",
    "next_offset",
}  # never JSON
DATA_LIMIT = 64  # bytes of a button's data
NOTICE_LIMIT = 200
BUTTONS, ENTITIES, COMMANDS = 100, 100, 100
_ACTIONS = {"typing", "upload_document", "upload_photo", "record_voice", "find_location", "choose_sticker"}
_COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
_COMMAND_TYPED = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?")
_MENTION_TYPED = re.compile(r"(?<![\w/@])@[A-Za-z]\w{2,31}", re.ASCII)


def is_html(given: dict[str, Any]) -> bool:
    """Whether a text is HTML; raises RefusalError for markup that the simulation does not read."""
    mode = given.get("parse_mode", "")
    if mode and mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return bool(mode)


def text(source: str, *, html: bool, editing: bool = False) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities of a message as Telegram keeps it; raises RefusalError."""
    encodable(source)
    shown, entities = parse_html(source) if html else (source, [])
    shown = clean(shown)
    if not shown:
        raise bad_request("message text is empty")
    if units(shown) > LIMIT:
        raise bad_request("MESSAGE_TOO_LONG" if editing else "message is too long")
    return shown, entities[:ENTITIES]


def encodable(source: str) -> None:
    """Raise RefusalError for text with half a surrogate pair."""
    try:
        source.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def markup(given: dict[str, Any]) -> dict[str, Any]:
    """Inline keyboard of a message; raises RefusalError."""
    keyboard = (given.get("reply_markup") or {}).get("inline_keyboard")
    if not keyboard:
        return {}
    buttons = [button for row in keyboard for button in row]
    if len(buttons) > BUTTONS:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _button(button)
    return {"reply_markup": {"inline_keyboard": keyboard}}


def _button(button: dict[str, Any]) -> None:
    encodable(button.get("text", ""))
    if not clean(button.get("text", "")):
        raise bad_request("inline keyboard button text must be non-empty")
    if "callback_data" not in button and "url" not in button:
        raise bad_request("inline keyboard buttons must have exactly one optional field")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")


def notice(given: dict[str, Any]) -> str:
    """Return the text shown over the chat when a button is answered; raises RefusalError."""
    words = str(given.get("text", ""))
    if len(words) > NOTICE_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return words


def action(given: dict[str, Any]) -> None:
    """Raise RefusalError for a chat action that there is not."""
    if given.get("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")


def commands(given: dict[str, Any]) -> list[dict[str, str]]:
    """Commands of a menu; raises RefusalError."""
    found: list[dict[str, str]] = given.get("commands") or []
    if len(found) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in found:
        if not _COMMAND_NAME.fullmatch(command.get("command", "")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return found


def chat_number(given: dict[str, Any]) -> int:
    """Return the number of the chat asked for; raises RefusalError where none is named."""
    number = given.get("chat_id")
    if number is None or number == "":
        raise bad_request("chat_id is empty")
    if not isinstance(number, int):
        raise bad_request("chat not found")
    return number


def typed(source: str) -> str:
    """Text as a reader's app sends it."""
    return clean(source.encode("utf-8", "replace").decode())


def entities_in(source: str) -> list[dict[str, Any]]:
    """Entities of the commands and the names (@somebody) that stand in a reader's text, in order."""
    commands = [_entity("bot_command", source, found) for found in _COMMAND_TYPED.finditer(source)]
    mentions = [_entity("mention", source, found) for found in _MENTION_TYPED.finditer(source)]
    return sorted(commands + mentions, key=lambda entity: int(entity["offset"]))


def _entity(kind: str, source: str, found: re.Match[str]) -> dict[str, Any]:
    return {"type": kind, "offset": units(source[: found.start()]), "length": units(found[0])}
