"""Commands about articles: ingest, latest, search, remove."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from bot.commands.options import LANGUAGES, open_desk, print_json, with_db, with_json
from bot.commands.shapes import of_article

if TYPE_CHECKING:
    from pathlib import Path

    from articles import Article


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--date", default="", help="The date of articles that bring none, as YYYY-MM-DD.")
@click.option("--lang", type=LANGUAGES, help="The language of articles that bring none; else it is detected.")
@click.option("--topic", default="", help="The topic of articles that bring none.")
@click.option("--source", default="", help="The name of the source of articles that bring none.")
@click.option("--quiet", is_flag=True, help="Alert nobody, as when an archive is imported: dates make no difference.")
@with_db
@with_json
def ingest(
    sources: tuple[str, ...],
    date: str,
    lang: str | None,
    topic: str,
    source: str,
    quiet: bool,
    db: Path | None,
    as_json: bool,
) -> None:
    """Bring articles in: files (.txt, .html, .json, .jsonl), folders, feed or page addresses.

    Whoever follows what a new article is about is told of it.
    """
    from articles import Defaults, Fate, Refusal
    from language import Language

    defaults = Defaults(
        date=date, language=Language(lang) if lang else None, labels=(topic,) if topic else (), source=source
    )
    counts: Counter[str] = Counter()
    refused: list[dict[str, str | int]] = []
    with open_desk(db) as desk:
        for outcome in desk.ingest(sources, defaults, quiet=quiet):
            if isinstance(outcome, Refusal):
                counts["refused"] += 1
                refused.append({"source": outcome.source, "line": outcome.line, "why": outcome.why})
                click.echo(f"refused: {outcome}", err=True)
            else:
                counts[str(outcome.fate)] += 1
                if outcome.fate is Fate.REFUSED:
                    refused.append({"source": f"article {sum(counts.values())}", "line": 0, "why": outcome.why})
                if outcome.why and outcome.fate is not Fate.DUPLICATE:
                    click.echo(f"{outcome.fate}: {outcome.why}", err=True)
            _progress(sum(counts.values()))
    told = {fate: counts[fate] for fate in ("new", "updated", "duplicate", "refused")}
    if as_json:
        print_json({**told, "refusals": refused})
    else:
        click.echo(", ".join(f"{number} {fate}" for fate, number in told.items()))
    if refused and not sum(counts[fate] for fate in ("new", "updated", "duplicate")):
        raise click.ClickException("nothing could be brought in")


def _progress(done: int) -> None:
    if sys.stderr.isatty() and done % 50 == 0:
        click.echo(f"\r{done} articles", err=True, nl=False)


@click.command()
@click.option("--topic", help="Only articles of this topic, by its name in either language.")
@click.option("-n", "number", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many.")
@with_db
@with_json
def latest(topic: str | None, number: int, db: Path | None, as_json: bool) -> None:
    """List the newest articles."""
    from bot.hosting.topics import find_topic

    with open_desk(db) as desk:
        known = [name for name, _ in desk.topics()]
        key = find_topic(topic, known) if topic else None
        if topic and key is None:
            raise click.ClickException(f"no article has the topic {topic!r}; topics: {', '.join(known) or 'none'}")
        _print_articles(desk.latest(key, limit=number).items, as_json=as_json)


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("-n", "number", type=click.IntRange(1, 1000), default=10, show_default=True, help="How many.")
@with_db
@with_json
def search(words: tuple[str, ...], number: int, db: Path | None, as_json: bool) -> None:
    """List the articles that have all the WORDS, newest first."""
    with open_desk(db) as desk:
        _print_articles(desk.search(" ".join(words), limit=number).items, as_json=as_json)


@click.command()
@click.argument("number", type=int, metavar="ID")
@with_db
@with_json
def remove(number: int, db: Path | None, as_json: bool) -> None:
    """Take an article out, with its people and summaries."""
    with open_desk(db) as desk:
        article = desk.remove(number)
    if as_json:
        print_json(of_article(article))
    else:
        click.echo(f"removed {article.id}: {article.title}")


def _print_articles(articles: tuple[Article, ...], *, as_json: bool) -> None:
    for article in articles:
        if as_json:
            print_json(of_article(article))
        else:
            topics = f" [{', '.join(article.topics)}]" if article.topics else ""
            click.echo(f"{article.id}\t{article.date or '-'}\t{article.title}{topics}")
