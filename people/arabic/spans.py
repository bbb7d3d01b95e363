"""Where people are named in a text: stretches of words, from the tagger and from what it found elsewhere in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import roles, tagger
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.shapes import bynames, demonyms, place_words, shape, titles
from people.arabic.text import Text, skip_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 9
"""Words of a name: a longer stretch is a list that lost its commas."""

_LATER = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
"""Clitics before a name that is already known from its text."""

_LINKS = frozenset({"بن", "ابن", "ال", "ابو", "ابي", "عبد", "ام"})
"""Words of a name behind which another word of it must follow."""

_COMMON = -6
"""Odds below which a surname is too common a word to be taken for the person wherever it stands."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words `first`..`last` (not included) of a text name a person; `clitic` letters of the first are not the name's."""

    first: int
    last: int
    clitic: int


def name_spans(text: Text) -> list[Span]:
    """All stretches that name people, in order, without overlaps."""
    labels = tagger.tag(text.folds)
    found = [span for span in _stretches(text, labels) if _is_person(text, span)]
    found = _parted(text, found)
    return _with_repeats(text, found)


def taken_words(text: Text, spans: Sequence[Span]) -> list[bool]:
    """Which words of the text belong to a name."""
    out = [False] * len(text)
    for span in spans:
        for at in range(span.first, span.last):
            out[at] = True
    return out


def span_offsets(text: Text, span: Span) -> tuple[int, int]:
    """Offsets of the bare name in the source."""
    start = text.starts[span.first] + skip_letters(text.raw[span.first], span.clitic)
    return start, text.ends[span.last - 1]


def _stretches(text: Text, labels: Sequence[int]) -> Iterator[Span]:
    at, size = 0, len(labels)
    while at < size:
        if labels[at] == tagger.O:
            at += 1
            continue
        end = at + 1
        while end < size and labels[end] == tagger.I:
            end += 1
        yield from _trimmed(text, at, end)
        at = end


def _trimmed(text: Text, first: int, last: int) -> Iterator[Span]:
    """Part a stretch where a joined word begins the next name; leave titles, verbs and marks at its edges out."""
    folds = text.folds
    cuts = [at for at in range(first + 1, last) if _opens_anew(folds[at - 1], folds[at])]
    for start, end in zip((first, *cuts), (*cuts, last), strict=True):
        begin, stop = start, end
        while begin < stop and _no_edge(folds[begin]):
            begin += 1
        while stop > begin and _no_edge(folds[stop - 1]) and folds[stop - 2] not in _LINKS:
            stop -= 1
        begin, stop = _over_hyphens(text, begin, stop)
        if begin < stop and stop - begin <= _LONGEST:
            yield Span(begin, stop, shape(folds[begin]).clitic)


def _opens_anew(before: str, word: str) -> bool:
    """Whether a word inside a stretch begins another name: it carries a clitic, as in بوتين وترامب."""
    entry = lexicon().get(word)
    return shape(word).clitic > 0 and before not in _LINKS and (entry is None or entry.name < 0)


def _no_edge(word: str) -> bool:
    return not word.isalpha() or (word in titles() and word not in _NAME_TITLES) or roles.is_verb(word)


_NAME_TITLES = frozenset(
    {"الشيخ", "شيخ", "خال", "جد", "السيد", "سيد", "النجم", "عميد", "حاكم", "رايد", "فريق", "وليد", "الحاج", "حكم"}
)
"""Titles that are also parts of names: آل الشيخ."""


def _over_hyphens(text: Text, first: int, last: int) -> tuple[int, int]:
    """Take in what a hyphen without spaces joins to the name: مون جيه-إن."""
    if first >= last:
        return first, last
    raw, starts, ends = text.raw, text.starts, text.ends
    while (
        last + 1 < len(raw)
        and raw[last] in "-‐‑"
        and ends[last - 1] == starts[last]
        and ends[last] == starts[last + 1]
        and raw[last + 1].isalpha()
    ):
        last += 2
    while (
        first > 1
        and raw[first - 1] in "-‐‑"
        and ends[first - 1] == starts[first]
        and ends[first - 2] == starts[first - 1]
        and raw[first - 2].isalpha()
    ):
        first -= 2
    return first, last


def _is_person(text: Text, span: Span) -> bool:
    folds = text.folds
    base = shape(folds[span.first]).base
    if span.last - span.first == 1 and (
        base in demonyms() or base in place_words() or base in titles() or len(base) < 2
    ):
        return False
    before = span.first - 1
    while before >= 0 and span.first - before < 4 and roles.title_head(folds[before]):
        before -= 1
    return not (before >= 0 and shape(folds[before]).base in bynames())


def _parted(text: Text, found: list[Span]) -> list[Span]:
    """Part two surnames of the text that came to stand side by side: أبلغ عباس بوتين, استقبل مون كيم."""
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for span in found:
        if span.last - span.first > 1:
            words = (shape(text.folds[span.first]).base, *text.folds[span.first + 1 : span.last])
            bearers.setdefault(words[-1], set()).add(words)
            if words[0] in _SURNAME_FIRST:
                bearers.setdefault(words[0], set()).add(words)
    out = []
    for span in found:
        one, other = shape(text.folds[span.first]).base, text.folds[span.last - 1]
        pair = {(one, other)}
        if span.last - span.first == 2 and bearers.get(one, set()) - pair and bearers.get(other, set()) - pair:
            out += [Span(span.first, span.first + 1, span.clitic), Span(span.first + 1, span.last, 0)]
        else:
            out.append(span)
    return out


_SURNAME_FIRST = frozenset("كيم مون شي لي ايم بارك تشوي وانغ سونغ يانغ تشانغ كانغ هو ما يون تساي".split())
"""Family names of the Far East, which stand before the given name."""


def _with_repeats(text: Text, found: list[Span]) -> list[Span]:
    """Add the places where the last word of a full name stands alone, also behind a clitic."""
    taken = taken_words(text, found)
    known: dict[str, int] = {}
    for span in found:
        words = [shape(text.folds[span.first]).base, *text.folds[span.first + 1 : span.last]]
        for word in (words[-1], *([words[0]] if len(words) > 1 else [])):
            entry = lexicon().get(word, UNKNOWN)
            if len(word) > 2 and entry.name >= (_COMMON if word == words[-1] and len(words) > 1 else -1):
                known[word] = 0
    if not known:
        return found
    forms = dict(known)
    for word in known:
        for clitic in _LATER:
            if lexicon().get(clitic + word, UNKNOWN).count < 6:
                forms.setdefault(clitic + word, len(clitic))
    extra = [
        Span(at, at + 1, forms[word])
        for at, word in enumerate(text.folds)
        if word in forms and not taken[at] and _is_person(text, Span(at, at + 1, forms[word]))
    ]
    return sorted([*found, *extra], key=lambda span: span.first)
