from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from language import Language
from summarizer import Request, choose
from summarizer.errors import PullError, TermsError, UnknownModelError
from summarizer.models import Model, Task, find_weights, known_models, models_called, pull, pull_called
from summarizer.models.catalogue import SAME_LANGUAGE
from tests.loopback_hub import commit_of, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "khabar-tests/tiny-t5"
TINY = Model(NAME, Task.SUMMARIZER, SAME_LANGUAGE, licence="MIT", megabytes=1)


@pytest.fixture
def served(tmp_path: Path, tiny_model: Path) -> Path:
    """A folder to serve: the tiny model beside what must never be fetched."""
    folder = tmp_path / "served"
    shutil.copytree(tiny_model, folder)
    (folder / "modeling_evil.py").write_text("raise SystemExit", encoding="utf-8")
    (folder / "pytorch_model.bin").write_bytes(b"pickle")
    return folder


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the hub's."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


@pytest.fixture
def asked(served: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The paths that the hub on this machine was asked for."""
    paths: list[str] = []
    with serve({NAME: served}, paths) as endpoint:
        monkeypatch.setenv("HF_ENDPOINT", endpoint)
        yield paths


def test_a_pulled_model_answers_offline(served: Path, asked: list[str]) -> None:
    """The real client fetches the model, the commit is recorded, and it writes by its name without the hub."""
    weights = pull(TINY, quiet=True)
    assert weights.revision == commit_of(served)
    asked.clear()
    summary = choose(NAME).summarize(Request("The king met the queen.", "", Language.ENGLISH, Language.ENGLISH))
    assert (summary.engine, summary.model, summary.revision) == (NAME, NAME, commit_of(served))
    assert asked == []


def test_safetensors_come_before_pickles_and_code_never(asked: list[str]) -> None:
    """Where the revision has safetensors, no .bin is fetched; Python files are not even asked for."""
    folder = pull(TINY, quiet=True).folder
    assert (folder / "model.safetensors").is_file()
    assert not any(path.endswith((".bin", ".py")) for path in asked)


def test_a_pickle_is_fetched_where_there_is_nothing_else(served: Path, asked: list[str]) -> None:
    """Old revisions hold only pytorch_model.bin, which transformers loads with weights_only."""
    (served / "model.safetensors").unlink()
    assert (pull(TINY, quiet=True).folder / "pytorch_model.bin").is_file()


def test_the_recorded_commit_stays_until_the_next_pull(served: Path, asked: list[str], cache: Path) -> None:
    """A newer commit on the hub changes nothing before it is pulled; then it is the one in use."""
    first = pull(TINY, quiet=True).revision
    (served / "extra.json").write_text("{}", encoding="utf-8")
    found = find_weights(TINY)
    assert found is not None
    assert found.revision == first
    assert pull(TINY, quiet=True).revision != first
    assert (cache / "models--khabar-tests--tiny-t5" / "refs" / "khabar").read_text() == commit_of(served)


def test_a_broken_off_pull_is_no_model(served: Path, asked: list[str]) -> None:
    """With a weight file still missing, the model is not taken for one that is here; pulling again mends it."""
    folder = pull(TINY, quiet=True).folder
    (folder / "model.safetensors").unlink()
    assert find_weights(TINY) is None
    assert (pull(TINY, quiet=True).folder / "model.safetensors").is_file()


def test_chat_templates_come_along(served: Path, asked: list[str]) -> None:
    """Instruction models keep their template in a file of its own, and are of no use without it."""
    (served / "chat_template.jinja").write_text("{{ messages }}", encoding="utf-8")
    assert (pull(TINY, quiet=True).folder / "chat_template.jinja").is_file()


def test_terms_are_asked_for_before_the_network(asked: list[str]) -> None:
    """Non-commercial weights are fetched only after their terms were accepted."""
    bound = replace(TINY, noncommercial=True, licence="CC BY-NC-SA 4.0")
    with pytest.raises(TermsError, match="CC BY-NC-SA"):
        pull(bound, quiet=True)
    assert asked == []
    assert pull(bound, accept_terms=True, quiet=True).folder.is_dir()


def test_what_the_hub_does_not_have_is_told(asked: list[str]) -> None:
    """An unknown repository is one line, not a traceback."""
    with pytest.raises(PullError, match="nobody/nothing") as caught:
        pull(replace(TINY, name="nobody/nothing"), quiet=True)
    assert "\n" not in str(caught.value)


def test_no_hub_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a connection, pulling fails with a line that names the model."""
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(PullError, match="tiny-t5"):
        pull(TINY, quiet=True)


def test_models_are_called_by_name_or_profile() -> None:
    """A profile names all of its models; an unknown name is told with those there are."""
    assert {model.name for model in models_called("bilingual")} == {"csebuetnlp/mT5_m2m_crossSum_enhanced"}
    assert len(models_called("permissive")) == 4
    with pytest.raises(UnknownModelError, match="permissive"):
        models_called("no-such-model")


def test_every_row_of_the_table_says_what_a_person_must_know() -> None:
    """Each known model has a licence, a size, directions and settings; non-commercial licences are marked."""
    for model in known_models():
        assert model.licence
        assert model.megabytes > 0
        assert model.directions
        assert model.generation
        assert model.noncommercial == ("NC" in model.licence)


def test_size_and_licence_are_told_before_anything_is_fetched(asked: list[str]) -> None:
    """A pull by profile says what it will fetch; without the terms accepted it stops there."""
    told: list[str] = []
    with pytest.raises(TermsError):
        pull_called("bilingual", tell=told.append)
    assert told == ["csebuetnlp/mT5_m2m_crossSum_enhanced: about 2340 MB, CC BY-NC-SA 4.0"]
    assert asked == []
