"""Articles from web addresses: a page is one article, a feed is one for each of its entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.drafting import Raw, UnfitError, draft
from articles.errors import FetchError
from articles.feeds import entries_of, is_feed
from articles.fetching import fetch
from articles.pages import raw_of_page
from articles.records import Refusal
from articles.topics import topic_of_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.feeds import Entry
    from articles.fetching import Fetched
    from articles.records import Defaults, Draft

MOST_ENTRIES = 100  # of a feed; the newest stand first
_WHOLE = 600  # characters from which on a feed's text is taken for the article itself


def read_address(url: str, defaults: Defaults | None = None, *, private: bool = False) -> Iterator[Draft | Refusal]:
    """Read a page or feed; `private` allows addresses of this machine and its network.

    A feed's entry that is no more than a summary is read from its own page. Where that fails, the summary comes in as
    a partial draft, which never replaces a whole article.
    """
    try:
        found = fetch(url, private=private)
    except FetchError as error:
        yield Refusal(url, 0, str(error))
        return
    if is_feed(found.content, found.media):
        yield from _feed(found, defaults, private=private)
    else:
        yield _page(found, defaults)


def _page(found: Fetched, defaults: Defaults | None) -> Draft | Refusal:
    try:
        return draft(raw_of_page(found.content, found.url, found.charset), defaults)
    except UnfitError as error:
        return Refusal(found.url, 0, str(error))


def _feed(found: Fetched, defaults: Defaults | None, *, private: bool) -> Iterator[Draft | Refusal]:
    try:
        entries = entries_of(found.content, found.url)
    except UnfitError as error:
        yield Refusal(found.url, 0, str(error))
        return
    if not entries:
        yield Refusal(found.url, 0, "a feed without entries")
    for entry in entries[:MOST_ENTRIES]:
        yield _article(entry, found.url, defaults, private=private)


def _article(entry: Entry, feed: str, defaults: Defaults | None, *, private: bool) -> Draft | Refusal:
    trouble = ""
    raw = _raw(entry)
    if entry.url and len(entry.text) < _WHOLE:
        try:
            page = fetch(entry.url, private=private)
            whole = raw_of_page(page.content, page.url, page.charset)
        except (FetchError, UnfitError) as error:
            trouble = str(error)
        else:
            raw = _joined(raw, whole)
    try:
        made = draft(raw, defaults)
    except UnfitError as error:
        return Refusal(entry.url or feed, 0, f"{error}; {trouble}" if trouble else str(error))
    if trouble:
        return replace(made, partial=True, notes=(*made.notes, f"only the feed's summary: {trouble}"))
    return made


def _raw(entry: Entry) -> Raw:
    return Raw(
        title=entry.title,
        text=entry.text,
        date=entry.date,
        source=entry.source,
        url=entry.url,
        ref=entry.ref,
        labels=tuple(label for label in entry.labels if topic_of_label(label)),  # the others are tags, often dozens
    )


def _joined(entry: Raw, page: Raw) -> Raw:
    """Text of the page, and what the feed says about it: its own word on title and date is surer than a page's."""
    if len(page.text) <= len(entry.text):
        return entry
    return replace(entry, text=page.text, title=entry.title or page.title, date=entry.date or page.date)
