"""A model made over for CTranslate2 with weights of 8 bits, and proven against the one it came from.

    python -m summarizer.quantized.convert FOLDER DESTINATION

Run as a program of its own, so that what converting takes of memory is given back at its end.

Under transformers 5 CTranslate2's own loaders are wrong in one point: T5Config and MT5Config force `tie_word_embeddings`,
from which the loader concludes that outputs are scaled by d_model^-0.5. Only those T5 models scale whose config says
`scale_decoder_outputs`. The best piece stays the best, so greedy writing hides it; scores of beams flatten.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.errors import BrokenEngineError
from summarizer.quantized.cache import is_converted, mark

_TOLERANCE = 1.0  # nats a piece: 8 bits cost about a tenth, a wrong scale nine
_PROBE = 24  # pieces read in the proof
_WRITTEN = 8  # pieces scored in it


def convert(folder: Path, destination: Path, quantization: str | None = "int8") -> None:
    """Write the converted model into `destination`, which must not exist; raises BrokenEngineError.

    `quantization` None keeps the weights as they are.
    """
    import torch
    from ctranslate2.converters import TransformersConverter
    from transformers import AutoModelForSeq2SeqLM

    model: Any = AutoModelForSeq2SeqLM.from_pretrained(
        folder, local_files_only=True, trust_remote_code=False, dtype=torch.float32
    )
    model.eval()
    _tell_the_truth(model.config)

    class OfNumbers(TransformersConverter):  # type: ignore[misc]
        """The converter, with the model as it is here and numbers for pieces."""

        def load_model(self, *_: object, **__: object) -> Any:
            return model

        def load_tokenizer(self, *_: object, **__: object) -> Any:
            return _Numbers(model.config)

        def _load(self) -> Any:
            spec = super()._load()
            if model.config.model_type != "marian":  # which starts from nothing, whatever the piece
                spec.config.decoder_start_token = None  # each request gives its own, as target_prefix
            return spec

    proof = _proof(model)  # before the converter works on the same tensors
    OfNumbers(str(folder)).convert(str(destination), quantization=quantization)
    proof.hold(destination)


class _Numbers:
    """Stands for the tokenizer: pieces are called by their numbers, so that no two share a name."""

    def __init__(self, config: Any) -> None:
        self._size = config.vocab_size
        self._pad = config.pad_token_id if config.model_type == "marian" else None
        if self._pad is not None and self._pad != self._size - 1:
            raise BrokenEngineError("a Marian model whose padding is not its last piece cannot be converted")
        self.bos_token = self.pad_token = str(config.pad_token_id)
        self.eos_token = str(config.eos_token_id)
        self.unk_token = str(_unknown(config))

    def get_vocab(self) -> dict[str, int]:
        """Every number; the loader of Marian knows the padding by this name and leaves it out."""
        return {"<pad>" if number == self._pad else str(number): number for number in range(self._size)}

    def convert_ids_to_tokens(self, number: int) -> str:
        """Return the number as a name."""
        return str(number)


def _unknown(config: Any) -> int:
    """Return any piece that is neither end nor padding: nothing here is unknown."""
    return next(n for n in range(config.vocab_size) if n not in {config.eos_token_id, config.pad_token_id})


def _tell_the_truth(config: Any) -> None:
    """Let CTranslate2's loader see what it takes the flag for: whether outputs are scaled."""
    if config.model_type in {"t5", "mt5"}:
        config.tie_word_embeddings = config.model_type == "t5" and bool(getattr(config, "scale_decoder_outputs", False))
    if config.model_type in {"bart", "mbart"}:  # a flag of old configs that the loader still asks for
        config.normalize_before = config.model_type == "mbart"
    if getattr(config, "decoder_start_token_id", None) is None:
        config.decoder_start_token_id = config.pad_token_id


