"""A summary in another language by two engines: one sums up in the article's language, one translates that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from language import split_sentences
from summarizer.protocol import Length

if TYPE_CHECKING:
    from summarizer.protocol import Direction, Request, Summarizer, Summary


class Relay:
    """Summarize, then translate sentence by sentence: short texts translate faster and better than articles."""

    def __init__(self, first: Summarizer, translator: Summarizer) -> None:
        self.first = first
        self.translator = translator

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self.first.name} + {self.translator.name}"

    @property
    def version(self) -> tuple[str, str] | None:
        """Both models and revisions; None while either is missing."""
        one, other = self.first.version, self.translator.version
        return (f"{one[0]} + {other[0]}", f"{one[1]} + {other[1]}") if one and other else None

    @property
    def directions(self) -> frozenset[Direction]:
        """The translator's, from languages that the first engine sums up."""
        return frozenset(
            (source, target)
            for source, target in self.translator.directions
            if (source, source) in self.first.directions
        )

    def summarize(self, request: Request) -> Summary:
        """Write in the target language; raises what either engine raises."""
        told = self.first.summarize(replace(request, target=request.source))
        parts = []
        last = told
        for sentence in split_sentences(told.text, titled=False):
            ask = replace(request, text=sentence.text, title="", length=Length.LONG, sentences=None, salient=())
            last = self.translator.summarize(ask)
            parts.append(last.text)
        model, revision = f"{told.model} + {last.model}", f"{told.revision} + {last.revision}"
        return replace(
            told, text=" ".join(parts), language=request.target, engine=self.name, model=model, revision=revision
        )
