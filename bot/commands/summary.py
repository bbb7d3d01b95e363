"""The command that sums up an article of the store, a file, or many texts."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from bot.commands.options import JSONL, LANGUAGES, open_desk, print_json, read_jsonl, with_db, with_json
from bot.patience import told_after
from bot.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import TextIO

    from bot.desk import Desk
    from briefs import Brief, Maker
    from language import Language
    from summarizer import Length

_WAIT = "summing up ..."


@click.command()
@click.argument("what", required=False, metavar="[ID | -]")
@click.option("--file", "path", type=JSONL, help="Sum up this text file; its first line is the title.")
@click.option("--jsonl", "lines", type=JSONL, help='Sum up each {"id","text","title"?,"sentences"?} line of a file.')
@click.option("--all-missing", is_flag=True, help="Make the summaries that articles of the store still lack.")
@click.option("--to", "target", type=LANGUAGES, help="The language to sum up in; else the article's own.")
@click.option("--length", type=click.Choice(["short", "medium", "long"]), default="medium", show_default=True)
@click.option("--sentences", type=click.IntRange(1, 100), help="How many sentences, instead of a length.")
@click.option("--engine", help="embedded, or a model's name or folder; else KHABAR_SUMMARIZER.")
@with_db
@with_json
def summary(
    what: str | None,
    path: TextIO | None,
    lines: TextIO | None,
    all_missing: bool,
    target: str | None,
    length: str,
    sentences: int | None,
    engine: str | None,
    db: Path | None,
    as_json: bool,
) -> None:
    """Sum up the article ID, the text of --file or of standard input (-), every line of --jsonl, or --all-missing."""
    from briefs import Maker
    from language import Language
    from summarizer import Length, choose

    if sum(source is not None for source in (what, path, lines, all_missing or None)) != 1:
        raise click.UsageError(
            "give one of: an article's ID, --file PATH, --jsonl FILE, --all-missing, or - for standard input"
        )
    settings = load_settings()
    if all_missing:
        if sentences:
            raise click.UsageError("summaries of a number of sentences are not kept: give --all-missing a --length")
        with open_desk(db, settings, engine) as desk:
            _make_missing(desk, Language(target) if target else None, Length(length), as_json=as_json)
        return
    if what is not None and what != "-":
        if not what.isdigit():
            raise click.UsageError(f"{what!r} is not an article's id")
        with open_desk(db, settings, engine) as desk:
            wanted = Language(target) if target else None
            with told_after(_WAIT):
                brief = desk.brief(int(what), wanted, Length(length), sentences)
        _print(_of_brief(brief), as_json=as_json)
        return
    maker = Maker(choose(engine or settings.summarizer, key=settings.summarizer_key.get_secret_value()))
    if lines is not None:
        for record in read_jsonl(lines):
            print_json(_of_line(record, maker, target, Length(length), sentences))
        return
    title, text = _title_and_text((path or sys.stdin).read())
    with told_after(_WAIT):
        record = _of_text(title, text, maker, target, Length(length), sentences)
    _print(record, as_json=as_json)


def _make_missing(desk: Desk, target: Language | None, length: Length, *, as_json: bool) -> None:
    from bot.backlog import Outcome, summarize_missing

    outcomes = summarize_missing(desk, target, length)
    with click.progressbar(outcomes, desk.archive.count(), file=sys.stderr, show_pos=True) as shown:
        counts = Counter(shown)
    told = {str(outcome): counts[outcome] for outcome in Outcome}
    if as_json:
        print_json(told)
    else:
        click.echo(f"{told['made']} made, {told['known']} known before, {told['empty']} without a sentence to give")


def _title_and_text(content: str) -> tuple[str, str]:
    """First line and the rest; a text of one line has no title."""
    first, _, rest = content.strip().partition("\n")
    return (first.strip(), rest.strip()) if rest.strip() else ("", first.strip())


def _of_line(
    record: dict[str, Any], maker: Maker, target: str | None, length: Length, sentences: int | None
) -> dict[str, Any]:
    text, title = record.get("text"), record.get("title") or ""
    if not isinstance(text, str) or not isinstance(title, str):
        raise click.ClickException(f"the record {record.get('id')!r} has no text to sum up")
    wanted = record.get("sentences", sentences)
    if wanted is not None and not (isinstance(wanted, int) and wanted > 0):
        raise click.ClickException(f"the record {record.get('id')!r} asks for {wanted!r} sentences")
    return {"id": record.get("id"), **_of_text(title, text, maker, target, length, wanted)}


def _of_text(
    title: str, text: str, maker: Maker, target: str | None, length: Length, sentences: int | None
) -> dict[str, Any]:
    from briefs import Loose, Wish
    from language import Language, detect

    source = detect(f"{title}\n{text}") or Language.ENGLISH
    wish = Wish(Language(target) if target else source, length, sentences)
    return _of_brief(maker.make(Loose(title, text, source), wish))


def _of_brief(brief: Brief) -> dict[str, Any]:
    return {
        "summary": brief.text,
        "language": str(brief.language),
        "engine": brief.engine,
        "model": brief.model,
        "seconds": round(brief.seconds, 3),
        "warnings": [notice.words() for notice in brief.warnings],
    }


def _print(record: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(record)
        return
    warnings: Sequence[str] = record["warnings"]
    for warning in warnings:
        click.echo(f"note: {warning}", err=True)
    click.echo(record["summary"])
