import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from language import Language, split_sentences
from people.english import find_meetings, find_people
from people.records import Analysis, Document
from tests.pace import growth

_WORDS = [
    "President",
    "Barack",
    "Obama",
    "met",
    "with",
    "Mr",
    "Abbas",
    "and",
    "said",
    "talks",
    "between",
    "the",
    "two",
    "leaders",
    "in",
    "New",
    "York",
    ",",
    ".",
    "who",
    "will",
    "not",
    "Foreign",
    "Minister",
    "Sergei",
    "Lavrov",
    "on",
    "Monday",
    "'s",
    '"',
    "(",
    ")",
    "King",
    "Abdullah",
    "received",
    "A",
    "B",
    "of",
    "the",
    "officials",
    "he",
    "his",
]


def _analyze(text: str, title: str = "") -> tuple[Document, Analysis]:
    document = Document(title, text, Language.ENGLISH)
    sentences = split_sentences(document.whole)
    people = find_people(document, sentences)
    return document, Analysis(people, find_meetings(document, sentences, people))


def _check(document: Document, analysis: Analysis) -> None:
    names = {person.name for person in analysis.people}
    for person in analysis.people:
        for mention in person.mentions:
            assert " ".join(document.whole[mention.start : mention.end].split()) == mention.text
    for meeting in analysis.meetings:
        assert document.whole[meeting.start : meeting.end] == meeting.quote
        assert meeting.quote
        assert set(meeting.participants) <= names
        assert len(meeting.participants) + len(meeting.unnamed) > 1


@given(st.text(max_size=300), st.text(max_size=40))
def test_any_text_is_read_without_a_crash(text: str, title: str) -> None:
    """Whatever Unicode comes, offsets and quotes are verbatim and participants are people of the article."""
    _check(*_analyze(text, title))


@example(words=["met", "(", "Lavrov"])
@settings(max_examples=150)
@given(st.lists(st.sampled_from(_WORDS), max_size=60))
def test_words_of_meetings_in_any_order(words: list[str]) -> None:
    """The words the rules look for, shuffled, break nothing either."""
    _check(*_analyze(" ".join(words)))


@pytest.mark.parametrize(
    "unit",
    [
        "A ",
        "Mr. ",
        "de la ",
        "met with ",
        "President Obama met ",
        "John Smith, ",
        "talks with ",
        "who met and ",
        "Al-",
        "X Y Z ",
        "'s ",
    ],
)
def test_one_endless_line_takes_linear_time(unit: str) -> None:
    """Four times the text takes less than ten times as long, whatever repeats."""
    assert growth(lambda size: _analyze(unit * (size // len(unit))), 12_000, 48_000, enough=10) < 10


def test_endless_sentence_is_quoted_in_part() -> None:
    """A meeting in a sentence of a hundred thousand characters is quoted verbatim, but not with all of it."""
    clause = "Foreign Minister Sergei Lavrov met President Barack Obama in Geneva on Monday and "
    document, analysis = _analyze(clause * 1200)
    _check(document, analysis)
    assert analysis.meetings
    assert all(len(meeting.quote) < 2000 for meeting in analysis.meetings)


def test_shuffled_news_takes_linear_time() -> None:
    """The same holds for one sentence of ten thousand words without repetition."""
    chance = random.Random(3)
    text = " ".join(chance.choice([*_WORDS, "Xanthia", "Borelli", "Quine"]) for _ in range(10_000)).replace(".", ",")
    assert growth(lambda size: _analyze(text[:size]), len(text) // 4, len(text), enough=10) < 10
