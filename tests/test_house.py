"""The laws of the house that only a fresh interpreter can prove."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "alerts", "briefs", "questions", "summarizer", "people", "articles", "store", "language")
HEAVY = ("torch", "transformers", "ctranslate2", "tensorflow")


def _loaded_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded once it ran `code`."""
    probe = f"{code}\nimport json, sys; print(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def _modules(package: str) -> list[str]:
    files = sorted((ROOT / package).rglob("*.py"))
    return [".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files]


def test_importing_every_module_loads_no_model_library() -> None:
    """Torch and transformers are loaded by a summary that needs them and by nothing else."""
    names = [name for package in PACKAGES for name in _modules(package)]
    assert len(names) > 50
    loaded = _loaded_after("import importlib\n" + "\n".join(f"importlib.import_module({name!r})" for name in names))
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize("package", [package for package in PACKAGES if package != "bot"])
def test_only_the_bot_loads_telegram(package: str) -> None:
    """Whoever uses the rest of the house as a library carries no Telegram with it."""
    loaded = _loaded_after("\n".join(f"import {name}" for name in _modules(package)))
    assert "telegram" not in loaded


def test_the_desk_loads_no_telegram() -> None:
    """The command line answers without the Telegram library."""
    assert "telegram" not in _loaded_after("import bot.desk, bot.commands")


def test_importing_reads_no_environment() -> None:
    """A wrong setting in the environment breaks no import, only what uses it."""
    names = [name for package in PACKAGES for name in _modules(package)]
    code = "import os\nos.environ['KHABAR_TIMEZONE'] = 'nowhere'\n" + "\n".join(f"import {name}" for name in names)
    assert "bot" in _loaded_after(code)


def test_a_list_on_the_command_line_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    """`khabar latest` is instant because models, Telegram, the web client and page readers stay unloaded."""
    words = ["latest", "--db", str(tmp_path / "a.db")]
    loaded = _loaded_after(f"from bot.commands import main; main({words!r}, standalone_mode=False)")
    assert "sqlite_utils" in loaded
    assert not loaded & {*HEAVY, "telegram", "httpx", "trafilatura", "huggingface_hub", "fluent"}
