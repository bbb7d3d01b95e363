import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, find_numbers

AR, EN = Language.ARABIC, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose 28.1% to 1,000.5", [28.1, 1000.5]),
        ("3 million and 3.5 bln dlrs", [3e6, 3.5e9]),
        ("$800m", [8e8]),
        ("twenty-five people of two hundred thousand", [25, 200_000]),
        ("one hundred and twenty", [120]),
        ("two million three hundred thousand", [2_300_000]),
        ("a million", [1e6]),
        ("five and six people", [5, 6]),
        ("won 2-1", [2, 1]),
        ("1.000.000 euros, 3,5 each", [1e6, 3.5]),
        ("two dozen", [24]),
        ("half a million of them, half of us", [500_000]),
    ],
)
def test_english_numbers_have_their_value(text: str, values: list[float]) -> None:
    """Digits, scales and words; the next number begins where one cannot go on."""
    assert [m.value for m in find_numbers(text, EN)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("٢٥٪ و١٬٠٠٠٫٥", [25, 1000.5]),
        ("3 ملايين و٣ ملايين وثلاثة ملايين", [3e6, 3e6, 3e6]),
        ("مليوني دولار ومليونان", [2e6, 2e6]),
        ("مئة وخمسون ألفا", [150_000]),
        ("بخمسة وعشرين", [25]),
        ("خمسة عشر و15", [15, 15]),
        ("مئتي ألف", [200_000]),
        ("3 آلاف و500", [3500]),
        ("ثلاثة آلاف وخمسمئة وخمسة وسبعين", [3575]),
        ("مليون ونصف", [1.5e6]),
        ("نصف مليون في نصف النهائي", [500_000]),
        ("ألفين وثمانية عشر", [2018]),
        ("بـ2.5 مليار", [2.5e9]),
        ("خمسة رجال وستة أطفال", [5, 6]),
    ],
)
def test_arabic_numbers_have_their_value(text: str, values: list[float]) -> None:
    """Either digit system, duals, hundreds written together, and tens behind their units."""
    assert [m.value for m in find_numbers(text, AR)] == values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one of the men, a man, the first", EN),
        ("the million-dollar question of millions", EN),
        ("an F16 and the G7", EN),
        ("أحد الوزراء", AR),
        ("عشرات الآلاف من ملايين الناس", AR),
    ],
)
def test_words_too_vague_to_be_a_number_are_left_out(text: str, language: Language) -> None:
    """Pronouns, ordinals, bare scales and names with a digit."""
    assert find_numbers(text, language) == []


def test_mentions_quote_the_text_with_its_sign_of_percent() -> None:
    """What is quoted is what a reader takes for the number."""
    text = "وزاد بنسبة ٢٥٪، إلى 3 ملايين."
    assert [m.text for m in find_numbers(text, AR)] == ["٢٥٪", "3 ملايين"]


_PIECES = [
    "5 ",
    "two ",
    "hundred ",
    "and ",
    "million ",
    "مئة ",
    "و",
    "ألف ",
    "خمسة ",
    "مليوني ",
    "1,0",
    ".",
    "%",
    "نصف ",
]


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3))).map("".join), st.sampled_from(Language))
def test_any_text_has_an_answer(text: str, language: Language) -> None:
    """Nothing raises; mentions are verbatim, ordered and disjoint."""
    last = 0
    for mention in find_numbers(text, language):
        assert last <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        last = mention.end
