from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "modules",
    [
        "bot.desk, bot.settings, bot.hosting.host, bot.wording, bot.rendering, bot.understanding, bot.readers",
        "bot.commands, bot.rendering.answers, bot.local.server",
    ],
)
def test_everything_but_the_outermost_files_knows_no_telegram(modules: str) -> None:
    """In a fresh interpreter; no model's libraries are loaded."""
    heavy = "{'telegram', 'torch', 'transformers'}"
    code = f"import sys, {modules}; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_bot_itself_loads_no_model() -> None:
    """A chat that makes no model summary needs no torch."""
    code = "import sys, bot.serving, bot.local.chat; print(sorted({'torch', 'transformers'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
