"""How fast messages may go out, as a pure account of those that went: Telegram's limits, kept by ourselves.

Telegram's own words (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about 30
messages a second overall, one a second a chat with short bursts, 20 a minute a group. A reply to a reader may burst;
an alert may not.

Nobody knows when within a request Telegram counts it. A message counts from its request until a second after its
answer, so that delays on the way can never bring more together than may be.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

OVERALL = 28  # messages a second
TOGETHER = 5  # messages at the same time, and then twice as fast as OVERALL: more would wait for each other on the way
BURST = 3  # messages that a reader's chat may get at once in reply
GROUP = 20  # messages a minute
_SECOND, _MINUTE = 1.0, 60.0
_MANY = 5000  # chats remembered before the silent ones are forgotten


@dataclass(slots=True)
class Slot:
    """A message that goes to a chat: the moment of its request, and once it is known that of its answer."""

    chat: int
    moment: float
    began: float


@dataclass(slots=True)
class Pace:
    """Remembers when messages went out; all moments are of the same clock, in seconds."""

    _all: deque[Slot] = field(default_factory=lambda: deque(maxlen=OVERALL))
    _chats: dict[int, deque[Slot]] = field(default_factory=dict)
    _held: dict[int, float] = field(default_factory=dict)
    _hold_all: float = 0.0
    _many: int = _MANY

    def wait(self, chat: int, now: float, *, reply: bool = False) -> float:
        """Seconds until a message may go to a chat: 0 when it may go now."""
        return max(self.wait_of_chat(chat, now, reply=reply), self.wait_of_all(now))

    def wait_of_chat(self, chat: int, now: float, *, reply: bool = False) -> float:
        """Seconds until the chat itself may get a message."""
        sent: deque[Slot] = self._chats.get(chat, deque())
        moments = [
            self._held.get(chat, 0.0),
            _after(sent, BURST, BURST * _SECOND) if reply else _after(sent, 1, _SECOND),
        ]
        if chat < 0:  # groups and channels have negative numbers
            moments.append(_after(sent, GROUP, _MINUTE))
        return max(0.0, max(moments) - now)

    def wait_of_all(self, now: float) -> float:
        """Seconds until a message may go to anybody."""
        room = _after(self._all, OVERALL, _SECOND)
        even = self._all[-TOGETHER].began + TOGETHER * _SECOND / (2 * OVERALL) if len(self._all) >= TOGETHER else 0.0
        return max(0.0, max(self._hold_all, room, even) - now)

    def resting(self, now: float) -> set[int]:
        """Chats that may not get an alert now."""
        lately = {slot.chat for slot in self._all if slot.moment + _SECOND > now}
        groups = {chat for chat, sent in self._chats.items() if chat < 0 and len(sent) == GROUP}
        return {chat for chat in lately | groups | self._held.keys() if self.wait_of_chat(chat, now) > 0}

    def note(self, chat: int, now: float) -> Slot:
        """A message goes out to a chat now; whoever sends it sets the slot's moment when the answer has come."""
        slot = Slot(chat, now, now)
        self._all.append(slot)
        self._chats.setdefault(chat, deque(maxlen=GROUP)).append(slot)
        if len(self._chats) > self._many:
            self._chats = {chat: sent for chat, sent in self._chats.items() if sent[-1].moment > now - _MINUTE}
            self._held = {chat: until for chat, until in self._held.items() if until > now}
            self._many = max(_MANY, 2 * len(self._chats))
        return slot

    def hold(self, seconds: float, now: float, chat: int | None = None) -> None:
        """Telegram asked to wait (RetryAfter): a chat, or everybody."""
        if chat is None:
            self._hold_all = max(self._hold_all, now + seconds)
        else:
            self._held[chat] = max(self._held.get(chat, 0.0), now + seconds)


def _after(sent: deque[Slot], most: int, span: float) -> float:
    """Moment from which one more fits into `most` a span."""
    return sent[-most].moment + span if len(sent) >= most else 0.0
