import datetime
import re

import pytest

from language import Language, split_sentences
from people.english import find_meetings, find_people
from people.english.rules import Rule, rules
from people.records import Document, Meeting

_NAMES = {"A": "Ramtane Lamamra", "B": "Wendy Sherman"}
_INTRODUCTION = "Foreign minister Ramtane Lamamra and U.S. diplomat Wendy Sherman made no statement."


def _meetings(sentence: str) -> list[Meeting]:
    filled = re.sub(r"\b[AB]\b", lambda letter: _NAMES[letter[0]], sentence)
    document = Document("News", f"{_INTRODUCTION}\n\n{filled}", Language.ENGLISH, datetime.date(2022, 10, 5))
    sentences = split_sentences(document.whole)
    return list(find_meetings(document, sentences, find_people(document, sentences)))


def _ids(rule: Rule) -> str:
    return rule.id


@pytest.mark.parametrize("rule", rules(), ids=_ids)
def test_example_of_a_rule_tells_of_a_meeting(rule: Rule) -> None:
    """The example beside each rule gives one meeting of the two, by that rule, held and in its mode."""
    (meeting,) = _meetings(rule.example)
    assert set(meeting.participants) == set(_NAMES.values())
    assert (meeting.rule, meeting.status.value, meeting.mode) == (rule.id, "held", rule.mode)


@pytest.mark.parametrize("rule", rules(), ids=_ids)
def test_counter_example_of_a_rule_tells_of_none(rule: Rule) -> None:
    """The sentence that looks alike gives no meeting of the two."""
    assert [meeting for meeting in _meetings(rule.counter) if len(meeting.participants) > 1] == []


def test_rule_names_are_unique() -> None:
    """A meeting's reason names one rule."""
    names = [rule.id for rule in rules()]
    assert len(names) == len(set(names))