@dataclass(frozen=True, slots=True)
class _Proof:
    """What the model itself makes of some pieces."""

    source: list[int]
    target: list[int]
    scores: list[float]

    def hold(self, converted: Path) -> None:
        """Compare with the converted model; raises BrokenEngineError where it thinks otherwise."""
        ours = scores_of(converted, self.source, self.target)
        apart = sum(abs(a - b) for a, b in zip(ours, self.scores, strict=True)) / len(ours)
        if not apart <= _TOLERANCE:  # so that NaN fails too
            raise BrokenEngineError(f"converted weights differ by {apart:.2f} nats a piece from the model's own")


def _proof(model: Any) -> _Proof:
    size = model.config.vocab_size
    source = [*range(5, size - 1, max(1, size // _PROBE)), model.config.eos_token_id]
    target = _greedy(model, source)
    return _Proof(source, target, torch_scores(model, source, target))


def _greedy(model: Any, source: list[int]) -> list[int]:
    import torch

    target = [model.config.decoder_start_token_id]
    with torch.inference_mode():
        read = model.get_encoder()(input_ids=torch.tensor([source]))
        for _ in range(_WRITTEN):
            seen = model(encoder_outputs=read, decoder_input_ids=torch.tensor([target])).logits[0, -1]
            seen[[model.config.pad_token_id, model.config.eos_token_id]] = float("-inf")
            target.append(int(seen.argmax()))
    return target


def torch_scores(model: Any, source: list[int], target: list[int]) -> list[float]:
    """Log-probability of each piece of `target` after its first, by transformers."""
    import torch

    with torch.inference_mode():
        logits = model(input_ids=torch.tensor([source]), decoder_input_ids=torch.tensor([target[:-1]])).logits[0]
        if model.config.model_type == "marian":
            logits[:, model.config.pad_token_id] = float("-inf")  # the converted model does not have it
        chosen = torch.log_softmax(logits, -1).gather(1, torch.tensor(target[1:]).unsqueeze(1))
    return [float(value) for value in chosen[:, 0]]


def scores_of(converted: Path, source: list[int], target: list[int]) -> list[float]:
    """Log-probability of each piece of `target` after its first, by CTranslate2."""
    import ctranslate2

    translator = ctranslate2.Translator(str(converted), device="cpu", compute_type="default")
    given = target[1:] if starts_itself(converted) else target
    (result,) = translator.score_batch([[str(n) for n in source]], [[str(n) for n in given]], max_input_length=0)
    return [float(value) for value in result.log_probs[: len(target) - 1]]


def starts_itself(converted: Path) -> bool:
    """Whether the converted model begins to write from nothing instead of from a piece it is given."""
    told = json.loads((converted / "config.json").read_text(encoding="utf-8"))
    return told.get("decoder_start_token") is not None


def convert_to(folder: Path, where: Path) -> bool:
    """Convert into the cache, once however many ask, whole or not at all; a failure leaves a mark there."""
    from filelock import FileLock

    where.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{where}.lock"):
        if is_converted(where):
            return True
        making = where.with_name(f"{where.name}.making")
        shutil.rmtree(making, ignore_errors=True)
        try:
            convert(folder, making)
            _clear(where)
            making.rename(where)
        except Exception as error:  # noqa: BLE001  this program's edge: transformers then drives the model
            shutil.rmtree(making, ignore_errors=True)
            mark(where).write_text(f"{type(error).__name__}: {error}\n", encoding="utf-8")
            return False
        mark(where).unlink(missing_ok=True)
    return True


def _clear(where: Path) -> None:
    """Remove what was made of earlier revisions of the model or by earlier converters."""
    for other in where.parent.iterdir():
        if other != where and is_converted(other) and not other.name.endswith(".making"):
            shutil.rmtree(other, ignore_errors=True)


def main() -> None:
    """Convert the folder named first into the one named second; exit 1 where that fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("destination", type=Path)
    asked = parser.parse_args()
    sys.exit(not convert_to(asked.folder, asked.destination))


if __name__ == "__main__":
    main()
