"""Which models lie on this machine. Looks at files only: no network, no torch."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.catalogue import Model

OURS = "khabar"  # the ref of the hub's cache under which `pull` records the commit it got
_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*)?")
_WEIGHTS = ("*.safetensors", "*.bin")
SETTINGS = ("*.json", "*.model", "*.txt", "*.spm", "*.jinja")  # of a model and its tokenizer
NEVER = ("*.py", "*.msgpack", "*.h5", "*.onnx", "*.ot", "*.gguf", "onnx/*", "runs/*", "logs/*", "checkpoint-*/*")


@dataclass(frozen=True, slots=True)
class Weights:
    """Where a model lies, and the commit it is of; for a folder of one's own, a stamp of its weight files."""

    folder: Path
    revision: str


def find_weights(model: Model) -> Weights | None:
    """Return the folder the model can be loaded from, or None if it is not on this machine."""
    folder = Path(model.name).expanduser()
    if (folder / "config.json").is_file():
        return Weights(folder, _stamp(folder)) if _has_weights(folder) else None
    if not _HUB_NAME.fullmatch(model.name):
        return None
    store = cache_folder() / ("models--" + model.name.replace("/", "--"))
    if not store.is_dir():  # the common miss, told without loading huggingface_hub
        return None
    return _from_cache(model, store)


def _from_cache(model: Model, store: Path) -> Weights | None:
    from huggingface_hub import snapshot_download

    for revision, weights in product((model.revision, OURS, "main"), model.weights):
        if not revision or (len(revision) < _COMMIT and not (store / "refs" / revision).is_file()):
            continue
        try:
            found = snapshot_download(
                model.name,
                revision=revision,
                cache_dir=store.parent,
                local_files_only=True,
                allow_patterns=[*SETTINGS, weights],
                ignore_patterns=list(NEVER),
            )
        except (OSError, ValueError):
            continue
        if _has_weights(Path(found), (weights,)):
            return Weights(Path(found), Path(found).name)
    return None


_COMMIT = 40  # letters of a commit's name


def cache_folder() -> Path:
    """Return the hub's cache, by the same variables that huggingface_hub obeys, as they are now."""
    home = os.environ.get("HF_HOME") or str(Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")) / "huggingface")
    named = os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE") or str(Path(home) / "hub")
    return Path(os.path.expandvars(named)).expanduser()


def read_config(folder: Path, name: str = "config.json") -> dict[str, Any]:
    """Return the model's own settings, or nothing where the file is missing or no JSON object."""
    try:
        found = json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _has_weights(folder: Path, patterns: Sequence[str] = _WEIGHTS) -> bool:
    return (folder / "config.json").is_file() and any(
        file.stat().st_size for pattern in patterns for file in folder.glob(pattern)
    )


def _stamp(folder: Path) -> str:
    """Short digest of the weight files' names, sizes and times: weights trained anew get another."""
    files = sorted(file for pattern in _WEIGHTS for file in folder.glob(pattern))
    told = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]
