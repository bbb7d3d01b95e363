"""Articles from files and folders, one at a time: what can be read as a Draft, the rest as a Refusal that says why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from articles.drafting import Raw, UnfitError, draft, line
from articles.fields import raw_of
from articles.pages import raw_of_page
from articles.records import Draft, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from articles.records import Defaults

LARGEST = 10_000_000  # bytes of a file, or of a line of a .jsonl file, which may itself be of any size

_WHAT = "Khabar reads .txt, .html, .json and .jsonl"


def read_path(source: Path, defaults: Defaults | None = None) -> Iterator[Draft | Refusal]:
    """Read a file, or every file of a folder and its folders, in the order of their names.

    Hidden files are passed over; whatever else cannot be read is told. Memory holds one file, or one line of a .jsonl.
    """
    if source.is_dir():
        for path in _files(source):
            yield from _read_file(path, defaults)
    else:
        yield from _read_file(source, defaults)


def _files(folder: Path) -> Iterable[Path]:
    inside = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in inside if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _read_file(path: Path, defaults: Defaults | None) -> Iterator[Draft | Refusal]:
    reader, name = _READERS.get(path.suffix.lower()), line(str(path))
    if reader is None:
        yield Refusal(name, 0, f"not a kind of file that can be read; {_WHAT}")
        return
    try:
        with path.open("rb") as file:
            for number, found in reader(file):
                yield _drafted(name, number, found, defaults)
    except OSError as error:
        yield Refusal(name, 0, f"cannot be opened: {error.strerror}")


def _drafted(name: str, number: int, found: Raw | str, defaults: Defaults | None) -> Draft | Refusal:
    if isinstance(found, str):
        return Refusal(name, number, found)
    try:
        return draft(found, defaults)
    except UnfitError as error:
        return Refusal(name, number, str(error))


def _text(file: BinaryIO) -> Iterator[tuple[int, Raw | str]]:
    try:
        text = decoded(_whole(file))
    except UnfitError as error:
        yield 0, str(error)
        return
    title, _, body = text.strip().partition("\n")
    if title and not body.strip():
        yield 0, "only one line: the first line of a .txt file is the title, the text begins on the next"
    else:
        yield 0, Raw(title=title, text=body)


def _page(file: BinaryIO) -> Iterator[tuple[int, Raw | str]]:
    try:
        yield 0, raw_of_page(_whole(file))
    except UnfitError as error:
        yield 0, str(error)


def _json(file: BinaryIO) -> Iterator[tuple[int, Raw | str]]:
    try:
        found = parsed(_whole(file))
    except UnfitError as error:
        yield 0, str(error)
        return
    for number, item in enumerate(found, 1) if isinstance(found, list) else [(0, found)]:
        try:
            yield 0, raw_of(item)
        except UnfitError as error:
            yield 0, f"article {number}: {error}" if number else str(error)
    if found == []:
        yield 0, "an empty list"


def _json_lines(file: BinaryIO) -> Iterator[tuple[int, Raw | str]]:
    number, empty = 0, True
    while row := file.readline(LARGEST + 1):
        number += 1
        if not row.strip():
            continue
        empty = False
        try:
            yield number, raw_of(parsed(_bounded_line(row, file)))
        except UnfitError as error:
            yield number, str(error)
    if empty:
        yield 0, "an empty file"


def _bounded_line(row: bytes, file: BinaryIO) -> bytes:
    if len(row) <= LARGEST:
        return row
    while rest := file.readline(LARGEST):
        if rest.endswith(b"\n"):
            break
    raise UnfitError(_too_large())


def _whole(file: BinaryIO) -> bytes:
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnfitError(_too_large())
    if not content.strip():
        raise UnfitError("an empty file")
    return content


def _too_large() -> str:
    return f"more than {LARGEST // 1_000_000} MB; divide it, for instance into a line each of a .jsonl file"


def decoded(content: bytes) -> str:
    """Text of UTF-8 bytes, with or without a byte order mark; raises UnfitError for anything else."""
    if b"\x00" in content:
        raise UnfitError("not a text file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnfitError(f"not UTF-8 text (byte {error.start + 1}); convert it first, e.g. with iconv") from error


def parsed(content: bytes) -> object:
    """Value of JSON bytes; raises UnfitError for anything else."""
    text = decoded(content)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnfitError(f"not JSON: {error.msg}, at line {error.lineno}, character {error.colno}") from error
    except (RecursionError, ValueError) as error:  # nested too deeply; a number of thousands of digits
        raise UnfitError("not JSON that an article can be made of") from error


_READERS: dict[str, Callable[[BinaryIO], Iterator[tuple[int, Raw | str]]]] = {
    ".txt": _text,
    ".html": _page,
    ".htm": _page,
    ".json": _json,
    ".jsonl": _json_lines,
}
