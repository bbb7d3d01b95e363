"""Names of places in the reader's language, where the list of places knows both."""

from __future__ import annotations

from functools import cache

from briefs.roles import place_in as known_place
from language import Language, fold, table


def place_in(language: Language, place: str) -> str:
    """Name of a place in a language, by either list of places; as the article words it where none has it."""
    return known_place(place, language) or _names().get((_key(place), language), place)


@cache
def _names() -> dict[tuple[str, Language], str]:
    names: dict[tuple[str, Language], str] = {}
    for english, arabic, *_ in table("questions", "words/places.tsv"):
        own = {Language.ENGLISH: english.split("|")[0], Language.ARABIC: arabic.split("|")[0]}
        for spelling in (*english.split("|"), *arabic.split("|")):
            for language, name in own.items():
                names.setdefault((_key(spelling), language), name or spelling)
    return names


def _key(place: str) -> str:
    return fold(place).removeprefix("the ").strip()
