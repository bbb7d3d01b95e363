"""Tokenizer and model into memory: the one place that imports torch and transformers."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from summarizer.errors import BrokenEngineError

if TYPE_CHECKING:
    from pathlib import Path


class Writing(Protocol):
    """A model ready to write, whichever library drives it, and its tokenizer."""

    @property
    def tokenizer(self) -> Any:
        """The tokenizer that transformers loads for it."""
        ...

    def write(self, pieces: list[int], settings: dict[str, Any]) -> tuple[list[int], bool]:
        """Return the pieces written of these, the one they start from first, and whether the model came to an end.

        `settings` are arguments of transformers' generate().
        """
        ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model driven by transformers."""

    torch: Any
    tokenizer: Any
    model: Any
    device: str
    turn: Lock = field(default_factory=Lock)

    def write(self, pieces: list[int], settings: dict[str, Any]) -> tuple[list[int], bool]:
        """Write by generate(); see Writing."""
        read = self.torch.tensor([pieces], device=self.device)
        with self.turn, self.torch.inference_mode():
            out = self.model.generate(
                input_ids=read, attention_mask=self.torch.ones_like(read), do_sample=False, **settings
            )
        written: list[int] = out[0].tolist()
        ends = self.model.generation_config.eos_token_id
        return written, not set(ends if isinstance(ends, list) else [ends]).isdisjoint(written[1:])


def load(folder: Path, *, half: bool = False) -> Loaded:
    """Load from a local folder: never remote code, never the network; `half`: in bfloat16, as always on a GPU.

    Raises BrokenEngineError with the reason in one line.
    """
    try:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
        from transformers.utils import logging

        logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        device = "cuda" if torch.cuda.is_available() else "cpu"
        dtype = torch.bfloat16 if half or device == "cuda" else torch.float32
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        model = AutoModelForSeq2SeqLM.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False, dtype=dtype
        )
        model.to(device).eval()
    except Exception as error:  # tokenizers and safetensors raise bare Exceptions
        raise BrokenEngineError(one_line(error)) from error
    return Loaded(torch, tokenizer, model, device)


def one_line(error: BaseException) -> str:
    """Return what went wrong, the first line of it."""
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:160]}" if lines else type(error).__name__
