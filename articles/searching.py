"""What is indexed of an article, and what a reader's words look for in that index.

Two columns: the words folded, and their stems. A query asks for all of its words, each as written, with the small words
that Arabic writes onto the next one, or by its stem; words between double quotes must stand side by side.
"""

from __future__ import annotations

import re
from functools import cache

from language import Language, detect, entries, fold, stem

_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')
_ARTICLE = "ال"
_MOST_WORDS = 32  # of a query; the rest is ignored
_LONGEST_QUERY = 1000  # characters
_SHORTEST_STEMMED = 4  # letters: stems of shorter words find too much


def indexed(title: str, text: str) -> tuple[str, str]:
    """Both columns of the index for an article: its words folded, and the stems that differ from their words."""
    words = _WORD.findall(fold(f"{title}\n{text}"))
    stems = (_stem(word) for word in dict.fromkeys(words))
    return " ".join(words), " ".join(dict.fromkeys(each for each in stems if each))


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
    root = _stem(word) or (word if len(word) >= _SHORTEST_STEMMED else "")
    if root:
        forms.append(f'stems : "{root}"')
    return f"({' OR '.join(forms)})"


def _forms(word: str) -> tuple[str, ...]:
    """Every way in which a word of the query may stand in a text: Arabic writes and, with, for, the onto it."""
    if detect(word) is not Language.ARABIC:
        return (word,)
    bare = word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word
    if bare != word:  # الجزائر: with the article, also للجزائر
        written = [before + word for before in ("", *_prefixes())]
        return tuple(dict.fromkeys([*written, *(before + bare for before in ("لل", "ولل", "فلل"))]))
    with_article = [before + _ARTICLE + word for before in ("", *_prefixes())] if len(word) > 2 else []
    written = [before + word for before in ("", *_prefixes())] if len(word) > 2 else [word]
    return tuple(dict.fromkeys([*written, *with_article, *(before + word for before in ("لل", "ولل") if with_article)]))


@cache
def _prefixes() -> tuple[str, ...]:
    return entries("articles", "words/prefixes.txt")


@cache
def _small_words() -> frozenset[str]:
    return frozenset(fold(word) for word in entries("articles", "words/small-words.txt"))


def _stem(word: str) -> str:
    """Stem of a folded word, "" where it has none of its own."""
    if len(word) < _SHORTEST_STEMMED:
        return ""
    language = detect(word)
    root = stem(word, language) if language else ""
    return root if root != word and len(root) > 2 else ""
