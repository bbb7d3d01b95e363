"""Time zones as readers call them: a name of the tz database, a city or country, or hours from Greenwich."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache

from language import fold, table

_OFFSET = re.compile(r"(?:utc|gmt|غرينتش|جرينتش)?\s?([+-])\s?(\d{1,2})")
_FURTHEST = {"+": 14, "-": 12}  # hours from Greenwich that some place has


def find_zone(name: str) -> str | None:
    """Find the zone of the tz database that is meant; None for what nobody knows."""
    key = _key(name)
    if found := _OFFSET.fullmatch(key):
        sign, hours = found[1], int(found[2])
        if hours > _FURTHEST[sign]:
            return None
        return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"
    return _listed().get(key) or _named().get(key) or _listed().get(key.removeprefix("ال"))


def _key(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").strip(" .؟?!").split())


@cache
def _listed() -> dict[str, str]:
    """Zones by the names of the list, of which all are written with | between them."""
    return {_key(name): zone for zone, names in table("bot", "texts/zones.tsv") for name in names.split("|")}


@cache
def _named() -> dict[str, str]:
    """Zones by their own names, and by the city alone: africa/algiers, algiers."""
    zones = sorted(zoneinfo.available_timezones())
    cities = {_key(zone.rsplit("/", 1)[1]): zone for zone in zones if "/" in zone and not zone.startswith("Etc/")}
    return {**cities, **{_key(zone): zone for zone in zones}}
