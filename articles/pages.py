"""The article of a web page: its title, text, day and address, without menus, comments and advertisements."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from articles.drafting import Raw, UnfitError

if TYPE_CHECKING:
    from configparser import ConfigParser

_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,40})""", re.IGNORECASE)
# Encodings of pages on the web; Python knows others, some of which are slow or no encodings of text.
_ENCODINGS = re.compile(r"utf-?(?:8|16(?:-?[lb]e)?)|(?:windows|cp)-?\d{3,4}|iso-?8859-\d{1,2}|us-ascii", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must declare its encoding


def raw_of_page(content: bytes, url: str = "", charset: str = "") -> Raw:
    """Extract the article of an HTML page.

    `url` is where it came from, `charset` what the server said of its encoding. Raises UnfitError when there is none.
    """
    import trafilatura
    from trafilatura.settings import Document

    found = trafilatura.bare_extraction(
        decoded_page(content, charset),
        url=url or None,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        config=_settings(),
    )
    fields: dict[str, Any] = found.as_dict() if isinstance(found, Document) else found or {}
    if not fields.get("text"):
        raise UnfitError("no article found in the page")
    return Raw(
        title=fields.get("title") or "",
        text=fields["text"],
        date=fields.get("date") or "",
        source=fields.get("sitename") or "",
        url=url or fields.get("url") or "",
    )


@cache
def _settings() -> ConfigParser:
    """Settings of the extraction: news in brief is news too, where the library would rather take the whole page."""
    from trafilatura.settings import use_config

    settings: ConfigParser = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "60")
    settings.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    return settings


def decoded_page(content: bytes, charset: str = "") -> str:
    """Text of a page: as it declares itself, else as UTF-8; raises UnfitError when neither holds."""
    declared = _DECLARED.search(content[:_HEAD])
    told = declared[1].decode("ascii") if declared else ""
    for name in ("utf-8-sig", *filter(_ENCODINGS.fullmatch, (charset, told))):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnfitError("not text in UTF-8 or in the encoding that the page declares")
