"""A word on standard error for whoever waits at a terminal."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 2.0  # seconds after which somebody who waits is told so


@contextmanager
def told_after(words: str, seconds: float = LONG, stream: TextIO | None = None) -> Iterator[None]:
    """Say words once what happens inside has taken so long; nothing where it was quicker."""
    timer = threading.Timer(seconds, lambda: print(words, file=stream or sys.stderr, flush=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
