"""Names that the tagger cut short: what stands beside a found stretch and is part of the same name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from people.arabic import roles
from people.arabic.edges import is_son_of, no_family
from people.arabic.families import with_any_family, with_given, with_tribe
from people.arabic.lexicon import UNKNOWN, foreignness, lexicon
from people.arabic.particles import particles
from people.arabic.shapes import demonyms, keeps_company, place_words, shape
from people.arabic.span import is_joined, span_words
from people.arabic.tagger import since_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.span import Span
    from people.arabic.text import Text

_SONS = frozenset({"بن", "ابن"})
_RARE = 8
"""Count, as a logarithm, below which a name alone before an unheard one is part of it."""

_FATHERS = 2
"""Words behind a name that are taken in behind بن."""


def grown(text: Text, found: Sequence[Span]) -> list[Span]:
    """Spans in order, each with the words beside it that belong to its name."""
    out: list[Span] = []
    pairs = {pair for span in found for pair in pairwise(span_words(text, span))}
    named = {text.folds[span.last - 1] for span in found if span.last - span.first > 1}
    for at, span in enumerate(found):
        floor = out[-1].last if out else 0
        ceiling = found[at + 1].first if at + 1 < len(found) else len(text)
        wide = _from_given_title(text, _from_unheard(text, _as_elsewhere(text, span, floor, pairs), floor), floor)
        wide = _whole_tag(text, wide, floor, ceiling)
        wide = _with_father(text, with_given(text, wide, floor), ceiling)
        wide = _with_family(text, _with_syllable(text, wide, ceiling), ceiling, named)
        wide = with_tribe(text, with_any_family(text, wide, ceiling), ceiling)
        if out:
            wide = _in_list(text, wide, out[-1], ceiling)
        if out and _goes_on(text, out[-1], wide):
            out[-1] = replace(out[-1], last=wide.last)
        else:
            out.append(wide)
    return out


def _whole_tag(text: Text, span: Span, floor: int, ceiling: int) -> Span:
    """Take in what a hashtag joins to the name: #ريم_بنا, #ندين_نسيب_نجيم."""
    first, last, source = span.first, span.last, text.source
    while last < ceiling and source[text.ends[last - 1] : text.starts[last]] == "_":
        if roles.stops_role(text.folds[last]) or roles.title_head(text.folds[last]):
            break
        last += 1
    while first > floor and not span.clitic and source[text.ends[first - 1] : text.starts[first]] == "_":
        entry = lexicon().get(text.folds[first - 1])
        if (entry is not None and entry.name < _DOUBTFUL) or roles.title_head(text.folds[first - 1]):
            break
        first -= 1
    return replace(span, first=first, last=last)


_DOUBTFUL = -3
"""Odds of a word that may be a name in a hashtag beside another."""


def _as_elsewhere(text: Text, span: Span, floor: int, pairs: set[tuple[str, str]]) -> Span:
    """Take in the word before that begins this name where it stands elsewhere in the text."""
    before = span.first - 1
    if before < floor or span.clitic or (text.folds[before], text.folds[span.first]) not in pairs:
        return span
    return replace(span, first=before)


def _from_given_title(text: Text, span: Span, floor: int) -> Span:
    """Take in a given name that is also a title: مساعد بن محمد, سلطان النيادي, but not أمير الكويت."""
    folds, before = text.folds, span.first - 1
    if before < floor or span.clitic:
        return span
    if folds[max(floor, before - 1) : span.first] == _OULD:
        return replace(span, first=before - 1)
    word = shape(folds[before]).base
    if word not in particles("given_titles") or (folds[before] != word and folds[before] != "و" + word):
        return span
    behind = folds[span.first]
    if folds[before - 1 : before] and folds[before - 1] in particles("address"):
        return replace(span, first=before)  # الشيخ صباح خالد الحمد الصباح
    if behind in _SONS or (
        behind.startswith("ال") and span.last - span.first == 1 and word not in particles("before_fathers")
    ):
        return replace(span, first=before, clitic=len(folds[before]) - len(word))
    return span


