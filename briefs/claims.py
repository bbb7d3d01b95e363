"""What a sentence claims that can be looked up in its article: numbers, months, weekdays, names, places."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from language import Language, entries, fold, stem, table, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefs.naming import Names
    from summarizer import Request

_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d)[,٬](?=\d{3}(?!\d))")
_CAPITAL = re.compile(r"[A-Z][\w'’-]*[a-z][\w'’-]*|[A-Z]{2,}")
_CLITICS = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك")


def unsupported(sentence: str, request: Request, names: Names) -> str:
    """Return the first claim of a summary's sentence that its article does not have, or ""."""
    article = f"{request.title}\n{request.text}"
    for claim in (
        *_numbers_amiss(sentence, article),
        *_calendar_amiss(sentence, article, request),
        *_capitals_amiss(sentence, article, request),
        *_places_amiss(sentence, article, request),
        *_people_amiss(sentence, article, request, names),
    ):
        return claim
    return ""


def _numbers_amiss(sentence: str, article: str) -> Iterator[str]:
    known = _numbers(article)
    for number in _digits(fold(sentence)):
        if number not in known and not _rounds(number, known):
            yield number


@lru_cache(maxsize=64)
def _numbers(text: str) -> frozenset[str]:
    """Numbers in digits, thousands joined, and those the text writes as words."""
    folded = fold(text)
    words = {form for token in tokens(folded) for form in (token.text, _bare(token.text))}
    return frozenset(_digits(folded)) | {value for value, word in _number_words() if word in words}


def _digits(folded: str) -> list[str]:
    numbers = _NUMBER.findall(_THOUSANDS.sub("", folded))
    return [number.replace(",", ".").replace("٫", ".").strip(".") for number in numbers]


def _rounds(number: str, known: frozenset[str]) -> bool:
    """Whether the article has the number more exactly: 2.5 for 2.48, or its whole part."""
    return "." in number and any(
        "." in k and k.startswith(number.split(".", maxsplit=1)[0] + ".") and len(k) > len(number) for k in known
    )


@cache
def _number_words() -> tuple[tuple[str, str], ...]:
    rows = table("briefs", "words/numbers.tsv")
    return tuple((value, fold(word)) for value, words in rows for word in words.split("،"))


def _calendar_amiss(sentence: str, article: str, request: Request) -> Iterator[str]:
    known = _calendar(article, request.source)
    for key, word in _calendar(sentence, request.target).items():
        if key not in known:
            yield word


@lru_cache(maxsize=64)
def _calendar(text: str, language: Language) -> dict[str, str]:
    """Months and weekdays named in the text: "m10" -> the word."""
    folded = f" {' '.join(_bare_or_whole(token.text) for token in tokens(text))} "
    found: dict[str, str] = {}
    for key, *both in table("briefs", "words/calendar.tsv"):
        for word in both[0 if language is Language.ARABIC else 1].split("،"):
            if f" {fold(word)} " in folded:
                found.setdefault(key, word)
    return found


def _bare_or_whole(word: str) -> str:
    folded = fold(word)
    return folded if folded in _calendar_words() else _bare(folded)


@cache
def _calendar_words() -> frozenset[str]:
    rows = table("briefs", "words/calendar.tsv")
    return frozenset(
        fold(part) for row in rows for cell in row[1:] for word in cell.split("،") for part in word.split()
    )


def _capitals_amiss(sentence: str, article: str, request: Request) -> Iterator[str]:
    """Capitalised words of an English summary of an English article that the article does not have."""
    if request.target is not Language.ENGLISH or request.source is not Language.ENGLISH:
        return
    known = _stems(article, Language.ENGLISH)
    initials = _initials(article)
    for index, token in enumerate(tokens(sentence)):
        if not _CAPITAL.fullmatch(token.text) or (index == 0 and token.text[1:].islower()):
            continue
        word = re.sub(r"['’]s?$", "", fold(token.text))
        if stem(word, Language.ENGLISH) in known or word in known or word in initials or _part_of_known(word, known):
            continue
        if word not in _free_capitals() | _calendar_words() and not _names_place(word):
            yield token.text


