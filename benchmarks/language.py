"""How fast and how well language reads news.

    python -m benchmarks.language ARTICLES.jsonl [GOLD.jsonl]

Prints milliseconds an article for each finder, and with a file of meetings that have "date_text" and "date", how many of
these words resolve to that date from the article's own.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from language import Language, Leaning, detect, find_dates, find_numbers, fold, split_sentences, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

_ROUNDS = 3


def _read(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def _day(item: dict[str, Any]) -> dt.date | None:
    return dt.date.fromisoformat(item["date"][:10]) if item.get("date") else None


def _speed(articles: list[dict[str, Any]]) -> None:
    finders: dict[str, Callable[[str, dt.date | None, Language], object]] = {
        "fold": lambda text, _, __: fold(text),
        "detect": lambda text, _, __: detect(text),
        "tokens": lambda text, _, __: tokens(text),
        "stems": lambda text, _, language: [stem(token.text, language) for token in tokens(text)],
        "sentences": lambda text, _, __: split_sentences(text),
        "dates": find_dates,
        "numbers": lambda text, _, language: find_numbers(text, language),
    }
    whole = [(f"{a['title']}\n{a['text']}", _day(a), Language(a["lang"])) for a in articles]
    for name, find in finders.items():
        times = []
        for _ in range(_ROUNDS):
            began = time.perf_counter()
            for text, day, language in whole:
                find(text, day, language)
            times.append(time.perf_counter() - began)
        print(f"{name:10} {1000 * min(times) / len(whole):8.3f} ms an article")


def _dates(articles: list[dict[str, Any]], gold: list[dict[str, Any]]) -> None:
    by_id = {article["id"]: article for article in articles}
    right = told = 0
    for item in gold:
        article = by_id[item["id"]]
        for meeting in item["meetings"]:
            if not meeting["date_text"] or not meeting["date"]:
                continue
            leaning = Leaning.FUTURE if meeting["status"] == "planned" else Leaning.PAST
            found = find_dates(meeting["date_text"], _day(article), Language(article["lang"]), leaning=leaning)
            told += 1
            right += bool(found) and meeting["date"] in {found[0].common, found[0].iso}
            if not found or meeting["date"] not in {found[0].common, found[0].iso}:
                print("missed:", meeting["date_text"], "is", meeting["date"], "found", [m.iso for m in found])
    print(f"{right} of {told} dates of meetings resolve")


def main() -> None:
    """Measure what the arguments name."""
    articles = _read(sys.argv[1])
    _speed(articles)
    if len(sys.argv) > 2:
        _dates(articles, _read(sys.argv[2]))


if __name__ == "__main__":
    main()
