"""What reads like a meeting and is none: players who meet to play, an interview."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import entries
from people.arabic.particles import particles
from people.arabic.roles import offices
from people.arabic.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.records import Meeting, Person

_SPORTY = 5
"""Words of sport that make an article one on sport."""

_TWO = 2

_NEVER_MATCHES = frozenset({"gathered", "received", "call", "phoned", "called"})


def on_sport(words: Sequence[str]) -> bool:
    """Whether folded words are of an article on sport."""
    return sum(word in _sports() for word in words) >= _SPORTY


@cache
def _sports() -> frozenset[str]:
    return frozenset(folded(word) for word in entries("people.arabic", "words/sports.txt"))


def is_match(meeting: Meeting, people: Sequence[Person], *, sporty: bool) -> bool:
    """Whether players met to play: the word can mean that, and nobody of them holds an office, or all of them train."""
    if meeting.rule in _NEVER_MATCHES:
        return False
    return (sporty and not any(_in_office(meeting, people))) or _trainers(meeting, people)


def _trainers(meeting: Meeting, people: Sequence[Person]) -> bool:
    """Whether all who met play or train: يلتقي المدرب فلان والمدرب فلان."""
    roles = [person.role.split() for person in people if person.name in meeting.participants]
    return len(roles) >= _TWO and all(role and folded(role[0]) in particles("trainers") for role in roles)


def is_interview(meeting: Meeting, people: Sequence[Person]) -> bool:
    """Whether somebody only spoke with another who may be of the press: one of them holds no office."""
    several = len(meeting.participants) >= _TWO
    return meeting.rule == "spoke" and not (several and all(_in_office(meeting, people)))


def _in_office(meeting: Meeting, people: Sequence[Person]) -> list[bool]:
    """Whether each of those who met holds an office."""
    roles = [tuple(map(folded, person.role.split())) for person in people if person.name in meeting.participants]
    return [any(head in particles("offices") for head, _ in offices(role)) for role in roles]
