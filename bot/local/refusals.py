"""How the Bot API says no."""

from __future__ import annotations


class RefusalError(Exception):
    """A call that Telegram refuses, with its status and its words."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


def bad_request(words: str) -> RefusalError:
    """Status 400."""
    return RefusalError(400, f"Bad Request: {words}")


def forbidden(words: str) -> RefusalError:
    """Status 403."""
    return RefusalError(403, f"Forbidden: {words}")
