"""Rules for what is not the article, kept as data in words/junk*.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from language import fold

_FILES = ("junk.toml", "junk.ar.toml", "junk.en.toml")
_LONGEST = 200


class Scope(StrEnum):
    """What a rule looks at; the words are explained in words/junk.ar.toml."""

    LINE = "line"
    LIST = "list"
    HEAD = "head"
    TAIL = "tail"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of junk: `examples` are some, `counter` looks like it and is not."""

    id: str
    scope: Scope
    pattern: re.Pattern[str]
    raw: bool
    longest: int
    examples: tuple[str, ...]
    counter: str

    def matches(self, line: Line) -> bool:
        """Whether the rule is about this whole line."""
        text = line.raw if self.raw else line.folded
        return len(line.raw) <= self.longest and self.pattern.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Line:
    """A line: as written, indented; and bare and folded, without white space at either end."""

    written: str
    raw: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Line:
        """Fold a line."""
        raw = text.strip()
        return cls(text.rstrip(), raw, fold(raw))


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the files; raises ValueError for a file that is not as it should be."""
    folder = files("articles") / "words"
    return tuple(
        _rule(name, entry)
        for name in _FILES
        for entry in tomllib.loads((folder / name).read_text(encoding="utf-8"))["rule"]
    )


@cache
def rules_of(scope: Scope) -> tuple[Rule, ...]:
    """Rules that look at one part of the text."""
    return tuple(rule for rule in rules() if rule.scope is scope)


def _rule(file: str, entry: dict[str, Any]) -> Rule:
    try:
        return Rule(
            id=str(entry["id"]),
            scope=Scope(str(entry["scope"])),
            pattern=re.compile(str(entry["pattern"])),
            raw=bool(entry.get("raw", False)),
            longest=int(entry.get("longest", _LONGEST)),
            examples=(str(entry["example"]), *entry.get("also", ())),
            counter=str(entry["counter"]),
        )
    except (KeyError, ValueError, re.error) as error:
        raise ValueError(f"{file}: rule {entry.get('id', '?')}: {error}") from error
