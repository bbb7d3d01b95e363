"""Speed and memory of one model by every way of driving it, in one run, as ratios to plain transformers in fp32.

    python benchmarks/models.py [--layers 12] [--reads 512] [--writes 84] [--folder KEPT]

The weights are random, in the shapes of mT5-base (Xue et al., 2021), which time and memory do not see; lengths are
forced. Each row is a process of its own: seconds of the best round after a short one to warm up, by the clock and by
the processor (where other programs run too, believe the latter), and the peak of its resident memory, tokenizer and
libraries included. Needs Linux, 3 GB of disk and 5 GB of memory.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from summarizer.quantized.convert import convert
from summarizer.quantized.engine import Quantized
from summarizer.quantized.settings import own_settings
from summarizer.seq2seq.loading import load

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[list[list[int]], dict[str, Any]], object]

VOCABULARY, WIDTH = 250112, 768
BEAMS, BATCH = 4, 8
ROWS = {  # how driven, texts at once
    "transformers fp32": 1,
    "transformers bf16": 1,
    "torch dynamic int8": 1,
    "CTranslate2 int8": 1,
    "CTranslate2 int8, batches": BATCH,
    "transformers bf16, batches": BATCH,
    "transformers fp32, batches": BATCH,
}


def build(folder: Path, layers: int) -> None:
    """Save a model of random weights with a tokenizer of as many pieces."""
    import torch
    from tokenizers import Tokenizer, models
    from transformers import MT5Config, MT5ForConditionalGeneration, PreTrainedTokenizerFast

    torch.manual_seed(5)
    config = MT5Config(
        vocab_size=VOCABULARY, d_model=WIDTH, d_kv=64, d_ff=2048, num_layers=layers, num_decoder_layers=layers,
        num_heads=12, feed_forward_proj="gated-gelu", pad_token_id=0, eos_token_id=1, decoder_start_token_id=0,
    )  # fmt: skip
    model: Any = MT5ForConditionalGeneration(config)
    model.save_pretrained(folder)
    pieces = ["<pad>", "</s>", "<unk>", *(f"▁{number:x}" for number in range(VOCABULARY - 3))]
    raw = Tokenizer(models.Unigram([(piece, -8.0) for piece in pieces], unk_id=2))
    fast: Any = PreTrainedTokenizerFast
    fast(tokenizer_object=raw, pad_token="<pad>", eos_token="</s>", unk_token="<unk>").save_pretrained(folder)


def by_transformers(folder: Path, name: str) -> Write:
    """Write by generate(), as the engine does, but of several texts at once."""
    loaded = load(folder, half="bf16" in name)
    if "dynamic" in name:
        linear = {loaded.torch.nn.Linear}
        quantized = loaded.torch.ao.quantization.quantize_dynamic(loaded.model, linear, dtype=loaded.torch.qint8)
    model = quantized if "dynamic" in name else loaded.model

    def write(texts: list[list[int]], settings: dict[str, Any]) -> object:
        read = loaded.torch.tensor(texts)
        with loaded.torch.inference_mode():
            return model.generate(
                input_ids=read, attention_mask=loaded.torch.ones_like(read), do_sample=False, **settings
            )

    return write


def by_ctranslate2(folder: Path, name: str) -> Write:
    """Write by the converted copy: with all cores on one text, or two texts at a time for a backlog."""
    import ctranslate2
    from transformers import AutoTokenizer

    two = "batches" in name
    translator = ctranslate2.Translator(
        str(folder / "int8"), inter_threads=2 if two else 1, intra_threads=1 if two else os.cpu_count() or 1
    )
    tokenizer = AutoTokenizer.from_pretrained(folder)
    return Quantized(tokenizer, translator, own_settings(folder), batch=BATCH // 2 if two else 1).write_all


def row(folder: Path, name: str, reads: int, writes: int, rounds: int) -> dict[str, float]:
    """Measure one row in this process: seconds a text, and the peak of memory in MB."""
    write = (by_ctranslate2 if name.startswith("CTranslate2") else by_transformers)(folder, name)
    many = ROWS[name]
    texts = [[(7 + 131 * text + 17 * at) % 200000 + 3 for at in range(reads - 1)] + [1] for text in range(many)]
    settings = {"num_beams": BEAMS, "no_repeat_ngram_size": 2, "length_penalty": 0.6}
    times = []
    for length in (3, *[writes] * rounds):
        started, computed = time.perf_counter(), time.process_time()
        write(texts, {**settings, "max_new_tokens": length, "min_new_tokens": length})
        times.append((time.perf_counter() - started, time.process_time() - computed))
    seconds, processor = min(times[1:])
    return {"seconds": seconds / many, "processor": processor / many, "megabytes": peak()}


def peak() -> float:
    """Return the most memory this process has held, in MB; getrusage() would count what its parent held."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.split("VmHWM:")[1].split()[0]) / 1024


def measured(name: str, folder: Path, asked: argparse.Namespace) -> dict[str, float] | None:
    """Measure a row in a process of its own; None where it fails."""
    options = [f"--{key}={getattr(asked, key)}" for key in ("reads", "writes", "rounds")]
    command = [sys.executable, __file__, "--row", name, "--folder", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--reads", type=int, default=512)
    parser.add_argument("--writes", type=int, default=84)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="build the model here and leave it; else it is thrown away")
    parser.add_argument("--row", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.row:
        print(json.dumps(row(asked.folder, asked.row, asked.reads, asked.writes, asked.rounds)))
        return
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="khabar-models-"))
    try:
        table(folder, asked)
    finally:
        if not asked.folder:
            shutil.rmtree(folder)


def table(folder: Path, asked: argparse.Namespace) -> None:
    """Build and convert the model where it is not there yet, and print a line as each row is measured."""
    if not (folder / "int8").is_dir():
        build(folder, asked.layers)
        started = time.perf_counter()
        convert(folder, folder / "int8")
        print(f"converted in {time.perf_counter() - started:.0f} s")
    print(f"{asked.layers} + {asked.layers} layers, {asked.reads} pieces read, {asked.writes} written, {BEAMS} beams")
    print(f"{'':30}{'s a text':>10}{'times fp32':>12}{'CPU s':>10}{'times fp32':>12}{'peak MB':>10}", flush=True)
    base: dict[str, float] = {}
    for name in ROWS:
        found = measured(name, folder, asked)
        if found is None:
            continue
        base = base or found
        told = "".join(f"{found[key]:10.2f}{base[key] / found[key]:12.1f}" for key in ("seconds", "processor"))
        print(f"{name:30}{told}{found['megabytes']:10.0f}", flush=True)


if __name__ == "__main__":
    main()
