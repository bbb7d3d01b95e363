"""An office named in place of a person ("the Algerian foreign minister") or before a name, and whose office it is."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from language import Language, detect, fold, stem, table
from people.register import agree, office
from questions.forms import is_numbered, titles
from questions.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from people.register import Candidate

_SMALL = frozenset({"the", "of", "and", "for", "ل", "في"})
_WORDS = 2
_CROWNED = frozenset({"king", "queen", "pope", "sultan", "prince"})
_ALONE = _CROWNED - {"prince"}
"""Offices whose holders are numbered (Elizabeth II), and those that may stand for one person."""


def is_office(text: str) -> bool:
    """Whether a title stands among the words, and at least one word more: a bare "minister" may be anybody."""
    words = [word.key for word in words_of(text) if word.key not in _SMALL]
    return len(words) >= _WORDS and any(word in titles() for word in words)


def is_bare_office(text: str) -> bool:
    """Whether there are nothing but titles: the pope, بالملكة."""
    words = [word.key for word in words_of(text) if word.key not in _SMALL]
    return bool(words) and all(word in titles() or _bare(word) in titles() for word in words)


def is_nobodys_name(text: str) -> bool:
    """Whether there are nothing but titles, and a nation behind or before them: the Japanese PM, الرئيس التركي."""
    words = [word.key for word in words_of(text) if word.key not in _SMALL]
    left = [word for word in words if word not in titles() and _bare(word) not in titles()]
    return (
        bool(_nations(text))
        and len(left) < len(words)
        and _nations(" ".join(left)) == _nations(text)
        and all(word in _adjective_words() for word in left)
    )


def _bare(word: str) -> str:
    return "ال" + word[2:] if word.startswith("لل") else word[1:] if word[:1] in "بلوف" else word


def same_words(asked: str, role: str) -> bool:
    """Whether a role has every word of the office asked for, in whatever form, and begins with the same one."""
    one, other = _stems(asked), _stems(role)
    return bool(other) and set(one) <= set(other) and (one[0] == other[0] or len(one) == len(other))


def same_office(asked: str, role: str) -> bool:
    """Whether a role is the office asked for in other words, or in the other language: the same one of that nation."""
    nations = _nations(asked)
    return bool(nations) and nations <= _nations(role) and agree(asked, role)


def holds(asked: str, role: str) -> bool:
    """Whether a role is an office that is somebody's by itself: the pope, الملكة; there are many ministers."""
    wanted = office(_bare_words(asked))
    return bool(wanted.offices) and wanted.offices <= office(role).offices & _ALONE and not wanted.portfolios


def _bare_words(text: str) -> str:
    """The words without the clitics before a title."""
    words = [word.key for word in words_of(text)]
    return " ".join(_bare(word) if word not in titles() and _bare(word) in titles() else word for word in words)


def told_with(name: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those of the candidates who hold the office that the name is told with: King Salman, Elizabeth II."""
    offices = office(_bare_words(name)).offices | (_CROWNED if is_numbered(name) else frozenset())
    return [one for one in candidates if any(offices & office(role).offices for role in one.person.roles)]


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    language = detect(text) or Language.ENGLISH
    return tuple(stem(word.key, language) for word in words_of(text) if word.key not in _SMALL)


@lru_cache(maxsize=4096)
def _nations(text: str) -> frozenset[str]:
    """Countries whose adjectives or names stand among the words."""
    words = [word.key for word in words_of(text)]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    longer = {_adjectives()[pair] for pair in pairs if pair in _adjectives()}
    return frozenset(longer or {_adjectives()[word] for word in words if word in _adjectives()})


@cache
def _adjective_words() -> frozenset[str]:
    return frozenset(word for adjective in _adjectives() for word in adjective.split())


@cache
def _adjectives() -> dict[str, str]:
    """Adjectives of nations, folded, Arabic ones in all the forms of a role, and names of countries to the country."""
    out: dict[str, str] = {}
    for country, english, arabic in table("questions", "words/nations.tsv"):
        out.update(dict.fromkeys(map(fold, english.split("|")), country))
        for adjective in arabic.split("|"):
            words = fold(adjective).split()
            for article in ("", "ال"):
                for end in ("", "ه"):
                    out[" ".join(f"{article}{word}{end}" for word in words)] = country
    known = frozenset(out.values())
    for english, arabic, *_ in table("questions", "words/places.tsv"):
        country = english.split("|")[0]
        if country in known:
            out.update({fold(name): country for name in (*english.split("|"), *arabic.split("|")) if name})
    return out
