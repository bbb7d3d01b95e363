"""Summaries of everything that has none yet: made by several threads, so that a model may write them in batches."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from enum import StrEnum
from typing import TYPE_CHECKING

from briefs import NothingToTellError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

    from bot.desk import Desk
    from briefs import Brief
    from language import Language
    from summarizer import Length

_HANDS = 16  # twice a model's batch: while one is written, the next gathers


class Outcome(StrEnum):
    """What became of an article."""

    MADE = "made"
    KNOWN = "known"
    EMPTY = "empty"


def summarize_missing(desk: Desk, target: Language | None, length: Length) -> Iterator[Outcome]:
    """Make and keep the summaries that are missing, newest article first, and tell of each article what became of it.

    Each is kept as soon as it is made, so that a run broken off goes on where it stood.
    """
    pool = ThreadPoolExecutor(_HANDS)
    running: set[Future[Brief]] = set()
    try:
        for number in reversed(desk.archive.all_ids()):
            if desk.find_brief(number, target, length):
                yield Outcome.KNOWN
                continue
            running.add(pool.submit(desk.brief_maker(number, target, length)))
            if len(running) >= _HANDS:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (_kept(desk, future) for future in done)
        yield from (_kept(desk, future) for future in running)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _kept(desk: Desk, made: Future[Brief]) -> Outcome:
    try:
        desk.keep_brief(made.result())
    except NothingToTellError:
        return Outcome.EMPTY
    return Outcome.MADE
