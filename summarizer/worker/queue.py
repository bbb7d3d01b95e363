"""The bot's side of the worker: one queue, each request made once, a limit of time, a new process for a dead one."""

from __future__ import annotations

import logging
import multiprocessing
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING

from summarizer.errors import BrokenEngineError, SummarizerError, TooSlowError
from summarizer.worker.process import serve

if TYPE_CHECKING:
    from collections.abc import Hashable
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from summarizer.protocol import Request, Summary
    from summarizer.worker.heavy import Heavy
    from summarizer.worker.process import Answer, Call

_LOG = logging.getLogger(__name__)
_LOST = BrokenEngineError("its process cannot be started")


@dataclass(eq=False, slots=True)
class _Turn:
    """A call in the queue, and how many wait for it."""

    key: Hashable
    call: Call
    told: Future[Summary] = field(default_factory=Future)
    waiting: int = 0


class Worker:
    """Makes summaries in a process that is started at the first request and replaced when it hangs or dies.

    Any number of threads may ask. `seconds` is how long each waits at most, in the queue and while its summary is made.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._guard = Lock()
        self._turns: dict[Hashable, _Turn] = {}
        self._queue: SimpleQueue[_Turn] = SimpleQueue()
        self._manager: Thread | None = None
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The process that is there now."""
        return self._process.pid if self._process else None

    def ask(self, engine: Heavy, request: Request) -> Summary:
        """Have the summary made, or wait with whoever asked for the same before.

        Raises TooSlowError, BrokenEngineError where the process dies, and what the engine raises.
        """
        turn = self._enter(engine, request)
        try:
            return turn.told.result(self.seconds)
        except TimeoutError:
            raise TooSlowError(self.seconds) from None
        finally:
            with self._guard:
                turn.waiting -= 1

    def _enter(self, engine: Heavy, request: Request) -> _Turn:
        key = (type(engine), engine.model.name, request)
        with self._guard:
            turn = self._turns.get(key)
            if turn is None:
                turn = self._turns[key] = _Turn(key, (type(engine), engine.model, request))
                self._queue.put(turn)
            turn.waiting += 1
            if self._manager is None:
                self._manager = Thread(target=self._manage, name="summaries", daemon=True)
                self._manager.start()
        return turn

    def _manage(self) -> None:
        while True:
            turn = self._queue.get()
            with self._guard:
                if not turn.waiting:  # all who asked have given up
                    del self._turns[turn.key]
                    continue
            try:
                answer = self._answer(turn.call)
            except Exception as error:  # noqa: BLE001  the worker's edge: this thread must go on
                _LOG.exception("the process of the models could not be asked")
                self._stop()
                answer = BrokenEngineError(f"{type(error).__name__} between the bot and its process")
            with self._guard:
                del self._turns[turn.key]
            if isinstance(answer, SummarizerError):
                turn.told.set_exception(answer)
            else:
                turn.told.set_result(answer)

    def _answer(self, call: Call) -> Answer:
        """Have a call answered; by a second process where the first was dead before it took the call."""
        for _ in range(2):
            answer = self._answer_once(call)
            if answer is not None:
                return answer
        return _LOST

    def _answer_once(self, call: Call) -> Answer | None:
        """Have a call answered; None where the process ended without having taken it."""
        taken = False
        try:
            pipe = self._ready()
            pipe.send(call)
            while pipe.poll(self.seconds):
                told: Answer | str = pipe.recv()
                if not isinstance(told, str):
                    return told
                taken = True
        except (EOFError, OSError):
            code = self._stop()
            _LOG.warning("the process of the models ended with %s; the next summary starts another", code)
            return BrokenEngineError(_death(code)) if taken else None
        self._stop()
        _LOG.warning("a summary by %s took more than %g s; its process was stopped", call[1].name, self.seconds)
        return TooSlowError(self.seconds)

    def _ready(self) -> Connection:
        """Return the pipe to a living process, started if need be."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._stop()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="khabar-models", daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(self.seconds):
            raise EOFError
        self._pipe.recv()
        return self._pipe

    def _stop(self) -> int | None:
        """End the process if there is one; return its exit code, negative for a signal."""
        process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        process.join(0.2)  # one that died by itself tells by which signal
        process.kill()
        process.join()
        code = process.exitcode
        process.close()
        return code


def _death(code: int | None) -> str:
    if code is not None and code < 0:
        return f"its process was ended by signal {-code}, often for want of memory"
    return "its process ended unexpectedly"
