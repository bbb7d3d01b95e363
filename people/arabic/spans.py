"""Where people are named in a text: stretches of words, from the tagger and from what it found elsewhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from people.arabic import roles, tagger
from people.arabic.edges import begins_other, goes_on_over, is_object, is_plain, is_son_of
from people.arabic.families import unseen
from people.arabic.growth import grown
from people.arabic.lexicon import UNKNOWN, lexicon
from people.arabic.nations import nation_named, with_nation_name, with_nisba
from people.arabic.parted import parted
from people.arabic.particles import particles
from people.arabic.repeats import with_repeats
from people.arabic.rows import with_rows
from people.arabic.shapes import PARTICLES, demonyms, shape, titles
from people.arabic.sorts import sort_of
from people.arabic.span import Span, is_joined, is_person, span_words
from people.arabic.unheard import unheard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

_LONGEST = 9
"""Words of a name: a longer stretch is a list that lost its commas."""

_PLAIN = -5
"""Odds at which a word beside a clear name is taken for a common one."""

_LINKS = frozenset({"بن", "ابن", "ال", "ابو", "ابي", "عبد", "ام"})
"""Words of a name behind which another word of it must follow."""

_UNENDED = frozenset({"بن", "ال", "دي", "دا", "فان", "فون", "ديل"})
"""Words of a name behind which it goes on, whatever stands there: لويجي دي مايو."""

_SHORT = 2
"""Letters of a word that is no name by itself (لي, to me)."""

_ROLE = 10
"""Words of a role before a name."""

_HEARD = 6
"""Count, as a logarithm, of a name that is known well."""


def name_spans(text: Text) -> list[Span]:
    """All stretches that name people, in order, without overlaps."""
    labels = tagger.tag(text.folds)
    seen = [span for span in _stretches(text, labels) if is_person(text, span)]
    found = grown(text, seen)
    whole = (with_nisba(text, with_nation_name(text, span)) for span in with_rows(text, parted(text, found)))
    checked = frozenset(seen)
    found = [span for span in whole if span in checked or is_person(text, span)]
    found = sorted(
        [*found, *unheard(text, found), *nation_named(text, found), *unseen(text, found)], key=lambda span: span.first
    )
    return [span for span in with_repeats(text, found) if not _is_doubtful(text, span, found)]


def _is_doubtful(text: Text, span: Span, found: Sequence[Span]) -> bool:
    """Whether a lone word is better read as another: علي as على (فُرضت علي), آل ثاني as the whole family.

    Nobody of the text bears the name in full, and no title leads up to it.
    """
    words = span_words(text, span)
    if words == ("علي",):
        if tagger.since_title(text.folds, span.first, span.first + 1)[0] or _may_be_name(text, span.last):
            return False
    elif words[0] != "ال" or len(words) > len(("ال", "ثاني")):
        return False
    longer = [span_words(text, other) for other in found if other.last - other.first > len(words)]
    return not any(words in {other[: len(words)], other[-len(words) :]} for other in longer)


def _may_be_name(text: Text, at: int) -> bool:
    """Whether the word at `at` may be somebody's family name."""
    word = text.fold_at(at)
    entry = lexicon().get(word)
    return not roles.stops_role(word) and (word[:2] == "ال" or (entry is not None and entry.name > _PLAIN))


def _stretches(text: Text, labels: Sequence[int]) -> Iterator[Span]:
    at, size = 0, len(labels)
    named = frozenset(word for word, label in zip(text.folds, labels, strict=True) if label != tagger.O)
    inside = {word for word, label in zip(text.folds, labels, strict=True) if label == tagger.I}
    whole = frozenset(word for word in inside if word[0] in "بلكف" and word[1:] not in named and _is_whole(word))
    while at < size:
        if labels[at] == tagger.O:
            at += 1
            continue
        end = at + 1
        while end < size and labels[end] == tagger.I:
            end += 1
        yield from _trimmed(text, at, end, named, whole)
        at = end


def _is_whole(word: str) -> bool:
    return word in lexicon() or lexicon().get(word[1:], UNKNOWN).name < 1


