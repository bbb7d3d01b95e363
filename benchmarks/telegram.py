"""Whether the bot loses, doubles or misses anything; run it by python -m benchmarks.telegram [--kills N] ...

The bot runs as a real process against a simulated Bot API on 127.0.0.1; nothing else is ever contacted. Without
options a short run is made, a few minutes long; --full makes the one whose figures are promised (half an hour).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import telegram_alerts, telegram_clock, telegram_inbound, telegram_summaries, telegram_texts
from benchmarks.bot_api import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.telegram_inbound import Result

    Test = Callable[[Path], Result]


@dataclass(slots=True)
class Sizes:
    """How much of everything."""

    kills: int = 10
    messages: int = 120
    alerts: int = 200
    alert_kills: int = 4
    lost: int = 6
    bad: int = 200
    waiting: int = 600
    readers: int = 60
    chats: int = 100
    articles: int = 200
    seconds: float = 5.0
    clock_chats: int = 50
    clock_kills: int = 3
    clock_lost: int = 3
    model_seconds: float = 8.0
    strange: int = 30


FULL = Sizes(100, 600, 4000, 25, 40, 1000, 10_000, 500, 100, 1000, 20.0, 300, 24, 24, 20.0, 200)


def tests(sizes: Sizes) -> Iterator[tuple[str, Test]]:
    """Every test by its name, as a call that takes a folder of its own."""
    yield "kills", lambda folder: telegram_inbound.killed(folder, sizes.kills, sizes.messages)
    yield "alerts", lambda folder: telegram_alerts.killed(folder, sizes.alerts, sizes.alert_kills, sizes.lost)
    yield "unparseable", lambda folder: telegram_inbound.unparseable(folder, sizes.bad, sizes.bad)
    for fault in Fault:
        yield f"fault-{fault}", lambda folder, fault=fault: telegram_inbound.recovering(folder, fault, sizes.seconds)  # type: ignore[misc]
    for fault in (Fault.UNAUTHORIZED, Fault.NOT_FOUND):
        yield f"forever-{fault}", lambda folder, fault=fault: telegram_inbound.unknown_for_good(folder, fault)  # type: ignore[misc]
    yield "waiting", lambda folder: telegram_inbound.waiting_at_start(folder, sizes.waiting, sizes.readers)
    yield "limits", lambda folder: telegram_alerts.paced(folder, sizes.chats)
    yield "ingest", lambda folder: telegram_alerts.beside(folder, sizes.articles)
    yield "summaries", lambda folder: telegram_summaries.slow_model(folder, sizes.model_seconds)
    yield "texts", lambda folder: telegram_texts.hostile(folder, sizes.strange)
    yield "clock", lambda folder: telegram_clock.moved(folder, sizes.clock_chats, sizes.clock_kills, sizes.clock_lost)


def main() -> None:
    """Run the tests that were asked for and print the table; exit 1 when one falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only these tests (a name's beginning will do)")
    parser.add_argument("--full", action="store_true")
    for name, size in Sizes.__dataclass_fields__.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(size.default))
    given = vars(parser.parse_args())
    sizes = FULL if given["full"] else Sizes()
    for name in Sizes.__dataclass_fields__:
        if given[name] is not None:
            setattr(sizes, name, given[name])
    well = True
    print("| test | measured | must | |\n|---|---|---|---|", flush=True)
    for name, test in tests(sizes):
        if given["names"] and not name.startswith(tuple(given["names"])):
            continue
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            result = test(Path(folder))
        well = well and result.well
        verdict = f"{'ok' if result.well else 'SHORT'}, {time.monotonic() - began:.0f} s"
        print(f"| {result.test} | {result.measured} | {result.must} | {verdict} |", flush=True)
    sys.exit(not well)


if __name__ == "__main__":
    main()
