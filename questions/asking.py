"""Asking: the text of a question, what was asked before, and the register make an answer."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from language import Language, detect
from people.names import Verdict as Likeness
from questions.answering import answer
from questions.parsing import FOLLOWS_JOINED, PAIRS, read
from questions.periods import years_before
from questions.records import Answer, Context, Kind, Question, Verdict

if TYPE_CHECKING:
    from people.register import Candidate
    from questions.answering import Known
    from questions.parsing import Reading

_YEARS = 40  # years that are looked through


def ask(
    text: str,
    register: Known,
    *,
    language: Language | None = None,
    context: Context | None = None,
    today: datetime.date,
) -> Answer:
    """Answer a question about people with the stored meetings or articles that prove it; never raises for any text.

    `language` is the reader's, used where the text does not tell; `context` what was asked before, for "when?" and
    "and Sherman?"; `today` resolves "last week".
    """
    reading = read(text, today, language=language, context=context)
    if reading is None:
        spoken = detect(text) or language or Language.ENGLISH
        return Answer(text, spoken, Verdict.NOT_UNDERSTOOD)
    question = _settled(reading, register)
    found = answer(question, register)
    found = _of_whoever_was_asked_about(found, question, context, register) or found
    return _of_an_earlier_year(found, register) or found


def context_of(answer: Answer) -> Context | None:
    """What the next question may refer to; None when the answer leaves nothing to refer to."""
    if answer.question is None or answer.verdict in {Verdict.NOT_UNDERSTOOD, Verdict.UNKNOWN_PERSON}:
        return None
    if not answer.asked and answer.question.kind is not Kind.LIST:
        return None
    names = tuple(person.name for person in answer.asked)  # in full: "Sherman" has been made out by now
    return Context(replace(answer.question, people=names), tuple(person.id for person in answer.asked))


def _settled(reading: Reading, register: Known) -> Question:
    """Tell وشيرمان ("and Sherman") from وليد, a name that begins with that letter: known people go first."""
    question = reading.question
    if reading.rule != FOLLOWS_JOINED:
        return question
    name = question.people[-1]
    whole, bare = (register.find(form, 1) for form in (name, name[1:]))
    if whole and whole[0].match.verdict is not Likeness.DIFFERENT and whole[0].match.score > _score(bare):
        return Question(question.text, question.language, Kind.WHO_IS, (name,))
    return replace(question, people=(*question.people[:-1], name[1:]))


def _score(found: list[Candidate]) -> float:
    return found[0].match.score if found else 0.0


def _of_an_earlier_year(found: Answer, register: Known) -> Answer | None:
    """Answer about the latest year in which there is one, where a day or month was named without its year."""
    question = found.question
    if question is None or not question.yearless or question.plans or found.verdict is not Verdict.NO_RECORD:
        return None
    last = datetime.date.fromisoformat(question.since or question.until).year
    for back in range(1, min(_YEARS, last)):
        earlier = replace(question, since=_earlier(question.since, back), until=_earlier(question.until, back))
        also = answer(earlier, register)
        if also.verdict is Verdict.ANSWERED:
            return also
    return None


def _earlier(day: str, years: int) -> str:
    return years_before(datetime.date.fromisoformat(day), years).isoformat() if day else ""


def _of_whoever_was_asked_about(
    found: Answer, question: Question, context: Context | None, register: Known
) -> Answer | None:
    """Answer about the person asked about before: an Arabic verb carries its "he" (من هو زيلينسكي؟ هل التقى بايدن؟).

    Only for a question about two people that names one; about when and where only if the two have met.
    """
    if (
        context is None
        or question.language is not Language.ARABIC
        or question.kind not in PAIRS
        or len(found.asked) != 1
    ):
        return None
    before = context.question.people[:1]
    if found.verdict is Verdict.UNKNOWN_PERSON or not before or context.people[0] == found.asked[0].id:
        return None
    also = answer(replace(question, people=(*before, *question.people)), register)
    return also if also.verdict is Verdict.ANSWERED or question.kind is Kind.DID_MEET else None
