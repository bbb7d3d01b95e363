"""Texts made to fit what a model reads at once, and answers made of whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from language import split_sentences
from summarizer.embedded import condense

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.protocol import Request

_LEAST = 40  # characters; below that a single sentence is longer than the window, and only then is it cut
_SLACK = 0.97  # tokens are spread unevenly over a text
_ENDED = re.compile(r"[.!?؟…۔][\"”»'’)\]]*$")


def fitted(request: Request, count: Callable[[str], int], reads: int) -> tuple[str, bool]:
    """Return the text whole, or its best sentences that fit, and whether that was needed.

    `count` says how many tokens the model reads when given a text, `reads` how many it may be.
    """
    text = request.text.strip()
    if count(text) <= reads:
        return text, False
    room = len(text)
    while room > _LEAST:
        room = min(room * 9 // 10, int(room * reads / max(count(text), 1) * _SLACK))
        text = condense(request, room)
        if count(text) <= reads:
            return text, True
    return _cut(text, count, reads), True


def _cut(text: str, count: Callable[[str], int], reads: int) -> str:
    """Cut a sentence that is longer than the window by itself."""
    while text and count(text) > reads:
        text = text[: len(text) * 4 // 5].rstrip()
    return text


def whole(text: str, most: int, *, ended: bool = True) -> str:
    """Return at most that many sentences; without the last one where the length limit cut it and others are left."""
    found = split_sentences(text, titled=False)
    if not ended and len(found) > 1 and not _ENDED.search(text):
        found = found[:-1]
    return text[: found[min(most, len(found)) - 1].end] if found else text
