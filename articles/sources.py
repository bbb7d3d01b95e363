"""Articles from wherever a person points to: a file, a folder, a web address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from articles.addresses import is_address
from articles.reading import read_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.records import Defaults, Draft, Refusal


def read(source: str | Path, defaults: Defaults | None = None, *, private: bool = False) -> Iterator[Draft | Refusal]:
    """Read articles one at a time; what cannot be read comes as a Refusal that says why, in between.

    `source` is a path or an http address; `private` allows addresses of this machine and its network.
    """
    if isinstance(source, str) and is_address(source):
        from articles.web import read_address  # with its HTTP client: most commands need neither

        return read_address(source, defaults, private=private)
    return read_path(Path(source), defaults)
