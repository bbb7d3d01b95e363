"""An answer put into words, with what the desk has to look up for them: for every face of the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering import answers
from bot.wording import wording
from questions import Kind

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.rendering import Message
    from questions import Answer

_CARDS = {Kind.WHO_IS, Kind.ROLE}


def tell(desk: Desk, found: Answer, *, key: int | None = None, example: str = "") -> Message:
    """Word an answer in the language of its question.

    `key` is where the question is kept for buttons that choose a person, `example` a name that shows how to ask.
    """
    cards = found.question is not None and found.question.kind in _CARDS
    return answers.answer(
        wording(found.language),
        found,
        searched=desk.archive.count(),
        articles=[desk.article(number) for number in found.articles[: answers.MOST]],
        met={person.id: desk.met(person.id) for person in (found.people or found.asked)} if cards else {},
        key=key,
        example=example,
    )
