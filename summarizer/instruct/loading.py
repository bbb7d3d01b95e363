"""A causal language model and its chat template into memory. Torch and transformers are imported when it loads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.errors import BrokenEngineError
from summarizer.seq2seq.loading import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.instruct.prompt import Prompt

_SWITCHES = ("enable_thinking", "thinking")  # what templates call the thoughts that a summary does not need


@dataclass(frozen=True, slots=True)
class Chat:
    """A model ready to answer, and its tokenizer, whose template makes pieces of messages."""

    torch: Any
    tokenizer: Any
    model: Any
    device: str

    @property
    def marks(self) -> tuple[str, ...]:
        """The pieces that are no text: turns, ends, tools."""
        return tuple({*self.tokenizer.all_special_tokens, *self.tokenizer.get_added_vocab()})

    def pieces(self, prompt: Prompt) -> list[int]:
        """Return what the model reads, thoughts switched off, up to where its answer begins."""
        from jinja2 import TemplateError

        try:
            return self._templated(prompt.messages())
        except TemplateError:  # several templates raise one where they meet a system's message
            return self._templated(prompt.as_one())

    def _templated(self, messages: list[dict[str, str]]) -> list[int]:
        read: list[int] = self.tokenizer.apply_chat_template(
            messages,
            add_generation_prompt=True,
            tokenize=True,
            return_dict=True,
            **_switched_off(self.tokenizer.get_chat_template()),
        )["input_ids"]
        return read

    def write(self, read: list[int], most: int, settings: dict[str, Any]) -> tuple[str, bool]:
        """Answer greedily with up to `most` pieces; return the text, marks included, and whether it came to an end."""
        pieces = self.torch.tensor([read], device=self.device)
        ends = self._ends()
        with self.torch.inference_mode():
            out = self.model.generate(
                input_ids=pieces,
                attention_mask=self.torch.ones_like(pieces),
                pad_token_id=self.tokenizer.pad_token_id if self.tokenizer.pad_token_id is not None else ends[0],
                **{**_GREEDY, "max_new_tokens": most, **settings},
            )
        written: list[int] = out[0].tolist()[len(read) :]
        return self.tokenizer.decode(written, skip_special_tokens=False), not set(ends).isdisjoint(written)

    def _ends(self) -> list[int]:
        ends = self.model.generation_config.eos_token_id
        found = ends if isinstance(ends, list) else [ends, self.tokenizer.eos_token_id]
        return [end for end in found if end is not None] or [0]


_GREEDY = {"do_sample": False, "num_beams": 1, "temperature": None, "top_p": None, "top_k": None}


def _switched_off(template: str) -> dict[str, bool]:
    """Return the switches that the template knows, off."""
    return {name: False for name in _SWITCHES if re.search(rf"\b{name}\b", template)}


def load_chat(folder: Path, *, half: bool) -> Chat:
    """Load from a local folder: never remote code, never the network; `half`: in bfloat16, as always on a GPU.

    Raises BrokenEngineError with the reason in one line.
    """
    try:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer
        from transformers.utils import logging

        logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        device = "cuda" if torch.cuda.is_available() else "cpu"
        dtype = torch.bfloat16 if half or device == "cuda" else torch.float32
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        tokenizer.get_chat_template()  # raises ValueError for a model that is none of instructions
        model: Any = AutoModelForCausalLM.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False, dtype=dtype
        )
        model.to(device).eval()
    except Exception as error:  # tokenizers and safetensors raise bare Exceptions
        raise BrokenEngineError(one_line(error)) from error
    return Chat(torch, tokenizer, model, device)
