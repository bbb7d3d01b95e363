from __future__ import annotations

import zoneinfo

import pytest

from bot.following.zones import find_zone, zone_name
from language import Language, table


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
        ("GMT+5:30", "Asia/Kolkata"),
        ("+0545", "Asia/Kathmandu"),
        ("UTC-9:30", "Pacific/Marquesas"),
        ("UTC+3:00", "Etc/GMT-3"),
        ("مكة المكرمة", "Asia/Riyadh"),
        ("المملكة العربية السعودية", "Asia/Riyadh"),
        ("الإمارات العربية المتحدة", "Asia/Dubai"),
    ],
)
def test_zones_by_their_names_by_cities_and_by_hours(name: str, zone: str) -> None:
    """In either language; the tz database counts hours the other way round."""
    assert find_zone(name) == zone


@pytest.mark.parametrize(
    "name", ["", "Mars", "المريخ", "+15", "UTC-13", "../etc/passwd", "Africa", "3", "+5:15", "+3:75"]
)
def test_what_is_no_zone(name: str) -> None:
    """Is not guessed at."""
    assert find_zone(name) is None


def test_every_zone_of_the_list_exists_and_no_place_is_listed_twice() -> None:
    """A slip of the pen in the list would silence a reader at the wrong hours."""
    rows = table("bot", "texts/zones.tsv")
    assert {zone for zone, _ in rows} <= zoneinfo.available_timezones()
    for zone, names in rows:
        assert all(find_zone(name) == zone for name in names.split("|")), zone


@pytest.mark.parametrize(
    ("zone", "arabic", "english"),
    [
        ("Asia/Riyadh", "الرياض", "Riyadh"),
        ("Africa/Casablanca", "الدار البيضاء", "Casablanca"),
        ("America/New_York", "نيويورك", "New York"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires"),
        ("UTC", "غرينتش", "UTC"),
        ("Etc/GMT-3", "UTC+3", "UTC+3"),
        ("Etc/GMT+5", "UTC-5", "UTC-5"),
        ("Etc/GMT+0", "غرينتش", "UTC"),
    ],
)
def test_zones_are_named_as_readers_call_them(zone: str, arabic: str, english: str) -> None:
    """By the city, or by the hours as everybody but the tz database counts them."""
    assert zone_name(zone, Language.ARABIC) == arabic
    assert zone_name(zone, Language.ENGLISH) == english


def test_a_zone_told_by_hours_is_understood_again() -> None:
    """What a reader is shown, a reader may type."""
    for hours in range(-12, 15):
        zone = find_zone(f"UTC{hours:+}")
        assert zone
        assert find_zone(zone_name(zone, Language.ENGLISH)) == zone
