"""Briefs to rows and back."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from briefs.records import Brief
from language import Language
from summarizer import Caution, Notice

if TYPE_CHECKING:
    from briefs.records import Readable, Wish

RULES = 2
"""Number of the check and of what is kept; raise it and every brief is made anew."""


def digest(article: Readable) -> str:
    """Return the fingerprint of the words told: another title or text is another article to us."""
    return hashlib.sha256(f"{article.title}\n{article.text}".encode()).hexdigest()


def key(article: int, fingerprint: str, wish: Wish, wanted: tuple[str, str]) -> dict[str, Any]:
    """Return the columns that tell kept briefs apart."""
    return {
        "article": article,
        "digest": fingerprint,
        "target": wish.target.value,
        "size": wish.size,
        "wanted_model": wanted[0],
        "wanted_revision": wanted[1],
        "rules": RULES,
    }


def to_row(brief: Brief) -> dict[str, Any]:
    """Return every column of a brief."""
    return {
        **key(brief.article, brief.digest, brief.wish, brief.wanted),
        "text": brief.text,
        "language": brief.language.value,
        "engine": brief.engine,
        "model": brief.model,
        "revision": brief.revision,
        "warnings": json.dumps([[notice.caution.value, list(notice.values)] for notice in brief.warnings]),
        "seconds": brief.seconds,
    }


def from_row(row: dict[str, Any], wish: Wish) -> Brief:
    """Return the brief of a row."""
    return Brief(
        article=row["article"],
        digest=row["digest"],
        wish=wish,
        text=row["text"],
        language=Language(row["language"]),
        engine=row["engine"],
        model=row["model"],
        revision=row["revision"],
        warnings=tuple(_notice(*told) for told in json.loads(row["warnings"])),
        seconds=row["seconds"],
        wanted=(row["wanted_model"], row["wanted_revision"]),
    )


def _notice(caution: str, values: list[list[str]]) -> Notice:
    return Notice(Caution(caution), tuple((name, value) for name, value in values))
