"""What operators are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles import Fate
from bot.rendering.articles import article_lines, numbers
from bot.rendering.message import Button, Message, bold, escaped, message, named
from bot.wishes import Latest, Remove, ShowStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles import Article
    from bot.wording import Wording

_REASONS = 5  # told; more are only counted
_REASON = 200  # characters


@dataclass(frozen=True, slots=True)
class Status:
    """How the bot is: counts by what they count; `newest` is the day of the newest article."""

    articles: int
    newest: str
    people: int
    outdated: int
    subscriptions: int
    chats: int
    inbox: Mapping[str, int]
    outbox: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of articles that were brought in: how many of each fate, why some were refused, and the first kept."""

    counts: Mapping[Fate, int]
    refusals: tuple[str, ...]
    first: int


def status(say: Wording, seen: Status) -> Message:
    """Tell how the bot is; what needs an operator's eye only where there is any."""
    lines = [
        bold(escaped(say.say("status-title"))),
        escaped(say.say("status-articles", count=seen.articles, people=seen.people)),
    ]
    lines += [escaped(say.say("status-newest", date=say.date(seen.newest)))] if seen.newest else []
    lines += [escaped(say.say("status-followers", count=seen.subscriptions, chats=seen.chats))]
    lines += [
        escaped(say.say("status-inbox", count=seen.inbox.get("waiting", 0))),
        escaped(say.say("status-outbox", count=seen.outbox.get("waiting", 0), sent=seen.outbox.get("sent", 0))),
    ]
    trouble = {
        "dead": seen.inbox.get("dead", 0),
        "doubt": seen.outbox.get("unsure", 0),
        "unknown": seen.outbox.get("unknown", 0),
        "outdated": seen.outdated,
    }
    told = [escaped(say.say(f"status-{name}", count=count)) for name, count in trouble.items() if count]
    lines += ["", *told] if told else []
    return message(say.language, lines).with_rows(
        [Button(say.bare("button-again"), ShowStatus()), Button(say.bare("button-latest"), Latest())]
    )


def brought_in(say: Wording, address: str, report: Report) -> Message:
    """Tell what became of the articles of an address."""
    counts = {fate: report.counts.get(fate, 0) for fate in Fate}
    lines = [named(address), escaped(say.say("brought-in", **{str(fate): count for fate, count in counts.items()}))]
    if report.refusals:
        lines += ["", *(f"• {named(why, _REASON)}" for why in report.refusals[:_REASONS])]
    return message(say.language, lines).with_rows(
        numbers(say, [report.first] if report.first else []), [Button(say.bare("button-latest"), Latest())]
    )


def sure(say: Wording, article: Article) -> Message:
    """Ask whether an article shall be taken out."""
    lines = [escaped(say.say("remove-sure")), "", *article_lines(say, article)]
    return message(say.language, lines).with_rows([Button(say.bare("button-remove"), Remove(article.id))])


def removed(say: Wording, article: Article) -> Message:
    """Tell that an article was taken out."""
    return message(say.language, [escaped(say.say("removed")), *article_lines(say, article)])
