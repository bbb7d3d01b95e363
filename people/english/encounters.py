"""What the finders of meetings share: an encounter, and the words around a verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.english.knowledge import words

if TYPE_CHECKING:
    from people.english.rules import Rule
    from people.english.scene import Party, Scene
    from people.records import Status

_APART = frozenset(["both", "each", "separately", "separate", "respectively", "meetings", "conversations", "lunches"])
"""Words that part a meeting into several."""
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


def groups(
    place: Scene, at: int, start: int, subjects: tuple[Party, ...], objects: tuple[Party, ...]
) -> list[tuple[Party, ...]]:
    """Who meets together by the word `at`: all of them; each subject, or each object, where they meet separately."""
    if not subjects:
        return []
    folded = place.page.folded
    near = {*folded[max(place.first, subjects[0].start - 1) : subjects[0].start + 1], *folded[start : at + 3]}
    if near.isdisjoint(_APART):
        return [(*subjects, *objects)]
    if len(subjects) > 1:
        return [(one, *objects) for one in subjects]
    return [(*subjects, one) for one in objects]


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
