"""What is indexed of an article, and what a reader's words look for in that index.

Two columns: the words folded, and their stems. A query asks for all of its words, each as written, with the small words
that Arabic writes onto the next one, or by its stem; words between double quotes must stand side by side.
"""

from __future__ import annotations

import re
from functools import cache

from language import Language, entries, fold, stem

_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')
_ARABIC = re.compile("[\u0620-\u06ff]")
_BELONGING = ("ي", "يه", "يون", "يين", "يات")
_MOST_WORDS = 32  # of a query; the rest is ignored
_LONGEST_QUERY = 1000  # characters
_SHORTEST_JOINED = 4  # letters: shorter words with a letter before them are often another word
_SHORTEST_STEMMED = 3


def indexed(title: str, text: str) -> tuple[str, str]:
    """Both columns of the index for an article: its words folded, and their stems, once each."""
    words = _WORD.findall(fold(f"{title}\n{text}"))
    stems = dict.fromkeys(_stem(word) for word in dict.fromkeys(words))
    return " ".join(words), " ".join(filter(None, stems))


def match_expression(query: str) -> str:
    """Full-text expression for a reader's query; "" when it names no word. Any text is safe."""
    query = query[:_LONGEST_QUERY]
    phrases = [next(filter(None, groups), "") for groups in _PHRASE.findall(query)]
    parts = [_phrase(words) for words in map(_words_of, phrases) if words]
    words = list(dict.fromkeys(_words_of(_PHRASE.sub(" ", query))))
    telling = [word for word in words if word not in _small_words()]
    parts += [_any_form(word) for word in (telling or ([] if parts else words))]
    return " AND ".join(parts[:_MOST_WORDS])


def _words_of(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _phrase(words: list[str]) -> str:
    return f'words : "{" ".join(words)}"'


def _any_form(word: str) -> str:
    """Ask for a word as written, by its stem, and with the small words that Arabic writes onto it.

    The stem is without "and" and the article already; "to" and "with" stay on, for many words begin with their letters.
    """
    plain = [word]
    if word[:1] in _prefixes() and _takes_prefixes(word[1:]) and word[1] != "و":  # بلعمامرة is لعمامرة, بوتين not تين
        plain.append(word[1:])
    before = ("", *_prefixes()) if _takes_prefixes(word) else ("",)
    words = dict.fromkeys([*(each + word for each in before), *plain])
    stems = dict.fromkeys([*(each + _stem(word) for each in before if _stem(word)), *filter(None, map(_stem, plain))])
    forms = [f'words : "{each}"' for each in words] + [f'stems : "{each}"' for each in stems]
    return f"({' OR '.join(forms)})"


def _takes_prefixes(word: str) -> bool:
    """Whether a word with ب or ل before it is surely the same word: جنة is not in لجنة, but مصر is in لمصر."""
    return bool(_ARABIC.match(word)) and (len(word) >= _SHORTEST_JOINED or word in _short_names())


@cache
def _prefixes() -> tuple[str, ...]:
    return entries("articles", "words/prefixes.txt")


@cache
def _short_names() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("articles", "words/short-names.txt"))


@cache
def _small_words() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("articles", "words/small-words.txt"))


def _stem(word: str) -> str:
    """Stem of a folded word; "" where it is too short to have one, or has digits.

    Three Arabic letters are left of too many words: the ending stays on (البحرين is found as بحرين, not as بحر). And what
    belongs to a thing is not the thing: السعودية and السعوديين are سعودي, not سعود; اجتماعية is not اجتماع.
    """
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return ""
    if not _ARABIC.match(word):
        return stem(word, Language.ENGLISH)
    root = stem(word, Language.ARABIC)
    if root not in word:  # a broken plural
        return root
    bare = word[word.rindex(root) :]
    if len(root) <= _SHORTEST_STEMMED:
        return bare
    return f"{root}ي" if bare.removeprefix(root) in _BELONGING else root
