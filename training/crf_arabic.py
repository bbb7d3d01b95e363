"""Add to the tagger's weights what the whole reader of names has read in the articles themselves.

    python -m training.crf_arabic SHARED_FOLDER [PERCEPTRON.tsv]

training/lexicons_arabic.py, company_arabic.py and heard_arabic.py come first. The perceptron of the first knows labelled
news of 2004 to 2007 best. Here the whole reader (tagger, rules, repeats) labels articles of 2015 and 2018, and a
conditional random field (Lafferty and others 2001) learns from these and from the labelled news, over the same features
and the kinds of company.tsv. One feature in ten is left out at random each time, so that no word is known by itself
alone. Both are sums of weights, so that their sum is one tagger; it makes fewer errors than either on unread articles.

The table was made in two rounds: first with the perceptron's weights as the present ones; then the sum labelled the
articles anew, and the new field was added to the perceptron's weights, kept aside and named as PERCEPTRON.tsv.
Needs torch. Only weights are written: no text.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections import Counter
from pathlib import Path

import torch

from people.arabic import tagger
from people.arabic.spans import name_spans
from people.arabic.text import read
from training.lexicons_arabic import (
    OUT,
    Sentence,
    articles,
    labelled,
    prepare,
    wikidata,
    with_other_names,
    without_others,
)

EVERY = 14  # one article in so many is read
LONGEST = 120  # words of a line that is learned from
OFTEN = 3  # occurrences that a feature needs to count
EPOCHS, BATCH, RATE, DROP = 4, 128, 0.02, 0.1
SHARE = 16.0  # what these weights count beside the perceptron's, whose scale is another
LEAST = 2.2  # difference between labels that makes a weight worth a line
NEVER = -1e4

Row = list[int]
Weights = dict[str, tuple[float, float, float]]


def silver(shared: Path) -> list[Sentence]:
    """Lines of articles as the whole reader labels them."""
    out: list[Sentence] = []
    for text in map(read, articles(shared, EVERY)):
        labels = [tagger.O] * len(text)
        for span in name_spans(text):
            labels[span.first : span.last] = [tagger.B] + [tagger.I] * (span.last - span.first - 1)
        edges = [-1, *(at for at, word in enumerate(text.folds) if word == "\n"), len(text)]
        for start, end in itertools.pairwise(edges):
            if 0 < end - start - 1 <= LONGEST:
                out.append((list(text.folds[start + 1 : end]), labels[start + 1 : end]))
    return out


class Field(torch.nn.Module):
    """A chain of labels O, B, I over bags of features."""

    def __init__(self, features: int) -> None:
        """All weights are nought at first."""
        super().__init__()
        self.weights = torch.nn.EmbeddingBag(features, 3, mode="sum")
        torch.nn.init.zeros_(self.weights.weight)
        self.moves = torch.nn.Parameter(torch.zeros(3, 3))
        self.register_buffer("banned", torch.tensor([[0.0, 0.0, NEVER], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]))

    def loss(self, batch: list[tuple[list[Row], list[int]]]) -> torch.Tensor:
        """Negative log likelihood of the labels of a batch; a word without features is outside."""
        size, longest = len(batch), max(len(gold) for _, gold in batch)
        mask, gold = torch.zeros(size, longest, dtype=torch.bool), torch.zeros(size, longest, dtype=torch.long)
        closed = torch.zeros(size, longest, dtype=torch.bool)
        flat: list[int] = []
        starts: list[int] = []
        for index, (rows, labels) in enumerate(batch):
            mask[index, : len(labels)] = True
            gold[index, : len(labels)] = torch.tensor(labels)
            for at in range(longest):
                starts.append(len(flat))
                row = rows[at] if at < len(rows) else []
                closed[index, at] = not row
                flat += row
        kept = (torch.rand(len(flat)) > DROP).float() / (1 - DROP)
        seen = self.weights(torch.tensor(flat), torch.tensor(starts), per_sample_weights=kept).view(size, longest, 3)
        seen = seen + closed.unsqueeze(-1) * torch.tensor([0.0, NEVER, NEVER])
        return self._likelihood(seen, gold, mask)

    def _likelihood(self, seen: torch.Tensor, gold: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        moves = self.moves + self.get_buffer("banned")
        before = torch.cat([torch.zeros_like(gold[:, :1]), gold[:, :-1]], dim=1)
        told = (seen.gather(2, gold.unsqueeze(-1)).squeeze(-1) + moves[before, gold]) * mask
        sums = moves[0] + seen[:, 0]
        for at in range(1, gold.shape[1]):
            further = torch.logsumexp(sums.unsqueeze(2) + moves, dim=1) + seen[:, at]
            sums = torch.where(mask[:, at].unsqueeze(1), further, sums)
        return (torch.logsumexp(sums, dim=1) - told.sum(dim=1)).mean()


def learn(prepared: list[tuple[list[list[str]], list[int]]]) -> Weights:
    """Weights of the features, averaged over the second half of the walks."""
    counts = Counter(feature for rows, _ in prepared for row in rows for feature in row)
    names = [feature for feature, count in counts.items() if count >= OFTEN]
    index = {feature: at for at, feature in enumerate(names)}
    data = [([[index[f] for f in row if f in index] for row in rows], gold) for rows, gold in prepared if any(rows)]
    data.sort(key=lambda sentence: len(sentence[1]))
    batches = [data[at : at + BATCH] for at in range(0, len(data), BATCH)]
    field = Field(len(names))
    adam = torch.optim.Adam(field.parameters(), lr=RATE)
    chance = random.Random(1)
    total, moves, steps = torch.zeros(len(names), 3), torch.zeros(3, 3), 0
    for epoch in range(EPOCHS):
        chance.shuffle(batches)
        adam.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS)
        for batch in batches:
            adam.zero_grad()
            field.loss(batch).backward()  # type: ignore[no-untyped-call]
            adam.step()
            if epoch >= EPOCHS // 2:
                total += field.weights.weight.data
                moves += field.moves.data
                steps += 1
        print(f"  epoch {epoch} done", file=sys.stderr)
    rows = [*zip(names, (total / steps).tolist(), strict=True)]
    rows += [*zip(("moveO", "moveB", "moveI"), (moves / steps).tolist(), strict=True)]
    return {name: (row[0], row[1], row[2]) for name, row in rows}


def added(old: Weights, new: Weights) -> Weights:
    """Sum of two taggers' weights, without those that tell nothing."""
    nought = (0.0, 0.0, 0.0)
    out = {}
    for feature in {*old, *new}:
        one, other = old.get(feature, nought), new.get(feature, nought)
        row = (one[0] + SHARE * other[0], one[1] + SHARE * other[1], one[2] + SHARE * other[2])
        if max(row) - min(row) >= LEAST or feature.startswith("move"):
            out[feature] = row
    return out


def rows_of(path: Path) -> Weights:
    """Weights of a table."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return {row[0]: (float(row[1]), float(row[2]), float(row[3])) for row in lines}


def main(shared: Path, perceptron: Path | None = None) -> None:
    """Read, learn, add to the weights."""
    names = wikidata(shared)
    gold = labelled(shared / "ner" / "anercorp.train.txt", "PERS")
    gold += labelled(shared / "ner" / "wojood-sample.txt", "PERS")
    gold = without_others(gold + with_other_names(gold, names))
    new = learn([prepare(words, labels) for words, labels in gold + silver(shared)])
    path = OUT / "weights.tsv"
    old = rows_of(perceptron) if perceptron else tagger.weights()
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    rows = [f"{f}\t{o:.1f}\t{b:.1f}\t{i:.1f}" for f, (o, b, i) in sorted(added(old, new).items())]
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
