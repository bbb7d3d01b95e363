"""Where people are named in a text: stretches of words, from the tagger and from what it found elsewhere in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from people.arabic import roles, tagger
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import bynames, demonyms, place_words, shape, titles
from people.arabic.sorts import sort_of
from people.arabic.text import Text, skip_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 9
"""Words of a name: a longer stretch is a list that lost its commas."""

_LATER = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
"""Clitics before a name that is already known from its text."""

_PLAIN = -5
"""Odds at which a word beside a clear name is taken for a common one."""

_LINKS = frozenset({"بن", "ابن", "ال", "ابو", "ابي", "عبد", "ام"})
"""Words of a name behind which another word of it must follow."""

_SHORT = 2
"""Letters of a word that is no name by itself (لي, to me)."""

_ROLE = 10
"""Words of a role before a name."""

_HEARD = 6
"""Count, as a logarithm, of a name that is known well."""

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
    found = [_with_nisba(text, _with_nation_name(text, span)) for span in _parted(text, found)]
    found = sorted([*found, *_unheard(text, found), *_nation_named(text, found)], key=lambda span: span.first)
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
    cuts = [at for at in range(first + 1, last) if _opens_anew(folds[at - 1], folds[at]) or _titled(folds, at, last)]
    for start, end in zip((first, *cuts), (*cuts, last), strict=True):
        begin, stop = start, end
        while begin < stop and _no_edge(folds[begin]):
            begin += 1
        while (
            stop > begin
            and (_no_edge(folds[stop - 1]) or folds[stop - 1] in particles("hours"))
            and not _may_close(folds, begin, stop)
        ):
            stop -= 1
        begin, stop = _without_common(folds, begin, stop)
        if begin < stop < len(folds) and folds[stop - 1] in {"بن", "ال"} and not roles.stops_role(folds[stop]):
            stop += 1
        begin, stop = _over_hyphens(text, begin, stop)
        if begin < stop and stop - begin <= _LONGEST and (stop - begin > 1 or _stands_alone(folds[begin])):
            yield Span(begin, stop, _clitic_of(folds, begin))


def _stands_alone(word: str) -> bool:
    """Whether one word can be a name by itself: not a particle with a pronoun, nor what may be an imperfect."""
    odds = lexicon().get(shape(word).base, UNKNOWN).name
    return len(word) > _SHORT and (not word.startswith("ي") or odds >= 1)


def _clitic_of(folds: Sequence[str], first: int) -> int:
    """Letters before the name in its first word; right behind a role, an unheard word's و is its own: البروفسور ويدي."""
    found = shape(folds[first])
    if found.clitic != 1 or folds[first][0] != "و" or folds[first] in lexicon():
        return found.clitic
    if first and shape(folds[first - 1]).kind in {"name", "maybe", "mark"}:
        return found.clitic
    titled = tagger.since_title(folds, first, first + 1, _ROLE)[0]
    return 0 if titled and lexicon().get(found.base, UNKNOWN).count < _HEARD else found.clitic


def _opens_anew(before: str, word: str) -> bool:
    """Whether a word inside a stretch begins another name: it carries a clitic, as in بوتين وترامب."""
    entry = lexicon().get(word)
    return shape(word).clitic > 0 and before not in _LINKS and (entry is None or entry.name < 0)


def _may_close(folds: Sequence[str], begin: int, stop: int) -> bool:
    """Whether a title at the end is a family name: آل الشيخ, وليد المعلم."""
    return stop - begin > 1 and (folds[stop - 2] in _LINKS or folds[stop - 1].startswith("ال"))


def _titled(folds: Sequence[str], at: int, last: int) -> bool:
    """Whether a title inside a stretch begins what is named: لم ينس الملك سلمان."""
    return at + 1 < last and folds[at] in particles("sovereign") and folds[at - 1] not in _LINKS


