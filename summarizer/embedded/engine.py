"""The engine that is always there: it picks the article's own best sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from language import Language
from summarizer.embedded.candidates import candidates, content
from summarizer.embedded.cleaning import Kind
from summarizer.embedded.selection import Wanted, select
from summarizer.errors import NothingToSayError
from summarizer.protocol import Length, Summary

if TYPE_CHECKING:
    from summarizer.embedded.candidates import Candidate
    from summarizer.protocol import Direction, Request

NAME = "embedded"
VERSION = "extract-2"  # part of the key under which summaries are kept: raise it when the rules change

_COUNTS = {Length.SHORT: 1, Length.MEDIUM: 3, Length.LONG: 6}
_SHARES = {Length.SHORT: 3, Length.MEDIUM: 3, Length.LONG: 2}  # at most a third of the text, or half


class EmbeddedSummarizer:
    """Extracts sentences; needs no download, no learned weights, and a few milliseconds."""

    @property
    def name(self) -> str:
        """Its name in replies and settings."""
        return NAME

    @property
    def version(self) -> tuple[str, str]:
        """The version of its rules; it has no revision."""
        return VERSION, ""

    @property
    def directions(self) -> frozenset[Direction]:
        """Each language to itself."""
        return frozenset((language, language) for language in Language)

    def summarize(self, request: Request) -> Summary:
        """Give the best sentences in their order; raises NothingToSayError for a text without words."""
        chosen = extract(request)
        return Summary(" ".join(s.text for s in chosen), request.source, NAME, VERSION)


def extract(request: Request) -> list[Candidate]:
    """Choose the sentences themselves, for the request's length or number.

    Raises NothingToSayError for a text without words.
    """
    count = request.sentences or _COUNTS[request.length]
    room = None if request.sentences else len(request.text) // _SHARES[request.length]
    return _choose(request, count, room)


def condense(request: Request, room: int) -> str:
    """Return the best sentences that fit into `room` characters, in their order, one a line."""
    return "\n".join(s.text for s in _choose(request, len(request.text), room))


def _choose(request: Request, count: int, room: int | None) -> list[Candidate]:
    pool = candidates(request.text, request.title, request.source)
    if not pool:
        pool = candidates(request.title, "", request.source)
    if not pool:
        raise NothingToSayError("the article holds no sentence to give")
    title = content(request.title, request.source)
    salient = tuple(content(span, request.source) for span in request.salient)
    pool = [s for s in pool if s.kind is not Kind.HEADING] or pool
    return select(pool, request.source, Wanted(title, salient, count, room))
