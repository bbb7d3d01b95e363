"""What a word looks like to the tagger of names: its features, by type, so that they are worked out once a word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from language import entries, table
from people.arabic.lexicon import UNKNOWN, foreignness, lexicon, part
from people.arabic.text import folded

_PACKAGE = "people.arabic"
PARTICLES = frozenset(
    {
        "بن",
        "ابن",
        "ابو",
        "ابي",
        "ابا",
        "ام",
        "ال",
        "عبد",
        "بنت",
        "بني",
        "دي",
        "دو",
        "فان",
        "فون",
        "دا",
        "ديل",
        "لو",
        "لا",
        "اوف",
        "ماك",
        "سان",
    }
)
_SUFFIXES = ("هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "تين", "ته", "ه", "ي", "ت", "وا", "ا", "تها", "تهم", "يه")
_PREFIXES = ("ال", "ي", "ت", "س", "سي", "ست", "ن", "م")


CLOSED = -7
"""Odds, as a binary logarithm, at which a word is no longer asked whether it is a name."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A type of word. `kind` is its coarse class for pairs; `features` are what its weights hang on.

    closed   no name begins, ends or goes on here: common words and marks
    """

    clitic: int
    base: str
    kind: str
    features: tuple[str, ...]
    closed: bool


def _with_article(word: str) -> tuple[str, ...]:
    feminine = () if word.endswith("ه") else (word + "ه",)
    return tuple(form for base in (word, *feminine) for form in (base, "ال" + base))


@cache
def company() -> dict[str, str]:
    """Words to the kind of company they keep: a number for all that stand between the same words in news."""
    return {word: kind for kind, words in table(_PACKAGE, "data/company.tsv") for word in words.split()}


@cache
def name_kinds() -> frozenset[str]:
    """Kinds of company of which most words are names of people."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for word, kind in company().items():
        entry = lexicon().get(word)
        words[kind] += 1
        names[kind] += entry is not None and entry.name >= 1
    return frozenset(kind for kind, count in words.items() if names[kind] > _MOST * count)


_MOST = 0.6
"""Share of a kind's words that makes it one of names."""


def keeps_company(word: str) -> bool:
    """Whether a word stands where names of people stand, though it may be another word: فضل شاكر, برهم صالح."""
    if company().get(word) not in name_kinds() or word in titles() or word in demonyms() or word in place_words():
        return False
    entry = lexicon().get(word)
    if entry is None:
        return word[0] not in "يت"
    return entry.name >= -1 and entry.first >= _OPENS


_OPENS = 2
"""Quarters of its uses as a name where such a word stands first."""


@cache
def titles() -> frozenset[str]:
    """Words that open a role, folded, with and without the article, in both genders."""
    words = (folded(word.rstrip("+")) for word in entries(_PACKAGE, "words/titles.txt"))
    return frozenset(form for word in words for form in _with_article(word)) - {
        "امام",
        "امامه",
        "جده",
        "محافظه",
        "المحافظه",
    }  # in front of; the town; the province


@cache
def given_names() -> dict[str, bool]:
    """Given names of Arabs, folded, to whether they are nothing else."""
    return {folded(name.rstrip("+")): not name.endswith("+") for name in entries(_PACKAGE, "words/given.txt")}


@cache
def bynames() -> frozenset[str]:
    """Heads of things that are named after people, folded, with and without the article."""
    words = (folded(word) for word in entries(_PACKAGE, "words/bynames.txt"))
    return frozenset(form for word in words for form in (word, "ال" + word))


@cache
def works() -> frozenset[str]:
    """Heads of things that have a title, folded, with and without the article, with pronouns, and as two of them."""
    words = (folded(word) for word in entries(_PACKAGE, "words/works.txt"))
    forms = (form for word in words for form in (word, *(_stem(word) + end for end in ("ه", "ها", "هم", "ي", "تي"))))
    return frozenset(form for base in forms for form in (base, "ال" + base))


def _stem(word: str) -> str:
    return word[:-1] + "ت" if word.endswith("ه") else word


@cache
def demonyms() -> dict[str, str]:
    """Adjectives of nations in all their forms, folded, to the folded name of the country."""
    out: dict[str, str] = {}
    for country, adjectives, *_ in table(_PACKAGE, "words/countries.tsv"):
        for adjective in adjectives.split("،"):
            word = folded(adjective.split()[0])
            for end in ("", "ه", "ان", "ين", "تان", "تين", "ون", "ات", "ا"):
                for form in (word + end, "ال" + word + end):
                    out.setdefault(form, folded_words(country))
    return out


