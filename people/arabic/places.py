"""Places as they are worded: a known town or country, a building with its name, a town that only its sort shows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from language import table
from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, folded_words, place_names
from people.arabic.sorts import is_courtesy
from people.arabic.text import skip_letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text

_VENUE = 3
"""Words of a building's name behind its head: قصر اليمامة, مقر وزارة الخارجية."""


class Place(NamedTuple):
    """Words `first`..`last` (not included) of a text without the first `letters`; `land` where it is a whole country."""

    first: int
    last: int
    letters: int
    land: bool


@cache
def _places() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Places as folded words by their first word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in place_names():
        out.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in out.items()}


def worded(text: Text, place: Place) -> str:
    """The place as it is written, without hash signs."""
    first = place.first
    told = text.source[text.starts[first] + skip_letters(text.raw[first], place.letters) : text.ends[place.last - 1]]
    article = "ال" if text.folds[first].startswith("لل") and place.letters == len("لل") else ""
    return article + " ".join(told.replace("#", " ").replace("_", " ").split())


def place_at(text: Text, word: int, taken: Sequence[object]) -> Place | None:
    """Place that begins at `word` behind في, ب or another word that leads to one; None where none does."""
    for letters in _leads(text, word):
        place = place_from(text, word, letters, taken)
        if place is not None:
            return place
    return None


def place_from(text: Text, word: int, letters: int, taken: Sequence[object]) -> Place | None:
    """Place that begins at `word` behind so many letters, whatever leads to it."""
    head, last = text.folds[word][letters:], known(text, word, letters)
    venue = head in particles("venues")
    if last == word and venue:
        last = _building(text, word, taken)
    if last == word and not letters and _is_town(text, word, taken):
        last = word + 1 + (head in particles("two_word_towns"))
    if last == word:
        return None
    end = _with_town(text, last, taken) if venue else last
    return Place(word, end, letters, land=not venue and is_land(text, word, last, letters))


def is_land(text: Text, word: int, last: int, letters: int) -> bool:
    """Whether the words are a country's name, not a capital's or a building's."""
    return names_land(" ".join((text.folds[word][letters:], *text.folds[word + 1 : last])))


def names_land(name: str) -> bool:
    """Whether a folded name is a country's."""
    return name in _lands()


@cache
def _lands() -> frozenset[str]:
    countries = (row[0] for row in table("people.arabic", "words/countries.tsv"))
    return frozenset(map(folded_words, countries)) - particles("city_states") | particles("lands")


def known(text: Text, word: int, letters: int) -> int:
    """End of a known place that begins at `word` behind so many letters; `word` where none does."""
    fold = text.folds[word]
    if fold.endswith("المملكه") and text.folds[word + 1 : word + 2] == ("الاردنيه",):
        return word  # in full it is another kingdom
    if fold.endswith("مسقط") and text.folds[word + 1 : word + 2] == ("راس",):
        return word  # somebody's birthplace
    first = "ال" + fold[2:] if letters == len("لل") and fold.startswith("لل") else fold[letters:]
    for candidate in _places().get(first, ()):
        if text.folds[word + 1 : word + len(candidate)] == candidate[1:]:
            return word + len(candidate)
    return word


def within(town: str, land: str) -> bool:
    """Whether a place as worded is a capital of a country as worded."""
    return (
        not _countries_of().get(folded_words(town), frozenset()).isdisjoint(_countries_of().get(folded_words(land), ()))
    )


def countries_of(place: str) -> frozenset[str]:
    """Countries that a place as worded may be or be the capital of."""
    return _countries_of().get(folded_words(place), frozenset())


def nations_of(role: str) -> frozenset[str]:
    """Countries for which a role says that somebody acts: الرئيس الصيني, رئيس الصين."""
    words = folded_words(role).split()
    adjectives = {demonyms()[word] for word in words if word in demonyms()}
    names = {" ".join(words[first:last]) for first in range(1, len(words)) for last in (first + 1, first + 2)}
    return frozenset(_written().get(name, "") for name in adjectives | (names & _written().keys())) - {""}


@cache
def _written() -> dict[str, str]:
    """Folded names of countries to the names as written in the list."""
    return {folded_words(country): country for country, *_ in table("people.arabic", "words/countries.tsv")}


@cache
def _countries_of() -> dict[str, frozenset[str]]:
    """Countries and their capitals, folded, to the countries that they may be or be in (عمان is both)."""
    out: dict[str, frozenset[str]] = {}
    for country, _, *others in table("people.arabic", "words/countries.tsv"):
        for name in map(folded_words, (country, *"".join(others).split("،"))):
            out[name] = out.get(name, frozenset()) | {country}
    return out


def nearer(place: str, again: str) -> str:
    """The first place told, unless it is a whole country and the other one is a town in it or a building."""
    wide = names_land(folded_words(place)) and not names_land(folded_words(again))
    far = folded_words(again) in _countries_of() and not within(again, place)
    return again if not place or (again and wide and not far) else place


