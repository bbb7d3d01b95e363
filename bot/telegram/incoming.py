"""Updates from Telegram: who writes and what they want, handed to whoever answers it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import Forbidden, TelegramError

from bot.buttons import decode_for
from bot.effects import is_for_admins
from bot.following.wishes import (
    AlertWish,
    EndAll,
    EndSubscription,
    Pause,
    Resume,
    Retake,
    SetHabit,
    ShowAlerts,
    ShowHabit,
    ShowSubscription,
    Snooze,
)
from bot.marks import without_marks
from bot.rendering import guide
from bot.telegram.admins import Admins
from bot.telegram.called import words_of
from bot.telegram.channels import find_channel, named, told
from bot.telegram.inline import answer
from bot.telegram.outgoing import post, send
from bot.telegram.replying import Place, Replying
from bot.telegram.troubles import is_outside
from bot.understanding import of_command, of_words, start_with
from bot.wishes import (
    Ask,
    ChoiceWish,
    Export,
    Forget,
    Help,
    Latest,
    OperatorWish,
    People,
    Prefer,
    Remove,
    SearchPage,
    Speak,
    SummarizeIn,
    Unclear,
    Write,
)
from language import detect

if TYPE_CHECKING:
    from telegram import MaybeInaccessibleMessage
    from telegram import Message as Incoming
    from telegram.ext import CallbackContext

    from bot.readers import Reader, Readers
    from bot.telegram.turns import Owed
    from bot.wishes import Wish

    Context = CallbackContext[Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)
# Wishes of buttons that change the message under which the button stands.
_IN_PLACE = (
    *(Latest, SearchPage, People, Prefer, SummarizeIn, Write, Retake, ShowAlerts, ShowSubscription, ShowHabit),
    *(Pause, Resume, Snooze, EndSubscription, EndAll, SetHabit, Export, Forget, Remove),
)

_OF_CHAT = AlertWish | ChoiceWish  # what can be wished for a channel


class Reception:
    """Takes updates, one coroutine a kind. `operators` are the users who may have operators' commands, in private."""

    def __init__(self, replying: Replying, readers: Readers, operators: frozenset[int]) -> None:
        self._replying = replying
        self._readers = readers
        self._operators = operators
        self._admins = Admins()

    async def command(self, update: Update, context: Context) -> None:
        """Answer a command; what it wants is in the reader's language."""
        message = _message(update)
        name, argument = [*(message.text or message.caption or "").split(None, 1), ""][:2]
        name = name[1:].partition("@")[0]
        channel, rest = named(name, argument) if message.chat.type == ChatType.PRIVATE else ("", argument)
        wish = await self._permitted(update, of_command(name, rest))
        if channel:
            await self._for_channel(update, _place(update, context), channel, wish)
        else:
            await self._replying.reply(_place(update, context), wish, self._reader(update))

    async def words(self, update: Update, context: Context) -> None:
        """Answer plain text, in the language that it is written in."""
        text = _message(update).text or ""
        wish = of_words(text)
        await self._replying.reply(_place(update, context), wish, _spoken_to(self._reader(update), wish, text))

    async def called(self, update: Update, context: Context) -> None:
        """Answer plain text of a group that is meant for the bot, as a reply to it."""
        message = _message(update)
        text = words_of(message)
        wish = await self._permitted(update, of_words(text) if text else Help())
        place = replace(_place(update, context), answering=message.message_id)
        await self._replying.reply(place, wish, _spoken_to(self._reader(update), wish, text))

    async def unknown_command(self, update: Update, context: Context) -> None:
        """Say that there is no such command."""
        await self._replying.reply(_place(update, context), Unclear("command-unknown"), self._reader(update))

    async def other(self, update: Update, context: Context) -> None:
        """Say that pictures, voices and the like cannot be read."""
        await self._replying.reply(_place(update, context), Unclear("text-only"), self._reader(update))

    async def pressed(self, update: Update, context: Context) -> None:
        """Answer a button: first Telegram, so that it stops waiting, then the reader."""
        query = update.callback_query
        assert query is not None
        (channel, wish), reader = decode_for(query.data or ""), self._reader(update)
        if wish is None or query.message is None or not self._is_for(reader, wish):
            with suppress(TelegramError):  # "query is too old", or no way to it, here and below
                await query.answer(reader.say.bare("button-old"))
            return
        if query.message.chat.type == ChatType.CHANNEL:  # answered in private: all would see it there
            start = start_with(wish)
            with suppress(TelegramError):
                await query.answer(url=f"https://t.me/{context.bot.username}" + (f"?start={start}" if start else ""))
            return
        if is_for_admins(wish) and not await self._admins.may(context.bot, query.message.chat, query.from_user):
            with suppress(TelegramError):
                await query.answer(reader.say.bare("admins-only"))
            return
        with suppress(TelegramError):  # the reply below still comes
            await query.answer()
        place = _place(update, context, query.message)
        if isinstance(wish, _IN_PLACE):
            place = replace(place, instead_of=query.message.message_id)
        if channel and isinstance(wish, _OF_CHAT):
            await self._for_channel(update, place, channel, wish)
        else:
            await self._replying.reply(place, wish, reader)

    async def owed(self, owed: Owed, context: Context) -> None:
        """Say what was not said before the process ended."""
        await post(context.bot, owed.reply)

    async def failed(self, update: object, context: Context) -> None:
        """Note a mistake of ours, without what the reader wrote, and tell the reader in one sentence."""
        error = context.error
        if isinstance(error, Forbidden):
            _LOG.info("a reader has left: %s", error)
            return
        if is_outside(error):
            _LOG.warning("an update was not answered: %s", type(error).__name__)
            return
        _LOG.error("an update could not be answered", exc_info=error)
        if isinstance(update, Update) and update.inline_query:
            with suppress(TelegramError):
                await answer(update.inline_query)
        elif isinstance(update, Update) and update.effective_chat:
            with suppress(TelegramError):
                message = guide.notice(self._reader(update).say, "went-wrong")
                await send(context.bot, update.effective_chat.id, message, thread=_thread(update.effective_message))

    async def _permitted(self, update: Update, wish: Wish) -> Wish:
        """Return the wish, or what to say where only admins of the group, or operators, may have it."""
        message = _message(update)
        if not self._is_for(self._reader(update), wish):
            return Unclear("command-unknown")
        who = message.chat, message.from_user, message.sender_chat
        may = not is_for_admins(wish) or await self._admins.may(message.get_bot(), *who)
        return wish if may else Unclear("admins-only")

    def _is_for(self, reader: Reader, wish: Wish) -> bool:
        return reader.operator or not isinstance(wish, OperatorWish)

    async def _for_channel(self, update: Update, place: Place, name: str | int, wish: Wish) -> None:
        """Do for a channel what somebody wants who may post there, and tell them about it here."""
        user, reader = update.effective_user, self._reader(update)
        assert user is not None
        channel = await find_channel(place.bot, int(name) if str(name).startswith("-") else name, user)
        if isinstance(channel, Unclear):
            await self._replying.reply(place, channel, reader)
            return
        place = replace(place, channel=channel.id, name=told(channel))
        await self._replying.reply(place, wish, replace(reader, chat=channel.id))

    def _reader(self, update: Update) -> Reader:
        chat, user = update.effective_chat, update.effective_user
        reader = self._readers.reader(chat.id if chat else 0, user.language_code if user else None)
        private = chat is not None and chat.type == ChatType.PRIVATE
        return replace(reader, operator=private and user is not None and user.id in self._operators)


def _spoken_to(reader: Reader, wish: Wish, text: str) -> Reader:
    """Speak with somebody in the language of their words; a question tells its own, /lang has one, a command none."""
    command = without_marks(text).lstrip().startswith("/")
    return (
        reader
        if command or isinstance(wish, Ask | Speak)
        else replace(reader, language=detect(text) or reader.language)
    )


def _message(update: Update) -> Incoming:
    message = update.message or update.edited_message
    assert message is not None
    return message


def _place(update: Update, context: Context, pressed: MaybeInaccessibleMessage | None = None) -> Place:
    """Where an update is answered: in the chat of its message, or of the one under which a button was `pressed`."""
    message = pressed or _message(update)
    return Place(context.application, update, message.chat.id, _thread(message) or 0)


def _thread(message: object) -> int | None:
    """Topic of a forum; replies outside of forums have a thread too, but nothing can be sent there."""
    return getattr(message, "message_thread_id", None) if getattr(message, "is_topic_message", None) else None
