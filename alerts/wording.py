"""What readers write to watch for words: terms separated by commas, any of which will do; `!term` must not be there.

`nuclear talks, "peace process", !football` wants articles with both of the first two words, or with the phrase, but
without the third word. A term matches an article exactly when a search for it finds that article, so both scripts,
folding, stems and clitics work alike in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alerts.errors import EmptyWantError

_TERM = re.compile(r'(?:"[^"]*"|«[^»]*»|“[^”]*”|[^,،؛;\n])+')


@dataclass(frozen=True, slots=True)
class Words:
    """Terms any of which is wanted, and terms none of which is."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def parse_words(text: str) -> Words:
    """Read what a reader wrote; raises EmptyWantError when no term with a letter or digit is wanted."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in _TERM.findall(text):
        term = found.strip()
        bare = term.lstrip("!-").strip() if term.startswith(("!", "-")) else term
        if any(letter.isalnum() for letter in bare):
            (unwanted if bare != term else wanted).append(bare)
    if not wanted:
        raise EmptyWantError(f"there is nothing to watch for in {text!r}")
    return Words(tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(unwanted)))