def folded_words(text: str) -> str:
    """Several words, folded one by one."""
    return " ".join(folded(word) for word in text.split())


@cache
def place_names() -> frozenset[tuple[str, ...]]:
    """Words of places, folded."""
    rows = [
        name
        for country, _, *rest in table(_PACKAGE, "words/countries.tsv")
        for name in (country, *"".join(rest).split("،"))
    ]
    names = [*rows, *entries(_PACKAGE, "words/places.txt")]
    return frozenset(tuple(folded_words(name).split()) for name in names if name)


@cache
def teams() -> frozenset[tuple[str, ...]]:
    """Words of teams and firms that read like names, folded."""
    return frozenset(tuple(folded_words(name).split()) for name in entries(_PACKAGE, "words/teams.txt"))


@cache
def phrases() -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Words of places, teams and sayings of several words to these, with where the word stands in each."""
    sayings = frozenset(tuple(folded_words(phrase).split()) for phrase in entries(_PACKAGE, "words/phrases.txt"))
    out: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}
    for phrase in place_names() | teams() | sayings:
        for at, word in enumerate(phrase) if len(phrase) > 1 else ():
            out[word] = (*out.get(word, ()), (at, phrase))
    return out


@cache
def place_words() -> frozenset[str]:
    """First words of places, folded."""
    return frozenset(words[0] for words in place_names())


@lru_cache(maxsize=1 << 17)
def shape(word: str) -> Shape:
    """Shape of a folded word."""
    if not word.isalpha():
        mark = "0" if word.isdigit() else "edge" if word == "\n" else word[:1]
        joint = word in {"-", "‐", "'", "’"}
        return Shape(0, word, "mark" if not joint else "joint", ("w=" + mark,), closed=not joint)
    if not "\u0600" <= word[0] <= "\u06ff":
        return Shape(0, word, "latin", ("w=latin",), closed=True)
    clitic, base = part(word)
    entry = lexicon().get(base, UNKNOWN)
    kind = _kind(base, entry.name if entry is not UNKNOWN else -99)
    features = [f"k={kind}", f"n={entry.name}" if entry is not UNKNOWN else "n=?", f"c={entry.count // 2}"]
    if entry.name >= -4:
        features.append(f"f={entry.first}/{max(entry.name, -3) // 2}")
    if clitic:
        features.append("p=" + word[:clitic])
    features.append("q=" + company().get(base, "?"))
    if entry.count >= 8 or base in PARTICLES:
        features.append("w=" + base)
    if entry.count < 9:
        features.extend(_outline(base, known=entry is not UNKNOWN))
    closed = entry is not UNKNOWN and entry.name <= CLOSED and base not in PARTICLES
    return Shape(clitic, base, kind, tuple(features), closed)


def _kind(base: str, name: int) -> str:
    for kind, words in (
        ("title", titles()),
        ("nation", demonyms()),
        ("byname", bynames()),
        ("part", PARTICLES),
        ("place", place_words()),
    ):
        if base in words:
            return kind
    if name == -99:
        looks = foreignness(base)
        return "new+" if looks > 1 else "new-" if looks < -1 else "new"
    return "name" if name >= 1 else "maybe" if name >= -3 else "word"


def _outline(base: str, *, known: bool) -> list[str]:
    """Edges of a rare word, its length, and whether it is a form of a common one."""
    out = [f"x={base[:2]}", f"s={base[-2:]}", f"t={base[-3:]}", f"l={min(len(base), 9)}"]
    out.append(f"g={foreignness(base)}")
    if not known:
        out.append(f"m={_grown(base)}")
    return out


def _grown(base: str) -> int:
    """Binary logarithm, halved, of the count of the commonest word this one is a form of."""
    known = lexicon()
    best = 0
    for prefix in ("", *_PREFIXES):
        if not base.startswith(prefix):
            continue
        rest = base[len(prefix) :]
        for suffix in ("", *_SUFFIXES):
            stem = rest[: len(rest) - len(suffix)] if suffix and rest.endswith(suffix) else rest
            if len(stem) > 2 and (prefix or len(stem) < len(base)):
                entry = known.get(stem)
                if entry is not None and entry.name < 0:
                    best = max(best, entry.count)
    return best // 2
