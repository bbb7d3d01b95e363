"""What to do with a draft when its article, or one with its words, is kept already. Pure: rows in, drafts out."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from articles.identity import url_key
from articles.places import place
from articles.records import Draft
from language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

_DETAILS = ("date", "source", "url", "ref", "labels")
_CORRECTED = ("date", "source", "labels")


def unfit(draft: Draft) -> str:
    """Say why a draft cannot be kept; "" when it can."""
    if not draft.text.strip() or not draft.title.strip():
        return "an article needs a title and a text"
    try:
        place(0, draft.date)
    except ValueError:
        return f"the date {draft.date!r} is not of the form YYYY-MM-DD"
    return ""


def same_ref(rows: Iterable[dict[str, Any]], draft: Draft) -> dict[str, Any] | None:
    """Of kept articles with the draft's `ref`, the one that it is.

    Refs like 1, 2, 3 are given by many sources: they mean one article only when neither the source's name nor the
    address speaks against it.
    """
    key = url_key(draft.url)
    for row in rows:
        same_source = row["source"] == draft.source or not row["source"] or not draft.source
        if same_source and (row["url_key"] == key or not row["url_key"] or not key):
            return row
    return None


def completed(old: Draft, new: Draft) -> tuple[Draft, tuple[str, ...]]:
    """Take from a draft of the same words what the kept article lacks; also the names of what was taken.

    From the very same place, a draft that tells a detail differently corrects it.
    """
    corrects = (url_key(old.url), old.ref) == (url_key(new.url), new.ref)
    names = tuple(
        name
        for name in _DETAILS
        if getattr(new, name) and (not getattr(old, name) or (corrects and name in _CORRECTED))
    )
    taken = {name: getattr(new, name) for name in names if getattr(new, name) != getattr(old, name)}
    return replace(old, **taken), tuple(taken)


def renewed(old: Draft, new: Draft) -> Draft:
    """Take the draft as the newer text of the kept article; what the draft does not say stays as it was."""
    return replace(new, **{name: getattr(old, name) for name in _DETAILS if not getattr(new, name)})


def columns(draft: Draft) -> dict[str, Any]:
    """Columns of the table `articles` that a draft fills."""
    return {
        "ref": draft.ref,
        "title": draft.title,
        "text": draft.text,
        "language": draft.language.value,
        "date": draft.date,
        "source": draft.source,
        "url": draft.url,
        "url_key": url_key(draft.url),
        "labels": json.dumps(draft.labels, ensure_ascii=False),
    }


def draft_of(row: dict[str, Any]) -> Draft:
    """Read a draft back from a row of the table `articles`."""
    named = {field.name: row[field.name] for field in fields(Draft) if field.name in row}
    return Draft(**{**named, "language": Language(row["language"]), "labels": tuple(json.loads(row["labels"]))})
