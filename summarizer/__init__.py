"""Text in, summary out: the embedded engine and the models, behind one protocol. Importing it loads no model library."""

from summarizer.choose import Engines, Writer, choose
from summarizer.errors import NothingToSayError, SummarizerError
from summarizer.models import pull_called as pull
from summarizer.notices import Caution, Notice
from summarizer.preparing import prepare
from summarizer.protocol import Length, Request, Summarizer, Summary

__all__ = [
    "Caution",
    "Engines",
    "Length",
    "NothingToSayError",
    "Notice",
    "Request",
    "Summarizer",
    "SummarizerError",
    "Summary",
    "Writer",
    "choose",
    "prepare",
    "pull",
]
