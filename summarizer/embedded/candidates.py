"""The sentences a summary may be made of, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, fold, split_sentences, stem, words
from summarizer.embedded.cleaning import Kind, has_stop, kind_of, leaves_stops_off, stopped, tidy, unpaired

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence: `text` as shown, `words` its content as stems, `place` its rank among the sentences, from 0."""

    text: str
    words: tuple[str, ...]
    length: int
    place: int
    kind: Kind


def candidates(text: str, title: str, language: Language) -> list[Candidate]:
    """Sentences of the text; pointers, captions and repeated ones are left out, headings and quotes marked."""
    seen = {fold(title).strip()} if title else set()
    found: list[Candidate] = []
    for raw, whole, inside in _pieces(text, titled=not title):
        shown = tidy(raw)
        key = fold(shown)
        kind = kind_of(shown, whole=whole)
        if not any(map(str.isalnum, shown)) or key in seen or kind is Kind.POINTER:
            continue
        seen.add(key)
        if kind is Kind.SENTENCE:
            kind, shown = (Kind.QUOTE if inside else kind), stopped(shown)
        found.append(Candidate(shown, content(shown, language), len(shown.split()), len(found), kind))
    return found


_LINE_END = re.compile(r"[ \t\r]*(?:\n|$)")


def _pieces(text: str, *, titled: bool) -> Iterator[tuple[str, bool, bool]]:
    """Sentences, whether each is whole without a full stop, and whether it begins inside a quotation of its line.

    The lead is, and every line where most have none. Elsewhere a line without one is a heading or a link; so is a title.
    """
    inside = False
    careless = leaves_stops_off(text)
    sentences = split_sentences(text, titled=titled)
    lead = int(titled and not has_stop(sentences[0].text)) if sentences else 0
    for number, sentence in enumerate(sentences):
        ends_line = bool(_LINE_END.match(text, sentence.end))
        yield sentence.text, ends_line and (number == lead or (careless and number > lead)), inside
        inside = not ends_line and inside != unpaired(sentence.text)


def content(text: str, language: Language) -> tuple[str, ...]:
    """Stems of the words that carry meaning, in order, repeats kept."""
    stop = _stop(language)
    stems = [stem(word, language) for word in words(text)]
    return tuple([word for word in stems if len(word) > 1 and word not in stop])


@cache
def _stop(language: Language) -> frozenset[str]:
    listed = entries("summarizer", f"words/stop.{language.value}.txt")
    return frozenset({stem(word, language) for word in listed} | {fold(word) for word in listed})
