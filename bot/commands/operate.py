"""The command that checks an installation and says what to do about each finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from bot.commands.options import print_json, with_db, with_json
from bot.contact import Known, ask_telegram
from bot.errors import SettingsError
from bot.settings import load_settings

if TYPE_CHECKING:
    from pathlib import Path

    from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was seen, and what to do when it is not."""

    about: str
    well: bool
    seen: str
    advice: str = ""


@click.command()
@with_db
@with_json
def doctor(db: Path | None, as_json: bool) -> None:
    """Check settings, database, model and token; exit 1 when settings or database keep everything from running."""
    try:
        settings = load_settings()
    except SettingsError as error:
        _report(
            [Finding("settings", well=False, seen=str(error), advice="correct them in the environment or .env")],
            as_json=as_json,
        )
        raise click.exceptions.Exit(1) from None
    findings = [
        Finding("settings", well=True, seen="read without a fault"),
        _database(db or settings.db),
        _model(settings),
        _token(settings),
    ]
    _report(findings, as_json=as_json)
    if not findings[1].well:
        raise click.exceptions.Exit(1)


def _database(path: Path) -> Finding:
    from alerts import State
    from bot.desk import open_desk
    from store import StoreError

    if not path.exists():
        return Finding("database", well=True, seen=f"{path} does not exist yet", advice="khabar ingest makes it")
    try:
        with open_desk(path, "embedded") as desk:
            check = desk.store.row("PRAGMA integrity_check")
            count, people = desk.archive.count(), desk.register.count()
            outdated = desk.outdated()
            unknown = desk.outbox.counts().get(State.UNKNOWN, 0)
    except StoreError as error:
        return Finding(
            "database", well=False, seen=str(error), advice="restore it from a copy, or name another by KHABAR_DB"
        )
    if check != {"integrity_check": "ok"}:
        return Finding("database", well=False, seen=f"{path} is damaged: {check}", advice="restore it from a copy")
    advice = f"khabar reanalyze renews {outdated} articles" if outdated else ""
    doubts = f", {unknown} alerts of which nobody knows whether they arrived" if unknown else ""
    return Finding("database", well=True, seen=f"{path}: {count} articles, {people} people{doubts}", advice=advice)


def _model(settings: Settings) -> Finding:
    from summarizer.models import find_model, find_weights, known_models
    from summarizer.server import is_address

    setting = settings.summarizer
    if is_address(setting):
        return _server(setting, settings.summarizer_key.get_secret_value())
    if setting == "embedded":
        return Finding("model", well=True, seen="the embedded engine is set; no model is wanted")
    wanted = known_models() if setting == "auto" else (find_model(setting),)
    here = [model.label for model in wanted if find_weights(model)]
    if here:
        return Finding("model", well=True, seen=f"on disk: {', '.join(here)}")
    seen = "no model is on disk" if setting == "auto" else f"{setting} is not on disk"
    return Finding(
        "model",
        well=setting == "auto",
        seen=f"{seen}; the embedded engine answers",
        advice="khabar models pull NAME fetches one",
    )


def _token(settings: Settings) -> Finding:
    if not settings.token.get_secret_value():
        return Finding(
            "token",
            well=False,
            seen="TELEGRAM_BOT_TOKEN is not set",
            advice="ask @BotFather on Telegram for one; khabar chat needs none",
        )
    contact = ask_telegram(settings.base_url, settings.token.get_secret_value())
    if contact.known is Known.YES:
        return Finding("token", well=True, seen=f"Telegram knows the bot as @{contact.name}")
    host = urlsplit(settings.base_url).netloc
    if contact.known is Known.NO:
        return Finding("token", well=False, seen=f"{host} does not know the token", advice="@BotFather shows it again")
    return Finding(
        "token", well=False, seen=f"{host} cannot be reached now", advice="look at the network of this machine"
    )


def _server(setting: str, key: str) -> Finding:
    from summarizer.server import look

    wrong = look(setting, key)
    if wrong:
        return Finding(
            "model", well=False, seen=f"{wrong}; the embedded engine answers", advice="see KHABAR_SUMMARIZER"
        )
    return Finding("model", well=True, seen="the server answers and offers the model")


def _report(findings: list[Finding], *, as_json: bool) -> None:
    for finding in findings:
        if as_json:
            print_json({"about": finding.about, "well": finding.well, "seen": finding.seen, "advice": finding.advice})
        else:
            advice = f" -> {finding.advice}" if finding.advice else ""
            click.echo(f"{'ok ' if finding.well else '!! '}{finding.about}: {finding.seen}{advice}")
