"""Commands about summary models: which there are, and fetching them."""

from __future__ import annotations

import click

from bot.commands.options import print_json, with_json


@click.group(invoke_without_command=True)
@with_json
@click.pass_context
def models(ctx: click.Context, as_json: bool) -> None:
    """List the models that are configured: size, licence, languages, whether they are on disk."""
    if ctx.invoked_subcommand:
        return
    from summarizer import known_models

    for model in known_models():
        if as_json:
            print_json(
                {
                    "name": model.name,
                    "languages": model.pairs,
                    "licence": model.licence,
                    "megabytes": model.megabytes,
                    "on_disk": model.on_disk,
                }
            )
        else:
            state = "on disk" if model.on_disk else "not on disk"
            click.echo(f"{model.name}: {model.megabytes} MB, {model.licence}, {', '.join(model.pairs)}, {state}")


@models.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--accept", is_flag=True, help="Accept the licence of models that are not free for every use.")
def pull(names: tuple[str, ...], accept: bool) -> None:
    """Fetch models from the hub, with a progress bar."""
    from summarizer import pull as fetch

    for name in names:
        click.echo(fetch(name, accept=accept))
