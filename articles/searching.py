"""What is indexed of an article, and what a reader's words look for in that index.

Two columns: the words folded, and their stems. A query asks for all of its words, each as written, with the small words
that Arabic writes onto the next one, or by its stem; words between double quotes must stand side by side.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from language import Language, entries, fold, stem

_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')
_ARABIC = re.compile("[\u0620-\u06ff]")
_ARTICLE = "ال"
_JOINED = re.compile("[وف]?(?:[بكل]?ال|لل)(?=.{2})")  # the article, and what is written before it
_MOST_WORDS = 32  # of a query; the rest is ignored
_LONGEST_QUERY = 1000  # characters
_SHORTEST_JOINED = 3  # letters: two letters with others before them are another word
_SHORTEST_STEMMED = 4  # letters: stems of shorter words find too much


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
    forms = [f'words : "{form}"' for form in _forms(word)]
    if root := _stem(word):
        forms.append(f'stems : "{root}"')
    return f"({' OR '.join(forms)})"


def _forms(word: str) -> tuple[str, ...]:
    """Every way in which a word of the query may stand in a text: Arabic writes and, with, for, the onto it."""
    if not _ARABIC.match(word):
        return (word,)
    bare = _bare(word)
    if len(bare) < _SHORTEST_JOINED:
        return (word,)
    before = ("", *_prefixes())
    forms = [word, *(each + bare for each in before), *(each + _ARTICLE + bare for each in before)]
    return tuple(dict.fromkeys([*forms, *(each + bare for each in ("لل", "ولل", "فلل"))]))


def _bare(word: str) -> str:
    """Arabic word without the article and what is written before the article: والجزائر, بالجزائر, للجزائر."""
    match = _JOINED.match(word)
    return word[match.end() :] if match else word


@cache
def _prefixes() -> tuple[str, ...]:
    return entries("articles", "words/prefixes.txt")


@cache
def _small_words() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("articles", "words/small-words.txt"))


@lru_cache(maxsize=1 << 17)
def _stem(word: str) -> str:
    """Stem of a folded word; "" where it is too short to have one, or has digits."""
    arabic = _ARABIC.match(word)
    bare = _bare(word) if arabic else word
    if len(bare) < _SHORTEST_STEMMED or not bare.isalpha():
        return ""
    root = stem(bare, Language.ARABIC if arabic else Language.ENGLISH)
    return root if len(root) > 2 else ""
