from __future__ import annotations

import zoneinfo

import pytest

from bot.following.zones import find_zone
from language import table


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Africa/Algiers", "Africa/Algiers"),
        ("africa/algiers", "Africa/Algiers"),
        ("Algiers", "Africa/Algiers"),
        ("الجزائر", "Africa/Algiers"),
        ("القاهرة", "Africa/Cairo"),
        ("مصر", "Africa/Cairo"),
        ("الرياض", "Asia/Riyadh"),
        ("عمّان", "Asia/Amman"),
        ("سلطنة عُمان", "Asia/Muscat"),
        ("New York", "America/New_York"),
        ("Doha", "Asia/Qatar"),
        ("UTC", "UTC"),
        ("GMT+3", "Etc/GMT-3"),
        ("+1", "Etc/GMT-1"),
        ("UTC-5", "Etc/GMT+5"),
    ],
)
def test_zones_by_their_names_by_cities_and_by_hours(name: str, zone: str) -> None:
    """In either language; the tz database counts hours the other way round."""
    assert find_zone(name) == zone


@pytest.mark.parametrize("name", ["", "Mars", "المريخ", "+15", "UTC-13", "../etc/passwd", "Africa", "3"])
def test_what_is_no_zone(name: str) -> None:
    """Is not guessed at."""
    assert find_zone(name) is None


def test_every_zone_of_the_list_exists_and_no_place_is_listed_twice() -> None:
    """A slip of the pen in the list would silence a reader at the wrong hours."""
    rows = table("bot", "texts/zones.tsv")
    assert {zone for zone, _ in rows} <= zoneinfo.available_timezones()
    for zone, names in rows:
        assert all(find_zone(name) == zone for name in names.split("|")), zone
