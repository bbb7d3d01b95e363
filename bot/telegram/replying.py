"""From a wish to what is said about it, where it was wished."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.effects import changes, changes_alerts
from bot.hosting.work import Work
from bot.rendering import guide
from bot.reply import reply
from bot.telegram.outgoing import post
from bot.telegram.works import Works, typing
from bot.wishes import Forget
from bot.wording import wording
from briefs.errors import BriefError
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from telegram import Bot

    from bot.hosting.host import Host
    from bot.inbox import Inbox
    from bot.readers import Reader
    from bot.rendering import Message
    from bot.reply import Reply
    from bot.wishes import Wish

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes, and to which update.

    thread       of a forum (0: none)
    answering    the message that it is a reply to (0: none)
    instead_of   the message whose place it takes (0: none)
    channel      the one that the reply is about (0: none), and what it is called
    """

    bot: Bot
    update: int
    chat: int
    thread: int = 0
    answering: int = 0
    instead_of: int = 0
    channel: int = 0
    name: str = ""

    def address(self, message: Message) -> Reply:
        """Return a message as the reply that goes here."""
        if self.name:
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

    def __init__(self, host: Host, inbox: Inbox) -> None:
        self._host = host
        self._inbox = inbox
        self._works: Works[Any] = Works()

    async def reply(self, place: Place, wish: Wish, reader: Reader) -> None:
        """Answer a wish where it was wished."""
        await post(place.bot, await self._told(place, wish, replace(reader, thread=place.thread)))

    async def _told(self, place: Place, wish: Wish, reader: Reader) -> Reply:
        if changes(wish):
            return self._inbox.once(place.update, lambda: self._changed(place, wish, reader))
        found = self._host.answer(wish, reader)
        return await self._done(place, found) if isinstance(found, Work) else place.address(found)

    def _changed(self, place: Place, wish: Wish, reader: Reader) -> Reply:
        if place.channel and changes_alerts(wish) and not isinstance(wish, Forget):
            self._host.welcome_channel(place.channel, reader)
        found = self._host.answer(wish, reader)
        assert not isinstance(found, Work), wish
        return place.address(found)

    async def _done(self, place: Place, work: Work[Any]) -> Reply:
        async with typing(place.bot, place.chat, place.thread or None):
            try:
                made = await self._works.do(work.key, work.make)
            except (BriefError, SummarizerError) as error:
                _LOG.warning("no summary: %s", error)
                if work.failed is None:
                    raise
                return place.address(work.failed())
        return self._inbox.once(place.update, lambda: place.address(work.finish(made)))
