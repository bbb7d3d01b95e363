"""Plain text of the HTML fragments that feeds carry."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<[a-zA-Z/!]")
_BREAKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "tr",
        "table",
        "figure",
        "section",
        "article",
    ]
)
_UNSEEN = frozenset(["script", "style", "figcaption", "iframe", "noscript", "template"])
_BLANK = re.compile(r"\s*\n\s*")


def text_of(markup: str) -> str:
    """Text of an HTML fragment, a line a paragraph; a text without tags is itself."""
    if not _TAG.search(markup):
        return html.unescape(markup).strip()
    from lxml import etree  # type: ignore[import-untyped]  # ships no type information

    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<div>{' '.join(markup.replace(chr(0), '').split())}</div>", parser)
    parts: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        hidden += (element.tag in _UNSEEN) * (1 if event == "start" else -1)
        if element.tag in _BREAKS:
            parts.append("\n")
        text = element.text if event == "start" else element.tail
        if text and not hidden:
            parts.append(text)
    return _BLANK.sub("\n", "".join(parts)).strip()
