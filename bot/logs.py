"""Structured logs: one JSON object a line on stderr, without tokens and without anybody's words.

The messages of other people's libraries hold addresses with the token, requests with texts, whole updates. Of them
only the fixed part of a message is logged, never the values put into it; and whatever is logged, the secrets that we
know are taken out of it.
"""

from __future__ import annotations

import datetime
import json
import logging
import traceback

_OURS = (
    "bot",
    "alerts",
    "articles",
    "briefs",
    "language",
    "people",
    "questions",
    "store",
    "summarizer",
    "__main__",
    "py",
)  # py.warnings: of code, never of words
_QUIET = ("httpx", "httpcore", "telegram", "tornado", "asyncio", "urllib3", "filelock")
_TELLING = ("telegram.error", "store.errors", "bot.errors")  # whose errors say nothing of what anybody wrote


class Lines(logging.Formatter):
    """Formats records; `secrets` are replaced wherever they stand."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._secrets = tuple(filter(None, secrets))

    def format(self, record: logging.LogRecord) -> str:
        """Return one line of JSON."""
        ours = record.name.partition(".")[0] in _OURS
        moment = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        content: dict[str, object] = {
            "at": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "message": record.getMessage() if ours else str(record.msg),
        }
        if record.exc_info and record.exc_info[0]:
            content["error"] = record.exc_info[0].__name__
            content["trace"] = _trace(record.exc_info[1])
        line = json.dumps(content, ensure_ascii=False)
        for secret in self._secrets:
            line = line.replace(secret, "[secret]")
        return line


def log_to_stderr(level: str, secrets: tuple[str, ...]) -> None:
    """Log from `level` on; other people's libraries only from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _trace(error: BaseException | None) -> list[str]:
    """Where an error came from, innermost cause first, without the words that other people's errors quote."""
    told: list[str] = []
    while error is not None:
        frames = [
            f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
        ]
        kind = type(error)
        words = f": {error}" if kind.__module__ in _TELLING else ""
        told[:0] = [f"{kind.__module__}.{kind.__qualname__}{words}", *frames[-12:]]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told
