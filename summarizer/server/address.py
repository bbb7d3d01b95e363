"""The setting that names a server and its model: http://gpu-box:8000/v1#Qwen/Qwen3-4B-Instruct-2507."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from summarizer.errors import BrokenEngineError


@dataclass(frozen=True, slots=True)
class Address:
    """Where requests go, who answers there, and what replies call the place: never with a password in it."""

    url: str
    model: str
    host: str


def is_address(setting: str) -> bool:
    """Whether a setting names a server rather than a model or a folder."""
    return setting.startswith(("http://", "https://"))


def read_address(setting: str) -> Address:
    """Take the setting apart; raises BrokenEngineError saying how it is written."""
    try:
        parts = urlsplit(setting)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or not parts.fragment.strip() or parts.username is not None:
        raise BrokenEngineError("a server is named as http://host:port/v1#model, its key as KHABAR_SUMMARIZER_KEY")
    place = f"[{host}]" if ":" in host else host
    place = f"{place}:{port}" if port else place
    return Address(
        f"{parts.scheme}://{place}{parts.path.rstrip('/')}/chat/completions", unquote(parts.fragment.strip()), place
    )
