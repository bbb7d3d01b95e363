"""Who is meant by a name of a question: a known person, several, or nobody."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from language import detect, fold
from people.names import Match, match, skeleton
from people.names import Verdict as Likeness
from people.names.match import likeness
from people.names.parts import parts
from people.register import Candidate
from questions.forms import forms_of
from questions.offices import holds, is_bare_office, is_nobodys_name, is_office, same_office, same_words, told_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from people.register import KnownPerson

_LOOKED_AT = 10
_AS_GOOD = 0.05
_CALLED_SO = 0.85  # the register's score of a short form that articles use
_SURE_WORD, _FORMS = 0.9, 4
_CLOSE, _FAR = 0.55, 0.4  # a likeness short of certain, and what no other person may come up to
_IN_OFFICE, _BY_ROLE = 300, 0.5  # people looked through for an office, most mentioned first; how surely it is theirs
_MOSTLY = 3  # roles that somebody is mostly called by
_PROMINENT = 5  # times the articles of all the others together


class Fit(IntEnum):
    """How surely a name is understood; the higher the surer."""

    UNKNOWN = 0
    AMBIGUOUS = 1
    KNOWN = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A name and who it is.

    name        as it was understood, bare of clitics and titles; as written where nobody is known by it
    people      the person; more than one where the store keeps one person under several entries, the fittest first
    candidates  whom it may mean: for an ambiguous name those that fit, for an unknown one the nearest
    """

    name: str
    fit: Fit
    score: float = 0.0
    people: tuple[KnownPerson, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def ids(self) -> frozenset[int]:
        """Ids of the person's entries."""
        return frozenset(person.id for person in self.people)


class Finder(Protocol):
    """What of the register finds people."""

    def find(self, name: str, limit: int = 10) -> list[Candidate]:
        """People whom a name may mean, best first."""

    def people(self, limit: int = 10, offset: int = 0) -> list[KnownPerson]:
        """People, most mentioned first."""


@dataclass
class Resolver:
    """Resolves the names of one question; asks the register once a name."""

    register: Finder
    _found: dict[str, list[Candidate]] = field(default_factory=dict)

    def resolve(self, name: str) -> Named:
        """Person of a name; tried with clitics and titles taken off where it fits nobody as it stands."""
        best = Named(name, Fit.UNKNOWN, score=-1.0)
        for form in forms_of(name):
            named = self._look_up(form)
            if (is_bare_office(form) or is_nobodys_name(form)) and not any(_called(form, one) for one in named.people):
                return self._by_role(name) or Named(name, Fit.UNKNOWN)
            if (named.fit, named.score) > (best.fit, best.score):
                best = named
            if best.fit is Fit.KNOWN:
                break
        if best.fit is Fit.AMBIGUOUS:
            best = _by_title(name, best)
        return best if best.fit is Fit.KNOWN else self._by_role(name) or replace(best, name=name)

    def find(self, name: str) -> list[Candidate]:
        """People whom a name may mean, best first."""
        if name not in self._found:
            self._found[name] = self.register.find(name, _LOOKED_AT) if name else []
        return self._found[name]

    def _by_role(self, name: str) -> Named | None:
        """Whoever is in the office that stands in place of a name: وزير الخارجية الجزائري."""
        bare = is_bare_office(name)
        if not bare and not is_office(name):
            return None
        known = self.register.people(_IN_OFFICE)
        ways = (holds,) if bare else (same_words, same_office)
        found = [[one for one in known if any(fits(name, role) for role in one.roles)] for fits in ways]
        people = _by_rank(next((some for some in found if some), []), name, ways)
        if people and people[0].articles >= _PROMINENT * sum(one.articles for one in people[1:]):
            return Named(name, Fit.KNOWN, _BY_ROLE, tuple(people[:1]))
        because = Match(Likeness.UNSURE, _BY_ROLE, "met in that role")
        several = tuple(Candidate(one, because) for one in people)
        return Named(name, Fit.AMBIGUOUS, _BY_ROLE, candidates=several) if several else None

    def _with_family_name(self, named: Named) -> Named:
        """With entries that have nothing but the person's family name, when nobody else in the store shares it."""
        if named.fit is not Fit.KNOWN:
            return named
        family = named.people[0].name.split()[-1]
        sharing = [one.person for one in self.find(family) if _has_word(one.person, family)]
        others = [person for person in sharing if person.id not in named.ids]
        if any(len(_sounds(person.name)) > 1 for person in others):
            return named
        return replace(named, people=(*named.people, *others))

    def _look_up(self, name: str) -> Named:
        candidates = self.find(name)
        if len(_sounds(name)) == 1:
            return _of_one_word(name, candidates)
        same = [one for one in candidates if one.match.verdict is Likeness.SAME]
        if same:
            return self._with_family_name(_of_same(name, same))
        return _of_likely(name, candidates)


def by_family_name(named: Named) -> bool:
    """Whether the name of a known person ends as the person's own does, in either script, or articles use just that."""
    if any(_called(named.name, one) for one in named.people):
        return True
    last = parts(named.name)[-1:]
    names = (name for one in named.people for name in (one.name, one.latin, one.arabic))
    ends = [part for name in names for part in parts(name)[-1:]]
    return bool(last) and any(likeness(last[0], end) >= _SURE_WORD for end in ends)


def _by_rank(people: list[KnownPerson], name: str, ways: tuple[Callable[[str, str], bool], ...]) -> list[KnownPerson]:
    """Those who are mostly called so, where there are such: a role met once may have been another's."""
    mostly = [one for one in people if any(fits(name, role) for fits in ways for role in one.roles[:_MOSTLY])]
    return mostly or people


def _by_title(name: str, named: Named) -> Named:
    """Of several people of a name the one who holds the office told with it: King Salman, Elizabeth II."""
    fitting = told_with(name, named.candidates)
    full = [one for one in fitting if len(_sounds(one.person.name)) > 1]
    if not fitting or any(not _are_one(one.person, (full or fitting)[0].person) for one in (full or fitting)[1:]):
        return named
    people = dict.fromkeys(one.person for one in (*full, *fitting))
    return Named(name, Fit.KNOWN, named.score, tuple(people), tuple(fitting))


def _of_likely(name: str, candidates: list[Candidate]) -> Named:
    """Nobody's whole name is surely it: the one person whose every word comes close, if nobody else comes near."""
    full = [one for one in candidates if len(_sounds(one.person.name)) > 1 and one.match.score >= _FAR]
    if len(full) == 1 and full[0].match.score >= _CLOSE and len(_sounds(full[0].person.name)) == len(_sounds(name)):
        return Named(name, Fit.KNOWN, full[0].match.score, (full[0].person,))
    return Named(name, Fit.UNKNOWN, _top(candidates), candidates=tuple(candidates))


def _of_same(name: str, same: list[Candidate]) -> Named:
    """Of people whose whole name fits: the fittest, with the other entries of one person."""
    top = same[0].match.score
    near = [one for one in same if one.match.score >= top - _AS_GOOD]
    exact = [one for one in near if _called(name, one.person)]
    if not all(_are_one(near[0].person, one.person) for one in near) and len(exact) != 1:
        return Named(name, Fit.AMBIGUOUS, top, candidates=tuple(near))
    found = [near[0]] if len(near) == 1 else exact[:1] or near
    if len(found) == 1:
        first = found[0].person
        found += [
            one
            for one in same
            if one.person.id != first.id
            and (one in near or _other_script(first, one.person))
            and _are_one(first, one.person)
        ]
    people = tuple(sorted((one.person for one in found), key=lambda person: -person.articles))
    return Named(name, Fit.KNOWN, top, people)


def _of_one_word(name: str, candidates: list[Candidate]) -> Named:
    """A family name, given name or by-name alone: understood where one person only goes by it."""
    fitting = [one for one in candidates if one.match.score >= _CALLED_SO or _has_word(one.person, name)]
    alone = [one for one in fitting if len(_sounds(one.person.name)) == 1]
    full = [one for one in fitting if one not in alone]
    called = [one for one in full if one.match.score >= _CALLED_SO]
    full = [*called, *_known_elsewhere(name, full, called)] or full
    known = sorted(full or alone, key=lambda one: -one.person.articles)
    if not known:
        return Named(name, Fit.UNKNOWN, _top(candidates), candidates=tuple(candidates))
    first, others = known[0], sum(one.person.articles for one in known[1:])
    one_person = all(_are_one(first.person, one.person) for one in known[1:])
    if not one_person and first.person.articles < _PROMINENT * others:
        return Named(name, Fit.AMBIGUOUS, first.match.score, candidates=(*known, *(alone if full else [])))
    people = [one.person for one in (known if one_person else known[:1])]
    people += [one.person for one in alone if one.person not in people]
    return Named(name, Fit.KNOWN, max(one.match.score for one in fitting), tuple(people), tuple(known))


def _has_word(person: KnownPerson, word: str) -> bool:
    """Whether one of the words of a person's names is surely that one. A candidate's score is capped for single words."""
    asked = parts(word)
    names = (person.name, person.latin, person.arabic, *person.forms[:_FORMS])
    return bool(asked) and any(likeness(asked[0], part) >= _SURE_WORD for name in names for part in parts(name))


def _known_elsewhere(name: str, full: list[Candidate], called: list[Candidate]) -> list[Candidate]:
    """Who goes by that word in the other script, and is far better known than whoever does in this one."""
    others = _PROMINENT * sum(one.person.articles for one in called)
    return [one for one in full if one not in called and one.person.articles >= others and _short_for(one.person, name)]


def _short_for(person: KnownPerson, word: str) -> bool:
    """Whether articles of the other script call a person by that word alone."""
    asked = parts(word)
    others = (form for form in person.forms if detect(form) is not detect(word))
    alone = [told for form in others if len(told := parts(form)) == 1]
    return bool(asked) and any(likeness(asked[0], told[0]) >= _SURE_WORD for told in alone)


def _are_one(one: KnownPerson, other: KnownPerson) -> bool:
    return one.id == other.id or match(one.name, other.name).verdict is Likeness.SAME


def _other_script(one: KnownPerson, other: KnownPerson) -> bool:
    """Whether two entries were met in one script each, and not the same: two articles, one person not yet linked."""
    scripts = [{detect(form) for form in person.forms} for person in (one, other)]
    return len(scripts[0]) == len(scripts[1]) == 1 and scripts[0] != scripts[1]


def _called(name: str, person: KnownPerson) -> bool:
    return fold(name) in map(fold, (person.name, person.latin, person.arabic, *person.forms))


def _sounds(name: str) -> list[str]:
    return skeleton(name).split()


def _top(candidates: list[Candidate]) -> float:
    return candidates[0].match.score if candidates else 0.0
