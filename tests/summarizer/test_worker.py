from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from language import Language
from summarizer import Caution, Engines, Request
from summarizer.embedded import EmbeddedSummarizer
from summarizer.errors import BrokenEngineError, MissingModelError, TooSlowError, WrongDirectionError
from summarizer.models import Model, Task, find_model
from summarizer.models.catalogue import SAME_LANGUAGE
from summarizer.seq2seq import Relay, Seq2SeqSummarizer
from summarizer.worker import Remote, Worker, moved_out
from tests.fake_engines import ObedientSummarizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer import Summary

ENGLISH = Language.ENGLISH
ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from language import Language
from summarizer import Request, choose
engines = choose({model!r}, seconds=60)
text = "The foreign minister met his counterpart in Amman. They spoke about trade."
summary = engines.summarize(Request(text, "", Language.ENGLISH, Language.ENGLISH))
print(summary.engine, "torch" in sys.modules)
print(engines.engines[0].worker.pid, flush=True)
sys.stdin.read()
"""
HANGING = """
import pathlib, threading, time
from language import Language
from summarizer import Request
from summarizer.models import Model, Task
from summarizer.worker import Worker
from tests.fake_engines import ObedientSummarizer
worker, model = Worker(60), Model({model!r}, Task.SUMMARIZER, frozenset())
request = Request("hang on", "", Language.ENGLISH, Language.ENGLISH)
threading.Thread(target=worker.ask, args=(ObedientSummarizer(model), request), daemon=True).start()
while not pathlib.Path({model!r}).exists():
    time.sleep(0.05)
print(worker.pid, flush=True)
time.sleep(60)
"""


def _request(text: str) -> Request:
    return Request(text, "", ENGLISH, ENGLISH)


def _lives(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return False


def _soon(condition: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while not (met := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return met


@pytest.fixture
def engine(tmp_path: Path) -> ObedientSummarizer:
    """An engine without a model."""
    return ObedientSummarizer(Model(str(tmp_path / "asked"), Task.SUMMARIZER, SAME_LANGUAGE))


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker with more time than even a busy machine needs to start a process, ended with the test."""
    made = Worker(60)
    yield made
    made._stop()


@contextmanager
def _hasty(worker: Worker) -> Iterator[None]:
    """A second and a half for each summary meanwhile; its process must have been started before."""
    patient, worker.seconds = worker.seconds, 1.5
    try:
        yield
    finally:
        worker.seconds = patient


def _ask(worker: Worker, engine: ObedientSummarizer, text: str) -> Summary:
    return Remote(engine, worker).summarize(_request(text))


def test_ten_askers_have_one_summary(worker: Worker, engine: ObedientSummarizer) -> None:
    """The same request from ten threads is made once, in another process; a later one is made again."""
    with ThreadPoolExecutor(10) as threads:
        told = list(threads.map(lambda _: _ask(worker, engine, "wait a moment").text, range(10)))
    assert len(set(told)) == 1
    assert told[0] != f"{os.getpid()} False"
    assert Path(engine.model.name).read_text() == "x"
    assert _ask(worker, engine, "wait a moment").text == told[0]
    assert Path(engine.model.name).read_text() == "xx"


def test_different_requests_wait_in_one_queue(worker: Worker, engine: ObedientSummarizer) -> None:
    """Three texts at once are made one after another, by one process."""
    started = time.monotonic()
    with ThreadPoolExecutor(3) as threads:
        told = list(threads.map(lambda n: _ask(worker, engine, f"wait {n}").text, range(2)))
    assert len(set(told)) == 1
    assert time.monotonic() - started > 0.8


def test_a_process_that_hangs_is_replaced(worker: Worker, engine: ObedientSummarizer) -> None:
    """The asker is told after the limit, the process is ended, and the next summary is made by another."""
    before = _ask(worker, engine, "go").text
    hung = worker.pid
    assert hung is not None
    with _hasty(worker), pytest.raises(TooSlowError, match=r"1\.5 s"):
        _ask(worker, engine, "hang for a minute")
    assert _ask(worker, engine, "go").text != before
    assert not _lives(hung)


def test_a_process_that_dies_is_told_and_replaced(worker: Worker, engine: ObedientSummarizer) -> None:
    """A kill -9 in the middle of a summary is an error that names the signal; the next summary is made by another."""
    with pytest.raises(BrokenEngineError, match="signal 9"):
        _ask(worker, engine, "die")
    assert _ask(worker, engine, "go").text


