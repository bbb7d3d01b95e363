"""Orders by their grammar: sentences that open with an imperative, or go over into one without a full stop.

News reports orders, it hardly gives any. English tells an imperative by its bare verb at the beginning; where that may
be a noun, by what follows. Arabic imperatives often look like the past: those need a word of the trade beside them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import Language, entries, fold, table

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN, _PAST, _FIRST, _OPENING = "plain", "past", "first", "opening"
_ENGLISH = re.compile("[A-Za-z]{2}")
_REPORTED = re.compile(r"\b(?:said|(?<!that )says|told|tells|added|asked|wrote|writes|sang|quipped|joked|tweeted)\b")
_LEAD = (
    r"^\W*(?:(?:please|now|then|also|and|but|instead|just|simply|finally|always|never|kindly|first|next|so|ok|okay|hey|"
    r"must|only|do not|don't|you should|you must|you will|you are to|could you|can you|would you|will you|let us|let's|"
    r"i want you to|instead of [^,.;]{3,60},|when (?:done|finished|ready)|at the end)\W+)*"
)
_OBJECT = (
    r"\W+(?:a|an|the (?!most|best|only way|rest)|this|these|those|that|all|each|every|everything|any|your|my|me|it|them"
    r"|only|nothing|exactly|just|out|how|why|what|whether|as if|like a|one|two|three|four|five|ten|in (?:a|the style"
    r"|french|german|spanish|english|arabic|base|rot|rhyme|capital|upper|json|html|turkish|latin|italian|russian|chinese)"
    r"|with (?:a|the|only|emoji)|to (?:french|german|spanish|english|arabic|turkish|latin|italian|russian|chinese)|emojis?"
    r"|backwards|up (?:a|an)|users?|readers?|people that|everyone|anyone|some|several)\b"
)
_CAPITAL = re.compile(r"(?<=[\w,)”\"’] )(?=[A-Z][a-z]+ (?!(?:The|A|An|No|My|Your|All|Me|This|That|It)\b))")  # no titles
_ARABIC_WORD = re.compile(r"(?<!\S)[\u0620-\u064a\u064b-\u0652]+")
_WORDS = re.compile(r"\w")
_BESIDES = re.compile(r"\W*(?:(?:الي|علي) (?:كل )?(?:ذلك|هذا|هذه|ما)|لهذا|لذلك)\b")
_SUBJECT = re.compile(
    r"\S+\W+(?:ال(?!ي\b|مستخدم|قارئ|قاري|قراء|ملخص|كلم|عبار|جمل|حروف|ارقام|اسماء|معادل|مقال|نص|زائر|مهم)\S+"
    r"|وزير|رئيس|رييس|مدير|عدد|انه|انها|مستخدم\b)"
)


def gives_order(sentence: str) -> bool:
    """Whether the sentence, or what follows in it without a stop, is an order."""
    return _english(sentence) or _arabic(sentence)


def openings(sentence: str) -> Iterator[str]:
    """Return the places inside a sentence where another may begin without a stop before it, each up to the end."""
    for hit in _CAPITAL.finditer(sentence):
        yield sentence[hit.start() :][:_FAR]
    for hit, kind in _arabic_verbs(sentence):
        if hit.start() and kind == _OPENING:
            yield sentence[hit.start() :][:_FAR]


def _english(sentence: str) -> bool:
    if not _ENGLISH.search(sentence):
        return False
    if _opens_order(" ".join(fold(sentence).split())):
        return True
    tails = (sentence[hit.start() :] for hit in _CAPITAL.finditer(sentence))
    return any(_opens_order(" ".join(fold(tail).split())) for tail in tails if _first_word(tail) in _openers())


def _first_word(tail: str) -> str:
    return tail.partition(" ")[0].lower()


def _opens_order(tail: str) -> bool:
    if not _any_verb().search(tail) or _REPORTED.search(tail):
        return False
    return bool(_bare_verb().search(tail) or _task("tasks.en").search(tail))


def _arabic(sentence: str) -> bool:
    for hit, kind in _arabic_verbs(sentence):
        if kind == _PLAIN and _is_imperative(hit[0], sentence[hit.end() :]):
            return True
        begins = not _WORDS.search(sentence[: hit.start()])
        if kind in {_PAST, _FIRST} and _addresses(sentence[hit.start() :], kind, begins=begins):
            return True
    return False


def _is_imperative(verb: str, rest: str) -> bool:
    """Whether it is neither the first person (أكتب) nor part of a phrase ("أضف إلى ذلك")."""
    if verb.startswith("أ") and fold(verb) not in _HAMZA:
        return False
    return not _BESIDES.match(fold(rest))


def _addresses(tail: str, kind: str, *, begins: bool) -> bool:
    """Whether a verb that may be past is an order here: no subject after it, but a word of the trade."""
    rest = " ".join(fold(tail).split())
    if _SUBJECT.match(rest):
        return False
    near = _NEXT if kind == _FIRST and not begins else _NEAR
    return bool(_task("tasks.ar" if begins else "trade.ar").search(rest[:near]))


_FAR = 160  # characters that a pattern is given to begin with
_NEAR = 60  # characters from the verb on within which the word of the trade stands
_NEXT = 30  # the same, where the verb is more often a noun
_HAMZA = {"اضف", "اجب", "ازح", "اوص"}  # imperatives that are written with one


@cache
def _verbs(language: Language) -> dict[str, str]:
    return {fold(verb): kind for verb, kind in table("summarizer", f"words/orders.{language.value}.tsv")}


def _arabic_verbs(sentence: str) -> Iterator[tuple[re.Match[str], str]]:
    """Words that may be verbs of an order, and which kind; most sentences hold none, which is soon seen."""
    if any(map(_arabic_kind, _ARABIC_WORD.findall(sentence))):
        for hit in _ARABIC_WORD.finditer(sentence):
            kind = _arabic_kind(hit[0])
            if kind is not None:
                yield hit, kind


@lru_cache(maxsize=65536)
def _arabic_kind(word: str) -> str | None:
    """What kind of verb the word may be; kept, since every word of every article is asked for."""
    return _verbs(Language.ARABIC).get(fold(word))


@cache
def _openers() -> frozenset[str]:
    """Words that an English order may begin with: its verbs, and what may stand before them."""
    return frozenset({*_verbs(Language.ENGLISH), *re.findall(r"[a-z]+", _LEAD)})


@cache
def _bare_verb() -> re.Pattern[str]:
    verbs = _verbs(Language.ENGLISH)
    plain = "|".join(verb for verb, kind in verbs.items() if kind == _PLAIN)
    noun = "|".join(verb for verb, kind in verbs.items() if kind != _PLAIN)
    return re.compile(rf"{_LEAD}(?:(?:{plain})\b(?!')|(?:{noun}){_OBJECT})")


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}(?:{'|'.join(_verbs(Language.ENGLISH))})\b(?!')")


@cache
def _task(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(entries("summarizer", f"words/{name}.txt")) + r")(?!\w)")