def _goes_on(text: Text, one: Span, other: Span) -> bool:
    """Whether two stretches are one name: parted by such a given name (حسين أمير عبد اللهيان) or at بن."""
    folds = text.folds
    lone = one.last - one.first == 1 and other.last - other.first == 1 and one.last == other.first
    if lone and other.clitic and folds[other.first] not in lexicon() and folds[other.first][0] in "كبل":
        given = lexicon().get(shape(folds[one.first]).base, UNKNOWN)
        return given.name >= _CLEAR and _introduced(text, one.first)  # إبراهيم كالن
    if other.clitic or is_joined(text, other.first):
        return False
    between = folds[one.last : other.first]
    if not between and folds[one.first] in particles("surname_first") and other.last - other.first > 1:
        return one.last - one.first == 1  # بان كي مون
    article = folds[other.first].startswith("ال") and not roles.title_head(folds[other.first])
    ould = _OULD in {folds[one.last - 2 : one.last], folds[other.first : other.first + 2]}  # إسماعيل ولد الشيخ أحمد
    if not between and (ould or (article and other.last - other.first > 1)):
        return True  # صباح الجابر الأحمد الصباح
    if not between:
        lone = one.last - one.first == 1 and lexicon().get(folds[one.first], UNKNOWN).count < _RARE
        return folds[other.first] in _SONS or (lone and is_strange(folds[other.first]))
    return len(between) == 1 and between[0] in particles("given_titles") and folds[other.first] in {"عبد", *_SONS}


_OULD = ("ولد", "الشيخ")


def _with_syllable(text: Text, span: Span, ceiling: int) -> Span:
    """Take in the last syllable of a Korean name that looks like a particle: مون جيه إن."""
    folds, last = text.folds, span.last
    if folds[last - 1 : last + 1] == ("سو", "كي"):
        return replace(span, last=last + 1)  # أونغ سان سو كي
    if last >= ceiling or last - span.first != len(("مون", "جيه")) or folds[last] not in particles("last_syllables"):
        return span
    split = folds[last - 1] in particles("first_syllables")
    return replace(span, last=last + 1) if split else span


def _with_family(text: Text, span: Span, ceiling: int, named: set[str]) -> Span:
    """Take in the family name behind a given name alone: an unheard one (محمد الحواش), or another's of the text."""
    folds, last = text.folds, span.last
    given = lexicon().get(shape(folds[span.first]).base, UNKNOWN)
    if last >= ceiling or last - span.first > 1 or no_family(text, span.first, last):
        return span
    if not folds[last].startswith("ال"):
        if (
            given.name >= _FIRST
            and given.first >= _OPENS
            and keeps_company(folds[last])
            and not roles.is_verb(folds[last])
        ):
            return replace(span, last=last + 1)
        told = given.first >= _FIRST and _told(text, span, named)
        led = _introduced(text, span.first) or (
            told and (given.first >= _OPENS or not roles.is_verb(folds[span.first - 1]))
        )
        return replace(span, last=last + 1) if given.name >= _CLEAR and led and _may_be_family(text, last) else span
    family = folds[last] in named or (folds[last] not in lexicon() and len(folds[last]) > len("العلي"))
    family = family or _is_weekday_name(text, span, named)
    return replace(span, last=last + 1) if family and given.name >= _CLEAR and given.first >= _FIRST else span


def _is_weekday_name(text: Text, span: Span, named: set[str]) -> bool:
    """Whether a day of the week is a family name: between a given name that an office introduces and a comma."""
    folds, last = text.folds, span.last
    closed = last + 1 < len(folds) and folds[last + 1] in {"،", ","}
    return (
        closed
        and folds[last] in particles("calendar")
        and folds[span.first] not in named
        and _introduced(text, span.first)
    )


def _in_list(text: Text, span: Span, before: Span, ceiling: int) -> Span:
    """Take in the family name of one in a list, whatever word it is: حمد المغيولي وعبدالله الحرير ومرشد البذال."""
    folds, last = text.folds, span.last
    joined = span.clitic == 1 and before.last == span.first
    joined = joined or (before.last + 1 == span.first and folds[before.last] in {"،", ","})
    if not joined or before.last - before.first == 1 or last - span.first > 1 or last >= ceiling:
        return span
    given = lexicon().get(shape(folds[span.first]).base, UNKNOWN)
    family = folds[last].startswith("ال") and not roles.stops_role(folds[last]) and not roles.title_head(folds[last])
    closed = last + 1 == len(folds) or folds[last + 1] in _CLOSERS or folds[last + 1][0] == "و"
    clear = given.name >= _FIRST and given.first >= _FIRST
    return replace(span, last=last + 1) if clear and family and closed and folds[last] not in demonyms() else span


def _introduced(text: Text, first: int) -> bool:
    """Whether an office leads up to a name: its bearer is told with his family name. A king has none."""
    before = text.folds[first - 1] if first else ""
    if before in particles("sovereign") or before in particles("address"):
        return False
    return since_title(text.folds, first, first + 1)[0] not in {"", "T1"}


