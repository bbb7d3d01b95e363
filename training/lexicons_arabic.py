"""Derive what people/arabic/data holds: a lexicon of news words with their odds to be names, and the tagger's weights.

    python training/lexicons_arabic.py SHARED_FOLDER

1. Words are counted over the unlabelled Arabic articles.
2. An averaged structured perceptron (Collins 2002) learns from the labelled news text (PERS of ANERcorp and of the
   Wojood sample), first with no more lexicon than the tokens of the Wikidata name pairs.
3. It reads a sample of the unlabelled articles; how often each word came out as (part of) a name, and as its beginning,
   becomes the lexicon, and the perceptron is trained anew with it. This is done ROUNDS times; in the last one,
   automatically labelled articles join the training text, so that the language of 2015 and 2018 is heard too.

Only counts, odds and weights are written: no text.
"""

from __future__ import annotations

import json
import lzma
import math
import random
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from people.arabic import lexicon as lexicons
from people.arabic import roles, tagger
from people.arabic import shapes as shaping
from people.arabic.lexicon import Entry
from people.arabic.text import folded, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 4
EPOCHS = 6
MARGIN = 2.0
OFTEN = 3  # occurrences that a feature needs to count
ATTESTED = 5  # times that Wikidata has a name for it to be believed
SEEN = 6  # the same for three letters
COMMON = 80  # occurrences that make a word that is no name worth a line
RARE = 5  # the same for a name
PASSES = 3  # walks over the articles for names beside titles and names
LIKELY = 0.15  # share of a word's places beside them that makes it likely to be a name
SAMPLE = 6  # one article in so many is read for the odds
SILVER = 60  # one article in so many joins the last training
CLOSED = shaping.CLOSED
OUT = Path(__file__).resolve().parent.parent / "people" / "arabic" / "data"

OTHERS = frozenset({"LOC", "ORG", "MISC", "GPE", "FAC"})
OTHER = 3
SWAPPED = 0.6  # share of the words of names and places that are exchanged in the copies
KEPT = shaping.PARTICLES | {"مدينة", "دولة", "شركة", "نادي", "في", "و"}

Sentence = tuple[list[str], list[int]]


