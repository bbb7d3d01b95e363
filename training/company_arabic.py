"""Derive people/arabic/data/company.tsv: words of Arabic news sorted into kinds by the company they keep.

    python -m training.company_arabic SHARED_FOLDER

A word's neighbours (two on either side) give it a vector (skip-gram, Mikolov and others 2013), and vectors near each
other a kind (k-means): given names of Englishmen, family names of footballers, ministries, verbs of saying. The tagger
of names sees the kind beside the word, so that a name it never saw labelled is known by where it was used.
Words are parted from their clitics first; ب ل ف ك stay as words of their own, و is left out.

Needs gensim and scikit-learn, which nothing else of the project does. Only words and kinds are written: no text.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from people.arabic.lexicon import part
from people.arabic.text import read
from training.lexicons_arabic import OUT, articles

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = 256
SIZE, WINDOW, ROUNDS, FEWEST, KEPT = 80, 2, 4, 4, 7
"""Numbers of a vector, neighbours on either side, walks over the articles, uses a word needs to be learned and to be kept."""

HEAD = (
    "# Made by training/company_arabic.py from unlabelled Arabic news (ANT corpus v2.1, 2018; SaudiNewsNet, 2015). No text.\n"
    "# kind\twords, folded, that keep the same company\n"
)


def parted(word: str) -> Iterator[str]:
    """Yield a folded word and, before it, its clitics where these say something."""
    letters, base = part(word)
    if letters and word[:letters] != "و":
        yield word[:letters] + "+"
    yield base


def sentences(shared: Path) -> Iterator[str]:
    """Lines of the articles as words with spaces between."""
    for text in articles(shared):
        line: list[str] = []
        for word in read(text).folds:
            if word == "\n":
                yield " ".join(line)
                line = []
            else:
                line.extend(parted(word))
        yield " ".join(line)


def kinds(path: Path) -> dict[int, list[str]]:
    """Words of a file of lines by kind, the commonest first."""
    word2vec: Any = import_module("gensim.models").Word2Vec
    k_means: Any = import_module("sklearn.cluster").MiniBatchKMeans
    vectors = word2vec(
        corpus_file=str(path),
        vector_size=SIZE,
        window=WINDOW,
        min_count=FEWEST,
        sg=1,
        negative=6,
        epochs=ROUNDS,
        workers=1,
        sample=1e-4,
        seed=1,
    ).wv
    labels = k_means(KINDS, random_state=0, batch_size=8192, n_init=2, max_iter=60).fit(vectors.get_normed_vectors())
    out: dict[int, list[str]] = defaultdict(list)
    for word, kind in zip(vectors.index_to_key, labels.labels_, strict=True):
        if word.isalpha() and len(word) > 1 and vectors.get_vecattr(word, "count") >= KEPT:
            out[int(kind)].append(word)
    return out


def main(shared: Path) -> None:
    """Read the articles, sort their words, write the table."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sentences.txt"
        with path.open("w", encoding="utf-8") as lines:
            lines.writelines(f"{line}\n" for line in sentences(shared) if line)
        found = kinds(path)
    rows = [f"{kind}\t{' '.join(words)}\n" for kind, words in sorted(found.items())]
    (OUT / "company.tsv").write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
