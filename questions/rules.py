"""Rules of what may be asked, and the classes of words they speak of: read from data files, once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from language import fold
from questions.patterns import Part, parse_pattern
from questions.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language import Language
    from questions.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of asking; no kind of its own: the kind asked before. Weak: tried after slips of typing were. `yes` are questions it takes, `no` near misses it must leave alone."""

    id: str
    kind: Kind | None
    asks: tuple[Pattern, ...]
    plans: bool
    weak: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordClass:
    """Wordings that mean the same to the rules: single `words`, and `phrases` by the word they begin with."""

    words: frozenset[str]
    phrases: dict[str, tuple[Pattern, ...]]
    open: tuple[Pattern, ...]

    def starting(self, word: str) -> tuple[Pattern, ...]:
        """Phrases that may begin with that word."""
        return self.phrases.get(word, ()) + self.open


@cache
def classes(language: Language) -> dict[str, WordClass]:
    """Every class of a language by its name."""
    return {name: _word_class(entries) for name, entries in data(f"words/classes.{language}.toml").items()}


@cache
def rules(language: Language) -> tuple[Rule, ...]:
    """Rules of a language in their order of precedence."""
    return tuple(rule for raw in data(f"words/rules.{language}.toml")["rule"] for rule in _rules(raw))


@cache
def follow_rules(language: Language) -> tuple[Rule, ...]:
    """Rules for what makes sense after an earlier question only."""
    return tuple(rule for raw in data(f"words/follow.{language}.toml")["rule"] for rule in _rules(raw))


def _word_class(entries: list[str]) -> WordClass:
    words: set[str] = set()
    phrases: dict[str, tuple[Pattern, ...]] = {}
    free: list[Pattern] = []
    for pattern in map(parse_pattern, entries):
        first = pattern[0]
        if first.part is not Part.WORD or first.optional:
            free.append(pattern)
        elif len(pattern) == 1:
            words.add(first.name)
        else:
            phrases[first.name] = (*phrases.get(first.name, ()), pattern)
    return WordClass(frozenset(words), phrases, tuple(free))


def _rules(raw: dict[str, Any]) -> Iterator[Rule]:
    kinds = raw.get("kinds") or [raw["kind"]]
    for kind in kinds:
        asks = tuple(parse_pattern(ask.replace("<q>", f"<{kind}>")) for ask in raw["asks"])
        name = raw["id"] if len(kinds) == 1 else f"{raw['id']}:{kind}"
        yield Rule(
            name,
            None if kind == "same" else Kind(kind),
            asks,
            raw.get("plans", False),
            raw.get("weak", False),
            tuple(raw["yes"]),
            tuple(raw["no"]),
        )


@cache
def numbers(language: Language) -> dict[str, int]:
    """Number words by their folded spelling."""
    return {fold(word): number for word, number in data(f"words/periods.{language}.toml")["numbers"].items()}


def data(path: str) -> dict[str, Any]:
    """A data file of this package, read anew: callers keep what they make of it."""
    return tomllib.loads(files("questions").joinpath(path).read_text(encoding="utf-8"))
