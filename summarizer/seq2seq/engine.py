"""Summaries written by a Hugging Face sequence-to-sequence model."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, Any

from summarizer.errors import BrokenEngineError, MissingModelError, WrongDirectionError
from summarizer.fitting import fitted, whole
from summarizer.models import find_weights
from summarizer.notices import Caution, Notice
from summarizer.precision import Precision, marked, precision
from summarizer.protocol import Length, Summary
from summarizer.quantized import load_quantized
from summarizer.seq2seq.driving import directions, driving
from summarizer.seq2seq.loading import load, one_line

if TYPE_CHECKING:
    from language import Language
    from summarizer.models import Model, Weights
    from summarizer.protocol import Direction, Request
    from summarizer.seq2seq.driving import Driving
    from summarizer.seq2seq.loading import Writing

_MOST = {Length.SHORT: 1, Length.MEDIUM: 3, Length.LONG: 6}  # sentences; a model may write fewer
_SPACES = re.compile(r"\s+")


class Seq2SeqSummarizer:
    """One model, loaded when it is first asked. Any number of threads may ask: they wait, or are written together."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._lock = Lock()
        self._loaded: Writing | None = None
        self._weights: Weights | None = None
        self._precision = Precision.FULL

    @property
    def name(self) -> str:
        """The hub's name or the folder's."""
        return self.model.label

    @property
    def version(self) -> tuple[str, str] | None:
        """The hub's name or the folder, and the commit of the weights there; None while they are missing.

        The precision is part of the revision: in 8 bits a model writes other words.
        """
        weights = find_weights(self.model)
        return (self.model.name, marked(weights.revision, self._how(weights))) if weights else None

    @property
    def directions(self) -> frozenset[Direction]:
        """What the table says, or the model's own config where it knows its targets."""
        weights = find_weights(self.model)
        return directions(self.model, weights.folder) if weights else self.model.directions

    def summarize(self, request: Request) -> Summary:
        """Write a summary; raises MissingModelError, WrongDirectionError or BrokenEngineError, each within a moment."""
        weights = self.weights()
        if (request.source, request.target) not in directions(self.model, weights.folder):
            raise WrongDirectionError(f"{self.name} does not write {request.target} from {request.source}")
        how = driving(self.model, weights.folder)
        with self._lock:
            loaded = self._ready(weights)
        try:
            written, condensed = self._written(request, how, loaded)
        except Exception as error:  # whatever torch meets: out of memory, a bad index, a broken file
            raise BrokenEngineError(one_line(error)) from error
        notices = (Notice.of(Caution.CONDENSED_FIRST, model=self.name),) if condensed else ()
        revision = marked(weights.revision, self._precision)
        return Summary(written, request.target, self.name, self.model.name, revision, notices)

    def _written(self, request: Request, how: Driving, loaded: Writing) -> tuple[str, bool]:
        with self._lock:  # tokenizers serve one thread at a time
            text, condensed = fitted(request, lambda text: _count(_read(text, how), loaded), how.reads)
            text = _read(text, how)
            pieces = loaded.tokenizer(text, truncation=True, max_length=how.reads)["input_ids"]
            settings = _settings(request.target, how, loaded)
        written, ended = loaded.write(pieces, settings)
        with self._lock:
            told = loaded.tokenizer.decode(written[1:] if how.skip_first else written, skip_special_tokens=True)
        most = request.sentences or _MOST[request.length]
        return whole(_collapsed(told), most, ended=ended), condensed

    def weights(self) -> Weights:
        """Where the model lies; raises MissingModelError."""
        found = find_weights(self.model)
        if found is None:
            raise MissingModelError(f"the model {self.name} is not on this machine: khabar models pull fetches it")
        return found

    def _ready(self, weights: Weights) -> Writing:
        if self._loaded is None or self._weights != weights:  # pulled anew meanwhile
            self._loaded, self._precision = self._load(weights)
            self._weights = weights
        return self._loaded

    def _load(self, weights: Weights) -> tuple[Writing, Precision]:
        how = self._how(weights)
        if how is Precision.EIGHT:
            quantized = load_quantized(self.model, weights)
            if quantized:
                return quantized, how
            how = self._how(weights)  # without CTranslate2, now that it has failed
        return load(weights.folder, half=how is Precision.HALF), how

    def _how(self, weights: Weights) -> Precision:
        return precision(self.model, weights, driving(self.model, weights.folder).generation)


def _read(text: str, how: Driving) -> str:
    """Return a text as the model reads it."""
    return how.prefix + _collapsed(text)


def _count(text: str, loaded: Writing) -> int:
    return len(loaded.tokenizer(text, verbose=False)["input_ids"])


def _settings(target: Language, how: Driving, loaded: Writing) -> dict[str, Any]:
    if target not in how.start:
        return how.generation
    return {**how.generation, "decoder_start_token_id": loaded.tokenizer.convert_tokens_to_ids(how.start[target])}


def _collapsed(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
