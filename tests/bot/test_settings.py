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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"),
        ("TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("KHABAR_ADMIN", "KHABAR_ADMINS"),
        ("KHABR_DB", "KHABAR_DB"),
        ("khabar_time_zone", "KHABAR_TIMEZONE"),
    ],
)
def test_a_name_that_is_nearly_a_setting_is_told(tmp_path: Path, typed: str, meant: str) -> None:
    """Whichever part of it is mistyped."""
    file = tmp_path / ".env"
    file.write_text(f"{typed}=1\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=f"{typed} is no setting; is {meant} meant"):
        load_settings(file)


def test_a_name_of_ours_that_is_like_none_is_told_in_the_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is ours; in the environment others may keep things for their own use of the bot."""
    file = tmp_path / ".env"
    file.write_text("KHABAR_ROOT=/srv\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"KHABAR_ROOT is no setting$"):
        load_settings(file)
    monkeypatch.setenv("KHABAR_ROOT", "/srv")
    load_settings(None)


@pytest.mark.parametrize("in_file", [True, False])
def test_a_mistyped_name_is_told_with_the_one_that_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, in_file: bool
) -> None:
    """A bot whose KHABAR_ALLOWED is mistyped would be open to everybody, and nobody would know."""
    file = tmp_path / ".env"
    file.write_text("KHABAR_ALLOWD=5\n" if in_file else "", encoding="utf-8")
    if not in_file:
        monkeypatch.setenv("KHABAR_ALLOWD", "5")
    monkeypatch.setenv("KHABAR_TIMEZONE", "Algiers")
    with pytest.raises(SettingsError, match="KHABAR_ALLOWD is no setting; is KHABAR_ALLOWED meant") as told:
        load_settings(file)
    assert "KHABAR_TIMEZONE: is not a time zone" in str(told.value)


def test_what_other_programs_set_is_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment as in the file; and the case of a name makes no difference."""
    file = tmp_path / ".env"
    file.write_text("PIP_ARGS=x\nTELEGRAM_CHANNEL=news\nkhabar_timezone=Asia/Riyadh\n", encoding="utf-8")
    monkeypatch.setenv("TELEGRAM_API_HASH", "of another program")
    assert load_settings(file).timezone == "Asia/Riyadh"


def test_a_name_that_is_nearly_a_setting_is_somebody_elses_where_that_setting_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another program on the machine may call its token so."""
    monkeypatch.setenv("TELEGRAM_TOKEN", "of another program")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:ours")
    assert load_settings(None).token.get_secret_value() == "1:ours"


def test_a_file_that_is_no_text_is_told_as_such(tmp_path: Path) -> None:
    """Some editors write UTF-16."""
    file = tmp_path / ".env"
    file.write_text("KHABAR_TIMEZONE=UTC\n", encoding="utf-16")
    with pytest.raises(SettingsError, match=r"cannot read .*\.env: it is no text in UTF-8"):
        load_settings(file)
