"""An empty archive, and drafts to put into it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from articles import Archive, migrations
from store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a store with the archive's tables."""
    with Store(tmp_path / "khabar.db", [migrations]) as opened:
        yield opened


@pytest.fixture
def archive(store: Store) -> Archive:
    """Open an archive that thinks it is always the same minute."""
    return Archive(store, clock=lambda: datetime.datetime(2024, 5, 6, 7, 8, tzinfo=datetime.UTC))
