"""One SQLite file: the connection, transactions, and the numbered migrations that each package contributes."""

from store.connection import Store
from store.errors import DamagedStoreError, StoreError, UnwritableStoreError

__all__ = ["DamagedStoreError", "Store", "StoreError", "UnwritableStoreError"]
