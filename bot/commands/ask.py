"""The command that answers questions about people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from bot.commands.options import JSONL, open_desk, print_json, read_jsonl, with_db, with_json
from bot.commands.shapes import of_known, of_stored

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from bot.desk import Desk


@click.command()
@click.argument("question", required=False)
@click.option("--jsonl", "lines", type=JSONL, help='Answer each {"id","question"} line of a file.')
@with_db
@with_json
def ask(question: str | None, lines: TextIO | None, db: Path | None, as_json: bool) -> None:
    """Answer "Who met Lamamra?" and its like, in Arabic or English, from stored meetings."""
    if (question is None) == (lines is None):
        raise click.UsageError("give one question, or --jsonl FILE")
    with open_desk(db) as desk:
        if question is not None:
            record = _of_answer(desk, question)
            print_json(record) if as_json else click.echo(record["text"])
            return
        assert lines is not None
        for line in read_jsonl(lines):
            text = str(line.get("question") or "")
            print_json({"id": line.get("id"), **_of_answer(desk, text)})


def _of_answer(desk: Desk, question: str) -> dict[str, Any]:
    from bot.hosting.telling import tell
    from bot.rendering import plain

    answer = desk.ask(question)
    return {
        "question": question,
        "verdict": str(answer.verdict),
        "people": [of_known(person) for person in answer.people],
        "meetings": [of_stored(meeting) for meeting in answer.meetings],
        "text": plain(tell(desk, answer)),
    }
