"""Settings come from the environment or `.env`, and `.env.example` tells the truth about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, example, load_settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine that runs the tests leaks in."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)


def test_env_example_is_the_settings_class_told() -> None:
    """The committed example is what the class says; renew it by writing `bot.settings.example()` to it."""
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == example()


def test_every_default_of_the_example_is_accepted(tmp_path: Path) -> None:
    """A reader who uncomments the whole example gets a bot that starts with the defaults."""
    uncommented = tmp_path / ".env"
    lines = (line.removeprefix("# ") for line in example().splitlines() if line.startswith(("# KHABAR", "# TELEGRAM")))
    uncommented.write_text("\n".join(lines), encoding="utf-8")
    assert load_settings(uncommented) == load_settings(None)


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is exported overrules the same one in `.env`."""
    file = tmp_path / ".env"
    file.write_text("KHABAR_TIMEZONE=Africa/Algiers\nKHABAR_LOG_LEVEL=DEBUG\n", encoding="utf-8")
    monkeypatch.setenv("KHABAR_TIMEZONE", "Asia/Riyadh")
    settings = load_settings(file)
    assert (settings.timezone, settings.log_level) == ("Asia/Riyadh", "DEBUG")


def test_user_ids_are_told_apart_by_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids may be listed the way people list things."""
    monkeypatch.setenv("KHABAR_ADMINS", "12, 13 14")
    assert load_settings(None).admins == {12, 13, 14}


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to mend one setting to learn of the next wrong one."""
    monkeypatch.setenv("KHABAR_ADMINS", "twelve")
    monkeypatch.setenv("KHABAR_TIMEZONE", "Algiers")
    monkeypatch.setenv("TELEGRAM_BASE_URL", "https://example.org")
    monkeypatch.setenv("KHABAR_WEBHOOK_URL", "ftp://bot.example")
    monkeypatch.setenv("KHABAR_WEBHOOK_SECRET", "bad secret!")
    names = ("KHABAR_ADMINS", "KHABAR_TIMEZONE", "TELEGRAM_BASE_URL", "KHABAR_WEBHOOK_URL", "KHABAR_WEBHOOK_SECRET")
    with pytest.raises(SettingsError) as told:
        load_settings(None)
    for name in names:
        assert name in str(told.value)
    assert "\n" not in str(told.value)
    assert "bad secret" not in str(told.value)


def test_a_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings, in a log or a traceback, keeps the token secret."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:hushhush")
    assert "hushhush" not in repr(load_settings(None))
