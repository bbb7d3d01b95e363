"""Commands that open the bot: in this terminal, or on Telegram."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from bot.commands.options import open_desk, with_db
from bot.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data" / "samples"
CHAT_DB = ROOT / "data" / "chat.db"


@click.command()
@with_db
def chat(db: Path | None) -> None:
    """Talk to the bot in this terminal; no token needed. Reads standard input, so it can be piped.

    Without --db or KHABAR_DB it uses a database of its own with the sample articles.
    """
    from articles import Defaults
    from bot.local.chat import run_chat

    settings = load_settings()
    own = db is None and "db" not in settings.model_fields_set
    with open_desk(CHAT_DB if own else db, settings, apart=True) as desk:
        if own:
            for _ in desk.ingest([SAMPLES], Defaults()):
                pass
        run_chat(desk, settings, sys.stdin, sys.stdout)


@click.command()
@with_db
def serve(db: Path | None) -> None:
    """Run the bot on Telegram: polling, or a webhook when KHABAR_WEBHOOK_URL is set."""
    from bot.serving import serve as run

    settings = load_settings()
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    with open_desk(db, settings, apart=True) as desk:
        run(desk, settings)
