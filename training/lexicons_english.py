"""Count which English words are names: writes people/english/words/names.tsv and others.txt.

    python -m training.lexicons_english --corpus english.jsonl.xz --pairs wikidata-pairs.tsv

A capitalised run is taken for a person where a title, a role, an age or an appositive role says so, and for something
else where a company's ending, an article or a preposition of place does. Only counts of single words (as log2) and
runs that are nearly never people come out; no text does.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter
from dataclasses import dataclass, field
from math import log2
from pathlib import Path
from typing import TYPE_CHECKING

from language import split_sentences
from people.english.knowledge import words
from people.english.page import Page, read

if TYPE_CHECKING:
    from collections.abc import Iterator

OUT = Path(__file__).parent.parent / "people" / "english" / "words"
PLACE_WORDS = frozenset(["in", "at", "near", "across", "throughout", "outside", "inside"])
LONGEST = 4
COMMON = 9
"""Occurrences in lower case that a word without any other use must exceed."""
ENDING = 3
"""Letters of the endings that are counted."""
SEEN = 20
"""Words that an ending must be seen in."""


@dataclass
class Counts:
    """Counters by word, and by run of words."""

    given: Counter[str] = field(default_factory=Counter)
    family: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    lower: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words; one that opens a sentence counts only from its second word."""
    at, size = 0, len(page.words)
    while at < size:
        if not _capital(page.words[at]) or page.firsts[page.inside[at]] == at:
            at += 1
            continue
        end = at + 1
        while end < size and page.inside[end] == page.inside[at] and _continues(page, end):
            end += 1
        yield at, end
        at = end


def count(page: Page, counts: Counts) -> None:
    """Add what one article tells."""
    surnames: set[str] = set()
    heads = words("honorifics") | words("offices") | words("nationalities") | words("roles")
    for start, end in runs(page):
        first = start
        office = start > 1 and page.folded[start - 1] in {"of", "for"} and page.folded[start - 2] in words("offices")
        while first < end and page.folded[first].strip(".") in (heads | words("bodies") if office else heads):
            first += 1
        names = [page.folded[at] for at in range(first, end) if len(page.folded[at].strip(".")) > 1]
        if not names or len(names) > LONGEST:
            continue
        titled = first > start and page.folded[first - 1].strip(".") not in words("nationalities")
        if _thing(page, first, end):
            counts.other.update(names)
            counts.things[" ".join(names)] += 1
        elif titled or _person(page, first, end):
            counts.people[" ".join(names)] += 1
            counts.family[names[-1]] += 1
            surnames.add(names[-1])
            if len(names) > 1:
                counts.given[names[0]] += 1
        elif len(names) == 1 and names[0] in surnames:
            counts.family[names[0]] += 1
    counts.lower.update(word for word in page.words if word.islower())


def _thing(page: Page, start: int, end: int) -> bool:
    if any(page.folded[at] in words("bodies") for at in range(start, end)):
        return True
    if end + 1 < len(page.words) and page.words[end] == "<":
        return True
    before = page.folded[start - 1]
    if page.folded[start - 1].strip(".") in words("offices"):
        return False
    return before in PLACE_WORDS or (before == "the" and page.folded[start].strip(".") not in words("roles"))


def _person(page: Page, start: int, end: int) -> bool:
    before = page.folded[start - 1]
    if before in words("roles") and page.words[start - 1].islower():
        return True
    if end + 2 < len(page.words) and page.words[end] == "," and end - start > 1:
        after = page.folded[end + 1 : end + 8]
        if after[0].isdigit() and len(after[0]) == 2 and after[1] == ",":
            return True
        reach = after.index(",") if "," in after else len(after)
        return any(word in words("roles") for word in after[: min(reach, 4)]) and page.words[end + 1].islower()
    return False


def _capital(word: str) -> bool:
    return word[0].isupper() and (len(word) < 3 or not word.isupper())


def _continues(page: Page, at: int) -> bool:
    word = page.words[at]
    if _capital(word):
        return True
    if page.folded[at] in words("particles"):
        return at + 1 < len(page.words) and _capital(page.words[at + 1]) and word != "y"
    return word == "." and page.folded[at - 1] in words("honorifics") | words("offices")


def articles(path: Path) -> Iterator[Page]:
    """Pages of the corpus."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            whole = f"{record['title']}\n{record['text']}"
            yield read(whole, split_sentences(whole))


def write(counts: Counts, pairs: Counter[str], provenance: str) -> None:
    """Write the two files."""
    known = set(counts.given) | set(counts.family) | {word for word, number in pairs.items() if number > 1}
    common = {word for word, number in counts.lower.items() if number > COMMON and "-" not in word}
    common |= {word for word, number in counts.other.items() if number > 1 and "-" not in word}
    rows = []
    for word in sorted(known | common):
        if not word.replace("-", "").replace("'", "").replace("’", "").isalpha() or "\t" in word:
            continue
        given = counts.given[word] + pairs[word] / 4
        family = counts.family[word] + pairs[word] / 4
        if given + family < 1 and counts.lower[word] <= COMMON and counts.other[word] < 2:
            continue
        numbers = (given, family, counts.other[word], counts.lower[word])
        rows.append("\t".join([word, *(str(round(log2(1 + number))) for number in numbers)]))
    head = "# word, seen as given name, as family name, in other names, in lower case; each log2(1 + count), rounded\n"
    (OUT / "names.tsv").write_text(head + provenance + "\n".join(rows) + "\n", encoding="utf-8")
    (OUT / "endings.tsv").write_text(
        "# Ending of a word, log-odds of names of people against other capitalised words with it\n"
        + provenance
        + "\n".join(endings(counts, pairs))
        + "\n",
        encoding="utf-8",
    )
    things = [
        run for run, number in counts.things.items() if number > 1 and " " in run and number > 8 * counts.people[run]
    ]
    none = words("bodies") | words("offices")
    things = [run for run in things if none.isdisjoint(run.split()) and run.split()[0] not in words("given")]
    head = "# Names of several words that are nearly never people: places, bodies, works\n"
    (OUT / "others.txt").write_text(head + provenance + "\n".join(sorted(things)) + "\n", encoding="utf-8")


def endings(counts: Counts, pairs: Counter[str]) -> list[str]:
    """Rows of the endings that tell names of people from names of other things."""
    people, others = Counter[str](), Counter[str]()
    for word in set(counts.given) | set(counts.family) | set(pairs):
        if counts.other[word] <= counts.given[word] + counts.family[word] and not counts.lower[word]:
            people[word[-ENDING:]] += 1
    for word, number in counts.other.items():
        if number > 2 * (counts.given[word] + counts.family[word]) and word not in pairs:
            others[word[-ENDING:]] += 1
    share = others.total() / people.total()
    return [
        f"{ending}\t{log2((people[ending] + 1) / (others[ending] + 1) * share):.1f}"
        for ending in sorted(people | others)
        if ending.isalpha() and people[ending] + others[ending] >= SEEN
    ]


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    options = parser.parse_args()
    counts, pairs = Counts(), Counter[str]()
    for line in options.pairs.read_text(encoding="utf-8").splitlines():
        latin, _, number = line.split("\t")
        pairs[latin] += int(number)
    for page in articles(options.corpus):
        count(page, counts)
    provenance = (
        "# Counted by training/lexicons_english.py over Reuters-21578 (1987), BBC news 2004-05, news of 2016 and the\n"
        "# person names of steveash/NETransliteration-COLING2018 (Wikidata, CC0).\n"
    )
    write(counts, pairs, provenance)


if __name__ == "__main__":
    main()
