"""What an operator may do from the chat: see how the bot is, bring articles in, take one out.

Each may be done twice with the same effect.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from articles import Fate, Refusal
from bot.bringing import fetch
from bot.hosting.work import Work
from bot.inbox import Inbox
from bot.rendering import operators
from bot.rendering.operators import Report, Status
from bot.wishes import AskRemove, BringIn, OperatorWish, Remove, ShowStatus

if TYPE_CHECKING:
    from bot.bringing import Brought
    from bot.desk import Desk
    from bot.readers import Reader
    from bot.rendering import Message


class Operating:
    """Answers operators. Whoever calls it has made sure that one speaks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._inbox = Inbox(desk.store)

    def answer(self, wish: OperatorWish, reader: Reader) -> Message | Work[list[Brought | Refusal]]:
        """Do what is wished, or hand back the work that it is; raises UnknownArticleError."""
        match wish:
            case ShowStatus():
                return operators.status(reader.say, self._status())
            case BringIn(address):
                return self._bring_in(reader, address)
            case AskRemove(article):
                return operators.sure(reader.say, self._desk.article(article))
            case Remove(article):
                return self._remove(reader, article)

    def _status(self) -> Status:
        desk, newest = self._desk, self._desk.latest(limit=1)
        subscriptions, chats = desk.subscriptions.counts()
        return Status(
            articles=newest.total,
            newest=newest.items[0].date if newest.items else "",
            people=desk.register.count(),
            outdated=desk.outdated(),
            subscriptions=subscriptions,
            chats=chats,
            inbox=self._others_waiting(),
            outbox={str(state): count for state, count in desk.outbox.counts().items()},
        )

    def _others_waiting(self) -> dict[str, int]:
        """Count the inbox without the very message that asks."""
        counts = self._inbox.counts()
        return {**counts, "waiting": max(0, counts.get("waiting", 0) - 1)}

    def _bring_in(self, reader: Reader, address: str) -> Work[list[Brought | Refusal]]:
        def finish(found: list[Brought | Refusal]) -> Message:
            return operators.brought_in(reader.say, address, self._kept(found))

        return Work(("bring in", address), lambda: fetch(address), finish)

    def _kept(self, found: list[Brought | Refusal]) -> Report:
        counts: Counter[Fate] = Counter()
        refusals, first = [], 0
        for item in found:
            if isinstance(item, Refusal):
                counts[Fate.REFUSED] += 1
                refusals.append(str(item))
                continue
            kept = self._desk.keep(item)
            counts[kept.fate] += 1
            first = first or kept.id
            refusals += [f"{item.draft.title}: {kept.why}"] if kept.fate is Fate.REFUSED else []
        return Report(counts, tuple(refusals), first)

    def _remove(self, reader: Reader, number: int) -> Message:
        return operators.removed(reader.say, self._desk.remove(number))
