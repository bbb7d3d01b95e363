"""One SQLite file: the connection, transactions, and the numbered migrations that each package contributes."""

from sqlite_utils import Database

from store.connection import Store
from store.errors import BusyStoreError, DamagedStoreError, NewerStoreError, StoreError, UnwritableStoreError

__all__ = [
    "BusyStoreError",
    "DamagedStoreError",
    "Database",
    "NewerStoreError",
    "Store",
    "StoreError",
    "UnwritableStoreError",
]
