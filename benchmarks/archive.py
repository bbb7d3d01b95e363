"""How fast articles come in and are found; run it by python -m benchmarks.archive [ARTICLES].

The articles are made up: words of Arabic and English letters, as often as words are used (Zipf), about 200 an article.
"""

from __future__ import annotations

import datetime
import itertools
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from articles import Archive, Draft, migrations, read
from store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORDS = 30_000
_LENGTH = 200  # words of an article
_DAYS = 3000
_SMALL = {"ar": ("في", "من", "على", "التي", "قد"), "en": ("the", "of", "and", "which", "has")}  # they tell a language
_TIMES = 20  # how often each question is asked


def _vocabulary(letters: str, rng: random.Random) -> list[str]:
    return ["".join(rng.choices(letters, k=rng.randint(2, 9))) for _ in range(_WORDS)]


def _articles(count: int) -> Iterator[dict[str, str]]:
    rng = random.Random(5)
    weights = list(itertools.accumulate(1 / rank for rank in range(1, _WORDS + 1)))
    vocabularies = {
        "ar": _vocabulary("ابتثجحخدرزسشصضطعغفقكلمنهوي", rng),
        "en": _vocabulary("aeiourtnslcdmpghbfywkv", rng),
    }
    for number in range(count):
        language = "en" if number % 3 == 0 else "ar"
        words = rng.choices(vocabularies[language], cum_weights=weights, k=_LENGTH)
        words[::10] = itertools.islice(itertools.cycle(_SMALL[language]), len(words[::10]))
        start = {"ar": "قال الرئيس في", "en": "The president said in the"}[language]
        date = datetime.date(2016, 1, 1) + datetime.timedelta(days=rng.randrange(_DAYS))
        yield {
            "id": str(number),
            "title": " ".join(words[:8]),
            "text": f"{start} {' '.join(words)}.",
            "date": str(date),
        }


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds of the median of several runs."""
    times = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return sorted(times)[_TIMES // 2] * 1000


def main(count: int) -> None:
    """Bring `count` articles in, ask for some, print a table."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text("\n".join(map(json.dumps, _articles(count))), encoding="utf-8")
        with Store(Path(folder) / "khabar.db", [migrations]) as store:
            archive = Archive(store)
            for name in ("first time", "again"):
                started = time.perf_counter()
                for item in read(source):
                    assert isinstance(item, Draft), item
                    archive.put(item)
                print(f"read and kept, {name:24} {count / (time.perf_counter() - started):10.0f} articles/s")
            rare = archive.get(archive.all_ids()[count // 2]).title.split()[0]
            asked: dict[str, Callable[[], object]] = {
                "latest": archive.latest,
                "latest, far down": lambda: archive.latest(offset=count // 2),
                "search, a word in most articles": lambda: archive.search("الرئيس"),
                "search, two words": lambda: archive.search(f"قال {rare}"),
                "search, a phrase": lambda: archive.search('"قال الرئيس"'),
                "count, a word in most articles": lambda: archive.count_search("الرئيس"),
            }
            for name, work in asked.items():
                print(f"{name:39} {_timed(work):10.2f} ms")
        print(f"{'database':39} {(Path(folder) / 'khabar.db').stat().st_size / 1e6:10.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
