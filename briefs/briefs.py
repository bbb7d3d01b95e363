"""Briefs made once, checked, and kept."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from briefs.checking import check
from briefs.errors import NothingToTellError
from briefs.keeping import digest, from_row, key, to_row
from briefs.naming import PeopleNames
from briefs.records import Brief
from summarizer import Caution, NothingToSayError, Notice, Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefs.naming import Names
    from briefs.records import Readable, Wish
    from store import Store
    from summarizer import Engines, Summary, Writer

_PASSING = {Caution.MODEL_MISSING, Caution.ENGINE_BROKEN}  # troubles that may be over at the next asking

_FIND = """
    SELECT * FROM briefs
    WHERE article = :article AND digest = :digest AND target = :target AND size = :size
      AND wanted_model = :wanted_model AND wanted_revision = :wanted_revision AND rules = :rules
"""
_KEEP = """
    INSERT OR REPLACE INTO briefs
        (article, digest, target, size, wanted_model, wanted_revision, rules,
         text, language, engine, model, revision, warnings, seconds)
    VALUES
        (:article, :digest, :target, :size, :wanted_model, :wanted_revision, :rules,
         :text, :language, :engine, :model, :revision, :warnings, :seconds)
"""


class Briefs:
    """The briefs of a store opened with `articles.migrations` and `briefs.migrations`.

    `find` and `keep` touch the store and belong to its thread; `make` does not, and may take its time in another.
    """

    def __init__(self, store: Store, engines: Engines, names: Names | None = None) -> None:
        self._store = store
        self._engines = engines
        self._names = names or PeopleNames()

    def find(self, article: Readable, wish: Wish) -> Brief | None:
        """Return the kept brief of exactly these words, by the engine that would write it now.

        None where another engine stands in for the one the operator named: the brief is made anew and says so.
        """
        if self._engines.stands_in(article.language, wish.target):
            return None
        columns = key(article.id, digest(article), wish, self._wanted(article, wish))
        row = self._store.row(_FIND, columns)
        return from_row(row, wish) if row else None

    def make(self, article: Readable, wish: Wish, salient: Sequence[str] = ()) -> Brief:
        """Summarize and check, without touching the store; raises NothingToTellError."""
        started = time.perf_counter()
        wanted = self._wanted(article, wish)
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

    def keep(self, brief: Brief) -> None:
        """Keep a brief of a stored article, and drop those of its earlier wording; joins an open transaction.

        What a passing trouble brought about is not kept: the next asking tries again.
        """
        if not brief.article or not brief.wanted[0]:
            return
        with self._store.transaction() as db:
            db.execute("DELETE FROM briefs WHERE article = ? AND digest <> ?", [brief.article, brief.digest])
            db.execute(_KEEP, to_row(brief))

    def forget(self, article: int) -> None:
        """Drop every brief of an article; joins an open transaction."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM briefs WHERE article = ?", [article])

    def writer(self, article: Readable, wish: Wish) -> Writer:
        """Say who would write this brief now."""
        return self._engines.writer(article.language, wish.target)

    def _wanted(self, article: Readable, wish: Wish) -> tuple[str, str]:
        writer = self.writer(article, wish)
        return writer.model, writer.revision

    def _checked(self, summary: Summary, request: Request) -> Summary:
        """Return the summary without what the article does not support; the extract where too little is left."""
        if self._engines.is_extract(summary):
            return summary
        result = check(summary.text, request, self._names)
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
