import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import fold, fold_aligned

MARKS = "\u064b\u064e\u0651\u0670\u0640\u200c\u200e\u200f\u2067\u2069\ufeff\u0301"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّد", "محمد"),
        ("أحـــمد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمال", "امال"),
        ("مصطفى", "مصطفي"),
        ("فاطمة", "فاطمه"),
        ("عائشة", "عايشه"),
        ("پوتین", "بوتين"),
        ("چاد", "جاد"),
        ("ڤيينا", "فيينا"),
        ("٢٠٢٢", "2022"),
        ("۲۰۲۲", "2022"),
        ("١٬٥٠٠٫٧٥", "1,500.75"),
        ("ﻻعب", "لاعب"),
        ("Erdoğan", "ERDOGAN"),
        ("Yıldırım", "yildirim"),
        ("İstanbul", "istanbul"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Søren", "soren"),
        ("Béji Caïd", "beji caid"),
        ("O’Neill", "o'neill"),
        ("ʿAbd", "abd"),
        ("al\u2011Sisi", "al-sisi"),
    ],
)
def test_two_spellings_of_a_word_fold_to_one_key(one: str, other: str) -> None:
    """Case, diacritics, letter variants, digits and invisible marks make no other word."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ماء", "ما"), ("علي", "عالي"), ("حسن", "حسين"), ("Khan", "Kahn"), ("ضياء", "ظياء")]
)
def test_two_words_stay_two(one: str, other: str) -> None:
    """Folding never goes as far as to merge words a reader tells apart."""
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """The key of a key is the key, for any Unicode at all."""
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text(alphabet=MARKS, max_size=3), st.integers(min_value=0))
def test_marks_anywhere_do_not_change_the_key(text: str, marks: str, place: int) -> None:
    """Tashkeel, tatweel, bidi and zero-width marks may be put in at any place."""
    at = place % (len(text) + 1)
    assert fold(text[:at] + marks + text[at:]) == fold(text)


@given(st.text())
def test_no_mark_and_no_foreign_digit_survives(text: str) -> None:
    """A key has no combining or format characters and only ASCII digits."""
    for char in fold(text):
        assert unicodedata.category(char) not in {"Mn", "Me", "Cf"}
        assert unicodedata.category(char) != "Nd" or char.isascii()


@given(st.text(alphabet=st.one_of(st.sampled_from("مُحَمَّدٌab½ﷲßé٣ "), st.characters())))
def test_aligned_folding_knows_the_way_back(text: str) -> None:
    """Each folded character comes from the source character its offset names; offsets never go back."""
    aligned = fold_aligned(text)
    assert aligned.text == fold(text)
    places = [aligned.at(i) for i in range(len(aligned.text) + 1)]
    assert places == sorted(places)
    for folded, place in zip(aligned.text, places, strict=False):
        assert folded in fold(text[place])


def test_a_word_found_in_folded_text_is_cut_out_with_its_marks() -> None:
    """Offsets found in the folded text quote the source verbatim, trailing vowel signs included."""
    source = "قَالَ مُحَمَّدٌ اليوم"
    aligned = fold_aligned(source)
    start = aligned.text.index("محمد")
    assert source[aligned.at(start) : aligned.end(start + 4)] == "مُحَمَّدٌ"
