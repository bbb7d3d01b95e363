"""What can go wrong with the file itself.

StoreError
├── UnwritableStoreError   the file or its folder cannot be written or opened
├── DamagedStoreError      the file is not a SQLite database, or a broken one
├── BusyStoreError         another process has been writing for too long
└── NewerStoreError        the file was written by a newer version of Khabar
"""

from __future__ import annotations

import sqlite3

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class StoreError(Exception):
    """A problem with the database that a person can act on; its text is one line."""


class UnwritableStoreError(StoreError):
    """The file or its folder cannot be opened or written."""


class DamagedStoreError(StoreError):
    """The file is not a SQLite database, or a damaged one."""


class BusyStoreError(StoreError):
    """Another process has been writing for longer than anyone should wait."""


class NewerStoreError(StoreError):
    """The file was written by a newer version of Khabar, whose tables this one does not know."""


def explain(error: sqlite3.Error, path: object) -> StoreError | None:
    """Word an error of SQLite for a person; None where it is a mistake in our own SQL, which is a bug to be seen."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # the primary code
    if code in _DAMAGED:
        return DamagedStoreError(f"the database {path} is damaged or not a database: {error}; restore a copy of it")
    if code in _BUSY:
        return BusyStoreError(f"the database {path} is busy: {error}; try again when the other program is done")
    if code in _UNWRITABLE:
        return UnwritableStoreError(f"cannot use the database {path}: {error}; check the disk and its permissions")
    return None
