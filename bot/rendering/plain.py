"""A reply without markup: for terminals, and for programs that read the command line's JSON."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from bot.marks import without_marks

if TYPE_CHECKING:
    from bot.rendering.message import Message


def plain(message: Message) -> str:
    """Text of a reply: links as addresses in parentheses, quotations indented, no invisible marks, no buttons."""
    return plain_html(message.html)


def plain_html(html: str) -> str:
    """Do the same with Telegram's HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return without_marks("".join(reader.pieces))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._links.append(dict(attrs).get("href") or "")
        elif tag == "blockquote":
            self.pieces.append("    ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links and (address := self._links.pop()):
            self.pieces.append(f" ({address})")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
