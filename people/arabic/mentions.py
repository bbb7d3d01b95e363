"""Mentions of people in an Arabic article: bare names with their roles."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.chains import chain
from people.arabic.span import span_offsets, taken_words
from people.arabic.spans import name_spans
from people.arabic.text import read, skip_letters
from people.records import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from language import Sentence
    from people.arabic.span import Span
    from people.arabic.text import Text
    from people.records import Document, Person


def find_people(document: Document, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """People of an Arabic article in order of appearance; linear in its length."""
    del sentences
    text = read(document.whole)
    spans = name_spans(text)
    taken = taken_words(text, spans)
    told = chain([_mention(text, span, taken) for span in spans], _couples(text, spans))
    return tuple(_as_written(person, text) for person in told)


def _couples(text: Text, spans: Sequence[Span]) -> dict[int, int]:
    """Family names alone with somebody else of that name joined on: ترامب وميلانيا ترامب; by where either starts."""
    return {
        span_offsets(text, one)[0]: span_offsets(text, other)[0]
        for one, other in pairwise(spans)
        if one.last - one.first == 1
        and other.first == one.last
        and other.last - other.first > 1
        and text.folds[other.first].startswith("و")
        and text.folds[other.last - 1] == text.folds[one.first][one.clitic :]
    }


def _mention(text: Text, span: Span, taken: Sequence[bool]) -> Mention:
    start, end = span_offsets(text, span)
    return Mention(_without_tags(text.source[start:end]), start, end, role_of(text, span, taken))


def _without_tags(name: str) -> str:
    """Words of a name without the marks of a hashtag: #سامح_شكري."""
    return " ".join(name.replace("#", " ").replace("_", " ").split()) if "#" in name or "_" in name else name


def _as_written(person: Person, text: Text) -> Person:
    """Mentions cover the text as it is, the name and its forms are clean."""
    mentions = tuple(replace(mention, text=text.source[mention.start : mention.end]) for mention in person.mentions)
    return replace(person, mentions=mentions)


def role_of(text: Text, span: Span, taken: Sequence[bool]) -> str:
    """Words of the role before or after a name, as written, without the clitic of the first."""
    first, last = roles.before(text.folds, taken, span.first), span.first
    if not roles.says_office(text.folds[first:last]):
        behind = roles.after(text.folds, taken, span.last)
        first, last = behind if behind[0] != behind[1] else (first, last)
    if first == last:
        return ""
    if text.folds[last - 1] in {"،", ","}:
        last -= 1
    word = text.folds[first]
    clitic = len(word) - len(roles.title_head(word)) if not word.startswith("لل") else 0
    return text.source[text.starts[first] + skip_letters(text.raw[first], clitic) : text.ends[last - 1]]
