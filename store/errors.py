"""What can go wrong with the file itself.

StoreError
├── UnwritableStoreError   the file or its folder cannot be written or opened
└── DamagedStoreError      the file is not a SQLite database, or a broken one
"""


class StoreError(Exception):
    """A problem with the database that a person can act on; its text is one line."""


class UnwritableStoreError(StoreError):
    """The file or its folder cannot be opened or written."""


class DamagedStoreError(StoreError):
    """The file is not a SQLite database, or a damaged one."""
