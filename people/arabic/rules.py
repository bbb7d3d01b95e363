"""The rules of words/meetings.toml, and which words set them off."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from people.arabic.lexicon import part
from people.arabic.particles import particles
from people.arabic.text import folded
from people.records import Mode

_BEFORE_VERB = ("", "و", "ف")
_BEFORE_NOUN = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", "وال", "بال", "لل", "وبال", "فال", "كال")
_PRONOUNS = ("ه", "ها", "هما", "هم", "ك", "نا", "ي")


_CLEAR = 6
"""Letters of a verb with its pronoun that is no other word with و: استقبله."""


class Form(StrEnum):
    """How a word of a rule stands in the text."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say that people met; see the head of words/meetings.toml."""

    id: str
    past: tuple[str, ...]
    present: tuple[str, ...]
    noun: tuple[str, ...]
    takes: frozenset[str]
    mutual: bool
    close: bool
    transitive: bool
    afar: bool
    mode: Mode
    needs: frozenset[str]
    example: str
    counter: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that sets a rule off: its form, the letters before it and the pronoun behind it."""

    rule: Rule
    form: Form
    clitic: str
    pronoun: str


@cache
def rules() -> tuple[Rule, ...]:
    """All rules in their order; of two that fit, the one that needs a word near it wins."""
    text = files("people.arabic").joinpath("words/meetings.toml").read_text(encoding="utf-8")
    return tuple(_rule(row) for row in tomllib.loads(text)["rule"])


def _rule(row: dict[str, object]) -> Rule:
    def words(name: str) -> tuple[str, ...]:
        found = row.get(name, [])
        return tuple(folded(str(word)) for word in found) if isinstance(found, list) else ()

    return Rule(
        id=str(row["id"]),
        past=words("past"),
        present=words("present"),
        noun=words("noun"),
        takes=frozenset(map(str, takes)) if isinstance(takes := row.get("takes", []), list) else frozenset(),
        mutual=bool(row.get("mutual", False)),
        close=bool(row.get("close", False)),
        transitive=bool(row.get("transitive", False)),
        afar=bool(row.get("afar", False)),
        mode=Mode(str(row.get("mode", Mode.IN_PERSON))),
        needs=frozenset(words("needs")),
        example=str(row["example"]),
        counter=str(row["counter"]),
    )


@cache
def _forms() -> dict[str, tuple[tuple[Rule, Form, str], ...]]:
    """Bare forms, with their pronouns, to the rules they may belong to."""
    out: dict[str, list[tuple[Rule, Form, str]]] = {}
    for rule in rules():
        for form, words in ((Form.PAST, rule.past), (Form.PRESENT, rule.present), (Form.NOUN, rule.noun)):
            for word in words:
                out.setdefault(word, []).append((rule, form, ""))
                if form is not Form.NOUN and "direct" not in rule.takes:
                    continue
                for pronoun in _PRONOUNS:
                    for stem in _stems(word):
                        out.setdefault(stem + pronoun, []).append((rule, form, pronoun))
        for word in rule.present:
            out.setdefault("س" + word, []).append((rule, Form.FUTURE, ""))
            if "direct" not in rule.takes:
                continue
            for pronoun in _PRONOUNS[:4]:
                out.setdefault("س" + word + pronoun, []).append((rule, Form.FUTURE, pronoun))
    return {word: tuple(sorted(found, key=lambda entry: not entry[0].needs)) for word, found in out.items()}


def _stems(word: str) -> tuple[str, ...]:
    """Spellings of a word before a pronoun: final ي of a verb may be ا, ء turns, ه (ة) opens to ت."""
    if word.endswith("ي"):
        return (word[:-1] + "ا", word)
    if word.endswith("اء"):
        return (word, word[:-1] + "ي", word[:-1] + "و")
    if word.endswith("ه"):
        return (word[:-1] + "ت",)
    return (word,)


@lru_cache(maxsize=1 << 17)
def triggers(word: str) -> tuple[Trigger, ...]:
    """Rules that a folded word may set off."""
    out: list[Trigger] = []
    if word in particles("no_meeting"):
        return ()
    for clitics, nominal in ((_BEFORE_VERB, False), (_BEFORE_NOUN, True)):
        for clitic in clitics:
            if not word.startswith(clitic):
                continue
            for rule, form, pronoun in _forms().get(word[len(clitic) :], ()):
                short = len(word) - len(clitic) < _CLEAR
                whole = pronoun and clitic and not nominal and short and not part(word)[0]  # وزارة is no (و) زاره
                if (form is Form.NOUN) is nominal and not (pronoun and "ال" in clitic) and not whole:
                    out.append(Trigger(rule, form, clitic, pronoun))
    return tuple(out)