def _trimmed(text: Text, first: int, last: int, named: frozenset[str], whole: frozenset[str]) -> Iterator[Span]:
    """Part a stretch where a joined word begins the next name; leave titles, verbs and marks at its edges out.

    named  words that stand in names of the text; whole, those that go on with one and have no clitic: برودي
    """
    folds = text.folds
    cuts = [
        at
        for at in range(first + 1, last)
        if _opens_anew(folds[at - 1], folds[at], named)
        or _titled(folds, at, last)
        or _is_and(text, at)
        or begins_other(text, at, last)
    ]
    for start, end in zip((first, *cuts), (*cuts, last), strict=True):
        begin, stop = start, end
        if stop - begin > 1 and folds[begin] == "شيخ" and folds[begin + 1] in particles("chairs"):
            begin += 2
        while begin < stop and _no_start(text, begin, stop):
            begin += 1
        while (
            stop > begin
            and (_no_end(folds[stop - 1]) or (is_plain(text, stop - 1) or is_object(text, begin, stop)))
            and not _may_close(folds, begin, stop)
        ):
            stop -= 1
        begin, stop = _without_common(folds, begin, stop)
        if begin < stop < len(folds) and folds[stop - 1] in _UNENDED and not roles.stops_role(folds[stop]):
            stop += 1
        begin, stop = _over_hyphens(text, begin, stop)
        if begin < stop and stop - begin <= _LONGEST and (stop - begin > 1 or _stands_alone(folds[begin])):
            joined = int(is_joined(text, begin)) or _joined(folds[begin], named)
            yield Span(begin, stop, joined or (0 if folds[begin] in whole else _clitic_of(folds, begin)))


def _joined(word: str, named: frozenset[str]) -> int:
    """Letters before the name in an unheard word: before one of the text, or و before what no name in و goes on with."""
    if word in lexicon() or len(word) < len("وزبن"):
        return 0
    for letters in ("وب", "ول", "و", "ب", "ل", "ك"):
        if word.startswith(letters) and word[len(letters) :] in named:
            return len(letters)
    return int(word[0] == "و" and word[1] not in "اويلر" and shape(word).clitic < len("وب"))


def _stands_alone(word: str) -> bool:
    """Whether one word can be a name by itself: not a particle with a pronoun, nor what may be an imperfect."""
    odds = lexicon().get(shape(word).base, UNKNOWN).name
    apart = word in PARTICLES or word in particles("never_alone")
    return len(word) > _SHORT and not apart and (not word.startswith("ي") or odds >= 1)


def _clitic_of(folds: Sequence[str], first: int) -> int:
    """Letters before the name in its first word; right behind a role, an unheard word's و is its own: البروفسور ويدي."""
    found = shape(folds[first])
    for title in ("الدكتور", "المهندس", "الاستاذ"):
        if folds[first].startswith(title) and lexicon().get(folds[first][len(title) :], UNKNOWN).name > 0:
            return len(title)  # الدكتورعبدالله
    if folds[first].startswith("وال"):
        return 1
    if found.clitic != 1 or folds[first][0] != "و" or folds[first] in lexicon():
        return found.clitic
    if first and shape(folds[first - 1]).kind in {"name", "maybe", "mark"}:
        return found.clitic
    titled = tagger.since_title(folds, first, first + 1, _ROLE)[0]
    return 0 if titled and lexicon().get(found.base, UNKNOWN).count < _HEARD else found.clitic


def _opens_anew(before: str, word: str, named: frozenset[str]) -> bool:
    """Whether a word inside a stretch begins another name: it carries a clitic, as in بوتين وترامب, آبي وأفورقي."""
    if word[0] == "و" and word[1:] in named and before not in {"بن", "ابن", "عبد"}:
        return True
    entry = lexicon().get(word)
    if entry is not None and word[0] != "و" and entry.name > _PLAIN + 2:
        return False  # لويس بروس
    if word[0] == "و" and word[1:3] != "ال" and shape(word).clitic == 1 and lexicon().get(word[1:], UNKNOWN).name < 0:
        return False  # جاستن ويلبي
    if word[:2] == "وي" and entry is None and word[1:] not in lexicon():
        return False  # غافن ويليامسون
    return shape(word).clitic > 0 and before not in _LINKS and (entry is None or entry.name < 0)


