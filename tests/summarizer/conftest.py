"""Tiny models of every family, built once a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tiny_models import save_tiny_seq2seq

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session", params=["t5", "mt5", "bart"])
def family_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny model of each family."""
    return save_tiny_seq2seq(tmp_path_factory.mktemp("families") / f"tiny-{request.param}", family=request.param)


@pytest.fixture(scope="session")
def crosslingual_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny mT5 that is told its target language by a langid_map, as crossSum is."""
    folder = tmp_path_factory.mktemp("crosslingual") / "tiny-cross"
    return save_tiny_seq2seq(folder, family="mt5", langids=True)


@pytest.fixture(scope="session")
def narrow_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny model that reads 40 tokens at once."""
    return save_tiny_seq2seq(tmp_path_factory.mktemp("narrow") / "tiny-narrow", window=40)
