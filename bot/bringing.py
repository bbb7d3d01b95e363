"""Articles on their way in: read, looked through for people, not yet kept. Free of the store, so any thread may do it."""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles import Refusal, is_address, read
from people import Document, analyze

if TYPE_CHECKING:
    from articles import Article, Draft
    from people import Analysis


@dataclass(frozen=True, slots=True)
class Brought:
    """A draft with what was found in it; None where it was not looked at."""

    draft: Draft
    document: Document | None = None
    analysis: Analysis | None = None


def brought(draft: Draft) -> Brought:
    """Look for people in a draft: before the transaction that keeps it, for which other processes wait."""
    with suppress(ValueError):  # a date that is none, with which the archive refuses it
        document = document_of(draft)
        return Brought(draft, document, analyze(document))
    return Brought(draft)


def fetch(address: str) -> list[Brought | Refusal]:
    """Fetch the articles of a page or feed of the web. Reaches no file, and nothing on this machine or its network."""
    if not is_address(address):
        return [Refusal(address, 0, "not a web address")]
    return [item if isinstance(item, Refusal) else brought(item) for item in read(address)]


def document_of(article: Draft | Article) -> Document:
    """Return an article for the analysis; raises ValueError for a date that is none."""
    day = datetime.date.fromisoformat(article.date) if len(article.date) == len("2022-10-05") else None
    return Document(article.title, article.text, article.language, day)
