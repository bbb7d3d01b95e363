"""Alerts on their way from the outbox to Telegram: each arrives once, whatever breaks in between."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from telegram import LinkPreviewOptions
from telegram.constants import ChatType, ParseMode
from telegram.error import ChatMigrated, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.reply import read_reply
from bot.telegram.outgoing import keyboard
from bot.telegram.pacer import ALERT
from bot.telegram.refusing import About, about
from bot.telegram.settling import Settler
from bot.telegram.troubles import never_left, seconds_of
from store import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Message as Arrived
    from telegram.ext import ExtBot

    from alerts import Delivery, Journal, Outbox, Subscriptions, Told
    from bot.telegram.pacer import Pacer

_LOG = logging.getLogger(__name__)
_IDLE = 1.0  # seconds between looks into an outbox with nothing due: other processes may bring articles in
_AT_ONCE = 30  # requests on their way together: after a crash all of them are in doubt
_UNKNOWN = 2 * _AT_ONCE  # messages among which an alert in doubt is looked for
_CALM = 30.0  # seconds after which a request that got no answer is no longer on its way
_MOST = 100  # tries of what is refused and nobody knows why: about a day
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Sender:
    """Empties the outbox. `word` puts a delivery into words, as a reply that can wait on disk; `move` carries a group on.

    A delivery is claimed at the moment when it may go out and not before, so that few are in doubt after a crash.
    """

    def __init__(  # noqa: PLR0913, PLR0917 -- what it stands between
        self,
        bot: ExtBot[str],
        pacer: Pacer,
        outbox: Outbox,
        subscriptions: Subscriptions,
        journal: Journal,
        word: Callable[[Delivery], Told],
        *,
        calm: float = _CALM,
        move: Callable[[int, int], None] | None = None,
    ) -> None:
        self._bot = bot
        self._pacer = pacer
        self._outbox = outbox
        self._subscriptions = subscriptions
        self._journal = journal
        self._word = word
        self._move = move or subscriptions.move
        self._settler = Settler(bot, outbox, subscriptions, journal, self._told, calm, _UNKNOWN)
        self._running: set[asyncio.Task[None]] = set()
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        """Send what is due until stopped; raises StoreError."""
        self._outbox.resume(time.time())
        self._journal.prune(time.time())
        settling = asyncio.create_task(self._settler.run())
        try:
            while not self._stopped.is_set():
                if not await self._send_next():
                    await self._pause(settling)
                for task in [settling, *self._running]:
                    if task.done():
                        self._running.discard(task)
                        task.result()
        finally:
            settling.cancel()

    async def stop(self) -> None:
        """Claim nothing more and wait until what is on its way is answered."""
        self._stopped.set()
        if self._running:
            await asyncio.wait(self._running)

    async def _send_next(self) -> bool:
        """Start sending what is due next; False when nothing may be sent now."""
        if len(self._running) >= _AT_ONCE:
            return False
        await self._pacer.room()
        if self._stopped.is_set():
            return False
        delivery = self._outbox.claim(time.time(), self._pacer.resting(), time.monotonic(), self._told)
        if delivery is None:
            return False
        self._running.add(asyncio.create_task(self._send(delivery)))
        await asyncio.sleep(0)  # so that its place among all is taken before the next one asks for room
        return True

    async def _pause(self, settling: asyncio.Task[None]) -> None:
        """Wait until something changes: a request ends, a chat has rested, or a while has passed."""
        resting = self._pacer.resting()
        waiting = {settling, *self._running, stopped := asyncio.create_task(self._stopped.wait())}
        pause = 0.05 if resting else _IDLE
        await asyncio.wait(waiting, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()

    async def _send(self, delivery: Delivery) -> None:
        ready = read_reply(delivery.text)
        try:
            arrived = await self._bot.send_message(
                delivery.place.chat,
                ready.parts[0],
                parse_mode=ParseMode.HTML,
                message_thread_id=delivery.place.thread or None,
                link_preview_options=_NO_PREVIEW,
                reply_markup=keyboard(ready.rows),
                rate_limit_args=ALERT,
            )
        except TelegramError as error:
            self._failed(delivery, error)
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 -- the named edge: a mistake of ours holds up one chat, not all
            _LOG.exception("alert %s failed", delivery.attempt)
            self._outbox.unsure(delivery.attempt, "a mistake of ours", time.time())
        else:
            self._arrived(delivery, arrived)

    def _told(self, delivery: Delivery) -> Told | None:
        try:
            return self._word(delivery)
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 -- the named edge again
            _LOG.exception("an alert of articles %s cannot be worded", delivery.articles)
            return None

    def _arrived(self, delivery: Delivery, arrived: Arrived) -> None:
        self._outbox.sent(delivery.attempt, arrived.message_id, time.time())
        if arrived.chat.type == ChatType.CHANNEL:
            self._subscriptions.note_channel(delivery.place.chat)

    def _failed(self, delivery: Delivery, error: TelegramError) -> None:
        attempt, chat, now, why = delivery.attempt, delivery.place.chat, time.time(), str(error)
        what = about(error)
        if isinstance(error, RetryAfter):
            self._outbox.refused(attempt, why, now, wait=seconds_of(error))
        elif what is About.CHAT:
            self._subscriptions.silence(chat, silenced=True)
            self._outbox.refused(attempt, why, now, wait=0)
        elif what is About.TOPIC:
            self._subscriptions.hush(delivery.place)
            self._outbox.refused(attempt, why, now)
        elif isinstance(error, ChatMigrated):
            self._outbox.refused(attempt, why, now, wait=0)
            self._move(chat, error.new_chat_id)
        elif what in {About.MESSAGE, About.UNKNOWN}:
            self._outbox.refused(attempt, why, now, most=1 if what is About.MESSAGE else _MOST)
        elif isinstance(error, InvalidToken | Conflict) or never_left(error):
            self._outbox.refused(attempt, why, now)
        else:
            self._outbox.unsure(attempt, why, now)
        _LOG.info("alert %s did not go out: %s", attempt, type(error).__name__)
