"""The command line, called as a shell would, on databases of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.settings import Settings

SAMPLES = Path(__file__).parents[3] / "data" / "samples"


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> list[dict[str, Any]]:
        """Every line of standard output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


Khabar = Callable[..., Ran]


@pytest.fixture
def khabar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Khabar:
    """Run `khabar` with some words in an empty folder, no setting of this machine leaking in."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)
    monkeypatch.setenv("KHABAR_SUMMARIZER", "embedded")
    monkeypatch.chdir(tmp_path)

    def run(*words: object, stdin: str | bytes = "") -> Ran:
        done = CliRunner().invoke(main, [str(word) for word in words], input=stdin, catch_exceptions=False)
        return Ran(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="session")
def samples_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the samples; tests that write make their own."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    done = CliRunner().invoke(main, ["ingest", str(SAMPLES), "--db", str(path)])
    assert done.exit_code == 0, done.output
    return path
