"""One bot a database: two would answer every message twice, and each take the other's alerts for lost."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from bot.errors import NotAloneError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOG = logging.getLogger(__name__)
PATIENCE = 12.0  # seconds: one that was told to stop needs ten at most, and a supervisor may not wait for it


@contextmanager
def alone_on(database: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Serve a database alone, after waiting a while for another one to end; raises NotAloneError.

    The lock is the system's: it ends with the process, however that ends, and the file that stays says nothing.
    """
    lock = FileLock(f"{database.resolve()}.serve.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        _LOG.warning("another process serves the bot on this database; waiting for it to end")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            raise NotAloneError(
                f"another khabar serve is at work on {database}; stop it first, or name another database by KHABAR_DB"
            ) from None
    try:
        yield
    finally:
        lock.release()
