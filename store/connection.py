"""The one connection of this process, and its turn-taking with other processes."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Self

from filelock import FileLock
from sqlite_utils import Database

from store.errors import DamagedStoreError, UnwritableStoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from sqlite_utils import Migrations


class Store:
    """A SQLite file opened for reading and writing, with every pending migration applied.

    One connection serves the whole process. Writers of several processes take turns by a lock file beside the
    database: SQLite before 3.51.3 can corrupt a write-ahead log when two processes write and checkpoint at once.

    Raises UnwritableStoreError or DamagedStoreError when the file cannot serve.
    """

    def __init__(self, path: Path, migrations: Iterable[Migrations] = ()) -> None:
        self.path = path
        self._lock = FileLock(f"{path}.lock", thread_local=False)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
        except (OSError, sqlite3.OperationalError) as error:
            raise UnwritableStoreError(f"cannot open the database {path}: {error}") from error
        self.db = Database(connection)
        try:
            self._prepare(migrations)
        except sqlite3.DatabaseError as error:
            self.close()
            kind = UnwritableStoreError if isinstance(error, sqlite3.OperationalError) else DamagedStoreError
            raise kind(f"cannot use the database {path}: {error}") from error
        except OSError as error:
            self.close()
            raise UnwritableStoreError(f"cannot write beside the database {path}: {error}") from error

    def _prepare(self, migrations: Iterable[Migrations]) -> None:
        with self._lock:
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=30000"):
                self.db.execute(f"PRAGMA {pragma}")
        for group in migrations:
            if group.pending(self.db):
                with self.transaction():  # looks again inside: another process may have been quicker
                    group.apply(self.db)

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All or nothing: a write transaction; inside an open one, a savepoint. Never await inside it."""
        if self.db.conn.in_transaction:
            with self.db.atomic() as db:
                yield db
            return
        with ExitStack() as stack:
            stack.enter_context(self._lock)
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
            except BaseException:
                self.db.rollback()
                raise
            self.db.commit()

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[dict[str, Any]]:
        """Every row of a query, as dictionaries."""
        return list(self.db.query(sql, values))

    def row(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> dict[str, Any] | None:
        """The first row of a query, or None."""
        return next(iter(self.db.query(sql, values)), None)

    def close(self) -> None:
        """Close the connection; the store cannot be used afterwards."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
