"""From the text of a question to the question as data. Pure: what is meant by a name is for the register to say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from language import Language, detect
from questions.chart import Chart
from questions.cutting import Cut, keys, places_cut, without_closing, without_fillers, without_opening
from questions.names import has, names_of, no_person, pronouns
from questions.periods import Period, find_period
from questions.records import Kind, Question
from questions.rules import follow_rules, rules
from questions.typos import corrections
from questions.wording import LONGEST, MOST, words_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from questions.chart import Fit
    from questions.cutting import Words
    from questions.records import Context
    from questions.rules import Rule

_LONGEST_NAME = 7
_SHORTEST_JOINED = 3
FOLLOWS_JOINED = "follow-joined"
_NO_PLACE = frozenset({Kind.WHO_IS, Kind.ROLE})
PAIRS = frozenset({Kind.DID_MEET, Kind.WHEN, Kind.WHERE, Kind.HOW_OFTEN, Kind.ABOUT})
"""Kinds that are asked about two people; one name may then hold both, side by side."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A question understood, and the id of the rule that understood it."""

    question: Question
    rule: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is being read: the text, the words without its period, and what helps to read them."""

    text: str
    words: Words
    period: Period
    today: datetime.date
    language: Language
    context: Context | None


def parse(
    text: str, today: datetime.date, *, language: Language | None = None, context: Context | None = None
) -> Question | None:
    """Question that a text asks, or None; names are as written, see `read`."""
    reading = read(text, today, language=language, context=context)
    return reading.question if reading else None


def read(
    text: str, today: datetime.date, *, language: Language | None = None, context: Context | None = None
) -> Reading | None:
    """Understand a question of either language, typos and all; `context` helps with "when?" and "he".

    Names stay as written but for a trailing "'s". An Arabic name keeps a clitic that may be part of it, and two names
    side by side stay one: the register decides. Without a rule that fits, a few words alone are taken for a name.
    """
    words = words_of(text) if len(text) <= LONGEST else ()
    if not words or len(words) > MOST:
        return None
    own = detect(text) or language or Language.ENGLISH
    asked = [_asked(text, words, today, each, context) for each in sorted(Language, key=lambda each: each is not own)]
    for attempt in (_follow, _exact):
        for each in asked:
            if reading := attempt(each):
                return reading
    if _spells_a_name(asked[0]):
        return _bare_name(asked[0])
    for attempt in (_mistyped, _weakly):
        for each in asked:
            if reading := attempt(each):
                return reading
    return _bare_name(asked[0])


def _asked(text: str, words: Words, today: datetime.date, language: Language, context: Context | None) -> _Asked:
    period, left = find_period(text, words, today, language)
    return _Asked(text, left, period, today, language, context)


def _exact(asked: _Asked) -> Reading | None:
    return _by_rules(asked, _told(asked), weak=False)


def _weakly(asked: _Asked) -> Reading | None:
    return _by_rules(asked, _told(asked), weak=True)


def _told(asked: _Asked) -> Words:
    """The words that tell what is asked."""
    language = asked.language
    return without_fillers(without_closing(without_opening(asked.words, language), language), language)


def _mistyped(asked: _Asked) -> Reading | None:
    words = _told(asked)
    for right in corrections(keys(words), asked.language):
        put_right = tuple(replace(word, key=key) for word, key in zip(words, right, strict=True))
        reading = _by_rules(asked, put_right, weak=False)
        if reading and reading.question.kind is not Kind.LIST:
            return reading
    return None


def _by_rules(asked: _Asked, words: Words, *, weak: bool) -> Reading | None:
    for cut in places_cut(asked.text, words, asked.language):
        chart = Chart(keys(cut.words), asked.language)
        for rule, fit in _fits(chart, tuple(rule for rule in rules(asked.language) if rule.weak is weak)):
            if (cut.place and rule.kind in _NO_PLACE) or not _well_filled(asked, fit, cut):
                continue
            if any(no_person(cut.words[i:j], asked.language) for i, j in fit.slots.values()):
                return None
            return _reading(asked, rule, fit, cut)
    return None


def _fits(chart: Chart, some: tuple[Rule, ...]) -> Iterator[tuple[Rule, Fit]]:
    for rule in some:
        for ask in rule.asks:
            if fit := chart.fit(ask):
                yield rule, fit


def _well_filled(asked: _Asked, fit: Fit, cut: Cut) -> bool:
    """Whether every slot holds a name, and none a word that no name has."""
    slots = [cut.words[i:j] for i, j in fit.slots.values()]
    return all(names_of(asked.text, slot) and not has(slot, "never_in_names", asked.language) for slot in slots)


def _reading(asked: _Asked, rule: Rule, fit: Fit, cut: Cut) -> Reading | None:
    joined = rule.kind in PAIRS and _joined_pronoun(cut.words, asked.language)
    told = pronouns(_names(asked, fit, cut), asked.language, asked.context, joined=joined)
    if told is None or (fit.slots and not told):
        return None
    assert rule.kind
    plans = rule.plans or fit.plans or _lies_ahead(asked)
    return Reading(_question(asked, rule.kind, told, cut.place, plans=plans), rule.id)


def _names(asked: _Asked, fit: Fit, cut: Cut) -> tuple[str, ...]:
    slots = (cut.words[slice(*fit.slots[slot])] for slot in sorted(fit.slots))
    return tuple(name for words in slots for name in names_of(asked.text, words))


def _joined_pronoun(words: Words, language: Language) -> bool:
    """Whether a verb carries "him" or "her": هل التقته شيرمان."""
    return language is Language.ARABIC and has(words, "met_him", language)


def _lies_ahead(asked: _Asked) -> bool:
    return not asked.period.floating and asked.period.since is not None and asked.period.since > asked.today


def _question(asked: _Asked, kind: Kind, people: tuple[str, ...], place: str, *, plans: bool) -> Question:
    period = asked.period.back() if asked.period.floating and not plans else asked.period
    since, until = (day.isoformat() if day else "" for day in (period.since, period.until))
    calls = kind not in _NO_PLACE and has(asked.words, "telephone", asked.language)
    return Question(
        asked.text, asked.language, kind, people, place, since, until, plans, calls, yearless=asked.period.yearless
    )


# Names alone


def _spells_a_name(asked: _Asked) -> bool:
    """Whether the text looks like nothing but a name: up to four words, every one with a capital."""
    return len(asked.words) <= 4 and all(asked.text[word.start].isupper() for word in asked.words)


def _bare_name(asked: _Asked) -> Reading | None:
    words = _told(asked)
    if not may_be_name(words):
        return None
    told = pronouns(names_of(asked.text, words), asked.language, asked.context)
    if not told:
        return None
    return Reading(_question(replace(asked, period=Period()), Kind.WHO_IS, told[:1], "", plans=False), "name")


def may_be_name(words: Words) -> bool:
    """Whether the words can be nothing but a name."""
    if not 0 < len(words) <= _LONGEST_NAME or any(has(words[:1], "who", language) for language in Language):
        return False
    return not any(has(words, name, language) for name in ("never_in_names", "not_people") for language in Language)


# What makes sense after an earlier question only: "and Sherman?", "when?", "in Paris?"


def _follow(asked: _Asked) -> Reading | None:
    if asked.context is None:
        return None
    if not asked.words and asked.period != Period():
        return _again(asked, None, (), "", "follow-period")
    for cut in _ways_to_follow(asked):
        chart = Chart(keys(cut.words), asked.language)
        for rule, fit in _fits(chart, follow_rules(asked.language)):
            if _well_filled(asked, fit, cut):
                return _again(asked, rule.kind, _names(asked, fit, cut), cut.place, rule.id)
    for cut in _ways_to_follow(asked):
        if cut.place and not cut.words:
            return _again(asked, None, (), cut.place, "follow-place")
    return _joined_name(asked)


def _ways_to_follow(asked: _Asked) -> Iterator[Cut]:
    for words in (asked.words, without_opening(asked.words, asked.language)):
        yield from places_cut(asked.text, words, asked.language)


def _joined_name(asked: _Asked) -> Reading | None:
    """An Arabic name with "and" joined on: وشيرمان؟ (or one that begins with that letter: the register tells)."""
    first = asked.words[0].key if asked.words else ""
    if asked.language is not Language.ARABIC or len(first) <= _SHORTEST_JOINED or not first.startswith("و"):
        return None
    if not may_be_name(asked.words):
        return None
    return _again(asked, None, names_of(asked.text, asked.words), "", FOLLOWS_JOINED)


def _again(asked: _Asked, kind: Kind | None, names: tuple[str, ...], place: str, rule: str) -> Reading | None:
    """The last question with another kind, name, place or period."""
    assert asked.context
    last = asked.context.question
    told = pronouns(names, asked.language, asked.context) or ()
    kind, people = _whom(last, kind or last.kind, told)
    if not people and kind is not Kind.LIST:
        return None
    question = _question(asked, kind, people, place, plans=last.plans)
    question = replace(question, calls=question.calls or last.calls)
    if rule != "follow-who" and (rule == "follow-same" or not told):  # "who else?" is not about that place alone
        question = _kept(question, last)
    return Reading(question, rule)


def _kept(question: Question, last: Question) -> Question:
    """With the place and period of the last question where this one names none."""
    if not question.place:
        question = replace(question, place=last.place)
    if not question.since and not question.until:
        question = replace(question, since=last.since, until=last.until)
    return question


def _whom(last: Question, kind: Kind, told: tuple[str, ...]) -> tuple[Kind, tuple[str, ...]]:
    if not told:
        return kind, last.people if kind in PAIRS or kind is last.kind else last.people[:1]
    if kind in PAIRS and len(last.people) > 1 and len(told) == 1:
        return kind, (last.people[0], *told)
    return (Kind.WHO_MET, told) if kind is Kind.LIST else (kind, told)
