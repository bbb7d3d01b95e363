"""Replies on their way to Telegram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.reply import reply

if TYPE_CHECKING:
    from telegram import Bot

    from bot.rendering import Message
    from bot.reply import Reply, Rows

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, chat: int, message: Message, *, thread: int | None = None) -> None:
    """Send a message to a chat."""
    await post(bot, reply(message, chat, thread=thread or 0))


async def post(bot: Bot, told: Reply) -> None:
    """Put a reply in the place of an earlier one where it can stand there, else send it: as several messages if long."""
    if told.instead_of and await _edited(bot, told):
        return
    for place, part in enumerate(told.parts, 1):
        await bot.send_message(
            told.chat,
            part,
            parse_mode=ParseMode.HTML,
            message_thread_id=told.thread or None,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(told.rows) if place == len(told.parts) else None,
            reply_parameters=_answering(told.answering) if place == 1 else None,
        )


async def _edited(bot: Bot, told: Reply) -> bool:
    """Edit the earlier message; False where the reply is too long for one, or it cannot be changed."""
    if len(told.parts) != 1:
        return False
    try:
        await bot.edit_message_text(
            told.parts[0],
            told.chat,
            told.instead_of,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(told.rows),
        )
    except BadRequest as error:
        return "not modified" in str(error).lower()
    return True


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return rows of buttons as Telegram takes them; None where there are none."""
    made = [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rows]
    return InlineKeyboardMarkup(made) if made else None


def _answering(number: int) -> ReplyParameters | None:
    return ReplyParameters(number, allow_sending_without_reply=True) if number else None
