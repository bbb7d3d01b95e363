"""Khabar under a clock that is moved from outside: python -m benchmarks.clocked FILE serve ...

The file holds the seconds by which the clock on the wall is ahead of the machine's, and may be rewritten at any time.
The monotonic clock stays the machine's, as it does when an operator or a time server sets a real one.
"""

from __future__ import annotations

import math
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import time_machine

from bot.commands import main as khabar

if TYPE_CHECKING:
    from time_machine import Traveller

_LOOK = 0.01  # seconds between looks into the file
BLURRED = 2.0
"""Seconds after a move within which what arrives may have been sent by the clock as it was before."""


class Clock:
    """The clock that processes started with `file` see, as the benchmark, which has the machine's, knows it."""

    def __init__(self, file: Path, moment: float) -> None:
        self.file = file
        self._moves: list[tuple[float, float]] = []
        self.set(moment)

    def set(self, moment: float) -> None:
        """Let it show a moment (seconds since 1970) and go on from there."""
        now, new = time.time(), self.file.with_suffix(".new")
        self._moves.append((now, moment - now))
        new.write_text(repr(moment - now), encoding="utf-8")
        new.replace(self.file)  # at once: nobody reads half a number

    def move(self, seconds: float) -> None:
        """Put it forward, or back."""
        self.set(time.time() + self._moves[-1][1] + seconds)

    def shown(self, real: float) -> list[float]:
        """What it showed at a moment of the machine's clock: two moments while it was being moved."""
        ends = [since for since, _ in self._moves[1:]] + [math.inf]
        return [
            real + ahead for (since, ahead), end in zip(self._moves, ends, strict=True) if since <= real < end + BLURRED
        ]


def _follow(file: Path, ahead: float, traveller: Traveller) -> None:
    while True:
        if (now_ahead := float(file.read_text(encoding="utf-8"))) != ahead:
            ahead = now_ahead
            traveller.move_to(time_machine.escape_hatch.time.time() + ahead)
        time.sleep(_LOOK)


def main() -> None:
    """Run the command that follows the file."""
    file = Path(sys.argv.pop(1))
    ahead = float(file.read_text(encoding="utf-8"))
    with time_machine.travel(time.time() + ahead, tick=True) as traveller:
        threading.Thread(target=_follow, args=(file, ahead, traveller), daemon=True).start()
        khabar()


if __name__ == "__main__":
    main()
