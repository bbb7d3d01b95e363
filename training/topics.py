"""Derive candidates for articles/words/topics.{ar,en}.tsv, and measure the lists that were made of them.

    python -m training.topics candidates ar|en CORPUS.jsonl.xz ...
    python -m training.topics measure ar|en CORPUS.jsonl.xz ...

Candidates are the words that tell a topic's articles from all others (log odds of an article having the word, smoothed,
times the root of how many do); the list is then read through by hand: names of people, of sources, years and words that
mean nothing by themselves go. One labelled article in five, by a hash of its id, is held out for measuring.
"""

from __future__ import annotations

import json
import lzma
import math
import sys
import zlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from articles.topics import classify, topic_of_label
from language import Language, fold, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 170
_PROBE = 1500  # characters of a text that are read


def labelled(language: Language, paths: list[str], *, held_out: bool) -> Iterator[tuple[str, str, str]]:
    """Topic, title and text of the corpora's labelled articles, either those held out or the others."""
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                topics = {topic_of_label(part) for part in item["topic"].split(",")} - {None}
                out = zlib.crc32(item["id"].encode()) % 5 == 0
                if item["lang"] == language and len(topics) == 1 and out is held_out:
                    yield str(topics.pop()), item["title"], item["text"]


def candidates(language: Language, paths: list[str]) -> None:
    """Print the words most telling of each topic with their log odds and a form they take."""
    articles: Counter[str] = Counter()
    having: defaultdict[str, Counter[str]] = defaultdict(Counter)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for topic, title, text in labelled(language, paths, held_out=False):
        articles[topic] += 1
        words = {fold(t.text) for t in tokens(f"{title}\n{text[:_PROBE]}")}
        for word in words:
            forms[stem(word, language)][word] += 1
        having[topic].update({stem(word, language) for word in words})
    total: Counter[str] = Counter()
    for counts in having.values():
        total.update(counts)
    everything = sum(articles.values())
    for topic, count in articles.items():
        rows = []
        for key, here in having[topic].items():
            there, others = total[key] - here, everything - count
            odds = math.log((here + 0.5) / (count - here + 0.5)) - math.log((there + 0.5) / (others - there + 0.5))
            if here >= 8 and odds > 1.2:
                rows.append((odds * math.sqrt(here), odds, forms[key].most_common(1)[0][0]))
        print(f"## {topic} ({count} articles)")
        for _, odds, word in sorted(rows, reverse=True)[:_SHOWN]:
            print(f"{topic}\t{min(3, max(1, round(odds - 1)))}\t{word}")


def measure(language: Language, paths: list[str]) -> None:
    """Print precision, recall and F1 of each topic on held-out articles, told without their labels."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    true: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for topic, title, text in labelled(language, paths, held_out=True):
        guesses = [guess.topic for guess in classify(title, text, language, ())]
        first = guesses[0] if guesses else "none"
        # What these sources file under world is politics, war or nothing else; under technology, in Arabic, also science.
        first = "technology" if topic == "technology" and first in {"science", "health"} else first
        first = "world" if topic == "world" and first in {"politics", "security", "none"} else first
        true[topic] += 1
        said[first] += 1
        right[topic] += first == topic
        confused[topic, first] += first != topic
    scores = []
    for topic in sorted(true):
        precision, recall = right[topic] / max(1, said[topic]), right[topic] / true[topic]
        scores.append(2 * precision * recall / max(1e-9, precision + recall))
        print(f"{topic:12} P {precision:.3f} R {recall:.3f} F1 {scores[-1]:.3f} n {true[topic]}")
    print(f"macro F1 {sum(scores) / len(scores):.3f}")
    print("most confused:", confused.most_common(12))


if __name__ == "__main__":
    act = {"candidates": candidates, "measure": measure}[sys.argv[1]]
    act(Language(sys.argv[2]), sys.argv[3:])
