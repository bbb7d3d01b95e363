"""Who of an article's people is meant by an office, a courtesy or a word for two: by what is known of their offices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.particles import particles
from people.arabic.sorts import courtesies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.text import Text

_OFFICES_KEPT = 8
"""Offices kept of one person."""

_BEARERS = 60
"""People of one article kept for one office: enough for any but a list."""

_REMEMBERED = 12
"""People spoken of lately among whom a role or a pair is looked for."""

_ROLE = 6
"""Words of a role that may stand before a counterpart."""

_DUAL_OFFICES = {
    "ريي": frozenset({"رييس"}),
    "رييس": frozenset({"رييس"}),
    "زعيم": frozenset({"زعيم", "رييس", "ملك", "امير", "ولي", "مستشاره", "سلطان"}),
    "وزير": frozenset({"وزير"}),
    "ملكا": frozenset({"ملك"}),
    "امير": frozenset({"امير"}),
}
"""Offices, as words of a role's key, that a word for two people asks for."""


_LEADER = "زعيم"

_NUMBERS = {"الثلاثه": 3, "الاربعه": 4}

_PLURALS = {
    "وزراء": frozenset({"وزير"}),
    "روساء": frozenset({"رييس"}),
    "زعماء": _DUAL_OFFICES["زعيم"],
    "قاده": _DUAL_OFFICES["زعيم"],
}
"""Offices, as words of a role's key, that a plural asks for."""


class Bearers:
    """What is known while an article is walked: everybody's offices, and who was spoken of lately."""

    def __init__(
        self, text: Text, taken: Sequence[bool], spans: Sequence[tuple[int, int, int, int]], size: int
    ) -> None:
        self.offices: list[list[roles.Office]] = [[] for _ in range(size)]
        self.recent: list[int] = []
        self._of: dict[str, list[int]] = {}
        self._learn(text, taken, spans)

    def _learn(self, text: Text, taken: Sequence[bool], spans: Sequence[tuple[int, int, int, int]]) -> None:
        folds, previous = text.folds, -1
        for first, last, number, start in spans:
            behind, ending = roles.after(folds, taken, last)
            opening = opening_of(text, taken, first, start)
            for words in (folds[opening:first], folds[behind:ending]):
                for head, said in roles.offices(words):
                    if head.startswith("نظير"):
                        like = _role_before(folds, taken, opening) or (
                            self.offices[previous][:1] if previous >= 0 else ()
                        )
                        self._keep(number, _like(like, head, said))
                    else:
                        self._keep(number, (head, said))
            previous = number

    def _keep(self, number: int, office: roles.Office) -> None:
        if office in self.offices[number] or len(self.offices[number]) >= _OFFICES_KEPT:
            return
        self.offices[number].append(office)
        bearers = self._of.setdefault(office[0], [])
        if number not in bearers[-1:] and len(bearers) < _BEARERS:
            bearers.append(number)

    def speak_of(self, people: Sequence[int]) -> None:
        """Remember who was spoken of last."""
        for number in people:
            self.recent = [*(other for other in self.recent if other != number), number][-_REMEMBERED:]

    def addressed(self, form: str, other: tuple[int, ...] = ()) -> int | None:
        """His Highness: the person spoken of last whose role is such.

        other  whom it cannot be, as he has dealings with him: عقد الأمير اجتماعا مع سموه
        """
        suits = courtesies()[form]
        near = (number for number in reversed(self.recent) if number not in other)
        fitting = (number for number in near if any(suits & said for _, said in self.offices[number]))
        return next(fitting, None)

    def pair(self, word: str, behind: str = "") -> tuple[int, ...]:
        """The two people last spoken of; of those with such an office where there are two.

        behind  the word behind it: of its nation they are, where it is a nation's adjective (المسؤولان الأمريكيان)
        """
        nation = (
            _country(frozenset().union(*(said for _, said in roles.offices(("مسؤول", behind)))))
            if behind
            else frozenset()
        )
        if nation:
            own = [n for n in reversed(self.recent) if any(nation <= said for _, said in self.offices[n])]
            return tuple(own[:2])
        head = word.removeprefix("ال")[:4]
        heads = _DUAL_OFFICES.get(head, frozenset())
        fitting = [number for number in reversed(self.recent) if any(head in heads for head, _ in self.offices[number])]
        if len(fitting) > 1 or head in {"وزير", "ملكا", "امير"}:
            return tuple(fitting[:2])
        return tuple(reversed(self.recent[-2:]))

    def several(self, word: str, number: str) -> tuple[int, ...]:
        """The three or four people last spoken of whose office a plural with a number means: وزراء الدفاع الثلاثة."""
        wanted = _NUMBERS.get(number, 0)
        heads = _PLURALS.get(word.removeprefix("ال"), frozenset())
        fitting = [n for n in reversed(self.recent) if any(head in heads for head, _ in self.offices[n])]
        if len(fitting) < wanted and len(self.recent) == wanted and heads:
            fitting = self.recent[::-1]  # nobody else was spoken of
        return tuple(reversed(fitting[:wanted])) if wanted and len(fitting) >= wanted else ()

    def who(self, asked: Sequence[roles.Office], before: tuple[int, ...]) -> int | None:
        """Person whose office says all that is asked: the only one, else the one spoken of last.

        before  people of the item right before, one of whom a counterpart is the counterpart of
        """
        if not asked:
            return None
        head, said = asked[0]
        if head.startswith("نظير"):
            return self._counterpart(said, before)
        fits = [
            n for n, known in enumerate(self.offices) if any(head == other and said <= words for other, words in known)
        ]
        if not fits and head == _LEADER and _country(said):
            fits = self._leading(said)
        if not fits and _country(said):
            fits = self._of_no_country(head, _function(said))
            return fits[0] if len(fits) == 1 else None
        if len(fits) < 2:
            return fits[0] if fits else None
        return next((number for number in reversed(self.recent) if number in fits), fits[0])

    def _leading(self, said: frozenset[str]) -> list[int]:
        """Who leads a country, whatever the office is called: الزعيم الكوري الشمالي may be its president."""
        wanted = said - {_LEADER}
        heads = _DUAL_OFFICES[_LEADER]
        return [
            number
            for number, known in enumerate(self.offices)
            if any(head in heads and words == {head, *wanted} for head, words in known)
        ]

    def _of_no_country(self, head: str, function: frozenset[str]) -> list[int]:
        """Bearers of an office of whom no country is told: الملك سلمان may be العاهل السعودي."""
        bearers = dict.fromkeys(self._of.get(head, ()))
        return [
            number
            for number in bearers
            if not any(_country(said) for _, said in self.offices[number])
            and any(head == other and function == said for other, said in self.offices[number])
        ]

    def _counterpart(self, said: frozenset[str], before: tuple[int, ...]) -> int | None:
        """Person of the same office in another country: نظيره الروسي."""
        if not before or not _country(said):
            return None
        other = before[-1]
        heads = [head for head, _ in self.offices[other]]
        fits = [
            number
            for number, known in enumerate(self.offices)
            if number != other
            and any(_country(said) <= words and (not heads or head in heads) for head, words in known)
        ]
        return fits[0] if len(fits) == 1 else None


