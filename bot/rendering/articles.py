"""Articles as replies: lists, and one article's people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alerts import Kind
from bot.following.wishes import FollowTopic, Retake
from bot.rendering.message import Button, Message, bold, escaped, linked, message, named
from bot.wishes import Latest, SearchPage, Summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from articles import Article
    from bot.desk import Page
    from bot.wishes import Wish
    from bot.wording import Wording

PAGE = 5  # articles a page: their numbers fit into one row of buttons
DOT = " · "


def latest(say: Wording, page: Page[Article], topic: str = "") -> Message:
    """Tell the newest articles, of one topic or of all."""
    told = say.bare("topic", topic=topic) if topic else ""
    follow = [Button(say.bare("button-follow-this"), FollowTopic(topic))] if topic else []
    if not page.total:
        none = say.say("latest-none-topic", topic=told) if topic else say.say("latest-none")
        return message(say.language, [escaped(none)]).with_rows(follow)
    title = say.say("latest-title-topic", topic=told) if topic else say.say("latest-title")
    return _listing(say, title, page, lambda offset: Latest(topic, offset), follow)


def search(say: Wording, page: Page[Article], words: str, key: int, *, followed: bool = True) -> Message:
    """Tell what a search found; its words, kept under `key` for the buttons, are offered to be `followed`."""
    follow = [Button(say.bare("button-follow-this"), Retake(0, key, Kind.WORDS))] if key and followed else []
    if not page.total:
        return message(say.language, [escaped(say.say("search-none", words=words))]).with_rows(follow)
    title = say.say("search-title", words=words)
    return _listing(say, title, page, lambda offset: SearchPage(key, offset), follow)


def article_lines(say: Wording, article: Article) -> list[str]:
    """Two lines: the number and the title, which leads to the original; then day, source and topics."""
    title = linked(named(article.title), article.url)
    topics = [escaped(say.bare("topic", topic=topic)) for topic in article.topics]
    facts = [escaped(say.date(article.date)), named(article.source, 60), *topics[:2]]
    return [f"{bold(say.number(article.id))} {title}", DOT.join(fact for fact in facts if fact)]


def numbers(say: Wording, articles: Iterable[int]) -> list[Button]:
    """Return buttons that open summaries, labelled as the lists number the articles."""
    return [Button(say.number(number), Summary(number)) for number in articles]


def turning(say: Wording, page: Page[Any], wish: Callable[[int], Wish], size: int = PAGE) -> list[Button]:
    """Return buttons to the previous and the next page, where there are any."""
    row = []
    if page.offset > 0:
        row.append(Button(say.bare("button-previous"), wish(max(0, page.offset - size))))
    if page.offset + len(page.items) < page.total:
        row.append(Button(say.bare("button-next"), wish(page.offset + size)))
    return row


def range_of(say: Wording, page: Page[Any]) -> str:
    """Which part of a list a page is."""
    last = page.offset + len(page.items)
    return escaped(say.say("list-range", first=page.offset + 1, last=last, total=page.total))


def _listing(
    say: Wording, title: str, page: Page[Article], wish: Callable[[int], Wish], more: Sequence[Button]
) -> Message:
    lines = [f"{bold(escaped(title))}{DOT}{range_of(say, page)}"]
    for article in page.items:
        lines += ["", *article_lines(say, article)]
    lines += ["", escaped(say.say("list-hint"))]
    return message(say.language, lines).with_rows(
        numbers(say, (article.id for article in page.items)), [*turning(say, page, wish), *more]
    )
