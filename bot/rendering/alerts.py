"""Alerts as messages: one article, or a digest of several; who asked for them is told with each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.marks import isolated, shorten
from bot.rendering.articles import DOT, numbers
from bot.rendering.message import Button, Message, bold, escaped, italic, linked, message, named
from bot.rendering.splitting import units
from bot.wishes import Summary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from articles import Article
    from bot.wording import Wording

_TITLE, _NAME, _NAMES, _SOURCE = 110, 60, 120, 40  # characters
_ROOM = 3600  # UTF-16 units of HTML without addresses, well under what a message may have
_BUTTONS = 5  # a row


@dataclass(frozen=True, slots=True)
class Item:
    """An article, and the names of what was followed that it answers."""

    article: Article
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Articles that the cap of a day holds back until that time of the next day."""

    count: int
    until: datetime.time


def alert(say: Wording, item: Item, *, channel: bool = False) -> Message:
    """Tell of one article, and which of the chat's wants asked for it; a button opens its summary.

    In a `channel` the readers follow nothing by themselves: there the wants are told as what the article is about.
    """
    article, because = item.article, _because(say, item.names, channel=channel)
    lines = [bold(linked(named(article.title), article.url)), _facts(say, article), "", because]
    button = Button(say.bare("button-summary"), Summary(article.id))
    return message(say.language, [line for line in lines if line or because]).with_rows([button])


def fitting(say: Wording, items: Sequence[Item], *, channel: bool = False) -> int:
    """How many of the items, the first ones, have room in one digest: at least one."""
    count, before, room = 0, None, _ROOM
    for item in items:
        room -= units("\n".join(_entry(say, item, before, channel=channel))) - len(item.article.url)
        if room < 0:
            break
        count, before = count + 1, item
    return max(count, 1)


def digest(say: Wording, items: Sequence[Item], held: Held | None = None, *, channel: bool = False) -> Message:
    """Tell of several articles, each under the wants that asked for it, and how many come tomorrow."""
    lines = [bold(escaped(say.say("alert-digest", count=len(items) + (held.count if held else 0))))]
    for item, before in zip(items, (None, *items), strict=False):
        lines += _entry(say, item, before, channel=channel)
    if held:
        time = say.number(held.until.isoformat("minutes"))
        lines += ["", escaped(say.say("alert-more", count=held.count, time=time))]
    starts = range(0, len(items), _BUTTONS)
    return message(say.language, lines).with_rows(
        *(numbers(say, (item.article.id for item in items[start : start + _BUTTONS])) for start in starts)
    )


def _entry(say: Wording, item: Item, before: Item | None, *, channel: bool) -> list[str]:
    """Lines of an article in a digest, under its wants where the one before was not for the same."""
    article = item.article
    told = [_because(say, item.names, channel=channel), ""] if before is None or before.names != item.names else []
    title = f"{bold(say.number(article.id))} {linked(named(article.title, _TITLE), article.url)}"
    return ["", *told, title, _facts(say, article)]


def _facts(say: Wording, article: Article) -> str:
    return DOT.join(fact for fact in (escaped(say.date(article.date)), named(article.source, _SOURCE)) if fact)


def _because(say: Wording, names: Sequence[str], *, channel: bool) -> str:
    label = _names(names)
    if not label:
        return ""
    return italic(escaped(label if channel else say.bare("alert-because", label=label)))


def _names(names: Sequence[str]) -> str:
    """Join names, each in its own direction, as many as a line should carry."""
    room, shown = _NAMES, list[str]()
    for name in (shorten(one, _NAME) for one in names if one.strip()):
        if (room := room - len(name)) < 0:
            shown.append("…")
            break
        shown.append(isolated(name))
    return DOT.join(shown)