def _no_edge(word: str) -> bool:
    """Whether a word neither begins nor ends a name: a mark, a title, a verb, a word for two people."""
    return (
        not word.isalpha()
        or sort_of(word)[0] == "dual"
        or (word in titles() and word not in particles("name_titles"))
        or roles.is_verb(word)
    )


def _without_common(folds: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Leave a common word at either edge out where there is a clear name beside it."""
    if last - first < 2:
        return first, last
    odds = [lexicon().get(shape(word).base, UNKNOWN).name for word in folds[first:last]]
    while last - first > 1 and odds[-1] <= _PLAIN and not folds[last - 1].startswith("ال") and max(odds[:-1]) >= 1:
        if folds[last - 2] in _LINKS:
            break
        last -= 1
        odds.pop()
    while (
        last - first > 1 and odds[0] <= _edge_odds(folds[first]) and max(odds[1:]) >= 1 and folds[first] not in _LINKS
    ):
        first += 1
        odds.pop(0)
    return first, last


def _edge_odds(word: str) -> int:
    """Odds at which the first word of a stretch is left out; ي mostly begins a verb: يرى ترامب."""
    return 0 if word.startswith("ي") else _PLAIN


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


def _with_nation_name(text: Text, span: Span) -> Span:
    """Take in a given name that is also an adjective: الشيخ تركي الشليل, تركي آل الشيخ."""
    folds, before = text.folds, span.first - 1
    if before < 0 or span.clitic or shape(folds[before]).base not in particles("nation_names"):
        return span
    led = before > 0 and (folds[before - 1] in particles("address") or not folds[before - 1].isalpha())
    if led or folds[span.first] in {"بن", "ال"}:
        return Span(before, span.last, shape(folds[before]).clitic)
    return span


def _nation_named(text: Text, found: Sequence[Span]) -> Iterator[Span]:
    """The same where the family name was not found either: الشيخ تركي الشليل."""
    taken, folds = taken_words(text, found), text.folds
    for at in range(1, len(folds) - 1):
        if folds[at] in particles("nation_names") and folds[at - 1] in particles("address") and not taken[at]:
            word = folds[at + 1]
            if not taken[at + 1] and word.startswith("ال") and lexicon().get(word, UNKNOWN).name > _PLAIN:
                yield Span(at, at + 2, 0)


def _unheard(text: Text, found: Sequence[Span]) -> Iterator[Span]:
    """Words that nobody has heard of, behind a role with its nation: وزير الخارجية الجزائري رمطان لعمامرة."""
    taken = taken_words(text, found)
    folds, known = text.folds, lexicon()
    for at in range(2, len(folds)):
        if folds[at] in known or taken[at] or taken[at - 1] or folds[at - 1] not in demonyms():
            continue
        end = at
        while end < len(folds) and end - at < 3 and folds[end].isalpha() and folds[end] not in known and not taken[end]:
            end += 1
        titled = any(roles.title_head(word) for word in folds[max(0, at - 5) : at - 1])
        if titled and end - at > 1 and not any(word.startswith("ال") for word in folds[at:end]):
            yield Span(at, end, 0)


def _with_nisba(text: Text, span: Span) -> Span:
    """Take in a family name that is also the adjective of a nation: the role before has told the nation already."""
    folds, last = text.folds, span.last
    if last >= len(folds) or not folds[last].startswith("ال") or folds[last] not in demonyms():
        return span
    told = any(word in demonyms() for word in folds[max(0, span.first - 3) : span.first])
    ends = last + 1 == len(folds) or not folds[last + 1].isalpha()
    return Span(span.first, last + 1, span.clitic) if told or (ends and last - span.first > 1) else span


def _parted(text: Text, found: list[Span]) -> list[Span]:
    """Part two surnames of the text that came to stand side by side: أبلغ عباس بوتين, استقبل مون كيم."""
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for span in found:
        if span.last - span.first > 1:
            words = (shape(text.folds[span.first]).base, *text.folds[span.first + 1 : span.last])
            bearers.setdefault(words[-1], set()).add(words)
            if words[0] in particles("surname_first"):
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
