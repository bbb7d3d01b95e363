"""Where converted models lie, and how they come there: once for each revision and version of the converter."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import time
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Model, Weights

_RULES = 1  # raise it when the way of converting changes
_A_DAY = 86400.0  # seconds until a failed conversion is tried again: by then the disk may have room


def place(name: str, revision: str) -> Path:
    """Return the folder that the converted copy of this model has, or would have."""
    last = re.sub(r"[^\w.-]+", "-", name)[-60:]
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return _home() / f"{last}-{digest}" / f"{revision}-{_converter()}-{_RULES}"


def failed(name: str, revision: str) -> bool:
    """Whether converting this model failed within the last day."""
    return marked_failed(place(name, revision))


def marked_failed(where: Path) -> bool:
    """Whether the mark of a failure lies beside the place, and is not a day old."""
    try:
        return time.time() - mark(where).stat().st_mtime < _A_DAY
    except OSError:
        return False


def mark(where: Path) -> Path:
    """Return the file that says that converting failed."""
    return where.with_name(f"{where.name}.failed")


def is_converted(where: Path) -> bool:
    """Whether the converted model lies there; it is moved there whole."""
    return (where / "model.bin").is_file()


def converted(model: Model, weights: Weights) -> Path | None:
    """Return the converted copy, made now if there is none yet; None where that fails.

    Converting is a program of its own: it gives its memory back, and goes on where whoever waits for it is stopped.
    """
    where = place(model.name, weights.revision)
    if not is_converted(where) and not marked_failed(where):
        _run([sys.executable, "-m", "summarizer.quantized.convert", str(weights.folder), str(where)])
        if not is_converted(where) and not marked_failed(where):  # ended from outside, as for want of memory
            where.parent.mkdir(parents=True, exist_ok=True)
            mark(where).write_text("the converter was ended\n", encoding="utf-8")
    return where if is_converted(where) else None


def _run(command: Sequence[str]) -> None:
    quiet = subprocess.DEVNULL
    subprocess.run(  # noqa: S603  our own module, on paths that no shell reads
        command, stdin=quiet, stdout=quiet, stderr=quiet, check=False, start_new_session=True
    )


def _home() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "khabar" / "int8"


@cache
def _converter() -> str:
    try:
        return f"ct{version('ctranslate2')}"
    except PackageNotFoundError:
        return "none"
