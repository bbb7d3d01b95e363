"""What an error of a request means for whoever would make it again. Pure."""

from __future__ import annotations

from enum import Enum

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 16.0  # seconds


class Trouble(Enum):
    """Kinds of errors; the value says how often a reply is tried in all, 0 for as often as it takes."""

    AWAY = 0  # the request never left: Telegram cannot be reached, and nobody else is answered meanwhile either
    BUSY = 10  # Telegram asks to wait
    BROKEN = 8  # an answer that is none of Telegram's, or that it is out of order: nearly a minute of it
    DOUBT = 2  # the request went out and no answer came: a reply that comes twice is better than none
    FINAL = 1  # refused for what it is


def trouble_of(error: TelegramError) -> Trouble:
    """Return what kind of error it is."""
    if isinstance(error, RetryAfter):
        return Trouble.BUSY
    if isinstance(error, BadRequest | Forbidden | ChatMigrated):
        return Trouble.FINAL
    if never_left(error):
        return Trouble.AWAY
    lost = isinstance(error, NetworkError) and error.__cause__ is not None
    return Trouble.DOUBT if lost and not isinstance(error.__cause__, TelegramError) else Trouble.BROKEN


def is_outside(error: BaseException | None) -> bool:
    """Whether an error came from the network or Telegram, and not from a mistake of ours."""
    return isinstance(error, TelegramError) and trouble_of(error) is not Trouble.FINAL


def never_left(error: TelegramError) -> bool:
    """Whether the request certainly never reached Telegram: the connection could not be made."""
    return type(error.__cause__).__name__ in {"ConnectError", "ConnectTimeout", "PoolTimeout"}


def seconds_of(error: RetryAfter) -> float:
    """Seconds that Telegram asks to wait."""
    return float(error._retry_after.total_seconds())  # noqa: SLF001 -- the public name warns that it will change its type


def pause_after(tries: int) -> float:
    """Seconds before the next try, longer after each."""
    return min(_FIRST_PAUSE * 2.0 ** min(tries - 1, 10), _LONGEST_PAUSE)
