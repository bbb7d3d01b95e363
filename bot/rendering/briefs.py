"""A summary as a reply: what it says, of which article, and who wrote it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.marks import isolated
from bot.rendering.articles import DOT
from bot.rendering.message import Button, Message, bold, escaped, italic, linked, message, named, own_direction
from bot.wishes import PeopleOf, Summary
from bot.wording import wording
from language import Language
from summarizer.protocol import Length

if TYPE_CHECKING:
    from articles import Article
    from bot.wording import Wording
    from briefs import Known
    from briefs.records import Brief


def brief(say: Wording, article: Article, found: Brief, length: Length, facts: Known | None = None) -> Message:
    """Tell a summary with its title, origin, engine and cautions; three buttons: length, other language, people.

    `facts` are told before a summary that is not in the language the reader wanted. The buttons keep to the language
    that was wished, or offer the other one, whichever the summary is in.
    """
    source = [named(article.source, 60), escaped(say.date(article.date))]
    lines = [
        f"{bold(say.number(article.id))} {linked(bold(named(article.title, 300)), article.url)}",
        DOT.join(part for part in source if part),
        "",
        *(_facts(say, facts) if facts and facts.target is not found.language else []),
        *(own_direction(found.text, found.language) if found.text.strip() else [escaped(say.say("brief-empty"))]),
        "",
        *(italic(escaped(warning)) for warning in _cautions(say, found)),
        *_origin(say, article, found),
    ]
    return message(say.language, lines).with_rows(_buttons(say, article, found.wish.target, length))


def _facts(say: Wording, facts: Known) -> list[str]:
    dated = [replace(meet, date=wording(facts.target, say.digits).date(meet.date)) for meet in facts.meetings]
    lines = replace(facts, meetings=tuple(dated)).lines()
    return [*own_direction("\n".join(lines), facts.target), ""] if lines else []


def _origin(say: Wording, article: Article, found: Brief) -> list[str]:
    original = linked(escaped(say.say("brief-original")), article.url) if article.url else ""
    return [line for line in (engine(say, found), original) if line]


def failed(say: Wording, article: Article) -> Message:
    """Tell that an article could not be summed up, and where to read it."""
    title = f"{bold(say.number(article.id))} {linked(bold(named(article.title, 300)), article.url)}"
    return message(say.language, [title, "", escaped(say.say("brief-failed"))])


def engine(say: Wording, found: Brief) -> str:
    """Name who wrote a summary."""
    return escaped(say.say("brief-engine", engine=found.engine))


def _cautions(say: Wording, found: Brief) -> list[str]:
    """Word the cautions, what is put into them isolated, and languages by name instead of by code."""
    return [
        replace(notice, values=tuple((key, isolated(_value(say, value))) for key, value in notice.values)).words(
            say.language
        )
        for notice in found.warnings
    ]


def _value(say: Wording, value: str) -> str:
    if value in set(Language):
        return say.bare("language", language=value)
    return say.number(value) if value.isdecimal() else value


def _buttons(say: Wording, article: Article, language: Language, length: Length) -> list[Button]:
    other = Language.ENGLISH if language is Language.ARABIC else Language.ARABIC
    longer = length is not Length.LONG
    size = {Length.SHORT: Length.MEDIUM, Length.MEDIUM: Length.LONG, Length.LONG: Length.SHORT}[length]
    return [
        Button(say.bare("button-longer" if longer else "button-shorter"), Summary(article.id, language, size)),
        Button(say.bare("button-other", language=str(other)), Summary(article.id, other, length)),
        Button(say.bare("button-people"), PeopleOf(article.id)),
    ]
