"""Whether a server for summaries is there and knows its model, asked for whoever sets it up."""

from __future__ import annotations

from typing import Any

from summarizer.errors import BrokenEngineError
from summarizer.server.address import read_address

_PATIENCE = 5.0  # seconds
_OK = 200
_KEY = (401, 403)


def look(setting: str, key: str = "") -> str:
    """Return what is wrong with the server of a setting in one line; "" where it answers and offers the model."""
    import httpx

    try:
        address = read_address(setting)
    except BrokenEngineError as error:
        return str(error)
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    listing = address.url.removesuffix("/chat/completions") + "/models"
    try:
        answer = httpx.get(listing, headers=headers, timeout=_PATIENCE, trust_env=False)
        offered = _names(answer.json()) if answer.status_code == _OK else []
    except (httpx.HTTPError, ValueError):
        return f"{address.host} does not answer as a server of models does"
    if answer.status_code in _KEY:
        return f"{address.host} refuses the key: set KHABAR_SUMMARIZER_KEY"
    if offered and address.model not in offered:
        return f"{address.host} does not offer {address.model}, but {', '.join(offered[:5])}"
    return ""


def _names(listed: Any) -> list[str]:
    found = listed.get("data") if isinstance(listed, dict) else None
    return [str(one["id"]) for one in found or [] if isinstance(one, dict) and "id" in one]