def _told(text: Text, span: Span, named: set[str]) -> bool:
    """Whether a verb or a courtesy leads up to a given name that is no family name of the text: وقال فؤاد باسيا،."""
    before = text.folds[span.first - 1] if span.first else ""
    courtesy = before in particles("courtesies_of_commoners")
    return (courtesy or roles.is_verb(before)) and span_words(text, span)[0] not in named


def _may_be_family(text: Text, at: int) -> bool:
    """Whether a word behind a given name alone is its family name: an unheard one, or any before a mark."""
    word = text.folds[at]
    if not word.isalpha() or roles.stops_role(word) or roles.title_head(word) or word in place_words():
        return False
    entry = lexicon().get(word)
    if entry is None:
        joined = shape(word).clitic > 0 and word[0] in "بلك"
        return word[:2] != "لل" and not joined and (word[0] != "و" or word[1:] not in lexicon())
    behind = text.fold_at(at + 1)
    closed = (behind in _CLOSERS or (behind[:1] == "و" and roles.title_head(behind) != "")) and shape(word).clitic == 0
    return closed and entry.count < _COMMON and word not in demonyms() and word[-1] != "ا"


_COMMON = 12
"""Count, as a logarithm, of a word too common for a family name."""

_CLOSERS = frozenset({"،", ",", ".", "(", ")", "ان", "انه", "انها"})
"""What stands behind the whole name of somebody who is introduced."""

_CLEAR, _FIRST, _OPENS = 3, 2, 3
"""Odds of a name that is one clearly, and the quarters of its uses where it stands first, also of a given name only."""


def _with_father(text: Text, span: Span, ceiling: int) -> Span:
    """Take in بن and the father behind a name: عوض ابن عوف."""
    folds, last = text.folds, span.last
    while last + 1 < ceiling and folds[last] in _SONS and not roles.stops_role(folds[last + 1]):
        if is_son_of(folds, last, last + _FATHERS):
            break
        last += _FATHERS
    return replace(span, last=last)


def _from_unheard(text: Text, span: Span, floor: int) -> Span:
    """Take in one foreign word or a clear name before a name nobody has heard of: تيدروس أدهانوم غيبريسوس."""
    before, first = span.first - 1, text.folds[span.first]
    if before < floor or span.clitic:
        return span
    word = text.folds[before]
    if first == "الله" or (word, first) == ("بان", "كي"):
        found = shape(word)
        clitic = found.clitic if word[found.clitic :] == found.base else 0
        return replace(span, first=before, clitic=clitic)  # بفتح الله, بان كي مون
    if word == "لي" and (is_strange(first) or text.folds[before - 1] in place_words()):
        return replace(span, first=before)  # لي هسيين لونج
    if before > floor and text.folds[before - 1] in particles("scholars") and word.isalpha() and word[:2] != "ال":
        return replace(span, first=before)  # البروفسور ويدي روسادا
    alone = span.last - span.first == 1 and not first.startswith("ال")
    clear = lexicon().get(word, UNKNOWN).name > 0 and not word.startswith("ال") and not roles.title_head(word)
    taken = (clear and is_strange(first)) or (is_strange(word) and (alone or is_strange(first)))
    taken = taken or (alone and word[:2] != "ال" and keeps_company(word) and not roles.is_verb(word))
    taken = taken or (alone and _led_and_followed(text, before, span.last))
    return replace(span, first=before) if taken else span


def _led_and_followed(text: Text, first: int, last: int) -> bool:
    """Whether a verb stands before words and a role behind them and a comma, so that they are all one name."""
    folds, word = text.folds, text.folds[first]
    if not first or last + 1 >= len(folds) or folds[last] not in {"،", ","} or not roles.is_verb(folds[first - 1]):
        return False
    head = roles.title_head(folds[last + 1])
    plain = roles.stops_role(word) or bool(roles.title_head(word)) or word in demonyms() or word in place_words()
    return head == folds[last + 1] != "" and not plain and lexicon().get(word, UNKNOWN).count < _COMMON


@lru_cache(maxsize=1 << 17)
def is_strange(word: str) -> bool:
    """Whether a word is foreign by its letters, and nobody has heard of it."""
    return (
        len(word) > 2
        and word.isalpha()
        and word not in lexicon()
        and not word.startswith(("ال", "لل"))
        and shape(word).kind in {"new", "new+"}
        and foreignness(word) > 0
        and not roles.is_verb(word)
        and not (word[0] in "وبلك" and lexicon().get(word[1:], UNKNOWN).name < 0)
    )
