"""From fields as a source gives them to a draft, or to the reason why there is none."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.cleaning import clean
from articles.days import day
from articles.records import Defaults, Draft
from language import Language, detect

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_TEXT = 1_000_000  # characters; a long book chapter, and more than any article
LONGEST_TITLE = 500

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_BREAK = re.compile(r"\r\n?|[\x85\u2028\u2029]")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,5});")
_LANGUAGES = {"ar": Language.ARABIC, "arabic": Language.ARABIC, "العربية": Language.ARABIC}
_LANGUAGES |= {"en": Language.ENGLISH, "english": Language.ENGLISH, "الإنجليزية": Language.ENGLISH}


@dataclass(frozen=True, slots=True)
class Raw:
    """An article as a source words it, every field a string; "" where the source has none."""

    title: str
    text: str
    date: str = ""
    language: str = ""
    source: str = ""
    url: str = ""
    ref: str = ""
    labels: tuple[str, ...] = ()


class UnfitError(ValueError):
    """What was read cannot be an article; the message says why."""


def draft(raw: Raw, defaults: Defaults | None = None) -> Draft:
    """Clean and complete what a source gave; raises UnfitError when no article can be made of it."""
    defaults = defaults or Defaults()
    title, text, notes = _words(raw)
    language = _language(raw.language, f"{title}\n{text}", defaults, notes)
    text = clean(title, text)
    if not text:
        raise UnfitError("no text is left once the boilerplate is removed")
    return Draft(
        title=title,
        text=text,
        language=language,
        date=_date(raw.date, defaults, notes),
        source=line(raw.source) or defaults.source,
        url=line(raw.url),
        ref=line(raw.ref),
        labels=_labels(raw.labels) or defaults.labels,
        notes=tuple(notes),
    )


def plain(text: str) -> str:
    """Text as characters a reader sees: line breaks alike, no control characters, HTML entities resolved."""
    text = _BREAK.sub("\n", text)
    if _ENTITY.search(text):
        text = html.unescape(text)
    return _CONTROL.sub("", text)


def line(text: str) -> str:
    """Text on one line."""
    return " ".join(plain(text).split())


def _words(raw: Raw) -> tuple[str, str, list[str]]:
    notes: list[str] = []
    # Indents stay: in agency copy, broken to a fixed width, they are what tells a paragraph from a line.
    text = "\n".join(row.rstrip() for row in plain(raw.text).split("\n")).strip()
    if not text:
        raise UnfitError("no text")
    if len(text) > LONGEST_TEXT:
        raise UnfitError(f"the text has more than {LONGEST_TEXT:,} characters")
    title = line(raw.title)
    if not title:
        title = _opening(text)
        notes.append("no title: the opening words stand for it")
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
        notes.append("the title was too long and is cut")
    return title, text, notes


def _opening(text: str, words: int = 12) -> str:
    first = text.split("\n", 1)[0].split()
    return " ".join(first[:words]) + ("…" if len(first) > words else "")


def _language(told: str, text: str, defaults: Defaults, notes: list[str]) -> Language:
    seen = detect(text)
    if seen is None:
        raise UnfitError("no Arabic or English words in it")
    if told.strip():
        code = told.strip().casefold().replace("_", "-")
        named = _LANGUAGES.get(code) or _LANGUAGES.get(code.split("-", 1)[0])
        if named is None:
            raise UnfitError(f"the language {line(told)[:40]!r} is not one that Khabar reads (ar, en)")
    else:
        named = defaults.language or seen
    if named is not seen:
        notes.append(f"said to be {named.value}, but written in {seen.value}")
    return seen


def _date(told: str, defaults: Defaults, notes: list[str]) -> str:
    found = day(told)
    if told.strip() and not found:
        notes.append(f"the date {line(told)[:60]!r} is not understood; kept {_instead(defaults.date)}")
    return found or day(defaults.date) or defaults.date


def _instead(default: str) -> str:
    return f"with {default}" if default else "without a date"


def _labels(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for label in map(line, labels) if label))
