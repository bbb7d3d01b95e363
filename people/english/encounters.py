"""What the finders of meetings share: an encounter, and the words around a verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.english.knowledge import words

if TYPE_CHECKING:
    from people.english.rules import Rule
    from people.english.scene import Party, Scene
    from people.records import Status

_CHAIN = 8
"""Auxiliaries and adverbs that a verb has before it at most."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """People who meet by the words of one sentence; `at` is the word that says so."""

    at: int
    rule: Rule
    parties: tuple[Party, ...]
    owners: tuple[str, ...]
    status: Status


def apart(place: Scene, first: int, start: int, at: int) -> bool:
    """Whether the subjects meet somebody each for themselves: both, each, separately."""
    near = {*place.page.folded[max(place.first, first - 1) : first + 1], *place.page.folded[start:at]}
    return not near.isdisjoint({"both", "each", "separately", "separate"})


def chain_start(place: Scene, at: int) -> int:
    """First word of the auxiliaries and adverbs before a verb."""
    start, page = at, place.page
    while start > place.first and at - start < _CHAIN:
        folded = page.folded[start - 1]
        if place.ending(start) or not (
            folded in words("auxiliaries")
            or folded in words("adverbs")
            or folded in words("planned")
            or folded in words("refused")
            or folded == "to"
        ):
            break
        start -= 1
    return start
