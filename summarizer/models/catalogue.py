"""The table of models we know how to drive, as records."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from language import Language

if TYPE_CHECKING:
    from summarizer.protocol import Direction


class Task(StrEnum):
    """What a model was trained for."""

    SUMMARIZER = "summarizer"
    TRANSLATOR = "translator"
    INSTRUCT = "instruct"


@dataclass(frozen=True, slots=True)
class Model:
    """How to drive a model; see the head of models.toml. `reads` and `generation` empty: the model's own config."""

    name: str
    kind: Task
    directions: frozenset[Direction]
    reads: int = 0
    generation: dict[str, Any] = field(default_factory=dict)
    prefix: str = ""
    skip_first: bool = False
    profile: str = ""
    licence: str = ""
    noncommercial: bool = False
    megabytes: int = 0
    weights: tuple[str, ...] = ("*.safetensors", "pytorch_model.bin")
    revision: str = ""

    @property
    def label(self) -> str:
        """What replies call it: the hub's name, or the last part of a folder's path."""
        return self.name if self.name.count("/") == 1 and not self.name.startswith("/") else _last_part(self.name)


SAME_LANGUAGE: frozenset[Direction] = frozenset((language, language) for language in Language)
BOTH_WAYS: frozenset[Direction] = frozenset((a, b) for a in Language for b in Language)


@cache
def known_models() -> tuple[Model, ...]:
    """Every row of the table, best first."""
    rows = tomllib.loads(files("summarizer").joinpath("models.toml").read_text(encoding="utf-8"))["model"]
    return tuple(_model(row) for row in rows)


def find_model(name: str) -> Model:
    """Return the row of that name, or of a folder called like it; sane defaults for a model unknown to the table."""
    last = _last_part(name)
    for model in known_models():
        if name == model.name:
            return model
    for model in known_models():
        if last == _last_part(model.name):
            return _named(model, name)
    return Model(name, Task.SUMMARIZER, SAME_LANGUAGE)


def _named(model: Model, name: str) -> Model:
    return replace(model, name=name, revision="")


def _last_part(name: str) -> str:
    return name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _model(row: dict[str, Any]) -> Model:
    directions = frozenset((Language(a), Language(b)) for a, b in row.pop("directions"))
    weights = tuple(row.pop("weights"))
    return Model(kind=Task(row.pop("kind")), directions=directions, weights=weights, **row)
