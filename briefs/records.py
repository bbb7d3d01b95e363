"""A brief: an article as told to a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from summarizer import Length

if TYPE_CHECKING:
    from language import Language
    from summarizer import Notice


class Readable(Protocol):
    """What a brief is made of: an Article, a Draft, or any text with a title. `id` is 0 for what is not stored."""

    @property
    def id(self) -> int:
        """Number in the store."""
        ...

    @property
    def title(self) -> str:
        """Headline, may be empty."""
        ...

    @property
    def text(self) -> str:
        """Body without the headline."""
        ...

    @property
    def language(self) -> Language:
        """Language of both."""
        ...


@dataclass(frozen=True, slots=True)
class Loose:
    """A text from outside the store."""

    title: str
    text: str
    language: Language
    id: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader asked for: the language, and how long. `sentences` overrules `length`."""

    target: Language
    length: Length = Length.MEDIUM
    sentences: int | None = None

    @property
    def size(self) -> str:
        """The length as it stands in the key of a kept brief."""
        return str(self.sentences) if self.sentences else self.length.value


@dataclass(frozen=True, slots=True)
class Brief:
    """The summary of one article for one wish.

    language   of `text`; differs from the wish's target where no engine here writes that language from the article's
    engine     what wrote it, as replies say it: "embedded" or a model's name; both, where what a model wrote did not
               stand the check and the article's own sentences were given instead
    model      the hub's name, folder, or version of the rules; `revision` the commit or stamp of its weights
    seconds    how long it took to make
    wanted     (model, revision) that was asked to write it: part of the key, "" where the answer should not be kept
    """

    article: int
    digest: str
    wish: Wish
    text: str
    language: Language
    engine: str
    model: str
    revision: str
    warnings: tuple[Notice, ...]
    seconds: float
    wanted: tuple[str, str]
