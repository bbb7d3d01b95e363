"""Roles in the reader's language, by a committed lexicon: French foreign minister <-> وزيرة الخارجية الفرنسية."""

from __future__ import annotations

from functools import cache

from language import Language, detect, fold, table


def role_in(role: str, target: Language) -> str:
    """Return the role in that language, or "" where the lexicon does not know every word of it."""
    if not role or detect(role) is target:
        return role
    return _to_english(role) if target is Language.ENGLISH else _to_arabic(role)


def place_in(place: str, target: Language) -> str:
    """Return the country or capital in that language, or "" where the lexicon does not know it."""
    if not place or detect(place) is target:
        return place
    return _same_places(target).get(_plain(place), "")


def _to_english(role: str) -> str:
    words = role.split()
    for end in range(len(words), 0, -1):
        office = _offices_in_arabic().get(_plain(" ".join(words[:end])))
        if office:
            nation = _nation(" ".join(words[end:])) if end < len(words) else ""
            if nation or end == len(words):
                return f"{nation} {office}".strip()
    return ""


def _to_arabic(role: str) -> str:
    text = " ".join(role.replace("'s ", " ").split())
    for nation, (masculine, feminine) in _nations_in_english().items():
        for front in (f"{nation} ", f"the {nation} "):
            if fold(text).startswith(front):
                office = _offices_in_english().get(fold(text)[len(front) :])
                return _agreeing(office, masculine, feminine) if office else ""
        for back in (f" of {nation}", f" of the {nation}"):
            if fold(text).endswith(back):
                office = _offices_in_english().get(fold(text)[: -len(back)])
                return _agreeing(office, masculine, feminine) if office else ""
    office = _offices_in_english().get(fold(text))
    return _definite(office[0]) if office else ""


_WOMEN = {"queen", "spokeswoman"}


def _agreeing(office: tuple[str, str, str], masculine: str, feminine: str) -> str:
    """Put the article and the nationality to the office, in the gender that the English word tells."""
    woman = office[2] in _WOMEN
    return f"{_definite(office[1] if woman else office[0])} {'ال' + (feminine if woman else masculine)}"


def _definite(office: str) -> str:
    """وزير خارجية -> وزير الخارجية, رئيس -> الرئيس, مبعوث خاص -> المبعوث الخاص."""
    words = office.split()
    if words[-1] in _ADJECTIVES:
        return " ".join(f"ال{word}" for word in words)
    return " ".join([*words[:-1], f"ال{words[-1]}"]) if not words[-1].startswith("ال") else office


_ADJECTIVES = {"خاص", "خاصة", "عام", "عامة"}


def _plain(text: str) -> str:
    """Fold, and take the article off every word."""
    return " ".join(word.removeprefix("ال") if len(word) > _SHORT else word for word in fold(text).split())


_SHORT = 4


@cache
def _offices_in_arabic() -> dict[str, str]:
    offices: dict[str, str] = {}
    for english, masculine, feminine in table("briefs", "words/offices.tsv"):
        for arabic in (masculine, feminine):
            offices.setdefault(_plain(arabic), english)
    return offices


@cache
def _offices_in_english() -> dict[str, tuple[str, str, str]]:
    rows = table("briefs", "words/offices.tsv")
    return {fold(english): (masculine, feminine, english) for english, masculine, feminine in rows}


def _nation(words: str) -> str:
    """Return the English adjective for an Arabic one of either gender, or for the country: فرنسية, فرنسا -> French."""
    folded = fold(words)
    forms = {folded, folded.removeprefix("ال")}
    forms |= {form.removesuffix("ه") for form in forms}
    return next((_adjectives()[form] for form in forms if form in _adjectives()), "")


@cache
def _adjectives() -> dict[str, str]:
    """Arabic name, capital and adjective of a country, with and without the article -> English adjective."""
    found: dict[str, str] = {}
    for _, arabic, _, english in table("briefs", "words/places.tsv"):
        for word in map(fold, arabic.split("،")):
            found.setdefault(word, english)
            found.setdefault(word.removeprefix("ال"), english)
    return found


@cache
def _nations_in_english() -> dict[str, tuple[str, str]]:
    """English name, adjective or people of a country -> its Arabic adjective, masculine and feminine."""
    nations: dict[str, tuple[str, str]] = {}
    for _, arabic, latin, _ in table("briefs", "words/places.tsv"):
        adjectives = [word for word in arabic.split("،") if word.endswith("ي") and " " not in word]
        if adjectives:
            for word in latin.split("،"):
                nations.setdefault(fold(word), (adjectives[0], f"{adjectives[0]}ة"))
    return dict(sorted(nations.items(), key=lambda item: -len(item[0])))


@cache
def _same_places(target: Language) -> dict[str, str]:
    """Countries and cities of one language, plain -> of the other."""
    rows = [
        (arabic.split("،")[0], english.split("،")[0]) for _, arabic, english, _ in table("briefs", "words/places.tsv")
    ]
    both = [*rows, *table("briefs", "words/cities.tsv")]
    if target is Language.ENGLISH:
        return {_plain(arabic): english for arabic, english in both}
    return {_plain(english): arabic for arabic, english in both}
