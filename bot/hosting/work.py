"""A reply that takes its time, handed back by whoever would have to wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from bot.rendering import Message

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work(Generic[T]):
    """A reply to be made: call `make` on any thread, then `finish` where the desk is used.

    Two pieces of work with the same `key` make the same thing. `failed` is the reply where `make` raises BriefError or
    SummarizerError; without it there is none to fear.
    """

    key: Hashable
    make: Callable[[], T]
    finish: Callable[[T], Message]
    failed: Callable[[], Message] | None = None
