"""Briefs made once, checked, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefs.keeping import digest, from_row, key, to_row
from briefs.making import Maker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefs.naming import Names
    from briefs.records import Brief, Readable, Wish
    from store import Store
    from summarizer import Engines

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
        self._maker = Maker(engines, names)

    def find(self, article: Readable, wish: Wish) -> Brief | None:
        """Return the kept brief of exactly these words, by the engine that would write it now.

        None where another engine stands in for the one the operator named: the brief is made anew and says so.
        """
        if self._maker.stands_in(article, wish):
            return None
        writer = self._maker.writer(article, wish)
        columns = key(article.id, digest(article), wish, (writer.model, writer.revision))
        row = self._store.row(_FIND, columns)
        return from_row(row, wish) if row else None

    def make(self, article: Readable, wish: Wish, salient: Sequence[str] = ()) -> Brief:
        """Summarize and check, without touching the store; raises NothingToTellError."""
        return self._maker.make(article, wish, salient)

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
