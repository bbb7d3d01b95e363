"""How a model is driven, read from its row in the table and from its own files. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from language import Language
from summarizer.models.catalogue import BOTH_WAYS
from summarizer.models.disk import read_config

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.models import Model
    from summarizer.protocol import Direction

_NAMES = {Language.ARABIC: "arabic", Language.ENGLISH: "english"}
_READS = 512  # tokens, where neither the table nor the model says
_MOST_READ = 4096  # more would not fit into a small machine's memory
_WRITES = 128  # tokens
_BEAMS = 4


@dataclass(frozen=True, slots=True)
class Driving:
    """What generate() is given.

    reads        tokens of the input
    generation   keyword arguments of generate()
    prefix       put before the text
    start        the piece the decoder starts with, by target language; empty: the model's own
    skip_first   leave the first piece written out of the text
    """

    reads: int
    generation: dict[str, Any]
    prefix: str = ""
    start: dict[Language, str] = field(default_factory=dict)
    skip_first: bool = False


def driving(model: Model, folder: Path) -> Driving:
    """Combine the table's row with the model's own config; the row wins where it speaks."""
    config = read_config(folder)
    start = _starts(config)
    return Driving(
        reads=model.reads or _window(config, read_config(folder, "tokenizer_config.json")),
        generation=dict(model.generation) or _defaults(config, read_config(folder, "generation_config.json")),
        prefix=model.prefix,
        start=start,
        skip_first=model.skip_first or bool(start),
    )


def directions(model: Model, folder: Path) -> frozenset[Direction]:
    """Return the row's directions; all four for a model that is told its target by a langid_map."""
    return BOTH_WAYS if len(_starts(read_config(folder))) == len(Language) else model.directions


def _starts(config: dict[str, Any]) -> dict[Language, str]:
    """Target pieces of models like crossSum: {"arabic": [1, "<extra_id_...>"], ...} or {"arabic": "<...>"}."""
    found = config.get("langid_map") or (config.get("task_specific_params") or {}).get("langid_map") or {}
    starts = {}
    for language, name in _NAMES.items():
        entry = found.get(name)
        pieces = [piece for piece in (entry if isinstance(entry, list) else [entry]) if isinstance(piece, str)]
        if pieces:
            starts[language] = pieces[-1]
    return starts


def _window(config: dict[str, Any], tokenizer: dict[str, Any]) -> int:
    limits = [config.get("max_position_embeddings"), config.get("n_positions"), tokenizer.get("model_max_length")]
    told = [limit for limit in limits if isinstance(limit, int) and 0 < limit <= 10**6]
    return min([*told, _MOST_READ]) if told else _READS


def _defaults(config: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return what the model's own generation settings leave open: a length, beams, and no going in circles."""
    told = {**config, **own}
    out: dict[str, Any] = {}
    if not told.get("max_new_tokens") and (told.get("max_length") or 0) <= _TRANSFORMERS_OWN_LENGTH:
        out["max_new_tokens"] = min(_WRITES, _written(config))
    if (told.get("num_beams") or 1) == 1:
        out["num_beams"] = _BEAMS
    if not told.get("no_repeat_ngram_size"):
        out["no_repeat_ngram_size"] = 3
    return out


_TRANSFORMERS_OWN_LENGTH = 20  # its default max_length: a saved 20 was not chosen by anyone


def _written(config: dict[str, Any]) -> int:
    limit = config.get("max_position_embeddings")
    return limit - 1 if isinstance(limit, int) and limit > 1 else _WRITES
