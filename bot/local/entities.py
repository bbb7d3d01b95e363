"""Telegram's HTML, read as strictly as Telegram does: text and entities, or a refusal in its words.

After `parse_html` and `clean_input_string` of TDLib (td/telegram/MessageEntity.cpp, misc.cpp), rewritten from their
description; attributes are read in the two forms that bots send.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from bot.local.refusals import bad_request
from bot.rendering.splitting import units

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "a": "text_link",
}
_ENTITY = re.compile(r"&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,8})|(lt|gt|amp|quot));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG = re.compile(r"<(/?)([^\s>]*)((?:\s+[a-zA-Z0-9.-]+\s*(?:=\s*(?:\"[^\"]*\"|'[^']*'|[a-zA-Z0-9.-]+))?)*)\s*>")
_NAME = re.compile(r"<(/?)([^\s>]*)[\s>]")
_HREF = re.compile(r"href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([a-zA-Z0-9.-]+))")
_WEB = re.compile(r"(?:https?://)?[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#]\S*)?|tg://\S+", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_DROPPED = re.compile("[\r\u2028-\u202e\u030d\u030e\u033f\u034f]")


@dataclass(slots=True)
class _Open:
    kind: str
    tag: str
    start: int
    url: str


@dataclass(slots=True)
class _Reading:
    """What was read so far: pieces of text, their length in UTF-16 units, finished and open entities."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    entities: list[dict[str, Any]] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.length += units(piece)


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Read HTML; raises RefusalError "can't parse entities" where Telegram would."""
    reading, place = _Reading(), 0
    while place < len(source):
        if source[place] == "<":
            place = _tag(reading, source, place)
        elif source[place] == "&" and (found := _ENTITY.match(source, place)) and (char := _decoded(found)):
            reading.add(char)
            place = found.end()
        else:
            reading.add(source[place])
            place += 1
    if reading.open:
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{reading.open[-1].tag}"')
    return "".join(reading.text), sorted(reading.entities, key=lambda entity: (entity["offset"], -entity["length"]))


def clean(text: str) -> str:
    """Text as Telegram stores it: control characters are spaces, some marks are gone, both ends are trimmed."""
    return _CONTROL.sub(" ", _DROPPED.sub("", text)).strip()


def _decoded(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _tag(reading: _Reading, source: str, place: int) -> int:
    at = len(source[:place].encode("utf-8", "surrogatepass"))
    name = _NAME.match(source, place)
    if name and not name[1] and name[2].lower() not in _KINDS:
        raise _unreadable(f'Unsupported start tag "{name[2].lower()}" at byte offset {at}')
    found = _TAG.match(source, place)
    if found is None:
        raise _unreadable(f"Unclosed {'end' if name and name[1] else 'start'} tag at byte offset {at}")
    slash, tag, attributes = found[1], found[2].lower(), found[3]
    if slash:
        _close(reading, tag, at)
    else:
        reading.open.append(_Open(_KINDS[tag], tag, reading.length, _address(attributes)))
    return found.end()


def _close(reading: _Reading, tag: str, at: int) -> None:
    if not reading.open:
        raise _unreadable(f"Unexpected end tag at byte offset {at}")
    opened = reading.open.pop()
    if tag and tag != opened.tag:
        raise _unreadable(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{tag}>"')
    length = reading.length - opened.start
    if length == 0 or (opened.kind == "text_link" and not _WEB.fullmatch(opened.url)):
        return  # Telegram drops an entity without text, and a link that leads nowhere
    entity: dict[str, Any] = {"type": opened.kind, "offset": opened.start, "length": length}
    reading.entities.append(entity | ({"url": opened.url} if opened.kind == "text_link" else {}))


def _address(attributes: str) -> str:
    found = _HREF.search(attributes)
    if not found:
        return ""
    return _ENTITY.sub(lambda match: _decoded(match) or match[0], found[1] or found[2] or found[3] or "")


def _unreadable(words: str) -> Exception:
    return bad_request(f"can't parse entities: {words}")
