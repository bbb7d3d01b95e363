"""Commands about summary models: which there are, and fetching them."""

from __future__ import annotations

from typing import Any

import click

from bot.commands.options import print_json, with_json


@click.group(invoke_without_command=True)
@with_json
@click.pass_context
def models(ctx: click.Context, as_json: bool) -> None:
    """List the models that are configured: size, licence, languages, whether they are on disk."""
    if ctx.invoked_subcommand:
        return
    from summarizer.models import find_weights, known_models

    for model in known_models():
        record = {
            "name": model.name,
            "languages": sorted(f"{source}-{target}" for source, target in model.directions),
            "licence": model.licence,
            "megabytes": model.megabytes,
            "on_disk": find_weights(model) is not None,
        }
        print_json(record) if as_json else _tell(record)


def _tell(record: dict[str, Any]) -> None:
    state = "on disk" if record["on_disk"] else "not on disk"
    pairs = ", ".join(record["languages"])
    click.echo(f"{record['name']}: {record['megabytes']} MB, {record['licence']}, {pairs}, {state}")


@models.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--accept", is_flag=True, help="Accept the licence of models that are not free for every use.")
def pull(names: tuple[str, ...], accept: bool) -> None:
    """Fetch models from the hub, with a progress bar."""
    from summarizer import prepare
    from summarizer import pull as fetch

    for name in names:
        click.echo(fetch(name, accept=accept))
        for line in prepare(name):
            click.echo(line, err=True)
