"""What a reader means who wants to follow something: a topic if it is one, else a known pair or person, else words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from alerts import Kind
from bot.following.pairs import read_pairs
from bot.following.queries import watchable
from bot.hosting.topics import find_topic, is_name, known_topics
from language import fold
from questions.forms import forms_of
from questions.resolving import Fit, Named, Resolver

if TYPE_CHECKING:
    from bot.desk import Desk
    from people.register import KnownPerson

_CHOICES = 5
_READINGS = 8  # of a text as two names; each asks the register for both
_ENDS = " .؟?!\"'«»“”"
_ARTICLE = re.compile(r"^(?:(?:al|el)$|ال(?=\w{2}))")
_WITH_ARTICLE = re.compile(r"(al|el)\s?([a-z]{3,})", re.IGNORECASE)
_QUERY = ',،؛;\n"«“!'  # marks of a query for words (see alerts/wording.py)

Two = tuple["KnownPerson", "KnownPerson"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that a text can be taken for.

    topic   its key
    pairs   two people who meet, people one; several where it is not clear who is meant
    words   a query; "" where there is nothing to watch for
    far     kinds that are farther off than words
    """

    topic: str = ""
    pairs: tuple[Two, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    words: str = ""
    far: frozenset[Kind] = frozenset()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What it can be taken for, the likeliest first."""
        fits = {
            Kind.TOPIC: bool(self.topic),
            Kind.PAIR: bool(self.pairs),
            Kind.PERSON: bool(self.people),
            Kind.WORDS: bool(self.words),
        }
        return tuple(sorted((kind for kind, fit in fits.items() if fit), key=self.far.__contains__))

    def choices(self, kind: Kind) -> tuple[tuple[KnownPerson, ...], ...]:
        """Whom it may mean as that kind of thing."""
        match kind:
            case Kind.PAIR:
                return self.pairs
            case Kind.PERSON:
                return tuple((person,) for person in self.people)
            case _:
                return ()


def meaning_of(desk: Desk, text: str) -> Meaning:
    """Read a text against what the store knows."""
    words = watchable(text)
    if not words:  # nor is a common word that sounds like a name a person: من is not Moon
        return Meaning()
    if any(mark in text.strip(_ENDS) for mark in _QUERY) or text.startswith("!"):
        return Meaning(words=words)
    text = text.strip(_ENDS)
    topic, by_name = _topic(desk, text)
    far = frozenset({Kind.TOPIC}) if topic and not by_name else frozenset[Kind]()
    said = [pair for pair in read_pairs(text, past=True) if pair.said]
    pairs = _pairs(desk, text)
    if said:  # two people it is: where they are not known, articles with both names are wanted
        return Meaning(topic, pairs, (), f"{said[0].first} {said[0].second}", far)
    named = _named(Resolver(desk.register), text)
    surely = _surely(desk, named)
    who = _who(named) if surely or not by_name else ()  # السياسة is a topic, and nobody means السيسي by it
    return Meaning(topic, pairs, who, words, far if surely else far | {Kind.PERSON})


def _named(resolver: Resolver, text: str) -> Named:
    """Resolve a name; where nobody is called so, with its article tied on as most articles write it (Al Sisi, Alsisi)."""
    named = resolver.resolve(text)
    if named.fit is not Fit.UNKNOWN or not (found := _WITH_ARTICLE.fullmatch(text)):
        return named
    tied = resolver.resolve(f"{found[1].lower()}-{found[2]}")
    return tied if tied.fit is Fit.KNOWN else named


def _surely(desk: Desk, named: Named) -> bool:
    """Whether a name is a person's rather than a common word that sounds like it: "virus" is not Faris.

    A single word that articles use, but not as part of that person's names, is a word.
    """
    people = named.people or tuple(one.person for one in named.candidates)
    known = {word for one in people for form in (*one.forms, one.latin, one.arabic) for word in _words_of(form)}
    called = any(known.issuperset(words) for form in forms_of(named.name) if (words := _words_of(form)))
    return called or " " in named.name or not desk.archive.count_search(named.name)


def _words_of(name: str) -> list[str]:
    """Words of a name, folded, parted at hyphens and apostrophes, without articles: el-Sisi and Sisi, السيسي and سيسي."""
    words = re.split(r"[\s'\-]+", fold(name))
    return [bare for word in words if (bare := _ARTICLE.sub("", word))]


def _topic(desk: Desk, text: str) -> tuple[str, bool]:
    """Topic of a name, and whether it is its very name; also behind a preposition (بالرياضة) or an article (المناخ).

    A label of sources (football, war) stands for less than its topic: whoever says it wants less.
    """
    known = known_topics(desk)
    for name in (text, text[1:] if text[:1] in {"ب", "ل"} else "", text[2:] if text.startswith("ال") else ""):
        if topic := find_topic(name, known):
            return topic, is_name(name, topic)
    return "", False


def _pairs(desk: Desk, text: str) -> tuple[Two, ...]:
    """Whom a text names two of: the first reading in which both are known; else one in which it says that they meet."""
    resolver = Resolver(desk.register)
    unclear: tuple[Two, ...] = ()
    for pair in read_pairs(text, past=True)[:_READINGS]:
        first, second = resolver.resolve(pair.first), resolver.resolve(pair.second)
        if Fit.UNKNOWN in {first.fit, second.fit}:
            continue
        combined = _combined(_who(first), _who(second))
        if first.fit is second.fit is Fit.KNOWN and combined:
            return combined
        if pair.said and not unclear:
            unclear = combined
    return unclear


def _combined(first: tuple[KnownPerson, ...], second: tuple[KnownPerson, ...]) -> tuple[Two, ...]:
    return tuple((one, other) for one in first for other in second if one.id != other.id)[:_CHOICES]


def _who(named: Named) -> tuple[KnownPerson, ...]:
    if named.fit is Fit.KNOWN:
        return (max(named.people, key=lambda person: (" " in person.name, person.articles)),)  # of several entries
    return tuple(one.person for one in named.candidates[:_CHOICES]) if named.fit is Fit.AMBIGUOUS else ()
