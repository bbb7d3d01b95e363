"""One bot a database."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.alone import alone_on
from bot.errors import NotAloneError

_HOLD = "import sys; from pathlib import Path; from bot.alone import alone_on\nwith alone_on(Path(sys.argv[1])): print(flush=True); sys.stdin.read()"


@contextmanager
def held(database: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Let another process serve a database until it is killed or its input ends."""
    command = [sys.executable, "-c", _HOLD, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process


def test_a_second_one_is_turned_away_and_one_after_a_kill_is_not(tmp_path: Path) -> None:
    """It is told what to do; another database is free, and nothing that a killed process left stands in the way."""
    database = tmp_path / "news.db"
    turned_away = pytest.raises(NotAloneError, match=r"another khabar serve is at work on .*news\.db; stop it first")
    with held(database) as first:
        with alone_on(tmp_path / "other.db"):
            pass
        with turned_away, alone_on(database, 0.1):
            pass
        first.kill()
    with alone_on(database, 0.1):
        pass


def test_one_that_is_about_to_end_is_waited_for(tmp_path: Path) -> None:
    """A supervisor may start the next one before the last one has finished what it had in hand."""
    with held(tmp_path / "a.db") as first:
        assert first.stdin is not None
        first.stdin.close()
        with alone_on(tmp_path / "a.db"):
            pass
