"""Fetching weights from the hub: terms first, safetensors before pickles, never code, the commit recorded."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import PullError, TermsError, UnknownModelError
from summarizer.models.catalogue import known_models
from summarizer.models.disk import NEVER, OURS, SETTINGS, Weights, cache_folder, find_weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from summarizer.models.catalogue import Model

_MAIN = "main"


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)


def models_called(name: str) -> tuple[Model, ...]:
    """Return the rows of that name or profile; raises UnknownModelError telling the names there are."""
    found = tuple(model for model in known_models() if name in {model.name, model.label, model.profile})
    if found:
        return found
    names = [model.name for model in known_models()]
    profiles = sorted({model.profile for model in known_models()} - {""})
    raise UnknownModelError(f"no model is called {name}; there are {', '.join([*profiles, *names])}")


def pull(model: Model, *, accept_terms: bool = False, quiet: bool = False) -> Weights:
    """Fetch a model into the hub's cache, going on where an earlier pull broke off; progress goes to stderr.

    The commit got is recorded under the ref "khabar" of the cache, and every later load uses it.
    Raises TermsError where non-commercial terms are not accepted yet, PullError when hub, network or disk fail us.
    """
    if model.noncommercial and not accept_terms:
        raise TermsError(
            f"{model.name} may not be used commercially ({model.licence}): say that you accept these terms"
        )
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.utils.tqdm import disable_progress_bars, enable_progress_bars

    endpoint = os.environ.get("HF_ENDPOINT") or None
    (disable_progress_bars if quiet else enable_progress_bars)()
    try:
        info = HfApi(endpoint=endpoint).model_info(model.name, revision=model.revision or _MAIN, timeout=_PATIENCE)
        folder = snapshot_download(
            model.name,
            revision=info.sha,
            cache_dir=cache_folder(),
            endpoint=endpoint,
            allow_patterns=[*SETTINGS, *_weight_files(model, [file.rfilename for file in info.siblings or ()])],
            ignore_patterns=list(NEVER),
        )
    except PullError:
        raise
    except Exception as error:  # the hub's client raises its own, its transport's and the system's
        raise PullError(_in_words(model, error)) from error
    return _recorded(model, Path(folder))


def pull_called(name: str, *, accept: bool = False, tell: Callable[[str], None] = _to_stderr) -> str:
    """Fetch the model of that name, or every one of that profile; say where each lies, one a line.

    Size and licence are told before anything is fetched. Raises what `models_called` and `pull` raise.
    """
    models = models_called(name)
    for model in models:
        tell(f"{model.name}: about {model.megabytes} MB, {model.licence}")
    pulled = [(model, pull(model, accept_terms=accept)) for model in models]
    return "\n".join(f"{model.name} {weights.revision[:12]} in {weights.folder}" for model, weights in pulled)


_PATIENCE = 20.0  # seconds for the hub's first word


def _weight_files(model: Model, files: Iterable[str]) -> list[str]:
    """Return the first pattern of the row that the revision has files for."""
    names = list(files)
    for pattern in model.weights:
        if any(Path(name).match(pattern) and "/" not in name for name in names):
            return [pattern]
    raise PullError(f"{model.name} has no weights that can be loaded safely")


def _in_words(model: Model, error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return f"the disk is full: {model.name} needs about {model.megabytes} MB in {cache_folder()}"
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return f"{model.name} could not be fetched: {lines[0][:200]}"


def _recorded(model: Model, folder: Path) -> Weights:
    refs = folder.parent.parent / "refs"
    refs.mkdir(exist_ok=True)
    (refs / OURS).write_text(folder.name, encoding="utf-8")
    found = find_weights(model)
    if found is None:
        raise PullError(f"{model.name} was fetched but holds no weights")
    return found
