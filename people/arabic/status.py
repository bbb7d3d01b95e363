"""Whether a meeting took place: by the form of its word and the words around it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from people.arabic.lexicon import lexicon
from people.arabic.particles import particles
from people.arabic.roles import is_verb
from people.arabic.rules import Form
from people.arabic.text import folded
from people.records import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from people.arabic.rules import Trigger


@dataclass(frozen=True, slots=True)
class _Cues:
    reach: int
    words: frozenset[str]


@cache
def _cues() -> dict[str, _Cues]:
    text = files("people.arabic").joinpath("words/status.toml").read_text(encoding="utf-8")
    return {
        name: _Cues(int(row["reach"]), frozenset(folded(word) for word in row["words"]))
        for name, row in tomllib.loads(text).items()
    }


def status_of(  # noqa: PLR0913 -- a word in its sentence, and what kind of sentence it is
    words: Sequence[str], start: int, at: int, trigger: Trigger, *, title: bool, end: int
) -> Status:
    """Status of the meeting whose word stands at `at` in the sentence that begins at `start`."""
    if _near(words, start, at, end, "not_held") and not _other_verb_denied(words, start, at, trigger):
        return Status.NOT_HELD
    if trigger.form is Form.FUTURE:
        return Status.PLANNED
    if trigger.form is Form.PAST:
        return Status.HELD
    if trigger.form is Form.PRESENT:
        return _present(words, start, at, title=title, end=end)
    return _noun(words, start, at, trigger, end=end)


def is_outright(words: Sequence[str], start: int, at: int, trigger: Trigger) -> bool:
    """Whether a word of meeting says itself that it was held: a past verb, or a noun behind one or behind after."""
    if trigger.form is not Form.NOUN:
        return trigger.form is Form.PAST
    leading = words[max(start, at - _HOLDING) : at]
    return not particles("past_holding").isdisjoint(leading) or _says(leading[-2:], "held_before")


_HOLDING = 10
"""Words before a noun of meeting among which its verb of holding stands."""


def _other_verb_denied(words: Sequence[str], start: int, at: int, trigger: Trigger) -> bool:
    """Whether لم denies another verb than one of taking place: لم يستغرق لقاؤهما ساعة."""
    if trigger.form is not Form.NOUN:
        return False
    denied = [back for back in range(max(start, at - 3), at) if words[back].lstrip("و") in {"لم", "لن", "لا"}]
    return bool(denied) and words[denied[-1] + 1] not in particles("takes_place")


def _near(words: Sequence[str], start: int, at: int, end: int, name: str) -> bool:
    before, after = _cues()[name + "_before"], _cues().get(name + "_after")
    first = max(start, at - before.reach)
    if _says(
        [words[there] for there in range(first, at) if not _ago(words[there], words[there + 1])], name + "_before"
    ):
        return True
    return after is not None and _says(_clause(words, at + 1, min(end, at + 1 + after.reach)), name + "_after")


def _ago(word: str, behind: str) -> bool:
    """Whether قبل tells how long ago, or what came first: قبل أيام, قبل ذلك."""
    return word in {"قبل", "وقبل"} and behind in particles("ago")


def _clause(words: Sequence[str], first: int, last: int) -> Sequence[str]:
    for at in range(first, last):
        if not words[at].isalpha():
            return words[first:at]
    return words[first:last]


def _says(words: Sequence[str], name: str) -> bool:
    cues = _cues()[name].words
    for word in words:
        for form in (word, word[1:] if word[:1] in "وفلب" else word):
            if form in cues:
                return True
    return False


def _present(words: Sequence[str], start: int, at: int, *, title: bool, end: int) -> Status:
    if words[at - 1 : at] and words[at - 1] in {"كان", "كانت", "وكان", "وكانت"}:
        return Status.HELD
    if "امس" in words[at + 1 : min(end, at + _LATE)]:
        return Status.HELD
    if title and not _near(words, start, at, end, "planned"):
        return Status.HELD
    return Status.PLANNED


def _future_verb(words: Sequence[str], start: int, at: int) -> bool:
    """Whether the last verb before the noun is a future, or stands behind أن."""
    for back in range(at - 1, max(start, at - 12) - 1, -1):
        word = words[back]
        bare = word[1:] if word[:1] in "وف" else word
        if (
            bare in particles("to_hold")
            or _may(words, start, back)
            or (bare[:2] in {"سي", "ست"} and len(bare) > 4 and is_future(bare))
        ):
            return True
        if word in particles("was"):
            return False
        if bare in particles("holds_now") and words[start] == word:
            return not particles("calendar").isdisjoint(words[back + 1 : at + _NEAR_DAY])
        if is_verb(word):
            return back > start and words[back - 1] == "ان" and bare[:1] in "يت"
    return False


_NEAR_DAY = 6
"""Words behind a noun among which its day stands: يعقد فلان اجتماعا في باريس السبت."""


def _may(words: Sequence[str], start: int, at: int) -> bool:
    """Whether قد before a verb in the present tense makes it a mere possibility: قد يوضع."""
    return at > start and words[at - 1] == "قد" and words[at][:1] == "ي" and is_verb(words[at])


def _before_a_future(words: Sequence[str], start: int, at: int, end: int) -> bool:
    """Whether the sentence opens with the noun's after or during, and goes on with a future: وعقب لقائه سيسافر."""
    if at - start > _OPENING or words[start] not in particles("opening"):
        return False
    return any(word[:2] in {"سي", "ست"} and is_future(word) for word in words[at + 1 : min(end, at + _AHEAD)])


