from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from language import Language
from summarizer import Caution, Request
from summarizer.errors import BrokenEngineError, MissingModelError, WrongDirectionError
from summarizer.models import Model, Task, find_model
from summarizer.models.catalogue import SAME_LANGUAGE
from summarizer.seq2seq import Seq2SeqSummarizer
from summarizer.seq2seq.driving import driving
from summarizer.seq2seq.loading import Loaded

if TYPE_CHECKING:
    from pathlib import Path

ARABIC, ENGLISH = Language.ARABIC, Language.ENGLISH
TEXT = (
    "التقى وزير الخارجية الأردني أيمن الصفدي نظيره المصري في عمان.\n"
    "وبحث الوزيران التعاون في مجالات التجارة والطاقة والأمن.\n"
    "وقالت الوزارة في بيان إن اللقاء تناول تطورات المنطقة.\n"
)


def _request(text: str = TEXT, source: Language = ARABIC, target: Language = ARABIC) -> Request:
    return Request(text, "", source, target)


def _spied(engine: Seq2SeqSummarizer, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Load the model and keep what generate() is called with."""
    loaded = engine._ready(engine.weights())
    assert isinstance(loaded, Loaded)
    seen: dict[str, Any] = {}
    real = loaded.model.generate

    def generate(**settings: Any) -> Any:
        seen.update(settings)
        return real(**settings)

    monkeypatch.setattr(loaded.model, "generate", generate)
    return seen


def test_every_family_writes_and_names_itself(family_folder: Path) -> None:
    """A saved T5, mT5 or BART writes something; the summary names its folder, and carries a stamp of its weights."""
    summary = Seq2SeqSummarizer(find_model(str(family_folder))).summarize(_request())
    assert summary.engine == family_folder.name
    assert summary.model == str(family_folder)
    assert summary.revision
    assert summary.text
    assert "<" not in summary.text  # no piece of the tokenizer's own leaks


def test_the_target_language_starts_the_decoder(crosslingual_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model with a langid_map serves all four directions and is started with the target's piece, which is not shown."""
    engine = Seq2SeqSummarizer(find_model(str(crosslingual_folder)))
    seen = _spied(engine, monkeypatch)
    starts = []
    for target in (ARABIC, ENGLISH):
        summary = engine.summarize(_request(target=target))
        starts.append(seen["decoder_start_token_id"])
        assert summary.language is target
        assert "extra_id" not in summary.text
    tokenizer = engine._ready(engine.weights()).tokenizer
    assert starts == tokenizer.convert_tokens_to_ids(["<extra_id_1>", "<extra_id_2>"])
    assert len(engine.directions) == 4


def test_the_row_reaches_generate(tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prefix, window and generation settings of the model's row are what the model gets, with an attention mask."""
    row = Model(
        str(tiny_model),
        Task.SUMMARIZER,
        SAME_LANGUAGE,
        reads=30,
        prefix="lakhkhis: ",
        generation={"max_new_tokens": 5, "num_beams": 2},
    )
    engine = Seq2SeqSummarizer(row)
    seen = _spied(engine, monkeypatch)
    engine.summarize(_request())
    assert seen["max_new_tokens"] == 5
    assert seen["num_beams"] == 2
    assert seen["input_ids"].shape[1] <= 30
    assert seen["attention_mask"].shape == seen["input_ids"].shape
    assert engine._ready(engine.weights()).tokenizer.decode(seen["input_ids"][0]).startswith("lakhkhis")


def test_a_long_article_is_condensed_and_said_so(narrow_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text longer than the window is cut down to whole sentences, in their order, and the summary says so."""
    engine = Seq2SeqSummarizer(find_model(str(narrow_folder)))
    seen = _spied(engine, monkeypatch)
    short = "The foreign minister met his counterpart in Amman."
    summary = engine.summarize(_request(f"{short}\n" + "She said the talks covered trade. " * 12, ENGLISH, ENGLISH))
    assert [notice.caution for notice in summary.warnings] == [Caution.CONDENSED_FIRST]
    read = engine._ready(engine.weights()).tokenizer.decode(seen["input_ids"][0], skip_special_tokens=True)
    assert read.rstrip().endswith(".")
    assert seen["input_ids"].shape[1] <= 40


def test_short_texts_are_given_whole(tiny_model: Path) -> None:
    """Nothing is said of condensing where the article fits the window."""
    assert Seq2SeqSummarizer(find_model(str(tiny_model))).summarize(_request()).warnings == ()


def test_unknown_models_stay_in_one_language(tiny_model: Path) -> None:
    """A folder that says nothing of targets is not asked to translate."""
    with pytest.raises(WrongDirectionError, match="tiny-t5"):
        Seq2SeqSummarizer(find_model(str(tiny_model))).summarize(_request(target=ENGLISH))


def test_missing_weights_are_told_without_loading_torch(tmp_path: Path) -> None:
    """A name that is neither folder nor in the hub's cache is a miss, told in one line, by files alone."""
    program = (
        "import sys\n"
        "from language import Language as L\n"
        "from summarizer import Request\n"
        "from summarizer.errors import MissingModelError\n"
        "from summarizer.models import find_model\n"
        "from summarizer.seq2seq import Seq2SeqSummarizer\n"
        "try: Seq2SeqSummarizer(find_model('nobody/nothing')).summarize(Request('x', '', L.ENGLISH, L.ENGLISH))\n"
        "except MissingModelError as e: print(str(e).count(chr(10)), 'torch' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"HF_HOME": str(tmp_path)}
    )
    assert done.stdout.split() == ["0", "False"]


def test_a_folder_without_weights_is_a_miss(tmp_path: Path) -> None:
    """A folder that holds a config but no weights cannot be loaded and is not taken for one that can."""
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(MissingModelError):
        Seq2SeqSummarizer(find_model(str(tmp_path))).summarize(_request())


def test_damaged_weights_are_told_in_one_line(tmp_path: Path, tiny_model: Path) -> None:
    """A truncated weight file is a broken engine with its reason, not a traceback."""
    for file in tiny_model.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"\0" * 20)
    with pytest.raises(BrokenEngineError) as caught:
        Seq2SeqSummarizer(find_model(str(tmp_path))).summarize(_request())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("failure", ["ImportError('no torch here')", "OSError('libtorch_cpu.so: cannot open')"])
def test_a_broken_torch_is_told_and_the_extract_given(tmp_path: Path, tiny_model: Path, failure: str) -> None:
    """With a torch that does not import, the embedded engine answers and one sentence says why."""
    (tmp_path / "torch.py").write_text(f"raise {failure}\n", encoding="utf-8")
    program = (
        "import sys\n"
        f"sys.path.insert(0, {str(tmp_path)!r})\n"
        "from language import Language as L\n"
        "from summarizer import Request, choose\n"
        f"s = choose({str(tiny_model)!r}).summarize(Request('The king met the queen in Amman.', '', L.ENGLISH, L.ENGLISH))\n"
        "print(s.engine, len(s.warnings), s.warnings[0].caution, s.warnings[0].words(), sep='|')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    engine, count, caution, words = done.stdout.strip().split("|")
    assert (engine, count, caution) == ("embedded", "1", "engine_broken")
    assert failure.split("'")[1] in words


def test_the_table_drives_the_models_it_knows(tmp_path: Path) -> None:
    """A folder named like a row of the table is driven by that row; its own config adds the targets' pieces."""
    folder = tmp_path / "mT5_m2m_crossSum_enhanced"
    folder.mkdir()
    config = '{"task_specific_params": {"langid_map": {"arabic": [3, "<extra_id_3>"], "english": [4, "<extra_id_4>"]}}}'
    (folder / "config.json").write_text(config, encoding="utf-8")
    how = driving(find_model(str(folder)), folder)
    assert how.reads == 512
    assert how.generation["num_beams"] == 4
    assert how.generation["max_length"] == 84
    assert how.start == {ARABIC: "<extra_id_3>", ENGLISH: "<extra_id_4>"}
    assert how.skip_first
