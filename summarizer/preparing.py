"""What a pulled model still needs before its first summary: to be made over for this processor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models import find_weights, models_called
from summarizer.precision import Precision, precision
from summarizer.quantized.cache import converted, is_converted, place
from summarizer.seq2seq.driving import driving

if TYPE_CHECKING:
    from collections.abc import Iterator


def prepare(name: str) -> Iterator[str]:
    """Convert the models of that name or profile that run in 8 bits here, and say so of each before it is begun.

    What cannot be converted is left as it is, without a word. Raises UnknownModelError.
    """
    for model in models_called(name):
        weights = find_weights(model)
        if weights is None or is_converted(place(model.name, weights.revision)):
            continue
        if precision(model, weights, driving(model, weights.folder).generation) is Precision.EIGHT:
            yield f"{model.name}: making it over to 8 bits for this processor"
            converted(model, weights)
