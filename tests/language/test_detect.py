import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, detect


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية نظيره في عمّان",
        "من التقى John Kerry وSergey Lavrov؟",
        "رمطان لعمامرة",
        "من قابل پوتين",
        "شركة Apple تعلن عن iPhone جديد في الأسواق",
        "رئيس",
    ],
)
def test_arabic_is_told_by_its_function_words_and_letters(text: str) -> None:
    """An Arabic text stays Arabic with English names in it, even where most letters are Latin."""
    assert detect(text) is Language.ARABIC


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister met his counterpart in Amman",
        "Who met عبد الفتاح السيسي and بنيامين نتنياهو?",
        "Ursula von der Leyen",
        "Charles de Gaulle",
        "Los Angeles fire near Las Vegas",
        "NATO",
    ],
)
def test_english_is_told_by_its_function_words_and_letters(text: str) -> None:
    """An English text stays English with Arabic names in it, and a bare Latin name counts as English."""
    assert detect(text) is Language.ENGLISH


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "2022-10-05 14:59",
        "😀 !",
        "Президент встретился с министром",
        "رئیس جمهور در دیدار با وزیر گفت که این کشور آماده است",
        "وزیر اعظم نے کہا ہے کہ پاکستان میں امن ہے",
        "Le président français a rencontré le chancelier pour parler de la crise",
        "El presidente se reunió con los ministros para hablar de la crisis",
        "Der Minister hat sich mit dem Kanzler getroffen und ist nicht nach Berlin gereist",
    ],
)
def test_what_is_neither_of_ours_is_none(text: str) -> None:
    """No letters, or a language that Khabar does not read, Persian and Urdu among them."""
    assert detect(text) is None


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    """Detection never raises."""
    assert detect(text) in {None, *Language}
