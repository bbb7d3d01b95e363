"""Quality and speed of the engines at hand, on any files of articles with reference summaries.

    python benchmarks/summaries.py FILE.jsonl... [--engine NAME]... [--limit N]

A line of a file: {"id", "lang", "text", "title"?, "sentences", "summaries": [text...] or "summary": text}. Quality is
ROUGE-1/2/L F1 (C.-Y. Lin, 2004; the best reference counts) on folded words, in per cent; speed is this process's own
time. `lead` gives the first sentences. Sumy's algorithms stand beside ours where it is installed, on our sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from language import Language, fold, split_sentences, tokens
from summarizer import Request, choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Item:
    """An article, how many sentences to give, and the summaries people wrote of it, as folded words."""

    request: Request
    references: tuple[tuple[str, ...], ...]


def read(path: Path, limit: int) -> list[Item]:
    """Read the first `limit` articles of a file."""
    with path.open(encoding="utf-8") as lines:
        return [_item(json.loads(line)) for line, _ in zip(lines, range(limit), strict=False)]


def _item(row: dict[str, Any]) -> Item:
    language = Language(row["lang"])
    request = Request(row["text"], row.get("title") or "", language, language, sentences=row.get("sentences") or 3)
    return Item(request, tuple(_words(text) for text in row.get("summaries") or [row["summary"]]))


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokens(text))


def rouge(summary: str, references: Sequence[Sequence[str]]) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-L F1 against the best of the references, 0 to 1."""
    words = _words(summary)
    scores = [(_overlap(words, r, 1), _overlap(words, r, 2), _longest(words, r)) for r in references]
    one, two, longest = (max(column) for column in zip(*scores, strict=True))
    return one, two, longest


def _overlap(ours: Sequence[str], theirs: Sequence[str], size: int) -> float:
    a, b = (Counter(zip(*(words[i:] for i in range(size)), strict=False)) for words in (ours, theirs))
    return _f1((a & b).total(), a.total(), b.total())


def _longest(ours: Sequence[str], theirs: Sequence[str]) -> float:
    row = [0] * (len(theirs) + 1)
    for word in ours:
        last = 0
        for at, other in enumerate(theirs, 1):
            last, row[at] = row[at], last + 1 if word == other else max(row[at], row[at - 1])
    return _f1(row[-1], len(ours), len(theirs))


def _f1(hits: int, ours: int, theirs: int) -> float:
    return 2 * hits / (ours + theirs) if ours and theirs else 0.0


def lead(item: Item) -> str:
    """Give the first sentences of the text."""
    request = item.request
    sentences = split_sentences(request.text, titled=not request.title)
    return " ".join(sentence.text for sentence in sentences[: request.sentences])


def engine(name: str) -> Callable[[Item], str]:
    """Give what the engine of that name, as in KHABAR_SUMMARIZER, writes."""
    engines = choose(name)
    return lambda item: engines.summarize(item.request).text


def sumy_engines() -> dict[str, Callable[[Item], str]]:
    """Sumy's algorithms, fed our sentences and words since its own tokenizers need downloads; none without sumy."""
    try:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.summarizers import kl, lex_rank, lsa, luhn, sum_basic, text_rank
    except ImportError:
        return {}

    class Words:
        def to_words(self, text: str) -> tuple[str, ...]:
            return _words(text)

    def run(summarizer: Any, item: Item) -> str:
        sentences = [Sentence(s.text, Words()) for s in split_sentences(item.request.text, titled=False)]
        told = summarizer(ObjectDocumentModel([Paragraph(sentences)]), item.request.sentences)
        return " ".join(str(sentence) for sentence in told)

    kinds = {
        "LexRank": lex_rank.LexRankSummarizer,
        "TextRank": text_rank.TextRankSummarizer,
        "LSA": lsa.LsaSummarizer,
        "Luhn": luhn.LuhnSummarizer,
        "KL": kl.KLSummarizer,
        "SumBasic": sum_basic.SumBasicSummarizer,
    }
    return {f"sumy {name}": partial(run, kind()) for name, kind in kinds.items()}


def measure(write: Callable[[Item], str], items: Iterable[Item]) -> tuple[list[float], list[float]]:
    """Mean ROUGE in per cent, and the milliseconds each article took."""
    rows, times = [], []
    for item in items:
        started = time.process_time()
        text = write(item)
        times.append(1000 * (time.process_time() - started))
        rows.append(rouge(text, item.references))
    return [100 * sum(column) / len(rows) for column in zip(*rows, strict=True)], sorted(times)


def main() -> None:
    """Print one table a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--engine", action="append", default=[], help="a model's name or folder, besides embedded")
    parser.add_argument("--limit", type=int, default=10**9, help="articles of each file")
    asked = parser.parse_args()
    engines = {"lead": lead, "embedded": engine("embedded"), **{name: engine(name) for name in asked.engine}}
    for path in asked.files:
        items = read(path, asked.limit)
        print(f"\n{path.name}: {len(items)} articles")
        print(f"{'engine':24}{'R1':>7}{'R2':>7}{'RL':>7}{'ms median':>12}{'ms 95 %':>10}{'a second':>10}")
        for name, write in {**engines, **sumy_engines()}.items():
            scores, times = measure(write, items)
            pace = 1000 * len(times) / max(sum(times), 1e-9)
            told = "".join(f"{score:7.2f}" for score in scores)
            print(f"{name:24}{told}{times[len(times) // 2]:12.2f}{times[len(times) * 95 // 100]:10.2f}{pace:10.0f}")


if __name__ == "__main__":
    main()
