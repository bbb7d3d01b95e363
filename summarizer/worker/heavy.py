"""What an engine must be like to run in another process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from summarizer.models import Model
    from summarizer.protocol import Direction, Request, Summary


class Heavy(Protocol):
    """An engine that loads a model, and that its model alone makes: another process can make the same."""

    model: Model

    def __init__(self, model: Model) -> None: ...

    @property
    def name(self) -> str:
        """What replies call it."""
        ...

    @property
    def version(self) -> tuple[str, str] | None:
        """The model and its revision, None while it is missing."""
        ...

    @property
    def directions(self) -> frozenset[Direction]:
        """The language pairs it can serve."""
        ...

    def summarize(self, request: Request) -> Summary:
        """Summarize, in this process."""
        ...
