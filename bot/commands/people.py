"""Commands about people: who is in the store, one name against another, people and meetings of given texts."""

from __future__ import annotations

import datetime
import sys
from typing import TYPE_CHECKING, Any

import click

from bot.commands.options import JSONL, open_desk, print_json, read_jsonl, with_db, with_json
from bot.commands.shapes import of_analysis

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from bot.desk import Desk
    from people.register import KnownPerson


@click.command()
@click.argument("name", required=False)
@click.option("-n", "number", type=click.IntRange(1, 10000), default=20, show_default=True, help="How many.")
@click.option("--same", nargs=2, metavar="A B", help="State that two names are one person's; it stays.")
@click.option("--different", nargs=2, metavar="A B", help="State that two names are two people's; it stays.")
@with_db
@with_json
def people(
    name: str | None,
    number: int,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    db: Path | None,
    as_json: bool,
) -> None:
    """Tell who is in the store, most mentioned first, or all that is known of the one called NAME."""
    if sum(bool(choice) for choice in (name, same, different)) > 1:
        raise click.UsageError("give a NAME, --same or --different, one at a time")
    with open_desk(db) as desk:
        if same or different:
            _state(desk, same, different)
            return
        found = (_called(desk, name),) if name else desk.people(limit=number).items
        for person in found:
            record = _of_person(desk, person)
            print_json(record) if as_json else _tell(record)


def _state(desk: Desk, same: tuple[str, str] | None, different: tuple[str, str] | None) -> None:
    if same:
        desk.register.state_same(*same)
    elif different:
        desk.register.state_different(*different)
    first, second = same or different or ("", "")
    click.echo(f"kept: {first} and {second} are {'one person' if same else 'two people'}")


def _called(desk: Desk, name: str) -> KnownPerson:
    """Person of a name; raises UnknownPersonError for nobody and for several."""
    from people import UnknownPersonError
    from questions.resolving import Fit, Resolver

    named = Resolver(desk.register).resolve(name)
    if named.fit is Fit.KNOWN:
        return named.people[0]
    others = ", ".join(candidate.person.name for candidate in named.candidates[:3])
    if named.fit is Fit.AMBIGUOUS:
        raise UnknownPersonError(f"{name} may be {others}: give the full name")
    raise UnknownPersonError(f"nobody in the store is called {name}" + (f"; nearest: {others}" if others else ""))


def _of_person(desk: Desk, person: KnownPerson) -> dict[str, Any]:
    return {
        "name": person.name,
        "latin": person.latin,
        "arabic": person.arabic,
        "roles": list(person.roles),
        "articles": person.articles,
        "met": [other.name for other, _ in desk.met(person.id)],
    }


def _tell(record: dict[str, Any]) -> None:
    other = record["arabic"] if record["name"] == record["latin"] else record["latin"]
    roles = f" ({'; '.join(record['roles'][:2])})" if record["roles"] else ""
    met = f", met: {', '.join(record['met'])}" if record["met"] else ""
    click.echo(f"{record['name']} / {other}{roles}: articles: {record['articles']}{met}")


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME NAME]")
@click.option("--tsv", "lines", type=JSONL, help="Compare the two names of each line, separated by a tab.")
def match(names: tuple[str, ...], lines: TextIO | None) -> None:
    """Say whether two names, in one script or two, are one person's."""
    from people.names import match as compare

    if (len(names) != 2) if lines is None else bool(names):
        raise click.UsageError("give two names, or --tsv FILE")
    rows = [names] if lines is None else (line.rstrip("\n").split("\t") for line in lines)
    for number, row in enumerate(rows, 1):
        if len(row) < 2:
            raise click.ClickException(f"line {number} holds no two names separated by a tab")
        found = compare(row[0], row[1])
        print_json({"verdict": str(found.verdict), "score": round(found.score, 4), "because": found.because})


@click.command()
@click.argument("lines", type=JSONL, metavar="FILE.jsonl")
def analyze(lines: TextIO) -> None:
    """Find the people and meetings of each {"id","lang","title","date","text"} line; needs no store."""
    from people import Document
    from people import analyze as read_people

    for record in read_jsonl(lines):
        document = Document(
            str(record.get("title") or ""),
            str(record.get("text") or ""),
            _language(record),
            _day(str(record.get("date") or "")),
        )
        found = read_people(document)
        answer = of_analysis(record.get("id"), found)
        for meeting in answer["meetings"]:
            meeting["title"] = document.title
        print_json(answer)


def _language(record: dict[str, Any]) -> Any:
    from language import Language, detect

    if record.get("lang") in {"ar", "en"}:
        return Language(record["lang"])
    return detect(f"{record.get('title') or ''}\n{record.get('text') or ''}") or Language.ENGLISH


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


@click.command()
@with_db
def reanalyze(db: Path | None) -> None:
    """Renew the people and meetings of articles that an older version analysed; may be stopped and resumed."""
    with open_desk(db) as desk:
        total, done = desk.outdated(), 0
        for done, _ in enumerate(desk.reanalyze(), 1):
            if sys.stderr.isatty() or done % 1000 == 0:
                click.echo(f"\r{done} of {total}", err=True, nl=False)
    click.echo(f"{done} renewed")
