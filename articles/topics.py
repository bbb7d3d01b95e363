"""Topics of an article, and why.

What the source says counts first. Without its word, and where it only says "world", the article's own words speak: each
list words/topics.{ar,en}.tsv gives words of a topic a weight from 1 to 3; a word counts once in the text and twice more in the
title. A topic needs enough of them, from several words; thin evidence names none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from language import Language, fold, stem, table, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

TOPICS = ("politics", "security", "economy", "sports", "technology", "science", "health", "culture", "world")
_PROBE = 1500  # characters of the text that are read: news says at once what it is about
_ENOUGH = 7  # weight that makes a topic
_WORDS = 3  # different words that a topic needs
_SECOND = 0.6  # share of the first topic's weight that makes a second one
_MOST = 2  # topics that words may name
_PREPOSITIONS = frozenset("بلك")
_REASONS = 4  # words told as the reason


@dataclass(frozen=True, slots=True)
class TopicGuess:
    """A topic's key and the reason for it, for a person."""

    topic: str
    because: str


def classify(title: str, text: str, language: Language, labels: tuple[str, ...] = ()) -> tuple[TopicGuess, ...]:
    """Name the topics of an article, most certain first; none where nothing tells.

    A topic's key is one of TOPICS, or a label of the source that is not known here, as it stands.
    """
    said = _by_labels(labels)
    if any(guess.topic in TOPICS and guess.topic != "world" for guess in said):
        return said
    return (*said, *_by_words(title, text, language))


def topic_of_label(label: str) -> str | None:
    """Topic that a source's label stands for, or None where it is not known."""
    return _labels().get(_bare(label))


def _by_labels(labels: Iterable[str]) -> tuple[TopicGuess, ...]:
    found: dict[str, TopicGuess] = {}
    for label in labels:
        topic = topic_of_label(label) or _bare(label)
        if topic:
            found.setdefault(topic, TopicGuess(topic, f"source: {label.strip()}"))
    return tuple(found.values())


def _by_words(title: str, text: str, language: Language) -> tuple[TopicGuess, ...]:
    known = _words(language)
    weights: dict[str, int] = {}
    reasons: dict[str, dict[str, int]] = {}
    in_title = _keys(title, language)
    for key in dict.fromkeys([*in_title, *_keys(text[:_PROBE], language)]):
        for topic, weight, word in known.get(key, ()):
            worth = weight * (3 if key in in_title else 1)
            weights[topic] = weights.get(topic, 0) + worth
            reasons.setdefault(topic, {})[word] = worth
    ranked = sorted(weights, key=lambda topic: (-weights[topic], topic))
    enough = [t for t in ranked if weights[t] >= _ENOUGH and len(reasons[t]) >= _WORDS]
    kept = [t for t in enough if weights[t] >= _SECOND * weights[enough[0]]][:_MOST]
    return tuple(TopicGuess(topic, _told(reasons[topic])) for topic in kept)


def _keys(text: str, language: Language) -> list[str]:
    """Stems of a text; of an unknown Arabic word with a preposition before it (بفيلم), the stem without that."""
    known, out = _words(language), []
    for token in tokens(text):
        key = stem(token.text, language)
        if key not in known and len(key) > 3 and key[0] in _PREPOSITIONS:
            key = stem(token.text[1:], language)
        out.append(key)
    return out


def _told(reasons: dict[str, int]) -> str:
    best = sorted(reasons, key=lambda word: (-reasons[word], word))[:_REASONS]
    return f"words: {', '.join(best)}"


def _bare(label: str) -> str:
    return " ".join(fold(label).replace("_", " ").split())


@cache
def _labels() -> dict[str, str]:
    return {_bare(label): topic for topic, label in table("articles", "words/labels.tsv")}


@cache
def _words(language: Language) -> dict[str, tuple[tuple[str, int, str], ...]]:
    """Stem -> the topics it speaks for, with their weight and the word as listed."""
    found: dict[str, dict[str, tuple[str, int, str]]] = {}
    for topic, weight, word in table("articles", f"words/topics.{language}.tsv"):
        found.setdefault(stem(word, language), {}).setdefault(topic, (topic, int(weight), word))
    return {key: tuple(entries.values()) for key, entries in found.items()}
