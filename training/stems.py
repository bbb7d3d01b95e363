"""Derive words/radicals.ar.txt: Arabic words whose first or last letters look like a clitic or a suffix and are not.

    python -m training.stems CORPUS.jsonl.xz ... > language/words/radicals.ar.txt

A word that begins with و and is well attested behind the article (الوزير) owns that letter. A word that
ends in ان and is well attested with ي or ية behind (إيراني, إيرانية) owns that ending.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from language import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERY = 4  # articles: a sample is enough for words this frequent
_SEEN = 40  # times in the sample
_HEADER = """# Arabic words whose first letter (و) or whose ending (ان) belongs to them: the stemmer leaves it on.
# Folded spelling. Derived by training/stems.py from counts over Arabic news of 2015 and 2018 (ANT corpus v2.1,
# SaudiNewsNet): words met behind the article, or before ي and ية, at least 40 times in a sample. Then read through.
"""


def texts(path: Path) -> Iterator[str]:
    """Texts of a corpus of one JSON object a line, xz-compressed, a sample of them."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % _EVERY == 0:
                yield json.loads(line)["text"]


def radicals(counts: Counter[str]) -> list[str]:
    """Words that own what looks like a clitic or a suffix, in alphabetical order."""
    found: set[str] = set()
    for word, count in counts.items():
        bare = word.removeprefix("ال")
        if bare != word and bare[:1] == "و" and len(bare) > 3 and count >= _SEEN:
            found.update((bare, bare.removesuffix("ه")) if bare.endswith("ه") and len(bare) > 4 else (bare,))
        if word.endswith("ان") and len(word) > 4 and counts[word + "ي"] + counts[word + "يه"] >= _SEEN:
            found.add(word.removeprefix("ال"))
    return sorted(found)


def main() -> None:
    """Print the list with its header."""
    counts: Counter[str] = Counter()
    for name in sys.argv[1:]:
        for text in texts(Path(name)):
            counts.update(fold(token.text) for token in tokens(text))
    print(_HEADER + "\n".join(radicals(counts)))


if __name__ == "__main__":
    main()
