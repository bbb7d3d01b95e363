"""The command line. Each command imports what it needs when it runs, so that `khabar --help` is instant."""

from __future__ import annotations

import click

from bot.commands import archive, ask, chat, models, operate, people, summary
from bot.commands.failures import OneLineGroup


@click.group(cls=OneLineGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="khabar", prog_name="khabar")
def main() -> None:
    """Khabar reads the news in Arabic and English, sums it up, and knows who met whom."""


for _command in (
    chat.chat,
    chat.serve,
    archive.ingest,
    archive.latest,
    archive.search,
    archive.remove,
    summary.summary,
    people.people,
    people.match,
    people.analyze,
    people.reanalyze,
    ask.ask,
    models.models,
    operate.doctor,
):
    main.add_command(_command)
