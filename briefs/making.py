"""A brief made: summarized, and checked against its article."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from briefs.checking import check
from briefs.errors import NothingToTellError
from briefs.keeping import digest
from briefs.naming import PeopleNames
from briefs.records import Brief
from summarizer import Caution, NothingToSayError, Notice, Request
from summarizer.choose import without_orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefs.naming import Names
    from briefs.records import Readable, Wish
    from summarizer import Engines, Summary, Writer

# Troubles that may be over at the next asking.
_PASSING = {Caution.MODEL_MISSING, Caution.ENGINE_BROKEN, Caution.TOO_SLOW}


class Maker:
    """Makes briefs, of stored articles and of any other text. Touches no store: it may take its time in any thread."""

    def __init__(self, engines: Engines, names: Names | None = None) -> None:
        self._engines = engines
        self._names = names or PeopleNames()

    def make(self, article: Readable, wish: Wish, salient: Sequence[str] = ()) -> Brief:
        """Summarize and check; raises NothingToTellError."""
        started = time.perf_counter()
        writer = self.writer(article, wish)
        wanted = (writer.model, writer.revision)
        request = Request(
            article.text, article.title, article.language, wish.target, wish.length, wish.sentences, tuple(salient)
        )
        try:
            summary = self._checked(self._engines.summarize(request), request)
        except NothingToSayError as error:
            raise NothingToTellError(str(error)) from error
        if any(notice.caution in _PASSING for notice in summary.warnings):
            wanted = ("", "")
        return Brief(
            article=article.id,
            digest=digest(article),
            wish=wish,
            text=summary.text,
            language=summary.language,
            engine=summary.engine,
            model=summary.model,
            revision=summary.revision,
            warnings=summary.warnings,
            seconds=round(time.perf_counter() - started, 3),
            wanted=wanted,
        )

    def writer(self, article: Readable, wish: Wish) -> Writer:
        """Say who would write this brief now."""
        return self._engines.writer(article.language, wish.target)

    def stands_in(self, article: Readable, wish: Wish) -> bool:
        """Whether another engine than the one the operator named would have to write this brief now."""
        return self._engines.stands_in(article.language, wish.target)

    def _checked(self, summary: Summary, request: Request) -> Summary:
        """Return the summary without what the article does not support; the extract where too little is left."""
        if self._engines.is_extract(summary):
            return summary
        result = check(summary.text, without_orders(request), self._names)
        if not result.text:
            failed = Notice.of(Caution.CHECK_FAILED, model=summary.engine, why=result.why)
            extract = self._engines.extract(request, (*summary.warnings, failed))
            return replace(
                extract, engine=f"{summary.engine} + {extract.engine}", model=summary.model, revision=summary.revision
            )
        if result.removed:
            notice = Notice.of(Caution.UNSUPPORTED_REMOVED, count=len(result.removed))
            return replace(summary, text=result.text, warnings=(*summary.warnings, notice))
        return replace(summary, text=result.text)
