"""What an operator can set: the environment, or a file `.env`; all problems are told at once."""

from __future__ import annotations

import os
import re
import zoneinfo
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError


class Settings(BaseSettings):
    """One field a setting; its alias is the variable's name, its description stands in `.env.example`."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True)

    token: SecretStr = Field(
        SecretStr(""), alias="TELEGRAM_BOT_TOKEN", description="the token that @BotFather gave your bot"
    )
    base_url: str = Field(
        "https://api.telegram.org/bot", alias="TELEGRAM_BASE_URL", description="another Bot API server, ending in /bot"
    )
    file_url: str = Field(
        "https://api.telegram.org/file/bot", alias="TELEGRAM_FILE_URL", description="its files, ending in /file/bot"
    )
    db: Path = Field(Path("data/khabar.db"), alias="KHABAR_DB", description="the database file, made when missing")
    summarizer: str = Field(
        "auto",
        alias="KHABAR_SUMMARIZER",
        description="auto, embedded, a model's name or folder (khabar models), or a server's http://host:port/v1#model",
    )
    summarizer_key: SecretStr = Field(
        SecretStr(""), alias="KHABAR_SUMMARIZER_KEY", description="the key that the summarizer's server asks for"
    )
    summary_seconds: float = Field(
        120,
        alias="KHABAR_SUMMARY_SECONDS",
        gt=0,
        description="how long a model may take for a summary before the built-in engine answers",
    )
    admins: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), alias="KHABAR_ADMINS", description="Telegram user ids that may use operators' commands"
    )
    allowed: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), alias="KHABAR_ALLOWED", description="Telegram user ids that may read; empty: anyone"
    )
    rate: int = Field(
        30, alias="KHABAR_RATE", ge=0, le=1000, description="how often one person may ask a minute; 0: no limit"
    )
    timezone: str = Field("UTC", alias="KHABAR_TIMEZONE", description="the time zone that dates are told in")
    webhook_url: str = Field(
        "", alias="KHABAR_WEBHOOK_URL", description="the public https address for webhooks; empty: polling"
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""),
        alias="KHABAR_WEBHOOK_SECRET",
        description="the secret Telegram sends back with each webhook call",
    )
    webhook_port: int = Field(
        8443, alias="KHABAR_WEBHOOK_PORT", ge=1, le=65535, description="the port on 127.0.0.1 that webhook calls reach"
    )
    health_port: int = Field(
        0, alias="KHABAR_HEALTH_PORT", ge=0, le=65535, description="the port on 127.0.0.1 that answers /health; 0: none"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", alias="KHABAR_LOG_LEVEL", description="DEBUG, INFO, WARNING or ERROR"
    )

    @property
    def readers(self) -> frozenset[int]:
        """Users who may read: the allowed ones and the operators; empty where anyone may."""
        return self.allowed | self.admins if self.allowed else self.allowed

    @field_validator("admins", "allowed", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("base_url")
    @classmethod
    def _ends_in_bot(cls, value: str) -> str:
        if not value.endswith("/bot"):
            raise ValueError("must end in /bot")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_https(cls, value: str) -> str:
        if value and not (value.startswith("https://") and urlsplit(value).hostname):
            raise ValueError("must be an address that begins with https://")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_taken_by_telegram(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise ValueError("may hold letters, digits, _ and - only, 256 of them at most")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in zoneinfo.available_timezones():
            raise ValueError("is not a time zone of the tz database, such as Africa/Algiers")
        return value


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings; raises SettingsError naming every wrong variable, and every one that there is not."""
    try:
        wrong = _unknown({*os.environ}, {*dotenv_values(env_file)} if env_file else set())
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        wrong += [f"{e['loc'][0]}: {e['msg'].removeprefix('Value error, ')}" for e in error.errors()]
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8; save it as such"
        raise SettingsError(f"cannot read {env_file}: {why}") from None
    if wrong:
        raise SettingsError(f"settings are wrong: {'; '.join(wrong)}")
    return settings


def _unknown(environment: set[str], file: set[str]) -> list[str]:
    """Tell of each name that there is no setting of: a mistyped KHABAR_ALLOWED would let everybody in.

    Of what is not ours alone only names that are nearly those of settings that are not set.
    """
    given = {name.upper() for name in environment | file}
    ours = {str(field.alias) for field in Settings.model_fields.values()}
    told = []
    for name in sorted(one for one in environment | file if one.upper() not in ours):
        near = _near(name.upper(), ours)
        if (near and near not in given) or (name in file and name.upper().startswith("KHABAR_")):
            told.append(f"{name} is no setting" + (f"; is {near} meant?" if near else ""))
    return told


def _near(name: str, ours: set[str]) -> str:
    """Return the setting that a name was meant to be; "" for none. What all of them begin with tells little."""
    ends = {setting.partition("_")[2]: setting for setting in ours if setting.startswith(name.partition("_")[0] + "_")}
    found = [ends[end] for end in get_close_matches(name.partition("_")[2], ends, 1, 0.7)]
    return "".join(found or get_close_matches(name, ours, 1, 0.9))


def example() -> str:
    """Text of `.env.example`: every setting with its description and default."""
    lines = ["# Copy this file to .env and uncomment what you need; every line below shows the default.\n"]
    for field in Settings.model_fields.values():
        default = "" if field.default in {frozenset(), SecretStr("")} else field.default
        lines.append(f"\n# {field.description}\n# {field.alias}={default}\n")
    return "".join(lines)
