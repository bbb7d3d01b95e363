"""What can keep an article from being told.

BriefError
└── NothingToTellError   the article holds no sentence
"""


class BriefError(Exception):
    """A problem with a brief that a person can act on; its text is one line."""


class NothingToTellError(BriefError):
    """The article holds no sentence that could be given."""
