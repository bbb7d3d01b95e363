"""In which numbers a model computes here: asked of the processor and of the files, without loading torch."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.quantized.cache import failed
from summarizer.quantized.settings import Unsupported, own_settings, settings_for

if TYPE_CHECKING:
    from summarizer.models import Model, Weights

WORTH = 64 << 20  # bytes of weights: smaller models are quick as they are
_CONVERTIBLE = {"t5", "mt5", "bart", "mbart", "marian"}
_BF16 = {"amx_bf16", "avx512_bf16", "bf16"}  # the last on ARM
_CPU = Path("/proc/cpuinfo")
_GPU = Path("/proc/driver/nvidia/version")


class Precision(StrEnum):
    """How the weights are held: as saved, in torch's bfloat16, or in 8 bits by CTranslate2."""

    FULL = "fp32"
    HALF = "bf16"
    EIGHT = "int8"


def precision(model: Model, weights: Weights, generation: dict[str, Any]) -> Precision:
    """Return the quickest that this machine and this model allow for these arguments of generate()."""
    if _size(weights.folder) < WORTH:
        return Precision.FULL
    if has_gpu():
        return Precision.HALF
    if _fits_ctranslate2(weights, generation) and not failed(model.name, weights.revision):
        return Precision.EIGHT
    return Precision.HALF if "bf16" in processor_speaks() else Precision.FULL


def marked(revision: str, how: Precision) -> str:
    """Return the revision under which summaries are kept: the precision makes another writer of a model."""
    return revision if how is Precision.FULL else f"{revision}-{how}"


@cache
def processor_speaks() -> frozenset[str]:
    """Return the formats the processor multiplies in silicon: "bf16" or nothing. Elsewhere than on Linux: nothing."""
    try:
        told = _CPU.read_text(encoding="utf-8")
    except OSError:
        return frozenset()
    flags = {flag for line in told.splitlines() if line.startswith(("flags", "Features")) for flag in line.split()}
    return frozenset({"bf16"}) if flags & _BF16 else frozenset()


def has_gpu() -> bool:
    """Whether the driver of an NVIDIA card is loaded; torch has the last word when it loads the model."""
    return _GPU.exists()


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for pattern in ("*.safetensors", "*.bin") for file in folder.glob(pattern))


def _fits_ctranslate2(weights: Weights, generation: dict[str, Any]) -> bool:
    own = own_settings(weights.folder)
    if own.get("model_type") not in _CONVERTIBLE or find_spec("ctranslate2") is None:
        return False
    try:
        settings_for(own, generation)
    except Unsupported:
        return False
    return True