@lru_cache(maxsize=64)
def _stems(text: str, language: Language) -> frozenset[str]:
    words = [re.sub(r"['’]s?$", "", fold(token.text)) for token in tokens(text)]
    words += [part for word in words for part in re.split(r"[-'’.]", word)]
    return frozenset({stem(word, language) for word in words} | set(words))


@lru_cache(maxsize=64)
def _initials(text: str) -> frozenset[str]:
    """Abbreviations that runs of capitalised words allow: United Nations -> un."""
    runs = re.findall(r"(?:[A-Z][\w.-]*(?:\s+(?:of|and|the|for)\s+|\s+)){1,5}[A-Z][\w.-]*", text)
    out: set[str] = set()
    for run in runs:
        letters = "".join(word[0] for word in run.split() if word[0].isupper()).casefold()
        out.update(letters[i:j] for i in range(len(letters)) for j in range(i + 2, len(letters) + 1))
    return frozenset(out)


def _part_of_known(word: str, known: frozenset[str]) -> bool:
    """Whether the word and one of the article share their stem of five letters: Britain and British do not."""
    return len(word) > _ROOT and any(other.startswith(word[:_ROOT]) for other in known)


_ROOT = 5


def _names_place(word: str) -> bool:
    """Whether the word is part of a country's words: those are looked up by themselves."""
    words = _place_words(Language.ENGLISH)
    return any(form in part.split() for form in (word, word.removesuffix("s")) for part in words)


@cache
def _free_capitals() -> frozenset[str]:
    return frozenset(map(fold, entries("briefs", "words/capitals.txt")))


def _places_amiss(sentence: str, article: str, request: Request) -> Iterator[str]:
    """Countries and capitals of the summary that neither stand in the article nor are meant by one that does."""
    known = _places(article, request.source)
    for key, word in _places(sentence, request.target).items():
        if key not in known:
            yield word


@lru_cache(maxsize=64)
def _places(text: str, language: Language) -> dict[str, str]:
    """Countries named by themselves, their people or their capital: key of the country -> the word met."""
    words = [fold(token.text) for token in tokens(text)]
    arabic = language is Language.ARABIC
    index = _place_words(language)
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        for size in (1, 2, 3):
            run = words[at : at + size]
            spelled = {" ".join(run), " ".join([_bare(word), *run[1:]])} if arabic else {" ".join(run)}
            for form in spelled | {ended for s in spelled for ended in _without_ending(s, arabic=arabic)}:
                if form in index:
                    found.setdefault(index[form], word)
    return found


@cache
def _place_words(language: Language) -> dict[str, str]:
    column = 1 if language is Language.ARABIC else 2
    words = {}
    for row in table("briefs", "words/places.tsv"):
        for word in row[column].split("،"):
            words[fold(word)] = row[0]
            words[_bare(fold(word))] = row[0]
    return words


def _without_ending(word: str, *, arabic: bool) -> set[str]:
    """Return the forms a demonym may be an inflection of: الأمريكية of أمريكي, Syrians of Syrian."""
    endings = ("ه", "ين", "ون", "تين", "تان", "ات", "ا") if arabic else ("s", "'s", "’s")
    return {word.removesuffix(ending) for ending in endings if word.endswith(ending) and (not arabic or _NISBA in word)}


_NISBA = "ي"


def _people_amiss(sentence: str, article: str, request: Request, names: Names) -> Iterator[str]:
    claimed = names.find(sentence, request.target)
    if not claimed:
        return
    folded = fold(article)
    bare = {_bare(token.text) for token in tokens(folded)} | {token.text for token in tokens(folded)}
    known: tuple[str, ...] | None = None
    for name in claimed:
        if request.source is request.target and all(part in bare or _bare(part) in bare for part in fold(name).split()):
            continue
        known = names.find(article, request.source) if known is None else known
        if not any(names.same(name, other) for other in known):
            yield name


def _bare(word: str) -> str:
    """Return an Arabic word without the particles written onto its front."""
    for clitic in _CLITICS:
        if word.startswith(clitic) and len(word) - len(clitic) >= _LEAST_LETTERS:
            return word[len(clitic) :]
    return word


_LEAST_LETTERS = 3
