"""A model made over for CTranslate2 with weights of 8 bits, and proven against the one it came from.

    python -m summarizer.quantized.convert FOLDER DESTINATION

Run as a program of its own, so that what converting takes of memory is given back at its end.

Under transformers 5 CTranslate2's own loaders are wrong in one point: T5Config and MT5Config force `tie_word_embeddings`,
from which the loader concludes that outputs are scaled by d_model^-0.5. Only those T5 models scale whose config says
`scale_decoder_outputs`. The best piece stays the best, so greedy writing hides it; scores of beams flatten.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from summarizer.errors import BrokenEngineError

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

    OfNumbers(str(folder)).convert(str(destination), quantization=quantization)
    _prove(model, destination)


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
    if getattr(config, "decoder_start_token_id", None) is None:
        config.decoder_start_token_id = config.pad_token_id


def _prove(model: Any, destination: Path) -> None:
    """Compare log-probabilities of a few pieces with the model's own; raises BrokenEngineError where they differ."""
    size, end = model.config.vocab_size, model.config.eos_token_id
    source = [*range(5, size - 1, max(1, size // _PROBE)), end]
    target = _greedy(model, source)
    ours, theirs = scores_of(destination, source, target), torch_scores(model, source, target)
    apart = sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / len(theirs)
    if not apart <= _TOLERANCE:  # so that NaN fails too
        raise BrokenEngineError(f"converted weights differ by {apart:.2f} nats a piece from the model's own")


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
    import json

    told = json.loads((converted / "config.json").read_text(encoding="utf-8"))
    return told.get("decoder_start_token") is not None


def main() -> None:
    """Convert the folder named first into the one named second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("destination", type=Path)
    asked = parser.parse_args()
    convert(asked.folder, asked.destination)


if __name__ == "__main__":
    main()
