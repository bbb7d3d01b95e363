from __future__ import annotations

import datetime

import pytest

from language import Language
from questions.parsing import read
from questions.patterns import Part, PatternError, parse_pattern
from questions.records import Context, Kind, Question
from questions.rules import Rule, classes, data, follow_rules, rules

TODAY = datetime.date(2022, 11, 21)
BOTH = list(Language)
ASKED_BEFORE = {
    Language.ENGLISH: Question("", Language.ENGLISH, Kind.DID_MEET, ("Lamamra", "Sherman")),
    Language.ARABIC: Question("", Language.ARABIC, Kind.DID_MEET, ("لعمامرة", "شيرمان")),
}


def _family(rule: str) -> str:
    """A rule with several kinds stands for one rule each; its examples are shared."""
    return rule.split(":", maxsplit=1)[0]


def _examples(some: tuple[Rule, ...], *, near_misses: bool) -> list[tuple[str, str]]:
    return [(_family(rule.id), text) for rule in some for text in (rule.no if near_misses else rule.yes)]


@pytest.mark.parametrize("language", BOTH)
def test_every_rule_takes_its_examples(language: Language) -> None:
    """The examples in the rule files are read by the rule they stand beside."""
    for rule, text in _examples(rules(language), near_misses=False):
        reading = read(text, TODAY)
        assert reading, text
        assert _family(reading.rule) == rule, text
        assert reading.question.language is language


@pytest.mark.parametrize("language", BOTH)
def test_every_rule_leaves_its_near_misses_alone(language: Language) -> None:
    """The counter-examples in the rule files are never read by the rule they stand beside."""
    for rule, text in _examples(rules(language), near_misses=True):
        reading = read(text, TODAY)
        assert reading is None or _family(reading.rule) != rule, text


@pytest.mark.parametrize("language", BOTH)
def test_rules_for_what_follows_take_their_examples_after_a_question(language: Language) -> None:
    """A bare "when?" or "and Blinken?" is understood once something was asked."""
    context = Context(ASKED_BEFORE[language], (1, 2))
    for rule, text in _examples(follow_rules(language), near_misses=False):
        reading = read(text, TODAY, context=context)
        assert reading, text
        assert reading.rule == rule, text
    for rule, text in _examples(follow_rules(language), near_misses=True):
        reading = read(text, TODAY, context=context)
        assert reading is None or reading.rule != rule, text


@pytest.mark.parametrize("language", BOTH)
def test_every_rule_has_an_example_and_a_counter_example(language: Language) -> None:
    """A rule without them could be neither trusted nor understood."""
    for rule in (*rules(language), *follow_rules(language)):
        assert rule.yes, rule.id
        assert rule.no, rule.id


@pytest.mark.parametrize("language", BOTH)
def test_rules_speak_of_classes_that_exist(language: Language) -> None:
    """A misspelt class name in a rule file would silently match nothing."""
    known = set(classes(language)) | {"n"}
    patterns = [ask for rule in (*rules(language), *follow_rules(language)) for ask in rule.asks]
    patterns += [
        parse_pattern(entry) for entries in data(f"words/classes.{language}.toml").values() for entry in entries
    ]
    while patterns:
        for element in patterns.pop():
            if element.part is Part.CLASS:
                assert element.name in known or f"{element.name}_plan" in known
            patterns.extend(element.ways)


@pytest.mark.parametrize("broken", ["who (met", "<met {x}", "? who", "who) met", "{name}"])
def test_a_pattern_that_cannot_be_read_is_refused(broken: str) -> None:
    """A slip in a data file is told by name and not taken for something else."""
    with pytest.raises(PatternError):
        parse_pattern(broken)


def test_a_pattern_reads_options_and_alternatives() -> None:
    """A question mark makes the piece before it optional; brackets hold alternatives of several words."""
    who, met = parse_pattern("who? (met|sat down)")
    assert who.optional
    assert [len(way) for way in met.ways] == [1, 2]
