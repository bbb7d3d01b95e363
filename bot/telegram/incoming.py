"""Updates from Telegram: who writes and what they want, the answer fetched and sent."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.buttons import decode_for
from bot.host import Work
from bot.rendering import guide
from bot.telegram.admins import Admins
from bot.telegram.called import words_of
from bot.telegram.channels import find_channel, named, told
from bot.telegram.inline import answer
from bot.telegram.outgoing import edit, send
from bot.telegram.works import Works, typing
from bot.understanding import of_command, of_words, start_with
from bot.wishes import (
    AlertWish,
    Ask,
    AskForget,
    EndSubscription,
    Export,
    Forget,
    Help,
    Latest,
    Pause,
    People,
    Prefer,
    Resume,
    Retake,
    SearchPage,
    SetHabit,
    ShowAlerts,
    ShowHabit,
    ShowSubscription,
    Snooze,
    Speak,
    Subscribe,
    Unclear,
    Unsubscribe,
)
from bot.wording import wording
from briefs.errors import BriefError
from language import detect
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from telegram import Bot
    from telegram import Message as Incoming
    from telegram.ext import CallbackContext

    from bot.host import Host
    from bot.readers import Reader, Readers
    from bot.rendering import Message
    from bot.wishes import Wish
    from briefs.records import Brief

    Context = CallbackContext[Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)
# Wishes of buttons that change the message under which the button stands.
_IN_PLACE = (
    *(Latest, SearchPage, People, Prefer, Retake, ShowAlerts, ShowSubscription, ShowHabit),
    *(Pause, Resume, Snooze, EndSubscription, SetHabit, Export, Forget),
)

_OF_CHAT = AlertWish | Speak | Prefer | Export | AskForget | Forget  # what can be wished for a channel


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reply goes: a chat, and in a forum its topic."""

    bot: Bot
    chat: int
    thread: int | None
    reply_to: int | None = None
    channel: int = 0  # the one that the reply is about
    name: str = ""  # what it is called

    async def send(self, message: Message) -> None:
        told = self._headed(message)
        await send(self.bot, self.chat, told, thread=self.thread, reply_to=self.reply_to, channel=self.channel)

    async def edit(self, number: int, message: Message) -> bool:
        return await edit(self.bot, self.chat, number, self._headed(message), self.channel)

    def _headed(self, message: Message) -> Message:
        return (
            guide.headed(message, wording(message.language).say("channel-title", name=self.name))
            if self.name
            else message
        )


