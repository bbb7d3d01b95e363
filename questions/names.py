"""Names in a question: where they begin and end, and which of them are pronouns or no people at all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import entries, fold
from questions.chart import Chart
from questions.patterns import Element, Part
from questions.rules import classes
from questions.wording import words_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from language import Language
    from questions.records import Context
    from questions.wording import Word

_AND = frozenset({"and", "&", "و", "plus"})
_COMMAS = ",،;/؛"


def names_of(text: str, words: tuple[Word, ...]) -> tuple[str, ...]:
    """Names that the words of a slot hold, as written: parted by "and" or a comma, without small words at their edges."""
    names = (_written(text, _trimmed(part)) for part in _parted(text, words))
    return tuple(name for name in names if any(letter.isalpha() for letter in name))


def has(words: tuple[Word, ...], name: str, language: Language) -> bool:
    """Whether one of the words belongs to a class."""
    known = classes(language)[name].words
    return any(word.key in known for word in words)


def no_person(words: tuple[Word, ...], language: Language) -> bool:
    """Whether a slot holds what is no person: "the deadline", الانتقادات."""
    return has(words, "not_people", language)


def pronouns(
    names: tuple[str, ...], language: Language, context: Context | None, *, joined: bool = False
) -> tuple[str, ...] | None:
    """Names with pronouns put into the names asked about last; None where there was nobody.

    `joined` says that the verb carries one more pronoun: whoever was asked about last comes first then.
    """
    known = list(context.question.people) if context else []
    out: list[str] = list(known[:1]) if joined else []
    for name in names:
        if _is(name, "they", language):
            if not known:
                return None
            out.extend(known)
        elif _is(name, "he", language):
            if not known:
                return None
            out.append(next((one for one in known if one not in out), known[0]))
        else:
            out.append(name)
    return tuple(dict.fromkeys(out))


def _is(name: str, pronoun: str, language: Language) -> bool:
    keys = tuple(word.key for word in words_of(name))
    return any(end == len(keys) for end, _ in Chart(keys, language).spans(Element(Part.CLASS, pronoun), 0))


def _parted(text: str, words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    start = 0
    for n, word in enumerate(words):
        if word.key in _AND:
            yield words[start:n]
            start = n + 1
        elif n > start and any(comma in text[words[n - 1].end : word.start] for comma in _COMMAS):
            yield words[start:n]
            start = n
    yield words[start:]


def _trimmed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while words and words[0].key in _edges():
        words = words[1:]
    while words and words[-1].key in _edges():
        words = words[:-1]
    return words


def _written(text: str, words: tuple[Word, ...]) -> str:
    """The words as the reader wrote them; where one was dropped between them, the pieces."""
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and not any(c.isalnum() for c in text[pieces[-1][-1].end : word.start]):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    return " ".join(written(text, tuple(piece)) for piece in pieces)


@cache
def _edges() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("questions", "words/edges.txt"))
