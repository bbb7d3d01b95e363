from __future__ import annotations

import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from language import Language
from summarizer import Request, prepare
from summarizer.errors import BrokenEngineError
from summarizer.models import Model, Task, find_model, find_weights
from summarizer.models.catalogue import SAME_LANGUAGE
from summarizer.quantized import cache, convert, settings
from summarizer.quantized.engine import Quantized
from summarizer.quantized.gathering import Gathering
from summarizer.seq2seq import Seq2SeqSummarizer
from tests.tiny_models import save_tiny_seq2seq

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCE, TARGET = [7, 8, 9, 30, 44, 50, 1], [10, 20, 30, 40, 10]
TEXT = "The foreign minister met his counterpart in Amman. They spoke about trade. The talks go on in Cairo."
REQUEST = Request(TEXT, "", Language.ENGLISH, Language.ENGLISH)


def _load(folder: Path) -> Any:
    from transformers import AutoModelForSeq2SeqLM

    return AutoModelForSeq2SeqLM.from_pretrained(folder, local_files_only=True).eval()


@pytest.fixture(scope="module", params=["t5", "flan", "mt5", "crosslingual", "bart", "mbart", "marian"])
def any_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny model of each family that CTranslate2 loads, and one with a langid_map."""
    folder = tmp_path_factory.mktemp("convertible") / f"tiny-{request.param}"
    if request.param in _OTHERS:
        return _save_other(folder, request.param)
    if request.param == "crosslingual":
        return save_tiny_seq2seq(folder, family="mt5", langids=True)
    return save_tiny_seq2seq(folder, family=request.param)


_BART: dict[str, Any] = {
    "vocab_size": 160, "d_model": 16, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2,
    "decoder_attention_heads": 2, "encoder_ffn_dim": 32, "decoder_ffn_dim": 32, "max_position_embeddings": 64,
}  # fmt: skip
_T5: dict[str, Any] = {
    "vocab_size": 160, "d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 1, "num_decoder_layers": 1, "num_heads": 2,
}  # fmt: skip
_OTHERS: dict[str, tuple[str, dict[str, Any]]] = {
    "flan": ("T5", {**_T5, "feed_forward_proj": "gated-gelu", "tie_word_embeddings": False, "pad_token_id": 0}),
    "mbart": ("MBart", {**_BART, "scale_embedding": True, "pad_token_id": 2}),
    "marian": ("Marian", {**_BART, "pad_token_id": 159}),  # its padding is its last piece, and never written
}


def _save_other(folder: Path, family: str) -> Path:
    """Save a tiny model without a tokenizer; its biases are not nothing, so that a forgotten one shows."""
    import torch
    import transformers

    torch.manual_seed(3)
    kind, told = _OTHERS[family]
    config = getattr(transformers, f"{kind}Config")(
        eos_token_id=1, bos_token_id=None, decoder_start_token_id=told["pad_token_id"], **told
    )
    of_config: Any = transformers.AutoModelForSeq2SeqLM.from_config
    model = of_config(config)
    with torch.no_grad():
        for weights in model.parameters():
            if weights.dim() == 1:
                weights.add_(0.3 * torch.randn_like(weights))
    model.generation_config.forced_eos_token_id = None
    if family == "marian":
        model.generation_config.bad_words_ids = [[told["pad_token_id"]]]
    model.save_pretrained(folder)
    return folder


def _brief(folder: Path) -> Model:
    """Return the model of a folder, told to write little."""
    return replace(find_model(str(folder)), generation={"max_new_tokens": 9, "num_beams": 2})


@pytest.fixture
def converting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Convert tiny models too, into a cache of the test's own, in this process; return what was converted."""
    done: list[Path] = []

    def run(command: Sequence[str]) -> None:
        done.append(Path(command[-2]))
        convert.convert_to(Path(command[-2]), Path(command[-1]))

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("summarizer.precision.WORTH", 0)
    monkeypatch.setattr("summarizer.precision.has_gpu", lambda: False)
    monkeypatch.setattr("summarizer.precision.processor_speaks", frozenset)
    monkeypatch.setattr(cache, "_run", run)
    return done


def _scores(folder: Path, converted: Path) -> list[tuple[float, float]]:
    model = _load(folder)
    target = [model.generation_config.decoder_start_token_id, *TARGET]
    theirs = convert.torch_scores(model, SOURCE, target)
    return list(zip(convert.scores_of(converted, SOURCE, target), theirs, strict=True))


def test_every_family_scores_as_in_transformers(any_folder: Path, tmp_path: Path) -> None:
    """Log-probabilities of given pieces agree to a thousandth of a nat: T5 old and new, mT5, BART, mBART, Marian."""
    convert.convert(any_folder, tmp_path / "same", quantization=None)
    for ours, theirs in _scores(any_folder, tmp_path / "same"):
        assert ours == pytest.approx(theirs, abs=1e-3)


