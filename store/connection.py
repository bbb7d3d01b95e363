"""The one connection of this process, and its turn-taking with other threads and processes."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, contextmanager, suppress
from threading import RLock
from typing import TYPE_CHECKING, Any, Self

from filelock import FileLock, Timeout
from sqlite_utils import Database

from store.errors import BusyStoreError, NewerStoreError, StoreError, UnwritableStoreError, explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlite_utils import Migrations

PATIENCE = 60.0  # seconds to wait for another process to finish its write
COMMITS_A_CHECKPOINT = 100
_POLL = 0.005  # seconds between looks whether the lock is free

_SETTINGS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "busy_timeout=30000",
    "wal_autocheckpoint=0",  # we checkpoint ourselves, inside the lock
    "journal_size_limit=67108864",
)


class Store:
    """A SQLite file opened for reading and writing, with every pending migration applied.

    One connection serves the whole process; its threads take turns by a re-entrant lock. Writers of several processes
    take turns by a lock file beside the database (a second one keeps their turns fair: a long series of writes does
    not shut others out): SQLite before 3.51.3 can corrupt a write-ahead log when two
    processes write or checkpoint at once. Hence every write must happen inside `transaction()`: outside of one the
    connection refuses writes ("attempt to write a readonly database").

    Raises UnwritableStoreError, DamagedStoreError, BusyStoreError or NewerStoreError when the file cannot serve.
    """

    def __init__(self, path: Path, migrations: Iterable[Migrations] = (), patience: float = PATIENCE) -> None:
        self.path = path
        self._turn = RLock()
        self._lock = FileLock(f"{path}.lock", thread_local=False, timeout=patience, poll_interval=_POLL)
        self._next = FileLock(f"{path}.next.lock", thread_local=False, timeout=patience, poll_interval=_POLL)
        self._commits = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableStoreError(f"cannot make the folder of the database {path}: {error.strerror}") from error
        with self._explained():
            self.db = Database(sqlite3.connect(path, timeout=30, check_same_thread=False))
        try:
            with self._explained():
                self._prepare(tuple(migrations))
        except BaseException:
            self.close()
            raise

    def _prepare(self, migrations: tuple[Migrations, ...]) -> None:
        with self._locked():
            for pragma in _SETTINGS:
                self.db.execute(f"PRAGMA {pragma}")
        self.db.execute("PRAGMA query_only=ON")
        for group in migrations:
            self._refuse_newer(group)
            if group.pending(self.db):
                with self.transaction():  # looks again inside: another process may have been quicker
                    group.apply(self.db)

    def _refuse_newer(self, group: Migrations) -> None:
        unknown = {done.name for done in group.applied(self.db)} - {known.name for known in group._migrations}  # noqa: SLF001 -- the library lists pending and applied migrations only
        if unknown:
            steps = ", ".join(sorted(unknown))
            raise NewerStoreError(
                f"the database {self.path} was written by a newer Khabar ({group.name}: {steps}); update this one"
            )

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All or nothing: a write transaction; inside an open one, a savepoint. Never await inside it."""
        with self._turn:
            if self.db.conn.in_transaction:
                with self.db.atomic() as db:
                    yield db
                return
            with self._explained(), self._locked():
                with self._writing():
                    yield self.db
                self._commits += 1
                if self._commits % COMMITS_A_CHECKPOINT == 0:
                    self._checkpoint()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with ExitStack() as stack:
            self.db.execute("PRAGMA query_only=OFF")
            stack.callback(self.db.execute, "PRAGMA query_only=ON")
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.conn.commit()
            except BaseException:
                self.db.conn.rollback()
                raise

    def _checkpoint(self) -> None:
        """Move what the log holds into the database, as far as readers elsewhere let us; only inside the lock."""
        self.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            told = explain(error, self.path)
            if told is None:
                raise
            raise told from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            with self._next:  # whoever waits for the lock has it before one who just gave it back
                self._lock.acquire()
        except Timeout as error:
            raise BusyStoreError(
                f"another program has been writing to {self.path} for a long time; try again when it is done"
            ) from error
        except OSError as error:
            raise UnwritableStoreError(f"cannot write beside the database {self.path}: {error.strerror}") from error
        try:
            yield
        finally:
            self._lock.release()

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        """Every row of a query, as dictionaries."""
        with self._turn, self._explained():
            return list(self.db.query(sql, values))

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> dict[str, Any] | None:
        """Fetch the first row of a query, or None."""
        with self._turn, self._explained():
            return next(iter(self.db.query(sql, values)), None)

    def close(self) -> None:
        """Close the connection; the store cannot be used afterwards. The last one to close empties the log."""
        with self._turn, ExitStack() as stack:
            with suppress(StoreError):  # a folder that cannot be written has no log to empty either
                stack.enter_context(self._locked())
            self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
