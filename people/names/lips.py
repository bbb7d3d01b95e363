"""Consonants that part one name from another over the scripts: كيري is no Kirby, سلام no Salal.

The learned costs forgive a letter that is missing, and many Latin ones are silent; but whoever writes b or m says it.
"""

from __future__ import annotations

import re

from people.names.skeleton import word_skeleton

_HARDLY_HEARD = re.compile("(?<=m)b|b(?=f)")  # Lamb, Thompson, Pfister


def lips_apart(one: str, other: str) -> bool:
    """Whether only one of two folded words, of different scripts, has a b (or p) or an m at some place."""
    return _lips(one) != _lips(other)


def _lips(word: str) -> list[str]:
    return [letter for letter in _HARDLY_HEARD.sub("", word_skeleton(word)) if letter in "bm"]
