"""An office named in place of a person ("the Algerian foreign minister"), and whose office it is."""

from __future__ import annotations

from functools import lru_cache

from language import Language, detect, stem
from questions.forms import titles
from questions.wording import words_of

_SMALL = frozenset({"the", "of", "and", "for", "ل", "في"})
_WORDS = 2


def is_office(text: str) -> bool:
    """Whether a title stands among the words, and at least one word more: a bare "minister" may be anybody."""
    words = [word.key for word in words_of(text) if word.key not in _SMALL]
    return len(words) >= _WORDS and any(word in titles() for word in words)


def same_office(asked: str, role: str) -> bool:
    """Whether a role has every word of the office asked for, in whatever form, and begins with the same one."""
    one, other = _stems(asked), _stems(role)
    return bool(other) and set(one) <= set(other) and (one[0] == other[0] or len(one) == len(other))


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    language = detect(text) or Language.ENGLISH
    return tuple(stem(word.key, language) for word in words_of(text) if word.key not in _SMALL)