def test_a_process_that_died_idle_is_not_missed(worker: Worker, engine: ObedientSummarizer) -> None:
    """Killed between two requests, the process is started anew and nobody is told."""
    _ask(worker, engine, "go")
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert _soon(lambda: not _lives(pid))
    assert _ask(worker, engine, "go").text


def test_errors_come_back_as_they_are(worker: Worker, engine: ObedientSummarizer) -> None:
    """What the engine refuses keeps its kind; what nobody foresaw is a broken engine in one line."""
    with pytest.raises(WrongDirectionError, match="not this way"):
        _ask(worker, engine, "refuse")
    with pytest.raises(BrokenEngineError, match="ZeroDivisionError: somewhere deep"):
        _ask(worker, engine, "fail")


def test_what_cannot_be_sent_stops_nobody_else(worker: Worker, engine: ObedientSummarizer) -> None:
    """A call that cannot be carried over is an error of its own; the next one is answered."""
    strange = ObedientSummarizer(replace(engine.model, name="strange", generation={"stop": lambda: None}))
    with pytest.raises(BrokenEngineError, match="between the bot and its process"):
        _ask(worker, strange, "go")
    assert _ask(worker, engine, "go").text


def test_a_missing_model_starts_no_process(worker: Worker) -> None:
    """Files tell that the weights are missing, and no process is started to find it out."""
    remote = Remote(Seq2SeqSummarizer(find_model("nobody/nothing")), worker)
    with pytest.raises(MissingModelError):
        remote.summarize(_request("The king met the queen."))
    assert worker.pid is None


def test_a_reader_gets_the_extract_in_time(worker: Worker, engine: ObedientSummarizer) -> None:
    """Whether the model is too slow or dies, one sentence says so and the embedded engine answers."""
    engines = Engines([Remote(engine, worker), Remote(engine, worker)])
    _ask(worker, engine, "go")
    with _hasty(worker):
        slow = engines.summarize(_request("hang on. The minister met the king in Amman."))
    assert (slow.engine, [n.caution for n in slow.warnings]) == ("embedded", [Caution.TOO_SLOW])
    assert "1.5" in slow.warnings[0].words(Language.ARABIC)
    died = Engines([Remote(engine, worker)]).summarize(_request("die now. The minister met the king in Amman."))
    assert (died.engine, [n.caution for n in died.warnings]) == ("embedded", [Caution.ENGINE_BROKEN])


def test_only_models_move_out(worker: Worker, engine: ObedientSummarizer, tiny_model: Path) -> None:
    """The embedded engine stays in the bot; a relay's models move out one by one, under the same names."""
    model = Seq2SeqSummarizer(find_model(str(tiny_model)))
    relay = moved_out(Relay(EmbeddedSummarizer(), model), worker)
    assert isinstance(relay, Relay)
    assert isinstance(relay.first, EmbeddedSummarizer)
    assert isinstance(relay.translator, Remote)
    assert (relay.translator.name, relay.translator.version) == (model.name, model.version)


def test_torch_stays_out_of_the_bot_and_ends_with_it(tiny_model: Path, tmp_path: Path) -> None:
    """A real model writes while the bot loads no torch, and the process is gone with the bot."""
    folder = tmp_path / "tiny-t5"
    shutil.copytree(tiny_model, folder)
    own = folder / "generation_config.json"
    own.write_text(json.dumps({**json.loads(own.read_text()), "max_new_tokens": 5}))
    with _bot(PROGRAM.format(model=str(folder))) as bot:
        assert bot.stdin
        assert bot.stdout
        assert bot.stdout.readline().split() == ["tiny-t5", "False"]
        pid = int(bot.stdout.readline())
        assert _lives(pid)
        bot.stdin.close()
    assert _soon(lambda: not _lives(pid))


def test_a_killed_bot_leaves_no_process(engine: ObedientSummarizer) -> None:
    """Killed in the middle of a summary, the bot takes the process with it."""
    with _bot(HANGING.format(model=engine.model.name)) as bot:
        assert bot.stdout
        pid = int(bot.stdout.readline())
        bot.kill()
    assert _soon(lambda: not _lives(pid))


def _bot(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
