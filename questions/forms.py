"""What a name of a question may be when it is not the whole of what is written: bare of clitics and titles."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from language import entries, fold
from questions.wording import words_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLITICS = ("لل", "بال", "وال", "ب", "ل", "و", "ف", "ك")
_SHORTEST = 3
_NATIONALITY = 5
_WITH_TWO_SYLLABLES, _SYLLABLE = 3, 5  # words, letters


def forms_of(name: str) -> Iterator[str]:
    """The name as written; without each clitic; behind its titles; without a ruler's number; its last two words as one."""
    yield name
    whole = [name, *_without_clitics(name)]
    yield from whole[1:]
    titled = next(filter(None, map(_without_titles, whole)), "")
    if titled:
        yield titled
    if is_numbered(titled or name):
        yield (titled or name).rsplit(maxsplit=1)[0]
    words = name.split()
    if len(words) == _WITH_TWO_SYLLABLES and max(map(len, words)) <= _SYLLABLE:  # شي جين بينغ, شي جينبينغ
        yield f"{words[0]} {words[1]}{words[2]}"


def _without_clitics(name: str) -> Iterator[str]:
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    for clitic in _CLITICS:
        if first.startswith(clitic) and len(first) - len(clitic) >= _SHORTEST:
            bare = name[len(clitic) :]
            yield f"ال{bare}" if len(clitic) > 1 else bare


def is_numbered(name: str) -> bool:
    """Whether a ruler's number ends the name: Elizabeth II, إليزابيث الثانية."""
    words = fold(name).split()
    return len(words) > 1 and words[-1] in _folded("numerals")


def _without_titles(name: str) -> str:
    """What stands behind the last title, and behind the nationality that an Arabic title carries."""
    words = words_of(name)
    start = max((n + 1 for n, word in enumerate(words[:-1]) if word.key in titles()), default=0)
    while 0 < start < len(words) - 1 and _is_nationality(words[start].key):
        start += 1
    if not start or (start == len(words) - 1 and _is_nationality(words[start].key)):
        return ""
    return written(name, words[start:])


def _is_nationality(key: str) -> bool:
    """Whether a word may be an adjective between title and name: وزير الخارجية الجزائري."""
    return key.startswith("ال") and key.endswith(("ي", "يه")) and len(key) > _NATIONALITY


@cache
def titles() -> frozenset[str]:
    """Words of office, folded."""
    return _folded("titles")


@cache
def glue() -> frozenset[str]:
    """Words that tie the word behind them to the one before: no name begins with them."""
    return _folded("glue")


@cache
def glue_behind() -> frozenset[str]:
    """Words that no name ends with."""
    return _folded("glue_behind") | glue()


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in entries("questions", f"words/{name}.txt"))
