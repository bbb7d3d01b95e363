"""What can keep an engine from summarizing.

SummarizerError
├── MissingModelError      the weights are not on this machine and cannot be fetched now
├── BrokenEngineError      torch or transformers is missing or does not load, or the model fails while running
├── TooSlowError           the model did not answer within the operator's limit
├── AwayError              the server that runs the model does not answer
├── WrongDirectionError    the engine does not write that language from that one
├── NothingToSayError      the text holds no sentence
├── UnknownModelError      the table of models has no such row and it is no folder
├── TermsError             the licence asks for its terms to be accepted first
└── PullError              fetching the weights failed
"""


class SummarizerError(Exception):
    """A problem with a summary that a person can act on; its text is one line."""


class MissingModelError(SummarizerError):
    """The weights of a model are not on this machine."""


class BrokenEngineError(SummarizerError):
    """The libraries that drive the model, or the model itself, do not work here."""


class TooSlowError(SummarizerError):
    """The model did not answer within `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no summary within {seconds:g} s")
        self.seconds = seconds


class AwayError(SummarizerError):
    """The server that runs the model cannot be reached, or stays busy."""


class WrongDirectionError(SummarizerError):
    """The engine does not serve this pair of languages."""


class NothingToSayError(SummarizerError):
    """The text holds no sentence that could be given."""


class UnknownModelError(SummarizerError):
    """Neither a row of the table of models, nor a folder, nor a name the hub could know."""


class TermsError(SummarizerError):
    """The model's licence must be accepted before it is fetched."""


class PullError(SummarizerError):
    """The weights could not be fetched."""
