"""A Bot API server as a state machine: chats, messages, updates; strict as Telegram, without network or clock.

`Server.call` takes what a bot's HTTP request carries, every value as a string, and returns status and JSON. The other
methods are the reader's side: what a person does in the app. Each thing the bot makes visible is noted in `shown`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.local import checks, members, offers
from bot.local.refusals import RefusalError, bad_request, forbidden

if TYPE_CHECKING:
    from collections.abc import Callable

BOT = {
    "id": 777000111,
    "is_bot": True,
    "first_name": "Khabar",
    "username": "khabar_local_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
TOKEN = "777000111:local"  # noqa: S105 -- opens nothing but this simulation
START = 1_700_000_000  # the simulated clock's first second


@dataclass(frozen=True, slots=True)
class Shown:
    """Something the bot made visible: a message "sent" or "edited", a "notice" over the chat, "typing", or "offered".

    `source` is the text as the bot wrote it, markup and all; `message` as Telegram keeps it; of what is offered
    to somebody who types, `chat` is who, and `message` the whole answer.
    """

    kind: str
    chat: int
    source: str = ""
    html: bool = False
    message: dict[str, Any] = field(default_factory=dict)


class Server:
    """The state of one bot's world. Not safe for threads."""

    def __init__(self, token: str = TOKEN) -> None:
        self.shown: list[Shown] = []
        self.commands: dict[str, list[dict[str, str]]] = {}
        self._token = token
        self._chats: dict[int, dict[str, Any]] = {}
        self._people: dict[int, dict[str, Any]] = {}
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._updates: list[dict[str, Any]] = []
        self._queries: set[str] = set()
        self._typing: dict[str, int] = {}  # who typed what is not answered yet
        self._blocked: set[int] = set()
        self._admins: set[tuple[int, int]] = set()
        self._silent: set[tuple[int, int]] = set()  # admins who may not post
        self._webhook = ""
        self._numbers = {"update": 0, "message": 0, "query": 0, "second": START}
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

    # The bot's side

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
        self.commands[given.get("language_code", "")] = checks.commands(given)
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

    def _reply_to(self, chat: int, given: dict[str, Any]) -> dict[str, Any]:
        wanted = given.get("reply_parameters") or {}
        if not wanted:
            return {}
        answered = self._messages.get((chat, int(wanted.get("message_id", 0))))
        if answered is None and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {"reply_to_message": answered} if answered else {}

    # The readers' side

    def join(self, number: int, name: str = "Reader", language: str = "en") -> None:
        """Open a private chat with a reader whose app is in that language."""
        self._people[number] = {"id": number, "is_bot": False, "first_name": name, "language_code": language}
        self._chats[number] = {"id": number, "type": "private", "first_name": name}

    def open_group(self, number: int, title: str, admins: tuple[int, ...] = ()) -> None:
        """Open a group (its number is negative) with these readers as admins."""
        self._chats[number] = {"id": number, "type": "supergroup", "title": title}
        self._admins = {(chat, who) for chat, who in self._admins if chat != number} | {(number, who) for who in admins}

    def open_channel(self, number: int, username: str, admins: tuple[int, ...], silent: tuple[int, ...] = ()) -> None:
        """Open a channel with these readers, or the bot, as admins; those who are `silent` may not post."""
        self._chats[number] = {"id": number, "type": "channel", "title": "News", "username": username}
        self._admins |= {(number, who) for who in admins}
        self._silent |= {(number, who) for who in silent}

    def chat(self, number: int) -> dict[str, Any]:
        """Return a chat as it stands in messages."""
        return self._chats[number]

    def block(self, number: int) -> None:
        """Let a reader block the bot."""
        self._blocked.add(number)

    def say(  # noqa: PLR0913 -- where a text can be sent, and how
        self,
        reader: int,
        text: str,
        chat: int | None = None,
        thread: int = 0,
        *,
        reply_to: int = 0,
        inline: bool = False,
    ) -> int:
        """Let a reader send a text, in a forum to one of its topics, or as chosen from the bot's inline offers.

        Returns the number of the update.
        """
        text = checks.typed(text)
        message = self._from(reader, chat) | {"text": text, "entities": checks.entities_in(text)}
        message |= self._reply_to(
            message["chat"]["id"], {"reply_parameters": {"message_id": reply_to}} if reply_to else {}
        )
        message |= {"via_bot": BOT} if inline else {}
        message |= {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        self._messages[message["chat"]["id"], message["message_id"]] = message
        return self._update({"message": message})

    def show_picture(self, reader: int) -> int:
        """Let a reader send a picture; returns the number of the update."""
        size = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
        return self._update({"message": self._from(reader, None) | {"photo": [size]}})

    def press(self, reader: int, message: dict[str, Any], data: str) -> int:
        """Let a reader press a button under a message; returns the number of the update."""
        number = str(self._next("query"))
        self._queries.add(number)
        query = {
            "id": number,
            "from": self._people[reader],
            "message": message,
            "chat_instance": str(message["chat"]["id"]),
            "data": data,
        }
        return self._update({"callback_query": query})

    def type(self, reader: int, query: str, offset: str = "") -> int:
        """Let a reader type after the bot's name in any chat, or scroll on; returns the number of the update."""
        number = str(self._next("query"))
        self._typing[number] = reader
        content = {"id": number, "from": self._people[reader], "query": query[: offers.QUERY], "offset": offset}
        return self._update({"inline_query": content | {"chat_type": "supergroup"}})

    def forget_queries(self) -> None:
        """Let so much time pass that pressed buttons and inline queries can no longer be answered."""
        self._queries.clear()
        self._typing.clear()

    def _from(self, reader: int, chat: int | None) -> dict[str, Any]:
        return {
            "message_id": self._next("message"),
            "date": self._next("second"),
            "chat": self._chats[chat or reader],
            "from": self._people[reader],
        }

    def _update(self, content: dict[str, Any]) -> int:
        number = self._next("update")
        self._updates.append({"update_id": number, **content})
        return number

    def _next(self, name: str) -> int:
        self._numbers[name] += 1
        return self._numbers[name]

    @property
    def pending(self) -> int:
        """How many updates wait for the bot."""
        return len(self._updates)


def _decoded(given: dict[str, str]) -> dict[str, Any]:
    """Read the values that are JSON in the requests of bots; text stays as it is."""
    return {name: value if name in checks.TEXTS else _json(value) for name, value in given.items()}


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
