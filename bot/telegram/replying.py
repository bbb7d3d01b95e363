"""From a wish to what is said about it, where it was wished.

What takes long holds nobody up: after a moment the chat's next message is answered, and the summary comes when it is made.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.effects import changes, changes_alerts
from bot.hosting.work import Work
from bot.rendering import guide
from bot.reply import reply
from bot.telegram.channels import addressed
from bot.telegram.outgoing import post
from bot.telegram.works import typing
from bot.wishes import Forget
from bot.wording import wording
from briefs.errors import BriefError
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from telegram import Bot, Update
    from telegram.ext import Application

    from bot.hosting.host import Host
    from bot.inbox import Inbox
    from bot.readers import Reader
    from bot.rendering import Message
    from bot.reply import Reply
    from bot.telegram.turns import ChatOrder
    from bot.telegram.works import Works
    from bot.wishes import Wish

    App = Application[Any, Any, Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)


PATIENCE = 1.0  # seconds that a chat's next message waits for work: quick replies keep their order


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes, and to which update.

    thread       of a forum (0: none)
    answering    the message that it is a reply to (0: none)
    instead_of   the message whose place it takes (0: none)
    channel      the one that the reply is about (0: none), and what it is called
    """

    application: App
    update: Update
    chat: int
    thread: int = 0
    answering: int = 0
    instead_of: int = 0
    channel: int = 0
    name: str = ""

    @property
    def bot(self) -> Bot:
        """Who says it."""
        bot: Bot = self.application.bot
        return bot

    def address(self, message: Message) -> Reply:
        """Return a message as the reply that goes here."""
        if self.name:
            name = self.name if self.name.startswith("@") else str(self.channel)
            message = replace(message, html=addressed(message.html, name))
            message = guide.headed(message, wording(message.language).say("channel-title", name=self.name))
        return reply(
            message,
            self.chat,
            thread=self.thread,
            answering=self.answering,
            instead_of=self.instead_of,
            channel=self.channel,
        )


class Replying:
    """Has the host answer and says what it answers. What changes anything happens once, however often it is begun."""

    def __init__(self, host: Host, inbox: Inbox, order: ChatOrder, works: Works[Any]) -> None:
        self._host = host
        self._inbox = inbox
        self._order = order
        self._works = works

    async def reply(self, place: Place, wish: Wish, reader: Reader) -> None:
        """Answer a wish where it was wished."""
        found = self._found(place, wish, replace(reader, thread=place.thread))
        if isinstance(found, Work):
            await self._begin(place, found)
        else:
            await post(place.bot, found)
        if isinstance(wish, Forget):  # what was just said is known by its number again
            self._host.forget_message(reader.chat)

    def _found(self, place: Place, wish: Wish, reader: Reader) -> Reply | Work[Any]:
        if changes(wish):
            return self._inbox.once(place.update.update_id, lambda: self._changed(place, wish, reader))
        found = self._host.answer(wish, reader)
        return found if isinstance(found, Work) else place.address(found)

    def _changed(self, place: Place, wish: Wish, reader: Reader) -> Reply:
        if place.channel and changes_alerts(wish) and not isinstance(wish, Forget):
            self._host.welcome_channel(place.channel, reader)
        found = self._host.answer(wish, reader)
        assert not isinstance(found, Work), wish
        return place.address(found)

    async def _begin(self, place: Place, work: Work[Any]) -> None:
        """Begin work and wait a moment for it; whatever it meets, the application is told of."""
        task = place.application.create_task(self._done(place, work), place.update)
        await asyncio.wait({task}, timeout=PATIENCE)
        if not task.done():
            self._order.go_on(place.update.update_id, task)

    async def _done(self, place: Place, work: Work[Any]) -> None:
        async with typing(place.bot, place.chat, place.thread or None):
            try:
                made = await self._works.do(work.key, work.make)
            except (BriefError, SummarizerError) as error:
                _LOG.warning("no summary: %s", error)
                if work.failed is None:
                    raise
                told = place.address(work.failed())
            else:
                told = self._inbox.once(place.update.update_id, lambda: place.address(work.finish(made)))
        await post(place.bot, told)
