"""Fixtures that more than one package's tests use."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, NoReturn

import hypothesis
import pytest

from tests.tiny_models import save_tiny_seq2seq

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

hypothesis.settings.register_profile("unhurried", deadline=None)  # machines under load are slow, not wrong
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a tiny T5 with a real tokenizer, saved by transformers itself; its name is tiny-t5."""
    return save_tiny_seq2seq(tmp_path_factory.mktemp("models") / "tiny-t5")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose network would be waited for: whoever looks up a name or connects fails the test."""
    asked = list[object]()

    def refuse(*address: object, **_: object) -> NoReturn:
        asked.append(address)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    yield
    assert not asked
