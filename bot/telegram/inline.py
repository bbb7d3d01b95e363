"""Inline mode: what somebody types after the bot's name in any chat is answered with things to share there."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.hosting.offering import offers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import InlineQuery, Update
    from telegram.ext import CallbackContext

    from bot.desk import Desk
    from bot.readers import Readers
    from bot.rendering.inline import Offer

_TOO_LATE = ("query is too old", "query_id_invalid", "query id is invalid")
KEPT = 60  # seconds for which Telegram may give an answer again


class Counter:
    """Answers inline queries in the language that the asker speaks with the bot."""

    def __init__(self, desk: Desk, readers: Readers, timezone: str) -> None:
        self._desk = desk
        self._readers = readers
        self._zone = ZoneInfo(timezone)

    async def asked(self, update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        """Answer a query, or more of one."""
        query = update.inline_query
        assert query is not None
        reader = self._readers.reader(query.from_user.id, query.from_user.language_code)
        offset = int(query.offset) if query.offset.isascii() and query.offset.isdecimal() else 0
        found = offers(self._desk, reader, query.query, offset, datetime.datetime.now(self._zone).date())
        await answer(query, found.items, found.following, KEPT)


async def answer(query: InlineQuery, found: Iterable[Offer] = (), following: int = 0, kept: int = 0) -> None:
    """Answer with offers, or with none; `following` is where the next ones begin, `kept` how long this holds."""
    try:
        await query.answer(
            [_result(offer) for offer in found],
            cache_time=kept,
            is_personal=True,  # for its language
            next_offset=str(following or ""),
        )
    except BadRequest as error:  # whoever asked has typed on since, or the bot was away
        if not any(sign in str(error).lower() for sign in _TOO_LATE):
            raise


def _result(offer: Offer) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        offer.html, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(offer.id, offer.title, content, description=offer.description)
