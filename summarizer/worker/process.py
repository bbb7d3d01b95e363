"""The worker's own side: a loop that makes engines when they are first asked for, and answers one request after another.

It ends with its parent, when the pipe closes or, in the middle of a summary, as soon as the parent is gone.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from multiprocessing import parent_process
from threading import Thread
from typing import TYPE_CHECKING

from summarizer.errors import BrokenEngineError, SummarizerError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from summarizer.models import Model
    from summarizer.protocol import Request, Summary
    from summarizer.worker.heavy import Heavy

    Call = tuple[type[Heavy], Model, Request]
    Answer = Summary | SummarizerError

READY, TAKEN = "ready", "taken"
_NICENESS = 5  # readers' buttons come before summaries


def serve(pipe: Connection) -> None:
    """Answer calls until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(OSError, AttributeError):
        os.nice(_NICENESS)
    engines: dict[tuple[type[Heavy], str], Heavy] = {}
    with suppress(EOFError, OSError):
        pipe.send(READY)
        while True:
            call: Call = pipe.recv()
            pipe.send(TAKEN)
            pipe.send(_answer(call, engines))


def _answer(call: Call, engines: dict[tuple[type[Heavy], str], Heavy]) -> Answer:
    kind, model, request = call
    engine = engines.setdefault((kind, model.name), kind(model))
    try:
        return engine.summarize(request)
    except SummarizerError as error:
        return error
    except Exception as error:  # noqa: BLE001  the worker's edge: whatever it is, the bot goes on
        return BrokenEngineError(f"{type(error).__name__}: {error}".splitlines()[0][:160])


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
