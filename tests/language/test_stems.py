import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, fold, stem

AR, EN = Language.ARABIC, Language.ENGLISH


@pytest.mark.parametrize(
    "family",
    [
        "وزير الوزير والوزير للوزير بالوزير وزيرين وزراء الوزراء",
        "انتخابات الانتخابات انتخابي الانتخابية وانتخابات",
        "سعودي السعودية السعوديين والسعوديون",
        "إيران إيراني الإيرانية والإيرانيين",
        "لبنان لبناني اللبنانية",
        "والد والده ووالد",
        "رئيس الرئيس ورئيسها رؤساء",
        "دولة الدول والدولة",
        "واشنطن وواشنطن",
    ],
)
def test_forms_of_an_arabic_word_share_a_stem(family: str) -> None:
    """Clitics, the article, suffixes and the common broken plurals make no other word."""
    assert len({stem(word, AR) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("دبي", "دب"), ("قمة", "قم"), ("إيران", "إيراد"), ("والد", "الدم")])
def test_short_words_and_radicals_are_left_whole(one: str, other: str) -> None:
    """A suffix must leave a word behind, and a letter of the root is no clitic."""
    assert stem(one, AR) != stem(other, AR)


def test_english_forms_share_a_stem() -> None:
    """Plural, possessive, case and the dots of an abbreviation do not count."""
    assert stem("ministers", EN) == stem("Minister's", EN)
    assert stem("meetings", EN) == stem("MEETING", EN)
    assert stem("U.S.", EN) == stem("US", EN)


def test_a_latin_word_in_arabic_text_is_only_folded() -> None:
    """Names in Latin letters are found as they are written."""
    assert stem("Reuters", AR) == "reuters"


@given(st.one_of(st.text(), st.text(alphabet="والبفكةىهي")), st.sampled_from(Language))
def test_any_word_has_a_stem_already_folded(word: str, language: Language) -> None:
    """Nothing raises, however long a run of clitics is, and a stem is a key: folding it again changes nothing."""
    for text in (word, word * 2_000):
        assert fold(stem(text, language)) == stem(text, language)


def test_threads_that_stem_at_the_same_time_get_the_same_stems() -> None:
    """Summaries are made on threads beside the one that indexes articles."""
    ends = ("ations", "ization", "fulness", "ousli", "ement", "ingly", "ies", "edly")
    words = [f"{first}{second}{end}" for first in "bdfglmnprst" for second in ("ar", "el", "in", "ot") for end in ends]
    alone = [stem.__wrapped__(word, EN) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(lambda _: [stem.__wrapped__(word, EN) for word in words], range(24)))
    finally:
        sys.setswitchinterval(before)
    assert all(found == alone for found in together)
