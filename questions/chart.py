"""Which patterns fit the words of one question: a chart that works out every class and place only once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from questions.patterns import Part, needed
from questions.rules import classes, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language import Language
    from questions.patterns import Element, Pattern

LONGEST = 16
"""Words that one slot may hold: two long names side by side."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a pattern fits: the first word and the one behind the last of every slot, and whether it asks for plans."""

    slots: dict[str, tuple[int, int]] = field(default_factory=dict)
    plans: bool = False


class Chart:
    """The folded words of a question, to be tried with many patterns of one language."""

    def __init__(self, keys: tuple[str, ...], language: Language) -> None:
        self.keys = keys
        self.language = language
        self._ends: dict[tuple[str | Element, int], frozenset[tuple[int, bool]]] = {}
        self._anywhere: dict[str | Element, bool] = {}

    def fit(self, pattern: Pattern) -> Fit | None:
        """Fit of the whole question, slots as short as can be; None where there is none."""
        if not all(self._somewhere(element) for element in needed(pattern)):
            return None
        return self._walk(pattern, 0, 0, set())

    def ends(self, pattern: Pattern, at: int) -> frozenset[int]:
        """Where a pattern without slots ends that begins at word `at`."""
        return frozenset(end for end, _ in self._along(pattern, 0, at, plans=False))

    def spans(self, element: Element, at: int) -> frozenset[tuple[int, bool]]:
        """Where the wordings of an element that begin at word `at` end, each with whether it speaks of the future."""
        key = (element.key, at)
        if key not in self._ends:
            self._ends[key] = frozenset()  # a class that names itself ends here
            self._ends[key] = frozenset(self._work_out(element, at))
        return self._ends[key]

    def _somewhere(self, element: Element) -> bool:
        if element.key not in self._anywhere:
            self._anywhere[element.key] = any(self.spans(element, at) for at in range(len(self.keys)))
        return self._anywhere[element.key]

    def _work_out(self, element: Element, at: int) -> Iterator[tuple[int, bool]]:
        if element.part is Part.WORD:
            if at < len(self.keys) and self.keys[at] == element.name:
                yield at + 1, False
        elif element.part is Part.EITHER:
            for way in element.ways:
                yield from self._along(way, 0, at, plans=False)
        elif element.name == "n":
            if at < len(self.keys) and (self.keys[at].isdecimal() or self.keys[at] in numbers(self.language)):
                yield at + 1, False
        elif element.part is Part.CLASS:
            yield from self._class(element.name, at, plans=False)
            yield from self._class(f"{element.name}_plan", at, plans=True)

    def _class(self, name: str, at: int, *, plans: bool) -> Iterator[tuple[int, bool]]:
        known = classes(self.language).get(name)
        if known is None or at >= len(self.keys):
            return
        if self.keys[at] in known.words:
            yield at + 1, plans
        for pattern in known.starting(self.keys[at]):
            yield from self._along(pattern, 0, at, plans=plans)

    def _along(self, pattern: Pattern, step: int, at: int, *, plans: bool) -> Iterator[tuple[int, bool]]:
        """Ends of a pattern without slots."""
        if step == len(pattern):
            yield at, plans
            return
        if pattern[step].optional:
            yield from self._along(pattern, step + 1, at, plans=plans)
        for end, also in self.spans(pattern[step], at):
            yield from self._along(pattern, step + 1, end, plans=plans or also)

    def _walk(self, pattern: Pattern, step: int, at: int, dead: set[tuple[int, int]]) -> Fit | None:
        if step == len(pattern):
            return Fit() if at == len(self.keys) else None
        if (step, at) in dead:
            return None
        for end, plans in self._next(pattern[step], at):
            if fit := self._walk(pattern, step + 1, end, dead):
                slots = {**fit.slots, pattern[step].name: (at, end)} if pattern[step].part is Part.SLOT else fit.slots
                return Fit(slots, fit.plans or plans)
        if pattern[step].optional and (fit := self._walk(pattern, step + 1, at, dead)):
            return fit
        dead.add((step, at))
        return None

    def _next(self, element: Element, at: int) -> list[tuple[int, bool]]:
        """Places to go on from: the longest wording first, the shortest name first."""
        if element.part is Part.SLOT:
            return [(end, False) for end in range(at + 1, min(len(self.keys), at + LONGEST) + 1)]
        return sorted(self.spans(element, at), reverse=True)
