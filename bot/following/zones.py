"""Time zones as readers call them: a name of the tz database, a city or country, or hours from Greenwich."""

from __future__ import annotations

import re
import zoneinfo
from functools import cache

from language import Language, fold, table

_OFFSET = re.compile(r"(?:utc|gmt|غرينتش|جرينتش)?\s?([+-])\s?(\d{1,2})(?::?([0-5]\d))?")
_FURTHEST = {"+": 14, "-": 12}  # hours from Greenwich that some place has
_BY_HOURS = re.compile(r"Etc/GMT([+-])(\d{1,2})")


def find_zone(name: str) -> str | None:
    """Find the zone of the tz database that is meant; None for what nobody knows.

    Hours with a fraction are those of the place in the list that keeps them.
    """
    key = _key(name)
    if found := _OFFSET.fullmatch(key):
        return _at_offset(found[1], int(found[2]), found[3] or "00")
    return _listed().get(key) or _named().get(key) or _listed().get(key.removeprefix("ال"))


def zone_name(zone: str, language: Language) -> str:
    """Name a zone to a reader: its city, in Arabic by the first name of the list, or its hours from Greenwich (UTC+3)."""
    if (found := _BY_HOURS.fullmatch(zone)) and int(found[2]):  # the tz database counts the other way round
        return f"UTC{'-' if found[1] == '+' else '+'}{found[2]}"
    zone = "UTC" if found else zone
    if language is Language.ARABIC and zone in _arabic():
        return _arabic()[zone]
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _at_offset(sign: str, hours: int, minutes: str) -> str | None:
    if hours > _FURTHEST[sign]:
        return None
    if minutes != "00":
        return _listed().get(f"{sign}{hours}:{minutes}")
    return f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "UTC"


def _key(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").strip(" .؟?!").split())


@cache
def _listed() -> dict[str, str]:
    """Zones by the names of the list, of which all are written with | between them."""
    return {_key(name): zone for zone, names in table("bot", "texts/zones.tsv") for name in names.split("|")}


@cache
def _arabic() -> dict[str, str]:
    return {zone: names.split("|")[0] for zone, names in table("bot", "texts/zones.tsv")}


@cache
def _named() -> dict[str, str]:
    """Zones by their own names, and by the city alone: africa/algiers, algiers."""
    zones = sorted(zoneinfo.available_timezones())
    cities = {_key(zone.rsplit("/", 1)[1]): zone for zone in zones if "/" in zone and not zone.startswith("Etc/")}
    return {**cities, **{_key(zone): zone for zone in zones}}
