"""Summaries written by an instruction model, such as Qwen, Gemma, Falcon or ALLaM, on this machine."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from summarizer.errors import BrokenEngineError, MissingModelError
from summarizer.fitting import fitted, whole
from summarizer.instruct.answer import bare
from summarizer.instruct.loading import load_chat
from summarizer.instruct.prompt import VERSION, most, prompt_for, room_for
from summarizer.models import find_weights
from summarizer.models.catalogue import BOTH_WAYS
from summarizer.models.disk import read_config
from summarizer.notices import Caution, Notice
from summarizer.precision import Precision, marked, precision
from summarizer.protocol import Summary
from summarizer.seq2seq.loading import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.instruct.loading import Chat
    from summarizer.models import Model, Weights
    from summarizer.protocol import Direction, Request

_READS = 4096  # tokens, prompt and answer together: more takes a small machine's memory and minutes
_HEAVY = 3 << 30  # bytes of weights as saved: twice as many in fp32 do not fit


class InstructSummarizer:
    """One model, loaded when it is first asked; a second request waits for the first. It serves every direction."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._lock = Lock()
        self._loaded: Chat | None = None

    @property
    def name(self) -> str:
        """The hub's name or the folder's."""
        return self.model.label

    @property
    def version(self) -> tuple[str, str] | None:
        """The hub's name or the folder, the commit and the prompt's version; None while the weights are missing."""
        weights = find_weights(self.model)
        return (self.model.name, self._revision(weights)) if weights else None

    @property
    def directions(self) -> frozenset[Direction]:
        """All four."""
        return BOTH_WAYS

    def summarize(self, request: Request) -> Summary:
        """Write a summary; raises MissingModelError or BrokenEngineError, each within a moment."""
        weights = find_weights(self.model)
        if weights is None:
            raise MissingModelError(f"the model {self.name} is not on this machine: khabar models pull fetches it")
        with self._lock:
            if self._loaded is None:
                self._loaded = load_chat(weights.folder, half=self._half(weights))
            try:
                text, condensed = self._written(request, self._loaded, window(self.model, weights.folder))
            except Exception as error:  # whatever torch meets: out of memory, a bad index, a broken template
                raise BrokenEngineError(one_line(error)) from error
        notices = (Notice.of(Caution.CONDENSED_FIRST, model=self.name),) if condensed else ()
        return Summary(text, request.target, self.name, self.model.name, self._revision(weights), notices)

    def _written(self, request: Request, chat: Chat, reads: int) -> tuple[str, bool]:
        room = min(room_for(request), reads // 3)
        text, condensed = fitted(
            request, lambda text: len(chat.pieces(prompt_for(request, text, chat.marks))), reads - room
        )
        read = chat.pieces(prompt_for(request, text, chat.marks))
        written, ended = chat.write(read, room, self.model.generation)
        return whole(bare(written, chat.marks), most(request), ended=ended), condensed

    def _half(self, weights: Weights) -> bool:
        return precision(self.model, weights, {}) is not Precision.FULL or _size(weights.folder) > _HEAVY

    def _revision(self, weights: Weights) -> str:
        how = Precision.HALF if self._half(weights) else Precision.FULL
        return f"{marked(weights.revision, how)}-{VERSION}"


def window(model: Model, folder: Path) -> int:
    """How many tokens the model takes, prompt and answer together: its row's number, or its own up to a bound."""
    if model.reads:
        return model.reads
    config = read_config(folder)
    own = (config.get("text_config") or config).get("max_position_embeddings")
    return min(own, _READS) if isinstance(own, int) and own > 0 else _READS


def follows_instructions(folder: Path) -> bool:
    """Whether the model in a folder is one to talk to: a decoder alone, with a chat template."""
    config = read_config(folder)
    if config.get("is_encoder_decoder") or not config.get("architectures"):
        return False
    return (folder / "chat_template.jinja").is_file() or bool(
        read_config(folder, "tokenizer_config.json").get("chat_template")
    )


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("*.safetensors"))