class Reception:
    """Takes updates, one coroutine a kind, and has the host answer them."""

    def __init__(self, host: Host, readers: Readers) -> None:
        self._host = host
        self._readers = readers
        self._admins = Admins()
        self._works: Works[Brief] = Works()

    async def command(self, update: Update, _: Context) -> None:
        """Answer a command; what it wants is in the reader's language."""
        message = _message(update)
        name, argument = [*(message.text or "").split(None, 1), ""][:2]
        name = name[1:].partition("@")[0]
        channel, rest = named(name, argument) if message.chat.type == ChatType.PRIVATE else ("", argument)
        wish = await self._permitted(message, of_command(name, rest))
        if channel:
            await self._for_channel(update, _place(message), channel, wish)
        else:
            await self._reply(_place(message), wish, self._reader(update))

    async def words(self, update: Update, _: Context) -> None:
        """Answer plain text, in the language that it is written in."""
        message = _message(update)
        wish, reader = of_words(message.text or ""), self._reader(update)
        await self._reply(_place(message), wish, _spoken_to(reader, wish, message.text or ""))

    async def called(self, update: Update, _: Context) -> None:
        """Answer plain text of a group that is meant for the bot, as a reply to it."""
        message = _message(update)
        text = words_of(message)
        wish = await self._permitted(message, of_words(text) if text else Help())
        place = replace(_place(message), reply_to=message.message_id)
        await self._reply(place, wish, _spoken_to(self._reader(update), wish, text))

    async def unknown_command(self, update: Update, _: Context) -> None:
        """Say that there is no such command."""
        await self._reply(_place(_message(update)), Unclear("command-unknown"), self._reader(update))

    async def other(self, update: Update, _: Context) -> None:
        """Say that pictures, voices and the like cannot be read."""
        await self._reply(_place(_message(update)), Unclear("text-only"), self._reader(update))

    async def pressed(self, update: Update, context: Context) -> None:
        """Answer a button: first Telegram, so that it stops waiting, then the reader."""
        query = update.callback_query
        assert query is not None
        (channel, wish), reader = decode_for(query.data or ""), self._reader(update)
        if wish is None or query.message is None:
            await query.answer(wording(reader.language).bare("button-old"))
            return
        if query.message.chat.type == ChatType.CHANNEL:  # answered in private: all would see it there
            start = start_with(wish)
            await query.answer(url=f"https://t.me/{context.bot.username}" + (f"?start={start}" if start else ""))
            return
        if changes(wish) and not await self._admins.may(context.bot, query.message.chat, query.from_user):
            with suppress(BadRequest):
                await query.answer(wording(reader.language).bare("admins-only"))
            return
        with suppress(BadRequest):  # "query is too old": the reply below still comes
            await query.answer()
        place = _Place(context.bot, query.message.chat.id, _thread(query.message))
        number = query.message.message_id if isinstance(wish, _IN_PLACE) else None
        if channel and isinstance(wish, _OF_CHAT):
            await self._for_channel(update, place, channel, wish, number)
        else:
            await self._reply(place, wish, reader, number)

    async def failed(self, update: object, context: Context) -> None:
        """Note a mistake of ours, without what the reader wrote, and tell the reader in one sentence."""
        error = context.error
        if isinstance(error, Forbidden):
            _LOG.info("a reader has left: %s", error)
            return
        _LOG.error("an update could not be answered", exc_info=error)
        if isinstance(update, Update) and update.inline_query:
            with suppress(TelegramError):
                await answer(update.inline_query)
        elif isinstance(update, Update) and update.effective_chat:
            with suppress(TelegramError):
                message = guide.notice(wording(self._reader(update).language), "went-wrong")
                await send(context.bot, update.effective_chat.id, message, thread=_thread(update.effective_message))

    async def _permitted(self, message: Incoming, wish: Wish) -> Wish:
        """Return the wish, or what to say where only admins may have it."""
        who = message.chat, message.from_user, message.sender_chat
        return wish if not changes(wish) or await self._admins.may(message.get_bot(), *who) else Unclear("admins-only")

    async def _for_channel(
        self, update: Update, place: _Place, name: str | int, wish: Wish, number: int | None = None
    ) -> None:
        """Do for a channel what somebody wants who may post there, and tell them about it here."""
        user, reader = update.effective_user, self._reader(update)
        assert user is not None
        channel = await find_channel(place.bot, int(name) if str(name).startswith("-") else name, user)
        if isinstance(channel, Unclear):
            await self._reply(place, channel, reader)
            return
        if changes(wish) and not isinstance(wish, Forget):
            self._host.welcome_channel(channel.id, reader)
        place = replace(place, channel=channel.id, name=told(channel))
        await self._reply(place, wish, replace(reader, chat=channel.id), number)

    async def _reply(self, place: _Place, wish: Wish, reader: Reader, instead_of: int | None = None) -> None:
        found = self._host.answer(wish, replace(reader, thread=place.thread or 0))
        message = await self._done(place, found) if isinstance(found, Work) else found
        if instead_of is None or not await place.edit(instead_of, message):
            await place.send(message)

    async def _done(self, place: _Place, work: Work) -> Message:
        async with typing(place.bot, place.chat, place.thread):
            try:
                brief = await self._works.do(work.key, work.make)
            except (BriefError, SummarizerError) as error:
                _LOG.warning("no summary: %s", error)
                return work.failed()
        return work.finish(brief)

    def _reader(self, update: Update) -> Reader:
        chat, user = update.effective_chat, update.effective_user
        return self._readers.reader(chat.id if chat else 0, user.language_code if user else None)


def changes(wish: Wish) -> bool:
    """Whether a wish would change what a chat is told of; a look at it changes nothing."""
    if isinstance(wish, Subscribe | Unsubscribe):
        return bool(wish.text)
    return isinstance(wish, Forget) or (
        isinstance(wish, AlertWish) and not isinstance(wish, ShowAlerts | ShowSubscription | ShowHabit)
    )


def _spoken_to(reader: Reader, wish: Wish, text: str) -> Reader:
    """Speak with somebody in the language of their words; a question tells its own, and /lang has one."""
    return reader if isinstance(wish, Ask | Speak) else replace(reader, language=detect(text) or reader.language)


def _message(update: Update) -> Incoming:
    assert update.message is not None
    return update.message


def _place(message: Incoming) -> _Place:
    return _Place(message.get_bot(), message.chat.id, _thread(message))


def _thread(message: object) -> int | None:
    """Topic of a forum; replies outside of forums have a thread too, but nothing can be sent there."""
    return getattr(message, "message_thread_id", None) if getattr(message, "is_topic_message", None) else None
