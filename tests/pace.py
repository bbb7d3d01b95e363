"""Time told by comparison only, never in seconds: a busy machine is slow at both things compared.

Processor time of this thread is counted, so waiting for other programs costs nothing, and the least of several rounds
is taken: what disturbs a measurement makes it longer, and does so in every round only if it is the code itself.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 5
_LEAST = 0.000_001


def times_slower(act: Callable[[], object], other: Callable[[], object], *, enough: float) -> float:
    """How many times as long as `other` an act takes; rounds end early once that is below `enough`."""
    own, others = list[float](), list[float]()
    for _ in range(_ROUNDS):
        others.append(_spent(other))
        own.append(_spent(act))
        if min(own) < enough * min(others):
            break
    return min(own) / min(others)


def growth(act: Callable[[int], object], small: int, large: int, *, enough: float) -> float:
    """How many times as long an act takes with the large size as with the small one; sizes as the act counts them.

    The small one should take some milliseconds, or what it takes to begin with hides the growth.
    """
    act(small)  # what is read or built once
    return times_slower(lambda: act(large), lambda: act(small), enough=enough)


def _spent(act: Callable[[], object]) -> float:
    begun = time.thread_time()
    act()
    return max(time.thread_time() - begun, _LEAST)
