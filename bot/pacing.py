"""How fast messages may go out, as a pure account of those that went: Telegram's limits, kept by ourselves.

Telegram's own words (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about 30
messages a second overall, one a second a chat with short bursts, 20 a minute a group. A reply to a reader may burst;
an alert may not.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

OVERALL = 28  # messages a second
BURST = 3  # messages that a reader's chat may get at once in reply
GROUP = 20  # messages a minute
_SECOND, _MINUTE = 1.0, 60.0
_MANY = 5000  # chats remembered before the silent ones are forgotten


@dataclass(slots=True)
class Pace:
    """Remembers when messages went out; all moments are of the same clock, in seconds."""

    _all: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=OVERALL))
    _chats: dict[int, deque[float]] = field(default_factory=dict)
    _held: dict[int, float] = field(default_factory=dict)
    _hold_all: float = 0.0
    _many: int = _MANY

    def wait(self, chat: int, now: float, *, reply: bool = False) -> float:
        """Seconds until a message may go to a chat: 0 when it may go now."""
        return max(self.wait_of_chat(chat, now, reply=reply), self.wait_of_all(now))

    def wait_of_chat(self, chat: int, now: float, *, reply: bool = False) -> float:
        """Seconds until the chat itself may get a message."""
        sent = self._chats.get(chat, deque())
        moments = [
            self._held.get(chat, 0.0),
            _after(sent, BURST, BURST * _SECOND) if reply else _after(sent, 1, _SECOND),
        ]
        if chat < 0:  # groups and channels have negative numbers
            moments.append(_after(sent, GROUP, _MINUTE))
        return max(0.0, max(moments) - now)

    def wait_of_all(self, now: float) -> float:
        """Seconds until a message may go to anybody."""
        room = self._all[0][0] + _SECOND if len(self._all) == OVERALL else 0.0
        return max(0.0, max(self._hold_all, room) - now)

    def resting(self, now: float) -> set[int]:
        """Chats that may not get an alert now."""
        lately = {chat for moment, chat in self._all if moment + _SECOND > now}
        groups = {chat for chat, sent in self._chats.items() if chat < 0 and len(sent) == GROUP}
        return {chat for chat in lately | groups | self._held.keys() if self.wait_of_chat(chat, now) > 0}

    def note(self, chat: int, now: float) -> None:
        """A message goes out to a chat now."""
        self._all.append((now, chat))
        self._chats.setdefault(chat, deque(maxlen=GROUP)).append(now)
        if len(self._chats) > self._many:
            self._chats = {chat: sent for chat, sent in self._chats.items() if sent[-1] > now - _MINUTE}
            self._held = {chat: until for chat, until in self._held.items() if until > now}
            self._many = max(_MANY, 2 * len(self._chats))

    def hold(self, seconds: float, now: float, chat: int | None = None) -> None:
        """Telegram asked to wait (RetryAfter): a chat, or everybody."""
        if chat is None:
            self._hold_all = max(self._hold_all, now + seconds)
        else:
            self._held[chat] = max(self._held.get(chat, 0.0), now + seconds)


def _after(sent: deque[float], most: int, span: float) -> float:
    """Moment from which one more fits into `most` a span."""
    return sent[-most] + span if len(sent) >= most else 0.0
