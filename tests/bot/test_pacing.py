"""Telegram's limits are kept by ourselves, so that no request has to be refused."""

from __future__ import annotations

from collections import deque

from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import BURST, GROUP, OVERALL, Pace


def _send(pace: Pace, chat: int, now: float, *, reply: bool = False) -> float:
    """Wait as long as the pace says, send, and return the moment."""
    moment = now + pace.wait(chat, now, reply=reply)
    assert pace.wait(chat, moment, reply=reply) < 1e-9  # floats: a rounding is no wait
    pace.note(chat, moment)
    return moment


def test_the_first_message_goes_at_once() -> None:
    """Nobody waits without a reason."""
    assert Pace().wait(7, 100.0) == 0


def test_a_chat_gets_one_alert_a_second() -> None:
    """The second alert waits for the first one's second to pass; another chat does not."""
    pace = Pace()
    assert [_send(pace, 7, 100.0) for _ in range(3)] == [100.0, 101.0, 102.0]
    assert pace.wait(8, 100.5) == 0


def test_a_reply_may_come_in_a_burst_but_not_for_long() -> None:
    """A long answer's parts come together; then the chat is back to one a second on average."""
    pace = Pace()
    moments = [_send(pace, 7, 100.0, reply=True) for _ in range(2 * BURST)]
    assert moments == [100.0] * BURST + [100.0 + BURST] * BURST


def test_a_group_gets_twenty_a_minute() -> None:
    """The twenty-first message waits for the minute to end."""
    pace, now = Pace(), 100.0
    for _ in range(GROUP):
        now = _send(pace, -7, now)
    assert _send(pace, -7, now) == 160.0


def test_all_chats_together_stay_under_the_limit() -> None:
    """No second holds more messages than the limit, replies and alerts counted together."""
    pace, now, moments = Pace(), 100.0, []
    for chat in range(1, 3 * OVERALL):
        now = _send(pace, chat, now, reply=chat % 2 == 0)
        moments.append(now)
    assert all(moments[n + OVERALL] - moments[n] >= 1.0 for n in range(len(moments) - OVERALL))


def test_a_wait_that_telegram_asks_for_is_kept() -> None:
    """Only that chat is held back."""
    pace = Pace()
    pace.hold(33, 100.0, chat=7)
    assert (pace.wait(7, 100.0), pace.wait(8, 100.0), pace.wait(7, 133.0)) == (33.0, 0.0, 0.0)


@given(st.lists(st.tuples(st.integers(-3, 3).filter(bool), st.booleans(), st.floats(0, 2)), max_size=150))
def test_no_order_of_messages_breaks_a_limit(sent: list[tuple[int, bool, float]]) -> None:
    """Law: whatever is sent to whom, no chat and no second ever holds more than Telegram allows."""
    pace, now = Pace(), 0.0
    everything: deque[float] = deque()
    chats: dict[int, list[float]] = {}
    for chat, reply, pause in sent:
        now = _send(pace, chat, now + pause, reply=reply)
        everything.append(now)
        chats.setdefault(chat, []).append(now)
    assert _most(list(everything), 0.999) <= OVERALL
    for chat, moments in chats.items():
        assert _most(moments, 0.999) <= BURST
        assert chat > 0 or _most(moments, 59.999) <= GROUP


def _most(moments: list[float], span: float) -> int:
    """Most messages within any span of seconds."""
    return max((sum(start <= moment < start + span for moment in moments) for start in moments), default=0)
