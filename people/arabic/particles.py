"""The small closed classes of words/particles.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from people.arabic.text import folded


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = files("people.arabic").joinpath("words/particles.toml").read_text(encoding="utf-8")
    return {name: frozenset(folded(word) for word in row["words"]) for name, row in tomllib.loads(text).items()}


@cache
def particles(name: str) -> frozenset[str]:
    """Words of one class, folded."""
    return _classes()[name]
