"""What Khabar knows of an article, in few words of the reader's language: it stands over an extract in the other one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from briefs.roles import place_in, role_in
from language import Language
from people.names import to_arabic, to_latin
from people.records import Mode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from people.records import Person, Status
    from people.register import KnownPerson, StoredMeeting

_MOST = 4  # people named where there is no meeting


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as the reader reads it; `role` is "" where the lexicon does not know it."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Meet:
    """A meeting as the reader reads it; `others` tells of participants without a name."""

    people: tuple[Somebody, ...]
    others: bool
    status: Status
    mode: Mode
    date: str
    place: str


@dataclass(frozen=True, slots=True)
class Known:
    """The people and meetings of an article, names, roles and places in the reader's language."""

    people: tuple[Somebody, ...]
    meetings: tuple[Meet, ...]
    target: Language

    def lines(self) -> tuple[str, ...]:
        """Return one line a meeting; the people where there is none; nothing where nothing is known.

        Meetings with somebody unnamed are told only where no two named people met.
        """
        words = _words()[self.target.value]
        if self.meetings:
            named = [meet for meet in self.meetings if len(meet.people) > 1]
            return tuple(_meeting_line(meet, words) for meet in named or self.meetings)
        if not self.people:
            return ()
        return (words["named"].format(people=_joined([_somebody(p, words) for p in self.people[:_MOST]], words)),)


def known(people: Iterable[KnownPerson | Person], meetings: Iterable[StoredMeeting], target: Language) -> Known:
    """Render what the register or the analysis holds of an article for a reader of `target`."""
    meets = tuple(
        Meet(
            people=tuple(_rendered(person, target) for person in meeting.participants),
            others=bool(meeting.unnamed),
            status=meeting.status,
            mode=meeting.mode,
            date=meeting.date,
            place=_place(meeting.place, target),
        )
        for meeting in meetings
    )
    return Known(tuple(_rendered(person, target) for person in people), meets, target)


def _rendered(person: KnownPerson | Person, target: Language) -> Somebody:
    roles = [person.role] if hasattr(person, "role") else list(person.roles)
    told = next(filter(None, (role_in(role, target) for role in roles)), "")
    return Somebody(person.latin if target is Language.ENGLISH else person.arabic, told)


def _place(place: str, target: Language) -> str:
    if not place:
        return ""
    return place_in(place, target) or (to_latin(place) if target is Language.ENGLISH else to_arabic(place))


def _meeting_line(meet: Meet, words: dict[str, str]) -> str:
    kind = meet.status.value
    if meet.mode is Mode.CALL:
        kind = "call" if kind == "held" else f"{kind}_call"
    people = [_somebody(person, words) for person in meet.people] + ([words["others"]] if meet.others else [])
    return words[kind].format(
        people=_joined(people, words),
        where=words["where"].format(place=meet.place) if meet.place else "",
        when=words["when"].format(date=meet.date) if meet.date else "",
    )


def _somebody(person: Somebody, words: dict[str, str]) -> str:
    return words["role"].format(name=person.name, role=person.role) if person.role else person.name


def _joined(parts: Sequence[str], words: dict[str, str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return words["comma"].join(parts[:-1]) + words["and"] + parts[-1]


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("briefs").joinpath("words/heads.toml").read_text(encoding="utf-8"))
