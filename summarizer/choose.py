"""Which engines answer: by the setting KHABAR_SUMMARIZER, and the embedded one whenever the others cannot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.embedded import NAME as EMBEDDED
from summarizer.embedded import EmbeddedSummarizer
from summarizer.errors import (
    AwayError,
    BrokenEngineError,
    MissingModelError,
    NothingToSayError,
    SummarizerError,
    TooSlowError,
)
from summarizer.instructions import without_instructions
from summarizer.models import Task, find_model
from summarizer.notices import Caution, Notice
from summarizer.seq2seq import Relay
from summarizer.server import ServerSummarizer, is_address
from summarizer.shelf import Shelf
from summarizer.worker import Worker, moved_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from language import Language
    from summarizer.protocol import Direction, Request, Summarizer, Summary

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Writer:
    """Who would write a summary: what replies call it, the model, its revision."""

    engine: str
    model: str
    revision: str = ""


def choose(setting: str = AUTO, *, key: str = "", seconds: float | None = None) -> Engines:
    """Make the engines for a setting: "auto", "embedded", a model's name or folder, or http://server/v1#model.

    `key` is what the server asks for.
    With `seconds`, models run in a process of their own and have so long for each summary; a server too.
    Loads nothing and raises nothing: what is missing is told with the summary.
    """
    chosen = _chosen(setting, key, seconds)
    if seconds is None:
        return chosen
    worker = Worker(seconds)
    return Engines(lambda: [moved_out(engine, worker) for engine in chosen.engines], asked=chosen.asked)


def _chosen(setting: str, key: str, seconds: float | None) -> Engines:
    wanted = setting.strip() or AUTO
    if wanted == EMBEDDED:
        return Engines(())
    if is_address(wanted):
        return Engines((ServerSummarizer(wanted, key, seconds),), asked=True)
    shelf = Shelf()
    if wanted == AUTO:
        return Engines(lambda: _with_relays(shelf.all(Task.INSTRUCT, Task.SUMMARIZER), shelf))
    model = find_model(str(Path(wanted).expanduser()) if wanted.startswith("~") else wanted)
    return Engines(lambda: _with_relays((shelf.engine(model),), shelf), asked=True)


def _with_relays(writers: Sequence[Summarizer], shelf: Shelf) -> tuple[Summarizer, ...]:
    """Add every pair of an engine that sums up and a translator on disk; the embedded engine comes last."""
    translators = shelf.all(Task.TRANSLATOR)
    relays = (Relay(writer, other) for writer in (*writers, EmbeddedSummarizer()) for other in translators)
    return (*writers, *relays)


class Engines:
    """Engines in order of preference with the embedded one behind them: one of them always answers.

    Where the engines are given by a function, it is asked each time: a model pulled meanwhile is noticed.
    `asked` tells that the operator named the engine: then it is said when it cannot answer.
    """

    def __init__(
        self, engines: Sequence[Summarizer] | Callable[[], Sequence[Summarizer]], *, asked: bool = False
    ) -> None:
        self._find = engines if callable(engines) else lambda: engines
        self.asked = asked

    @property
    def engines(self) -> tuple[Summarizer, ...]:
        """The engines there are now, the preferred first."""
        return tuple(self._find())

    @cached_property
    def _embedded(self) -> EmbeddedSummarizer:
        return EmbeddedSummarizer()

    @property
    def name(self) -> str:
        """The first engine's name."""
        engines = self.engines
        return engines[0].name if engines else EMBEDDED

    @property
    def directions(self) -> frozenset[Direction]:
        """What any of the engines serves."""
        return frozenset().union(self._embedded.directions, *(engine.directions for engine in self.engines))

    def writer(self, source: Language, target: Language) -> Writer:
        """Say who would write from `source` to `target`: the key under which a summary is kept."""
        for engine in self.engines:
            found = engine.version
            if found and (source, target) in engine.directions:
                return Writer(engine.name, *found)
        return Writer(EMBEDDED, *self._embedded.version)

    def stands_in(self, source: Language, target: Language) -> bool:
        """Whether the operator named an engine and another one would have to write: a reader is told so each time."""
        return self.asked and self.writer(source, target).engine != self.name

    def summarize(self, request: Request) -> Summary:
        """Summarize by the first engine that can; raises NothingToSayError for a text without a sentence."""
        purged = without_instructions(request.text)
        notices = [Notice.of(Caution.INSTRUCTIONS_DROPPED, count=len(purged.dropped))] if purged.dropped else []
        request = replace(request, text=purged.text, title=without_instructions(request.title).text)
        for engine in self._able(request):
            try:
                summary = engine.summarize(request)
            except NothingToSayError:
                raise
            except SummarizerError as error:
                notices.append(_notice(error, engine, request))
                if isinstance(error, TooSlowError):
                    break  # a reader who has waited so long is not made to wait for another model
                continue
            return replace(summary, warnings=(*notices, *summary.warnings))
        return self._extracted(request, notices)

    def _able(self, request: Request) -> Sequence[Summarizer]:
        """Return the engines that write this direction; the one asked for where none does, so that it says so."""
        engines = self.engines
        able = [engine for engine in engines if (request.source, request.target) in engine.directions]
        return able or (engines[:1] if self.asked else ())

    def is_extract(self, summary: Summary) -> bool:
        """Whether the summary is the article's own sentences, word for word."""
        return summary.engine == EMBEDDED

    def extract(self, request: Request, notices: Sequence[Notice] = ()) -> Summary:
        """Answer by the embedded engine, in the article's own language and without its orders to machines."""
        return self._extracted(without_orders(request), notices)

    def _extracted(self, request: Request, notices: Sequence[Notice]) -> Summary:
        summary = self._embedded.summarize(request)
        if request.source is not request.target:
            other = Notice.of(Caution.OTHER_LANGUAGE, source=request.source.value, target=request.target.value)
            notices = (*notices, other)
        return replace(summary, warnings=(*notices, *summary.warnings))


def without_orders(request: Request) -> Request:
    """Return the request as engines may see it: no sentence of text or title that addresses a machine."""
    return replace(
        request, text=without_instructions(request.text).text, title=without_instructions(request.title).text
    )


def _notice(error: SummarizerError, engine: Summarizer, request: Request) -> Notice:
    if isinstance(error, MissingModelError):
        return Notice.of(Caution.MODEL_MISSING, model=engine.name)
    if isinstance(error, AwayError):
        return Notice.of(Caution.SERVER_AWAY, model=engine.name, why=error)
    if isinstance(error, BrokenEngineError):
        return Notice.of(Caution.ENGINE_BROKEN, model=engine.name, why=error)
    if isinstance(error, TooSlowError):
        return Notice.of(Caution.TOO_SLOW, model=engine.name, count=f"{error.seconds:g}")
    source, target = request.source.value, request.target.value
    return Notice.of(Caution.DIRECTION_UNSERVED, model=engine.name, source=source, target=target)
