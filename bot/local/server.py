"""A Bot API server as a state machine: strict as Telegram, without network or clock.

`Server.call` takes what a bot's HTTP request carries, every value as a string, and returns status and JSON. Each thing
the bot makes visible is noted in `shown`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.local import checks, members, offers
from bot.local.refusals import RefusalError, bad_request, forbidden
from bot.local.world import BOT, Shown, World

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "777000111:local"  # noqa: S105 -- opens nothing but this simulation


class Server(World):
    """The bot's side of a world."""

    def __init__(self, token: str = TOKEN) -> None:
        super().__init__()
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.commands_of: dict[int, dict[str, list[dict[str, str]]]] = {}  # menus of single chats
        self._token = token
        self._webhook = ""
        self.confirmed = 0  # every update below this number was taken by the bot
        self._methods: dict[str, Callable[[dict[str, Any]], Any]] = {
            "getme": lambda _: BOT,
            "getupdates": self._get_updates,
            "sendmessage": self._send,
            "editmessagetext": self._edit_text,
            "answercallbackquery": self._answer_query,
            "answerinlinequery": self._answer_inline,
            "sendchataction": self._action,
            "getchat": lambda given: members.full(self._chat(given)),
            "getchatmember": self._member,
            "setmycommands": self._set_commands,
            "getmycommands": lambda given: self.commands.get(given.get("language_code", ""), []),
            "setwebhook": self._set_webhook,
            "deletewebhook": self._set_webhook,
            "getwebhookinfo": lambda _: {"url": self._webhook, "pending_update_count": len(self._updates)},
        }

    def call(self, token: str, method: str, given: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Do what a request asks; returns the HTTP status and the JSON body."""
        try:
            return 200, {"ok": True, "result": self._method(token, method)(_decoded(given))}
        except RefusalError as refusal:
            return refusal.status, {"ok": False, "error_code": refusal.status, "description": refusal.words}

    def _method(self, token: str, name: str) -> Callable[[dict[str, Any]], Any]:
        if token != self._token:
            raise RefusalError(401, "Unauthorized")
        if name.lower() not in self._methods:
            raise RefusalError(404, "Not Found")
        return self._methods[name.lower()]

    def _get_updates(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        if self._webhook:
            raise RefusalError(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
                " first",
            )
        offset, limit = int(given.get("offset", 0)), min(100, max(1, int(given.get("limit", 100))))
        self.confirmed = max(self.confirmed, offset)
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        return self._updates[:limit]

    def _send(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(given)
        if chat["type"] == "channel" and (chat["id"], BOT["id"]) not in self._admins - self._silent:
            raise bad_request("need administrator rights in the channel chat")
        source, html = given.get("text", ""), checks.is_html(given)
        text, entities = checks.text(source, html=html)
        message = {
            "message_id": self._next("message"),
            "date": self._next("second"),
            "chat": chat,
            "from": BOT,
            "text": text,
            "entities": entities,
        }
        message |= self._reply_to(chat["id"], given) | checks.markup(given)
        if thread := int(given.get("message_thread_id", 0)):
            message |= {"message_thread_id": thread, "is_topic_message": True}
        return self._show("sent", message, source, html=html)

    def _edit_text(self, given: dict[str, Any]) -> dict[str, Any]:
        chat = self._chat(given)
        old = self._messages.get((chat["id"], int(given.get("message_id", 0))))
        if old is None:
            raise bad_request("message to edit not found")
        if old["from"] != BOT:
            raise bad_request("message can't be edited")
        source, html = given.get("text", ""), checks.is_html(given)
        text, entities = checks.text(source, html=html, editing=True)
        new = {key: value for key, value in old.items() if key != "reply_markup"} | checks.markup(given)
        new |= {"text": text, "entities": entities}
        if {**old, "edit_date": 0} == {**new, "edit_date": 0}:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same as a"
                " current content and reply markup of the message"
            )
        return self._show("edited", new | {"edit_date": self._next("second")}, source, html=html)

    def _show(self, kind: str, message: dict[str, Any], source: str, *, html: bool) -> dict[str, Any]:
        number = message["chat"]["id"]
        self._messages[number, message["message_id"]] = message
        self.shown.append(Shown(kind, number, source, html, message))
        return message

    def _answer_query(self, given: dict[str, Any]) -> bool:
        number = str(given.get("callback_query_id", ""))
        if number not in self._queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        notice = checks.notice(given) or given.get("url", "")
        self._queries.remove(number)
        if notice:
            self.shown.append(Shown("notice", 0, notice))
        return True

    def _answer_inline(self, given: dict[str, Any]) -> bool:
        asker = self._typing.get(str(given.get("inline_query_id", "")))
        if asker is None:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        answer = offers.answer(given)
        del self._typing[str(given["inline_query_id"])]
        self.shown.append(Shown("offered", asker, message=answer))
        return True

    def _action(self, given: dict[str, Any]) -> bool:
        chat = self._chat(given)
        checks.action(given)
        self.shown.append(Shown("typing", chat["id"]))
        return True

    def _member(self, given: dict[str, Any]) -> dict[str, Any]:
        chat, number = self._chat(given), int(given.get("user_id", 0))
        if chat["type"] == "channel" and (chat["id"], BOT["id"]) not in self._admins:
            raise bad_request("member list is inaccessible")
        user = BOT if number == BOT["id"] else self._people.get(number)
        if user is None:
            raise bad_request("user not found")
        posts = (chat["id"], number) not in self._silent
        return members.member(user, chat, admin=(chat["id"], number) in self._admins, posts=posts)

    def _set_commands(self, given: dict[str, Any]) -> bool:
        scope = given.get("scope") or {}
        menus = self.commands_of.setdefault(self._chat(scope)["id"], {}) if "chat_id" in scope else self.commands
        menus[given.get("language_code", "")] = checks.commands(given)
        return True

    def _set_webhook(self, given: dict[str, Any]) -> bool:
        self._webhook = given.get("url", "")
        if given.get("drop_pending_updates"):
            self._updates.clear()
        return True

    def _chat(self, given: dict[str, Any]) -> dict[str, Any]:
        name = given.get("chat_id")
        number = members.named(self._chats, name) if isinstance(name, str) and name else checks.chat_number(given)
        if number not in self._chats:
            raise bad_request("chat not found")
        if number in self._blocked:
            raise forbidden("bot was blocked by the user")
        return self._chats[number]


def _decoded(given: dict[str, str]) -> dict[str, Any]:
    """Read the values that are JSON in the requests of bots; text stays as it is."""
    return {name: value if name in checks.TEXTS else _json(value) for name, value in given.items()}


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
