"""The command that checks an installation and says what to do about each finding."""

from __future__ import annotations

import datetime
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

    from alerts import Loss
    from bot.desk import Desk
    from bot.settings import Settings


_LOSSES = 20  # of alerts, told one by one: the newest


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
        *_stored(db or settings.db),
        _model(settings),
        _token(settings),
    ]
    _report(findings, as_json=as_json)
    if not findings[1].well:
        raise click.exceptions.Exit(1)


def _stored(path: Path) -> list[Finding]:
    """Look at the database, and at the alerts in it that were lost."""
    from bot.desk import open_desk
    from store import StoreError

    if not path.exists():
        return [Finding("database", well=True, seen=f"{path} does not exist yet", advice="khabar ingest makes it")]
    try:
        with open_desk(path, "embedded") as desk:
            return [_database(path, desk), *_losses(desk)]
    except StoreError as error:
        advice = "restore it from a copy, or name another by KHABAR_DB"
        return [Finding("database", well=False, seen=str(error), advice=advice)]


def _database(path: Path, desk: Desk) -> Finding:
    check = desk.store.row("PRAGMA integrity_check")
    if check != {"integrity_check": "ok"}:
        return Finding("database", well=False, seen=f"{path} is damaged: {check}", advice="restore it from a copy")
    count, people, outdated = desk.archive.count(), desk.register.count(), desk.outdated()
    advice = f"khabar reanalyze renews {outdated} articles" if outdated else ""
    return Finding("database", well=True, seen=f"{path}: {count} articles, {people} people", advice=advice)


def _losses(desk: Desk) -> list[Finding]:
    """Tell of each alert that did not arrive, or of which nobody knows, the newest ones first."""
    from alerts import State

    counts = desk.outbox.counts()
    lost = desk.history.losses(_LOSSES)
    found = [_loss(one) for one in lost]
    if older := sum(counts.get(State(state), 0) for state in _FATES) - len(lost):
        found.append(Finding("alert", well=False, seen=f"{older} older ones besides"))
    return found


# What became of an alert by its state, and what to do about it.
_FATES = {
    "unsure": ("may have arrived", "khabar serve finds it out"),
    "unknown": ("may have arrived", "look into the chat; it is never sent again"),
    "dropped": ("was dropped", "it is never sent again; if the reason lies with us, please report it"),
}


def _loss(loss: Loss) -> Finding:
    when = datetime.datetime.fromtimestamp(loss.since, datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")
    fate, advice = _FATES[loss.state]
    seen = f"chat {loss.chat}, article {loss.article} ({loss.title}) {fate}, {when}: {loss.why}"
    return Finding("alert", well=False, seen=seen, advice=advice)


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