def _may_close(folds: Sequence[str], begin: int, stop: int) -> bool:
    """Whether a title at the end is a family name: آل الشيخ, وليد المعلم."""
    if folds[stop - 1] in particles("never_last"):
        return False
    return stop - begin > 1 and (folds[stop - 2] in _LINKS or folds[stop - 1].startswith("ال"))


def _titled(folds: Sequence[str], at: int, last: int) -> bool:
    """Whether a title inside a stretch begins what is named: لم ينس الملك سلمان."""
    if at + 1 >= last or folds[at - 1] in _LINKS:
        return False
    chair = folds[at] == "شيخ" and folds[at + 1] in particles("chairs")  # فرنسيس شيخ الأزهر
    return chair or folds[at] in particles("sovereign")


def _is_and(text: Text, at: int) -> bool:
    """Whether a word inside a stretch begins with و or ف and another word: نيكولاس وأدريانا, not جون واين."""
    return text.raw[at] == "فإن" or (is_joined(text, at) and text.folds[at - 1] not in _LINKS)


def _no_start(text: Text, begin: int, stop: int) -> bool:
    """Whether the word at `begin` does not begin the name that ends at `stop`."""
    word = text.folds[begin]
    plain = _no_edge(word) or word in particles("never_first") or is_plain(text, begin)
    return plain or is_son_of(text.folds, begin, stop)


def _no_end(word: str) -> bool:
    """Whether a word does not end a name: also an hour, an adjective, a thing's nation (جولة نتانياهو الأوروبية)."""
    plain = word in particles("hours") or word in particles("never_last")
    return _no_edge(word) or plain or word == "كي" or word.startswith("لل")


def _no_edge(word: str) -> bool:
    """Whether a word neither begins nor ends a name: a mark, a title, a verb, a word for two people."""
    return (
        not word.isalpha()
        or word in particles("never_names")
        or sort_of(word)[0] == "dual"
        or (word in titles() and word not in particles("name_titles"))
        or roles.is_verb(word)
    )


def _without_common(folds: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Leave a common word at either edge out where there is a clear name beside it."""
    if last - first < 2:
        return first, last
    odds = [lexicon().get(shape(word).base, UNKNOWN).name for word in folds[first:last]]
    if folds[last - 1] not in lexicon() and folds[last - 1].endswith(_OWNERS) and max(odds[:-1]) >= 1:
        last -= 1  # واصل نايف هزازي برنامجيهما
        odds.pop()
    while last - first > 1 and odds[-1] <= _PLAIN and not folds[last - 1].startswith("ال") and max(odds[:-1]) >= 1:
        if folds[last - 2] in _LINKS:
            break
        last -= 1
        odds.pop()
    while last - first > 1 and odds[0] < 1 and _is_adjective(folds[first], folds[first + 1]):
        first += 1
        odds.pop(0)
    while (
        last - first > 1 and odds[0] <= _edge_odds(folds[first]) and max(odds[1:]) >= 1 and folds[first] not in _LINKS
    ):
        first += 1
        odds.pop(0)
    return first, last


def _is_adjective(word: str, behind: str) -> bool:
    """Whether a word with the article only leads up to a given name: الموهوب مالكوم, الدرزي وليد."""
    if not word.startswith("ال") or behind.startswith("ال"):
        return False
    given = lexicon().get(behind, UNKNOWN)
    return word in demonyms() or ((word not in lexicon() or given.name >= _GIVEN) and given.first >= _GIVEN)


_GIVEN = 3
"""Quarters of its uses where a given name stands first, and odds of one that is nothing else."""

_OWNERS = ("هما", "يهم", "تها", "تهم", "اتها", "يها")
"""Pronouns at the end of an unheard word: it is somebody's thing, no name."""


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
        and goes_on_over(text.folds[last + 1])
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
