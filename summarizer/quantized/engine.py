"""A converted model in memory, with the tokenizer of the one it came from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from summarizer.quantized.cache import converted, mark
from summarizer.quantized.gathering import Gathering
from summarizer.quantized.settings import own_settings, settings_for

if TYPE_CHECKING:
    from summarizer.models import Model, Weights

_MARIAN = "marian"  # starts from nothing instead of from a piece


class Quantized:
    """Writes as transformers' generate() would: see `Writing` in seq2seq/loading.py. Any number of threads may ask."""

    def __init__(self, tokenizer: Any, translator: Any, own: dict[str, Any], *, batch: int = 8) -> None:
        self.tokenizer = tokenizer
        self.translator = translator
        self.own = own
        self._batch = batch
        self._gathering = Gathering(self.write_all, batch)

    def write(self, pieces: list[int], settings: dict[str, Any]) -> tuple[list[int], bool]:
        """Return the pieces written, the one they start from first, and whether the model came to an end."""
        return self._gathering.write(pieces, settings)

    def write_all(self, texts: list[list[int]], settings: dict[str, Any]) -> list[tuple[list[int], bool]]:
        """Write of several texts at once, in batches of like length."""
        how = settings_for(self.own, settings)
        begun = [*([] if self.own["model_type"] == _MARIAN else [how.start]), *how.forced]
        results = self.translator.translate_batch(
            [[str(piece) for piece in pieces] for pieces in texts],
            target_prefix=[[str(piece) for piece in begun]] * len(texts) if begun else None,
            max_batch_size=self._batch,
            max_input_length=0,
            return_end_token=True,
            **how.options,
        )
        written = [[int(piece) for piece in result.hypotheses[0]] for result in results]
        return [([how.start, *pieces], how.end in pieces) for pieces in written]


def load_quantized(model: Model, weights: Weights) -> Quantized | None:
    """Load the converted copy of a model, converting it first if need be; None where that cannot be done."""
    where = converted(model, weights)
    if where is None:
        return None
    try:
        import ctranslate2
        from transformers import AutoTokenizer

        translator = ctranslate2.Translator(str(where), device="cpu", intra_threads=_cores())
        tokenizer = AutoTokenizer.from_pretrained(weights.folder, local_files_only=True, trust_remote_code=False)
    except Exception as error:  # noqa: BLE001  bare errors of compiled code; transformers takes over, and tells its own
        mark(where).write_text(f"{type(error).__name__}: {error}\n", encoding="utf-8")
        return None
    return Quantized(tokenizer, translator, own_settings(weights.folder))


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
