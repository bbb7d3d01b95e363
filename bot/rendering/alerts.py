"""Alerts as messages: one article, or a digest of several; who asked for them is told with each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rendering.articles import DOT, numbers
from bot.rendering.message import Message, bold, escaped, italic, linked, message, named
from bot.rendering.splitting import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles import Article
    from bot.wording import Wording

_TITLE, _LABEL, _SOURCE = 110, 100, 40  # characters
_ROOM = 3600  # UTF-16 units of HTML without addresses, well under what a message may have


def alert(say: Wording, article: Article, label: str) -> Message:
    """Tell of one article, and which of the chat's wants asked for it; a button opens its summary."""
    lines = [bold(linked(named(article.title), article.url)), _facts(say, article), "", _because(say, label)]
    return message(say.language, [line for line in lines if line or label]).with_rows(numbers(say, [article.id]))


def digest(say: Wording, articles: Sequence[Article], labels: Sequence[str], more: int = 0) -> Message:
    """Tell of several articles, each under the wants that asked for it, and how many wait besides."""
    lines = [bold(escaped(say.say("alert-digest", count=len(articles) + more)))]
    told, last, room = 0, "", _ROOM
    for article, label in zip(articles, labels, strict=True):
        entry = ["", *([_because(say, label), ""] if label != last else []), *_entry(say, article)]
        room -= units("\n".join(entry)) - len(article.url)
        if room < 0:
            break
        lines += entry
        told, last = told + 1, label
    if left := len(articles) - told + more:
        lines += ["", escaped(say.say("alert-more", count=left))]
    return message(say.language, lines).with_rows(
        *(numbers(say, (one.id for one in articles[start : min(start + 5, told)])) for start in range(0, told, 5))
    )


def _entry(say: Wording, article: Article) -> list[str]:
    return [f"{bold(say.number(article.id))} {linked(named(article.title, _TITLE), article.url)}", _facts(say, article)]


def _facts(say: Wording, article: Article) -> str:
    return DOT.join(fact for fact in (escaped(say.date(article.date)), named(article.source, _SOURCE)) if fact)


def _because(say: Wording, label: str) -> str:
    return italic(escaped(say.say("alert-because", label=label[:_LABEL]))) if label else ""
