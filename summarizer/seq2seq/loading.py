"""Tokenizer and model into memory: the one place that imports torch and transformers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.errors import BrokenEngineError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model ready to write, and its tokenizer."""

    torch: Any
    tokenizer: Any
    model: Any
    device: str


def load(folder: Path) -> Loaded:
    """Load from a local folder: never remote code, never the network.

    Raises BrokenEngineError with the reason in one line.
    """
    try:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer
        from transformers.utils import logging

        logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        device = "cuda" if torch.cuda.is_available() else "cpu"
        dtype = torch.bfloat16 if device == "cuda" else torch.float32
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
