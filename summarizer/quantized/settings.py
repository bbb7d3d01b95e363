"""The arguments of transformers' generate() in the words of CTranslate2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.errors import BrokenEngineError
from summarizer.models.disk import read_config

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SAME = ("no_repeat_ngram_size", "repetition_penalty", "length_penalty")
_MARKS = ("decoder_start_token_id", "eos_token_id", "pad_token_id", "bos_token_id")
_FOREIGN = (  # CTranslate2 has nothing of the kind; a model that asks for one is left to transformers
    "num_beam_groups", "diversity_penalty", "encoder_no_repeat_ngram_size", "encoder_repetition_penalty",
    "exponential_decay_length_penalty", "suppress_tokens", "begin_suppress_tokens", "forced_decoder_ids",
    "sequence_bias", "guidance_scale", "penalty_alpha", "force_words_ids", "constraints",
)  # fmt: skip
_NEUTRAL: tuple[object, ...] = (None, False, 0, 1, [], {})
_LONGEST = 256  # pieces, where nobody says


class Unsupported(BrokenEngineError):  # noqa: N818  it is a reason to take the other way, not a fault
    """CTranslate2 cannot write under these settings."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What translate_batch is given: the pieces it must begin with, the first of them `start`, and its options."""

    start: int
    forced: tuple[int, ...]
    end: int
    options: dict[str, Any]


def own_settings(folder: Path) -> dict[str, Any]:
    """Return the model's own generation settings, as transformers finds them, with its marks and its family."""
    config = read_config(folder)
    own = read_config(folder, "generation_config.json") or config
    marks = {key: config.get(key) for key in _MARKS}
    return {**marks, **{k: v for k, v in own.items() if v is not None}, "model_type": config.get("model_type")}


def settings_for(own: dict[str, Any], given: dict[str, Any]) -> Settings:
    """Translate the settings, the given ones before the model's own; raises Unsupported."""
    told = {**own, **given}
    for name in _FOREIGN:
        if told.get(name) not in _NEUTRAL:
            raise Unsupported(f"CTranslate2 knows no {name}")
    start, end = told.get("decoder_start_token_id"), told.get("eos_token_id")
    if start is None:
        start = told.get("pad_token_id") if told.get("model_type") in {"t5", "mt5"} else told.get("bos_token_id")
    if isinstance(end, list) and len(end) == 1:
        end = end[0]
    if not isinstance(end, int) or not isinstance(start, int):
        raise Unsupported("the model does not say what it starts and ends with")
    forced = told.get("forced_bos_token_id")
    return Settings(start, (forced,) if isinstance(forced, int) else (), end, _options(told))


def _options(told: dict[str, Any]) -> dict[str, Any]:
    options = {name: told[name] for name in _SAME if told.get(name) is not None}
    options["beam_size"] = told.get("num_beams") or 1
    options["max_decoding_length"] = told.get("max_new_tokens") or (told.get("max_length") or _LONGEST + 1) - 1
    least = told.get("min_new_tokens") or (told.get("min_length") or 0) - 1  # lengths count the start
    options["min_decoding_length"] = max(1, least)
    options["suppress_sequences"] = _bad_words(told.get("bad_words_ids") or (), told)
    return options


def _bad_words(sequences: Iterable[list[int]], told: dict[str, Any]) -> list[list[str]] | None:
    """Name the pieces; a converted Marian model does not have the padding that its settings forbid."""
    missing = [told.get("pad_token_id")] if told.get("model_type") == "marian" else None
    return [[str(piece) for piece in pieces] for pieces in sequences if pieces != missing] or None
