"""An engine as seen from the bot: it answers what files tell, and asks the worker for what the model must write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.instruct import InstructSummarizer
from summarizer.seq2seq import Relay, Seq2SeqSummarizer

if TYPE_CHECKING:
    from summarizer.protocol import Direction, Request, Summarizer, Summary
    from summarizer.worker.heavy import Heavy
    from summarizer.worker.queue import Worker


class Remote:
    """A Summarizer whose model lives in the worker's process."""

    def __init__(self, engine: Heavy, worker: Worker) -> None:
        self.engine = engine
        self.worker = worker

    @property
    def name(self) -> str:
        """The engine's."""
        return self.engine.name

    @property
    def version(self) -> tuple[str, str] | None:
        """The engine's, told by files without loading anything."""
        return self.engine.version

    @property
    def directions(self) -> frozenset[Direction]:
        """The engine's."""
        return self.engine.directions

    def summarize(self, request: Request) -> Summary:
        """Let the worker write; raises what the engine raises, TooSlowError, or BrokenEngineError if its process dies.

        What the engine refuses without its model, it refuses here, and no process is started for it.
        """
        if self.version is None or (request.source, request.target) not in self.directions:
            return self.engine.summarize(request)
        return self.worker.ask(self.engine, request)


def moved_out(engine: Summarizer, worker: Worker) -> Summarizer:
    """Return the engine with its models, if it has any, in the worker."""
    if isinstance(engine, Relay):
        return Relay(moved_out(engine.first, worker), moved_out(engine.translator, worker))
    return Remote(engine, worker) if isinstance(engine, InstructSummarizer | Seq2SeqSummarizer) else engine
