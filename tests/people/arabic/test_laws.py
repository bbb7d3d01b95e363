from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from language import Language, split_sentences
from people.arabic import find_meetings, find_people
from people.records import Document
from tests.pace import growth

_WORDS = st.sampled_from(
    [
        "الرئيس",
        "رئيس",
        "وزير",
        "الأمريكي",
        "محمد",
        "بن",
        "سلمان",
        "بوتين",
        "وترامب",
        "التقى",
        "التقاه",
        "لقاء",
        "لقائه",
        "خلال",
        "اجتمع",
        "مع",
        "استقبل",
        "بين",
        "وبين",
        "نظيره",
        "،",
        ".",
        ":",
        "«",
        "و",
        "الذي",
        "لم",
        "لن",
        "اتصالا",
        "هاتفيا",
        "أمس",
        "في",
        "الرياض",
        "#ترمب",
        "د.",
        "كان",
        "كل",
        "من",
        "على",
        "حدة",
        "حضر",
        "اللقاء",
        "سموه",
        "الزعيمين",
        "محامي",
        "بينهما",
        "بحضور",
        "برفقة",
        "حضره",
        "المدعوين",
        "مستقبليه",
        "وصل",
        "إلى",
        "زيارته",
        "العاصمة",
        "القمة",
        "التي",
        "جرت",
        "وزراء",
        "الثلاثة",
        "كلا",
        "استضافت",
        "الجمعة",
        "مساء",
        "برئاسة",
        "اجتماعا",
        "آل",
        "عبد",
        "\n",
        "-",
        "يبحثان",
    ]
)


def _check(title: str, text: str) -> None:
    document = Document(title, text, Language.ARABIC, datetime.date(2023, 5, 4))
    sentences = split_sentences(document.whole)
    people = find_people(document, sentences)
    names = {person.name for person in people}
    for person in people:
        assert all(document.whole[m.start : m.end] == m.text != "" for m in person.mentions)
    for meeting in find_meetings(document, sentences, people):
        assert document.whole[meeting.start : meeting.end] == meeting.quote
        assert set(meeting.participants) <= names
        assert len(meeting.participants) + len(meeting.unnamed) > 1


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_unicode_is_read_and_quoted_verbatim(title: str, text: str) -> None:
    """No text crashes the reader; mentions and quotes are the text between their offsets."""
    _check(title, text)


@given(st.lists(_WORDS, max_size=8), st.lists(_WORDS, max_size=60))
def test_any_order_of_newswords_is_read_and_quoted_verbatim(title: list[str], text: list[str]) -> None:
    """The same holds for the words that the rules are about, in any order."""
    _check(" ".join(title), " ".join(text))


def test_time_grows_with_length_only() -> None:
    """A line ten times as long takes about ten times as long: names, roles and words of meeting in one sentence."""
    unit = "والتقى الرئيس الروسي فلاديمير بوتين ونظيره الأمريكي دونالد ترامب أمس محمد علي في موسكو خلال لقائهما مع "

    def read(times: int) -> None:
        document = Document("", unit * times, Language.ARABIC, None)
        sentences = split_sentences(document.whole)
        find_meetings(document, sentences, find_people(document, sentences))

    assert growth(read, 150, 1500, enough=25) < 25
