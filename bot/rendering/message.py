"""A reply as data, and the HTML that Telegram understands, put together safely."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.marks import LEFT as _LEFT
from bot.marks import RIGHT as _RIGHT
from bot.marks import clean, directed, isolated, one_line, shorten
from language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.wishes import Wish

TITLE_LIMIT = 160  # characters of a title in a list
_TAGS = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """What stands on a button, and what it asks for."""

    label: str
    wish: Wish


@dataclass(frozen=True, slots=True)
class Message:
    """A reply in one language: HTML, and rows of buttons in reading order, whichever direction that runs in."""

    html: str
    language: Language
    rows: tuple[tuple[Button, ...], ...] = ()

    def with_rows(self, *rows: Iterable[Button]) -> Message:
        """Return the message with these rows of buttons, those that hold any."""
        return replace(self, rows=tuple(filled for row in rows if (filled := tuple(row))))


def message(language: Language, lines: Iterable[str]) -> Message:
    """Join lines of HTML, each running in the direction of the language; "" makes an empty line, never two."""
    text = "\n".join(directed_html(line, language) for line in lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return Message(text.strip("\n"), language)


def directed_html(line: str, language: Language) -> str:
    """Put a direction mark before a line of HTML that needs one; quotations keep the direction of their own words."""
    if line.startswith(("<blockquote>", _RIGHT, _LEFT)):
        return line
    shown = html.unescape(_TAGS.sub("", line))
    return line if directed(shown, language) == shown else directed(shown, language)[0] + line


def own_direction(text: str, language: Language) -> list[str]:
    """Return lines of HTML of a text in its own language: they run in its direction, whatever the reply is in."""
    mark = _RIGHT if language is Language.ARABIC else _LEFT
    return [mark + line if line.strip() else "" for line in escaped(text).strip().split("\n")]


def escaped(text: str) -> str:
    """Text of ours or others as HTML that shows exactly it."""
    return html.escape(clean(text), quote=False)


def named(text: str, limit: int = TITLE_LIMIT) -> str:
    """Return a name, title or place by others: one short line, isolated, as HTML."""
    return isolated(escaped(shorten(text, limit)))


def bold(inner: str) -> str:
    """Bold HTML."""
    return f"<b>{inner}</b>" if inner else ""


def italic(inner: str) -> str:
    """Italic HTML."""
    return f"<i>{inner}</i>" if inner else ""


def quoted(text: str) -> str:
    """Return a verbatim quotation of an article as HTML."""
    return f"<blockquote>{escaped(one_line(text))}</blockquote>"


def linked(inner: str, url: str) -> str:
    """Return HTML that leads to the address, if it is one of the web."""
    if not url.lower().startswith(("http://", "https://")):
        return inner
    return f'<a href="{html.escape(one_line(url))}">{inner}</a>'
