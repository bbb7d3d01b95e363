from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from summarizer import precision
from summarizer.models import find_model, find_weights
from summarizer.precision import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    """Ask the processor anew in each test."""
    asked = precision.processor_speaks
    asked.cache_clear()
    yield
    asked.cache_clear()


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("flags\t: fpu avx512f avx512_bf16 amx_tile\n", {"bf16"}),
        ("flags\t: fpu amx_bf16\n", {"bf16"}),
        ("Features\t: asimd bf16 i8mm\n", {"bf16"}),
        ("flags\t: fpu avx2 avx512f avx512_vnni\n", set()),
        ("model name : avx512_bf16 emulator\nflags : fpu\n", set()),
    ],
)
def test_the_processor_is_asked(told: str, expected: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The flags say whether bfloat16 is multiplied in silicon, on Intel, AMD and ARM."""
    (tmp_path / "cpuinfo").write_text(told, encoding="utf-8")
    monkeypatch.setattr(precision, "_CPU", tmp_path / "cpuinfo")
    assert precision.processor_speaks() == expected


def test_an_unknown_processor_computes_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no /proc, nothing is assumed."""
    monkeypatch.setattr(precision, "_CPU", tmp_path / "missing")
    assert precision.processor_speaks() == set()


@pytest.mark.parametrize(
    ("machine", "told", "worth", "expected"),
    [
        ({"gpu", "bf16"}, {}, 0, Precision.HALF),
        ({"bf16"}, {}, 0, Precision.EIGHT),
        ({"bf16"}, {"num_beam_groups": 2}, 0, Precision.HALF),
        (set(), {"num_beam_groups": 2}, 0, Precision.FULL),
        ({"gpu", "bf16"}, {}, 1 << 40, Precision.FULL),
    ],
)
def test_the_quickest_way_is_taken(
    machine: set[str],
    told: dict[str, Any],
    worth: int,
    expected: Precision,
    *,
    tiny_model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A card first, else 8 bits, else bfloat16 where the processor has it, else full; small models stay as they are."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(precision, "has_gpu", lambda: "gpu" in machine)
    monkeypatch.setattr(precision, "processor_speaks", lambda: frozenset(machine - {"gpu"}))
    monkeypatch.setattr(precision, "WORTH", worth)
    model = find_model(str(tiny_model))
    weights = find_weights(model)
    assert weights is not None
    assert precision.precision(model, weights, told) is expected
