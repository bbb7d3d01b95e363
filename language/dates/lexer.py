"""From text to the words that dates are made of: one letter a word, so that rules are short regular expressions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from language.detect import Language
from language.fold import Aligned, fold, fold_aligned
from language.wordlists import table

# A number with separators of its own (3,500 or 22/9/2022), a word, or a mark.
_LEX = re.compile(
    r"(?P<numeric>(?<![\w.+:/-])(?:\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3\d{4})(?![A-Za-z\d/+-]|\.\d))"
    r"|(?P<number>\d++(?:[.,:]\d++)*+)(?P<suffix>(?:st|nd|rd|th)\b|%)?"
    r"|(?P<word>[^\W\d_]++)"
    r"|(?P<gap>\n\s*\n|\n {2,})"
    r"|(?P<mark>[^\w\s])"
)
_MARKS = {",": ",", "،": ",", "(": "(", ")": ")", "/": "/", "-": "-", "$": "$", "£": "$", "€": "$"}
_NAMES = frozenset("mawWh")  # kinds that English writes with a capital
_MONTHS = "ma"
_MOST_CLITICS = 2  # وب...: a conjunction and a preposition
_CLITICS = {"و": "A", "ف": "x", "ب": "i", "ل": "i", "ك": "x"}

Value = int | str


@dataclass(slots=True)
class Lexemes:
    """Parallel columns of the words of a text: kinds as one string; values; places in the folded text."""

    kinds: str
    values: list[Value]
    starts: list[int]
    ends: list[int]
    folded: Aligned

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Place in the source of the words from `first` to `last`."""
        return self.folded.at(self.starts[first]), self.folded.end(self.ends[last])


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]
    kind: str
    value: Value


@cache
def _lexicon(language: Language) -> dict[str, tuple[_Entry, ...]]:
    """Entries by their first folded word, those of more words first."""
    found: dict[str, list[_Entry]] = {}
    for kind, value, words in table("language", f"words/dates.{language}.tsv"):
        first, *rest = re.findall(r"[^\W\d_]+|-", fold(words))
        number = int(value) if re.fullmatch(r"-?\d+", value) else value
        # آب is a month and اب a father: what folding would confuse is kept apart by its written form.
        found.setdefault(first, []).append(_Entry(tuple(rest), kind, number))
    return {first: tuple(sorted(entries, key=lambda e: -len(e.rest))) for first, entries in found.items()}


class _Reader:
    """Reads one text; the columns grow as it goes."""

    def __init__(self, source: str, language: Language) -> None:
        self.source = source
        self.folded: Aligned = fold_aligned(source)
        self.lexicon = _lexicon(language)
        self.arabic = language is Language.ARABIC
        self.kinds: list[str] = []
        self.values: list[Value] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, kind: str, value: Value, start: int, end: int) -> None:
        self.kinds.append(kind)
        self.values.append(value)
        self.starts.append(start)
        self.ends.append(end)

    def read(self) -> Lexemes:
        text = self.folded.text
        skip = 0
        for match in _LEX.finditer(text):
            start, end = match.span()
            if start < skip:
                continue
            group = match.lastgroup
            if group == "word":
                skip = self._word(match[0], start, end)
            elif group == "mark":
                skip = self._mark(match[0], start, end)
            elif group == "numeric":
                self.add("Q", match[0], start, end)
            elif group == "gap":
                self.add("x", "", start, end)
            else:
                self._number(match, start, end)
        return Lexemes("".join(self.kinds), self.values, self.starts, self.ends, self.folded)

    def _number(self, match: re.Match[str], start: int, end: int) -> None:
        digits, suffix = match["number"], match["suffix"]
        kind = "n"
        if digits.isdecimal() and len(digits) <= 4 and suffix != "%":
            value = int(digits)
            if suffix:
                kind = "o" if 1 <= value <= 31 else "n"
            elif len(digits) == 4:
                kind = "y"
            elif len(digits) <= 2 and 1 <= value <= 31:
                kind = "d"
            if self.kinds and self.kinds[-1] == "$":
                kind = "n"
            self.add(kind, value, start, end)
            return
        self.add(kind, 0, start, end)

    def _mark(self, mark: str, start: int, end: int) -> int:
        if mark == "." and self.kinds and self.kinds[-1] in "aW" and self.ends[-1] == start:
            return end  # Sept. 5
        if mark == "%" and self.kinds and self.kinds[-1] == "d":
            self.kinds[-1] = "n"
        self.add(_MARKS.get(mark, "x"), mark, start, end)
        return end

    def _word(self, word: str, start: int, end: int) -> int:
        """Add the entry that the words from here on make; return where it ended."""
        found = self._entry(word, start, end)
        if found is None and self.arabic:
            for _ in range(_MOST_CLITICS):
                if found is not None or len(word) <= 2 or word[0] not in _CLITICS:
                    break
                self.add(_CLITICS[word[0]], word[0], start, start + 1)
                word, start = word[1:], start + 1
                found = self._entry(word, start, end)
        if found is None:
            self.add("x", "", start, end)
            return end
        entry, end = found
        return self._add_entry(entry, start, end)

    def _entry(self, word: str, start: int, end: int) -> tuple[_Entry, int] | None:
        for entry in self.lexicon.get(word, ()):
            last = self._rest(entry.rest, end) if entry.rest else end
            if last and self._spelled(entry, start):
                return entry, last
        return None

    def _rest(self, rest: tuple[str, ...], at: int) -> int:
        """Where the further words of an entry end if they follow, else 0."""
        text = self.folded.text
        for word in rest:
            while text[at : at + 1] in {" ", "\n", "-"} and word != "-":
                at += 1
            if not text.startswith(word, at):
                return 0
            at += len(word)
        return 0 if text[at : at + 1].isalpha() else at

    def _spelled(self, entry: _Entry, start: int) -> bool:
        """Whether the source spells the entry as it must: months and weekdays with a capital, آب with its madda."""
        written = self.source[self.folded.at(start)]
        if self.arabic:
            return entry.kind != "a" or entry.value != 8 or written in "آأ"
        return entry.kind not in _NAMES or written.isupper()

    def _add_entry(self, entry: _Entry, start: int, end: int) -> int:
        """Add an entry, joined to the month before it where both name the same one: سبتمبر/أيلول, أيلول (سبتمبر)."""
        if entry.kind in _MONTHS:
            at = len(self.kinds) - 1
            while at >= 0 and self.kinds[at] in "/(" and len(self.kinds) - at <= 2:
                at -= 1
            if at >= 0 and self.kinds[at] in _MONTHS and self.values[at] == entry.value:
                closing = self.kinds[at + 1 :] == ["("] and self.folded.text[end : end + 1] == ")"
                del self.kinds[at + 1 :], self.values[at + 1 :], self.starts[at + 1 :], self.ends[at + 1 :]
                self.kinds[at] = "m"
                self.ends[at] = end + closing
                return end + closing
        self.add(entry.kind, entry.value, start, end)
        return end


def read(text: str, language: Language) -> Lexemes:
    """Read a text into the words of its dates."""
    return _Reader(text, language).read()