def opening_of(text: Text, taken: Sequence[bool], first: int, start: int) -> int:
    """First word of all that leads up to a name: also the office before its title, العاهل السعودي، الملك سلمان.

    start  offset at which the name begins; letters before it join it to what stands there: الرئيس الفرنسي وترامب are two
    """
    folds = text.folds
    if start > text.starts[first]:
        return first
    opening = roles.before(folds, taken, first)
    if opening < first and opening > 1 and folds[opening] in particles("address") and folds[opening - 1] in {"،", ","}:
        office = roles.before(folds, taken, opening)
        if office < opening and _is_office(folds[office : opening - 1]):
            return office
    return opening


def _is_office(words: Sequence[str]) -> bool:
    """Whether words are an office and nothing but: no place where somebody stands."""
    return roles.title_head(words[0]).removeprefix("ال") in particles("offices") and particles("inside").isdisjoint(
        words
    )


def _role_before(folds: Sequence[str], taken: Sequence[bool], at: int) -> list[roles.Office]:
    """Office told without a name right before a counterpart: التقى وزير الخارجية الأمريكي نظيره السعودي."""
    for back in range(at - 1, max(-1, at - _ROLE) - 1, -1):
        if taken[back] or roles.is_verb(folds[back]) or not folds[back].isalpha():
            return []
        if roles.title_head(folds[back]) in particles("offices"):
            return roles.offices(folds[back:at])[:1]
    return []


def _like(like: Sequence[roles.Office], head: str, said: frozenset[str]) -> roles.Office:
    """The office told; a counterpart's is that of the one before, in his own country."""
    if not like:
        return head, said
    return like[0][0], _function(like[0][1]) | _country(said)


def _country(said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in said if word[0] == "=")


def _function(said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in said if word[0] != "=" and not word.startswith("نظير"))
