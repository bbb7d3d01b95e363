"""What an instruction model is told: the wording stands in words/prompt.*.txt, in the language it shall write."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import Language, entries, table
from summarizer.instruct.fence import fence_for, without_marks
from summarizer.protocol import Length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.protocol import Request

VERSION = "prompt-1"  # part of the key under which summaries are kept
MOST = {Length.SHORT: 1, Length.MEDIUM: 3, Length.LONG: 6}  # sentences
_A_SENTENCE = 90  # tokens, of Arabic in a vocabulary that knows little of it


@dataclass(frozen=True, slots=True)
class Prompt:
    """The two messages of a chat."""

    system: str
    user: str

    def messages(self) -> list[dict[str, str]]:
        """As chat templates and servers take them."""
        return [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]

    def as_one(self) -> list[dict[str, str]]:
        """For templates that know no system."""
        return [{"role": "user", "content": f"{self.system}\n\n{self.user}"}]


def most(request: Request) -> int:
    """How many sentences the summary may have."""
    return request.sentences or MOST[request.length]


def room_for(request: Request) -> int:
    """How many tokens the summary may have: enough for so many long sentences."""
    return _A_SENTENCE * (most(request) + 1)


def prompt_for(request: Request, text: str, marks: Iterable[str] = ()) -> Prompt:
    """Ask for the summary of `text`, which may be the request's shortened; `marks` are the tokenizer's own pieces."""
    marks = tuple(marks)
    title = without_marks(request.title, marks).strip()
    article = without_marks("\n\n".join(part for part in (title, text) if part), marks)
    fence = fence_for(article)
    told = {"sentences": _sentences(most(request), request.target), "fence": fence}
    *above, below = (line.format_map(told) for line in _wording(request.target))
    return Prompt("\n".join(above), f"{fence}\n{article}\n{fence}\n\n{below}")


@cache
def _wording(language: Language) -> tuple[str, ...]:
    return tuple(entries("summarizer", f"words/prompt.{language.value}.txt"))


def _sentences(number: int, language: Language) -> str:
    rows = table("summarizer", "words/asks.tsv")
    row = next((row for row in rows if number <= int(row[0])), rows[-1])
    return row[1 if language is Language.ENGLISH else 2].format(n=number)
