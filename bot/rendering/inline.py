"""What a reader is offered to share while typing in any chat: articles, people, meetings, answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.marks import one_line, shorten, without_marks
from bot.rendering.answers import meeting_lines, proof_of
from bot.rendering.articles import DOT
from bot.rendering.message import bold, escaped, italic, linked, message, named, own_direction
from bot.rendering.people import card_lines, name_in, role_of
from bot.rendering.places import place_in
from bot.rendering.plain import plain
from bot.rendering.splitting import split
from language import split_sentences
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles import Article
    from bot.rendering.message import Message
    from bot.wording import Wording
    from briefs.records import Brief
    from people.register import KnownPerson, StoredMeeting

_TITLE, _DESCRIPTION, _LEAD = 100, 160, 400  # characters
_SENTENCES = 2  # of an article whose summary is not made yet


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to share: title and description as plain text, and the HTML of the message, which fits into one."""

    id: str
    title: str
    description: str
    html: str


def article(say: Wording, found: Article, brief: Brief | None = None) -> Offer:
    """Offer an article: its title leads to the original; then day and source, and a summary.

    Without one, how the article begins.
    """
    lead = one_line(brief.text) if brief else _lead(found)
    facts = [say.date(found.date), shorten(found.source, 40)]
    told = message(
        say.language,
        [
            bold(linked(named(found.title), found.url)),
            DOT.join(part for part in (escaped(facts[0]), named(facts[1])) if part),
            "",
            *own_direction(lead, (brief or found).language),
        ],
    )
    description = DOT.join(part for part in (*facts, lead) if part)
    return _offer(f"a{found.id}", found.title or str(found.id), description, told)


def person(say: Wording, found: KnownPerson, met: Sequence[tuple[KnownPerson, int]]) -> Offer:
    """Offer a person's card."""
    counted = [say.bare("person-articles", count=found.articles), say.bare("person-meetings", count=found.meetings)]
    description = DOT.join(part for part in (role_of(say.language, found), *counted) if part)
    told = message(say.language, card_lines(say, found, met))
    return _offer(f"p{found.id}", name_in(say.language, found), description, told)


def meeting(say: Wording, found: StoredMeeting) -> Offer:
    """Offer a meeting with the sentence that proves it."""
    names = [*(name_in(say.language, one) for one in found.participants), *found.unnamed]
    status = "" if found.status is Status.HELD else say.bare(f"status-{found.status}")
    facts = [status, say.date(found.date), place_in(say.language, found.place)]
    facts += [proof_of(say, found).quote] if found.evidence else []
    first, *rest = meeting_lines(say, found)
    told = message(say.language, [first.removeprefix("• "), *rest])
    return _offer(f"m{found.id}", say.joined(names), DOT.join(fact for fact in facts if fact), told)


def answer(say: Wording, question: str, told: Message) -> Offer:
    """Offer the answer to a question, under the question."""
    lines = [line.strip() for line in plain(told).split("\n") if line.strip()]
    asked = message(say.language, [italic(escaped(shorten(question, _LEAD))), "", told.html])
    return _offer("q", lines[0], " ".join(lines[1:]), asked)


def _offer(number: str, title: str, description: str, told: Message) -> Offer:
    shown = shorten(without_marks(title), _TITLE) or number
    return Offer(number, shown, shorten(without_marks(description), _DESCRIPTION), split(told.html)[0])


def _lead(found: Article) -> str:
    sentences = split_sentences(found.text[: 10 * _LEAD], titled=False)
    return shorten(" ".join(one.text for one in sentences[:_SENTENCES]), _LEAD)
