"""Knowledge of the languages kept as data: text files beside the code, one entry a line, `#` starts a comment."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def entries(package: str, path: str) -> tuple[str, ...]:
    """Entries of the file `path` inside `package`, in order, without comments and blank lines.

    A `#` opens a comment at the start of a line or after white space; elsewhere it is an ordinary character.
    """
    text = files(package).joinpath(path).read_text(encoding="utf-8")
    lines = (_without_comment(line) for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def table(package: str, path: str) -> tuple[tuple[str, ...], ...]:
    """Entries of a file whose columns are separated by tabs; cells are stripped."""
    return tuple(tuple(cell.strip() for cell in entry.split("\t")) for entry in entries(package, path))


def _without_comment(line: str) -> str:
    if line.lstrip().startswith("#"):
        return ""
    for mark in (" #", "\t#"):
        line = line.split(mark, 1)[0]
    return line.strip()
