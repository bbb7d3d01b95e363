"""From the text of an article to its people and meetings."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from language import Language, split_sentences
from people import arabic, english
from people.names import to_arabic, to_latin
from people.records import Analysis, Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from people.records import Person

_LOG = logging.getLogger(__name__)
_Found = TypeVar("_Found")

VERSION = 5
"""Number of this analysis; raise it whenever the same text may give other people or meetings."""


def analyze(document: Document) -> Analysis:
    """Find the people of an article and who met whom; pure, and linear in the length of the text.

    A rule that stumbles over a text nobody foresaw costs that article its meetings or people, and is logged; it must
    not cost a thousand others that are read in the same run.
    """
    reader = arabic if document.language is Language.ARABIC else english
    sentences = split_sentences(document.whole)
    people = _or_none("people", lambda: reader.find_people(document, sentences))
    meetings = _or_none("meetings", lambda: reader.find_meetings(document, sentences, people))
    return Analysis(tuple(_in_both_scripts(person, document.language) for person in people), meetings)


def _or_none(what: str, find: Callable[[], tuple[_Found, ...]]) -> tuple[_Found, ...]:
    try:
        return find()
    except Exception:  # noqa: BLE001 -- the named edge of reading: see `analyze`; the laws of the tests call the readers
        _LOG.exception("the %s of an article could not be read", what)
        return ()


def _in_both_scripts(person: Person, language: Language) -> Person:
    if language is Language.ARABIC:
        return replace(person, arabic=person.name, latin=person.latin or to_latin(person.name))
    return replace(person, latin=person.name, arabic=person.arabic or to_arabic(person.name))
