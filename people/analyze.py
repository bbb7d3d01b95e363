"""From the text of an article to its people and meetings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from language import Language, split_sentences
from people import arabic, english
from people.names import to_arabic, to_latin
from people.records import Analysis, Document

if TYPE_CHECKING:
    from people.records import Person

VERSION = 5
"""Number of this analysis; raise it whenever the same text may give other people or meetings."""


def analyze(document: Document) -> Analysis:
    """Find the people of an article and who met whom; pure, and linear in the length of the text."""
    reader = arabic if document.language is Language.ARABIC else english
    sentences = split_sentences(document.whole)
    people = reader.find_people(document, sentences)
    meetings = reader.find_meetings(document, sentences, people)
    return Analysis(tuple(_in_both_scripts(person, document.language) for person in people), meetings)


def _in_both_scripts(person: Person, language: Language) -> Person:
    if language is Language.ARABIC:
        return replace(person, arabic=person.name, latin=person.latin or to_latin(person.name))
    return replace(person, latin=person.name, arabic=person.arabic or to_arabic(person.name))