def closest(place: str, again: str) -> str:
    """The nearer one of two places that are surely of one meeting: also a building with a name instead of its town."""
    if place and is_home(again):
        return place
    inner = is_building(again) and not is_building(place) and folded_words(again) not in _countries_of()
    return again if inner or (again and is_home(place)) else nearer(place, again)


def is_home(place: str) -> bool:
    """Whether a place is no more than somebody's: منزله, مكتبها."""
    return " " not in place and is_building(place) and place.endswith(("ه", "ها")) and not place.startswith("ال")


def is_building(place: str) -> bool:
    """Whether a place as worded is a building, not a town or an airport."""
    head = folded_words(place).split(maxsplit=1)[:1]
    return bool(head) and head[0] in particles("venues") - particles("grounds")


def _is_town(text: Text, word: int, taken: Sequence[object]) -> bool:
    """Whether the name of a town nobody listed stands behind the word town: في مدينة أوكاياما."""
    fold, before = text.folds[word], text.folds[word - 1].removeprefix("ب") if word else ""
    named = fold.startswith("ال") or not fold.endswith(("ه", "ين", "ات"))  # no adjective: مدينة ساحلية
    return (
        before in particles("towns")
        and taken[word] is None
        and fold.isalpha()
        and len(fold) > 2
        and named
        and fold not in demonyms()
        and fold not in particles("no_towns")
        and not roles.stops_role(fold)
    )


def _building(text: Text, word: int, taken: Sequence[object]) -> int:
    """End of a building with its name: قصر السلام, مكتبه; `word` where the name is missing."""
    last = word + 1
    if _is_somebodys(text, word):
        return last
    while last < len(text) and last - word <= _VENUE and _is_part(text, last, taken, opens=last == word + 1):
        named = known(text, last, 0)
        if named > last and text.folds[word] != "مطار":
            return named  # حديقة الإليزيه بداية
        last += 1
    return word if last == word + 1 and not text.folds[word].startswith("ال") else last


def _with_town(text: Text, last: int, taken: Sequence[object]) -> int:
    """End of the place with what is told around it: مكتبه بقصر اليمامة في الرياض."""
    folds = text.folds
    while last < len(folds) and taken[last] is None:
        if folds[last][:1] == "ب" and folds[last][1:] in particles("institutions"):
            last += 1
            continue
        if (named := _joined_town(text, last, taken)) > last:
            return named
        ahead = last + (folds[last] in particles("inside"))
        ahead += folds[ahead : ahead + 1] in _CAPITAL
        if ahead >= len(folds) or not _leads(text, ahead):
            break
        around = place_at(text, ahead, taken)
        if around is None:
            break
        last = around.last
    return last


def _joined_town(text: Text, word: int, taken: Sequence[object]) -> int:
    """End of a town whose sort is joined on: منزله بمدينة النجف; `word` where none is."""
    fold = text.folds[word]
    if fold[:1] != "ب" or fold[1:] not in particles("towns") | {"العاصمه"} or word + 1 >= len(text):
        return word
    named = known(text, word + 1, 0)
    return named if named > word + 1 else word + 2 if _is_town(text, word + 1, taken) else word


def _is_somebodys(text: Text, word: int) -> bool:
    """Whether a pronoun ends the word: his office."""
    return text.raw[word].endswith(("ه", "ها")) and not text.folds[word].startswith("ال")


def _is_part(text: Text, at: int, taken: Sequence[object], *, opens: bool) -> bool:
    """Whether a word belongs to a building's name: also His Highness, whose office it is."""
    if is_courtesy(text.folds[at]):
        return True
    return taken[at] is None and (_goes_on(text.folds[at]) or (opens and text.folds[at].startswith("ال")))


_CAPITAL = (("العاصمه",), ("مدينه",))


def _goes_on(word: str) -> bool:
    """Whether a building's name may go on over a word."""
    outside = word in particles("calendar") or word in particles("hours") or word in particles("inside")
    outside = outside or word in particles("governor") or word.startswith(("بال", "لل"))
    joined = word[:1] in "بول" and (word[1:] in _places() or word[1:] in particles("regions"))
    return word.isalpha() and not outside and not joined and not roles.stops_role(word) and not roles.title_head(word)


def _leads(text: Text, word: int) -> tuple[int, ...]:
    """Letters to leave out before a place at `word`, for each reading in which something leads to a place."""
    fold = text.folds[word]
    before = text.folds[word - 1] if word else ""
    out = []
    if before in particles("place_leads") or (before in _before_capitals() and leads_to_capital(text, word - 1)):
        out.append(0)
    if fold.startswith("ب") and len(fold) > len("بجد"):
        out.append(1)
    return tuple(out)


@cache
def _before_capitals() -> frozenset[str]:
    return frozenset({"،", ","} | demonyms().keys())


def leads_to_capital(text: Text, at: int) -> bool:
    """Whether the capital of a nation is announced by the words that end at `at`: العاصمة السعودية، الرياض."""
    if at > 0 and text.folds[at] in {"،", ","}:
        at -= 1
    while at > 0 and text.folds[at] in demonyms():
        at -= 1
        if text.folds[at] in particles("capitals"):
            return True
    return False
