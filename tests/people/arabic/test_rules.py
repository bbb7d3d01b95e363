from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from language import Language, split_sentences
from people.arabic import find_meetings, find_people
from people.arabic.rules import Form, rules, triggers
from people.records import Document

if TYPE_CHECKING:
    from people.arabic.rules import Rule
    from people.records import Meeting


def _named(text: str) -> list[Meeting]:
    document = Document("", text, Language.ARABIC, datetime.date(2023, 5, 4))
    sentences = split_sentences(document.whole)
    people = find_people(document, sentences)
    return [meeting for meeting in find_meetings(document, sentences, people) if len(meeting.participants) > 1]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_example_of_each_rule_is_a_meeting_found_by_it(rule: Rule) -> None:
    """The example that a rule carries gives a meeting of named people, by that rule, in its mode."""
    assert [(meeting.rule, meeting.mode) for meeting in _named(rule.example)] == [(rule.id, rule.mode)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_counter_example_of_each_rule_is_none(rule: Rule) -> None:
    """The near miss that a rule carries gives no meeting of named people."""
    assert _named(rule.counter) == []


def test_ids_of_rules_are_told_once() -> None:
    """Each rule has an id of its own, since meetings name it as their reason."""
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("word", "form", "pronoun"),
    [
        ("والتقي", Form.PAST, ""),
        ("سيلتقي", Form.FUTURE, ""),
        ("لقايه", Form.NOUN, "ه"),
        ("وبلقايهما", Form.NOUN, "هما"),
        ("استقبلها", Form.PAST, "ها"),
        ("للقمه", Form.NOUN, ""),
    ],
)
def test_forms_of_a_word_are_known_with_their_clitics_and_pronouns(word: str, form: Form, pronoun: str) -> None:
    """A rule's word is known behind clitics, as a future, and with a pronoun."""
    assert (form, pronoun) in {(trigger.form, trigger.pronoun) for trigger in triggers(word)}


@pytest.mark.parametrize("word", ["وزاره", "جلسته", "الجمعه", "بلقان", "قابله"])
def test_words_that_only_look_like_it_set_nothing_off(word: str) -> None:
    """وزارة is no (and) he visited her, and a session is not the verb to sit with an object."""
    assert not {trigger.rule.id for trigger in triggers(word)} & {"visited", "sat", "gathered"}
