"""Names that the tagger did not see: unheard words where somebody is named, behind a role or a verb, in a list."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.growth import is_strange
from people.arabic.lexicon import UNKNOWN, foreignness, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, place_words, shape
from people.arabic.span import Span, is_person, taken_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from people.arabic.text import Text

_PLAIN = -5
"""Odds at which a word is a common one."""

_LONG = 4
"""Words of a name at most, and one."""

_ROLE = 10
"""Words of a role before a name."""

_HEARD = 6
"""Count, as a logarithm, of a name that is known well."""


def unheard(text: Text, found: Sequence[Span]) -> Iterator[Span]:
    """Foreign words that nobody has heard of, two or three together: وزير الخارجية الجزائري رمطان لعمامرة."""
    taken, folds = taken_words(text, found), text.folds
    looks = list(map(_look, folds))
    end = 0
    for at in range(1, len(folds)):
        odd = looks[at] & _ODD
        sung = looks[at - 1] & _CALLS or (at > 1 and looks[at - 2] & _CALLS)
        led = sung or (looks[at] & _OPENS and looks[at - 1] & (_LEADS | _SAYS))
        if taken[at - 1] and not taken[at] and _joined_among_names(text, at, taken):
            yield Span(at, at + 1, 1)
            continue
        if at < end or taken[at] or taken[at - 1]:
            continue
        if looks[at] & _OPENS and _among_names(text, at, taken, end):
            yield Span(at, at + 1, 0)
            end = at + 2
            continue
        if not (odd or led):
            continue
        told = _run_behind_role(text, at, taken) if looks[at] & _OPENS and looks[at - 1] & _LEADS else at
        told = told if told > at else _run_before_role(text, at, taken)
        told = told if told > at else _run_behind_courtesy(text, at, taken)
        told = told if told > at else _stage_name(text, at, taken)
        if told > at:
            yield Span(at, told, 0)
            end = told
        elif odd:
            end = at + 1
            while end < len(folds) and end - at < _LONG and not taken[end] and looks[end] & _ODD:
                end += 1
            span = Span(at, end, 0)
            if 1 < end - at < _LONG and any(map(is_strange, folds[at:end])) and _is_told_of(text, span):
                yield span


_ODD, _OPENS, _LEADS, _SAYS, _CALLS = 1, 2, 4, 8, 16


@lru_cache(maxsize=1 << 17)
def _look(word: str) -> int:
    """Whether a word may be part of a foreign name, open a name, and be what a name is told behind; as bits.

    A name may open with an unheard word, a name or a rare word; it is told behind the end of a role, a comma, كل من, a
    verb where its role follows, a singer.
    """
    odd = is_strange(word) or _half_strange(word)
    opens = word.isalpha() and lexicon().get(word, UNKNOWN).name > _PLAIN
    leads = word.startswith(("ال", "وال")) or word in {"،", ",", "من"} or word in place_words()
    says = word.isalpha() and roles.is_verb(word)
    calls = word.isalpha() and shape(word).base in particles("artists")
    return _ODD * odd + _OPENS * opens + _LEADS * leads + _SAYS * says + _CALLS * calls


def _run_behind_role(text: Text, at: int, taken: Sequence[bool]) -> int:
    """End of two to four names and unheard words between a role and a mark: مدير المستشفى سعيد سراحنة، رئيس الأساقفة جاستن ويلبي."""
    folds, known, end = text.folds, lexicon(), at
    if folds[at - 1] in {"،", ","}:
        return _apposed(text, at)
    if folds[at - 1] == "من" and folds[at - 2] in particles("all"):
        return _listed(text, at)
    while end < len(folds) and end - at < _LONG and not taken[end] and folds[end].isalpha():
        word = folds[end]
        article = word.startswith("ال") and end == at and len(word) > len("اليغ")
        if article or word.startswith("لل") or roles.title_head(word) or word in place_words():
            break
        closed = end + 1 < len(folds) and folds[end + 1] in "،,." and known.get(word, UNKNOWN).count < _RARE
        if not closed and (known[word].name < 1 if word in known else roles.is_verb(word)):
            break
        end += 1
    ends = end < len(folds) and folds[end] in _ENDS
    heard = any(word in known or is_strange(word) for word in folds[at:end])
    fits = end - at > 1 and ends and heard and follows_role(folds, at) and is_person(text, Span(at, end, 0))
    return end if fits else at


def _run_before_role(text: Text, at: int, taken: Sequence[bool]) -> int:
    """End of two words between a verb and a comma that a role follows: وقال منصف بلخياط، عضو اللجنة."""
    folds, known, end = text.folds, lexicon(), at + 2
    if end + 1 >= len(folds) or folds[end] not in {"،", ","} or taken[at + 1] or not roles.is_verb(folds[at - 1]):
        return at
    head = roles.title_head(folds[end + 1])
    if not head or head != folds[end + 1] or folds[at].startswith("ال"):
        return at
    words = folds[at:end]
    entries = [known.get(word, UNKNOWN) for word in words]
    plain = any(not word.isalpha() or roles.stops_role(word) or roles.title_head(word) for word in words)
    unheard = any(entry is UNKNOWN for entry in entries) or entries[0].name >= 1
    common = any(entry.count > _HEARD + _RARE for entry in entries) or words[1] in demonyms()
    return at if plain or common or not unheard or not is_person(text, Span(at, end, 0)) else end


def _joined_among_names(text: Text, at: int, taken: Sequence[bool]) -> bool:
    """Whether و and one word stand between names that و joins: راموس وإيسكو وماركو أسينسيو."""
    folds, word = text.folds, text.folds[at][1:]
    if (
        folds[at][0] != "و"
        or at + 1 >= len(folds)
        or not taken[at + 1]
        or folds[at + 1][0] != "و"
        or len(word) < _SHORT
    ):
        return False
    entry = lexicon().get(word)
    plain = roles.stops_role(folds[at]) or roles.title_head(word) or word in demonyms() or word[:2] == "ال"
    return (entry is None or entry.name > _PLAIN) and not plain and is_person(text, Span(at, at + 1, 1))


def _among_names(text: Text, at: int, taken: Sequence[bool], end: int) -> bool:
    """Whether one word stands between names in a list: باتريسيو، سيدريك، بيبي، فونتي."""
    folds = text.folds
    if folds[at - 1] not in _COMMAS or at < _SHORT or not (taken[at - 2] or end == at) or at + 2 >= len(folds):
        return False
    ahead = at + 2 if folds[at + 1] in _COMMAS else 0
    if ahead and not taken[ahead] and ahead + 2 < len(folds) and folds[ahead + 1] in _COMMAS:
        ahead += 2
    word = folds[at]
    plain = (
        roles.stops_role(word) or roles.title_head(word) or word in demonyms() or word[:2] == "ال" or len(word) < _SHORT
    )
    return bool(ahead) and taken[ahead] and not plain and is_person(text, Span(at, at + 1, 0))


_COMMAS = frozenset("،,؛;")
_SHORT = 3


def _stage_name(text: Text, at: int, taken: Sequence[bool]) -> int:
    """End of one word behind a singer, whatever else it means: الفنانة أحلام, المطرب السوري بهاء."""
    folds, word = text.folds, text.folds[at]
    led = at - 2 if folds[at - 1] in demonyms() and folds[at - 1].startswith("ال") else at - 1
    if led < 0 or shape(folds[led]).base not in particles("artists") or word[:2] == "ال" or not word.isalpha():
        return at
    entry = lexicon().get(word, UNKNOWN)
    plain = roles.stops_role(word) or roles.title_head(word) or word in demonyms() or shape(word).clitic
    behind = text.fold_at(at + 1)
    governs = behind.startswith("ال") and entry.name < 0  # خلف الكاميرا
    common = entry.name < _PLAIN - 1 or word.startswith("وال") or word[0] in "بل"
    return at if plain or common or governs or (behind and taken[at + 1]) else at + 1


def _run_behind_courtesy(text: Text, at: int, taken: Sequence[bool]) -> int:
    """End of two open words behind الدكتور and its like: والدكتور عاهد عقيل لمستشفى الحي."""
    folds, known, end = text.folds, lexicon(), at + 2
    if folds[at - 1].removeprefix("و") not in particles("scholars") or end > len(folds) or taken[at + 1]:
        return at
    words = folds[at:end]
    plain = any(not word.isalpha() or roles.stops_role(word) or roles.title_head(word) for word in words)
    common = any(known.get(word, UNKNOWN).name < _PLAIN or word in demonyms() or shape(word).clitic for word in words)
    return at if plain or common or words[0].startswith("ال") else end


_RARE = 5
"""Count, as a logarithm, below which a word before a mark may be a surname, whatever it looks like."""


def _listed(text: Text, at: int) -> int:
    """End of two unheard words at the head of a list: لكل من منجي الباوندي ولويس بروس."""
    folds, end = text.folds, at + 2
    unheard = all(word.isalpha() and word not in lexicon() for word in folds[at:end])
    return end if unheard and end < len(folds) and (folds[end] == "،" or folds[end][0] == "و") else at


def _apposed(text: Text, at: int) -> int:
    """End of a name of two words between commas behind a role: البطريرك الماروني اللبناني، بشارة الراعي،.

    Without its nation the words must look like a name, or what was said must follow: وقال رئيس اللجنة، عبادة الكافي، إن.
    """
    folds, end = text.folds, at + 2
    if end >= len(folds) or folds[end] not in {"،", ","} or at < 2:
        return at
    if folds[at - 2] not in demonyms() and not _is_introduced(folds, at, end):
        return at
    open_words = all(
        word.isalpha() and lexicon().get(word, UNKNOWN).count < _HEARD + 2 and not roles.title_head(word)
        for word in folds[at:end]
    )
    known = any(word in lexicon() for word in folds[at:end]) and folds[end - 1] not in demonyms()
    return end if open_words and known and follows_role(folds, at - 1) else at


def _is_introduced(folds: Sequence[str], at: int, end: int) -> bool:
    """Whether two words are likely a name: one of them mostly is one, or what its bearer said follows them."""
    said = folds[end + 1 : end + 2] in {("ان",), ("انه",), ("انها",)}
    if not said and all(lexicon().get(word, UNKNOWN).name < 1 for word in folds[at:end]):
        return False
    plain = any(roles.stops_role(word) or roles.is_verb(word) or shape(word).clitic for word in folds[at:end])
    return not plain and folds[at][:2] != "ال"


_ENDS = frozenset({"،", ",", ".", ":", "ان", "انه", "انها", "الذي", "التي", ")", "\n"})
"""What stands behind the name of somebody just introduced."""


def _half_strange(word: str) -> bool:
    """Whether a word may be part of a foreign name, though it is (or looks like) another word too."""
    entry = lexicon().get(word, UNKNOWN)
    if word == "بك":
        return True
    if entry is UNKNOWN or shape(word).kind not in {"name", "maybe", "word"} or word.startswith("ال"):
        return False
    return entry.name >= 1 or (entry.count < 8 and entry.name >= _PLAIN + 1 and foreignness(word) > 0)


def _is_told_of(text: Text, span: Span) -> bool:
    """Whether such words stand where somebody is named, not a firm, a town or a film: behind a role, a verb, a bracket."""
    folds, before = text.folds, text.folds[span.first - 1]
    things = particles("foreign_things")
    if any(word in things for word in folds[span.first : span.last]) or not is_person(text, span):
        return False
    return before in {"(", "و"} or roles.is_verb(before) or follows_role(folds, span.first)


def follows_role(folds: Sequence[str], at: int) -> bool:
    """Whether a role leads up to word `at`."""
    for back in range(at - 1, max(-1, at - _ROLE), -1):
        if roles.title_head(folds[back]):
            return True
        if roles.stops_role(folds[back]):
            return False
    return False
