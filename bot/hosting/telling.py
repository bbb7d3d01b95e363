"""An answer of the desk in words: looks up what the answer only numbers, then renders it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.digits import Digits
from bot.rendering import answers
from bot.rendering.people import name_in
from bot.wording import wording
from questions.records import Kind

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.rendering import Message
    from language import Language
    from questions import Answer

_CARDS = {Kind.WHO_IS, Kind.ROLE}


def tell(desk: Desk, found: Answer, *, key: int | None = None, digits: Digits = Digits.WESTERN) -> Message:
    """Tell an answer in the language of its question; `key` is the number under which a chat keeps the question."""
    cards = found.question is not None and found.question.kind in _CARDS
    return answers.answer(
        wording(found.language, digits),
        found,
        searched=searched(desk),
        articles=[desk.article(number) for number in found.articles[: answers.MOST]],
        met={person.id: desk.met(person.id) for person in (found.people or found.asked)} if cards else {},
        key=key,
        example=example(desk, found.language),
    )


def searched(desk: Desk) -> int:
    """How many articles there are to search."""
    return desk.latest(limit=1).total


def example(desk: Desk, language: Language) -> str:
    """Name of the person most in the news, for showing how to ask; "" where nobody is known."""
    first = desk.people(1).items
    return name_in(language, first[0]) if first else ""
