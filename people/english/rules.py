"""The rules of words/meetings.toml, as data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from people.records import Mode


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to tell of a meeting; the head of words/meetings.toml explains the fields."""

    id: str
    noun: bool
    words: frozenset[str]
    example: str
    counter: str
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    joined: str = "optional"
    to: bool = False
    mutual: bool = False
    passive: bool = False
    person: bool = False
    sport: bool = False
    remote: bool = False
    phone: bool = False
    during: bool = False
    topic: bool = False
    dignitary: bool = False
    ahead: bool = False
    invites: bool = False
    mode: Mode = Mode.IN_PERSON


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the file."""
    text = files("people.english").joinpath("words/meetings.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    return tuple(_rule(row, noun=kind == "noun") for kind in ("verb", "noun") for row in told[kind])


@cache
def by_word() -> dict[str, tuple[Rule, ...]]:
    """Return the rules by the words that set them off."""
    out: dict[str, tuple[Rule, ...]] = {}
    for rule in rules():
        for word in rule.words:
            out[word] = (*out.get(word, ()), rule)
    return out


def _rule(row: dict[str, Any], *, noun: bool) -> Rule:
    known = {entry.name for entry in fields(Rule)}
    values = {("joined" if key == "with" else key): value for key, value in row.items()}
    if unknown := set(values) - known:
        raise ValueError(f"words/meetings.toml, rule {row.get('id')!r}: unknown {sorted(unknown)}")
    values |= {key: frozenset(values[key]) for key in ("words", "before", "after") if key in values}
    if "mode" in values:
        values["mode"] = Mode(values["mode"])
    return Rule(noun=noun, **values)
