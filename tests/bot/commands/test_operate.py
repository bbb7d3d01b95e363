"""`khabar doctor` and `khabar models` tell an operator how things stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alerts import Kind, Place, Want
from articles import Draft
from benchmarks.bot_api import LoopbackApi
from bot.desk import open_desk
from bot.local.server import TOKEN
from language import Language
from tests.bot.commands.conftest import Khabar


def test_a_fresh_installation_is_told_what_is_missing(khabar: Khabar) -> None:
    """No database yet and no token are not faults of the installation; each comes with what to do."""
    ran = khabar("doctor", "--db", "a.db", "--json")
    found = {row["about"]: row for row in ran.json}
    assert ran.status == 0
    assert set(found) == {"settings", "database", "model", "token"}
    assert "khabar ingest" in found["database"]["advice"]
    assert "BotFather" in found["token"]["advice"]


def test_wrong_settings_are_a_failure(khabar: Khabar, monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor names the variable that is wrong."""
    monkeypatch.setenv("KHABAR_TIMEZONE", "nowhere")
    ran = khabar("doctor")
    assert ran.status == 1
    assert "KHABAR_TIMEZONE" in ran.out


def test_the_token_is_tried(khabar: Khabar, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram knows the bot, does not know it, or cannot be reached: three findings, none with the token."""

    def found(token: str, base_url: str) -> dict[str, Any]:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
        monkeypatch.setenv("TELEGRAM_BASE_URL", base_url)
        ran = khabar("doctor", "--json")
        assert token not in ran.out
        return next(row for row in ran.json if row["about"] == "token")

    with LoopbackApi() as api:
        assert found(TOKEN, api.base_url)["seen"] == "Telegram knows the bot as @khabar_local_bot"
        unknown = found("2:stranger", api.base_url)
        base_url = api.base_url
    assert (unknown["well"], "does not know the token" in unknown["seen"]) == (False, True)
    away = found(TOKEN, base_url)
    assert (away["well"], "cannot be reached" in away["seen"]) == (False, True)


def test_a_server_for_summaries_is_asked(khabar: Khabar, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no model on disk, and pulling one would not help."""
    monkeypatch.setenv("KHABAR_SUMMARIZER", "http://127.0.0.1:9/v1#model")
    model = next(row for row in khabar("doctor", "--json").json if row["about"] == "model")
    assert not model["well"]
    assert "127.0.0.1:9 does not answer" in model["seen"]


def test_a_damaged_database_is_a_failure(khabar: Khabar, tmp_path: Path) -> None:
    """The doctor says which file is damaged."""
    (tmp_path / "a.db").write_bytes(b"not a database" * 1000)
    ran = khabar("doctor", "--db", "a.db", "--json")
    assert ran.status == 1
    assert not {row["about"]: row for row in ran.json}["database"]["well"]


def test_a_sound_database_is_counted(khabar: Khabar, samples_db: Path) -> None:
    """Articles and people are counted, so that an operator sees it is the right file."""
    database = {row["about"]: row for row in khabar("doctor", "--db", samples_db, "--json").json}["database"]
    assert database["well"]
    assert "articles" in database["seen"]


def test_alerts_that_were_lost_are_listed(khabar: Khabar, tmp_path: Path) -> None:
    """Each with its chat, article, moment and reason, and what to do; many are counted in the end."""
    assert "alert" not in {row["about"] for row in khabar("doctor", "--db", "a.db", "--json").json}
    with open_desk(tmp_path / "a.db", "embedded") as desk:
        article = desk.archive.put(Draft("Talks in Oran", "They met in Oran.", Language.ENGLISH, "2026-11-20")).id
        for chat in range(1, 24):
            wanted, _ = desk.subscriptions.add(Place(chat), Want(Kind.WORDS, "oran", "oran"))
            desk.outbox.put(article, [wanted], 1_790_000_000.0 + chat)
            delivery = desk.outbox.claim(1_790_000_000.0 + chat)
            assert delivery is not None
            if chat == 23:
                desk.outbox.unsure(delivery.attempt, "Timed out", 1_790_000_100.0)
                desk.outbox.give_up(delivery.attempt, 1_790_000_100.0)
            else:
                desk.outbox.refused(delivery.attempt, "Message is too long", 1_790_000_000.0 + chat, most=1)
    ran = khabar("doctor", "--db", "a.db", "--json")
    lost = [row for row in ran.json if row["about"] == "alert"]
    assert lost[0]["seen"] == (
        "chat 23, article 1 (Talks in Oran) may have arrived, 2026-09-21 14:15 UTC: it could not be found out"
    )
    assert lost[1]["seen"].endswith("was dropped, 2026-09-21 14:13 UTC: Message is too long")
    assert lost[-1]["seen"] == "3 older ones besides"
    assert all(row["advice"] and not row["well"] for row in lost[:-1])
    assert ran.status == 0


def test_models_are_listed_with_licence_and_size(khabar: Khabar) -> None:
    """Nobody fetches a model without having seen its licence and size."""
    rows = khabar("models", "--json").json
    assert len(rows) >= 4
    assert all(set(row) == {"name", "languages", "licence", "megabytes", "on_disk"} for row in rows)
    assert all(row["licence"] and row["megabytes"] > 0 for row in rows)
