"""The world that a bot lives in, as its readers make it: chats, people, what they say and press. No network, no clock.

What a person does in the app is a method here; the bot's side of it is bot/local/server.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.local import checks, offers
from bot.local.refusals import bad_request

BOT = {
    "id": 777000111,
    "is_bot": True,
    "first_name": "Khabar",
    "username": "khabar_local_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
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


class World:
    """Chats, messages, and the updates that wait for the bot. Not safe for threads."""

    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self._chats: dict[int, dict[str, Any]] = {}
        self._people: dict[int, dict[str, Any]] = {}
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._updates: list[dict[str, Any]] = []
        self._queries: set[str] = set()
        self._typing: dict[str, int] = {}  # who typed what is not answered yet
        self._blocked: set[int] = set()
        self._admins: set[tuple[int, int]] = set()
        self._silent: set[tuple[int, int]] = set()  # admins who may not post
        self._numbers = {"update": 0, "message": 0, "query": 0, "second": START}

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

    def edit(self, chat: int, message: int, text: str, after: int = 1) -> int:
        """Let a reader change a text some seconds after it was sent; returns the number of the update."""
        old = self._messages[chat, message]
        new = old | {"text": text, "entities": checks.entities_in(text), "edit_date": old["date"] + after}
        self._messages[chat, message] = new
        return self._update({"edited_message": new})

    def show_picture(self, reader: int, caption: str = "") -> int:
        """Let a reader send a picture; returns the number of the update."""
        size = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
        told = {"caption": caption, "caption_entities": checks.entities_in(caption)} if caption else {}
        return self._update({"message": self._from(reader, None) | {"photo": [size]} | told})

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

    def _reply_to(self, chat: int, given: dict[str, Any]) -> dict[str, Any]:
        wanted = given.get("reply_parameters") or {}
        if not wanted:
            return {}
        answered = self._messages.get((chat, int(wanted.get("message_id", 0))))
        if answered is None and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return {"reply_to_message": answered} if answered else {}
