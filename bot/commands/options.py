"""Options that several commands share, and how they open the desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.settings import Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

    from bot.desk import Desk

F = TypeVar("F", bound="Callable[..., Any]")

LANGUAGES = click.Choice(["ar", "en"])
JSONL = click.File("r", encoding="utf-8")


def with_db(command: F) -> F:
    """Give a command `--db`."""
    return click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        help="The database; else KHABAR_DB, else data/khabar.db.",
    )(command)


def with_json(command: F) -> F:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON; a list prints one object a line.")(command)


def open_desk(
    db: Path | None, settings: Settings | None = None, summarizer: str | None = None, *, apart: bool = False
) -> Desk:
    """Open the desk on the database of `--db` or the settings; `apart`: with models in a process of their own."""
    from bot import desk

    settings = settings or load_settings()
    seconds = settings.summary_seconds if apart else None
    key = settings.summarizer_key.get_secret_value()
    return desk.open_desk(db or settings.db, summarizer or settings.summarizer, key=key, seconds=seconds)


def print_json(record: dict[str, Any]) -> None:
    """Print one JSON object on a line of its own, Arabic letters as they are."""
    click.echo(json.dumps(record, ensure_ascii=False))


def read_jsonl(lines: TextIO) -> Iterator[dict[str, Any]]:
    """Objects of a JSONL stream; raises click.ClickException naming the first bad line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise click.ClickException(f"line {number} is not JSON: {error.msg}") from error
            if not isinstance(record, dict):
                raise click.ClickException(f"line {number} is not a JSON object")
            yield record
