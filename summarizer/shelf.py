"""Engines of the models on this machine, as of the moment they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.instruct import InstructSummarizer
from summarizer.instruct.engine import follows_instructions
from summarizer.models import Task, find_weights, known_models
from summarizer.seq2seq import Seq2SeqSummarizer

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.models import Model
    from summarizer.protocol import Summarizer


class Shelf:
    """Makes each engine once, so that a loaded model stays loaded; looks anew each time, so that a pull is noticed."""

    def __init__(self) -> None:
        self._engines: dict[str, tuple[Path, Summarizer]] = {}

    def all(self, *tasks: Task) -> tuple[Summarizer, ...]:
        """Return the engine of every model of the table for these tasks that is here, best first."""
        found = (self._here(model) for model in known_models() if model.kind in tasks)
        return tuple(engine for engine in found if engine)

    def engine(self, model: Model) -> Summarizer:
        """Return the engine of a model; of one that is not here, an engine that says so."""
        return self._here(model) or Seq2SeqSummarizer(model)

    def _here(self, model: Model) -> Summarizer | None:
        folder, engine = self._engines.get(model.name, (None, None))
        if engine and folder and (folder / "config.json").is_file():
            return engine
        weights = find_weights(model)
        if weights is None:
            return None
        talks = model.kind is Task.INSTRUCT or (not model.licence and follows_instructions(weights.folder))
        engine = InstructSummarizer(model) if talks else Seq2SeqSummarizer(model)
        self._engines[model.name] = (weights.folder, engine)
        return engine