def _will(words: Sequence[str], start: int, at: int, end: int) -> bool:
    """Whether the noun is the subject of a future behind أن: أن لقاء فلان مع فلان سيساعد."""
    if at - 1 < start or words[at - 1] not in {"ان", "بان"}:
        return False
    for word in words[at + 1 : min(end, at + 2 * _AHEAD)]:
        if word in _ENDS:
            return False
        if word[:2] in {"سي", "ست"} and is_future(word):
            return True
    return False


_ENDS = frozenset('"“«”»:؛.')


_OPENING = 6
"""Words from the beginning of a sentence within which its opening adverb governs."""

_AHEAD = 14
"""Words behind the noun within which the main verb is looked for."""


_SHORT_FUTURE = len("سيضع")
_KNOWN = 6
"""Count, as a logarithm, of a verb that is known well."""


@lru_cache(maxsize=1 << 14)
def is_future(word: str) -> bool:
    """Whether a folded word with سي or ست is a future, not one of the words that begin so by nature."""
    rest = lexicon().get(word[1:])
    dual = word[1] in "يت" and word.endswith(("ان", "ون"))
    return len(word) > 4 and (dual or is_verb(word[1:]) or (rest is not None and rest.count > 4 and rest.name < 0))


def _did(words: Sequence[str], start: int, at: int) -> bool:
    """Whether the noun is what somebody did: قام فلان بإجراء مكالمة."""
    led = words[at - 1 : at] and words[at - 1] in particles("doing")
    return bool(led) and not particles("did").isdisjoint(words[max(start, at - _AHEAD) : at])


def _had_done(words: Sequence[str], start: int, at: int) -> bool:
    """Whether a pluperfect of holding leads up to the noun: وكان فلان قد أجرى قبل ذلك محادثات."""
    for back in range(at - 1, max(start, at - _AHEAD), -1):
        if words[back] in particles("clause"):
            return False
        if words[back] == "قد":
            return words[back + 1] in particles("light")
    return False


_DURING = (("خلال",), ("اثناء",), ("وخلال",))

_LATE = 12
"""Words behind a verb in the present tense among which yesterday makes it past."""


def _offered(words: Sequence[str], start: int, at: int) -> bool:
    """Whether somebody offers to hold it: عرض فلان على فلان عقد لقاء."""
    if words[at - 2 : at - 1] in (("على",), ("علي",), ("الي",), ("من",)):
        return True  # الاتفاق على عقد قمة
    return any(word.removeprefix("و") in particles("offering") for word in words[max(start, at - 2 * _AHEAD) : at])


def _to_be_held(words: Sequence[str], at: int, end: int) -> bool:
    """Whether a clause behind the noun says that it takes place: القمة التي تعقد هذا الشهر."""
    for word in range(at + 1, min(end - 1, at + 4)):
        if words[word] in particles("relative"):
            return words[word + 1] in particles("is_held")
        if not words[word].startswith("ال"):
            return False
    return False


def _noun(words: Sequence[str], start: int, at: int, trigger: Trigger, *, end: int) -> Status:
    cues = _cues()
    if _had_done(words, start, at) or _did(words, start, at):
        return Status.HELD
    offered = words[at - 1 : at] and words[at - 1] in particles("to_convene") and _offered(words, start, at)
    next_after = offered or _says(words[at + 1 : min(end, at + 2)], "next_after")
    if next_after or _before_a_future(words, start, at, end) or _to_be_held(words, at, end):
        return Status.PLANNED  # خلال قمة مقبلة
    if words[at - 1 : at] in _DURING and words[at - 2 : at - 1] != ("،",) and _future_verb(words, start, at):
        return Status.PLANNED  # سيسأل فلان فلانا خلال قمتهما
    if _says(words[max(start, at - cues["held_before"].reach) : at], "held_before"):
        return Status.HELD
    for_it = "ل" in trigger.clitic and "ال" not in trigger.clitic and trigger.clitic != "لل"
    ahead = for_it or words[max(start, at - 1) : at] in (("الي",), ("والي",))
    ahead = ahead or _future_verb(words, start, at) or _will(words, start, at, end)
    return Status.PLANNED if ahead or _near(words, start, at, end, "planned") else Status.HELD
