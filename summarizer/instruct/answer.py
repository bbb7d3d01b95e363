"""The summary out of what an instruction model writes: no thoughts, no preamble, no list, no marks of emphasis."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from language import entries

if TYPE_CHECKING:
    from collections.abc import Iterable

_THOUGHTS = re.compile(r"^.*?</think>|<think>.*|<\|channel>.*?(?:<channel\|>|$)", re.DOTALL)
_FENCE = re.compile(r"={3,}\[[0-9a-f]{8,}\]={3,}|^```\w*$", re.MULTILINE)
_BULLET = re.compile(r"^\s*(?:[-*•▪●–]|\d{1,2}[.)]|[٠-٩]{1,2}[.)-])\s+")
_HEADING = re.compile(r"^\s*#{1,6}\s+.*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_STOPPED = re.compile(r"[.!?؟…:؛;،,][\"”»'’)\]]*$")
_WRAPS = (('"', '"'), ("“", "”"), ("«", "»"))


def bare(written: str, marks: Iterable[str] = ()) -> str:
    """Return the summary on one line; `marks` are the pieces of the tokenizer that are no text."""
    text = _THOUGHTS.sub("", written)
    for mark in marks:
        text = text.replace(mark, "")
    text = _HEADING.sub("", _EMPHASIS.sub(r"\2", _FENCE.sub("", text))).strip()
    text = _unwrapped(_without_preambles(text))
    lines = [_BULLET.sub("", line).strip() for line in text.splitlines()]
    return _joined([line for line in lines if line])


def _without_preambles(text: str) -> str:
    while True:
        less = text
        for pattern in _preambles():
            less = pattern.sub("", less).strip()
        if less == text or not less:
            return less
        text = less


def _unwrapped(text: str) -> str:
    for opener, closer in _WRAPS:
        if len(text) > 1 and text.startswith(opener) and text.endswith(closer):
            inner = text[1:-1]
            if opener not in inner and closer not in inner:
                return inner.strip()
    return text


def _joined(lines: list[str]) -> str:
    """One line of text; the lines of a list end as sentences do."""
    ended = [line if _STOPPED.search(line) else f"{line}." for line in lines[:-1]]
    return " ".join(" ".join([*ended, *lines[-1:]]).split())


@cache
def _preambles() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry, re.IGNORECASE) for entry in entries("summarizer", "words/preambles.txt"))
