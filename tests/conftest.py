"""Fixtures that more than one package's tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tiny_models import save_tiny_seq2seq

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny T5 with a real tokenizer, saved by transformers itself; its name is tiny-t5."""
    return save_tiny_seq2seq(tmp_path_factory.mktemp("models") / "tiny-t5")
