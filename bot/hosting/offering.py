"""What is offered to somebody who types a few words after the bot's name in any chat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.hosting.telling import tell
from bot.marks import one_line
from bot.rendering import inline
from language import fold
from questions.records import Kind, Verdict
from questions.resolving import Fit, Resolver
from summarizer.protocol import Length

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from articles import Article
    from bot.desk import Desk
    from bot.readers import Reader
    from bot.rendering.inline import Offer
    from people.register import KnownPerson

PAGE = 20  # articles at a time
_PEOPLE, _MEETINGS = 5, 5
_LOOKED_AT = 100  # people, and meetings of one
_BEGUN = 3  # letters from which on a name is guessed
_FURTHEST = 10_000  # articles: nobody scrolls so far


@dataclass(frozen=True, slots=True)
class Offers:
    """Things to share, and where the next ones begin; 0 where there are no more."""

    items: tuple[Offer, ...]
    following: int = 0


def offers(desk: Desk, reader: Reader, words: str, offset: int, today: datetime.date) -> Offers:
    """Offer what the words mean: whom they name, the answer if they ask, and articles with them, newest first.

    Without words the latest articles. `offset` counts articles; what is no article stands on the first page.
    """
    words, offset = one_line(words), max(0, min(offset, _FURTHEST))
    page = desk.search(words, PAGE, offset) if words else desk.latest(limit=PAGE, offset=offset)
    found = [_article(desk, reader, one) for one in page.items]
    first = [] if offset or not words else list(_people(desk, reader, words, today))
    after = offset + len(page.items)
    return Offers((*first, *found), after if page.items and after < min(page.total, _FURTHEST) else 0)


def _article(desk: Desk, reader: Reader, article: Article) -> Offer:
    wanted = reader.summaries or reader.language
    briefs = (desk.find_brief(article.id, wanted, length) for length in (Length.SHORT, reader.length))
    brief = next((brief for brief in briefs if brief and brief.language is wanted), None)
    return inline.article(reader.say, article, brief)


def _people(desk: Desk, reader: Reader, words: str, today: datetime.date) -> Iterator[Offer]:
    named = Resolver(desk.register).resolve(words)
    if named.fit is Fit.UNKNOWN:
        answers = list(_answer(desk, reader, words, today))
        yield from answers or (_card(desk, reader, person) for person in _beginning(desk, words))
        return
    known = named.people if named.fit is Fit.KNOWN else [one.person for one in named.candidates]
    for person in islice(known, _PEOPLE):
        yield _card(desk, reader, person)
    if named.fit is Fit.KNOWN:
        meetings = desk.register.meetings([named.people[0].id], limit=_LOOKED_AT)
        with_names = [one for one in meetings if len(one.participants) > 1]
        for meeting in (with_names or meetings)[:_MEETINGS]:
            yield inline.meeting(reader.say, meeting)


def _beginning(desk: Desk, words: str) -> list[KnownPerson]:
    """People most in the news with a name that begins so: an app asks before the word is typed to its end."""
    begun = fold(words)
    if len(begun) < _BEGUN or not begun.isalpha():
        return []
    names = ((one, fold(f"{one.name} {one.latin} {one.arabic}").split()) for one in desk.people(_LOOKED_AT).items)
    return [one for one, parts in names if any(part.startswith(begun) for part in parts)][:_PEOPLE]


def _card(desk: Desk, reader: Reader, person: KnownPerson) -> Offer:
    return inline.person(reader.say, person, desk.met(person.id))


def _answer(desk: Desk, reader: Reader, words: str, today: datetime.date) -> Iterator[Offer]:
    found = desk.ask(words, language=reader.language, today=today)
    if found.verdict is Verdict.ANSWERED and found.question and found.question.kind is not Kind.ARTICLES:
        yield inline.answer(
            replace(reader, language=found.language).say, words, tell(desk, found, digits=reader.digits)
        )
