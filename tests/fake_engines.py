"""Engines without a model that do as the text says: for tests of what becomes of the worker's process."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from language import Language
from summarizer import Summary
from summarizer.errors import WrongDirectionError

if TYPE_CHECKING:
    from summarizer import Request
    from summarizer.models import Model
    from summarizer.protocol import Direction


class ObedientSummarizer:
    """Hangs, dies, fails, or tells its process. Its model's name is a file to which it adds a letter each time."""

    def __init__(self, model: Model) -> None:
        self.model = model

    @property
    def name(self) -> str:
        """A name for notices."""
        return "obedient"

    @property
    def version(self) -> tuple[str, str] | None:
        """It is always here."""
        return "obedient", ""

    @property
    def directions(self) -> frozenset[Direction]:
        """English only."""
        return frozenset({(Language.ENGLISH, Language.ENGLISH)})

    def summarize(self, request: Request) -> Summary:
        """Do as the first word of the text says."""
        with Path(self.model.name).open("a", encoding="utf-8") as file:
            file.write("x")
        match request.text.split()[0]:
            case "hang":
                time.sleep(60)
            case "wait":
                time.sleep(0.4)
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "refuse":
                raise WrongDirectionError("not this way")
            case "fail":
                raise ZeroDivisionError("somewhere deep")
        return Summary(f"{os.getpid()} {'torch' in sys.modules}", request.target, self.name, self.model.name)