def articles(shared: Path, every: int = 1) -> Iterator[str]:
    """Titles and texts of the unlabelled Arabic articles, or of one in `every`."""
    for number, year in ((0, "2015"), (1, "2018")):
        with lzma.open(shared / "corpus" / f"arabic-{year}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for at, line in enumerate(lines):
                if at % every == number % every:
                    record = json.loads(line)
                    yield f"{record.get('title') or ''}\n{record['text']}"


def labelled(path: Path, mark: str) -> list[Sentence]:
    """Sentences of a token-labelled file as folded words with the labels O, B, I of people, OTHER of places and bodies."""
    out: list[Sentence] = []
    words: list[str] = []
    labels: list[int] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if not line.strip():
            if words:
                out.append((words, labels))
            words, labels = [], []
            continue
        token, *names = line.split()
        label = tagger.B if f"B-{mark}" in names else tagger.I if f"I-{mark}" in names else tagger.O
        other = label == tagger.O and any(name[2:] in OTHERS for name in names)
        for word in read(token).folds:
            words.append("على" if word == "علي" and label == tagger.O else word)  # ANERcorp writes ي for ى
            labels.append(OTHER if other else label)
            label = tagger.I if label == tagger.B else label
    return out


def count_words(shared: Path) -> Counter[str]:
    """Count the folded words of all articles."""
    counts: Counter[str] = Counter()
    for text in articles(shared):
        counts.update(word for word in read(text).folds if word.isalpha())
    return counts


def wikidata(shared: Path) -> Counter[str]:
    """Folded Arabic tokens of the name pairs with their counts."""
    out: Counter[str] = Counter()
    for line in (shared / "names" / "wikidata-pairs.tsv").read_text(encoding="utf-8").splitlines():
        _, letters, count = line.split("\t")
        out[folded(letters.replace(" ", ""))] += int(count)
    return out


def first_lexicon(counts: Counter[str], names: Counter[str], texts: list[str]) -> dict[str, Entry]:
    """Lexicon before anything was learned.

    A name is what Wikidata has and news does not use all the time, and what stands where names stand (see
    `beside_titles`); of other words nothing is said, so that they may still be found.
    """
    stands = beside_titles(texts)
    out = {}
    for word, count in counts.items():
        if count < RARE:
            continue
        size = math.log2(count)
        odds = min(2, max(-5, round(math.log2(1 + names[word]) - size / 3))) if names[word] else -3
        if stands.get(word, 0.0) >= LIKELY:
            odds = max(odds, 1)
        out[word] = Entry(int(size), odds, 2)
    for word, count in names.items():
        if word not in out and count > 2 and len(word) > 2:
            out[word] = Entry(0, 1, 2)
    return out


def beside_titles(texts: list[str]) -> dict[str, float]:
    """Share of a word's places where it follows a title and its nation (the American president ...), or a likely name.

    First names come behind titles and have no article; family names come behind first names; further first names
    come before those. What stands there often is a name, whether a list has it or not.
    """
    lines = [read(text).folds for text in texts]
    seen = Counter(word for words in lines for word in words)
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    found: Counter[str] = Counter()
    for words in lines:
        for at in range(2, len(words)):
            if words[at - 1] in shaping.demonyms() and any(
                word in shaping.titles() for word in words[max(0, at - 4) : at - 1]
            ):
                found[words[at]] += 1
    first = shares(found, seen, lambda word: not word.startswith("ال"))
    for _ in range(PASSES):
        behind: Counter[str] = Counter()
        before: Counter[str] = Counter()
        for words in lines:
            for one, other in pairwise(words):
                behind[other] += one in first
                before[one] += other in last
        last = shares(behind, seen, lambda word: len(word) > 2)
        first = {**shares(before, seen, lambda word: not word.startswith("ال")), **first}
    return {**last, **first}


def shares(found: Counter[str], seen: Counter[str], fits: Callable[[str], bool]) -> dict[str, float]:
    """Words found often enough in a place, with the share of it among all their places."""
    out = {}
    for word, count in found.items():
        if count >= 3 and word.isalpha() and fits(word) and count >= LIKELY * seen[word]:  # noqa: SIM102
            if word not in shaping.demonyms() and word not in shaping.titles() and word not in shaping.place_words():
                out[word] = count / seen[word]
    return out


_CACHES = (roles.title_head, roles.stops_role, roles.is_verb)


def install(words: dict[str, Entry], weights: dict[str, tuple[float, float, float]]) -> None:
    """Let the reader of names use this lexicon and these weights."""
    for module in (lexicons, shaping):
        module.lexicon = lambda: words  # type: ignore[attr-defined]
    tagger.weights = lambda: weights  # type: ignore[assignment]
    for cached in (*_CACHES, lexicons.part, shaping.shape, tagger._views, tagger._pair, tagger._moves):  # noqa: SLF001
        cached.cache_clear()


def train(sentences: list[Sentence], epochs: int = EPOCHS) -> dict[str, tuple[float, float, float]]:
    """Averaged structured perceptron over the tagger's own features and search."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    totals: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    prepared = [prepare(words, labels) for words, labels in sentences]
    seen = Counter(feature for rows, _ in prepared for row in rows for feature in row)
    prepared = [([[f for f in row if seen[f] >= OFTEN] for row in rows], gold) for rows, gold in prepared]
    step = 0
    chance = random.Random(1)
    for epoch in range(epochs):
        chance.shuffle(prepared)
        wrong = 0
        for rows, gold in prepared:
            step += 1
            guess = search(rows, weights, gold)
            if guess == gold:
                continue
            wrong += 1
            update(rows, gold, guess, weights, totals, step)
        print(f"  epoch {epoch}: {wrong} of {len(prepared)} sentences wrong", file=sys.stderr)
    out = {}
    for feature, row in weights.items():
        o, b, i = (row[label] - totals[feature][label] / step for label in range(3))
        out[feature] = (round(o, 2), round(b, 2), round(i, 2))
    return out


def prepare(words: list[str], labels: list[int]) -> tuple[list[list[str]], list[int]]:
    """Features of a sentence's words, with the labels; names where none can be are corrected to outside."""
    kinds = [shaping.shape(word) for word in words]
    titled = tagger.since_title(words, 0, len(words))
    rows = [[] if kinds[at].closed else tagger.all_features(words, kinds, at, titled[at]) for at in range(len(words))]
    gold = [tagger.O if kinds[at].closed else label for at, label in enumerate(labels)]
    gold = [
        tagger.B if label == tagger.I and (not at or gold[at - 1] == tagger.O) else label
        for at, label in enumerate(gold)
    ]
    return rows, gold


def search(rows: list[list[str]], weights: dict[str, list[float]], gold: list[int]) -> list[int]:
    """Viterbi as the tagger does it, over features not yet summed.

    Wrong labels are helped by MARGIN, so that the gold ones must win by it.
    """
    moves = [weights[f"move{label}"] for label in "OBI"]
    back = []
    best = [0.0, -1e9, -1e9]
    for row, right in zip(rows, gold, strict=True):
        emitted = [MARGIN, MARGIN, MARGIN]
        emitted[right] = 0.0
        for feature in row:
            w = weights.get(feature)
            if w is not None:
                emitted[0] += w[0]
                emitted[1] += w[1]
                emitted[2] += w[2]
        if not row and right == tagger.O:
            emitted = [0.0, -1e9, -1e9]
        steps = [
            [best[f] + moves[f][to] - (1e9 if f == 0 and to == tagger.I else 0.0) for f in range(3)] for to in range(3)
        ]
        back.append([s.index(max(s)) for s in steps])
        best = [max(s) + e for s, e in zip(steps, emitted, strict=True)]
    label = best.index(max(best))
    out = [label]
    for pointers in reversed(back[1:]):
        label = pointers[label]
        out.append(label)
    return out[::-1]


def update(  # noqa: PLR0913, PLR0917 -- the six parts of one perceptron step
    rows: list[list[str]],
    gold: list[int],
    guess: list[int],
    weights: dict[str, list[float]],
    totals: dict[str, list[float]],
    step: int,
) -> None:
    """Move the weights from the guess to the gold labels."""
    for at, row in enumerate(rows):
        before_gold, before_guess = (gold[at - 1], guess[at - 1]) if at else (0, 0)
        if gold[at] != guess[at]:
            for feature in row:
                for label, sign in ((gold[at], 1.0), (guess[at], -1.0)):
                    weights[feature][label] += sign
                    totals[feature][label] += sign * step
        if (before_gold, gold[at]) != (before_guess, guess[at]):
            for before, label, sign in ((before_gold, gold[at], 1.0), (before_guess, guess[at], -1.0)):
                weights[f"move{'OBI'[before]}"][label] += sign
                totals[f"move{'OBI'[before]}"][label] += sign * step


def learned_lexicon(counts: Counter[str], texts: list[str], names: Counter[str]) -> dict[str, Entry]:
    """Odds of every word to be a name, as the present tagger reads the articles."""
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for text in texts:
        words = read(text).folds
        for word, label in zip(words, tagger.tag(words), strict=True):
            if word.isalpha():
                base = shaping.shape(word).base
                seen[base] += 1
                named[base] += label != tagger.O
                first[base] += label == tagger.B
    out = {}
    for word, count in counts.items():
        is_name = named[word] >= 2 and named[word] * 8 >= seen[word]
        if count < RARE or not (is_name or count >= COMMON or (names[word] and count >= 2 * RARE)):
            continue
        prior = 0.5 if names[word] else 0.1
        odds = math.log2((named[word] + prior) / (seen[word] - named[word] + 1))
        if names[word] >= ATTESTED and count < COMMON:
            odds = max(odds, -2.0)  # too seldom seen here for the list of names to be overruled
        opens = round(4 * first[word] / named[word]) if named[word] else 0
        out[word] = Entry(int(math.log2(count)), max(-9, min(6, round(odds))), opens)
    return out


def main(shared: Path) -> None:
    """Read everything, learn, write the two tables."""
    gold = labelled(shared / "ner" / "anercorp.train.txt", "PERS") + labelled(
        shared / "ner" / "wojood-sample.txt", "PERS"
    )
    counts, names = count_words(shared), wikidata(shared)
    sample = list(articles(shared, SAMPLE))
    words = first_lexicon(counts, names, sample)
    letters = letters_of_names(counts, names)
    lexicons.letters = lambda: letters  # type: ignore[assignment]
    gold = without_others(gold + with_other_names(gold, names))
    sentences = gold
    for turn in range(ROUNDS):
        print(f"round {turn}: {len(words)} words", file=sys.stderr)
        shaping.CLOSED = CLOSED if turn == ROUNDS - 1 else -99
        install(words, {})
        weights = train(sentences)
        install(words, weights)
        if turn < ROUNDS - 1:
            words = learned_lexicon(counts, sample, names)
            silver = silver_sentences(sample[:: SILVER // SAMPLE]) if turn == ROUNDS - 2 else []
            sentences = gold + silver
    write(words, weights, letters)


def with_other_names(sentences: list[Sentence], names: Counter[str]) -> list[Sentence]:
    """Copies of the sentences with people, places and bodies, under other words.

    These are drawn at random from the names, mostly unheard ones: so that where a name stands is learned beside which
    names there are.
    """
    chance = random.Random(2)
    pool = sorted(name for name in names if len(name) > 2)
    out = []
    for words, labels in sentences:
        if any(labels):
            swapped = [
                chance.choice(pool) if label != tagger.O and word not in KEPT and chance.random() < SWAPPED else word
                for word, label in zip(words, labels, strict=True)
            ]
            out.append((swapped, labels))
    return out


def without_others(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences with places and bodies outside, as the tagger tells them."""
    return [(words, [tagger.O if label == OTHER else label for label in labels]) for words, labels in sentences]


def letters_of_names(counts: Counter[str], names: Counter[str]) -> dict[str, float]:
    """Log ratio of each three letters in the name tokens and in the rarer words of news that are none of them."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for word in names:
        inside.update(f"<{word}>"[at : at + 3] for at in range(len(word)))
    for word, count in counts.items():
        if RARE <= count < COMMON and word not in names:
            outside.update(f"<{word}>"[at : at + 3] for at in range(len(word)))
    ratio = inside.total() / outside.total()
    return {
        three: round(math.log((inside[three] + 1) / ((outside[three] + 1) * ratio)), 1)
        for three in {*inside, *outside}
        if inside[three] + outside[three] >= SEEN
    }


def silver_sentences(texts: list[str]) -> list[Sentence]:
    """Lines of articles as the present tagger reads them."""
    out: list[Sentence] = []
    for text in texts:
        words = list(read(text).folds)
        labels = tagger.tag(words)
        start = 0
        for at, word in enumerate([*words, "\n"]):
            if word == "\n":
                if at > start:
                    out.append((words[start:at], labels[start:at]))
                start = at + 1
    return out


def write(words: dict[str, Entry], weights: dict[str, tuple[float, float, float]], letters: dict[str, float]) -> None:
    """Write the tables with their provenance."""
    head = (
        "# Made by training/lexicons_arabic.py: counts and odds from unlabelled Arabic news (ANT corpus v2.1, 2018;\n"
        "# SaudiNewsNet, 2015), labels from ANERcorp and the Wojood sample, name tokens from Wikidata (CC0). No text.\n"
    )
    lines = [f"{word}\t{e.count}\t{e.name}\t{e.first}" for word, e in sorted(words.items())]
    title = (
        "# word, folded\tlog2 of its count\tlog2 of its odds to be a name\tquarters of those where it opens the name\n"
    )
    (OUT / "words.tsv").write_text(head + title + "\n".join(lines) + "\n", encoding="utf-8")
    threes = [f"{three}\t{ratio:g}" for three, ratio in sorted(letters.items()) if ratio]
    title = "# three letters, < and > for the edges of the word\tlog of how much likelier in names\n"
    (OUT / "letters.tsv").write_text(head + title + "\n".join(threes) + "\n", encoding="utf-8")
    kept = {f: w for f, w in weights.items() if max(w) - min(w) >= 1.5 or f.startswith("move")}
    rows = [f"{f}\t{w[0]:g}\t{w[1]:g}\t{w[2]:g}" for f, w in sorted(kept.items())]
    title = "# feature (place, kind, value)\tweight for outside\tfor begin\tfor inside\n"
    (OUT / "weights.tsv").write_text(head + title + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
