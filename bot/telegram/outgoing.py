"""A reply on its way to Telegram: cut to size, its buttons laid out and encoded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.buttons import encode
from bot.rendering import split
from language import Language

if TYPE_CHECKING:
    from telegram import Bot

    from bot.rendering import Button, Message

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(  # noqa: PLR0913 -- where it goes, and what its buttons are about
    bot: Bot, chat: int, message: Message, *, thread: int | None = None, reply_to: int | None = None, channel: int = 0
) -> None:
    """Send a reply, as several messages where it is long; the buttons stand under the last.

    `channel` is the one that the buttons are about, where it is not the chat itself.
    """
    parts = split(message.html)
    for place, part in enumerate(parts, 1):
        await bot.send_message(
            chat,
            part,
            parse_mode=ParseMode.HTML,
            message_thread_id=thread,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(message, channel) if place == len(parts) else None,
            reply_parameters=_answering(reply_to) if place == 1 else None,
        )


async def edit(bot: Bot, chat: int, number: int, message: Message, channel: int = 0) -> bool:
    """Put a reply in the place of an earlier one; False where it is too long for one message or cannot be changed."""
    parts = split(message.html)
    if len(parts) != 1:
        return False
    try:
        await bot.edit_message_text(
            parts[0],
            chat,
            number,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(message, channel),
        )
    except BadRequest as error:
        return "not modified" in str(error).lower()
    return True


def keyboard(message: Message, channel: int = 0) -> InlineKeyboardMarkup | None:
    """Lay the buttons out. Telegram never mirrors a row, so that Arabic ones are turned round here."""
    rows = [[made for button in row if (made := _button(button, channel))] for row in message.rows]
    if message.language is Language.ARABIC:
        rows = [row[::-1] for row in rows]
    rows = [row for row in rows if row]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(button: Button, channel: int) -> InlineKeyboardButton | None:
    """Make a button; none where it cannot carry its wish: a source may name a topic at any length."""
    try:
        return InlineKeyboardButton(button.label, callback_data=encode(button.wish, channel))
    except ValueError:
        return None


def _answering(number: int | None) -> ReplyParameters | None:
    return ReplyParameters(number, allow_sending_without_reply=True) if number else None
