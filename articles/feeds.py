"""Entries of a news feed, RSS or Atom, of any version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from articles.drafting import UnfitError
from articles.markup import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEDIA = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_ROOTS = ("rss", "feed", "rdf")
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_DATES = ("pubdate", "published", "date", "updated")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of an article; `text` may be no more than a summary of it."""

    title: str
    text: str
    date: str
    url: str
    ref: str
    source: str
    labels: tuple[str, ...]


def is_feed(content: bytes, media: str) -> bool:
    """Whether what an address sent is a feed rather than a page, whatever the server calls it."""
    if media in _MEDIA:
        return True
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return any(f"<{root}".encode() in start for root in _ROOTS) and b"<html" not in start


def entries_of(content: bytes, url: str) -> list[Entry]:
    """Entries of a feed, as it orders them; links are completed by `url`. Raises UnfitError when it is none.

    Nothing outside the feed is loaded, and entities of its own making stay unresolved: they may point to files or
    multiply without end.
    """
    root = _root(content)
    if root is None or _name(root) not in _ROOTS:
        raise UnfitError("not a feed that can be read")
    source = next((_text(each) for each in _found(root, "title")), "")
    return [_entry(each, url, source) for each in root.iter() if _name(each) in {"item", "entry"}]


def _root(content: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]  # ships no type information

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnfitError("not a feed that can be read") from error


def _entry(element: Any, url: str, source: str) -> Entry:
    fields: dict[str, list[Any]] = {}
    for child in element:
        fields.setdefault(_name(child), []).append(child)
    link = next(filter(None, map(_link, fields.get("link", []))), "")
    ref = _first(fields, ("guid", "id"))
    if not link and ref.startswith(("http://", "https://")):
        link = ref
    return Entry(
        title=text_of(_first(fields, ("title",))).replace("\n", " "),
        text=text_of(_first(fields, _TEXTS)),
        date=_first(fields, _DATES),
        url=urljoin(url, link) if link else "",
        ref="" if link else ref,
        source=source,
        labels=tuple(each.get("term") or _text(each) for each in fields.get("category", [])),
    )


def _link(element: Any) -> str:
    """Address of a link: RSS writes it as text, Atom as an attribute, and may link to other things too."""
    if element.get("rel", "alternate") != "alternate":
        return ""
    return str(element.get("href") or _text(element)).strip()


def _first(fields: dict[str, list[Any]], names: tuple[str, ...]) -> str:
    texts = (_text(element) for name in names for element in fields.get(name, []))
    return next((text for text in texts if text), "")


def _found(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter() if _name(element) == name)


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _name(element: Any) -> str:
    """Name of an element without its namespace, in small letters; "" for comments and the like."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
