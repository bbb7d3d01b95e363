"""The article as data: a fence that its text cannot close, and none of the marks that models take for their own."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Marks of chat templates: a tokenizer turns them into pieces that open and close turns, wherever they stand.
_MARKS = re.compile(
    r"<\|[^<>|\n]{0,60}\|?>|<[^<>|\n]{0,60}\|>|<｜[^<>\n]{0,60}｜>"
    r"|</?(?:s|bos|eos|pad|unk|mask|think|tool_call|tool_response|start_of_turn|end_of_turn|start_of_image|system|user"
    r"|assistant|sys)>|<</?sys>>|\[/?(?:inst|system_prompt|available_tools|tool_calls)\]",
    re.IGNORECASE,
)


def without_marks(text: str, own: Iterable[str] = ()) -> str:
    """Take out the marks of every template we know and a tokenizer's own, and what their going lets appear."""
    parts = [_MARKS.pattern, *(re.escape(mark) for mark in sorted(own, key=len, reverse=True) if _strange(mark))]
    marks = re.compile("|".join(parts), re.IGNORECASE)
    while (less := marks.sub("", text)) != text:
        text = less
    return text


def _strange(mark: str) -> bool:
    """Whether an added piece can be no word of a text: some tokenizers add runs of blanks or plain words."""
    return len(mark) > 2 and not mark.isspace() and not mark.replace(" ", "").isalnum()


def fence_for(text: str) -> str:
    """Return a line that does not stand in the text: made of its digest, which no text can contain on purpose."""
    return f"=====[{hashlib.sha256(text.encode()).hexdigest()[:16]}]====="
