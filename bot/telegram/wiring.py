"""The Application: every handler in its place. The local chat, the tests and the real bot run this very one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import BotCommand, BotCommandScopeChat
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.hosting.host import Host
from bot.inbox import Inbox
from bot.rendering import guide
from bot.telegram.access import Door
from bot.telegram.called import ADDRESSED, CALLED
from bot.telegram.corrections import Corrections
from bot.telegram.incoming import Reception
from bot.telegram.inline import Counter
from bot.telegram.limits import Limits
from bot.telegram.replying import Replying
from bot.telegram.turns import ChatOrder, Owed
from bot.telegram.works import Works
from bot.understanding import known_commands
from bot.wording import wording
from language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram.request import BaseRequest

    from bot.desk import Desk
    from bot.readers import Readers
    from bot.settings import Settings
    from bot.telegram.pacer import Pacer

    App = Application[Any, Any, Any, Any, Any, Any]

_LOG = logging.getLogger(__name__)
UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
]  # the kinds that are handled; Telegram need not send others
_PRIVATE = filters.ChatType.PRIVATE
_SAID = filters.UpdateType.MESSAGE & filters.TEXT & ~filters.VIA_BOT  # not what was shared by inline mode


def build_application(  # noqa: PLR0913 -- what differs between the real bot and the local chat
    desk: Desk,
    readers: Readers,
    settings: Settings,
    *,
    request: BaseRequest | None = None,
    order: ChatOrder | None = None,
    pacer: Pacer | None = None,
) -> Application[Any, Any, Any, Any, Any, Any]:
    """Make the Application with all its handlers.

    In the local chat `request` takes the place of the network; the real bot brings a `pacer`, and an `order` that
    tells the inbox what is done.
    """
    order = order or ChatOrder()
    builder = (
        Application.builder()
        .token(settings.token.get_secret_value())
        .base_url(settings.base_url)
        .base_file_url(settings.file_url)
        .concurrent_updates(order)
        .job_queue(None)
    )
    if request is not None:
        builder = builder.request(request).get_updates_request(request)
    if pacer is not None:
        builder = builder.rate_limiter(pacer)
    application = builder.build()
    replying = Replying(Host(desk, readers, settings.timezone), Inbox(desk.store), order, Works())
    reception = Reception(replying, readers, settings.admins)
    limits = Limits(settings.rate, settings.admins, readers)
    _add_handlers(application, reception, Door(settings.readers), limits)
    application.add_handler(InlineQueryHandler(Counter(desk, readers, settings.timezone).asked))
    return application


async def set_menu(application: App, operator: int | None = None) -> None:
    """Give Telegram the menu of commands: in Arabic, in English, and in English for every other language.

    An `operator` sees the operators' commands too, once they have written to the bot.
    """
    scope = BotCommandScopeChat(operator) if operator else None
    for language in (None, *Language):
        say = wording(language or Language.ENGLISH)
        commands = [BotCommand(name, does) for name, does in guide.menu(say, operator=operator is not None)]
        await application.bot.set_my_commands(commands, scope, language_code=str(language) if language else None)


async def set_menus_if_possible(application: App, operators: Iterable[int]) -> None:
    """Readers can do without the menu: what keeps Telegram from taking it is only noted."""
    for operator in (None, *operators):
        try:
            await set_menu(application, operator)
        except TelegramError as error:
            _LOG.warning("a menu of commands was not set: %s", error)


def _add_handlers(application: App, reception: Reception, door: Door, limits: Limits) -> None:
    message = filters.UpdateType.MESSAGE
    said = filters.UpdateType.MESSAGES  # also edited ones, as far as they come through
    application.add_handler(TypeHandler(object, door.check), group=-3)
    application.add_handler(TypeHandler(object, Corrections().check), group=-2)
    application.add_handler(TypeHandler(object, limits.check), group=-1)
    application.add_handler(CommandHandler(list(known_commands()), reception.command, said))
    application.add_handler(MessageHandler(said & filters.COMMAND & (_PRIVATE | ADDRESSED), reception.unknown_command))
    application.add_handler(MessageHandler(message & filters.CaptionRegex(r"^/\w") & _PRIVATE, reception.command))
    application.add_handler(MessageHandler(_SAID & ~filters.COMMAND & _PRIVATE, reception.words))
    application.add_handler(MessageHandler(_SAID & filters.ChatType.GROUPS & CALLED, reception.called))
    application.add_handler(
        MessageHandler(message & ~filters.TEXT & ~filters.StatusUpdate.ALL & _PRIVATE, reception.other)
    )
    application.add_handler(CallbackQueryHandler(reception.pressed))
    application.add_handler(TypeHandler(Owed, reception.owed))
    application.add_error_handler(reception.failed)
