"""Whether Telegram knows the bot, asked once for whoever sets it up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_PATIENCE = 5.0  # seconds


class Known(Enum):
    """What came of asking."""

    YES = "yes"
    NO = "no"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Contact:
    """What came of asking, and the name of the bot where there is one."""

    known: Known
    name: str = ""


def ask_telegram(base_url: str, token: str) -> Contact:
    """Ask the Bot API at an address ending in /bot whether it knows the token."""
    import httpx

    try:
        answer = httpx.get(f"{base_url}{token}/getMe", timeout=_PATIENCE)
        told = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return Contact(Known.AWAY)
    if isinstance(told, dict) and told.get("ok") and isinstance(told.get("result"), dict):
        return Contact(Known.YES, str(told["result"].get("username", "")))
    return Contact(Known.NO if answer.status_code in {401, 404} else Known.AWAY)