def test_eight_bits_cost_little(any_folder: Path, tmp_path: Path) -> None:
    """In 8 bits they agree to a few hundredths of their size."""
    convert.convert(any_folder, tmp_path / "int8")
    for ours, theirs in _scores(any_folder, tmp_path / "int8"):
        assert ours == pytest.approx(theirs, abs=0.1, rel=0.03)


def test_the_forced_flag_does_flatten_scores(
    crosslingual_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With CTranslate2's own view of mT5 under transformers 5, the converted model is refused: its scores are flat."""
    monkeypatch.setattr(convert, "_tell_the_truth", lambda config: None)
    with pytest.raises(BrokenEngineError, match="nats a piece"):
        convert.convert(crosslingual_folder, tmp_path / "flat", quantization=None)


def test_a_converted_model_writes_the_same(any_folder: Path, tmp_path: Path) -> None:
    """Greedily, without rounding, the same pieces are written as by generate(), the start first, to the same length."""
    import ctranslate2
    import torch

    convert.convert(any_folder, tmp_path / "same", quantization=None)
    model = _load(any_folder)
    how = {"num_beams": 1, "max_new_tokens": 9}
    ours = Quantized(None, ctranslate2.Translator(str(tmp_path / "same")), settings.own_settings(any_folder))
    theirs = model.generate(input_ids=torch.tensor([SOURCE]), do_sample=False, **how)[0].tolist()
    assert ours.write(SOURCE, how) == (theirs, 1 in theirs[1:])


def test_a_summary_in_eight_bits_is_kept_apart(family_folder: Path, converting: list[Path]) -> None:
    """The engine converts once, writes by CTranslate2, and its revision says so before and after."""
    weights = find_weights(find_model(str(family_folder)))
    assert weights is not None
    for _ in range(2):
        engine = Seq2SeqSummarizer(_brief(family_folder))
        before = engine.version
        summary = engine.summarize(REQUEST)
        assert summary.revision == f"{weights.revision}-int8"
        assert before == engine.version == (summary.model, summary.revision)
        assert summary.text
        assert summary.warnings == ()
    assert converting == [family_folder]


def test_the_target_language_reaches_ctranslate2(crosslingual_folder: Path, converting: list[Path]) -> None:
    """A model with a langid_map starts from the target's piece, which is not shown."""
    engine = Seq2SeqSummarizer(_brief(crosslingual_folder))
    summary = engine.summarize(Request(TEXT, "", Language.ENGLISH, Language.ARABIC))
    assert summary.revision.endswith("-int8")
    assert "extra_id" not in summary.text
    loaded = engine._ready(engine.weights())
    assert loaded.write(SOURCE, {"decoder_start_token_id": 5, "max_length": 4})[0][0] == 5


def test_what_cannot_be_converted_is_driven_by_transformers(
    tiny_model: Path, converting: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failing converter costs one try a day and not a word: the summary is transformers' own."""

    def fail(*_: object) -> None:
        raise RuntimeError("no such layer")

    monkeypatch.setattr(convert, "convert", fail)
    for _ in range(2):
        engine = Seq2SeqSummarizer(_brief(tiny_model))
        summary = engine.summarize(REQUEST)
        assert "int8" not in summary.revision
        assert summary.warnings == ()
        assert engine.version == (summary.model, summary.revision)
    assert len(converting) == 1


def test_a_converter_that_is_killed_is_not_started_again_at_once(
    tiny_model: Path, converting: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where memory does not suffice for converting, the machine is not troubled with it at every summary."""
    runs: list[object] = []
    monkeypatch.setattr(cache, "_run", runs.append)
    model = find_model(str(tiny_model))
    weights = find_weights(model)
    assert weights is not None
    assert [cache.converted(model, weights) for _ in range(2)] == [None, None]
    assert len(runs) == 1


def test_a_damaged_copy_is_not_used_twice(
    tiny_model: Path, converting: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A converted file that does not load gives way to transformers, now and at the next start."""
    model = find_model(str(tiny_model))
    weights = find_weights(model)
    assert weights is not None
    where = cache.place(model.name, weights.revision)
    where.mkdir(parents=True)
    (where / "model.bin").write_bytes(b"\0" * 9)
    engine = Seq2SeqSummarizer(model)
    assert "int8" not in engine.summarize(REQUEST).revision
    assert engine.version == (model.name, weights.revision)


def test_converting_is_a_program_of_its_own(tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real program converts whole or not at all, and what earlier revisions left is cleared away."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    model = Model(str(tiny_model), Task.SUMMARIZER, SAME_LANGUAGE)
    weights = find_weights(model)
    assert weights is not None
    old = cache.place(model.name, "older")
    old.mkdir(parents=True)
    (old / "model.bin").write_bytes(b"x")
    where = cache.converted(model, weights)
    assert where is not None
    assert cache.is_converted(where)
    assert not old.exists()
    assert not list(where.parent.glob("*.making"))


def test_a_pulled_model_is_prepared_once(tiny_model: Path, converting: list[Path], tmp_path: Path) -> None:
    """What was pulled is converted before its first summary, and said so; the second time there is nothing to say."""
    row = find_model("csebuetnlp/mT5_m2m_crossSum_enhanced")
    repository = tmp_path / "hub" / "models--csebuetnlp--mT5_m2m_crossSum_enhanced"
    shutil.copytree(tiny_model, repository / "snapshots" / ("a" * 40))
    (repository / "refs").mkdir()
    (repository / "refs" / "khabar").write_text("a" * 40, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
        assert [line.partition(":")[0] for line in prepare("bilingual")] == [row.name]
        assert list(prepare("bilingual")) == []
    assert len(converting) == 1


def test_weights_pulled_anew_are_loaded_anew(tiny_model: Path, crosslingual_folder: Path, tmp_path: Path) -> None:
    """An engine that has a model in memory notices other weights in its folder, and writes by them."""
    folder = tmp_path / "model"
    shutil.copytree(tiny_model, folder)
    engine = Seq2SeqSummarizer(_brief(folder))
    before = engine.summarize(REQUEST)
    shutil.rmtree(folder)
    shutil.copytree(crosslingual_folder, folder)
    after = engine.summarize(REQUEST)
    assert after.revision != before.revision
    assert after.text == Seq2SeqSummarizer(_brief(folder)).summarize(REQUEST).text != before.text


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"max_length": 84}, {"max_decoding_length": 83}),
        ({"max_length": 84, "max_new_tokens": 20}, {"max_decoding_length": 20}),
        ({"min_length": 56}, {"min_decoding_length": 55}),
        ({"num_beams": 4, "length_penalty": 0.6}, {"beam_size": 4, "length_penalty": 0.6}),
        ({"bad_words_ids": [[3], [4, 5]]}, {"suppress_sequences": [["3"], ["4", "5"]]}),
        ({"no_repeat_ngram_size": None}, {"beam_size": 1}),
    ],
)
def test_lengths_and_beams_are_translated(told: dict[str, Any], expected: dict[str, Any]) -> None:
    """Transformers counts the starting piece into lengths, CTranslate2 does not; unset settings stay out."""
    own = {"decoder_start_token_id": 0, "eos_token_id": 1, "model_type": "t5"}
    assert expected.items() <= settings.settings_for(own, told).options.items()


@pytest.mark.parametrize(
    "told", [{"num_beam_groups": 2}, {"suppress_tokens": [3]}, {"eos_token_id": [1, 2]}, {"guidance_scale": 1.5}]
)
def test_settings_of_another_kind_are_not_bent(told: dict[str, Any]) -> None:
    """What CTranslate2 cannot do is left to transformers instead of being left out."""
    own = {"decoder_start_token_id": 0, "eos_token_id": 1, "model_type": "bart"}
    with pytest.raises(settings.Unsupported):
        settings.settings_for(own, told)


def test_the_first_piece_some_models_force_comes_after_the_start() -> None:
    """BART for CNN begins each summary with its <s>, and says so in its own settings."""
    own = {"decoder_start_token_id": 2, "eos_token_id": 2, "forced_bos_token_id": 0, "model_type": "bart"}
    how = settings.settings_for(own, {})
    assert (how.start, how.forced, how.end) == (2, (0,), 2)


def test_what_many_threads_ask_is_written_together() -> None:
    """While one batch is written the next gathers: like settings go together, at most so many, and each gets its own."""
    batches: list[list[int]] = []

    def write_all(texts: list[list[int]], how: dict[str, Any]) -> list[tuple[list[int], bool]]:
        batches.append([pieces[0] for pieces in texts])
        time.sleep(0.1)
        if how.get("fail"):
            raise ValueError("no")
        return [([-pieces[0]], True) for pieces in texts]

    gathering = Gathering(write_all, 4)
    with ThreadPoolExecutor(12) as threads:
        told = list(threads.map(lambda n: gathering.write([n], {"odd": n % 2}), range(11)))
    assert told == [([-n], True) for n in range(11)]
    assert len(batches) < 8
    assert all(len(batch) <= 4 and len({n % 2 for n in batch}) == 1 for batch in batches)
    with pytest.raises(ValueError, match="no"):
        gathering.write([1], {"fail": True})


def test_a_batch_writes_what_each_would_alone(family_folder: Path, converting: list[Path]) -> None:
    """Padding changes no word: texts of different lengths give the same alone and together."""
    engine = Seq2SeqSummarizer(_brief(family_folder))
    requests = [Request(TEXT * (n + 1), "", Language.ENGLISH, Language.ENGLISH) for n in range(6)]
    alone = [engine.summarize(request) for request in requests]
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(engine.summarize, requests)) == alone
