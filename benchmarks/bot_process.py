"""The bot as a real process against the simulated Bot API: started, killed, started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bot.local.server import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from benchmarks.bot_api import LoopbackApi

ROOT = Path(__file__).resolve().parents[1]
_START = ("-c", "from bot.commands import main; main()")
_PATIENCE = 60.0  # seconds for a start


class BotProcess:
    """`khabar serve` on a database, stopped when the context ends; under the clock of a file (benchmarks/clocked.py)."""

    def __init__(self, api: LoopbackApi, db: Path, clock: Path | None = None, /, **settings: str) -> None:
        self._api = api
        self._db = db
        self._settings = settings
        self._khabar = ("-m", "benchmarks.clocked", str(clock)) if clock else _START
        self._process: subprocess.Popen[bytes] | None = None
        self.log = db.with_suffix(".log")
        self.memory = 0  # most MB that a process held

    def start(self, *, wait: bool = True) -> None:
        """Start, and wait until it asks for updates."""
        asked = self._api.calls["getUpdates"]
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *self._khabar, "serve"], cwd=self._db.parent, env=self._environment(), stderr=log
            )
        if wait:
            until(lambda: self._api.calls["getUpdates"] > asked or self.code is not None, _PATIENCE)

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KHABAR_", "TELEGRAM_"))}
        return kept | {
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_BASE_URL": self._api.base_url,
            "KHABAR_DB": str(self._db),
            "KHABAR_SUMMARIZER": "embedded",
            **self._settings,
        }

    @property
    def code(self) -> int | None:
        """Exit status; None while it runs."""
        assert self._process is not None
        return self._process.poll()

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._weigh()
        self._process.kill()
        self._process.wait()

    def stop(self, patience: float = 20.0) -> int:
        """Ask it to end (SIGTERM); returns the exit status."""
        assert self._process is not None
        self._weigh()
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(patience)

    def wait(self, patience: float) -> int:
        """Wait until it ends by itself; returns the exit status."""
        assert self._process is not None
        return self._process.wait(patience)

    def _weigh(self) -> None:
        assert self._process is not None
        status = Path(f"/proc/{self._process.pid}/status")
        if status.exists():
            lines = status.read_text(encoding="utf-8").splitlines()
            peak = next((line.split()[1] for line in lines if line.startswith("VmHWM")), "0")
            self.memory = max(self.memory, int(peak) // 1024)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        if self._process.poll() is None:
            self.kill()


def until(true: Callable[[], bool], patience: float) -> bool:
    """Wait until something is true; returns whether it became so in time."""
    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True
